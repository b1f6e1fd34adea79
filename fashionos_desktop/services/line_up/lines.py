"""One line of the running order, and the whole of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from fashionos_desktop.services.line_up.timing import Timing

Fitting = Literal["due", "pinned", "at_atelier", "ready"]
Readiness = Literal["none", "dressed", "in_line"]
Station = Literal["none", "queued", "in_chair", "done"]
Fit = Literal["fits", "tight", "impossible"]


@dataclass(frozen=True, slots=True)
class Line:
    """A look or a cue (house lights, a film, the finale walk), as it stands in the data. Empty text: nothing given."""

    id: str
    kind: Literal["look", "cue"]
    rank: str
    """Order key; order is (rank, id)."""
    stored_number: str
    """As kept when the numbers were locked. What is shown is `LineUp.numbers`."""
    title: str
    garments: str
    shoes: str
    accessories: str
    light_cue: str
    music_cue: str
    notes: str
    change_seconds: int | None
    """Needed to change into it, by one dresser."""
    duration_seconds: int | None
    fitting: Fitting
    """Of this look on this model."""
    readiness: Readiness
    is_cut: bool
    status: str
    """planned, standby, walking, done or skipped, in the live run."""
    photo_id: str | None
    """Of the look itself."""
    collection_id: str | None
    """Of event_designers."""
    collection: str
    """ "Aurelle Atelier"; empty where it has none, or its designer was deleted."""
    event_model_id: str | None
    model_id: str | None
    """Of model_profiles."""
    model_name: str
    casting_status: str
    portrait_id: str | None
    """Of the model."""
    finale_rank: str | None
    """Of the model."""
    hair: Station
    make_up: Station
    dresser_id: str | None
    dresser: str
    second_dresser_id: str | None
    second_dresser: str

    @property
    def is_look(self) -> bool:
        return self.kind == "look"

    @property
    def walks(self) -> bool:
        """Whether it is an exit: a look that is not cut."""
        return self.kind == "look" and not self.is_cut

    @property
    def picture_id(self) -> str | None:
        """The look's own photograph, else the model's portrait."""
        return self.photo_id or self.portrait_id

    def lasts(self, timing: Timing) -> int:
        """Seconds until the next line is due."""
        if self.is_cut:
            return 0
        if self.duration_seconds is not None:
            return self.duration_seconds
        return timing.pace_seconds if self.is_look else 0


@dataclass(frozen=True, slots=True)
class Change:
    """A model who goes out in one look and next in another."""

    earlier: Line
    later: Line
    exits_apart: int
    available: int
    """Seconds from when she stands at the rail until her next exit; negative: she is still out."""
    needed: int | None
    """Seconds with the dressers she has; None: nobody has said."""
    fit: Fit

    @property
    def missing(self) -> int:
        """Seconds short, 0 where it fits."""
        return max(0, (self.needed or 0) - self.available)


@dataclass(frozen=True, slots=True)
class Block:
    """Looks of one collection that stand together. A collection that was torn apart has several."""

    collection_id: str | None
    collection: str
    lines: tuple[Line, ...]
    """In order; cues between two looks of the block are among them."""
    opening_id: str | None
    """Of its first and last looks that walk."""
    closing_id: str | None
    seconds: int


@dataclass(frozen=True, slots=True)
class Walker:
    """A place in the finale walk: everyone, each in her last look."""

    event_model_id: str
    model_name: str
    portrait_id: str | None
    look: Line


@dataclass(frozen=True, slots=True)
class LineUp:
    """A running order and all that follows from it. Made by `arrange`."""

    show_id: str
    lines: tuple[Line, ...]
    """Looks, cut looks and cues, in order."""
    timing: Timing
    locked_at: datetime | None
    """Since when the numbers stay as printed; None: they are counted anew with each move."""
    starts_at: datetime | None
    """When the first line is due, as planned."""
    numbers: Mapping[str, str]
    """By id: "12", "12A"; a cut look has one only if it was numbered before the lock; cues have none."""
    doubled: frozenset[str]
    """Looks whose number another one carries too, after two laptops gave it."""
    places: Mapping[str, int]
    """By id: place among the lines, from 0."""
    exits: tuple[Line, ...]
    """What walks, in order."""
    offsets: Mapping[str, int]
    """By id: planned seconds from the start of the show."""
    seconds: int
    """Of the whole order."""
    changes: tuple[Change, ...]
    """In the order of the looks changed into."""
    blocks: tuple[Block, ...]
    finale: tuple[Walker, ...]

    def line(self, line_id: str) -> Line | None:
        place = self.places.get(line_id)
        return None if place is None else self.lines[place]

    def number(self, line_id: str) -> str:
        return self.numbers.get(line_id, "")

    def changes_of(self, event_model_id: str | None) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.later.event_model_id == event_model_id)

    def looks_of(self, event_model_id: str | None) -> tuple[Line, ...]:
        """What a model walks in, in order."""
        return tuple(line for line in self.exits if event_model_id and line.event_model_id == event_model_id)
