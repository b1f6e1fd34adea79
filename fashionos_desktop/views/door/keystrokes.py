"""Tells a scanner from a person by the pace of the keys. Knows neither Qt nor the clock: times are handed in.

A scanner types. What it types must neither land in a half-typed name nor press a button, so each character is held
for a moment: either more follow at a pace that no person reaches, and all of them are one scan, or they are given
back to be typed where the keyboard is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

Key = TypeVar("Key")

HOLD = 35.0
"""Milliseconds that a character waits for the next one of a scanner."""
PAUSE = 60.0
"""Milliseconds without a key that end a scan where the scanner sends neither Enter nor Tab."""
LATE_ENDING = 300.0
"""Milliseconds in which an Enter still belongs to a scan that was ended by a pause."""

LEAST = 6
"""Characters of a scan."""
WINDOW = 5
FASTEST_PERSON = 175.0
"""Milliseconds: any five successive gaps of a scan take less. The quickest typists need 250 for theirs."""
LEAST_SHORT = 4
SHORT_GAP = 12.0
"""A shorter code is a scan only when each of its gaps, the one before its Enter too, is within this."""
LOOKS_LIKE = 3
"""Characters at a scanner's pace after which a hiccup of up to PAUSE is forgiven."""


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Key]):
    """What came of a key, or of a pause."""

    typed: tuple[Key, ...] = ()
    """Keys to give back now, in order, before anything else happens with the present one."""
    scan: str | None = None
    took_key: bool = False
    """The present key belongs to the scanner and goes nowhere else."""


class Keystrokes(Generic[Key]):
    """One keyboard. `Key` is whatever the caller needs to type a character again. Times are in milliseconds."""

    def __init__(self) -> None:
        self._keys: list[Key] = []
        self._text: list[str] = []
        self._times: list[float] = []
        self._ended_at: float | None = None

    @property
    def wait(self) -> float | None:
        """After how long without a key `pause` must be called; None: nothing is held."""
        return self._patience() if self._keys else None

    @property
    def holds(self) -> int:
        """How many characters wait."""
        return len(self._keys)

    def character(self, text: str, key: Key, at: float) -> Outcome[Key]:
        """A key that types `text`; it is held."""
        outcome: Outcome[Key] = Outcome()
        if self._times and at - self._times[-1] > self._patience():
            outcome = self._settle(self._times[-1])
        if not self._keys:
            self._ended_at = self._ended_at if outcome.scan is None else None
        self._keys.append(key)
        self._text.append(text)
        self._times.append(at)
        return Outcome(outcome.typed, outcome.scan, took_key=True)

    def ending(self, at: float) -> Outcome[Key]:
        """Enter or Tab: the end of a scan, or a person's own."""
        if not self._keys:
            late = self._ended_at is not None and at - self._ended_at <= LATE_ENDING
            self._ended_at = None
            return Outcome(took_key=late)
        if at - self._times[-1] > self._patience():
            outcome = self._settle(self._times[-1])
            late = outcome.scan is not None and at - (self._ended_at or at) <= LATE_ENDING
            return Outcome(outcome.typed, outcome.scan, took_key=late)
        if is_scan(self._times) or is_short_scan([*self._times, at]):
            scan = self._take()
            self._ended_at = None
            return Outcome(scan=scan, took_key=True)
        return Outcome(self._give_back())

    def other(self) -> Outcome[Key]:
        """A key that types nothing (an arrow, F8, Ctrl+Z): no scanner sends it."""
        self._ended_at = None
        return Outcome(self._give_back())

    def pause(self) -> Outcome[Key]:
        """No key came for as long as `wait` said."""
        return self._settle(self._times[-1]) if self._times else Outcome()

    def _settle(self, at: float) -> Outcome[Key]:
        if is_scan(self._times):
            scan = self._take()
            self._ended_at = at
            return Outcome(scan=scan)
        return Outcome(self._give_back())

    def _patience(self) -> float:
        return PAUSE if len(self._times) >= LOOKS_LIKE and _is_quick(self._times) else HOLD

    def _take(self) -> str:
        text = "".join(self._text)
        self._forget()
        return text

    def _give_back(self) -> tuple[Key, ...]:
        keys = tuple(self._keys)
        self._forget()
        return keys

    def _forget(self) -> None:
        self._keys.clear()
        self._text.clear()
        self._times.clear()


def is_scan(times: Sequence[float]) -> bool:
    """Whether characters at these instants came from a scanner."""
    return len(times) >= LEAST and _is_quick(times)


def is_short_scan(times: Sequence[float]) -> bool:
    """The same for a short code; the last instant is that of its Enter."""
    return len(times) > LEAST_SHORT and all(gap <= SHORT_GAP for gap in _gaps(times))


def _is_quick(times: Sequence[float]) -> bool:
    if len(times) <= WINDOW:
        return times[-1] - times[0] < FASTEST_PERSON / WINDOW * (len(times) - 1)
    return all(times[at + WINDOW] - times[at] < FASTEST_PERSON for at in range(len(times) - WINDOW))


def _gaps(times: Sequence[float]) -> list[float]:
    return [after - before for before, after in pairwise(times)]
