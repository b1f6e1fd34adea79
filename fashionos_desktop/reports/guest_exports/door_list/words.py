"""What the door list says of one guest, in the fewest words that decide at the door."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from babel.dates import format_datetime

from fashionos_desktop.services.guest_export_rows import ExportGuest


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list."""

    name: str
    plus: str
    category: str
    seat: str
    refused: tuple[str, ...]
    """Why the guest does not come in."""
    asked: tuple[str, ...]
    """Why someone should be asked first."""
    marks: tuple[str, ...]
    facts: str
    came_in: str
    """The time of the check-in, or nothing."""
    cancelled: bool
    may_be_ticked: bool


def entry(guest: ExportGuest, *, show_day: datetime, readable: bool = True) -> Entry:
    """`readable` is false where the paper lacks letters of the name: then e-mail or code stand beside it."""
    cancelled = guest.status == "cancelled"
    return Entry(
        name=guest.name.strip() or "No name",
        plus=f"+{guest.plus_ones}" if guest.plus_ones else "",
        category=guest.category,
        seat=_seat(guest),
        refused=_refused(guest),
        asked=_asked(guest),
        marks=_marks(guest),
        facts=_facts(guest, show_day, readable),
        came_in=_time(guest.checked_in_at, show_day) if guest.checked_in_at else "",
        cancelled=cancelled,
        may_be_ticked=not cancelled and not guest.blocked_reason,
    )


def is_unpaid(guest: ExportGuest) -> bool:
    return guest.status == "pending" and guest.price > 0


def _refused(guest: ExportGuest) -> tuple[str, ...]:
    """The first reason in the order of the door's verdicts. Who came in unpaid has been let in by someone."""
    if guest.status == "cancelled":
        return ("Cancelled",)
    if guest.blocked_reason:
        return ("Blocked",)
    if is_unpaid(guest) and not guest.checked_in_at:
        return ("Not paid",)
    return ()


def _asked(guest: ExportGuest) -> tuple[str, ...]:
    if guest.checked_in_at or _refused(guest):
        return ()
    if guest.rsvp == "no":
        return ("Declined",)
    if guest.status == "pending" and guest.rsvp == "none":
        return ("No reply",)
    return ()


def _marks(guest: ExportGuest) -> tuple[str, ...]:
    marks = (("VIP", guest.is_vip), ("Press", guest.is_press), ("Escort", guest.escort))
    return tuple(word for word, applies in marks if applies)


def _seat(guest: ExportGuest) -> str:
    place = " ".join(part.strip() for part in (guest.row_label, guest.seat) if part and part.strip())
    section = (guest.section or "").strip()
    return f"{section} · {place}" if section and place else section or place


def _facts(guest: ExportGuest, show_day: datetime, readable: bool) -> str:
    facts = [guest.blocked_reason if guest.status != "cancelled" else None, _validity(guest, show_day)]
    if not guest.name.strip() or not readable:
        facts.append(guest.email or guest.code)
    facts += [guest.notes, guest.company]
    if guest.substitute_for:
        facts.append(f"for {guest.substitute_for}")
    return " · ".join(" ".join(fact.split()) for fact in facts if fact and fact.strip())


def _validity(guest: ExportGuest, show_day: datetime) -> str | None:
    start = _time(guest.valid_from, show_day) if guest.valid_from else ""
    end = _time(guest.valid_until, show_day) if guest.valid_until else ""
    if start and end:
        return f"{start}–{end}"
    return f"from {start}" if start else f"until {end}" if end else None


def _time(instant: datetime, show_day: datetime) -> str:
    same_day = instant.date() == show_day.date()
    return str(format_datetime(instant, "HH:mm" if same_day else "d MMM HH:mm", locale="en"))
