"""The directory of models beside the board: read once, narrowed as a person types."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import EventModel, ModelAgency, ModelProfile, Profile, table_of
from fashionos_desktop.models.folding import fold
from fashionos_desktop.services.casting.board import measures_of
from fashionos_desktop.services.casting.cards import CardState, Pool, PoolFilter, PoolModel
from fashionos_desktop.services.casting.day import ShowDay, show_day
from fashionos_desktop.services.casting.troubles import troubles_of
from fashionos_desktop.services.measures import parse_height, parse_range

_cast = table_of(EventModel)
_models = table_of(ModelProfile)
_profiles = table_of(Profile)
_agencies = table_of(ModelAgency)

Range = tuple[Decimal | None, Decimal | None]


def directory_of(session: Session, show_id: str, *, now: datetime) -> tuple[PoolModel, ...]:
    """Every model of the house, by name, with how free she is on the day of the show."""
    day = show_day(session, show_id)
    rows = session.execute(
        select(
            _models.c.id, _models.c.agency_id, _models.c.gender, _models.c.city, _models.c.height_cm, _models.c.bust_cm,
            _models.c.waist_cm, _models.c.hips_cm, _models.c.shoe_eu, _models.c.is_minor, _models.c.portrait_id,
            _profiles.c.full_name, _agencies.c.name.label("agency"), _cast.c.casting_status,
        )
        .join(_profiles, _profiles.c.id == _models.c.profile_id)
        .outerjoin(_agencies, _agencies.c.id == _models.c.agency_id)
        .outerjoin(_cast, (_cast.c.model_profile_id == _models.c.id) & (_cast.c.event_id == show_id))
        .where(_profiles.c.organization_id == day.organization_id)
    )  # fmt: skip
    found = [_model(row, day, now) for row in rows]
    return tuple(sorted(found, key=lambda model: (model.found_by, model.model_id)))


def narrowed(directory: tuple[PoolModel, ...], wanted: PoolFilter) -> Pool:
    """Those that the filter lets through. No database: quick enough for every letter at 5,000 models."""
    words, heights = _words(wanted.words)
    height = heights or wanted.height
    measures = (
        ("height", height), ("bust", wanted.bust), ("waist", wanted.waist),
        ("hips", wanted.hips), ("shoe", wanted.shoe),
    )  # fmt: skip
    asked = [(name, least, most) for name, (least, most) in measures if least is not None or most is not None]
    gender = wanted.gender.casefold()
    models = [
        model
        for model in directory
        if not (wanted.hide_cast and model.cast_as is not None)
        and not (wanted.free_only and not model.is_free)
        and (not wanted.agency_ids or model.agency_id in wanted.agency_ids)
        and (not gender or model.gender.casefold() == gender)
        and all(_within(getattr(model.measures, name), least, most) for name, least, most in asked)
        and all(word in model.found_by for word in words)
    ]
    return Pool(tuple(models), len(directory))


def _words(text: str) -> tuple[list[str], Range | None]:
    """Folded words, and the heights that were typed among them: "kite 178" and "175-180" narrow by height."""
    whole = parse_range(text, parse_height) if text.strip() else None
    if whole is not None:
        return [], whole
    words: list[str] = []
    heights: Range | None = None
    for word in text.split():
        one = parse_range(word, parse_height)
        if one is None:
            words.append(fold(word))
        else:
            heights = one
    return words, heights


def _within(value: Decimal | None, least: Decimal | None, most: Decimal | None) -> bool:
    """Who was never measured is not let through: nobody can say that she fits."""
    return value is not None and (least is None or value >= least) and (most is None or value <= most)


def _model(row: Any, day: ShowDay, now: datetime) -> PoolModel:
    state, is_free = _day_state(row, day, now)
    name, agency = row.full_name or "", row.agency or ""
    return PoolModel(
        model_id=row.id,
        name=name,
        agency=agency,
        gender=row.gender or "",
        measures=measures_of(row),
        portrait_id=row.portrait_id,
        state=state,
        is_free=is_free,
        cast_as=row.casting_status,
        agency_id=row.agency_id,
        found_by=fold(f"{name} {agency} {row.city or ''}"),
    )


def _day_state(row: Any, day: ShowDay, now: datetime) -> tuple[CardState, bool]:
    rows = day.availability.get(row.id)
    if not rows and row.id not in day.other_shows:
        return CardState("calendar", "Not known", "plain"), True
    if any(one.event_id == day.show_id for one in rows or ()):
        return CardState("calendar-check", "Booked here", "plain"), False
    troubles = troubles_of(
        day, row.id, status="shortlisted", is_minor=False, option_rank=None, option_expires_at=None,
        fitting="none", now=now,
    )  # fmt: skip
    if not troubles:
        return CardState("calendar-check", "Free", "good"), True
    worst = troubles[0]
    return CardState(worst.icon, worst.words, worst.tone), worst.tone != "stop"
