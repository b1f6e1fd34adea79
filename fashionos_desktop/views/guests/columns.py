"""The columns of the Guests board."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from fashionos_desktop.services.guests import GuestRow, OrderKey
from fashionos_desktop.services.local_times import clock_words
from fashionos_desktop.ui.board.columns import Choice, Column, Editing
from fashionos_desktop.ui.delegates.roles import Cell
from fashionos_desktop.views.guests.query import ListedGuest
from fashionos_desktop.views.guests.words import STATES, tr

ORDERS: dict[str, OrderKey] = {
    "name": "name",
    "category": "category",
    "seat": "seat",
    "company": "company",
    "status": "state",
    "in": "checked_in_at",
    "email": "email",
}
"""Which order a column's head asks for."""

_ENTRANCE = " entrance"


@dataclass(slots=True)
class Setting:
    """What the cells need to know of the show; the screen keeps it true."""

    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))
    day: date | None = None
    categories: Sequence[Choice] = ()
    seated: frozenset[str] = frozenset()
    """Categories whose guests have seats; in the others nobody misses one."""

    def category(self, value: str) -> str:
        return next((choice.words for choice in self.categories if choice.value == value), "")


def guest_columns(setting: Setting) -> tuple[Column[ListedGuest], ...]:
    """Those of the picture first; the others wait in the menu of the heads."""
    return (
        Column("name", tr("Name"), 200, _name, share=3, editing=_text("name"), tool_tip=lambda row: row.guest.name),
        Column(
            "category",
            tr("Category"),
            96,
            lambda row: Cell(row.guest.category),
            editing=Editing(
                lambda row: row.guest.category_id,
                lambda row, value: _with(row, category_id=value, category=setting.category(value)),
                choices=lambda: setting.categories,
            ),
        ),
        Column("seat", tr("Seat"), 96, lambda row: _seat(row, setting), editing=_text("seat_words")),
        Column(
            "company",
            tr("Company"),
            150,
            lambda row: Cell(row.guest.company or "", muted=True),
            share=2,
            editing=_text("company"),
            tool_tip=lambda row: row.guest.company or "",
        ),
        Column("status", tr("Status"), 116, lambda row: Cell(state=STATES[row.guest.state])),
        Column("in", tr("In"), 124, lambda row: _came_in(row, setting)),
        Column("email", tr("E-mail"), 200, lambda row: Cell(row.guest.email or "", muted=True), hidden=True),
        Column(
            "notes",
            tr("Notes"),
            220,
            lambda row: Cell(" ".join(row.notes.split()), muted=True),
            sorts=False,
            editing=Editing(lambda row: row.notes, lambda row, value: replace(row, notes=value)),
            tool_tip=lambda row: row.notes,
            hidden=True,
        ),
        Column("marks", tr("Marks"), 120, lambda row: Cell(marks_words(row.guest)), sorts=False, hidden=True),
        Column(
            "tags",
            tr("Tags"),
            140,
            lambda row: Cell(", ".join(row.guest.tags), muted=True),
            sorts=False,
            hidden=True,
        ),
        Column("party", tr("Party"), 120, lambda row: Cell(row.guest.party or ""), sorts=False, hidden=True),
        Column("code", tr("Code"), 140, lambda row: Cell(row.guest.code, muted=True), sorts=False, hidden=True),
    )


def marks_words(guest: GuestRow) -> str:
    marks = ((guest.is_vip, tr("VIP")), (guest.is_press, tr("Press")), (guest.escort, tr("Escort to seat")))
    return ", ".join(words for holds, words in marks if holds)


def _name(row: ListedGuest) -> Cell:
    others = f"+{row.guest.plus_ones}" if row.guest.plus_ones else ""
    return Cell(row.guest.name, struck=row.guest.struck, needed=tr("No name"), tail=others)


def _seat(row: ListedGuest, setting: Setting) -> Cell:
    missed = row.guest.category_id in setting.seated and not row.guest.struck
    return Cell(row.guest.seat_words or "", needed=tr("No seat") if missed else "")


def _came_in(row: ListedGuest, setting: Setting) -> Cell:
    at = row.guest.checked_in_at
    if at is None:
        return Cell()
    entrance = (row.guest.entrance or "").removesuffix(_ENTRANCE)
    return Cell(clock_words(at, setting.zone, today=setting.day), tail=entrance)


def _text(name: str) -> Editing[ListedGuest]:
    value: Callable[[ListedGuest], Any] = lambda row: getattr(row.guest, name) or ""  # noqa: E731
    return Editing(value, lambda row, typed: _with(row, **{name: " ".join(str(typed).split()) or _nothing(name)}))


def _nothing(name: str) -> str | None:
    return "" if name == "name" else None


def _with(row: ListedGuest, **changes: Any) -> ListedGuest:
    return replace(row, guest=replace(row.guest, **changes))
