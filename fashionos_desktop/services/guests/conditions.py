"""A filter and an order as one SQL query over rowids, with the plan that is quickest for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from fashionos_desktop.models.folding import NOT_ASCII
from fashionos_desktop.services.guests import search
from fashionos_desktop.services.guests.filters import GuestFilter, GuestOrder, OrderKey
from fashionos_desktop.services.guests.raw import fetch, listed
from fashionos_desktop.services.guests.states import MARK_COLUMNS, SEAT_GIVEN_TWICE, STATE, STATE_RANK

_SORTED_AT_ONCE = 2_000
_MANY = "SELECT COUNT(*) FROM (SELECT 1 FROM guest_search WHERE guest_search MATCH :match LIMIT :most)"
_FOUND = "SELECT rowid FROM guest_search WHERE guest_search MATCH :match"
_NOT_MERGED = "n.guest NOT IN (SELECT rowid FROM registrations WHERE merged_into_id IS NOT NULL)"
_GUESTS = "registrations r CROSS JOIN guest_names n ON n.guest = r.rowid"

_ORDERS: dict[OrderKey, tuple[str, ...]] = {
    "name": (),
    "category": ("(SELECT t.name FROM ticket_tiers t WHERE t.id = r.ticket_tier_id) COLLATE NOCASE",),
    "seat": (
        "r.section COLLATE NOCASE",
        "length(r.row_label)",
        "r.row_label COLLATE NOCASE",
        "CAST(r.seat AS INTEGER)",
        "r.seat",
    ),
    "company": ("r.company COLLATE NOCASE",),
    "email": ("r.attendee_email COLLATE NOCASE",),
    "state": (STATE_RANK,),
    "checked_in_at": ("r.checked_in_at",),
}
_EMPTY: dict[OrderKey, str] = {
    "seat": "r.seat IS NULL AND r.row_label IS NULL AND r.section IS NULL",
    "company": "r.company IS NULL",
    "email": "r.attendee_email IS NULL",
    "checked_in_at": "r.checked_in_at IS NULL",
}


@dataclass(frozen=True, slots=True)
class KeyQuery:
    """Which guests, and in what order, over `guest_names n`; parameters by name."""

    selection: str
    ordering: str
    parameters: dict[str, Any]

    def keys(self, limit: int | None = None) -> str:
        ending = "" if limit is None else f" LIMIT {limit:d}"
        return f"SELECT n.guest {self.selection} {self.ordering}{ending}"

    def count(self) -> str:
        return f"SELECT COUNT(*) {self.selection}"


def key_query(show_id: str, chosen: GuestFilter, order: GuestOrder, *, few: bool = False) -> KeyQuery:
    """`few`: many match, and only the first of them will be read: walking along the names beats a sort."""
    parameters: dict[str, Any] = {"show": show_id}
    words = search.understood(chosen.text)
    facts = _facts(chosen, parameters)
    inside = [_inside(number, word, parameters) for number, word in enumerate(words.inside)]
    if words.match is not None:
        parameters["match"] = words.match
    if facts or order.key != "name":
        source, conditions = _by_facts(chosen, found_first=words.match is not None)
    else:
        source, conditions = _by_name(words, few=few)
    where = " AND ".join([*conditions, *facts, *inside])
    return KeyQuery(f"FROM {source} WHERE {where}", _ordering(order), parameters)


def many_match(session: Session, chosen: GuestFilter) -> bool:
    """Whether so many guests match a search that sorting them would be felt. Looks at the first of them only."""
    match = search.understood(chosen.text).match
    if match is None:
        return True
    return int(fetch(session, _MANY, {"match": match, "most": _SORTED_AT_ONCE + 1})[0][0]) > _SORTED_AT_ONCE


def _by_name(words: search.Search, *, few: bool) -> tuple[str, list[str]]:
    """Names alone are enough: no row of `registrations` is read."""
    if words.match is None:
        # Found by what is inside a name, they are few: looking them up beats walking along all names.
        return "guest_names n", [f"{'+' if words.inside else ''}n.event_id = :show", _NOT_MERGED]
    if few:
        return "guest_names n", ["n.event_id = :show", _NOT_MERGED, f"n.guest IN ({_FOUND})"]
    source = "guest_search s CROSS JOIN guest_names n ON n.guest = s.rowid"
    return source, ["s.guest_search MATCH :match", "+n.event_id = :show", _NOT_MERGED]


def _by_facts(chosen: GuestFilter, *, found_first: bool) -> tuple[str, list[str]]:
    conditions = ["r.merged_into_id IS NULL"]
    if found_first:
        source = f"guest_search s CROSS JOIN {_GUESTS}"
        conditions.append("r.rowid = s.rowid")
        return source, ["s.guest_search MATCH :match", "+r.event_id = :show", *conditions]
    # A category's guests, or a publicist's, are found through an index of their own.
    narrow = chosen.categories or chosen.publicist_id
    return _GUESTS, ["+r.event_id = :show" if narrow else "r.event_id = :show", *conditions]


def _facts(chosen: GuestFilter, parameters: dict[str, Any]) -> list[str]:
    facts: list[str] = []
    if chosen.categories:
        parameters["categories"] = listed(chosen.categories)
        facts.append("r.ticket_tier_id IN (SELECT value FROM json_each(:categories))")
    if chosen.publicist_id is not None:
        parameters["publicist"] = chosen.publicist_id
        facts.append("r.publicist_id = :publicist")
    if chosen.presence != "any":
        absent = "r.checked_in_at IS NULL AND r.status <> 'cancelled'"
        facts.append("r.checked_in_at IS NOT NULL" if chosen.presence == "in" else absent)
    if chosen.states:
        parameters["states"] = listed(chosen.states)
        facts.append(f"{STATE} IN (SELECT value FROM json_each(:states))")
    if chosen.marks:
        facts.append(f"({' OR '.join(f'r.{MARK_COLUMNS[mark]} = 1' for mark in sorted(chosen.marks))})")
    if chosen.no_seat:
        facts.append("r.seat IS NULL")
    if chosen.party is not None:
        parameters["party"] = chosen.party
        facts.append("r.party = :party")
    if chosen.double_seats:
        facts.append(SEAT_GIVEN_TWICE)
    if chosen.tags:
        parameters["tags"] = listed(chosen.tags)
        facts.append(
            "r.tags <> '[]' AND EXISTS (SELECT 1 FROM json_each(r.tags) tag"
            " WHERE tag.value IN (SELECT value FROM json_each(:tags)))"
        )
    return facts


def _inside(number: int, word: str, parameters: dict[str, Any]) -> str:
    """A word of a script without spaces: anywhere in a name or company, or the beginning of a word elsewhere."""
    parameters[f"inside{number}"] = word
    parameters[f"inside_match{number}"] = search.prefix(word)
    return (
        f"n.guest IN (SELECT guest FROM guest_names WHERE event_id = :show AND ordered GLOB '{NOT_ASCII}'"
        f" AND instr(ordered, :inside{number})"
        f" UNION SELECT rowid FROM registrations WHERE event_id = :show AND company GLOB '{NOT_ASCII}'"
        f" AND instr(company, :inside{number})"
        f" UNION SELECT rowid FROM guest_search WHERE guest_search MATCH :inside_match{number})"
    )


def _ordering(order: GuestOrder) -> str:
    direction = " DESC" if order.descending else ""
    terms = [_EMPTY[order.key]] if order.key in _EMPTY else []
    terms += [f"{term}{direction}" for term in _ORDERS[order.key]]
    name = f"n.ordered{direction}, n.guest{direction}" if order.key == "name" else "n.ordered, n.guest"
    return f"ORDER BY {', '.join([*terms, name])}"
