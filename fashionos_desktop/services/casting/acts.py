"""Casting: onto the board, between its columns, and off it. Each act is one step to undo."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import EventModel, ModelProfile, Profile, new_id, table_of
from fashionos_desktop.services.casting.cards import Status
from fashionos_desktop.services.casting.day import Availability, ShowDay, show_day, whole_day
from fashionos_desktop.services.casting.troubles import ordinal
from fashionos_desktop.services.edits import (
    Edit,
    combine,
    delete_rows,
    insert_row,
    insert_rows,
    update_each,
    update_rows,
)
from fashionos_desktop.services.line_up.lines import Fitting
from fashionos_desktop.services.line_up.reading import line_up_of, show_of_line
from fashionos_desktop.services.line_up.wording import line_words
from fashionos_desktop.services.refusals import Refused

_cast = table_of(EventModel)
_models = table_of(ModelProfile)
_profiles = table_of(Profile)

_WORDS = {"shortlisted": "shortlisted", "option": "on option", "confirmed": "confirmed", "released": "released"}
_FITTINGS = {"due": "fitting due", "pinned": "pinned", "at_atelier": "at the atelier", "ready": "ready"}


def cast_models(
    session: Session,
    show_id: str,
    model_ids: Sequence[str],
    status: Status = "shortlisted",
    *,
    rank: int | None = None,
    expires_at: datetime | None = None,
) -> Edit:
    """Puts models of the directory onto the board; who is there already moves to that column."""
    wanted = list(dict.fromkeys(model_ids))
    known = {
        row.model_profile_id: row.id
        for row in session.execute(
            select(_cast.c.id, _cast.c.model_profile_id).where(
                _cast.c.event_id == show_id, _cast.c.model_profile_id.in_(wanted)
            )
        )
    }
    values = {"casting_status": status, **_option(status, rank, expires_at)}
    made = [{"event_id": show_id, "model_profile_id": model, **values} for model in wanted if model not in known]
    names = _names(session, wanted)
    title = f"{_named([names.get(model, '') for model in wanted])} {_WORDS[status]}"
    edits = [insert_rows(session, "event_models", made, title=title)]
    if known:
        moved = update_rows(session, "event_models", list(known.values()), values, title=title)
        edits.append(moved)
    edits.append(_keep_calendar(session, show_id, wanted, booked=status == "confirmed", title=title))
    return combine(title, *edits)


def move_to(
    session: Session,
    show_id: str,
    event_model_ids: Sequence[str],
    status: Status,
    *,
    rank: int | None = None,
    expires_at: datetime | None = None,
) -> Edit:
    """Moves models of the board to a column. Confirming books her day, leaving Confirmed frees it.

    An option keeps its rank and end when nothing else is said. Raises Refused for somebody who left the board.
    """
    rows = _rows(session, show_id, event_model_ids)
    title = f"{_named([row.full_name for row in rows])} {_WORDS[status]}"
    values: dict[str, dict[str, Any]] = {}
    for row in rows:
        keeps = status == row.casting_status == "option" and rank is None and expires_at is None
        option = {} if keeps else _option(status, rank, expires_at)
        values[row.id] = {"casting_status": status, **option}
    return combine(
        title,
        update_each(session, "event_models", values, title=title),
        _keep_calendar(
            session, show_id, [row.model_profile_id for row in rows], booked=status == "confirmed", title=title
        ),
    )


def set_option(session: Session, event_model_id: str, rank: int | None, expires_at: datetime | None) -> Edit:
    """Raises Refused for a rank below 1."""
    if rank is not None and rank < 1:
        raise Refused("An option is first, second, or further down.", column="option_rank")
    words = "Option changed" if rank is None else f"{ordinal(rank)} option"
    values = {"casting_status": "option", "option_rank": rank, "option_expires_at": expires_at}
    return update_rows(session, "event_models", [event_model_id], values, title=words)


def uncast(session: Session, show_id: str, event_model_ids: Sequence[str]) -> Edit:
    """Takes models off the board altogether; their looks lose their model, their day is free again."""
    rows = _rows(session, show_id, event_model_ids)
    title = f"{_named([row.full_name for row in rows])} taken off the board"
    return combine(
        title,
        _keep_calendar(session, show_id, [row.model_profile_id for row in rows], booked=False, title=title),
        delete_rows(session, "event_models", [row.id for row in rows], title=title),
    )


def set_fitting(session: Session, look_ids: Sequence[str], fitting: Fitting) -> Edit:
    """Of looks on their models. Raises Refused for a look that nobody wears."""
    line_up = line_up_of(session, show_of_line(session, look_ids[0]))
    lines = [line for line in line_up.lines if line.id in set(look_ids)]
    if fitting != "due" and any(line.event_model_id is None for line in lines):
        raise Refused("A look is fitted on somebody. Give it a model first.")
    title = f"{line_words(line_up, lines)} {_FITTINGS[fitting]}"
    return update_rows(session, "looks", [line.id for line in lines], {"fitting": fitting}, title=title)


def add_model(
    session: Session,
    show_id: str,
    name: str,
    *,
    agency_id: str | None = None,
    gender: str = "woman",
    height: Decimal | None = None,
    phone: str = "",
    status: Status = "shortlisted",
    **measures: Any,
) -> Edit:
    """A model who is in no package: into the directory and onto the board. Raises Refused without a name."""
    if not name.strip():
        raise Refused("A model needs a name.", column="full_name")
    day = show_day(session, show_id)
    profile_id, model_id = new_id(), new_id()
    person = {
        "id": profile_id, "organization_id": day.organization_id, "full_name": name.strip(),
        "phone": phone.strip() or None, "role": "viewer",
    }  # fmt: skip
    model = {
        "id": model_id, "profile_id": profile_id, "agency_id": agency_id, "gender": gender,
        "height_cm": height, **measures,
    }  # fmt: skip
    title = f"{name.strip()} added"
    return combine(
        title,
        insert_row(session, "profiles", person, title=title),
        insert_row(session, "model_profiles", model, title=title),
        cast_models(session, show_id, [model_id], status),
    )


def _option(status: Status, rank: int | None, expires_at: datetime | None) -> dict[str, Any]:
    if status != "option":
        return {"option_rank": None, "option_expires_at": None}
    return {"option_rank": rank or 1, "option_expires_at": expires_at}


def _keep_calendar(session: Session, show_id: str, model_ids: Sequence[str], *, booked: bool, title: str) -> Edit:
    """Marks the day of the show as booked by it, or gives back what it had booked. Other bookings stay as they are."""
    day = show_day(session, show_id)
    values: dict[str, dict[str, Any]] = {}
    made: list[dict[str, Any]] = []
    for model in model_ids:
        rows = day.availability.get(model, [])
        ours = [row for row in rows if row.event_id == show_id]
        if not booked:
            values |= {row.id: {"status": "available", "event_id": None} for row in ours if row.status == "booked"}
        elif ours:
            values |= {row.id: {"status": "booked"} for row in ours}
        elif (free := _best_free(day, model, rows)) is not None:
            values[free.id] = {"status": "booked", "event_id": show_id}
        else:
            span = whole_day(day.date, day.zone)
            made.append(
                {
                    "model_profile_id": model, "event_id": show_id, "date": day.date, "start_time": span.start,
                    "end_time": span.end, "status": "booked",
                }
            )  # fmt: skip
    return combine(
        title,
        update_each(session, "model_availability", values, title=title),
        insert_rows(session, "model_availability", made, title=title),
    )


def _best_free(day: ShowDay, model: str, rows: list[Availability]) -> Availability | None:
    """The free span that holds the show, else any that meets it."""
    needed = day.needed(model)
    free = [row for row in rows if row.status == "available" and row.event_id is None and row.span.meets(needed)]
    return next((row for row in free if row.span.holds(needed)), free[0] if free else None)


def _rows(session: Session, show_id: str, ids: Sequence[str]) -> list[Any]:
    wanted = list(dict.fromkeys(ids))
    name = func.coalesce(_profiles.c.full_name, "").label("full_name")
    rows = session.execute(
        select(_cast.c.id, _cast.c.model_profile_id, _cast.c.casting_status, name)
        .join(_models, _models.c.id == _cast.c.model_profile_id)
        .join(_profiles, _profiles.c.id == _models.c.profile_id)
        .where(_cast.c.event_id == show_id, _cast.c.id.in_(wanted))
    ).all()
    if len(rows) < len(wanted):
        raise Refused("She left the board in the meantime. The others are as they were.")
    return sorted(rows, key=lambda row: wanted.index(row.id))


def _names(session: Session, model_ids: Sequence[str]) -> dict[str, str]:
    rows = session.execute(
        select(_models.c.id, _profiles.c.full_name)
        .join(_profiles, _profiles.c.id == _models.c.profile_id)
        .where(_models.c.id.in_(model_ids))
    )
    return {row.id: row.full_name or "" for row in rows}


def _named(names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0] or "Somebody without a name"
    if len(names) == 2:
        return f"{names[0]} and {names[1]}"
    return f"{len(names)} models"
