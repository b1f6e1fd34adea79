"""What people and programs do to a show, over all tables."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from typing import Any

from tests.simulation import rows
from tests.simulation.book import Edit, consequences, read_row
from tests.simulation.model_centre import Change, ModelCentre, Writer
from tests.simulation.rights import rights
from tests.simulation.shape import METADATA, shapes

NEVER_DELETED = frozenset({"organizations", "journal_entries", "devices", "profiles"})
NEVER_MADE = frozenset({"organizations", "journal_entries", "devices", "media_size_specs"})
_HOT = ("looks", "registrations", "check_ins", "event_models", "call_times", "tasks", "events", "door_questions")
_SETTLEMENTS = ("kept", "taken", "retried", "discarded", "restored", "seen")


class Person:
    """Somebody at a laptop. Each change is a savepoint: one that the cache refuses did not happen."""

    def __init__(
        self, dice: random.Random, name: str, role: str, house: str, device_id: str, now: Callable[[], int]
    ) -> None:
        self._dice = dice
        self._device_id = device_id
        self._name = name
        self._role = role
        self._house = house
        self._now = now

    def act(self, connection: sqlite3.Connection, number: int) -> list[Edit]:
        """One action: a few changes in the transaction that is open."""
        done: list[Edit] = []
        for _ in range(self._dice.choice((1, 1, 1, 2, 3))):
            change = self._dice.choices(
                (self._insert, self._update, self._delete, self._scan, self._move, self._settle),
                (28, 45, 6, 9, 8, 4),
            )[0]
            connection.execute("SAVEPOINT change")
            try:
                done += change(connection, number)
            except sqlite3.IntegrityError:
                connection.execute("ROLLBACK TO change")
            connection.execute("RELEASE change")
        return done

    def _table(self, allowed: Callable[[str], bool]) -> str | None:
        """Now and then one that is only read: the window does not offer it, another program may do it."""
        free = self._dice.random() < 0.08
        pool = _HOT if self._dice.random() < 0.5 else tuple(shapes())
        found = [table for table in pool if allowed(table) or (free and rights(self._role, table).reads)]
        return self._dice.choice(found) if found else None

    def _insert(self, connection: sqlite3.Connection, number: int) -> list[Edit]:
        table = self._table(lambda name: name not in NEVER_MADE and bool(rights(self._role, name).inserts))
        if table is None or table in NEVER_MADE:
            return []
        row = rows.make_row(self._dice, table, lambda name: rows.any_row(connection, self._dice, name), self._now())
        return [] if row is None else self._add(connection, number, table, row)

    def _add(self, connection: sqlite3.Connection, number: int, table: str, row: dict[str, Any]) -> list[Edit]:
        if "organization_id" in row:
            row["organization_id"] = self._house
        if "device_id" in row and self._dice.random() < 0.9:
            row["device_id"] = self._device_id
        rows.insert(connection, table, row)
        values = {column: value for column, value in row.items() if column != "id"}
        return [Edit(self._name, number, "insert", table, row["id"], None, values)]

    def _update(self, connection: sqlite3.Connection, number: int) -> list[Edit]:
        table = self._table(lambda name: bool(rights(self._role, name).updates) and name != "journal_entries")
        if table is None:
            return []
        row_id = self._row(connection, table)
        allowed = rights(self._role, table)
        columns = changeable(table, allowed.updates or allowed.reads)
        if row_id is None or not columns:
            return []
        chosen = {
            columns[0] if self._dice.random() < 0.3 else self._dice.choice(columns)
            for _ in range(self._dice.choice((1, 1, 2)))
        }
        values = {column: self._value(connection, table, column) for column in sorted(chosen)}
        return self._set(connection, number, table, row_id, values)

    def _row(self, connection: sqlite3.Connection, table: str) -> str | None:
        """Often the same ones: people meet in them."""
        if self._dice.random() < 0.5:
            found = connection.execute(f"SELECT MIN(id) FROM {table}").fetchone()[0]
            return None if found is None else str(found)
        return rows.any_row(connection, self._dice, table)

    def _value(self, connection: sqlite3.Connection, table: str, column: str) -> Any:
        reference = shapes()[table].reference(column)
        described = METADATA.tables[table].c[column]
        if described.nullable and self._dice.random() < 0.15:
            return None
        if reference is not None:
            return rows.any_row(connection, self._dice, reference.table)
        return rows.make_value(self._dice, described, self._now())

    def _set(
        self, connection: sqlite3.Connection, number: int, table: str, row_id: str, values: dict[str, Any]
    ) -> list[Edit]:
        seen = read_row(connection, table, row_id)
        assert seen is not None
        values = {column: value for column, value in values.items() if seen[column] != value}
        if not values:
            return []
        assigned = ", ".join(f'"{column}" = ?' for column in values)
        connection.execute(f"UPDATE {table} SET {assigned} WHERE id = ?", (*values.values(), row_id))
        return [Edit(self._name, number, "update", table, row_id, seen, values)]

    def _delete(self, connection: sqlite3.Connection, number: int) -> list[Edit]:
        table = self._table(lambda name: name not in NEVER_DELETED and rights(self._role, name).deletes)
        if table is None or table in NEVER_DELETED or (table == "events" and self._dice.random() < 0.7):
            return []
        row_id = self._row(connection, table)
        if row_id is None:
            return []
        done = consequences(connection, self._name, number, table, row_id)
        connection.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))
        return done

    def _scan(self, connection: sqlite3.Connection, number: int) -> list[Edit]:
        """A guest at the door; two desks may have her at the same moment."""
        guest = self._row(connection, "registrations") or self._row(connection, "call_times")
        if guest is None or not rights(self._role, "check_ins").inserts:
            return []
        row = rows.make_row(
            self._dice, "check_ins", lambda name: rows.any_row(connection, self._dice, name), self._now()
        )
        if row is None:
            return []
        of_guest = connection.execute("SELECT event_id FROM registrations WHERE id = ?", (guest,)).fetchone()
        if of_guest is not None:
            row |= {"registration_id": guest, "call_time_id": None, "event_id": of_guest[0]}
        earlier = rows.any_row(connection, self._dice, "check_ins") if self._dice.random() < 0.2 else None
        if earlier is not None:
            annulled = read_row(connection, "check_ins", earlier)
            assert annulled is not None
            row |= {column: annulled[column] for column in ("event_id", "registration_id", "call_time_id")}
        row |= {
            "kind": "entry" if earlier is None else "annul",
            "annuls_id": earlier,
            "verdict": "admitted",
            "scanned_at": self._now(),
            "device_at": self._now(),
        }
        return self._add(connection, number, "check_ins", row)

    def _move(self, connection: sqlite3.Connection, number: int) -> list[Edit]:
        table, column = self._dice.choice(
            (("looks", "rank"), ("event_designers", "collection_rank"), ("event_models", "finale_rank"))
        )
        row_id = self._row(connection, table)
        if row_id is None or column not in rights(self._role, table).updates:
            return []
        return self._set(connection, number, table, row_id, {column: self._value(connection, table, column) or "m"})

    def _settle(self, connection: sqlite3.Connection, number: int) -> list[Edit]:
        row_id = rows.any_row(connection, self._dice, "journal_entries")
        if row_id is None:
            return []
        values = {"settled_at": self._now(), "settlement": self._dice.choice(_SETTLEMENTS)}
        return self._set(connection, number, "journal_entries", row_id, values)


def changeable(table: str, allowed: frozenset[str]) -> list[str]:
    """The columns that an edit may change: not what names the row, leads to its owner or says when it was made."""
    shape = shapes()[table]
    owner = shape.owner[0] if shape.owner else shape.scope
    fixed = {*shape.joined, "created_at", "organization_id", owner}
    if table == "check_ins":
        fixed |= {"registration_id", "call_time_id"}  # whom a scan is of does not change
    return [column for column in shape.captured if column in allowed and column not in fixed]


def program_writes(dice: random.Random, centre: ModelCentre, writer: Writer, house: str) -> str:
    """One more statement of a program at the centre: psql, a web application. Says which."""

    def pick(table: str) -> str | None:
        found = centre.database.execute(
            "SELECT id FROM feed WHERE name = ? AND (house = ? OR house IS NULL) AND NOT deleted ORDER BY id",
            (table, house),
        ).fetchall()
        return str(dice.choice(found)[0]) if found else None

    table = dice.choice(_HOT if dice.random() < 0.5 else tuple(shapes()))
    kind = dice.choices(("insert", "update", "delete"), (30, 60, 10))[0]
    row_id = pick(table)
    if kind == "insert" and table not in NEVER_MADE:
        row = rows.make_row(dice, table, pick, centre.now())
        if row is None:
            return "nothing"
        if "organization_id" in row:
            row["organization_id"] = house
        writer.changes.append(Change("insert", table, row.pop("id"), row))
    elif kind == "update" and row_id is not None and table not in ("journal_entries", "devices"):
        columns = changeable(table, frozenset(shapes()[table].columns))
        if not columns:
            return "nothing"
        column = dice.choice(columns)
        reference = shapes()[table].reference(column)
        value = (
            pick(reference.table)
            if reference
            else rows.make_value(dice, METADATA.tables[table].c[column], centre.now())
        )
        writer.changes.append(Change("update", table, row_id, {column: value}))
    elif kind == "delete" and row_id is not None and table not in NEVER_DELETED and table != "events":
        writer.changes.append(Change("delete", table, row_id, {}))
    else:
        return "nothing"
    return f"{kind} {table}"
