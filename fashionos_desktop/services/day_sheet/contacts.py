"""Whom to ring: production, the head of each crew, and the agencies of the cast."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import (
    Event,
    EventModel,
    EventStakeholder,
    ModelAgency,
    ModelProfile,
    OrganizerTeamMember,
    Profile,
    Stakeholder,
    table_of,
)

_shows = table_of(Event)
_profiles = table_of(Profile)
_members = table_of(OrganizerTeamMember)
_people = table_of(Stakeholder)
_at_show = table_of(EventStakeholder)
_cast = table_of(EventModel)
_models = table_of(ModelProfile)
_agencies = table_of(ModelAgency)


@dataclass(frozen=True, slots=True)
class Contact:
    role: str
    name: str
    phone: str


@dataclass(frozen=True, slots=True)
class ContactGroup:
    title: str
    contacts: tuple[Contact, ...]


def contacts_of(session: Session, show_id: str) -> tuple[ContactGroup, ...]:
    """Groups without anybody who has a number are left out."""
    groups = (
        ContactGroup("Production", _production(session, show_id)),
        ContactGroup("Crews", _heads(session, show_id)),
        ContactGroup("Agencies", _bookers(session, show_id)),
    )
    return tuple(group for group in groups if group.contacts)


def _production(session: Session, show_id: str) -> tuple[Contact, ...]:
    """Who organises the show, then the rest of the team."""
    organiser = session.execute(
        select(_profiles.c.id, _profiles.c.full_name, _profiles.c.phone)
        .join(_shows, _shows.c.organizer_id == _profiles.c.id)
        .where(_shows.c.id == show_id)
    ).all()
    team = session.execute(
        select(
            func.coalesce(_profiles.c.id, _people.c.id).label("id"),
            func.coalesce(_profiles.c.full_name, _people.c.name).label("full_name"),
            func.coalesce(_profiles.c.phone, _people.c.phone).label("phone"),
            _members.c.role,
        )
        .select_from(_members)
        .join(_shows, _shows.c.organizer_team_id == _members.c.team_id)
        .outerjoin(_profiles, _profiles.c.id == _members.c.user_id)
        .outerjoin(_people, _people.c.id == _members.c.stakeholder_id)
        .where(_shows.c.id == show_id)
        .order_by(_members.c.created_at, "full_name", _members.c.id)
    ).all()
    roles = {row.id: row.role for row in team}
    found = {
        row.id: Contact(roles.get(row.id) or "Organiser", row.full_name or "", row.phone or "") for row in organiser
    }
    for row in team:
        found.setdefault(row.id, Contact(row.role or "", row.full_name or "", row.phone or ""))
    return tuple(contact for contact in found.values() if contact.phone)


def _heads(session: Session, show_id: str) -> tuple[Contact, ...]:
    """People whose role at the show nobody shares: a crew's head is one, its members are many."""
    rows = session.execute(
        select(_people.c.name, _people.c.phone, func.coalesce(_at_show.c.role, _people.c.role, "").label("role"))
        .join(_at_show, _at_show.c.stakeholder_id == _people.c.id)
        .where(_at_show.c.event_id == show_id, _people.c.kind == "person")
        .order_by("role", _people.c.name, _people.c.id)
    ).all()
    sharing = Counter(row.role for row in rows)
    return tuple(
        Contact(row.role, row.name, row.phone) for row in rows if row.phone and row.role and sharing[row.role] == 1
    )


def _bookers(session: Session, show_id: str) -> tuple[Contact, ...]:
    rows = session.execute(
        select(_agencies.c.name, _agencies.c.booker_name, _agencies.c.booker_phone)
        .join(_models, _models.c.agency_id == _agencies.c.id)
        .join(_cast, _cast.c.model_profile_id == _models.c.id)
        .where(_cast.c.event_id == show_id, _cast.c.casting_status != "released")
        .distinct()
        .order_by(_agencies.c.name)
    )
    return tuple(Contact(row.name, row.booker_name or "", row.booker_phone) for row in rows if row.booker_phone)
