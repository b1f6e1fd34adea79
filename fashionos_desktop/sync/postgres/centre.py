"""A centre that is a Postgres server: one connection, used from one thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

import psycopg

from fashionos_desktop.sync.postgres import calls, loading, pulling
from fashionos_desktop.sync.postgres.alarm import Alarm
from fashionos_desktop.sync.postgres.connection import Address, WatchedConnection
from fashionos_desktop.sync.postgres.errors import connection_lost, trouble_of
from fashionos_desktop.sync.postgres.reading import readings
from fashionos_desktop.sync.protocol import (
    Greeting,
    Key,
    LaptopSeen,
    LoadStart,
    Outcome,
    Pulled,
    PullRequest,
    Report,
    RowImages,
    Transaction,
)

PATIENCE = 10.0
"""Seconds the centre may say nothing while it is asked something small."""
LONG_PATIENCE = 60.0
"""The same where it has much to do, or waits for other laptops: a repeat would find it no faster."""


class PostgresCentre:
    """`protocol.Centre`. Only `greet` connects: every other call on a lost connection raises Disconnected, so that a
    laptop starts over with a greeting.

    `wake` and `abandon` may be called from any thread, all else from one.
    """

    def __init__(self, address: Address, patience: float = PATIENCE, long_patience: float = LONG_PATIENCE) -> None:
        self._address = address
        self._patience = patience
        self._long_patience = long_patience
        self._alarm = Alarm()
        self._connection: WatchedConnection | None = None
        self._role = ""
        self._left_shows: tuple[str, ...] = ()

    def greet(self, incarnation: str) -> Greeting:
        if self._connection is None:
            try:
                self._connection = WatchedConnection.open(self._address, self._alarm, self._patience)
            except (psycopg.OperationalError, psycopg.InterfaceError) as error:
                raise trouble_of(error, self._address) from error
        with self._talking(self._patience) as connection:
            greeting = calls.greet(connection, incarnation)
        self._role = greeting.role
        return greeting

    def push(self, incarnation: str, schema: str, transactions: Sequence[Transaction]) -> Sequence[Outcome]:
        with self._talking(self._long_patience) as connection:
            return calls.push(connection, incarnation, schema, transactions)

    def pull(self, request: PullRequest) -> Pulled:
        self._left_shows = request.left_shows
        with self._talking(self._long_patience) as connection:
            return pulling.pull(connection, request, readings(self._role))

    def load(
        self, report: Report, left_shows: Sequence[str], begin: Callable[[LoadStart], None]
    ) -> Iterator[tuple[str, RowImages]]:
        with self._talking(self._long_patience) as connection:
            yield from loading.load(connection, report, left_shows, begin, readings(self._role))

    def compare(self, table: str, buckets: Sequence[int]) -> Mapping[str, int]:
        with self._talking(self._long_patience) as connection:
            return calls.hashes(connection, table, self._left_shows, buckets)

    def show_keys(self, event_id: str) -> Sequence[Key]:
        with self._talking(self._long_patience) as connection:
            return calls.show_keys(connection, event_id)

    def laptops(self) -> Sequence[LaptopSeen]:
        with self._talking(self._patience) as connection:
            return calls.laptops(connection)

    def wait(self, seconds: float) -> bool:
        """A lost connection counts as a hint: the next call says what happened."""
        if self._alarm.answer():
            return False
        if self._connection is None:
            return True
        try:
            hinted = self._connection.rest(seconds)
        except (psycopg.Error, OSError):
            self._hang_up()
            return True
        return not self._alarm.answer() and hinted

    def wake(self) -> None:
        self._alarm.ring()

    def abandon(self) -> None:
        """For good: the call under way, and each later one, raises Disconnected."""
        self._alarm.abandon()

    def close(self) -> None:
        self._hang_up()
        self._alarm.close()

    @contextmanager
    def _talking(self, patience: float) -> Iterator[WatchedConnection]:
        """After any error the connection is closed: what state it is in is not worth finding out."""
        if self._connection is None:
            raise connection_lost(self._address)
        self._connection.patience = patience
        try:
            yield self._connection
        except GeneratorExit:
            raise
        except psycopg.Error as error:
            self._hang_up()
            if error.sqlstate or isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
                raise trouble_of(error, self._address) from error
            raise
        except BaseException:
            self._hang_up()
            raise

    def _hang_up(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
