"""Filling a cache from the centre, and everything that replaces a cache whole."""

from __future__ import annotations

from fashionos_desktop.sync.loading.enrolment import Choice, Enrolment, enrol
from fashionos_desktop.sync.loading.leaving import put_aside, wipe
from fashionos_desktop.sync.loading.loader import IncompleteLoad, Loader, LoadStopped
from fashionos_desktop.sync.loading.shows import leave_show, take_show

__all__ = [
    "Choice",
    "Enrolment",
    "IncompleteLoad",
    "LoadStopped",
    "Loader",
    "enrol",
    "leave_show",
    "put_aside",
    "take_show",
    "wipe",
]
