"""Running orders as people keep them in spreadsheets."""

from __future__ import annotations

from fashionos_desktop.reports.line_up_files.reading import read_line_up

__all__ = ["read_line_up"]
