"""Short names for addresses and the command line."""

from __future__ import annotations

import re
from collections.abc import Set

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import Event, Organization
from fashionos_desktop.models.folding import fold


def slug_of(text: str) -> str:
    """ "Maison Aurelle SS27" is "maison-aurelle-ss27"."""
    return re.sub(r"[^\w]+", "-", fold(text)).strip("-_") or "show"


def free_slug(session: Session, entity: type[Event | Organization], text: str) -> str:
    wanted = slug_of(text)
    return unused(
        wanted, set(session.scalars(select(entity.slug).where(entity.slug.startswith(wanted, autoescape=True))))
    )


def unused(wanted: str, taken: Set[str]) -> str:
    """What was wanted, with a number after it when it is taken."""
    number = 2
    slug = wanted
    while slug in taken:
        slug = f"{wanted}-{number}"
        number += 1
    return slug
