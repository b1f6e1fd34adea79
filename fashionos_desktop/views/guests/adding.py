"""A new guest, in a category that may be made with her."""

from __future__ import annotations

from dataclasses import dataclass, field

from fashionos_desktop.services.edits import combine, insert_row
from fashionos_desktop.services.guests import GuestAdded, add_guest
from fashionos_desktop.services.guests.reading import section_like
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.ui.board.query import Session
from fashionos_desktop.views.guests.seat_text import Seat, understood


@dataclass(frozen=True, slots=True)
class NewGuestValues:
    """What the form holds. `values` are columns of the guest; a new category has no id yet."""

    name: str
    category_id: str = ""
    new_category: str = ""
    seat: str = ""
    plus_ones: str = ""
    values: dict[str, str] = field(default_factory=dict)


def add_with_category(session: Session, show_id: str, form: NewGuestValues) -> GuestAdded:
    """Guest and category are one step to undo. Raises Refused, naming the column."""
    number = form.plus_ones.strip().removeprefix("+") or "0"
    if not number.isdecimal():
        raise Refused("Give the number of people that the guest may bring.", column="plus_ones")
    seat = understood(form.seat, Seat(), lambda typed: section_like(session, show_id, typed))
    made = None
    category_id = form.category_id
    if not category_id:
        values = {"event_id": show_id, "name": form.new_category, "type": "comp"}
        made = insert_row(session, "ticket_tiers", values, title=f"Category {form.new_category} added")
        category_id = made.ids("ticket_tiers")[0]
    extra = {**form.values, **seat.values(), "plus_ones": int(number)}
    added = add_guest(session, show_id, name=form.name, category_id=category_id, **extra)
    if made is None:
        return added
    return GuestAdded(combine(added.edit.title, made, added.edit), added.guest_id, added.code)
