"""How sync stands, in a sentence. A template and what it is filled with, so that the window can translate it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from fashionos_desktop.services.laptops import CLOCK_IS_OFF
from fashionos_desktop.services.local_times import span_words
from fashionos_desktop.sync.status import State, SyncStatus


@dataclass(frozen=True, slots=True)
class Sentence:
    template: str
    arguments: tuple[int | str, ...] = ()

    def __str__(self) -> str:
        return self.template.format(*self.arguments)


def standing(status: SyncStatus) -> Sentence:
    """What became of this laptop's changes, and whether it has those of the others."""
    match status.state:
        case State.ALONE:
            return Sentence("This laptop belongs to no centre")
        case State.REVOKED:
            return Sentence("This laptop's access was taken away")
        case State.DISTRUSTED:
            return Sentence("Another server answers than the one this laptop knows")
        case State.UPDATE_NEEDED:
            return Sentence("An update is needed before anything is sent")
        case State.LOADING:
            return _progress("Loading the house", "Loading {:,} of {:,}", status)
        case State.CATCHING_UP:
            return _progress("Catching up", "Catching up {:,} of {:,}", status)
        case State.CONNECTING if not status.pending:
            return Sentence("Connecting")
        case State.OFFLINE if not status.pending:
            return Sentence("No network")
        case State.OFFLINE | State.CONNECTING:
            return _counted(status.pending, "1 change waiting for the network", "{:,} changes waiting for the network")
    if status.pending:
        return _counted(status.pending, "1 change being sent", "{:,} changes being sent")
    return Sentence("All saved")


def needing(status: SyncStatus) -> Sentence | None:
    if not status.needing:
        return None
    return _counted(status.needing, "1 thing needs you", "{:,} things need you")


def about_clock(offset: float) -> Sentence | None:
    """None for a clock that is right. `offset`: the seconds to add to it."""
    if abs(offset) < CLOCK_IS_OFF:
        return None
    template = "This laptop's clock is {} ahead" if offset < 0 else "This laptop's clock is {} behind"
    step = 60 if abs(offset) >= 3600 else 1
    return Sentence(template, (span_words(round(offset / step) * step),))


def said(status: SyncStatus) -> tuple[Sentence, ...]:
    """All that is to be told, the most important first."""
    told = (standing(status), needing(status), about_clock(status.clock_offset))
    return tuple(sentence for sentence in told if sentence is not None)


def line(status: SyncStatus, zone: tzinfo | None = None) -> str:
    """One line for a terminal."""
    parts = [f"{sentence}." for sentence in said(status)]
    if status.offline_since is not None:
        parts.append(f"No network since {_clock(status.offline_since, zone)}.")
    if status.trouble:
        parts.append(status.trouble)
    return " ".join(parts)


def _progress(bare: str, counted: str, status: SyncStatus) -> Sentence:
    return Sentence(counted, (min(status.done, status.total), status.total)) if status.total else Sentence(bare)


def _counted(count: int, one: str, many: str) -> Sentence:
    return Sentence(one) if count == 1 else Sentence(many, (count,))


def _clock(at: datetime, zone: tzinfo | None) -> str:
    return f"{at.astimezone(zone):%H:%M}"
