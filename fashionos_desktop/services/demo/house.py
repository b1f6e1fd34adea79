"""The house that gives the show: its people, teams, crews and laptops."""

from __future__ import annotations

import random
from dataclasses import dataclass

from sqlalchemy import update
from sqlalchemy.orm import Session

from fashionos_desktop.models import (
    Device,
    GroupMember,
    Organization,
    OrganizerTeam,
    OrganizerTeamMember,
    Profile,
    Stakeholder,
    table_of,
)
from fashionos_desktop.services.demo.names import ENGLISH, FRENCH, IBERIAN, ITALIAN, NORTHERN, WEST_AFRICAN, Names
from fashionos_desktop.services.demo.people import People, Person, address_of, phone
from fashionos_desktop.services.demo.rows import Rows, chance, insert_all
from fashionos_desktop.services.demo.setting import Setting
from fashionos_desktop.services.demo.show_day import ShowDay

ORGANIZATION = "Maison Aurelle"
OWNER = "Constance Ravel"

STAFF = {
    "creative": ("Aurélien Sauvage", "admin", "Creative director"),
    "producer": (OWNER, "owner", "Producer"),
    "casting": ("Bruno Savary", "organizer", "Casting director"),
    "caller": ("Hervé Lantier", "organizer", "Show caller"),
    "door": ("Paule Estève", "organizer", "Front-of-house lead"),
    "press": ("Iris Valcourt", "organizer", "Press director"),
    "sponsors": ("Nadège Kessel", "organizer", "Partnerships"),
    "budget": ("Lucien Ober", "admin", "Finance"),
    "digital": ("Tess Marling", "organizer", "Digital and films"),
    "logistics": ("Samuel Okoro", "organizer", "Logistics"),
    "desk_main": ("Pauline Mercœur", "viewer", "Desk, Main entrance"),
    "desk_side": ("Idris Fall", "viewer", "Desk, Side entrance"),
    "stage_door": ("Joana Telles", "viewer", "Stage door"),
}
"""Who works with the program: name, role in it, role in the house."""

CREWS = {
    "hair": ("All hair", "Hair", 8),
    "make_up": ("All make-up", "Make-up", 6),
    "dressers": ("All dressers", "Dressers", 9),
    "security": ("Security", "Security", 7),
    "hosts": ("Front-of-house hosts", "Front of house", 8),
    "light_sound": ("Light and sound", "Technical", 6),
    "film": ("Film and photography", "Media", 5),
    "atelier": ("Atelier hands", "Atelier", 5),
    "publicists": ("Press office", "Press", 4),
    "runners": ("Runners", "Production", 4),
}
"""Groups that are called together: name, department, how many."""

LEADS = {
    "hair": "Key hair stylist",
    "make_up": "Key make-up artist",
    "dressers": "Head dresser",
    "security": "Head of security",
    "hosts": "Head host",
    "light_sound": "Light designer",
    "film": "Director of photography",
    "atelier": "Head of atelier",
    "publicists": "Senior publicist",
    "runners": "Head runner",
}

_DEVICES = (
    ("Production office", "staff", "producer"),
    ("Desk 1", "desk", "desk_main"),
    ("Desk 2", "desk", "desk_side"),
    ("Caller", "backstage", "caller"),
    ("Stage door", "desk", "stage_door"),
)


@dataclass(frozen=True, slots=True)
class Member:
    stakeholder_id: str
    name: str


@dataclass(frozen=True, slots=True)
class House:
    profiles: dict[str, str]
    """Profile ids by what they do: "producer", "caller" …"""
    team_id: str
    groups: dict[str, str]
    """Stakeholder ids of the groups, by crew."""
    crews: dict[str, tuple[Member, ...]]
    devices: dict[str, str]
    """Device ids by who works at them."""


