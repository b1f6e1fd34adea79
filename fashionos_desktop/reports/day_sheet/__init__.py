"""The day on paper: the schedule, the calls by time, and whom to ring."""

from __future__ import annotations

from fashionos_desktop.reports.day_sheet.writing import write_day_sheet

__all__ = ["write_day_sheet"]
