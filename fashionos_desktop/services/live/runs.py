"""A run of the show as its log tells it: nothing is stored but what was pressed, and when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

EntryKind = Literal["send", "back", "hold", "resume", "skip", "swap", "note"]


@dataclass(frozen=True, slots=True)
class Run:
    id: str
    kind: Literal["rehearsal", "show"]
    started_at: datetime | None
    ended_at: datetime | None
    house_ready_at: datetime | None
    """Said by the front of house."""
    backstage_ready_at: datetime | None

    @property
    def is_open(self) -> bool:
        return self.ended_at is None


@dataclass(frozen=True, slots=True)
class Entry:
    id: str
    kind: EntryKind
    look_id: str | None
    at: datetime
    text: str
    operator: str


@dataclass(frozen=True, slots=True)
class Told:
    """What a log comes to."""

    sent: tuple[tuple[str, datetime], ...]
    """Lines that went out, in the order in which they did."""
    skipped: frozenset[str]
    held_since: datetime | None
    held: timedelta
    """In all, holds that are over."""

    @property
    def times(self) -> dict[str, datetime]:
        return dict(self.sent)

    @property
    def last(self) -> tuple[str, datetime] | None:
        return self.sent[-1] if self.sent else None


def told_by(entries: Iterable[Entry]) -> Told:
    """In the order (at, id), so that two callers' entries read the same on every laptop.

    What is out is not sent again; Back names the line that it takes back, so that two callers who press it for the
    same line take one back, and only the last one can be. A line that was skipped may still be sent.
    """
    sent: list[tuple[str, datetime]] = []
    skipped: set[str] = set()
    held_since: datetime | None = None
    held = timedelta(0)
    for entry in sorted(entries, key=lambda one: (one.at, one.id)):
        line = entry.look_id
        if entry.kind == "send" and line is not None and line not in dict(sent):
            sent.append((line, entry.at))
            skipped.discard(line)
        elif entry.kind == "back" and line in skipped:
            skipped.discard(str(line))
        elif entry.kind == "back" and sent and line in (None, sent[-1][0]):
            sent.pop()
        elif entry.kind == "skip" and line is not None and line not in dict(sent):
            skipped.add(line)
        elif entry.kind == "hold" and held_since is None:
            held_since = entry.at
        elif entry.kind == "resume" and held_since is not None:
            held += entry.at - held_since
            held_since = None
    return Told(tuple(sent), frozenset(skipped), held_since, held)
