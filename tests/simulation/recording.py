"""A day against the model of the centre, kept as what the centre was asked: to be asked again of a real one."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from fashionos_desktop.sync.protocol import Decision, Outcome, Pulled, PullRequest, Transaction
from tests.simulation.model_centre import Change, ModelCentre, Note, Writer
from tests.simulation.model_session import ModelSession
from tests.simulation.world import World


@dataclass(frozen=True, slots=True)
class Pushed:
    login: str
    incarnation: str
    transactions: tuple[Transaction, ...]
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class PulledBy:
    login: str


@dataclass(frozen=True, slots=True)
class Began:
    xid: int


@dataclass(frozen=True, slots=True)
class Committed:
    """`taken`: whether no constraint refused it. `at`: microseconds."""

    xid: int
    changes: tuple[Change, ...]
    taken: bool
    at: int


@dataclass(frozen=True, slots=True)
class RolledBack:
    xid: int


Asked = Pushed | PulledBy | Began | Committed | RolledBack


@dataclass(slots=True)
class Recording:
    asked: list[Asked] = field(default_factory=list)

    def centre(self, dice: random.Random, now: Callable[[], int], schema: str) -> ModelCentre:
        return _Centre(self, dice, now, schema)

    def session(self, centre: ModelCentre, login: str) -> ModelSession:
        return _Session(self, centre, login)


class _Centre(ModelCentre):
    def __init__(self, recording: Recording, dice: random.Random, now: Callable[[], int], schema: str) -> None:
        super().__init__(dice, now, schema)
        self._recording = recording

    def begin(self, *, durable: bool) -> Writer:
        writer = super().begin(durable=durable)
        self._recording.asked.append(Began(writer.xid))
        return writer

    def commit(self, writer: Writer, note: Note) -> bool:
        taken = super().commit(writer, note)
        self._recording.asked.append(Committed(writer.xid, tuple(writer.changes), taken, self.now()))
        return taken

    def roll_back(self, writer: Writer) -> None:
        super().roll_back(writer)
        self._recording.asked.append(RolledBack(writer.xid))


class _Session(ModelSession):
    def __init__(self, recording: Recording, centre: ModelCentre, login: str) -> None:
        super().__init__(centre, login)
        self._recording = recording

    def push(self, incarnation: str, schema: str, transactions: Sequence[Transaction]) -> Sequence[Outcome]:
        outcomes = super().push(incarnation, schema, transactions)
        now = self.server.now()
        # A real centre's clock is elsewhere: what a laptop's clock ran ahead of this one is taken off beforehand.
        sent = tuple(replace(transaction, at=min(transaction.at, now)) for transaction in transactions)
        decisions = tuple(outcome.decision for outcome in outcomes)
        self._recording.asked.append(Pushed(self.login, incarnation, sent, decisions))
        return outcomes

    def pull(self, request: PullRequest) -> Pulled:
        pulled = super().pull(request)
        self._recording.asked.append(PulledBy(self.login))
        return pulled


def recorded(seed: int, steps: int) -> tuple[World, Recording]:
    """A day on which the centre itself neither crashes nor is restored."""
    recording = Recording()
    world = World(seed, steps=steps, make_centre=recording.centre, make_session=recording.session, centre_falls=False)
    world.run()
    return world, recording
