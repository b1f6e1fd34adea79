"""The running order in figures: what is dressed, which changes work, and who goes out first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from fashionos_desktop.services.line_up.lines import LineUp
from fashionos_desktop.services.line_up.reading import line_up_of
from fashionos_desktop.services.local_times import count_words
from fashionos_desktop.services.overview.remarks import Remark


@dataclass(frozen=True, slots=True)
class LookLine:
    """A look that walks. Its place in the list is its exit."""

    id: str
    number: str
    designer_id: str | None
    collection: str
    event_model_id: str | None
    model_id: str | None
    model_name: str
    garments: str
    photo_id: str | None
    portrait_id: str | None
    change_seconds: int | None
    fitting: str
    readiness: str
    status: str
    hair: str
    make_up: str


@dataclass(frozen=True, slots=True)
class QuickChange:
    """A model who goes out in one look and comes back in another."""

    earlier: LookLine
    later: LookLine
    exits_apart: int
    seconds: int
    """From when she is back at the rail; negative: she is still out."""
    needed: int | None
    """With the dressers she has."""
    exits_that_would_fit: int
    works: bool
    """While nobody has said the pace, none is called impossible here."""


@dataclass(frozen=True, slots=True)
class LineUpCard:
    looks: int
    designers: int
    dressed: int
    changes: int
    changes_that_work: int
    remark: Remark | None


@dataclass(frozen=True, slots=True)
class FirstLook:
    look_id: str
    number: str
    model_name: str
    photo_id: str | None
    """Of the look, else of the model."""
    state: str
    """Ready, Dressed, In make-up …"""
    is_ready: bool


def looks_in_order(session: Session, show_id: str) -> tuple[LookLine, ...]:
    return looks_of(line_up_of(session, show_id))


def looks_of(line_up: LineUp) -> tuple[LookLine, ...]:
    """What walks, under the numbers that the line-up gives it."""
    return tuple(
        LookLine(
            id=line.id,
            number=line_up.number(line.id),
            designer_id=line.collection_id,
            collection=line.collection,
            event_model_id=line.event_model_id,
            model_id=line.model_id,
            model_name=line.model_name,
            garments=line.garments or line.title,
            photo_id=line.photo_id,
            portrait_id=line.portrait_id,
            change_seconds=line.change_seconds,
            fitting=line.fitting,
            readiness=line.readiness,
            status=line.status,
            hair=line.hair,
            make_up=line.make_up,
        )
        for line in line_up.exits
    )


def quick_changes(line_up: LineUp) -> tuple[QuickChange, ...]:
    """In the order of the looks changed into, judged as on the Line-up screen."""
    by_id = {look.id: look for look in looks_of(line_up)}
    pace = line_up.timing.pace_seconds
    return tuple(
        QuickChange(
            earlier=by_id[change.earlier.id],
            later=by_id[change.later.id],
            exits_apart=change.exits_apart,
            seconds=change.available,
            needed=change.needed,
            exits_that_would_fit=change.exits_apart - (-change.missing // pace),
            works=change.fit != "impossible" or line_up.timing.pace is None,
        )
        for change in line_up.changes
    )


def line_up_card(looks: Sequence[LookLine], changes: Sequence[QuickChange]) -> LineUpCard:
    work = sum(change.works for change in changes)
    unassigned = sum(look.event_model_id is None for look in looks)
    remark = None
    if work < len(changes):
        remark = Remark(f"{count_words(len(changes) - work, 'change')} cannot work", "stop")
    elif unassigned:
        remark = Remark(f"{count_words(unassigned, 'look')} without a model", "warn")
    return LineUpCard(
        looks=len(looks),
        designers=len({look.designer_id for look in looks if look.designer_id is not None}),
        dressed=sum(look.readiness in ("dressed", "in_line") for look in looks),
        changes=len(changes),
        changes_that_work=work,
        remark=remark,
    )


def first_looks(looks: Sequence[LookLine], here: frozenset[str], count: int = 3) -> tuple[FirstLook, ...]:
    """The next to go out. `here`: ids of the models who came."""
    waiting = [look for look in looks if look.status in ("planned", "standby")]
    return tuple(
        FirstLook(
            look.id,
            look.number,
            look.model_name,
            look.photo_id or look.portrait_id,
            _state_words(look, look.model_id in here),
            look.readiness == "in_line",
        )
        for look in waiting[:count]
    )


def _state_words(look: LookLine, is_here: bool) -> str:
    if look.event_model_id is None:
        return "No model"
    in_chair = {"In make-up": look.make_up, "In hair": look.hair}
    words = [
        ("Ready", look.readiness == "in_line"),
        ("Dressed", look.readiness == "dressed"),
        *((chair, state == "in_chair") for chair, state in in_chair.items()),
        ("Hair and make-up done", look.hair == look.make_up == "done"),
        ("Waiting for make-up", look.make_up == "queued"),
        ("Waiting for hair", look.hair == "queued"),
        ("Arrived", is_here),
        ("Fitting due", look.fitting == "due"),
    ]
    return next((word for word, holds in words if holds), "Not arrived")
