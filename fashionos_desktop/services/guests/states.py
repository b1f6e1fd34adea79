"""Where a guest stands, as SQL over `registrations r`. It says the same as the verdicts at the door."""

from __future__ import annotations

from fashionos_desktop.services.guests.filters import GuestState, Mark

STATE = (
    "CASE WHEN r.checked_in_at IS NOT NULL THEN 'in' WHEN r.status = 'cancelled' THEN 'cancelled'"
    " WHEN r.blocked_reason IS NOT NULL THEN 'blocked'"
    " WHEN r.status = 'pending' AND r.ticket_tier_id IN"
    " (SELECT id FROM ticket_tiers WHERE event_id = :show AND type = 'paid' AND price > 0) THEN 'not_paid'"
    " WHEN r.rsvp = 'no' THEN 'declined'"
    " WHEN r.status = 'pending' AND r.rsvp = 'none' THEN 'no_reply' ELSE 'expected' END"
)
"""Needs the parameter `show`."""

STATE_RANK = f"CASE {STATE} " + " ".join(
    f"WHEN '{state.value}' THEN {rank}"
    for rank, state in enumerate(
        (
            GuestState.IN,
            GuestState.EXPECTED,
            GuestState.NO_REPLY,
            GuestState.DECLINED,
            GuestState.NOT_PAID,
            GuestState.BLOCKED,
            GuestState.CANCELLED,
        )
    )
) + " END"  # fmt: skip

MARK_COLUMNS = {Mark.VIP: "is_vip", Mark.PRESS: "is_press", Mark.ESCORT: "escort"}

SEAT_GIVEN_TWICE = (
    "r.seat GLOB '*[0-9]*' AND r.status <> 'cancelled'"
    " AND (coalesce(r.section, ''), coalesce(r.row_label, ''), r.seat) IN"
    " (SELECT coalesce(d.section, ''), coalesce(d.row_label, ''), d.seat FROM registrations d"
    " WHERE d.event_id = :show AND d.seat GLOB '*[0-9]*' AND d.status <> 'cancelled' AND d.merged_into_id IS NULL"
    " GROUP BY 1, 2, 3 HAVING COUNT(*) > 1)"
)
"""A seat has a number: "Standing" in the seat's place is given to many, and rightly so."""
