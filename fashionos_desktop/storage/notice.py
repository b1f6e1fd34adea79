"""What a write changed: one notice for each transaction.

Temporary triggers of the writer's connection collect it, so that cascades, derived columns and what sync
brings in are in it too.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection

_log = logging.getLogger(__name__)

MOST_IDS = 2_000
"""Above this many rows of a table a notice says only that the table changed."""


@dataclass(frozen=True, slots=True)
class ChangeNotice:
    tables: Mapping[str, frozenset[str] | None]
    """The ids that changed in each table; None: too many to name."""
    from_sync: bool = False
    """Whether sync brought it in: somebody else did it, on another laptop."""

    def touches(self, *tables: str) -> bool:
        return any(table in self.tables for table in tables)

    def ids(self, table: str) -> frozenset[str] | None:
        """The changed ids of a table, empty when none did, None when too many did."""
        return self.tables.get(table, frozenset())


Listener = Callable[[ChangeNotice], None]


class Notices:
    """Tells its listeners of each committed change, on the writer's thread."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []
        self._lock = threading.Lock()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Returns what ends the subscription."""
        with self._lock:
            self._listeners.append(listener)

        def end() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return end

    def publish(self, notice: ChangeNotice) -> None:
        with self._lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            try:
                listener(notice)
            except Exception:  # noqa: BLE001 (a listener must not end the writer)
                _log.exception("A listener of changes failed; the change itself is saved.")


def watch(connection: Connection, tables: list[str]) -> None:
    """Installs the triggers that collect changes; they go with the connection."""
    driver: Any = connection.connection.driver_connection
    statements = ["CREATE TEMP TABLE changed (name TEXT, id TEXT, PRIMARY KEY (name, id)) WITHOUT ROWID"]
    for table in tables:
        for verb, row in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")):
            statements.append(
                f"CREATE TEMP TRIGGER changed_{table}_{verb} AFTER {verb} ON main.{table}"
                # OR IGNORE would not do: inside a foreign key's action SQLite takes it for OR ABORT.
                f" BEGIN INSERT INTO changed SELECT '{table}', {row}.id"
                f" WHERE NOT EXISTS (SELECT 1 FROM changed WHERE name = '{table}' AND id = {row}.id); END"
            )
    driver.executescript(";\n".join(statements))


def collect(connection: Connection, *, from_sync: bool = False) -> ChangeNotice:
    """What changed since the last call. To be called inside the transaction, before its commit."""
    counts = connection.exec_driver_sql("SELECT name, COUNT(*) FROM changed GROUP BY name").all()
    tables: dict[str, frozenset[str] | None] = {}
    for name, count in counts:
        if count > MOST_IDS:
            tables[name] = None
        else:
            found = connection.exec_driver_sql("SELECT id FROM changed WHERE name = ?", (name,))
            tables[name] = frozenset(found.scalars())
    if counts:
        connection.exec_driver_sql("DELETE FROM changed")
    return ChangeNotice(MappingProxyType(tables), from_sync)
