"""Packages of models as agencies send them."""

from __future__ import annotations

from fashionos_desktop.reports.agency_packages.portraits import name_of_file, portraits_in
from fashionos_desktop.reports.agency_packages.reading import read_agency_package

__all__ = ["name_of_file", "portraits_in", "read_agency_package"]
