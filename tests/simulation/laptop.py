"""One simulated laptop: its cache, its clock, the person in front of it, and the engine."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from fashionos_desktop.storage.context import Context
from fashionos_desktop.sync.cache import state
from fashionos_desktop.sync.engine import Engine
from fashionos_desktop.sync.loading import Loader
from fashionos_desktop.sync.protocol import Centre
from fashionos_desktop.sync.status import State
from tests.simulation import rows
from tests.simulation.book import Edit
from tests.simulation.faults import Disk, Killed, Line
from tests.simulation.shape import open_copy
from tests.simulation.workload import Person

MakeEngine = Callable[..., Engine]


@dataclass(frozen=True, slots=True)
class Member:
    """A laptop as it was enrolled."""

    name: str
    role: str
    house: str
    device_id: str
    person: str
    login: str


class Time:
    """Clock of one laptop: the world's, plus what this one is off."""

    def __init__(self, now: Callable[[], int]) -> None:
        self._now = now
        self.off = 0

    def now(self) -> int:
        return self._now() + self.off

    def monotonic(self) -> float:
        return self._now() / 1_000_000


class Laptop:
    def __init__(
        self,
        member: Member,
        image: bytes,
        session: Centre,
        dice: random.Random,
        now: Callable[[], int],
        note: Callable[[str], None],
        later: Callable[[Callable[[], object]], None],
        make_engine: MakeEngine = Engine,
    ) -> None:
        self.member = member
        self.name = member.name
        self.dice = dice
        self.note = note
        self.clock = Time(now)
        self.line = Line(session, note, later)
        self.disk = Disk(open_copy(image))
        self.person = Person(dice, member.name, member.role, member.house, member.device_id, now)
        self.revoked = False
        self.sequences: set[int] = set()
        """Every operation that was captured here."""
        self.backup: tuple[bytes, int, set[int]] | None = None
        self._make_engine = make_engine
        self._edits = 0
        self.start()

    @property
    def cache(self) -> sqlite3.Connection:
        return self.disk.connection

    def start(self) -> None:
        """The program starts: all that it knows is on disk."""
        self._context = Context(self.clock.now)
        self._context.watch(self.cache)
        self.engine = self._make_engine(
            self.line, self.disk, Loader(self.disk), self.clock, lambda: rows.new_id(self.dice), self.dice
        )

    def step(self) -> float:
        try:
            return self.engine.step()
        except Killed:
            self.restart("killed")
            return 0.0

    def restart(self, why: str) -> None:
        self.note(f"{why}, starts again")
        self._drop_context()
        self.start()

    def act(self) -> list[Edit]:
        """A person does something. What the cache refuses did not happen."""
        self._edits += 1
        number = self._edits
        self._context.settle(self.cache)
        self.cache.execute("BEGIN IMMEDIATE")
        self._context.begin(self.cache, self.member.person)
        done = self.person.act(self.cache, number)
        captured = self.cache.execute(
            "SELECT sequence FROM sync_outbox WHERE transaction_number = (SELECT transaction_number FROM sync_context)"
        ).fetchall()
        self._context.finish(self.cache)
        self.cache.execute("COMMIT")
        self.sequences |= {row[0] for row in captured}
        return done

    # the cache as a file

    def keep_backup(self) -> None:
        self.backup = (self.cache.serialize(), self._edits, set(self.sequences))

    def restore_backup(self) -> int:
        """How many edits had been made then."""
        assert self.backup is not None
        image, edits, self.sequences = self.backup[0], self.backup[1], set(self.backup[2])
        self.cache.close()
        self.disk = Disk(open_copy(image))
        self.start()
        return edits

    # how it stands

    @property
    def at_rest(self) -> bool:
        return self.engine.status.state is State.AT_REST

    def waiting(self) -> list[tuple[Any, ...]]:
        return self.cache.execute(
            "SELECT table_name, row_id, verb, old, new FROM sync_outbox ORDER BY sequence"
        ).fetchall()

    def state(self) -> state.CacheState:
        found = state.read_state(self.cache)
        assert found is not None
        return found

    def _drop_context(self) -> None:
        for (name,) in self.cache.execute("SELECT name FROM sqlite_temp_master WHERE type = 'trigger'").fetchall():
            self.cache.execute(f"DROP TRIGGER temp.{name}")
