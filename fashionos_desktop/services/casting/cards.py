"""What a casting board shows: who is cast how, and what stands in the way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal

Status = Literal["shortlisted", "option", "confirmed", "released"]
STATUSES: tuple[Status, ...] = ("shortlisted", "option", "confirmed", "released")

Tone = Literal["plain", "good", "warn", "stop"]

TroubleKind = Literal[
    "unavailable", "booked_elsewhere", "calls_overlap", "under_age", "option_lapsed",
    "tentative", "option_lapses", "partly_available", "fitting_due",
]  # fmt: skip
"""From the worst to the least."""


@dataclass(frozen=True, slots=True)
class Trouble:
    kind: TroubleKind
    words: str
    """For the foot of a card: "Other show", "2 calls clash", "1st, to 18:00"."""
    explanation: str
    """A sentence with times and names: "Booked at Maison Lund from 18:00 to 22:00 on 29 Sep."."""
    tone: Tone
    icon: str


@dataclass(frozen=True, slots=True)
class CardState:
    """The one state at the foot of a card: the worst there is."""

    icon: str
    words: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Measures:
    """In cm and EU sizes; None: not known."""

    height: Decimal | None = None
    bust: Decimal | None = None
    waist: Decimal | None = None
    hips: Decimal | None = None
    shoe: Decimal | None = None


@dataclass(frozen=True, slots=True)
class CastCard:
    """A model in a show."""

    id: str
    """Of event_models."""
    model_id: str
    """Of model_profiles."""
    name: str
    agency: str
    gender: str
    measures: Measures
    is_minor: bool
    portrait_id: str | None
    status: Status
    option_rank: int | None
    """1: first option, 2: second."""
    option_expires_at: datetime | None
    notes: str
    looks: tuple[str, ...]
    """Numbers of what she walks in, in order."""
    walk_order: int | None
    fitting: Literal["none", "due", "pinned", "at_atelier", "ready"]
    """The least ready of her looks; none: she has no look."""
    troubles: tuple[Trouble, ...]
    """The worst first."""
    state: CardState


@dataclass(frozen=True, slots=True)
class CastBoard:
    show_id: str
    cards: tuple[CastCard, ...]
    """By column, within one by name."""
    looks_without_model: int

    def column(self, status: Status) -> tuple[CastCard, ...]:
        return tuple(card for card in self.cards if card.status == status)

    def card(self, event_model_id: str) -> CastCard | None:
        return next((card for card in self.cards if card.id == event_model_id), None)


@dataclass(frozen=True, slots=True)
class PoolFilter:
    """What the pool is narrowed to. Measures in cm and EU sizes; None and empty: any."""

    words: str = ""
    """Name, agency, city, or a height as people write it."""
    agency_ids: frozenset[str] = frozenset()
    gender: str = ""
    height: tuple[Decimal | None, Decimal | None] = (None, None)
    bust: tuple[Decimal | None, Decimal | None] = (None, None)
    waist: tuple[Decimal | None, Decimal | None] = (None, None)
    hips: tuple[Decimal | None, Decimal | None] = (None, None)
    shoe: tuple[Decimal | None, Decimal | None] = (None, None)
    free_only: bool = False
    """Free or tentative on the day of the show."""
    hide_cast: bool = True
    """Leave out who is on the board already."""


@dataclass(frozen=True, slots=True)
class PoolModel:
    """A model of the directory as the pool lists her."""

    model_id: str
    name: str
    agency: str
    gender: str
    measures: Measures
    portrait_id: str | None
    state: CardState
    """Of the day of the show: Free, After 14:00, 1st option elsewhere, Booked, Not free, Not known."""
    is_free: bool
    cast_as: Status | None
    """In this show already."""
    agency_id: str | None
    found_by: str
    """Folded name, agency and city."""


@dataclass(frozen=True, slots=True)
class Pool:
    models: tuple[PoolModel, ...]
    of: int
    """In the directory, before any filter."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """Somebody who could walk in a model's look."""

    model_id: str
    event_model_id: str | None
    """None: she is in the directory, not in this show."""
    name: str
    portrait_id: str | None
    why: str
    """ "178 cm, shoe 39, free, no other look"."""
    doubts: tuple[str, ...]
    """What does not quite fit: "3 cm taller", "Shoe 40 for 38.5", "Change to 14 is tight: 52 of 60 s"."""


@dataclass(frozen=True, slots=True)
class MissingLook:
    look_id: str
    number: str
    garments: str
    picture_id: str | None
    replacements: tuple[Replacement, ...]
    """The best first, at most five; nobody among them whose change cannot work."""


@dataclass(frozen=True, slots=True)
class MissingModel:
    """Everything for the minute in which somebody notices that she is not there."""

    event_model_id: str
    name: str
    portrait_id: str | None
    phone: str
    agency: str
    booker: str
    booker_phone: str
    next_call: str
    """ "Hair 14:30, not arrived"; empty where she has none."""
    looks: tuple[MissingLook, ...]