def found_house(session: Session, day: ShowDay) -> Setting:
    """The organisation and its owner, who need each other before any other row can stand."""
    rows = Rows(day.on(60, 9))
    dice = chance("people")
    owner_id = rows.next_id(Profile, {})
    organization_id = rows.next_id(Organization, {})
    stamp = {"created_at": day.on(400, 9), "updated_at": day.on(400, 9)}
    owner = {"id": owner_id, "full_name": OWNER, "email": address_of(OWNER), "phone": phone(dice), "role": "owner"}
    insert_all(session, Profile, [owner | stamp])
    organization = {
        "id": organization_id,
        "owner_id": owner_id,
        "name": ORGANIZATION,
        "slug": "maison-aurelle",
        "industry": "Fashion",
        "logo_url": "https://media.example.com/aurelle/logo.svg",
        "plan": "pro",
    }
    insert_all(session, Organization, [organization | stamp])
    profiles = table_of(Profile)
    member = {"organization_id": organization_id, "updated_at": day.on(400, 9)}
    session.execute(update(profiles).where(profiles.c.id == owner_id).values(member))
    people = People(dice, [name for name, _, _ in STAFF.values()])
    return Setting(rows, day, people, organization_id, owner_id)


def make_house(setting: Setting) -> House:
    dice = chance("house")
    profiles = {key: _profile(setting, dice, key) for key in STAFF}
    team_id = _team(setting, "Show production", "production")
    press_team_id = _team(setting, "Press and guests", "communication")
    for key, profile_id in profiles.items():
        team = press_team_id if key in ("press", "door", "desk_main", "desk_side") else team_id
        setting.rows.add(OrganizerTeamMember, team_id=team, user_id=profile_id, stakeholder_id=None, role=STAFF[key][2])
    groups: dict[str, str] = {}
    crews: dict[str, tuple[Member, ...]] = {}
    for crew in CREWS:
        groups[crew], crews[crew] = _crew(setting, dice, crew)
    head = crews["publicists"][0]
    setting.rows.add(
        OrganizerTeamMember, team_id=press_team_id, user_id=None, stakeholder_id=head.stakeholder_id, role="Publicist"
    )
    return House(profiles, team_id, groups, crews, _devices(setting, profiles))


def _profile(setting: Setting, dice: random.Random, key: str) -> str:
    name, role, _ = STAFF[key]
    if name == OWNER:
        return setting.owner_id
    return setting.rows.add(
        Profile,
        organization_id=setting.organization_id,
        full_name=name,
        email=address_of(name),
        phone=phone(dice),
        role=role,
    )


def _team(setting: Setting, name: str, kind: str) -> str:
    return setting.rows.add(
        OrganizerTeam, organization_id=setting.organization_id, owner_id=setting.owner_id, name=name, type=kind
    )


def _crew(setting: Setting, dice: random.Random, crew: str) -> tuple[str, tuple[Member, ...]]:
    title, department, size = CREWS[crew]
    group_id = _stakeholder(setting, title, None, "group", department)
    members: list[Member] = []
    for place in range(size):
        person = setting.people.of(_origin(dice))
        role = LEADS[crew] if place == 0 else department
        members.append(Member(_stakeholder(setting, person.name, person, "person", role), person.name))
    for member in members:
        setting.rows.add(GroupMember, group_id=group_id, member_id=member.stakeholder_id)
    return group_id, tuple(members)


def _stakeholder(setting: Setting, name: str, person: Person | None, kind: str, role: str) -> str:
    return setting.rows.add(
        Stakeholder,
        organization_id=setting.organization_id,
        name=name,
        kind=kind,
        email=person.email if person else None,
        phone=person.phone if person else None,
        role=role,
        fashion_show_role=role if person else None,
    )


def _origin(dice: random.Random) -> Names:
    return dice.choices((FRENCH, ENGLISH, ITALIAN, IBERIAN, NORTHERN, WEST_AFRICAN), (60, 10, 8, 10, 4, 8))[0]


def _devices(setting: Setting, profiles: dict[str, str]) -> dict[str, str]:
    return {
        key: setting.rows.add(
            Device, organization_id=setting.organization_id, name=name, role=role, profile_id=profiles[key]
        )
        for name, role, key in _DEVICES
    }
