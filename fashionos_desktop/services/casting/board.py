"""Reads the casting board of a show."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import EventModel, ModelAgency, ModelProfile, Profile, table_of
from fashionos_desktop.models.folding import fold
from fashionos_desktop.services.casting.cards import STATUSES, CardState, CastBoard, CastCard, Measures, Trouble
from fashionos_desktop.services.casting.day import ShowDay, show_day
from fashionos_desktop.services.casting.troubles import option_words, troubles_of
from fashionos_desktop.services.line_up.lines import Line, LineUp
from fashionos_desktop.services.line_up.reading import line_up_of

TABLES = (
    "events", "event_models", "model_profiles", "profiles", "model_agencies", "model_availability", "call_times",
    "looks", "event_designers",
)  # fmt: skip
"""A change in one of these may change what is read here."""

FittingState = Literal["none", "due", "pinned", "at_atelier", "ready"]
_LEAST_FIRST: tuple[FittingState, ...] = ("due", "pinned", "at_atelier", "ready")

_cast = table_of(EventModel)
_models = table_of(ModelProfile)
_profiles = table_of(Profile)
_agencies = table_of(ModelAgency)

_CAST = (
    select(
        _cast.c.id, _cast.c.model_profile_id, _cast.c.casting_status, _cast.c.option_rank, _cast.c.option_expires_at,
        _cast.c.notes, _cast.c.walk_order, _profiles.c.full_name, _agencies.c.name.label("agency"),
        _models.c.gender, _models.c.height_cm, _models.c.bust_cm, _models.c.waist_cm, _models.c.hips_cm,
        _models.c.shoe_eu, _models.c.is_minor, _models.c.portrait_id,
    )
    .join(_models, _models.c.id == _cast.c.model_profile_id)
    .join(_profiles, _profiles.c.id == _models.c.profile_id)
    .outerjoin(_agencies, _agencies.c.id == _models.c.agency_id)
)  # fmt: skip


def cast_board(session: Session, show_id: str, *, now: datetime) -> CastBoard:
    """Raises Refused for a show that is gone."""
    day = show_day(session, show_id)
    line_up = line_up_of(session, show_id)
    worn: dict[str, list[Line]] = defaultdict(list)
    for line in line_up.exits:
        if line.event_model_id is not None:
            worn[line.event_model_id].append(line)
    cards = [
        _card(row, day, line_up, worn.get(row.id, []), now)
        for row in session.execute(_CAST.where(_cast.c.event_id == show_id))
    ]
    cards.sort(key=lambda card: (STATUSES.index(card.status), fold(card.name), card.id))
    return CastBoard(show_id, tuple(cards), sum(line.event_model_id is None for line in line_up.exits))


def measures_of(row: Any) -> Measures:
    return Measures(row.height_cm, row.bust_cm, row.waist_cm, row.hips_cm, row.shoe_eu)


def fitting_of(looks: list[Line]) -> FittingState:
    """The least ready of them."""
    return next((state for state in _LEAST_FIRST if any(look.fitting == state for look in looks)), "none")


def _card(row: Any, day: ShowDay, line_up: LineUp, looks: list[Line], now: datetime) -> CastCard:
    fitting = fitting_of(looks)
    troubles = troubles_of(
        day,
        row.model_profile_id,
        status=row.casting_status,
        is_minor=row.is_minor,
        option_rank=row.option_rank,
        option_expires_at=row.option_expires_at,
        fitting=fitting,
        now=now,
    )
    return CastCard(
        id=row.id,
        model_id=row.model_profile_id,
        name=row.full_name or "",
        agency=row.agency or "",
        gender=row.gender or "",
        measures=measures_of(row),
        is_minor=row.is_minor,
        portrait_id=row.portrait_id,
        status=row.casting_status,
        option_rank=row.option_rank,
        option_expires_at=row.option_expires_at,
        notes=row.notes or "",
        looks=tuple(line_up.number(look.id) for look in looks),
        walk_order=row.walk_order,
        fitting=fitting,
        troubles=troubles,
        state=_state(row, day, fitting, troubles, now),
    )


def _state(row: Any, day: ShowDay, fitting: str, troubles: tuple[Trouble, ...], now: datetime) -> CardState:
    if row.casting_status == "released":
        return CardState("circle-slash", row.notes or "Released", "plain")
    if troubles:
        return CardState(troubles[0].icon, troubles[0].words, troubles[0].tone)
    if row.casting_status == "option":
        words = option_words(row.option_rank, row.option_expires_at, day.zone, now)
        return CardState("hourglass", words, "plain")
    if fitting == "ready":
        return CardState("badge-check", "Fitted", "good")
    if row.casting_status == "confirmed":
        return CardState("circle-dashed", "No look yet", "plain")
    known = bool(day.availability.get(row.model_profile_id))
    return CardState("calendar-check", "Free", "good") if known else CardState("calendar", "Not known", "plain")
