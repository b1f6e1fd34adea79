"""What entries call rows, people and laptops: from the rows that are here, else from what an entry itself holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import Entity, Event, Look, table_of
from fashionos_desktop.services.edits.rows import chunks
from fashionos_desktop.services.journal.entries import Entry, Key
from fashionos_desktop.services.local_times import zone_of
from fashionos_desktop.services.records.fields import Kind, fields_of
from fashionos_desktop.services.records.scoping import path_to_show
from fashionos_desktop.services.records.titles import titles_of
from fashionos_desktop.services.records.values import shown
from fashionos_desktop.services.vocabulary import words_of

MOST_NAMED = 20
"""Operations of one refused change whose rows are named; an import has thousands, and its sentence speaks of a few."""
LONGEST = 48
NOTHING = "nothing"

_OF = frozenset(
    ("payments", "check_ins", "model_readiness", "call_acknowledgements", "shoot_payments", "asset_variants")
)
"""Tables whose rows are named by what they belong to: "scan of Ana Ruiz"."""

_looks = table_of(Look)
_shows = table_of(Event)


class Names:
    """Read once for many entries, in a few statements."""

    def __init__(self, session: Session, entries: Sequence[Entry], also: Iterable[Key] = ()) -> None:
        self._contents: dict[Key, Mapping[str, Any]] = {}
        for entry in entries:
            for key, values in entry.contents.items():
                self._contents[key] = {**self._contents.get(key, {}), **values}
        wanted: dict[str, set[str]] = defaultdict(set)
        for table, row_id in (*_keys_of(entries), *also):
            wanted[table].add(row_id)
        self._zones, self._usual_zone = _zones(session)
        usual = zone_of(self._usual_zone)
        self._here = {table: titles_of(session, table, sorted(ids), usual) for table, ids in sorted(wanted.items())}
        self._looks = _looks_here(session, sorted(wanted["looks"]))
        self._shows = _shows_of(session, {entry.subject for entry in entries})

    def is_here(self, table: str, row_id: str) -> bool:
        return row_id in self._here.get(table, {})

    def knows(self, table: str, row_id: str) -> bool:
        return self.is_here(table, row_id) or (table, row_id) in self._contents

    def title(self, table: str, row_id: str | None) -> str:
        """The name of a row; empty where nothing is known of it."""
        if row_id is None:
            return ""
        return self._here.get(table, {}).get(row_id) or self._title_of_content(table, row_id, 0)

    def subject(self, table: str, row_id: str) -> str:
        """ "guest Ana Ruiz", "look 17", "scan of Noor Adeyemi": to stand inside a sentence."""
        one = words_of(table).one
        if table == "looks" and (look := self._look(row_id)):
            return look
        title = shortened(self.title(table, row_id))
        if not title:
            return f"a {one} that is not here"
        if title == f"Unnamed {one}":
            return f"a {one} without a name"
        if one.startswith("availability"):
            return f"availability of {title}"
        return f"{one} of {title.split(', ')[0]}" if table in _OF else f"{one} {title}"

    def person(self, person_id: str | None) -> str:
        return self.title("profiles", person_id)

    def device(self, device_id: str | None) -> str:
        return self.title("devices", device_id)

    def zone(self, entry: Entry) -> ZoneInfo:
        show = self._shows.get(entry.subject) or self._show_of_content(entry)
        return zone_of(self._zones.get(show or "", self._usual_zone))

    def value(self, table: str, column: str, value: Any, zone: ZoneInfo) -> str:
        """One value in words; empty for none."""
        field = next(field for field in fields_of(table) if field.name == column)
        if field.kind is Kind.REFERENCE and field.references and value is not None:
            return self.title(field.references, value) or f"a {words_of(field.references).one} that is not here"
        return shown(field, value, zone)

    def _look(self, row_id: str) -> str:
        found = self._looks.get(row_id) or self._contents.get(("looks", row_id))
        if not found:
            return ""
        if found.get("kind") == "cue":
            return f"cue {shortened(found.get('title') or '')}".rstrip()
        return f"look {found.get('number') or shortened(found.get('title') or '')}".rstrip()

    def _title_of_content(self, table: str, row_id: str, depth: int) -> str:
        values = self._contents.get((table, row_id))
        if not values or depth > 4:
            return ""
        words, columns, parts = words_of(table), Entity.metadata.tables[table].c, []
        for name in words.title:
            key = next(iter(columns[name].foreign_keys), None)
            value = values.get(name)
            if key is not None and value is not None:
                other = key.column.table.name
                parts.append(self._here.get(other, {}).get(value) or self._title_of_content(other, value, depth + 1))
            elif value is not None:
                parts.append(self.value(table, name, value, zone_of(self._usual_zone)))
        given = [part for part in parts if part]
        return ", ".join(given[:1] if words.first_given else given)

    def _show_of_content(self, entry: Entry) -> str | None:
        for table, row_id in (entry.subject, *entry.contents):
            if table == "events":
                return row_id
            if show := self._contents.get((table, row_id), {}).get("event_id"):
                return str(show)
        return None


def shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def capitalised(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _keys_of(entries: Sequence[Entry]) -> Iterable[Key]:
    for entry in entries:
        yield from ((entry.table, entry.row_id), entry.subject)
        if entry.neighbour:
            yield entry.table, entry.neighbour
        for author in (entry.kept_by, entry.lost_by):
            if author.person_id:
                yield "profiles", author.person_id
            if author.device_id:
                yield "devices", author.device_id
        for values in (entry.kept, entry.lost, entry.row):
            yield from _references(entry.table, values)
        named = entry.operations[:MOST_NAMED]
        for operation in (*named, entry.leading) if entry.leading else named:
            yield operation.key
            yield from _references(operation.table, operation.values)


def _references(table: str, values: Mapping[str, Any]) -> Iterable[Key]:
    columns = Entity.metadata.tables[table].c
    for name, value in values.items():
        for key in columns[name].foreign_keys:
            if value is not None:
                yield key.column.table.name, value


def _looks_here(session: Session, ids: Sequence[str]) -> dict[str, Mapping[str, Any]]:
    found: dict[str, Mapping[str, Any]] = {}
    for part in chunks(ids):
        wanted = select(_looks.c.id, _looks.c.kind, _looks.c.number, _looks.c.title).where(_looks.c.id.in_(part))
        found.update({row["id"]: dict(row) for row in session.execute(wanted).mappings()})
    return found


def _zones(session: Session) -> tuple[dict[str, str], str]:
    """Of every show, and of the latest."""
    rows = session.execute(select(_shows.c.id, _shows.c.timezone).order_by(_shows.c.start_time, _shows.c.id)).all()
    return {row.id: row.timezone for row in rows}, rows[-1].timezone if rows else "UTC"


def _shows_of(session: Session, keys: Iterable[Key]) -> dict[Key, str]:
    """The show of each row that is here and belongs to one; one statement a table."""
    ids: dict[str, list[str]] = defaultdict(list)
    for table, row_id in sorted(keys):
        ids[table].append(row_id)
    found: dict[Key, str] = {}
    for name, rows in ids.items():
        if name == "events":
            found.update({(name, row): row for row in rows})
            continue
        path = path_to_show(name)
        if path is None:
            continue
        target: Any = Entity.metadata.tables[name]
        source, holder = target, target
        for column in path[:-1]:
            parent = next(iter(holder.c[column].foreign_keys)).column.table.alias()
            source, holder = source.join(parent, parent.c.id == holder.c[column]), parent
        for part in chunks(rows):
            wanted = select(target.c.id, holder.c[path[-1]]).select_from(source).where(target.c.id.in_(part))
            found.update({(name, row): show for row, show in session.execute(wanted) if show})
    return found
