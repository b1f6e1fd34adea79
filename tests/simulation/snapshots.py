"""Transaction ids and snapshots as Postgres has them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What had been decided when it was taken. `oldest`: all below are over; `next`: none from here on had begun."""

    oldest: int
    next: int
    running: frozenset[int] = frozenset()

    @classmethod
    def read(cls, text: str) -> Snapshot:
        oldest, following, running = text.split(":")
        return cls(int(oldest), int(following), frozenset(int(part) for part in running.split(",") if part))

    def __str__(self) -> str:
        return f"{self.oldest}:{self.next}:{','.join(str(xid) for xid in sorted(self.running))}"

    def shows(self, xid: int) -> bool:
        """As pg_visible_in_snapshot: of a transaction that was rolled back it knows nothing either."""
        return xid < self.oldest or (xid < self.next and xid not in self.running)
