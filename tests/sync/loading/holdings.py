"""What a centre or a laptop holds, for tests of loading: a show with something in every derivation."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from fashionos_desktop.models import Entity, join_id
from tests.databases import NOON, Rows


@dataclass(frozen=True)
class Show:
    organization: str
    person: str
    event: str
    tier: str
    guests: tuple[str, ...]
    look: str


def add_show(engine: Engine, name: str = "aurelle", house: str | None = None, **values: Any) -> Show:
    """A show in a house, which is made when none is given, with guests, scans, looks, tasks and money."""
    with engine.connect() as connection, connection.begin():
        rows = Rows(connection)
        person = rows.add("profiles", full_name=f"Owner of {name}", email=f"{name}@example.com")
        house = house or rows.add("organizations", owner_id=person, slug=f"house-of-{name}", name="House")
        rows.set("profiles", person, organization_id=house)
        event = rows.add("events", organizer_id=person, organization_id=house, title=name, slug=name, **values)
        tier = rows.add("ticket_tiers", event_id=event, name="Front row")
        guests = tuple(
            rows.add(
                "registrations", event_id=event, ticket_tier_id=tier, attendee_name=f"Guest {n} of {name} Zoé",
                qr_code_data=f"{name}-{n}", status="cancelled" if n == 2 else "confirmed",
            )
            for n in range(5)
        )  # fmt: skip
        entry = rows.add("check_ins", event_id=event, registration_id=guests[0], **_scan())
        rows.add("check_ins", event_id=event, registration_id=guests[1], **_scan(later=60))
        rows.add("check_ins", event_id=event, registration_id=guests[0], **_scan(later=90))
        rows.add("check_ins", event_id=event, annuls_id=entry, **(_scan(later=95) | {"kind": "annul"}))
        rows.add("registration_notes", registration_id=guests[0], body="Sits by the aisle")
        rows.add("tasks", event_id=event, title="Lights", status="done")
        rows.add("tasks", event_id=event, title="Sound")
        rows.add(
            "budget_items",
            event_id=event,
            category="light",
            item_name="Lights",
            budgeted_amount=2000,
            actual_amount=1200,
        )
        model = rows.add("model_profiles", profile_id=person)
        cast = join_id("event_models", (event, model))
        rows.add("event_models", id=cast, event_id=event, model_profile_id=model)
        look = rows.add("looks", event_id=event, rank="a", event_model_id=cast)
        rows.add("looks", event_id=event, rank="b")
        run = rows.add("show_runs", event_id=event, started_at=NOON)
        rows.add("show_entries", run_id=run, look_id=look, kind="send", at=NOON)
    return Show(house, person, event, tier, guests, look)


def _scan(later: int = 0) -> dict[str, Any]:
    return {"kind": "entry", "verdict": "admitted", "scanned_at": NOON + timedelta(seconds=later)}


def contents(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table that people see, its columns in the order of the model: the last one is `updated_at`."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            name: connection.execute(f"SELECT {', '.join(table.columns.keys())} FROM {name} ORDER BY id").fetchall()
            for name, table in sorted(Entity.metadata.tables.items())
        }


LONG_AGO = date(2025, 3, 1)
