"""The guests of a show: what the board asks, what the details say, and what people change."""

from __future__ import annotations

from fashionos_desktop.services.guests.bulk import (
    mark,
    set_answer,
    set_category,
    set_party,
    set_status,
    tag,
    untag,
)
from fashionos_desktop.services.guests.changes import (
    GuestAdded,
    SeatGiven,
    add_guest,
    add_note,
    assign_seat,
    delete_guests,
    edit_guest,
)
from fashionos_desktop.services.guests.details import (
    GuestDetails,
    PartyMember,
    PaymentTotal,
    Publicist,
    guest_details,
)
from fashionos_desktop.services.guests.exporting import export_rows, heading_of
from fashionos_desktop.services.guests.filters import (
    BY_NAME,
    EVERYBODY,
    GuestFilter,
    GuestOrder,
    GuestState,
    Mark,
    OrderKey,
    Presence,
)
from fashionos_desktop.services.guests.history import Happening
from fashionos_desktop.services.guests.merging import merge_guests
from fashionos_desktop.services.guests.queries import count_guests, first_page, guest_keys
from fashionos_desktop.services.guests.rows import GuestRow, guest_keys_of, guest_rows
from fashionos_desktop.services.guests.seats import DoubleSeat, SeatedGuest, double_seats
from fashionos_desktop.services.guests.totals import (
    MARK_LABELS,
    STATE_LABELS,
    CategoryTotal,
    Choice,
    FilterChoices,
    GuestTotals,
    filter_choices,
    guest_totals,
)

__all__ = [
    "BY_NAME",
    "EVERYBODY",
    "MARK_LABELS",
    "STATE_LABELS",
    "CategoryTotal",
    "Choice",
    "DoubleSeat",
    "FilterChoices",
    "GuestAdded",
    "GuestDetails",
    "GuestFilter",
    "GuestOrder",
    "GuestRow",
    "GuestState",
    "GuestTotals",
    "Happening",
    "Mark",
    "OrderKey",
    "PartyMember",
    "PaymentTotal",
    "Presence",
    "Publicist",
    "SeatGiven",
    "SeatedGuest",
    "add_guest",
    "add_note",
    "assign_seat",
    "count_guests",
    "delete_guests",
    "double_seats",
    "edit_guest",
    "export_rows",
    "filter_choices",
    "first_page",
    "guest_details",
    "guest_keys",
    "guest_keys_of",
    "guest_rows",
    "guest_totals",
    "heading_of",
    "mark",
    "merge_guests",
    "set_answer",
    "set_category",
    "set_party",
    "set_status",
    "tag",
    "untag",
]
