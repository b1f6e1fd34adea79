"""One change for one guest or for many: set-based, one step to undo."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy.orm import Session

from fashionos_desktop.services.edits import Edit, combine, update_rows
from fashionos_desktop.services.guests.changes import TABLE
from fashionos_desktop.services.guests.checks import checked, cleaned_tag
from fashionos_desktop.services.guests.decisions import record_decisions
from fashionos_desktop.services.guests.filters import Mark
from fashionos_desktop.services.guests.known import Guests, guests_of
from fashionos_desktop.services.guests.raw import fetch, listed
from fashionos_desktop.services.guests.states import MARK_COLUMNS
from fashionos_desktop.services.guests.totals import MARK_LABELS


def set_status(session: Session, ids: Sequence[str], status: str, *, author_id: str | None = None) -> Edit:
    """pending, confirmed or cancelled. Raises Refused for anything else: who came is told by scans alone."""
    guests = guests_of(session, ids)
    return _decide(session, guests, checked(session, guests.show_id, {"status": status}), "Status", author_id)


def set_category(session: Session, ids: Sequence[str], category_id: str, *, author_id: str | None = None) -> Edit:
    """Raises Refused for a category of another show."""
    guests = guests_of(session, ids)
    values = checked(session, guests.show_id, {"ticket_tier_id": category_id})
    return _decide(session, guests, values, "Category", author_id)


def set_answer(session: Session, ids: Sequence[str], rsvp: str, *, author_id: str | None = None) -> Edit:
    """none, yes or no."""
    return _decide(session, guests_of(session, ids), {"rsvp": rsvp}, "Answer", author_id)


def mark(session: Session, ids: Sequence[str], which: Mark, *, on: bool = True) -> Edit:
    """Marks guests as VIP, press or to be escorted, or takes the mark away."""
    guests = guests_of(session, ids)
    verb = "marked" if on else "no longer marked"
    title = f"{guests.words} {verb} {MARK_LABELS[which]}"
    return update_rows(session, TABLE, guests.ids, {MARK_COLUMNS[which]: on}, title=title)


def tag(session: Session, ids: Sequence[str], name: str) -> Edit:
    """Adds a tag to those who do not have it."""
    plain = cleaned_tag(name)
    guests = guests_of(session, ids)
    title = f"{guests.words} tagged {plain}"
    return _retag(session, guests, lambda tags: tags if plain in tags else [*tags, plain], title)


def untag(session: Session, ids: Sequence[str], name: str) -> Edit:
    guests = guests_of(session, ids)
    title = f"Tag {name} of {guests.words} removed"
    return _retag(session, guests, lambda tags: [other for other in tags if other != name], title)


def set_party(session: Session, ids: Sequence[str], party: str | None, *, author_id: str | None = None) -> Edit:
    """Guests who come together share a party."""
    guests = guests_of(session, ids)
    return _decide(session, guests, checked(session, guests.show_id, {"party": party}), "Party", author_id)


def _decide(session: Session, guests: Guests, values: dict[str, Any], what: str, author_id: str | None) -> Edit:
    title = f"{what} of {guests.words} changed"
    written = update_rows(session, TABLE, guests.ids, values, title=title)
    return combine(title, written, record_decisions(session, written, author_id))


def _retag(session: Session, guests: Guests, change: Callable[[list[str]], list[str]], title: str) -> Edit:
    """One update for each list of tags that comes out of it."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for guest, tags in _tags(session, guests.ids):
        groups.setdefault(tuple(change(tags)), []).append(guest)
    edits = [
        update_rows(session, TABLE, members, {"tags": list(tags)}, title=title) for tags, members in groups.items()
    ]
    return combine(title, *edits)


def _tags(session: Session, ids: Sequence[str]) -> Iterable[tuple[str, list[str]]]:
    found = fetch(
        session,
        "SELECT id, tags FROM registrations WHERE id IN (SELECT value FROM json_each(:ids))",
        {"ids": listed(ids)},
    )
    return ((guest, json.loads(tags)) for guest, tags in found)
