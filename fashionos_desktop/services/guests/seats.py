"""Seats in words, and seats that were given twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from fashionos_desktop.services.guests.raw import fetch, listed
from fashionos_desktop.services.guests.states import SEAT_GIVEN_TWICE

_HALL = re.compile(
    r"(?:salon|section|sector|secteur|zone|bloc|block|area|bereich|settore|sala|saal|hall)\s+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class SeatedGuest:
    id: str
    name: str
    status: str


@dataclass(frozen=True, slots=True)
class DoubleSeat:
    section: str | None
    row_label: str | None
    seat: str
    guests: tuple[SeatedGuest, ...]

    @property
    def words(self) -> str:
        """ "Salon Nord A 8"."""
        return " ".join(part for part in (self.section, self.row_label, self.seat) if part)


def short_seat(section: str | None, row_label: str | None, seat: str | None) -> str | None:
    """For a narrow column: "Nord A 8". None where nothing is known of a seat."""
    hall = _HALL.sub("", section, count=1) if section else None
    return " ".join(part for part in (hall, row_label, seat) if part) or None


def full_seat(section: str | None, row_label: str | None, seat: str | None) -> str | None:
    """For the details: "Salon Nord, row A, seat 8"."""
    row = f"row {row_label}" if row_label else None
    number = f"seat {seat}" if seat and any(letter.isdigit() for letter in seat) else seat
    return ", ".join(part for part in (section, row, number) if part) or None


def double_seats(session: Session, show_id: str) -> tuple[DoubleSeat, ...]:
    """Seats that several guests who may come hold, in the order of seats."""
    found = fetch(
        session,
        "SELECT r.section, r.row_label, r.seat, r.id, r.attendee_name, r.status FROM registrations r"
        f" WHERE r.event_id = :show AND r.merged_into_id IS NULL AND {SEAT_GIVEN_TWICE}"
        " ORDER BY r.section, length(r.row_label), r.row_label, CAST(r.seat AS INTEGER), r.seat, r.attendee_name, r.id",
        {"show": show_id},
    )
    holders: dict[tuple[str, str, str], list[SeatedGuest]] = {}
    for section, row_label, seat, *guest in found:
        holders.setdefault((section or "", row_label or "", seat), []).append(SeatedGuest(*guest))
    return tuple(
        DoubleSeat(section or None, row_label or None, seat, tuple(guests))
        for (section, row_label, seat), guests in holders.items()
    )


def seat_holders(
    session: Session, show_id: str, seat: tuple[str | None, str | None, str | None], *, besides: Sequence[str] = ()
) -> tuple[SeatedGuest, ...]:
    """Who holds this section, row and seat and may come. Nobody holds a seat without a number."""
    if not any(letter.isdigit() for letter in seat[2] or ""):
        return ()
    found = fetch(
        session,
        "SELECT id, attendee_name, status FROM registrations WHERE event_id = :show AND seat = :seat"
        " AND row_label IS :row_label AND section IS :section AND status <> 'cancelled' AND merged_into_id IS NULL"
        " AND id NOT IN (SELECT value FROM json_each(:besides)) ORDER BY attendee_name, id",
        {"show": show_id, "section": seat[0], "row_label": seat[1], "seat": seat[2], "besides": listed(besides)},
    )
    return tuple(SeatedGuest(*guest) for guest in found)
