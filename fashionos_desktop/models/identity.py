"""People, the organisations they work for, and the laptops they use."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped

from fashionos_desktop.models.base import Entity, exactly_one, unique
from fashionos_desktop.models.columns import choice, instant, reference, words


class Profile(Entity):
    __tablename__ = "profiles"
    scope = "organization_id"
    roles = "desk: read id, organization_id, full_name; backstage: read"

    organization_id: Mapped[str | None] = reference("organizations", "set_null")
    full_name: Mapped[str | None] = words()
    email: Mapped[str | None] = words(unique=True)
    phone: Mapped[str | None] = words()
    avatar_url: Mapped[str | None] = words()
    role: Mapped[str] = choice("owner", "admin", "organizer", "viewer", default="viewer")


class Organization(Entity):
    __tablename__ = "organizations"
    scope = "id"
    roles = "staff: read, update without slug, plan; desk, backstage: read"

    owner_id: Mapped[str] = reference("profiles", "restrict")
    name: Mapped[str] = words()
    slug: Mapped[str] = words(unique=True)
    industry: Mapped[str | None] = words()
    logo_url: Mapped[str | None] = words()
    plan: Mapped[str] = choice("free", "pro", "enterprise", default="free")


class OrganizerTeam(Entity):
    __tablename__ = "organizer_teams"
    scope = "organization_id"
    roles = "desk, backstage: read"

    organization_id: Mapped[str] = reference("organizations", "cascade")
    owner_id: Mapped[str] = reference("profiles", "restrict")
    name: Mapped[str] = words()
    type: Mapped[str | None] = words()


class OrganizerTeamMember(Entity):
    """Joins teams x profiles/stakeholders."""

    __tablename__ = "organizer_team_members"
    __table_args__ = (exactly_one("user_id", "stakeholder_id"),)
    scope = "team_id"
    joined = (
        "team_id",
        "user_id",
        "stakeholder_id",
    )

    team_id: Mapped[str] = reference("organizer_teams", "cascade")
    user_id: Mapped[str | None] = reference("profiles", "cascade")
    stakeholder_id: Mapped[str | None] = reference("stakeholders", "cascade")
    role: Mapped[str | None] = words()


class Stakeholder(Entity):
    __tablename__ = "stakeholders"
    scope = "organization_id"
    roles = "desk: read id, organization_id, name, kind; backstage: read"

    organization_id: Mapped[str] = reference("organizations", "cascade")
    profile_id: Mapped[str | None] = reference("profiles", "set_null")
    name: Mapped[str] = words()
    kind: Mapped[str] = choice("person", "group", default="person")
    """"all make-up" is a group, not a person."""
    email: Mapped[str | None] = words()
    phone: Mapped[str | None] = words()
    role: Mapped[str | None] = words()
    fashion_show_role: Mapped[str | None] = words()


class GroupMember(Entity):
    """People of a stakeholder that is a group."""

    __tablename__ = "group_members"
    __table_args__ = (unique("group_id", "member_id"),)
    scope = "group_id"
    roles = "backstage: read"
    joined = (
        "group_id",
        "member_id",
    )

    group_id: Mapped[str] = reference("stakeholders", "cascade")
    member_id: Mapped[str] = reference("stakeholders", "cascade")


class Device(Entity):
    """Laptops enrolled at the centre."""

    __tablename__ = "devices"
    scope = "organization_id"
    roles = "staff: read, update name, profile_id; desk, backstage: read"

    organization_id: Mapped[str] = reference("organizations", "cascade")
    name: Mapped[str] = words()
    role: Mapped[str] = choice("staff", "backstage", "desk")
    profile_id: Mapped[str | None] = reference("profiles", "set_null")
    revoked_at: Mapped[datetime | None] = instant()
