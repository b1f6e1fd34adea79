"""Everything about a model in a show, for the pane beside the board."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import EventModel, ModelAgency, ModelAvailability, ModelProfile, Profile, table_of
from fashionos_desktop.services.casting.board import cast_board
from fashionos_desktop.services.casting.cards import CastCard
from fashionos_desktop.services.casting.day import Span, show_day
from fashionos_desktop.services.casting.troubles import span_said
from fashionos_desktop.services.line_up.lines import Change, Line
from fashionos_desktop.services.line_up.reading import line_up_of
from fashionos_desktop.services.local_times import clock_words, day_words
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.services.vocabulary import choice_words

_cast = table_of(EventModel)
_models = table_of(ModelProfile)
_profiles = table_of(Profile)
_agencies = table_of(ModelAgency)
_free = table_of(ModelAvailability)


@dataclass(frozen=True, slots=True)
class WornLook:
    look: Line
    number: str
    change: Change | None
    """Into this look; None for her first."""


@dataclass(frozen=True, slots=True)
class ModelDetails:
    card: CastCard
    phone: str
    email: str
    booker: str
    booker_phone: str
    city: str
    hair: str
    eyes: str
    notes: str
    """About her, beside what is noted about her in this show."""
    looks: tuple[WornLook, ...]
    calls: tuple[str, ...]
    """ "14:30 Hair, to 15:15"."""
    calendar: tuple[str, ...]
    """ "29 Sep: free from 08:00 to 22:00"."""


def details_of(session: Session, show_id: str, event_model_id: str, *, now: datetime) -> ModelDetails:
    """Raises Refused for somebody who left the board."""
    card = cast_board(session, show_id, now=now).card(event_model_id)
    if card is None:
        raise Refused("She is not on this board any more.")
    row = session.execute(
        select(
            _profiles.c.phone, _profiles.c.email, _agencies.c.booker_name, _agencies.c.booker_phone,
            _models.c.city, _models.c.hair, _models.c.eyes, _models.c.notes,
        )
        .select_from(_models)
        .join(_profiles, _profiles.c.id == _models.c.profile_id)
        .outerjoin(_agencies, _agencies.c.id == _models.c.agency_id)
        .where(_models.c.id == card.model_id)
    ).one()  # fmt: skip
    line_up = line_up_of(session, show_id)
    into = {change.later.id: change for change in line_up.changes_of(event_model_id)}
    day = show_day(session, show_id)
    calls = [
        f"{clock_words(call.span.start, day.zone)} {call.activity}, to {clock_words(call.span.end, day.zone)}"
        + (f", {call.show_title}" if call.event_id != show_id else "")
        for call in day.calls.get(card.model_id, ())
    ]
    rows = session.execute(
        select(_free.c.date, _free.c.start_time, _free.c.end_time, _free.c.status, _free.c.notes)
        .where(_free.c.model_profile_id == card.model_id)
        .order_by(_free.c.date, _free.c.start_time)
    )
    calendar = [
        f"{day_words(free.date)}: {choice_words(free.status).lower()}"
        + (f" {said}" if (said := _hours(span_said(day, Span(free.start_time, free.end_time)))) else "")
        + (f", {free.notes[:1].lower()}{free.notes[1:]}" if free.notes else "")
        for free in rows
    ]
    return ModelDetails(
        card=card,
        phone=row.phone or "",
        email=row.email or "",
        booker=row.booker_name or "",
        booker_phone=row.booker_phone or "",
        city=row.city or "",
        hair=row.hair or "",
        eyes=row.eyes or "",
        notes=row.notes or "",
        looks=tuple(
            WornLook(look, line_up.number(look.id), into.get(look.id)) for look in line_up.looks_of(event_model_id)
        ),
        calls=tuple(calls),
        calendar=tuple(calendar),
    )


def _hours(said: str) -> str:
    """Without the day, which stands before it."""
    return said.rpartition(" on ")[0]
