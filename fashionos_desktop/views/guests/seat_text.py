"""A seat typed as one text, as it is kept in three columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from fashionos_desktop.reports.guest_lists.values import seat_of
from fashionos_desktop.services.guests.seats import short_seat


@dataclass(frozen=True, slots=True)
class Seat:
    section: str | None = None
    row_label: str | None = None
    seat: str | None = None

    def values(self) -> dict[str, str | None]:
        return {"section": self.section, "row_label": self.row_label, "seat": self.seat}


def understood(text: str, before: Seat, section_like: Callable[[str], str | None] = lambda _: None) -> Seat:
    """ "Nord A 9" for a guest in Salon Nord stays in Salon Nord; "A 9" and "9" keep section and row too.

    `section_like` finds a known section by the short name that the board shows. An empty text takes the seat away.
    """
    typed = " ".join(text.split())
    if not typed:
        return Seat()
    if typed == short_seat(before.section, before.row_label, before.seat):
        return before
    section, row_label, seat = seat_of(typed)
    if not section and not row_label and not typed.isdigit():
        section, row_label, seat = _last_two(typed)
    if section:
        return Seat(_whole_section(section, before, section_like), row_label or None, seat)
    if row_label:
        return Seat(before.section, row_label, seat)
    return Seat(before.section, before.row_label, seat) if seat.isdigit() else Seat(seat=seat)


def _last_two(typed: str) -> tuple[str, str, str]:
    """ "Salon Nord A 46": the last two words are row and seat where the last is a number."""
    words = typed.split(" ")
    if len(words) > 2 and words[-1].isdigit() and len(words[-2]) <= 3:
        return " ".join(words[:-2]), words[-2], words[-1]
    return "", "", typed


def _whole_section(typed: str, before: Seat, section_like: Callable[[str], str | None]) -> str:
    if before.section and typed in (before.section, short_seat(before.section, None, None)):
        return before.section
    return section_like(typed) or typed
