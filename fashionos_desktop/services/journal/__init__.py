"""What needs a person: changes that were not taken, and values that met. Each in words, with what can be done.

`mend` does what a button says. `take_other`, `keep`, `restore`, `discard` and `retry` are what it is made of; `retry`
takes other values too. Each is one transaction that settles the entry, can be taken back like any edit, and raises
Refused with a sentence where it cannot be done.
"""

from __future__ import annotations

from fashionos_desktop.services.journal.choosing import discard, keep, restore, take_other
from fashionos_desktop.services.journal.entries import count_entries
from fashionos_desktop.services.journal.items import EntryKind, JournalItem, Offer, Remedy, RowLink, Side
from fashionos_desktop.services.journal.listing import list_entries
from fashionos_desktop.services.journal.mending import mend
from fashionos_desktop.services.journal.retrying import WITHOUT, Fixes, retry
from fashionos_desktop.services.journal.settling import Settler

__all__ = [
    "WITHOUT",
    "EntryKind",
    "Fixes",
    "JournalItem",
    "Offer",
    "Remedy",
    "RowLink",
    "Settler",
    "Side",
    "count_entries",
    "discard",
    "keep",
    "list_entries",
    "mend",
    "restore",
    "retry",
    "take_other",
]
