"""Who works at this laptop, and for which house."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from fashionos_desktop.models import Device, Organization, Profile, new_id, table_of
from fashionos_desktop.services.slugs import free_slug

_people = table_of(Profile)
_houses = table_of(Organization)
_laptops = table_of(Device)


@dataclass(frozen=True, slots=True)
class Person:
    profile_id: str
    name: str
    organization_id: str
    organization_name: str


def current_person(session: Session) -> Person | None:
    """Whom the centre enrolled this laptop for, else the owner of its house; None before its first use."""
    laptop = session.execute(text("SELECT device_id, organization_id FROM sync_state")).first()
    houses = (
        select(_people.c.id, _people.c.full_name, _people.c.email, _houses.c.id, _houses.c.name)
        .select_from(_houses)
        .order_by(_houses.c.created_at, _houses.c.id)
        .limit(1)
    )
    if laptop is None or laptop[1] is None:
        found = session.execute(houses.join(_people, _people.c.id == _houses.c.owner_id)).first()
    else:
        own = select(_laptops.c.profile_id).where(_laptops.c.id == laptop[0]).scalar_subquery()
        found = session.execute(
            houses.join(_people, _people.c.id == func.coalesce(own, _houses.c.owner_id)).where(
                _houses.c.id == laptop[1]
            )
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
