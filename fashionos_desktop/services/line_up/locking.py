"""Numbers locked so that what is printed stays true, and the timing that everything is reckoned with."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from fashionos_desktop.services.edits import Edit, combine, update_each, update_rows
from fashionos_desktop.services.line_up.numbers import lettered
from fashionos_desktop.services.line_up.reading import line_up_of
from fashionos_desktop.services.refusals import Refused


def lock_numbers(session: Session, show_id: str, now: datetime) -> Edit:
    """Keeps the numbers as they are counted now. Raises Refused where there is no look, or they are locked."""
    line_up = line_up_of(session, show_id)
    if line_up.locked_at is not None:
        raise Refused("The numbers are locked already.")
    if not line_up.exits:
        raise Refused("There is no look to number yet.")
    title = "Numbers locked"
    values = {line.id: {"number": line_up.numbers.get(line.id)} for line in line_up.lines if line.is_look}
    return combine(
        title,
        update_each(session, "looks", values, title=title),
        update_rows(session, "events", [show_id], {"lineup_locked_at": now}, title=title),
    )


def unlock_numbers(session: Session, show_id: str) -> Edit:
    """From now on they are counted again; what is printed may no longer be true."""
    return update_rows(session, "events", [show_id], {"lineup_locked_at": None}, title="Numbers unlocked")


def renumber(session: Session, show_id: str, look_id: str) -> Edit:
    """A free number for a look whose number another one carries too: the next letter after it."""
    line_up = line_up_of(session, show_id)
    if line_up.locked_at is None:
        raise Refused("Numbers are counted until they are locked: none is there twice.")
    if look_id not in line_up.places:
        raise Refused("That look was deleted in the meantime.")
    old = line_up.number(look_id)
    number = lettered(old or "0", [*line_up.numbers.values(), *(line.stored_number for line in line_up.lines)])
    return update_rows(session, "looks", [look_id], {"number": number}, title=f"Look {old} is now {number}")


def set_timing(session: Session, show_id: str, *, pace: int | None, runway: int | None, rail: int | None) -> Edit:
    """Seconds; None: the usual, and the screens say that it is assumed."""
    values = {"pace_seconds": pace, "runway_seconds": runway, "rail_seconds": rail}
    return update_rows(session, "events", [show_id], values, title="Timing changed")
