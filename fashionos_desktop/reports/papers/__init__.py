"""Papers of a show written to files: PDF to hang and to hold, XLSX and CSV to work on."""

from __future__ import annotations

from fashionos_desktop.reports.papers.writing import FORMS, write_paper

__all__ = ["FORMS", "write_paper"]
