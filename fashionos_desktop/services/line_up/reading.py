"""Reads a running order: one query for the show, one for its lines."""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import (
    Event,
    EventDesigner,
    EventModel,
    FashionBrand,
    Look,
    ModelProfile,
    ModelReadiness,
    Profile,
    Stakeholder,
    table_of,
)
from fashionos_desktop.services.line_up.arranging import arrange
from fashionos_desktop.services.line_up.lines import Line, LineUp
from fashionos_desktop.services.line_up.timing import Timing
from fashionos_desktop.services.refusals import Refused

TABLES = (
    "events", "looks", "event_models", "model_profiles", "profiles", "event_designers", "fashion_brands",
    "model_readiness", "stakeholders", "show_runs", "show_entries",
)  # fmt: skip
"""A change in one of these may change what is read here."""

_events = table_of(Event)
_looks = table_of(Look)
_cast = table_of(EventModel)
_models = table_of(ModelProfile)
_profiles = table_of(Profile)
_designers = table_of(EventDesigner)
_brands = table_of(FashionBrand)
_readiness = table_of(ModelReadiness)
_dressers = table_of(Stakeholder).alias("dresser")
_second = table_of(Stakeholder).alias("second_dresser")

_SHOW = select(
    _events.c.start_time,
    _events.c.pace_seconds,
    _events.c.runway_seconds,
    _events.c.rail_seconds,
    _events.c.lineup_locked_at,
).where(_events.c.id == bindparam("show_id"))

_LINES = (
    select(
        _looks,
        _brands.c.name.label("brand"),
        _designers.c.collection.label("of_brand"),
        _models.c.id.label("model_id"),
        _models.c.portrait_id,
        _profiles.c.full_name,
        _cast.c.casting_status,
        _cast.c.finale_rank,
        _readiness.c.hair,
        _readiness.c.make_up,
        _dressers.c.name.label("dresser"),
        _second.c.name.label("second_dresser"),
    )
    .outerjoin(_cast, _cast.c.id == _looks.c.event_model_id)
    .outerjoin(_models, _models.c.id == _cast.c.model_profile_id)
    .outerjoin(_profiles, _profiles.c.id == _models.c.profile_id)
    .outerjoin(_designers, _designers.c.id == _looks.c.event_designer_id)
    .outerjoin(_brands, _brands.c.id == _designers.c.brand_id)
    .outerjoin(_readiness, _readiness.c.event_model_id == _looks.c.event_model_id)
    .outerjoin(_dressers, _dressers.c.id == _looks.c.dresser_id)
    .outerjoin(_second, _second.c.id == _looks.c.second_dresser_id)
    .where(_looks.c.event_id == bindparam("show_id"))
    .order_by(_looks.c.rank, _looks.c.id)
)


def line_up_of(session: Session, show_id: str) -> LineUp:
    """Raises Refused for a show that is gone."""
    show = session.execute(_SHOW, {"show_id": show_id}).first()
    if show is None:
        raise Refused("This show is gone. Choose another one.")
    return arrange(
        show_id,
        [_line(row) for row in session.execute(_LINES, {"show_id": show_id})],
        Timing(show.pace_seconds, show.runway_seconds, show.rail_seconds),
        locked_at=show.lineup_locked_at,
        starts_at=show.start_time,
    )


def show_of_line(session: Session, line_id: str) -> str:
    """Raises Refused for a line that is gone."""
    show_id = session.scalar(select(_looks.c.event_id).where(_looks.c.id == line_id))
    if show_id is None:
        raise Refused("That look was deleted in the meantime.")
    return str(show_id)


def collection_words(brand: str | None, collection: str | None) -> str:
    """ "Aurelle" for its main collection, "Aurelle Atelier" for another."""
    other = collection if collection and collection.lower() != "main" else None
    return " ".join(part for part in (brand, other) if part)


def _line(row: Any) -> Line:
    return Line(
        id=row.id,
        kind=row.kind,
        rank=row.rank,
        stored_number=row.number or "",
        title=row.title or "",
        garments=row.garments or "",
        shoes=row.shoes or "",
        accessories=row.accessories or "",
        light_cue=row.light_cue or "",
        music_cue=row.music_cue or "",
        notes=row.notes or "",
        change_seconds=row.change_seconds,
        duration_seconds=row.duration_seconds,
        fitting=row.fitting,
        readiness=row.readiness,
        is_cut=row.is_cut,
        status=row.status,
        photo_id=row.photo_id,
        collection_id=row.event_designer_id,
        collection=collection_words(row.brand, row.of_brand),
        event_model_id=row.event_model_id,
        model_id=row.model_id,
        model_name=row.full_name or "",
        casting_status=row.casting_status or "",
        portrait_id=row.portrait_id,
        finale_rank=row.finale_rank,
        hair=row.hair or "none",
        make_up=row.make_up or "none",
        dresser_id=row.dresser_id,
        dresser=row.dresser or "",
        second_dresser_id=row.second_dresser_id,
        second_dresser=row.second_dresser or "",
    )
