"""Entries as sentences: what happened, who, and what stands."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from fashionos_desktop.services.journal.entries import Author, Entry, Operation
from fashionos_desktop.services.journal.items import EntryKind, Side
from fashionos_desktop.services.journal.naming import NOTHING, Names, capitalised
from fashionos_desktop.services.journal.surroundings import Surroundings
from fashionos_desktop.services.local_times import clock_words
from fashionos_desktop.services.vocabulary import counted, label_within, words_of

MARKS = {
    EntryKind.REFUSED: "Not taken",
    EntryKind.EDIT: "Two versions",
    EntryKind.REORDER: "Moved twice",
    EntryKind.DELETED: "Was deleted",
}
ANOTHER_PROGRAM = "another program"
OFFLINE_AFTER = timedelta(minutes=1)
"""A change that the centre heard of so much later was made without a network."""

_GROUPS = {
    "section": "seat",
    "start_time": "times",
    "event_date": "times",
    "valid_from": "times of entry",
    "casting_status": "casting",
    "started_at": "times",
    "answer": "answer",
}
"""What columns that are decided together are called, by one of them."""
_PLACES = {True: "The place where it stands", False: "Another place"}
_MOST_COLUMNS = 3
_VERBS = {"insert": "save", "update": "change", "delete": "delete"}


def headline(entry: Entry, around: Surroundings) -> str:
    names = around.names
    subject = names.subject(*entry.subject)
    if entry.kind is EntryKind.EDIT:
        return f"{capitalised(subject)}, {columns_words(entry)}"
    if entry.kind is EntryKind.REORDER:
        if entry.neighbour is None:
            return f"Two people moved {subject}"
        place = f"exit {around.exits[entry.row_id]}" if entry.row_id in around.exits else subject
        many = "the finale" if entry.table == "event_models" else words_of(entry.table).many.lower()
        return f"Two people moved {many} around {place}"
    who = device_words(names, entry.lost_by.device_id)
    if entry.kind is EntryKind.DELETED:
        return f"{capitalised(subject)} was deleted while {who} changed the {columns_words(entry)}"
    operation = entry.leading
    verb = _VERBS[operation.verb] if operation else "save"
    return f"{capitalised(who)} could not {verb} {_of_refused(entry, operation, subject)}"


def explanation(entry: Entry, around: Surroundings) -> str:
    """Of what is no refusal."""
    names, zone = around.names, around.names.zone(entry)
    if entry.kind is EntryKind.REORDER:
        return _moves(entry, around)
    if entry.kind is EntryKind.DELETED:
        deleted = "It was deleted."
        if entry.kept_by.is_known:
            who = capitalised(person_words(names, entry.kept_by))
            deleted = f"{who} deleted it{_at(entry.kept_by, zone, around.now)}."
        edit = f"{capitalised(person_words(names, entry.lost_by))} set the {columns_words(entry)}"
        return f"{deleted} {edit} to {value_words(names, entry, entry.lost, zone)}."
    standing = around.standing.get((entry.table, entry.row_id))
    if standing is None:
        return "It was deleted since."
    now = {name: standing.get(name) for name in entry.kept}
    if entry.kept and now != entry.kept:
        return f"It was changed again since: {value_words(names, entry, now, zone)}."
    return ""


def _moves(entry: Entry, around: Surroundings) -> str:
    names, zone = around.names, around.names.zone(entry)
    told: list[str] = []
    for author, row_id in ((entry.kept_by, entry.neighbour or entry.row_id), (entry.lost_by, entry.row_id)):
        moved = names.subject(entry.table, row_id) if entry.neighbour else "it"
        told.append(f"{capitalised(person_words(names, author))} moved {moved}{_at(author, zone, around.now)}.")
    stands = (
        "Both moves stand; see whether the order is as it should be." if entry.neighbour else "The later move stands."
    )
    return " ".join((*told, stands))


def side(entry: Entry, author: Author, values: Mapping[str, Any], around: Surroundings) -> Side:
    names, zone = around.names, around.names.zone(entry)
    person, device = names.person(author.person_id), names.device(author.device_id)
    offline = author.at is not None and entry.created_at - author.at > OFFLINE_AFTER and author is entry.lost_by
    parts = (
        person or (ANOTHER_PROGRAM if author.device_id is None else ""),
        clock(author.at, zone, around.now) if author.at else "",
        device_words(names, author.device_id) if author.device_id else "",
        "was offline" if offline else "",
    )
    if entry.kind is EntryKind.REORDER:
        kept = author is entry.kept_by
        moved = entry.neighbour if kept and entry.neighbour else entry.row_id
        value = capitalised(names.subject(entry.table, moved)) if entry.neighbour else _PLACES[kept]
    else:
        value = value_words(names, entry, values, zone)
    return Side(value, person, device, author.at, capitalised(", ".join(part for part in parts if part)))


def columns_words(entry: Entry) -> str:
    columns = entry.columns
    if len(columns) > 1:
        for name, words in _GROUPS.items():
            if name in columns:
                return words
    labels = [label_within(name) for name in columns]
    if len(labels) > _MOST_COLUMNS:
        return f"{', '.join(labels[:2])} and {len(labels) - 2} more"
    return " and ".join(labels) if labels else "row"


def value_words(names: Names, entry: Entry, values: Mapping[str, Any], zone: ZoneInfo) -> str:
    words = {name: names.value(entry.table, name, values.get(name), zone) for name in entry.columns if name in values}
    given = [word for word in words.values() if word]
    if not given:
        return NOTHING
    if "seat" in words and "row_label" in words:
        seat = " ".join(words[name] for name in ("row_label", "seat") if words[name])
        return ", ".join(word for word in (words.get("section", ""), seat) if word)
    if len(given) == 2 and any(name.startswith(("start", "valid")) for name in words):
        return " to ".join(given)
    return ", ".join(given)


def device_words(names: Names, device_id: str | None) -> str:
    """ "Desk 2", "laptop Sound"."""
    name = names.device(device_id)
    if not name:
        return "a laptop that is not known here" if device_id else ANOTHER_PROGRAM
    return name if name.lower().startswith(("desk", "laptop")) else f"laptop {name}"


def person_words(names: Names, author: Author) -> str:
    return names.person(author.person_id) or device_words(names, author.device_id)


def clock(at: datetime, zone: ZoneInfo, now: datetime | None) -> str:
    today = None if now is None else now.astimezone(zone).date()
    return clock_words(at, zone, today=today)


def _at(author: Author, zone: ZoneInfo, now: datetime | None) -> str:
    return f" at {clock(author.at, zone, now)}" if author.at else ""


def _of_refused(entry: Entry, operation: Operation | None, subject: str) -> str:
    """One row by its name, many by their number."""
    if operation is None:
        return subject
    alike = {
        other.row_id for other in entry.operations if (other.table, other.verb) == (operation.table, operation.verb)
    }
    if len(alike) > 1:
        return counted(operation.table, len(alike))
    return subject
