"""What stands on the day sheet: the schedule, who is called when, and whom to ring."""

from __future__ import annotations

from fashionos_desktop.services.day_sheet.calls import SheetCall
from fashionos_desktop.services.day_sheet.contacts import Contact, ContactGroup
from fashionos_desktop.services.day_sheet.read import DaySheet, read_day_sheet
from fashionos_desktop.services.day_sheet.schedule import Planned

__all__ = ["Contact", "ContactGroup", "DaySheet", "Planned", "SheetCall", "read_day_sheet"]
