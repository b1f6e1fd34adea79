"""What is on a paper, before it is drawn: cards of lines of cells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Layout = Literal["list", "board", "cards"]


@dataclass(frozen=True, slots=True)
class Column:
    head: str
    share: float
    """Of the width of the page, against the others."""
    strong: bool = False
    right: bool = False


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One line. `subject_id` is whose it is, a look or a model; heads between lines have none."""

    subject_id: str | None
    cells: tuple[str, ...]
    """One for each column; a line break begins a new line in the cell."""
    photo_id: str | None = None
    name: str = ""
    """Stands in initials where there is no photograph."""
    struck: bool = False
    ticked: bool | None = None
    """A box to tick, empty or ticked; None: no box."""
    is_head: bool = False
    """A collection's name between lines: its first cell, over all columns."""
    changed: bool = False
    """Since the last print of this paper; never in the digest."""
    follows: int = 0
    """So many cells at the end are planned clock times: they move with every look put in before, and a paper whose
    times alone moved is not old."""


@dataclass(frozen=True, slots=True)
class Card:
    """What carries a revision: a list as a whole, or one card of many."""

    subject_id: str | None
    head: str
    second: str
    lines: tuple[PaperLine, ...]
    whole: tuple[PaperLine, ...] = ()
    """All its lines, where `lines` are only those that changed; empty where `lines` are all."""
    revision: int = 1
    """1 for the first content that was printed, and one more with each print that said something else."""
    printed_before: datetime | None = None
    """When it was last printed."""
    changed: bool = False
    """Since then. A card that was never printed has not changed: it is new."""


@dataclass(frozen=True, slots=True)
class Paper:
    kind: str
    show_id: str
    show_title: str
    name: str
    """ "Running order"."""
    when_and_where: str
    printed_at: datetime
    """On the clocks of the venue."""
    layout: Layout
    columns: tuple[Column, ...]
    cards: tuple[Card, ...]
    photos: dict[str, bytes]
    """Small JPEGs by the id of their file."""
    with_photos: bool
    landscape: bool = False
    only_changes: bool = False
