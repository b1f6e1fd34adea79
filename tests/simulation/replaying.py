"""What a recorded day asked of the centre, asked of a real Postgres."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from typing import Any

import psycopg
from psycopg import errors
from psycopg.conninfo import conninfo_to_dict

from fashionos_desktop import migrations
from fashionos_desktop.models.stored_form import read_at_centre, write_at_centre
from fashionos_desktop.sync import admin
from fashionos_desktop.sync.postgres import PostgresCentre
from fashionos_desktop.sync.protocol import LoadStart, Operation, PullRequest, Report, Transaction
from tests.fixtures.postgres import PostgresDatabase
from tests.simulation.book import comparable
from tests.simulation.model_centre import Change, ModelCentre
from tests.simulation.recording import Asked, Began, Committed, PulledBy, Pushed
from tests.simulation.shape import METADATA, open_copy, shapes
from tests.simulation.world import Prepared

Rows = dict[str, dict[str, tuple[Any, ...]]]
"""By table and id."""


class Replay:
    """One database, furnished as the recorded day began. `run` says where it went another way."""

    def __init__(self, database: PostgresDatabase, logins: Mapping[str, str], model: ModelCentre) -> None:
        """`logins`: those of the database, by those of the model."""
        self._database = database
        self._logins = logins
        self._model = model
        self._stack = ExitStack()
        self._centres: dict[str, PostgresCentre] = {}
        self._cursors: dict[str, str] = {}
        self._writers: dict[int, psycopg.Connection] = {}
        self.known: dict[str, Rows] = {}
        """What each laptop holds by its pulls alone."""

    def __enter__(self) -> Replay:
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.close()

    def run(self, asked: Sequence[Asked]) -> list[str]:
        for login in self._logins:
            self.known[login], self._cursors[login] = self.loaded(login)
        return [said for one in asked for said in self._ask(one)]

    def _ask(self, one: Asked) -> Iterator[str]:
        if isinstance(one, Pushed):
            yield from self._push(one)
        elif isinstance(one, PulledBy):
            self.pull(one.login)
        elif isinstance(one, Began):
            connection = self._stack.enter_context(psycopg.connect(self._database.conninfo))
            connection.execute("SELECT pg_current_xact_id()")
            self._writers[one.xid] = connection
        elif isinstance(one, Committed):
            taken = self._commit(self._writers.pop(one.xid), one)
            if taken != one.taken:
                yield f"a program's {one.changes}: taken here {taken}, by the model {one.taken}"
        else:
            self._writers.pop(one.xid).rollback()

    # laptops

    def loaded(self, login: str) -> tuple[Rows, str]:
        starts: list[LoadStart] = []
        rows: Rows = {}
        for table, images in self._centre(login).load(_report(), (), starts.append):
            rows.setdefault(table, {}).update(_by_id(images.columns, images.rows))
        return rows, starts[0].cursor

    def pull(self, login: str) -> None:
        pulled = self._centre(login).pull(PullRequest(self._cursors[login], _report()))
        known = self.known[login]
        for table, images in pulled.images.items():
            known.setdefault(table, {}).update(_by_id(images.columns, images.rows))
        for table, row_id in pulled.gone:
            known.get(table, {}).pop(row_id, None)
        self._cursors[login] = pulled.cursor

    def _push(self, one: Pushed) -> Iterator[str]:
        transactions = [self._translated(transaction) for transaction in one.transactions]
        outcomes = self._centre(one.login).push(one.incarnation, migrations.HEAD, transactions)
        found = tuple(outcome.decision for outcome in outcomes)
        if found != one.decisions:
            for transaction, here, there in zip(one.transactions, found, one.decisions, strict=False):
                if here != there:
                    yield f"{one.login} {transaction}: {here} here, {there} by the model"
            if len(found) != len(one.decisions):
                yield f"{one.login}: {len(found)} answers here, {len(one.decisions)} by the model"

    def _translated(self, transaction: Transaction) -> Transaction:
        """Entries of the journal have other ids here."""
        return Transaction(
            transaction.number,
            transaction.at,
            transaction.actor,
            tuple(
                Operation(o.table, self._entry(o.row_id), o.verb, o.old, o.new) if o.table == "journal_entries" else o
                for o in transaction.operations
            ),
        )

    def _entry(self, row_id: str) -> str:
        told = self._model.database.execute(
            "SELECT kind, table_name, row_id, lost_at, lost_device_id FROM journal_entries WHERE id = ?", (row_id,)
        ).fetchone()
        found = self.query(
            "SELECT id::text FROM journal_entries WHERE kind = %s AND table_name = %s AND row_id = %s"
            " AND (extract(epoch FROM lost_at) * 1000000)::bigint IS NOT DISTINCT FROM %s"
            " AND lost_device_id IS NOT DISTINCT FROM %s ORDER BY id",
            told,
        )
        return str(found[0][0]) if found else row_id

    def _centre(self, login: str) -> PostgresCentre:
        if login not in self._centres:
            address = {**conninfo_to_dict(self._database.conninfo), "user": self._logins[login]}
            centre = PostgresCentre(address)
            self._stack.callback(centre.close)
            centre.greet("11111111-1111-4111-8111-111111111111")
            self._centres[login] = centre
        return self._centres[login]

    # other programs

    def _commit(self, connection: psycopg.Connection, one: Committed) -> bool:
        try:
            connection.execute("SET CONSTRAINTS ALL DEFERRED")
            connection.execute("INSERT INTO sync_writing (xid, at) VALUES (pg_current_xact_id(), %s)", (one.at,))
            for change in one.changes:
                write(connection, change)
            connection.execute("DELETE FROM sync_writing WHERE xid = pg_current_xact_id()")
            connection.commit()
        except (errors.IntegrityError, errors.RaiseException, errors.DataError, errors.InternalError):
            connection.rollback()
            return False
        return True

    # how it stands

    def query(self, statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        with psycopg.connect(self._database.conninfo, autocommit=True) as connection:
            return connection.execute(statement, values).fetchall()

    def unequal_pulls(self) -> list[str]:
        """Tables in which what a laptop has by its pulls is not what a first load would give it."""
        found: list[str] = []
        for login in self._logins:
            self.pull(login)
            known = {table: rows for table, rows in self.known[login].items() if rows}
            fresh, _ = self.loaded(login)
            found += [f"{login}: {t}" for t in sorted(known.keys() | fresh.keys()) if known.get(t) != fresh.get(t)]
        return found

    def differences(self) -> list[str]:
        """Of all tables of the two houses, with the model."""
        found: list[str] = []
        with psycopg.connect(self._database.conninfo, autocommit=True) as connection:
            for table, shape in shapes().items():
                if table == "journal_entries":
                    continue
                columns = [c for c in shape.columns if c != "updated_at"]
                read = ", ".join(read_at_centre(METADATA.tables[table].c[c], f'"{c}"') for c in columns)
                here = {row[0]: row for row in connection.execute(f"SELECT {read} FROM {table}")}
                listed = ", ".join(f'"{c}"' for c in columns)
                there = {row[0]: row for row in self._model.database.execute(f"SELECT {listed} FROM {table}")}
                ours = _of_houses(here, there, table)
                found += _contrast(table, columns, ours, there)
        return found

    def journal(self) -> Counter[tuple[Any, ...]]:
        """What it says, without what only a real centre notes: that lines nearby were moved by somebody else."""
        return Counter(
            self.query(
                "SELECT kind, table_name, CASE WHEN table_name <> 'journal_entries' THEN row_id::text END, reason,"
                " lost_device_id::text FROM journal_entries"
                " WHERE NOT (kind = 'reorder' AND jsonb_typeof(kept) = 'object')"
            )
        )


def journal_of(model: ModelCentre) -> Counter[tuple[Any, ...]]:
    """Entries have other ids in the model, also where one is about another."""
    return Counter(
        model.database.execute(
            "SELECT kind, table_name, CASE WHEN table_name <> 'journal_entries' THEN row_id END, reason, lost_device_id"
            " FROM journal_entries"
        )
    )


def furnish(database: PostgresDatabase, prepared: Prepared) -> dict[str, str]:
    """The show with which every day begins, and a login for each laptop, by that of the model."""
    admin.initialise(database.conninfo, "another", "Another", "another@example.org")
    model = open_copy(prepared.centre[0])
    with psycopg.connect(database.conninfo) as connection:
        connection.execute("SET CONSTRAINTS ALL DEFERRED")
        connection.execute("INSERT INTO sync_writing (xid, at) VALUES (pg_current_xact_id(), %s)", (prepared.now,))
        late: list[Change] = []
        for table, shape in shapes().items():
            columns = [c for c in shape.columns if c not in shape.derived]
            listed = ", ".join(f'"{c}"' for c in columns)
            for row in model.execute(f"SELECT {listed} FROM {table}"):
                values = dict(zip(columns, row, strict=True))
                if table == "profiles":
                    late.append(Change("update", table, values["id"], {"organization_id": values["organization_id"]}))
                    values["organization_id"] = None
                write(connection, Change("insert", table, values.pop("id"), values))
            if table == "organizations":
                for change in late:
                    write(connection, change)
        connection.execute("DELETE FROM sync_writing WHERE xid = pg_current_xact_id()")
    slugs = dict(model.execute("SELECT id, slug FROM organizations"))
    model.close()
    logins: dict[str, str] = {}
    for member in prepared.members:
        added = admin.add_device(database.conninfo, slugs[member.house], f"{member.name} login", member.role)
        with psycopg.connect(database.conninfo) as connection:
            connection.execute("DELETE FROM devices WHERE id = %s", (added.device_id,))
            connection.execute(
                "UPDATE sync_devices SET device_id = %s WHERE login = %s", (member.device_id, added.login)
            )
        logins[member.login] = added.login
    return logins


def write(connection: psycopg.Connection, change: Change) -> None:
    table = METADATA.tables[change.table]
    values = {c: v.hex() if isinstance(v, bytes) else None if v is None else str(v) for c, v in change.values.items()}
    written = {
        column: write_at_centre(table.c[column], ":value:").replace("%", "%%").replace(":value:", f"%({column})s::text")
        for column in values
    }
    if change.verb == "insert":
        columns = ", ".join(f'"{column}"' for column in written)
        statement = f"INSERT INTO {change.table} (id, {columns}) VALUES (%(id)s, {', '.join(written.values())})"
    elif change.verb == "update":
        assigned = ", ".join(f'"{column}" = {expression}' for column, expression in written.items())
        statement = f"UPDATE {change.table} SET {assigned} WHERE id = %(id)s"
    else:
        statement = f"DELETE FROM {change.table} WHERE id = %(id)s"
    connection.execute(statement, {"id": change.row_id, **values})


def _of_houses(
    here: dict[str, tuple[Any, ...]], there: Mapping[str, tuple[Any, ...]], table: str
) -> dict[str, tuple[Any, ...]]:
    """Without the house that an administrator made to begin with, and its owner."""
    if table in ("profiles", "organizations"):
        return {row_id: row for row_id, row in here.items() if row_id in there or "another" not in str(row).lower()}
    return here


def _contrast(
    table: str, columns: list[str], here: Mapping[str, tuple[Any, ...]], there: Mapping[str, tuple[Any, ...]]
) -> list[str]:
    found: list[str] = []
    for row_id in sorted(here.keys() | there.keys()):
        if row_id not in here or row_id not in there:
            found.append(f"{table} {row_id}: only {'here' if row_id in here else 'in the model'}")
            continue
        pairs = zip(columns, here[row_id], there[row_id], strict=True)
        different = {c: (a, b) for c, a, b in pairs if comparable(a) != comparable(b)}
        if different:
            found.append(f"{table} {row_id}: {different} (here, in the model)")
    return found


def _by_id(columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> dict[str, tuple[Any, ...]]:
    """Without the stamp: it tells of derived values too, which are no news."""
    kept = [place for place, column in enumerate(columns) if column != "updated_at"]
    return {row[columns.index("id")]: tuple(row[place] for place in kept) for row in rows}


def _report() -> Report:
    return Report("11111111-1111-4111-8111-111111111111", migrations.HEAD, 0, 0, 0)
