"""The thread that drives the engine of a laptop. The window hears of it through listeners and is never waited for."""

from __future__ import annotations

import logging
import random
import threading
import time
import uuid
from collections.abc import Callable
from typing import Protocol

from fashionos_desktop.storage import Cache, ChangeNotice
from fashionos_desktop.sync.clock import Clock, SystemClock
from fashionos_desktop.sync.engine import Engine, Load
from fashionos_desktop.sync.protocol import Centre, LaptopSeen
from fashionos_desktop.sync.status import State, SyncStatus
from fashionos_desktop.sync.store import CacheStore

_log = logging.getLogger(__name__)

PATIENCE = 2.0
"""Seconds that quitting waits for a round under way; what it would have brought is asked for at the next start."""
AFTER_A_FAULT = 30.0

Listener = Callable[[SyncStatus], None]


class AbandonableCentre(Centre, Protocol):
    def abandon(self) -> None:
        """From another thread: ends a call under way, which then raises Disconnected."""


class SyncDriver:
    """Keeps a cache and a centre in agreement until it is stopped.

    Listeners are called on its own thread. Everything that waits is in the cache: stopping loses nothing.
    """

    def __init__(self, cache: Cache, centre: AbandonableCentre, load: Load, clock: Clock | None = None) -> None:
        self._cache = cache
        self._centre = centre
        self._listeners: list[Listener] = []
        self._engine = Engine(
            centre,
            CacheStore(cache),
            load,
            clock or SystemClock(),
            lambda: str(uuid.uuid4()),
            random.Random(),
            on_status=self._publish,
        )
        self._stopping = threading.Event()
        self._called = threading.Event()
        self._hurried = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)
        self._end_notices: Callable[[], None] = lambda: None

    @property
    def status(self) -> SyncStatus:
        return self._engine.status

    @property
    def laptops(self) -> tuple[LaptopSeen, ...]:
        """The organisation's laptops as the centre saw them last; empty before it was asked."""
        return self._engine.laptops

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Returns what ends the subscription."""
        self._listeners.append(listener)

        def end() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return end

    def start(self) -> None:
        self._end_notices = self._cache.notices.subscribe(self._heard)
        self._thread.start()

    def sync_now(self) -> None:
        """The next try is made at once."""
        self._hurried.set()
        self._wake()

    def stop(self, patience: float = PATIENCE) -> bool:
        """Whether the thread has ended; it does not keep the program from ending where it has not."""
        self._end_notices()
        self._stopping.set()
        self._wake()
        self._thread.join(patience / 2)
        if self._thread.is_alive():
            self._centre.abandon()
            self._thread.join(patience / 2)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            while not self._stopping.is_set():
                self._rest(self._step())
        finally:
            self._centre.close()

    def _step(self) -> float:
        try:
            return self._engine.step()
        except Exception:  # noqa: BLE001 (the edge: a fault of ours must not end the laptop's sync for the day)
            if self._stopping.is_set():
                return 0
            _log.exception("A step of sync failed; it is tried again.")
            return AFTER_A_FAULT

    def _rest(self, seconds: float) -> None:
        """Until the next step is due, somebody changed something, or the centre hints at news."""
        due = time.monotonic() + seconds
        while (left := due - time.monotonic()) > 0 and not self._stopping.is_set():
            connected = self._engine.status.state is State.AT_REST
            if connected and self._centre.wait(left):
                return
            if not connected:
                self._called.wait(left)
            if self._hurried.is_set():
                self._hurried.clear()
                self._called.clear()
                self._engine.hurry()
                return
            if self._called.is_set():
                self._called.clear()
                if connected:
                    return
                self._engine.recount()

    def _heard(self, notice: ChangeNotice) -> None:
        """On the writer's thread: somebody changed something here."""
        if not notice.from_sync:
            self._wake()

    def _wake(self) -> None:
        self._called.set()
        self._centre.wake()

    def _publish(self, status: SyncStatus) -> None:
        for listener in tuple(self._listeners):
            listener(status)


def run_once(cache: Cache, centre: Centre, load: Load, *, seconds: float = 60.0) -> SyncStatus:
    """Sends what waits and fetches what is new, on the calling thread. Ends at rest, at the first trouble, or when
    the time is over."""
    engine = Engine(centre, CacheStore(cache), load, SystemClock(), lambda: str(uuid.uuid4()), random.Random())
    deadline = time.monotonic() + seconds
    try:
        while engine.step() == 0 and time.monotonic() < deadline:
            pass
    finally:
        centre.close()
    return engine.status
