"""What goes wrong between a laptop, its disk and the centre."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from fashionos_desktop.storage import replace as replacing
from fashionos_desktop.sync.protocol import (
    Centre,
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
from tests.simulation.model_centre import Down

Result = TypeVar("Result")

CUTS = ("before", "after", "bytes", "late", "twice")
"""Of the next call: it never arrives; its answer is lost; its answer breaks off; it arrives after the laptop has given
up; it arrives twice."""
DISK = ("kill before", "kill inside", "kill after", "full")


class Killed(BaseException):
    """The process of a laptop ended where it stood."""


@dataclass(slots=True)
class Line:
    """Centre: the way of one laptop to it, which breaks as the simulation says."""

    centre: Centre
    note: Callable[[str], None]
    later: Callable[[Callable[[], object]], None]
    """Hands over a call that is still on its way."""
    cut: str | None = None
    down: bool = False
    pulls: int = 0

    def greet(self, incarnation: str) -> Greeting:
        return self._call("greet", lambda: self.centre.greet(incarnation))

    def push(self, incarnation: str, schema: str, transactions: Sequence[Transaction]) -> Sequence[Outcome]:
        numbers = ",".join(str(transaction.number) for transaction in transactions)
        answers = self._call(f"push {numbers}", lambda: self.centre.push(incarnation, schema, transactions))
        self.note("answered " + " ".join(f"{answer.number}={answer.decision}" for answer in answers))
        return answers

    def pull(self, request: PullRequest) -> Pulled:
        pulled = self._call("pull", lambda: self.centre.pull(request))
        self.pulls += 1
        self.note(f"pulled {pulled.size} beat {pulled.beat} cursor {pulled.cursor}")
        return pulled

    def load(
        self, report: Report, left_shows: Sequence[str], begin: Callable[[LoadStart], None]
    ) -> Iterator[tuple[str, RowImages]]:
        self.cut = None if self.cut == "twice" else self.cut
        broken = self.cut in ("after", "bytes")
        parts = self._call("load", lambda: list(self.centre.load(report, left_shows, begin)), keep_cut=broken)
        if broken:
            self.cut = None
            yield from parts[: len(parts) // 2]
            raise Disconnected("The answer broke off.")
        yield from parts

    def compare(self, table: str, buckets: Sequence[int]) -> Mapping[str, int]:
        return self._call(f"compare {table}", lambda: self.centre.compare(table, buckets))

    def show_keys(self, event_id: str) -> Sequence[Key]:
        return self._call("show keys", lambda: self.centre.show_keys(event_id))

    def laptops(self) -> Sequence[LaptopSeen]:
        return self._call("laptops", self.centre.laptops)

    def wait(self, seconds: float) -> bool:
        return False

    def wake(self) -> None: ...

    def close(self) -> None: ...

    def _call(self, name: str, call: Callable[[], Result], *, keep_cut: bool = False) -> Result:
        cut = None if keep_cut else self.cut
        if not keep_cut:
            self.cut = None
        self.note(name if cut is None else f"{name}, cut {cut}")
        # An answer that breaks off takes a pull's own transaction with it: to the centre it never was.
        if self.down or cut == "before" or (cut == "bytes" and name == "pull"):
            raise Disconnected("The network is away.")
        if cut == "late":
            self.later(call)
            raise Disconnected("No answer came in time.")
        try:
            answer = call()
            if cut == "twice":
                answer = call()
        except Down:
            raise Disconnected("The centre closed the connection.") from None
        if cut in ("after", "bytes"):
            raise Disconnected("The answer was lost.")
        return answer


@dataclass(slots=True)
class Disk:
    """Store: a cache on a bare connection, which breaks as the simulation says."""

    connection: sqlite3.Connection
    fault: str | None = None
    people: int = 0
    """How many times the next writes are asked to give way."""
    writes: int = field(default=0)

    def read(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        self.connection.execute("BEGIN")
        try:
            return work(self.connection)
        finally:
            self.connection.execute("COMMIT")

    def write(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        fault, self.fault = self.fault, None
        if fault == "kill before":
            raise Killed
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            result = work(self.connection)
            if fault == "kill inside":
                raise Killed
            if fault == "full":
                raise sqlite3.OperationalError("database or disk is full")
            self.connection.execute("COMMIT")
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise
        self.writes += 1
        if fault == "kill after":
            raise Killed
        return result

    def people_wait(self) -> bool:
        self.people = max(0, self.people - 1)
        return self.people > 0

    def side_file(self) -> Path | None:
        return None

    def replace(self, side: sqlite3.Connection, finish: Callable[[sqlite3.Connection], Any]) -> None:
        fault, self.fault = self.fault, None
        if fault in ("kill before", "kill inside"):
            raise Killed
        if fault == "full":
            raise sqlite3.OperationalError("database or disk is full")
        replacing.replace(self.connection, side, lambda: finish(self.connection))
        self.writes += 1
        if fault == "kill after":
            raise Killed
