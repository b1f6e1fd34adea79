"""Who wears what. A fitting is of a look on a model: with another model it is due again."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import EventModel, ModelProfile, Profile, join_id, table_of
from fashionos_desktop.services.edits import Edit, combine, update_each
from fashionos_desktop.services.line_up.lines import Line, LineUp
from fashionos_desktop.services.line_up.reading import line_up_of, show_of_line
from fashionos_desktop.services.line_up.wording import line_words, within
from fashionos_desktop.services.refusals import Refused

_cast = table_of(EventModel)
_models = table_of(ModelProfile)
_profiles = table_of(Profile)


def assign_model(session: Session, look_id: str, event_model_id: str | None) -> Edit:
    """Gives a look to a model of the show, or to nobody. Raises Refused for a cue, and for somebody not in the show."""
    line_up = line_up_of(session, show_of_line(session, look_id))
    look = _look(line_up, look_id)
    name = "nobody" if event_model_id is None else _name(session, line_up.show_id, event_model_id)
    title = f"{line_words(line_up, [look])} given to {name}"
    return update_each(session, "looks", {look_id: _worn_by(look, event_model_id)}, title=title)


def swap_models(session: Session, look_a: str, look_b: str) -> Edit:
    """Two looks change their models. Raises Refused for a cue, and for looks of two shows."""
    line_up = line_up_of(session, show_of_line(session, look_a))
    first, second = _look(line_up, look_a), _look(line_up, look_b)
    values = {
        first.id: _worn_by(first, second.event_model_id),
        second.id: _worn_by(second, first.event_model_id),
    }
    ordered = sorted((first, second), key=lambda line: line_up.places[line.id])
    title = f"Models of {within(line_words(line_up, ordered))} swapped"
    return update_each(session, "looks", values, title=title)


def assign_from_directory(session: Session, show_id: str, look_id: str, model_profile_id: str) -> Edit:
    """Gives a look to a model who is perhaps not in the show yet: then she is confirmed for it first."""
    from fashionos_desktop.services.casting import cast_models

    event_model_id = join_id("event_models", (show_id, model_profile_id))
    known = session.scalar(
        select(_cast.c.id).where(_cast.c.event_id == show_id, _cast.c.model_profile_id == model_profile_id)
    )
    cast = None if known else cast_models(session, show_id, [model_profile_id], status="confirmed")
    given = assign_model(session, look_id, known or event_model_id)
    return given if cast is None else combine(given.title, cast, given)


def _worn_by(look: Line, event_model_id: str | None) -> dict[str, Any]:
    if look.event_model_id == event_model_id:
        return {}
    return {"event_model_id": event_model_id, "fitting": "due", "readiness": "none"}


def _look(line_up: LineUp, look_id: str) -> Line:
    line = line_up.line(look_id)
    if line is None:
        raise Refused("That look was deleted in the meantime.")
    if not line.is_look:
        raise Refused(f"{line.title or 'A cue'} is no look: nobody wears it.")
    return line


def _name(session: Session, show_id: str, event_model_id: str) -> str:
    name = session.scalar(
        select(_profiles.c.full_name)
        .join(_models, _models.c.profile_id == _profiles.c.id)
        .join(_cast, _cast.c.model_profile_id == _models.c.id)
        .where(_cast.c.id == event_model_id, _cast.c.event_id == show_id)
    )
    if name is None:
        raise Refused("She is not in this show any more. Add her on Casting first.")
    return str(name)
