"""Brings the screen into the states of its pictures, with rows of their own in the copy of the cache."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial

from fashionos_desktop.services.journal import count_entries
from fashionos_desktop.services.waiting import count_waiting
from fashionos_desktop.sync.protocol import LaptopSeen
from fashionos_desktop.sync.status import State, SyncStatus
from fashionos_desktop.ui.board.query import Session
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.sync_link import PATIENCE
from fashionos_desktop.views.sync.tour_house import (
    join_house,
    laptops_seen,
    let_one_in,
    move_look,
    spread,
    write_journal,
    write_note,
)

STATES = ("calm", "offline", "catching-up")
_AGO = timedelta(minutes=11)
_ROWS = 9_000
_DONE = 4_000
_ARRIVALS = 9
_NOTES = ("Comes with her own photographer.", "Leaves right after the finale.")


class Standstill:
    """A driver that says one thing: a picture has no network."""

    def __init__(self, status: SyncStatus, laptops: Sequence[LaptopSeen]) -> None:
        self.status = status
        self.laptops = laptops

    def subscribe(self, listener: Callable[[SyncStatus], None]) -> Callable[[], None]:
        return lambda: None

    def start(self) -> None:
        """Nothing drives it."""

    def sync_now(self) -> None:
        """There is nobody to ask."""

    def stop(self, patience: float = PATIENCE) -> bool:
        return True


class SyncTour:
    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._laptops: tuple[LaptopSeen, ...] = ()

    def show(self, state: str) -> None:
        write, lost_at = self._around.tasks.write, self._around.clock() - _AGO
        show, person = self._around.show(), self._around.person()
        assert show is not None
        assert person is not None
        if state == "calm":
            write(partial(join_house, organization_id=person.organization_id))
            self._say(SyncStatus(State.AT_REST))
        elif state == "offline":
            write(partial(write_journal, show_id=show.id, person=person, now=lost_at))
            person_id = person.profile_id
            for _ in range(_ARRIVALS):
                write(partial(let_one_in, show_id=show.id, person_id=person_id, at=lost_at))
            for words in _NOTES:
                write(partial(write_note, show_id=show.id, person_id=person_id, words=words))
            write(partial(move_look, show_id=show.id))
            write(partial(spread, lost_at=lost_at))
            next_try = self._around.clock() + timedelta(seconds=8)
            self._say(SyncStatus(State.OFFLINE, offline_since=lost_at, next_try=next_try))
        else:
            self._say(SyncStatus(State.CATCHING_UP, done=_DONE, total=_ROWS))

    def _say(self, status: SyncStatus) -> None:
        """With the counts of what is there once all that was asked is written."""

        def counted(session: Session) -> tuple[int, int, tuple[LaptopSeen, ...]]:
            seen = laptops_seen(session, status.offline_since or self._around.clock())
            return count_waiting(session), count_entries(session), seen

        def tell(found: tuple[int, int, tuple[LaptopSeen, ...]]) -> None:
            pending, needing, seen = found
            self._around.sync.attach(Standstill(replace(status, pending=pending, conflicts=needing), seen))

        self._around.tasks.write(counted, tell)
