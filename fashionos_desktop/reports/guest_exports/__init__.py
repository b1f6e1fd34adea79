"""Guest lists out: CSV, XLSX, and the door list on paper."""

from fashionos_desktop.reports.guest_exports.cells import guarded, unguarded
from fashionos_desktop.reports.guest_exports.export import FORMS, Progress, export_guests
from fashionos_desktop.reports.guest_exports.replacing import CannotExport

__all__ = ["FORMS", "CannotExport", "Progress", "export_guests", "guarded", "unguarded"]
