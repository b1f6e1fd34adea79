"""A model who is not there: whom to ring, which looks stand empty, and who could walk them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import CallTime, EventModel, ModelAgency, ModelProfile, Profile, table_of
from fashionos_desktop.services.casting.cards import MissingLook, MissingModel, PoolModel, Replacement
from fashionos_desktop.services.casting.day import show_day
from fashionos_desktop.services.casting.pool import directory_of
from fashionos_desktop.services.line_up.arranging import with_lines
from fashionos_desktop.services.line_up.lines import Change, Line, LineUp
from fashionos_desktop.services.line_up.reading import line_up_of
from fashionos_desktop.services.measures import height_words, shoe_words
from fashionos_desktop.services.measures.wording import short
from fashionos_desktop.services.refusals import Refused

MOST = 5
_HEIGHT, _GIRTH, _SHOE = Decimal(3), Decimal(4), Decimal(1)
"""Within these, in cm and EU sizes, a look fits without a word; beyond them it is a doubt, and beyond twice it is no
replacement."""

_cast = table_of(EventModel)
_models = table_of(ModelProfile)
_profiles = table_of(Profile)
_agencies = table_of(ModelAgency)
_calls = table_of(CallTime)


def missing_model(session: Session, show_id: str, event_model_id: str, *, now: datetime) -> MissingModel:
    """Raises Refused for somebody who left the show."""
    row = session.execute(
        select(
            _cast.c.id, _models.c.id.label("model_id"), _models.c.portrait_id, _profiles.c.full_name, _profiles.c.phone,
            _agencies.c.name.label("agency"), _agencies.c.booker_name, _agencies.c.booker_phone,
        )
        .join(_models, _models.c.id == _cast.c.model_profile_id)
        .join(_profiles, _profiles.c.id == _models.c.profile_id)
        .outerjoin(_agencies, _agencies.c.id == _models.c.agency_id)
        .where(_cast.c.id == event_model_id, _cast.c.event_id == show_id)
    ).first()  # fmt: skip
    if row is None:
        raise Refused("She is not in this show any more.")
    line_up = line_up_of(session, show_id)
    directory = directory_of(session, show_id, now=now)
    in_show = {
        one.model_profile_id: one.id
        for one in session.execute(select(_cast.c.id, _cast.c.model_profile_id).where(_cast.c.event_id == show_id))
    }
    hers = next((one for one in directory if one.model_id == row.model_id), None)
    looks = tuple(
        MissingLook(
            look_id=look.id,
            number=line_up.number(look.id),
            garments=look.garments or look.title,
            picture_id=look.picture_id,
            replacements=replacements(line_up, look, hers, directory, in_show),
        )
        for look in line_up.looks_of(event_model_id)
    )
    return MissingModel(
        event_model_id=row.id,
        name=row.full_name or "",
        portrait_id=row.portrait_id,
        phone=row.phone or "",
        agency=row.agency or "",
        booker=row.booker_name or "",
        booker_phone=row.booker_phone or "",
        next_call=_next_call(session, show_id, row.model_id),
        looks=looks,
    )


def replacements(
    line_up: LineUp,
    look: Line,
    wearer: PoolModel | None,
    directory: Sequence[PoolModel],
    in_show: dict[str, str],
) -> tuple[Replacement, ...]:
    """Who could walk a look: of her gender, free, in her measures, with time for the changes it brings.

    Fewest doubts first, then who is in the show already, then who has fewest looks, then whose height is nearest.
    """
    found: list[tuple[tuple[Any, ...], Replacement]] = []
    for model in directory:
        event_model_id = in_show.get(model.model_id)
        if wearer is not None and model.model_id == wearer.model_id:
            continue
        if model.cast_as == "released" or not (model.is_free or model.cast_as == "confirmed"):
            continue
        doubts = _measure_doubts(model, wearer)
        if doubts is None:
            continue
        changes = _changes(line_up, look, event_model_id or f"new {model.model_id}")
        if any(change.fit == "impossible" for change in changes):
            continue
        doubts += [
            f"Change to {line_up.number(change.later.id)} is tight: {change.available} of {change.needed} s"
            for change in changes
            if change.fit == "tight"
        ]
        if model.cast_as is None and model.state.tone == "warn":
            doubts.append(model.state.words)
        looks = len(line_up.looks_of(event_model_id))
        order = (len(doubts), event_model_id is None, looks, _apart(model, wearer), model.name, model.model_id)
        why = _why(model, looks)
        found.append(
            (order, Replacement(model.model_id, event_model_id, model.name, model.portrait_id, why, tuple(doubts)))
        )
    return tuple(replacement for _, replacement in sorted(found, key=lambda item: item[0])[:MOST])


def _changes(line_up: LineUp, look: Line, event_model_id: str) -> tuple[Change, ...]:
    """Those of somebody who would walk this look as well, right before it and right after it."""
    lines = [replace(line, event_model_id=event_model_id) if line.id == look.id else line for line in line_up.lines]
    hers = with_lines(line_up, lines).changes_of(event_model_id)
    return tuple(change for change in hers if look.id in (change.earlier.id, change.later.id))


def _measure_doubts(model: PoolModel, wearer: PoolModel | None) -> list[str] | None:
    """None: it cannot fit. What is not known of either does not speak against her."""
    if wearer is None:
        return []
    if model.gender and wearer.gender and model.gender.casefold() != wearer.gender.casefold():
        return None
    doubts: list[str] = []
    for name, within in (("height", _HEIGHT), ("bust", _GIRTH), ("waist", _GIRTH), ("hips", _GIRTH), ("shoe", _SHOE)):
        mine, hers = getattr(model.measures, name), getattr(wearer.measures, name)
        if mine is None or hers is None or abs(mine - hers) <= within:
            continue
        if abs(mine - hers) > 2 * within:
            return None
        doubts.append(_doubt(name, mine, hers))
    return doubts


def _doubt(name: str, mine: Decimal, hers: Decimal) -> str:
    if name == "shoe":
        return f"Shoe {short(mine)} for {short(hers)}"
    words = ("taller" if mine > hers else "shorter") if name == "height" else ("wider" if mine > hers else "narrower")
    part = "" if name == "height" else f" at the {name if name != 'hips' else 'hip'}"
    return f"{short(abs(mine - hers))} cm {words}{part}"


def _apart(model: PoolModel, wearer: PoolModel | None) -> Decimal:
    if wearer is None or model.measures.height is None or wearer.measures.height is None:
        return Decimal(999)
    return abs(model.measures.height - wearer.measures.height)


def _why(model: PoolModel, looks: int) -> str:
    shoe = shoe_words(model.measures.shoe)
    facts = [
        height_words(model.measures.height),
        f"shoe {shoe}" if shoe else "",
        "in the show" if model.cast_as == "confirmed" else model.state.words.lower(),
        "no other look" if not looks else "1 other look" if looks == 1 else f"{looks} other looks",
    ]
    return ", ".join(fact for fact in facts if fact)


def _next_call(session: Session, show_id: str, model_id: str) -> str:
    day = show_day(session, show_id)
    rows = session.execute(
        select(_calls.c.time, _calls.c.activity, _calls.c.checked_in_at, _calls.c.arrival)
        .where(_calls.c.event_id == show_id, _calls.c.model_profile_id == model_id, _calls.c.date == day.date)
        .order_by(_calls.c.time)
    ).all()
    if not rows:
        return ""
    came = next((row for row in rows if row.checked_in_at is not None), None)
    first = rows[0]
    state = "arrived" if came else {"on_the_way": "on the way", "no_show": "no show"}.get(first.arrival, "not arrived")
    activity = first.activity or "call"
    return f"{activity[:1].upper()}{activity[1:]} {first.time}, {state}"
