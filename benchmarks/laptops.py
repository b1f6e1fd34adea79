"""Laptops that belong to a centre, as the program runs them: a cache, and the thread that keeps it in agreement."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fashionos_desktop import paths
from fashionos_desktop.models import new_id
from fashionos_desktop.storage import Cache
from fashionos_desktop.sync.cache.outbox import pending_operations
from fashionos_desktop.sync.cache.state import enrol
from fashionos_desktop.sync.clock import SystemClock
from fashionos_desktop.sync.driver import SyncDriver, run_once
from fashionos_desktop.sync.engine import Engine
from fashionos_desktop.sync.loading import Loader
from fashionos_desktop.sync.postgres import PostgresCentre
from fashionos_desktop.sync.status import State, SyncStatus
from fashionos_desktop.sync.store import CacheStore

PATIENCE = 120.0
Address = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Laptop:
    cache: Cache
    address: Address

    def sync(self) -> SyncStatus:
        """Sends and fetches until there is nothing more. Raises RuntimeError where that does not come about."""
        status = run_once(self.cache, PostgresCentre(self.address), Loader(CacheStore(self.cache)), seconds=PATIENCE)
        if status.state is not State.AT_REST:
            raise RuntimeError(f"The laptop is not at rest but {status.state.value}: {status.trouble}")
        return status

    def push(self) -> None:
        """Sends what waits, until every operation is acknowledged."""
        centre = PostgresCentre(self.address)
        store = CacheStore(self.cache)
        engine = Engine(centre, store, Loader(store), SystemClock(), new_id, random.Random())
        try:
            while store.read(pending_operations):
                if engine.step():
                    raise RuntimeError(f"The laptop cannot send: {engine.status.trouble}")
        finally:
            centre.close()

    @contextmanager
    def connected(self) -> Iterator[SyncDriver]:
        """Its thread runs, and is at rest when this begins."""
        driver = SyncDriver(self.cache, PostgresCentre(self.address), Loader(CacheStore(self.cache)))
        with awaited(driver.subscribe, lambda status: status.state is State.AT_REST):
            driver.start()
        try:
            yield driver
        finally:
            driver.stop()


@contextmanager
def laptop(folder: Path, address: Address) -> Iterator[Laptop]:
    """Enrolled and empty; or what is in the folder already."""
    with Cache.open(paths.cache_file(folder)) as cache:
        cache.write(lambda session: enrol(_driver(session), incarnation=new_id())).result()
        yield Laptop(cache, address)


@contextmanager
def awaited(
    subscribe: Callable[[Callable[[Any], None]], Callable[[], None]], met: Callable[[Any], bool]
) -> Iterator[None]:
    """Does what is inside and waits until a listener was told what meets the condition. Raises TimeoutError."""
    told = threading.Event()
    end = subscribe(lambda news: told.set() if met(news) else None)
    try:
        yield
        if not told.wait(PATIENCE):
            raise TimeoutError(f"Nothing of the kind was heard for {PATIENCE:.0f} seconds.")
    finally:
        end()


def _driver(session: Any) -> Any:
    return session.connection().connection.driver_connection
