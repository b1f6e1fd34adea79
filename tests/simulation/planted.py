"""Faults as they are made in earnest, each planted at a seam of the engine, the cache or the centre. A simulation that
does not notice one of them proves nothing."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import pytest

from fashionos_desktop.sync.cache import outbox, state
from fashionos_desktop.sync.engine import Engine
from fashionos_desktop.sync.protocol import Decision, Operation, Outcome, RowImages, Transaction
from tests.simulation import model_push
from tests.simulation.model_centre import Author, ModelCentre
from tests.simulation.model_push import Merge
from tests.simulation.model_session import ModelSession
from tests.simulation.shape import shapes
from tests.simulation.snapshots import Snapshot

Plant = Callable[[pytest.MonkeyPatch], None]


def sequence_cursor(patch: pytest.MonkeyPatch) -> None:
    """The cursor is the highest number seen; a transaction that began before and commits after is never asked for."""
    whole = ModelCentre.snapshot

    def highest(centre: ModelCentre) -> Snapshot:
        following = whole(centre).next
        return Snapshot(following, following)

    patch.setattr(ModelCentre, "snapshot", highest)


def replay_of_payloads(patch: pytest.MonkeyPatch) -> None:
    """A pull sends what each transaction wrote, in the order in which they began, instead of what stands."""
    write_feed, read = ModelCentre.write_feed, ModelSession._read
    log: dict[tuple[str, str], tuple[int, dict[str, Any]]] = {}

    def keep(centre: ModelCentre, xid: int, author: Author) -> None:
        noted = centre.database.execute(
            "SELECT name, id, new FROM noted WHERE new IS NOT NULL ORDER BY sequence"
        ).fetchall()
        for name, row_id, new in noted:
            if xid >= log.get((name, row_id), (0, {}))[0]:
                log[name, row_id] = (xid, json.loads(new))
        write_feed(centre, xid, author)

    def replayed(
        session: ModelSession, laptop: model_push.Laptop, keys: Sequence[tuple[str, str]]
    ) -> tuple[dict[str, RowImages], tuple[tuple[str, str], ...]]:
        found, gone = read(session, laptop, keys)
        return {name: _replayed(name, images_, log) for name, images_ in found.items()}, gone

    patch.setattr(ModelCentre, "write_feed", keep)
    patch.setattr(ModelSession, "_read", replayed)


def _replayed(name: str, here: RowImages, log: Mapping[tuple[str, str], tuple[int, dict[str, Any]]]) -> RowImages:
    place = here.columns.index("id")
    rows = []
    for row in here.rows:
        payload = log.get((name, row[place]), (0, {}))[1]
        rows.append(
            tuple(
                payload[column] if column in payload and column != "jpeg" else value
                for column, value in zip(here.columns, row, strict=True)
            )
        )
    return RowImages(here.columns, rows)


def cursor_before_data(patch: pytest.MonkeyPatch) -> None:
    """The place is stored with the answer, before its rows are."""
    pull = Engine._pull

    def eager(engine: Engine) -> float:
        wait = pull(engine)
        pulled = engine._pulled
        if pulled is not None:
            cursor, beat = pulled.cursor, pulled.beat

            def keep(cache: sqlite3.Connection) -> None:
                state.set_cursor(cache, cursor)
                state.set_beat(cache, beat)

            engine._store.write(keep)
        return wait

    patch.setattr(Engine, "_pull", eager)


def missing_heartbeat(patch: pytest.MonkeyPatch) -> None:
    """A pull only reads: nothing makes the ids that its snapshot knows safe from being given again after a crash."""

    def unwritten(session: ModelSession) -> tuple[int, int]:
        [(beat,)] = session.server.database.execute("SELECT beat FROM registered WHERE login = ?", (session.login,))
        return beat, beat

    patch.setattr(ModelSession, "_beat", unwritten)


def insert_or_replace(patch: pytest.MonkeyPatch) -> None:
    """A row that came is written with INSERT OR REPLACE: what hangs on it goes with the old one."""

    def replaced(round_: Any, table: str, found: RowImages) -> None:
        place = found.columns.index("id")
        marks = ", ".join("?" * len(found.columns))
        listed = ", ".join(f'"{column}"' for column in found.columns)
        for row in found.rows:
            waits = round_.connection.execute(
                "SELECT 1 FROM sync_outbox WHERE table_name = ? AND row_id = ?", (table, row[place])
            ).fetchone()
            if waits is None:
                round_.connection.execute(f"INSERT OR REPLACE INTO {table} ({listed}) VALUES ({marks})", row)
                round_.changed += 1

    patch.setattr("fashionos_desktop.sync.cache.applying.write_images", replaced)


def ignored_row_count(patch: pytest.MonkeyPatch) -> None:
    """A write that row-level security hides succeeds with no row, and counts as done."""
    check, update, delete = Merge._check_rights, Merge._update, Merge._delete

    def passed(merge: Merge, operation: Operation) -> None:
        try:
            check(merge, operation)
        except model_push.Refusal:
            if operation.verb == "insert":
                raise

    def hidden(merge: Merge, operation: Operation) -> bool:
        try:
            check(merge, operation)
        except model_push.Refusal:
            return True
        return False

    def updated(merge: Merge, operation: Operation) -> None:
        if not hidden(merge, operation):
            update(merge, operation)

    def deleted(merge: Merge, operation: Operation, gone: set[tuple[str, str]]) -> None:
        if not hidden(merge, operation):
            delete(merge, operation, gone)

    patch.setattr(Merge, "_check_rights", passed)
    patch.setattr(Merge, "_update", updated)
    patch.setattr(Merge, "_delete", deleted)


def whole_rows(patch: pytest.MonkeyPatch) -> None:
    """A laptop sends every column of a row that it changed, and the centre writes them all."""
    next_batch = outbox.next_batch

    def widened(connection: sqlite3.Connection) -> tuple[Transaction, ...]:
        return tuple(
            Transaction(
                whole.number, whole.at, whole.actor, tuple(_whole(connection, part) for part in whole.operations)
            )
            for whole in next_batch(connection)
        )

    def overwrite(merge: Merge, operation: Operation) -> None:
        if merge.centre.row(operation.table, operation.row_id, ("id",)) is None:
            merge._edit_of_deleted(operation)
        else:
            merge._write(operation, dict(operation.new))

    patch.setattr(outbox, "next_batch", widened)
    patch.setattr(Merge, "_update", overwrite)


def _whole(connection: sqlite3.Connection, operation: Operation) -> Operation:
    if operation.verb != "update":
        return operation
    columns = shapes()[operation.table].captured
    listed = ", ".join(f'"{column}"' for column in columns)
    found = connection.execute(f"SELECT {listed} FROM {operation.table} WHERE id = ?", (operation.row_id,)).fetchone()
    if found is None or any(isinstance(value, bytes) for value in found):
        return operation
    row = dict(zip(columns, found, strict=True))
    return Operation(operation.table, operation.row_id, "update", {**row, **operation.old}, {**row, **operation.new})


def blocking_queue(patch: pytest.MonkeyPatch) -> None:
    """A refused transaction stays first in the queue, and is sent again and again."""
    acknowledge = outbox.acknowledge

    def until_refused(connection: sqlite3.Connection, outcomes: Sequence[Outcome], at: int) -> None:
        taken: list[Outcome] = []
        for outcome in outcomes:
            if outcome.decision is Decision.REFUSED:
                break
            taken.append(outcome)
        acknowledge(connection, taken, at)

    patch.setattr(outbox, "acknowledge", until_refused)


def recomputed_scope(patch: pytest.MonkeyPatch) -> None:
    """The scope of what was deleted is looked up when its owner is gone already, and is nobody's."""
    write_feed = ModelCentre.write_feed

    def recomputed(centre: ModelCentre, xid: int, author: Author) -> None:
        gone = centre.database.execute("SELECT name, id FROM noted WHERE verb = 'delete'").fetchall()
        write_feed(centre, xid, author)
        for name, row_id in gone:
            house, show = centre.scope_of(name, row_id)
            centre.database.execute(
                "UPDATE feed SET house = ?, show = ? WHERE name = ? AND id = ? AND deleted",
                (house, show, name, row_id),
            )

    patch.setattr(ModelCentre, "write_feed", recomputed)


ALL: Mapping[str, Plant] = {
    "a sequence as cursor": sequence_cursor,
    "replay of payloads in the order of ids": replay_of_payloads,
    "the cursor stored before the data": cursor_before_data,
    "no heartbeat": missing_heartbeat,
    "INSERT OR REPLACE": insert_or_replace,
    "an ignored row count": ignored_row_count,
    "whole rows written": whole_rows,
    "a queue that a reject blocks": blocking_queue,
    "the scope of a tombstone recomputed": recomputed_scope,
}


@contextmanager
def planted(name: str) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        ALL[name](patch)
        yield
