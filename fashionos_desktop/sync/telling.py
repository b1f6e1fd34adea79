"""What the engine says of itself while it works: one status, told when it is another than before."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from fashionos_desktop import migrations
from fashionos_desktop.sync.cache.counting import counts
from fashionos_desktop.sync.cache.state import read_state
from fashionos_desktop.sync.protocol import Report, SchemaDiffers, SyncTrouble
from fashionos_desktop.sync.status import State, SyncStatus
from fashionos_desktop.sync.store import Store

_GOES_WELL = (State.AT_REST, State.LOADING)


class Telling:
    """Holds the status. Figures that the cache knows are read from there each time."""

    def __init__(self, store: Store, listener: Callable[[SyncStatus], None]) -> None:
        self._store = store
        self._listener = listener
        self.status = SyncStatus(State.CONNECTING)

    def say(self, state: State) -> None:
        said = self._counted(state)
        if state in _GOES_WELL:
            said = replace(said, offline_since=None, next_try=None, trouble=None, done=0, total=0)
        self._tell(said)

    def sending(self) -> None:
        """What waits is counted again once it was answered for: counting would hold up each edit."""
        self._tell(replace(self.status, state=State.WORKING, offline_since=None, next_try=None, trouble=None))

    def loading(self, done: int, total: int) -> None:
        self._tell(replace(self.status, state=State.LOADING, done=done, total=total))

    def catching_up(self, total: int) -> None:
        self._tell(replace(self.status, state=State.CATCHING_UP, done=0, total=total))

    def pushed(self, transactions: int) -> None:
        self._tell(replace(self.status, pushed=self.status.pushed + transactions))

    def pulled(self, changed: int, read: int) -> None:
        """`changed` rows are different now; `read` were in what was applied."""
        done = self.status.done + read if self.status.state is State.CATCHING_UP else 0
        self._tell(replace(self.status, pulled=self.status.pulled + changed, done=done))

    def repaired(self, rows: int) -> None:
        self._tell(replace(self.status, repaired=self.status.repaired + rows))

    def offline(self, trouble: SyncTrouble, now: int, wait: float) -> None:
        """`now`: the laptop's clock in microseconds; `wait`: seconds to the next try."""
        moment = datetime.fromtimestamp(now / 1_000_000, UTC)
        said = self._counted(State.OFFLINE)
        since = said.offline_since or moment
        self._tell(replace(said, offline_since=since, next_try=moment + timedelta(seconds=wait), trouble=str(trouble)))

    def stopped(self, state: State, trouble: SyncTrouble) -> None:
        """By something that time alone does not mend."""
        self._tell(replace(self._counted(state), trouble=str(trouble), next_try=None))

    def without_disk(self, trouble: Exception) -> None:
        self._tell(replace(self.status, state=State.OFFLINE, trouble=str(trouble)))

    def _counted(self, state: State) -> SyncStatus:
        found = self._store.read(counts)
        return replace(
            self.status,
            state=state,
            pending=found.pending,
            refused=found.refused,
            conflicts=found.conflicts,
            clock_offset=found.clock_offset / 1_000_000,
        )

    def _tell(self, status: SyncStatus) -> None:
        if status != self.status:
            self.status = status
            self._listener(status)


def report_of(connection: sqlite3.Connection) -> Report:
    """The same for the centre, of a laptop that is enrolled."""
    here, found = read_state(connection), counts(connection)
    assert here is not None
    needing = found.refused + found.conflicts
    return Report(here.incarnation, migrations.HEAD, found.pending, needing, found.clock_offset)


def other_schema(centre: str) -> SchemaDiffers:
    """Who is to update what."""
    if centre < migrations.HEAD:
        return SchemaDiffers(
            f"The centre has schema {centre}, this program {migrations.HEAD}. Whoever runs the centre updates it with"
            " fashionos admin upgrade. Work goes on here, and is sent then."
        )
    return SchemaDiffers(
        f"The centre has schema {centre}, newer than this program's {migrations.HEAD}. Update FashionOS on this"
        " laptop. Work goes on here, and is sent then."
    )
