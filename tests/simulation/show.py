"""The show that every simulated day begins with: two houses, a row or more of every table, six laptops loaded."""

from __future__ import annotations

import random
from typing import Any

from tests.simulation import rows
from tests.simulation.model_centre import Author, ModelCentre
from tests.simulation.shape import shapes

START = 1_790_000_000_000_000
"""Microseconds; the day of the show."""

_MANY = {
    "profiles": 4,
    "events": 2,
    "looks": 6,
    "registrations": 6,
    "event_models": 3,
    "model_profiles": 4,
    "ticket_tiers": 3,
    "tasks": 3,
    "call_times": 3,
    "check_ins": 2,
    "budget_items": 2,
}


def furnish(centre: ModelCentre, *, houses: int = 2) -> list[str]:
    """The ids of the houses."""
    dice = random.Random("the show")
    found = []
    for number in range(houses):
        with centre.transaction() as xid:
            found.append(_house(centre, dice, number))
            centre.write_feed(xid, Author(START))
    return found


def _house(centre: ModelCentre, dice: random.Random, number: int) -> str:
    made: dict[str, list[str]] = {}
    person, house = rows.new_id(dice), rows.new_id(dice)
    rows.insert(centre.database, "profiles", _person(person, f"owner-{number}@example.org"))
    rows.insert(
        centre.database,
        "organizations",
        {"id": house, "owner_id": person, "name": f"House {number}", "slug": f"house-{number}", "created_at": START},
    )
    centre.database.execute("UPDATE profiles SET organization_id = ? WHERE id = ?", (house, person))
    made |= {"profiles": [person], "organizations": [house]}

    def pick(table: str) -> str | None:
        return dice.choice(made[table]) if made.get(table) else None

    for table in shapes():
        if table in ("organizations", "journal_entries", "devices") or (table == "media_size_specs" and number):
            continue
        for _ in range(_MANY.get(table, 1)):
            for _try in range(5):
                row = rows.make_row(dice, table, pick, START)
                if row is None:
                    continue
                if table == "profiles":
                    row["organization_id"] = house
                if _taken(centre, table, row):
                    continue
                rows.insert(centre.database, table, row)
                made.setdefault(table, []).append(row["id"])
                break
        if table == "media_size_specs":
            made.setdefault(table, [])
    return house


def _person(person: str, email: str) -> dict[str, Any]:
    return {"id": person, "full_name": "Owner", "email": email, "created_at": START}


def _taken(centre: ModelCentre, table: str, row: dict[str, Any]) -> bool:
    for columns in (*shapes()[table].unique, ("id",)):
        if any(row[column] is None for column in columns):
            continue
        condition = " AND ".join(f"{column} = ?" for column in columns)
        if centre.database.execute(
            f"SELECT 1 FROM {table} WHERE {condition}", tuple(row[column] for column in columns)
        ).fetchone():
            return True
    return False
