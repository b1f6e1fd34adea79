"""Who works at this laptop, and for which house."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import Organization, Profile, new_id, table_of
from fashionos_desktop.services.slugs import free_slug

_people = table_of(Profile)
_houses = table_of(Organization)


@dataclass(frozen=True, slots=True)
class Person:
    profile_id: str
    name: str
    organization_id: str
    organization_name: str


def current_person(session: Session) -> Person | None:
    """The owner of the house that this cache holds; None before its first use."""
    found = session.execute(
        select(_people.c.id, _people.c.full_name, _people.c.email, _houses.c.id, _houses.c.name)
        .join_from(_people, _houses, _houses.c.owner_id == _people.c.id)
        .order_by(_houses.c.created_at, _houses.c.id)
        .limit(1)
    ).first()
    if found is None:
        return None
    return Person(found[0], found[1] or found[2] or "Somebody", found[3], found[4])


def first_use(session: Session, *, person_name: str, organization_name: str) -> Person:
    """Makes the person and the house that own what will be made here. A cache that has both keeps them."""
    if known := current_person(session):
        return known
    profile = Profile(id=new_id(), full_name=person_name.strip() or "Somebody", role="owner")
    session.add(profile)
    session.flush()
    house = Organization(
        id=new_id(),
        owner_id=profile.id,
        name=organization_name.strip() or "My house",
        slug=free_slug(session, Organization, organization_name or "my-house"),
    )
    session.add(house)
    session.flush()
    profile.organization_id = house.id
    session.flush()
    return Person(profile.id, profile.full_name or "", house.id, house.name)
