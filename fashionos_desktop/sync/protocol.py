"""What a laptop and the centre say to each other. Values are in stored form (`models/stored_form`).

`Centre` is what the engine is handed: Postgres, or a model of it in a simulation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal, Protocol

Verb = Literal["insert", "update", "delete"]
Values = Mapping[str, Any]
"""Column to stored value."""
Key = tuple[str, str]
"""Table and row id."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One row changed. `old` and `new` hold the same columns for an update, with every column of a group that one of
    them belongs to; an insert has no `old`, and in `new` what differs from the defaults; a delete has no `new`, and in
    `old` what differed from the defaults."""

    table: str
    row_id: str
    verb: Verb
    old: Values
    new: Values


@dataclass(frozen=True, slots=True)
class Transaction:
    """What one action of a person changed: taken whole or refused whole. `at` is in microseconds, corrected to the
    centre's clock."""

    number: int
    at: int
    actor: str | None
    operations: tuple[Operation, ...]


class Decision(StrEnum):
    APPLIED = "applied"
    """All of it stands at the centre."""
    SUPERSEDED = "superseded"
    """Taken, but some values lost against others; the journal has them."""
    REFUSED = "refused"
    """Nothing of it stands; the journal has it."""
    REUSED = "reused"
    """Another transaction has this number already: this cache is a copy, or was restored. Nothing was written."""


@dataclass(frozen=True, slots=True)
class Outcome:
    number: int
    decision: Decision
    superseded: tuple[Key, ...] = ()
    """Rows in which a value lost: to be read again from the centre."""


@dataclass(frozen=True, slots=True)
class Greeting:
    """`now` is the centre's clock in microseconds. `taken` is the highest number of this incarnation in the ledger, 0
    for none: less than the laptop was told of means that the centre was restored to an older state."""

    epoch: str
    schema: str
    now: int
    device_id: str
    organization_id: str
    role: str
    taken: int


@dataclass(frozen=True, slots=True)
class Report:
    """What the centre notes of a laptop with each heartbeat."""

    incarnation: str
    schema: str
    pending: int
    needing: int
    """Things that need a person."""
    clock_offset: int
    """Microseconds to add to the laptop's clock."""


@dataclass(frozen=True, slots=True)
class PullRequest:
    cursor: str
    report: Report
    left_shows: tuple[str, ...] = ()
    refresh: tuple[Key, ...] = ()
    """Rows to read in any case."""
    digest: bool = False
    """Whether to send a digest of each table too, of the same snapshot."""


@dataclass(frozen=True, slots=True)
class RowImages:
    """Rows of one table as the centre shows them to this laptop."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Digest:
    """`sums` has, for each of 256 buckets (first two hex digits of the id), the XOR of the rows' hashes."""

    count: int
    sums: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Pulled:
    """One snapshot. `beat` counts this laptop's pulls at the centre, `previous_beat` is what it was before this one:
    if that is less than the laptop remembers, the centre was restored to an older state."""

    epoch: str
    previous_beat: int
    beat: int
    now: int
    cursor: str
    images: Mapping[str, RowImages] = field(default_factory=dict)
    gone: tuple[Key, ...] = ()
    digests: Mapping[str, Digest] | None = None
    too_many: bool = False
    """So much changed that a first load is cheaper: the rest of this answer is empty."""

    @property
    def size(self) -> int:
        return len(self.gone) + sum(len(images.rows) for images in self.images.values())


@dataclass(frozen=True, slots=True)
class LoadStart:
    """Opens a first load: everything after comes from this one snapshot."""

    epoch: str
    beat: int
    now: int
    cursor: str
    rows: Mapping[str, int]
    """Estimates, for the progress."""


@dataclass(frozen=True, slots=True)
class LaptopSeen:
    """What the centre knows of one laptop of the same house: `pending` and `needing` as it said at its last pull."""

    device_id: str
    seen_at: int | None
    """Microseconds, by the centre's clock. None: enrolled, and never heard of since."""
    pending: int
    needing: int
    clock_offset: int
    """Microseconds to add to that laptop's clock."""
    revoked: bool


class Centre(Protocol):
    """Each call is one round: it returns whole or raises. Raises Disconnected, Revoked, SchemaDiffers, Distrusted."""

    def greet(self, incarnation: str) -> Greeting: ...

    def push(self, incarnation: str, schema: str, transactions: Sequence[Transaction]) -> Sequence[Outcome]:
        """All outcomes are on the centre's disk when it returns; a repeat changes nothing."""

    def pull(self, request: PullRequest) -> Pulled: ...

    def load(
        self, report: Report, left_shows: Sequence[str], begin: Callable[[LoadStart], None]
    ) -> Iterator[tuple[str, RowImages]]:
        """Every row this laptop may see, parents first, some thousand at a time."""

    def compare(self, table: str, buckets: Sequence[int]) -> Mapping[str, int]:
        """Row id to hash, of some buckets of a table."""

    def show_keys(self, event_id: str) -> Sequence[Key]:
        """Every row that belongs to a show and that this laptop may see: what it reads when it takes a show it left."""

    def laptops(self) -> Sequence[LaptopSeen]:
        """Every laptop of this house, this one too."""

    def wait(self, seconds: float) -> bool:
        """Until the centre hints at news (True), `wake` was called, or the time is over (False)."""

    def wake(self) -> None:
        """From another thread: ends a `wait`."""

    def close(self) -> None: ...


class SyncTrouble(Exception):
    """Why a round with the centre did not happen, as a sentence for a person."""


class Disconnected(SyncTrouble):
    """The network, the server or its load. Trying again later is the right answer."""


class Revoked(SyncTrouble):
    """This laptop's access was taken away."""


class Distrusted(SyncTrouble):
    """The server is not the one that was enrolled with: its certificate is another, or it wants no encryption."""


class SchemaDiffers(SyncTrouble):
    """Laptop and centre speak different versions. The sentence says which of them is to be updated."""
