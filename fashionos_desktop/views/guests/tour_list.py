"""What pictures of this screen show: a guest of whom much is known, and a list as a press office would send it."""

from __future__ import annotations

import csv
from itertools import islice
from pathlib import Path

from fashionos_desktop.services.guests import GuestFilter, GuestRow, export_rows, first_page
from fashionos_desktop.ui.board.query import Session

_ROWS = 116
_LOOKED_AT = 200
_HEADS = ("barcode", "first_name", "last_name", "email", "tier", "seat", "rsvp_date", "notes")
_MORE = (
    ("", "Inès", "Cardoso", "ines.cardoso@example.com", "", "D-14", "17/07/2026", ""),
    ("", "Renée", "Tanguy", "two@@example.com", "", "D-15", "01/08/2026", "line one"),
    ("", "", "", "", "", "", "", "plus one of the house"),
)


def telling_guest(session: Session, show_id: str) -> str | None:
    """One who is in, with as many facts as any."""
    rows = first_page(session, show_id, GuestFilter(presence="in"), limit=_LOOKED_AT).values()
    best = max(rows, key=_facts, default=None)
    return None if best is None else best.id


def _facts(row: GuestRow) -> int:
    return sum(map(bool, (row.seat, row.company, row.has_notes, row.party, row.email, row.is_vip, row.entrance)))


def write_list(session: Session, show_id: str, target: Path) -> Path:
    """Known guests, some of whom brought something new, a new one, and rows that need a look."""
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_HEADS)
        category = ""
        for number, guest in enumerate(islice(export_rows(session, show_id), _ROWS)):
            given, _, family = guest.name.partition(" ")
            category = category or guest.category
            seat = f"{guest.row_label}-{guest.seat}" if guest.row_label and guest.seat else ""
            notes = guest.notes or ""
            if number % 13 == 0:
                notes = f"{notes}\nCoat check".strip()
            day = f"{number % 12 + 1:02}/0{number % 3 + 7}/2026"
            writer.writerow((guest.code, given, family, guest.email or "", guest.category, seat, day, notes))
        writer.writerows((*row[:4], category, *row[5:]) for row in _MORE)
    return target
