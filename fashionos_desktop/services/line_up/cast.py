"""Who may be given a look: the confirmed cast of a show, and whoever walks in it already."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import EventModel, Look, ModelProfile, Profile, table_of

_cast = table_of(EventModel)
_models = table_of(ModelProfile)
_profiles = table_of(Profile)
_looks = table_of(Look)


@dataclass(frozen=True, slots=True)
class CastMember:
    id: str
    """Of event_models."""
    name: str
    portrait_id: str | None


def cast_of(session: Session, show_id: str) -> tuple[CastMember, ...]:
    """By name."""
    walks = select(_looks.c.id).where(_looks.c.event_model_id == _cast.c.id).exists()
    rows = session.execute(
        select(_cast.c.id, _profiles.c.full_name, _models.c.portrait_id)
        .join(_models, _models.c.id == _cast.c.model_profile_id)
        .join(_profiles, _profiles.c.id == _models.c.profile_id)
        .where(_cast.c.event_id == show_id, or_(_cast.c.casting_status == "confirmed", walks))
    )
    members = (CastMember(row.id, row.full_name or "", row.portrait_id) for row in rows)
    return tuple(sorted(members, key=lambda member: (member.name.casefold(), member.id)))
