"""What the four cards say, and where each of their figures leads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fashionos_desktop.ui.delegates.roles import CellState
from fashionos_desktop.ui.navigation import Destination, ImportGuests, OpenGuests, OpenTable
from fashionos_desktop.views.show.words import tr

if TYPE_CHECKING:
    from fashionos_desktop.services.overview import PhaseProgress, Remark, ShowOverview

MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class BarContent:
    name: str
    part: int
    whole: int
    destination: Destination | None
    spoken: str
    """The line as a sentence, for who does not see the bar."""

    @property
    def numbers(self) -> str:
        return f"{self.part:,} / {self.whole:,}"

    @property
    def share(self) -> float:
        return max(0.0, min(1.0, self.part / self.whole)) if self.whole > 0 else 0.0


@dataclass(frozen=True, slots=True)
class CardContent:
    title: str
    figure: str
    words: str
    destination: Destination
    lines: tuple[BarContent, ...] = ()
    remark: CellState | None = None
    first_step: str = ""
    """What to do where there is nothing to count yet; the card leads there."""

    @property
    def spoken(self) -> str:
        remark = self.remark.word if self.remark is not None else ""
        parts = (f"{self.title}: {self.figure} {self.words}", remark, self.first_step)
        return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def cards(overview: ShowOverview) -> tuple[CardContent, ...]:
    return _guests(overview), _cast(overview), _line_up(overview), _tasks(overview)


def _guests(overview: ShowOverview) -> CardContent:
    card = overview.guests
    if card.of == 0:
        step = tr("No guests yet. Import the list that you have.")
        return CardContent(tr("Guests"), "0", tr("invited"), ImportGuests(), first_step=step)
    lines = [
        _bar(one.name, one.inside, one.invited, OpenGuests(category=one.id), tr("in"))
        for one in card.categories
        if one.invited or one.inside
    ]
    return CardContent(
        tr("Guests"),
        f"{card.inside:,}",
        tr("of {:,} in").format(card.of),
        OpenGuests(),
        _largest(lines),
        _remark(card.remark, "users"),
    )


def _cast(overview: ShowOverview) -> CardContent:
    card, here = overview.cast, OpenTable("event_models")
    if card.of == 0:
        step = tr("No models yet. Cast the first one.")
        return CardContent(tr("Cast"), "0", tr("models"), here, first_step=step)
    lines = (
        _bar(tr("Fitted"), card.fitted, card.of, here),
        _bar(tr("Arrived"), card.arrived, card.of, OpenTable("call_times")),
    )
    words = tr("of {:,} confirmed").format(card.of)
    return CardContent(tr("Cast"), f"{card.confirmed:,}", words, here, lines, _remark(card.remark, "clock-alert"))


def _line_up(overview: ShowOverview) -> CardContent:
    card, here = overview.line_up, OpenTable("looks")
    if card.looks == 0:
        step = tr("No looks yet. Add the first one.")
        return CardContent(tr("Line-up"), "0", tr("looks"), here, first_step=step)
    lines = [_bar(tr("Dressed"), card.dressed, card.looks, here)]
    if card.changes:
        lines.append(_bar(tr("Changes"), card.changes_that_work, card.changes, here, tr("work")))
    looks = tr("look") if card.looks == 1 else tr("looks")
    by = tr("1 designer") if card.designers == 1 else tr("{:,} designers").format(card.designers)
    words = f"{looks}, {by}" if card.designers else looks
    remark = _remark(card.remark, "triangle-alert")
    return CardContent(tr("Line-up"), f"{card.looks:,}", words, here, tuple(lines), remark)


def _tasks(overview: ShowOverview) -> CardContent:
    card, here = overview.tasks, OpenTable("tasks")
    if card.of == 0:
        return CardContent(tr("Tasks"), "0", tr("planned"), here, first_step=tr("No tasks yet. Plan the first one."))
    lines = tuple(
        _bar(phase.title, phase.done, phase.of, OpenTable("event_phases", phase.id), tr("done"))
        for phase in _most_open(card.open_phases)
    )
    words = tr("of {:,} done").format(card.of)
    return CardContent(tr("Tasks"), f"{card.done:,}", words, here, lines, _remark(card.remark, "triangle-alert"))


def _bar(name: str, part: int, whole: int, destination: Destination, word: str = "") -> BarContent:
    spoken = tr("{name}: {part:,} of {whole:,}").format(name=name, part=part, whole=whole)
    return BarContent(name, part, whole, destination, f"{spoken} {word}".strip())


def _largest(lines: Sequence[BarContent]) -> tuple[BarContent, ...]:
    """In their order; those that hold the fewest go into one line where there are too many."""
    if len(lines) <= MOST_LINES:
        return tuple(lines)
    kept = sorted(lines, key=lambda line: -line.whole)[: MOST_LINES - 1]
    rest = [line for line in lines if line not in kept]
    part, whole = sum(line.part for line in rest), sum(line.whole for line in rest)
    others = _bar(tr("{} others").format(len(rest)), part, whole, OpenGuests(), tr("in"))
    return (*(line for line in lines if line in kept), others)


def _most_open(phases: Sequence[PhaseProgress]) -> tuple[PhaseProgress, ...]:
    """Those with the most left to do, in the order of the plan."""
    kept = sorted(phases, key=lambda phase: phase.done - phase.of)[:MOST_LINES]
    return tuple(phase for phase in phases if phase in kept)


def _remark(remark: Remark | None, icon: str) -> CellState | None:
    if remark is None:
        return None
    if remark.tone == "quiet":
        return CellState(icon, remark.text)
    return CellState("circle-alert" if remark.tone == "stop" else icon, remark.text, remark.tone)
