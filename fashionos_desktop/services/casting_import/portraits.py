"""Portraits of models, one picture at a time: one that cannot be read does not hold up the others."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import ModelProfile, Profile, table_of
from fashionos_desktop.services.edits import Edit, update_rows
from fashionos_desktop.services.pictures.store import add_picture
from fashionos_desktop.services.refusals import Refused

_models = table_of(ModelProfile)
_profiles = table_of(Profile)


@dataclass(frozen=True, slots=True)
class PortraitResult:
    matched: int
    without: tuple[str, ...]
    """Names of models for whom the folder holds none."""
    refused: tuple[tuple[str, str], ...]
    """File and reason."""

    def document(self) -> dict[str, object]:
        return {
            "matched": self.matched,
            "without": list(self.without),
            "refused": [{"file": file, "reason": reason} for file, reason in self.refused],
        }


def add_portrait(session: Session, model_id: str, data: bytes) -> Edit:
    """Raises Refused for what is no picture, a damaged one, or one too large to open safely."""
    row = session.execute(
        select(_profiles.c.organization_id, _profiles.c.full_name)
        .join(_models, _models.c.profile_id == _profiles.c.id)
        .where(_models.c.id == model_id)
    ).first()
    if row is None:
        raise Refused("She was deleted in the meantime.")
    picture = add_picture(session, row.organization_id, data)
    title = f"Portrait of {row.full_name}"
    return update_rows(session, "model_profiles", [model_id], {"portrait_id": picture}, title=title)
