"""What the show holds before a list arrives, read at once, in the form in which the cache stores it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from fashionos_desktop.services.guests.decisions import Decided, decisions
from fashionos_desktop.services.guests.raw import fetch, listed
from fashionos_desktop.services.refusals import Refused

COLUMNS = (
    "attendee_name",
    "attendee_email",
    "phone",
    "company",
    "ticket_tier_id",
    "status",
    "rsvp",
    "section",
    "row_label",
    "seat",
    "notes",
    "is_vip",
    "is_press",
    "escort",
    "tags",
    "plus_ones",
    "party",
    "publicist_id",
    "substitute_for",
    "blocked_reason",
    "valid_from",
    "valid_until",
    "qr_code_data",
    "source",
    "source_ref",
)
"""What a list may write of a guest."""

PLACE = {column: number for number, column in enumerate(COLUMNS)}
NAME, EMAIL, COMPANY, CATEGORY = (PLACE[c] for c in ("attendee_name", "attendee_email", "company", "ticket_tier_id"))
CODE, SOURCE, SOURCE_REF = (PLACE[column] for column in ("qr_code_data", "source", "source_ref"))


@dataclass(slots=True)
class KnownGuest:
    id: str
    values: tuple[Any, ...]
    """By `COLUMNS`."""
    is_merged: bool
    claimed: bool = False
    """A row of the list was recognised as this guest."""


@dataclass(frozen=True, slots=True)
class Standing:
    show_id: str
    organization_id: str
    guests: tuple[KnownGuest, ...]
    categories: dict[str, str]
    """Names by id, in the order in which they were made."""
    entrances: dict[str, str]
    publicists: dict[str, str]
    decided: dict[str, set[Decided]]
    scans: frozenset[str]
    """Arrivals that an import wrote: their ids."""
    present: frozenset[str]
    """Guests who have come in, whoever said so."""


def read_standing(session: Session, show_id: str) -> Standing:
    """Raises Refused for a show that was deleted."""
    show = {"show": show_id}
    house = fetch(session, "SELECT organization_id FROM events WHERE id = :show", show)
    if not house:
        raise Refused("This show is no longer here. Choose another one.")
    organization_id = house[0][0]
    guests = fetch(
        session,
        f"SELECT id, merged_into_id IS NOT NULL, {', '.join(COLUMNS)} FROM registrations"
        " WHERE event_id = :show ORDER BY rowid",
        show,
    )
    scans = fetch(session, "SELECT id FROM check_ins WHERE event_id = :show AND reason = 'imported'", show)
    present = fetch(session, "SELECT id FROM registrations WHERE event_id = :show AND checked_in_at IS NOT NULL", show)
    return Standing(
        show_id=show_id,
        organization_id=organization_id,
        guests=tuple(KnownGuest(guest, tuple(values), bool(merged)) for guest, merged, *values in guests),
        categories=dict(
            fetch(
                session,
                "SELECT id, name FROM ticket_tiers WHERE event_id = :show ORDER BY created_at, rowid",
                show,
            )
        ),
        entrances=dict(fetch(session, "SELECT id, name FROM gates WHERE event_id = :show ORDER BY rowid", show)),
        publicists=dict(
            fetch(
                session,
                "SELECT id, name FROM stakeholders WHERE organization_id = :house AND kind = 'person' ORDER BY rowid",
                {"house": organization_id},
            )
        ),
        decided=decisions(session, show_id),
        scans=frozenset(scan for (scan,) in scans),
        present=frozenset(guest for (guest,) in present),
    )


def codes_elsewhere(session: Session, show_id: str, codes: Iterable[str]) -> dict[str, str]:
    """Which of these codes belong to guests of other shows: the show's title by code."""
    return dict(
        fetch(
            session,
            "SELECT r.qr_code_data, e.title FROM registrations r JOIN events e ON e.id = r.event_id"
            " WHERE r.qr_code_data IN (SELECT value FROM json_each(:codes)) AND r.event_id <> :show",
            {"codes": listed(codes), "show": show_id},
        )
    )


def ids_in_use(session: Session, ids: Iterable[str]) -> frozenset[str]:
    """Which of these ids guests of any show have."""
    found = fetch(
        session,
        "SELECT id FROM registrations WHERE id IN (SELECT value FROM json_each(:ids))",
        {"ids": listed(ids)},
    )
    return frozenset(guest for (guest,) in found)
