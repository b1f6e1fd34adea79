"""A centre that does as a test says: each call answers, fails, or hangs."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from fashionos_desktop import migrations
from fashionos_desktop.sync.protocol import (
    Decision,
    Disconnected,
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

EPOCH = "5f0c9a1e-0000-4000-8000-000000000001"
CURSOR = "10:10:"


@dataclass
class ScriptedCentre:
    """Holds nothing. `told` has what was pushed; `trouble` is raised by every call while it is set."""

    now: int = 1_790_000_000_000_000
    schema: str = migrations.HEAD
    epoch: str = EPOCH
    taken: int = 0
    trouble: Exception | None = None
    decision: Decision = Decision.APPLIED
    told: list[Transaction] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    beat: int = 0
    stuck: threading.Event | None = None
    """While it is not set, each call hangs."""
    closed: bool = False
    _woken: threading.Event = field(default_factory=threading.Event)
    _abandoned: bool = False

    def greet(self, incarnation: str) -> Greeting:
        self._called("greet")
        return Greeting(self.epoch, self.schema, self.now, "device", "house", "staff", self.taken)

    def push(self, incarnation: str, schema: str, transactions: Sequence[Transaction]) -> Sequence[Outcome]:
        self._called("push")
        self.told += transactions
        if self.decision is not Decision.REUSED:
            self.taken = max([self.taken, *(transaction.number for transaction in transactions)])
        return [Outcome(transaction.number, self.decision) for transaction in transactions]

    def pull(self, request: PullRequest) -> Pulled:
        self._called("pull")
        self.beat += 1
        return Pulled(self.epoch, self.beat - 1, self.beat, self.now, CURSOR)

    def load(
        self, report: Report, left_shows: Sequence[str], begin: Callable[[LoadStart], None]
    ) -> Iterator[tuple[str, RowImages]]:
        self._called("load")
        begin(LoadStart(self.epoch, self.beat, self.now, CURSOR, {}))
        return iter(())

    def compare(self, table: str, buckets: Sequence[int]) -> Mapping[str, int]:
        self._called("compare")
        return {}

    def show_keys(self, event_id: str) -> Sequence[Key]:
        self._called("show_keys")
        return ()

    def laptops(self) -> Sequence[LaptopSeen]:
        self._called("laptops")
        return ()

    def wait(self, seconds: float) -> bool:
        self._woken.wait(seconds)
        self._woken.clear()
        return False

    def wake(self) -> None:
        self._woken.set()

    def close(self) -> None:
        self.closed = True

    def abandon(self) -> None:
        self._abandoned = True
        if self.stuck is not None:
            self.stuck.set()

    def _called(self, name: str) -> None:
        self.calls.append(name)
        if self.stuck is not None:
            self.stuck.wait()
        if self._abandoned:
            raise Disconnected("The call was ended.")
        if self.trouble is not None:
            raise self.trouble
