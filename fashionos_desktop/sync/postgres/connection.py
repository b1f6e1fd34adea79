"""A connection to the centre that never waits for ever: not for a server that went silent, not for one that is gone,
and not when the program ends."""

from __future__ import annotations

import contextlib
import selectors
import time
from collections.abc import Generator, Mapping
from typing import Any, TypeVar

import psycopg
from psycopg.conninfo import make_conninfo
from psycopg.waiting import Ready, Wait

from fashionos_desktop.sync.postgres.alarm import Alarm

Result = TypeVar("Result")
Address = Mapping[str, str | int | None]
"""What libpq takes: host, port, dbname, user, password, sslmode, sslrootcert."""

CONNECT_SECONDS = 5
_WATCHING: Address = {
    "connect_timeout": CONNECT_SECONDS,
    "keepalives": 1,
    "keepalives_idle": 4,
    "keepalives_interval": 2,
    "keepalives_count": 2,
    "tcp_user_timeout": 8_000,
    "application_name": "FashionOS",
    "client_encoding": "UTF8",
    "gssencmode": "disable",
}
"""An idle or half-open socket is found out within about eight seconds where the system can; for the rest there is
patience."""

_MANNERS = """
SET synchronous_commit = on;
SET datestyle = 'ISO, YMD';
SET statement_timeout = 0;
SET idle_in_transaction_session_timeout = '60s';
SET tcp_keepalives_idle = 30;
SET jit = off;
LISTEN fashionos_sync
"""
"""What the answers depend on, whatever a role or a database is set to. A laptop that falls asleep in the middle of a
pull must not hold a snapshot at the centre for the night."""


class Silent(psycopg.OperationalError):
    """The server said nothing for longer than it may take."""


class Abandoned(psycopg.OperationalError):
    """The program is ending."""


class WatchedConnection(psycopg.Connection[tuple[Any, ...]]):
    """Waits with an eye on an alarm and on the clock. `patience` is how many seconds the server may say
    nothing."""

    patience: float
    hinted: bool
    """Whether the centre hinted at news since this was last set to False."""
    _alarm: Alarm
    _selector: selectors.BaseSelector

    @classmethod
    def open(cls, address: Address, alarm: Alarm, patience: float) -> WatchedConnection:
        """Raises psycopg.Error. The connection listens for hints, and each statement is a transaction of its own."""
        if alarm.abandoned:
            raise Abandoned("The program is ending.")
        connection = cls.connect(make_conninfo("", **{**_WATCHING, **address}), autocommit=True)
        connection.patience, connection.hinted = patience, False
        connection._alarm = alarm
        connection._selector = selectors.DefaultSelector()
        connection._selector.register(connection.pgconn.socket, selectors.EVENT_READ)
        connection._selector.register(alarm, selectors.EVENT_READ)
        connection.add_notify_handler(connection._hear)
        try:
            connection.execute(_MANNERS)
        except BaseException:
            connection.close()
            raise
        return connection

    def close(self) -> None:
        if hasattr(self, "_selector"):
            self._selector.close()
        super().close()

    def wait(
        self, gen: Generator[Wait | Ready, Ready, Result], interval: float = 0.0, timeout: float | None = None
    ) -> Result:
        """Runs what psycopg does on this connection to its end. Raises Silent or Abandoned, after which the connection
        is good for nothing but to be closed."""
        patience = self.patience if timeout is None else timeout
        try:
            wanted = next(gen)
            while True:
                wanted = gen.send(self._ready(wanted, patience))
        except StopIteration as end:
            result: Result = end.value
            return result
        except BaseException:
            # Left to itself it would try to go on when nobody is there to hear of its trouble.
            with contextlib.suppress(psycopg.Error, RuntimeError):
                gen.close()
            raise

    def rest(self, seconds: float) -> bool:
        """Until the centre hints at news (True), the alarm rings, or the time is over. Raises psycopg.OperationalError
        when the connection is lost."""
        self._watch_for(selectors.EVENT_READ)
        deadline = time.monotonic() + seconds
        while not self.hinted and not self._alarm.rings:
            if self.pgconn.socket in self._events(deadline - time.monotonic()):
                self.pgconn.consume_input()
                while note := self.pgconn.notifies():
                    self._hear(note)
            elif time.monotonic() >= deadline:
                return False
        hinted, self.hinted = self.hinted, False
        return hinted

    def _hear(self, hint: object) -> None:
        self.hinted = True

    def _ready(self, wanted: Wait | Ready, patience: float) -> Ready:
        self._watch_for(int(wanted))
        deadline = time.monotonic() + patience
        while True:
            events = self._events(deadline - time.monotonic())
            if self._alarm.abandoned:
                raise Abandoned("The program is ending.")
            if ready := events.get(self.pgconn.socket):
                return Ready(ready)
            if time.monotonic() >= deadline:
                raise Silent(f"The server said nothing for {patience:.0f} seconds.")

    def _watch_for(self, events: int) -> None:
        if self._selector.get_key(self.pgconn.socket).events != events:
            self._selector.modify(self.pgconn.socket, events)

    def _events(self, seconds: float) -> dict[int, int]:
        found = {key.fd: events for key, events in self._selector.select(max(0.0, seconds))}
        if found.pop(self._alarm.fileno(), 0):
            self._alarm.note()
        return found
