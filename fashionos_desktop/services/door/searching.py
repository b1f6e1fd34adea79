"""Finding a guest at the door: by a few letters of the name, by company, e-mail or code, or by seat."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from fashionos_desktop.models import Registration, table_of
from fashionos_desktop.models.folding import fold
from fashionos_desktop.services.door.guests import DoorGuest, guests_by_id
from fashionos_desktop.services.door.names import begin_words_of, is_name, name_words
from fashionos_desktop.services.guests.search import is_unspaced, prefix, search_words, understood

_guests = table_of(Registration)

_TOO_COMMON = 15_000
"""A word with more hits than this ("com" of an e-mail address) is looked up in names alone."""

_HITS = text("SELECT COUNT(*) FROM (SELECT 1 FROM guest_search WHERE guest_search MATCH :match LIMIT :most)")
_PARTED = "' ' || replace(replace(n.ordered, '-', ' '), '''', ' ')"
_RANKED = (
    "SELECT r.id FROM (SELECT n.guest, n.ordered, {rank} AS rank FROM {source} WHERE n.event_id = :show_id{narrowed}"
    " ORDER BY rank, n.ordered LIMIT :limit) found JOIN registrations r ON r.rowid = found.guest"
    " WHERE r.merged_into_id IS NULL ORDER BY found.rank, r.status = 'cancelled', found.ordered, r.id"
)

_SEAT = re.compile(
    r"(?:(?P<section>.*\S)\s+)?(?P<row>[A-Z]{1,2}|\d{1,3})(?:\s+|-|(?<=[A-Z]))(?P<seat>\d{1,4}[A-Z]?)", re.I
)
_SEAT_WORDS = re.compile(r"\b(?:row|seat|rang|place|reihe|platz|fila|posto|asiento)\b", re.I)


@dataclass(frozen=True, slots=True)
class NameMatches:
    """One guest: found. Several: ambiguous. None: unknown."""

    guests: tuple[DoorGuest, ...]

    @property
    def one(self) -> DoorGuest | None:
        return self.guests[0] if len(self.guests) == 1 else None

    @property
    def is_ambiguous(self) -> bool:
        return len(self.guests) > 1


def search_guests(session: Session, show_id: str, typed: str, limit: int = 8) -> tuple[DoorGuest, ...]:
    """Guests whose names begin with the typed words come first, then those found by something else they have.

    A seat ("A 8", "Nord A 8") comes before all. Cancelled guests come after the others of their kind.
    """
    found = dict.fromkeys((*_sitting_at(session, show_id, typed), *_ranked(session, show_id, typed, limit)))
    return guests_by_id(session, list(found)[:limit]) if found else ()


def by_name(session: Session, show_id: str, typed: str, limit: int = 20) -> NameMatches:
    """Who is meant by a name: the whole name in any order, else the words that names begin with.

    Among equals a cancelled guest gives way to one who is not.
    """
    words = name_words(typed)
    found = guests_by_id(session, _ranked(session, show_id, typed, 10 * limit))
    named = [guest for guest in found if begin_words_of(words, guest.name)]
    alike = [guest for guest in named if is_name(words, guest.name)] or named
    standing = [guest for guest in alike if guest.status != "cancelled"]
    return NameMatches(tuple((standing or alike)[:limit]))


def _ranked(session: Session, show_id: str, typed: str, limit: int) -> Sequence[str]:
    """Ids, names that begin with the words before other hits."""
    wanted = understood(typed)
    if wanted.is_empty:
        return ()
    # Merged guests are few, and left out after the limit: to look at each match would cost its whole row.
    given: dict[str, Any] = {"show_id": show_id, "limit": 2 * limit + 8}
    source, narrowed = "guest_names n", ""
    beginnings = []
    for number, word in enumerate(word for word in search_words(typed) if not is_unspaced(word)):
        given |= {f"part{number}": fold(word), f"begin{number}": " " + fold(word)}
        # The first test alone turns most names away, at a third of the cost of the second.
        beginnings.append(f"instr(n.ordered, :part{number}) > 0 AND instr({_PARTED}, :begin{number}) > 0")
    if wanted.match is not None:
        given["match"] = wanted.match
        if session.execute(_HITS, {"match": wanted.match, "most": _TOO_COMMON + 1}).scalar_one() > _TOO_COMMON:
            narrowed = "".join(f" AND {beginning}" for beginning in beginnings)
        else:
            source = "guest_search s CROSS JOIN guest_names n ON n.guest = s.rowid"
            narrowed = " AND s.guest_search MATCH :match"
    for number, word in enumerate(wanted.inside):
        given |= {f"inside{number}": word, f"inside_match{number}": prefix(word)}
        narrowed += (
            f" AND (instr(n.ordered, :inside{number}) OR n.guest IN"
            f" (SELECT rowid FROM guest_search WHERE guest_search MATCH :inside_match{number}))"
        )
    rank = f"CASE WHEN {' AND '.join(beginnings)} THEN 0 ELSE 1 END" if beginnings else "0"
    return session.execute(text(_RANKED.format(rank=rank, source=source, narrowed=narrowed)), given).scalars().all()


def _sitting_at(session: Session, show_id: str, typed: str) -> Sequence[str]:
    """Ids of guests with this seat."""
    plain = " ".join(_SEAT_WORDS.sub(" ", typed).split())
    found = _SEAT.fullmatch(plain)
    if found is None:
        return ()
    rows = session.execute(
        select(_guests.c.id, _guests.c.section)
        .where(
            _guests.c.event_id == show_id,
            _guests.c.seat.in_(_spellings(found["seat"])),
            _guests.c.row_label.in_(_spellings(found["row"])),
            _guests.c.merged_into_id.is_(None),
        )
        .order_by(_guests.c.status == "cancelled", _guests.c.section, _guests.c.id)
        .limit(50)
    ).all()
    section = name_words(found["section"] or "")
    return [row.id for row in rows if begin_words_of(section, row.section or "")]


def _spellings(label: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((label, label.upper(), label.lower())))
