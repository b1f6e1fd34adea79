"""The running order in figures: what is dressed, which changes work, and who goes out first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import (
    EventDesigner,
    EventModel,
    FashionBrand,
    Look,
    ModelProfile,
    ModelReadiness,
    Profile,
    table_of,
)
from fashionos_desktop.services.local_times import count_words
from fashionos_desktop.services.overview.remarks import Remark

_looks = table_of(Look)
_cast = table_of(EventModel)
_models = table_of(ModelProfile)
_profiles = table_of(Profile)
_designers = table_of(EventDesigner)
_brands = table_of(FashionBrand)
_readiness = table_of(ModelReadiness)

_IN_ORDER = (
    select(
        _looks.c.id,
        _looks.c.number,
        _looks.c.event_designer_id,
        _brands.c.name.label("brand"),
        _designers.c.collection,
        _looks.c.event_model_id,
        _models.c.id.label("model_id"),
        _profiles.c.full_name,
        _looks.c.garments,
        _looks.c.title,
        _looks.c.photo_id,
        _models.c.portrait_id,
        _looks.c.change_seconds,
        _looks.c.fitting,
        _looks.c.readiness,
        _looks.c.status,
        _readiness.c.hair,
        _readiness.c.make_up,
    )
    .outerjoin(_cast, _cast.c.id == _looks.c.event_model_id)
    .outerjoin(_models, _models.c.id == _cast.c.model_profile_id)
    .outerjoin(_profiles, _profiles.c.id == _models.c.profile_id)
    .outerjoin(_designers, _designers.c.id == _looks.c.event_designer_id)
    .outerjoin(_brands, _brands.c.id == _designers.c.brand_id)
    .outerjoin(_readiness, _readiness.c.event_model_id == _looks.c.event_model_id)
    .where(_looks.c.event_id == bindparam("show_id"), _looks.c.kind == "look", ~_looks.c.is_cut)
    .order_by(_looks.c.rank, _looks.c.id)
)


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
    seconds: int | None
    """Between the two exits; None while the show has no pace."""

    @property
    def works(self) -> bool:
        needed = self.later.change_seconds
        return needed is None or self.seconds is None or needed <= self.seconds


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
    rows = session.execute(_IN_ORDER, {"show_id": show_id})
    return tuple(
        LookLine(
            id=row.id,
            number=row.number or "",
            designer_id=row.event_designer_id,
            collection=collection_words(row.brand, row.collection),
            event_model_id=row.event_model_id,
            model_id=row.model_id,
            model_name=row.full_name or "",
            garments=row.garments or row.title or "",
            photo_id=row.photo_id,
            portrait_id=row.portrait_id,
            change_seconds=row.change_seconds,
            fitting=row.fitting,
            readiness=row.readiness,
            status=row.status,
            hair=row.hair or "none",
            make_up=row.make_up or "none",
        )
        for row in rows
    )


def collection_words(brand: str | None, collection: str | None) -> str:
    """ "Aurelle" for its main collection, "Aurelle Atelier" for another."""
    other = collection if collection and collection.lower() != "main" else None
    return " ".join(part for part in (brand, other) if part)


def quick_changes(looks: Sequence[LookLine], pace_seconds: int | None) -> tuple[QuickChange, ...]:
    """In the order of the looks changed into. The time for a change is the exits apart times the pace."""
    found: list[QuickChange] = []
    last: dict[str, int] = {}
    for place, look in enumerate(looks):
        if look.event_model_id is None:
            continue
        if look.event_model_id in last:
            apart = place - last[look.event_model_id]
            seconds = apart * pace_seconds if pace_seconds is not None else None
            found.append(QuickChange(looks[last[look.event_model_id]], look, apart, seconds))
        last[look.event_model_id] = place
    return tuple(found)


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
