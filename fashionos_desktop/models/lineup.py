"""The running order, its pieces, runs of the show, and what is on paper."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped

from fashionos_desktop.models.base import Entity, index, unique
from fashionos_desktop.models.columns import (
    choice,
    flag,
    identifier,
    instant,
    order_key,
    reference,
    whole,
    words,
)


class Look(Entity):
    """The running order."""

    __tablename__ = "looks"
    __table_args__ = (index("event_id", "rank", "id"),)
    scope = "event_id"
    roles = "backstage: read, write"

    event_id: Mapped[str] = reference("events", "cascade")
    kind: Mapped[str] = choice("look", "cue", default="look")
    """A cue is a line without a look: house lights, film, finale walk, bow."""
    rank: Mapped[str] = order_key()
    """Order key; order is (rank, id)."""
    number: Mapped[str | None] = words()
    """1..n while planning; kept once locked: 12A, cut numbers stay empty."""
    event_designer_id: Mapped[str | None] = reference("event_designers", "set_null")
    event_model_id: Mapped[str | None] = reference("event_models", "set_null")
    dresser_id: Mapped[str | None] = reference("stakeholders", "set_null")
    photo_id: Mapped[str | None] = reference("media_files", "set_null")
    title: Mapped[str | None] = words()
    garments: Mapped[str | None] = words()
    shoes: Mapped[str | None] = words()
    accessories: Mapped[str | None] = words()
    light_cue: Mapped[str | None] = words()
    music_cue: Mapped[str | None] = words()
    notes: Mapped[str | None] = words()
    change_seconds: Mapped[int | None] = whole(at_least=0)
    """Needed to change into it."""
    fitting: Mapped[str] = choice("due", "pinned", "at_atelier", "ready", default="due")
    """Of this look on this model."""
    readiness: Mapped[str] = choice("none", "dressed", "in_line", default="none")
    is_cut: Mapped[bool] = flag(default=False)
    status: Mapped[str] = choice("planned", "standby", "walking", "done", "skipped", default="planned", derived=True)
    """From show_entries of the live run."""
    second_dresser_id: Mapped[str | None] = reference("stakeholders", "set_null")
    duration_seconds: Mapped[int | None] = whole(at_least=0)
    """Of a line that is not one pace long: a film, the finale walk."""


class LookItem(Entity):
    """Each piece: the dresser's list, and the return sheet after the show."""

    __tablename__ = "look_items"
    scope = "look_id"
    roles = "backstage: read, write"

    look_id: Mapped[str] = reference("looks", "cascade")
    position: Mapped[int] = whole(at_least=1)
    name: Mapped[str] = words()
    kind: Mapped[str | None] = words()
    photo_id: Mapped[str | None] = reference("media_files", "set_null")
    returned_at: Mapped[datetime | None] = instant()


class ShowRun(Entity):
    """A rehearsal or the show."""

    __tablename__ = "show_runs"
    scope = "event_id"
    roles = "backstage: read, write"

    event_id: Mapped[str] = reference("events", "cascade")
    kind: Mapped[str] = choice("rehearsal", "show")
    started_at: Mapped[datetime | None] = instant()
    ended_at: Mapped[datetime | None] = instant()
    house_ready_at: Mapped[datetime | None] = instant()
    backstage_ready_at: Mapped[datetime | None] = instant()


class ShowEntry(Entity):
    """Insert-only log of a run."""

    __tablename__ = "show_entries"
    scope = "run_id"
    roles = "backstage: read, insert"

    run_id: Mapped[str] = reference("show_runs", "cascade")
    look_id: Mapped[str | None] = reference("looks", "set_null")
    kind: Mapped[str] = choice("send", "back", "hold", "resume", "skip", "swap", "note")
    at: Mapped[datetime] = instant()
    text: Mapped[str | None] = words()
    device_id: Mapped[str | None] = reference("devices", "set_null")
    operator_id: Mapped[str | None] = reference("profiles", "set_null")


class ModelReadiness(Entity):
    """Of the person, on the day."""

    __tablename__ = "model_readiness"
    __table_args__ = (unique("event_model_id"),)
    scope = "event_model_id"
    roles = "backstage: read, write"
    joined = ("event_model_id",)

    event_model_id: Mapped[str] = reference("event_models", "cascade")
    hair: Mapped[str] = choice("none", "queued", "in_chair", "done", default="none")
    make_up: Mapped[str] = choice("none", "queued", "in_chair", "done", default="none")


class Print(Entity):
    """Which revision of a card or sheet is on paper."""

    __tablename__ = "prints"
    scope = "event_id"
    roles = "backstage: read, insert"

    event_id: Mapped[str] = reference("events", "cascade")
    kind: Mapped[str] = words()
    subject_id: Mapped[str | None] = identifier()
    digest: Mapped[str] = words()
    printed_at: Mapped[datetime] = instant()
