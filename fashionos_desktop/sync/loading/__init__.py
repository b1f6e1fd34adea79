"""Filling a cache from the centre, and everything that replaces a cache whole."""

from __future__ import annotations

from fashionos_desktop.sync.loading.enrolment import Choice, Enrolment, enrol
from fashionos_desktop.sync.loading.loader import IncompleteLoad, Loader, LoadStopped

__all__ = ["Choice", "Enrolment", "IncompleteLoad", "LoadStopped", "Loader", "enrol"]
