"""A first load, or a rebuild: all that the centre shows to this laptop, with what waits here on top.

Everything is made in a file beside the cache and takes the place of what is in the cache in one transaction of SQLite.
Until then the cache is as it was, and people go on working in it; what they write meanwhile is copied over in rounds,
the last one while the writer stands still.
"""

from __future__ import annotations

import contextlib
import logging
import sqlite3
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field

from fashionos_desktop import migrations
from fashionos_desktop.storage.replace import ChangedMeanwhile, open_side
from fashionos_desktop.sync.cache import state
from fashionos_desktop.sync.loading.current import shows_to_leave
from fashionos_desktop.sync.loading.filling import BrokenKeys, Filling, filling, schema_of
from fashionos_desktop.sync.loading.waiting import Before, Waiting, before
from fashionos_desktop.sync.protocol import Centre, Disconnected, LoadStart, Report, RowImages
from fashionos_desktop.sync.store import Store

_log = logging.getLogger(__name__)

_LAST_ROUND_AT_MOST = 200
"""Operations that may be left for the round in which nobody else can write."""
_ROUNDS = 5
_TRIES = 3
_STOPPED = "Loading was stopped. What was here is as it was."

Images = Iterator[tuple[str, RowImages]]
Begin = Callable[[LoadStart], None]
Progress = Callable[[int, int], None]
"""Rows done, and rows in all as the centre estimates them."""


class LoadStopped(Disconnected):
    """Somebody ended it. The cache is as it was."""


class IncompleteLoad(Disconnected):
    """What came does not hold together. The cache is as it was."""


@dataclass(frozen=True, slots=True)
class Loaded:
    side: sqlite3.Connection
    start: LoadStart
    rows: int


def _never() -> bool:
    return False


@dataclass(slots=True)
class Loader:
    """Fills the cache that `store` leads to. Called by the engine, on its thread."""

    store: Store
    stopped: Callable[[], bool] = field(default=_never)

    def __call__(self, centre: Centre, report: Report, begin: Begin, progress: Progress) -> None:
        """Raises SyncTrouble, CacheUnreadable (a full disk, say); then the cache is as it was."""
        here = self.store.read(state.read_state)
        assert here is not None, "a laptop that belongs to no centre loads nothing"
        standing = self.store.read(before)
        left = tuple(sorted(standing.left_shows))
        never_loaded = here.synced_at is None
        with self.loaded(centre, report, left, begin, progress, choose_shows=never_loaded and not left) as loaded:
            self._take_place(loaded, standing)

    @contextlib.contextmanager
    def loaded(
        self,
        centre: Centre,
        report: Report,
        left: tuple[str, ...],
        begin: Begin,
        progress: Progress,
        *,
        choose_shows: bool,
    ) -> Iterator[Loaded]:
        """The centre's rows beside the cache: whole, with triggers, indexes and search, and nothing that waits.

        With `choose_shows` the shows that are over are left out.
        """
        schema = self.store.read(schema_of)
        while True:
            with open_side(self.store.side_file()) as side, filling(side, schema, migrations.HEAD) as made:
                start, over = self._receive(made, centre, report, left, begin, progress, choosing=choose_shows)
                if over:
                    # Asking again, without them, costs less than sending them all and sorting them out here.
                    left, choose_shows = over, False
                    continue
                self._complete(made)
                side.executemany("INSERT INTO sync_left_shows VALUES (?)", [(show,) for show in left])
                yield Loaded(side, start, made.rows)
                return

    def _receive(
        self,
        made: Filling,
        centre: Centre,
        report: Report,
        left: tuple[str, ...],
        begin: Begin,
        progress: Progress,
        *,
        choosing: bool,
    ) -> tuple[LoadStart, tuple[str, ...]]:
        """Where the snapshot begins. Ends early, with the shows to leave, where one is choosing and some are over."""
        starts: list[LoadStart] = []

        def heard(start: LoadStart) -> None:
            starts.append(start)
            begin(start)

        had_events = False
        with _to_its_end(centre.load(report, left, heard)) as arriving:
            for table, images in arriving:
                if self.stopped():
                    raise LoadStopped(_STOPPED)
                if choosing and had_events and table != "events":
                    choosing = False
                    if over := _shows_over(made, starts[0]):
                        return starts[0], over
                had_events = had_events or table == "events"
                made.add(table, images)
                progress(made.rows, max(made.rows, sum(starts[0].rows.values())))
        [start] = starts
        return start, _shows_over(made, start) if choosing else ()

    def _complete(self, made: Filling) -> None:
        try:
            made.complete()
        except BrokenKeys as broken:
            _log.error("Rows of %s refer to what the centre did not send.", ", ".join(broken.tables))
            raise IncompleteLoad(
                "What the centre sent does not hold together: something that it refers to is missing"
                f" ({', '.join(broken.tables)}). What was here is as it was; it is tried again."
            ) from broken

    def _take_place(self, loaded: Loaded, standing: Before) -> None:
        waiting = Waiting(loaded.side, standing)
        for _ in range(_ROUNDS):
            if self.store.read(waiting.copy) <= _LAST_ROUND_AT_MOST:
                break

        def finish(live: sqlite3.Connection) -> None:
            waiting.copy(live)
            waiting.settle(live, loaded.start)

        self.take_place(loaded.side, finish)

    def take_place(
        self, side: sqlite3.Connection, finish: Callable[[sqlite3.Connection], None], tries: int = _TRIES
    ) -> None:
        """The cache becomes what `side` holds once `finish` has brought it up to date, under the writer."""
        for _ in range(tries):
            if self.stopped():
                raise LoadStopped(_STOPPED)
            try:
                self.store.replace(side, finish)
            except ChangedMeanwhile:
                continue
            return
        raise IncompleteLoad("Another program keeps writing to the cache. Close it; the load is tried again.")


def _shows_over(made: Filling, start: LoadStart) -> tuple[str, ...]:
    made.settle()
    return shows_to_leave(made.side, start.now)


@contextlib.contextmanager
def _to_its_end(arriving: Images) -> Iterator[Images]:
    """The centre hears at once when the rest is not wanted, and is ready for the next call."""
    try:
        yield arriving
    finally:
        if isinstance(arriving, Generator):
            arriving.close()
