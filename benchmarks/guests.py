"""The guests that everything is measured with: the same ones every time, in many scripts."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from benchmarks.place import SLUG
from fashionos_desktop.models import new_id
from fashionos_desktop.models.column_types import microseconds
from fashionos_desktop.models.folding import fold
from fashionos_desktop.services import identity, shows
from fashionos_desktop.services.demo.guest_words import HOUSES, STORES, TITLES
from fashionos_desktop.services.demo.names import EVERYWHERE, Names
from fashionos_desktop.storage import Cache

CATEGORIES = ("Front Row", "Seated", "Standing", "Press", "Buyers", "House")
SHOW_DAY = date(2026, 9, 29)
ARRIVED = 0.1
"""The part of all guests that is in already."""

COLUMNS = (
    "id", "event_id", "ticket_tier_id", "attendee_name", "attendee_email", "company", "qr_code_data", "status", "rsvp",
    "section", "row_label", "seat", "plus_ones",
)  # fmt: skip
INSERT_GUEST = f"INSERT INTO registrations ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
_INSERT_CATEGORY = "INSERT INTO ticket_tiers (id, event_id, name, type, price) VALUES (?, ?, ?, 'comp', 0)"
_INSERT_SCAN = (
    "INSERT INTO check_ins (id, event_id, registration_id, kind, verdict, scanned_at, device_at)"
    " VALUES (?, ?, ?, 'entry', 'admitted', ?, ?)"
)
_CODE_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"


def fill(file: Path, count: int) -> None:
    """Makes a cache with one show and so many guests."""
    with Cache.open(file) as cache:
        cache.write(lambda session: _fill(session, count)).result()


def make_show(session: Session) -> tuple[str, list[str]]:
    """An empty show; its id, and those of its categories."""
    person = identity.first_use(session, person_name="Somebody", organization_name="House")
    show = shows.create_show(
        session, person, title="Benchmark", slug=SLUG, event_date=SHOW_DAY, timezone="Europe/Paris"
    )
    categories = [new_id() for _ in CATEGORIES]
    rows = [(category, show.id, name) for category, name in zip(categories, CATEGORIES, strict=True)]
    session.connection().exec_driver_sql(_INSERT_CATEGORY, rows)
    return show.id, categories


def rows(count: int, show_id: str, categories: list[str]) -> Iterator[tuple[Any, ...]]:
    """By `COLUMNS`."""
    dice = random.Random(2026)
    weights = [names.weight for names in EVERYWHERE]
    for number in range(count):
        name, address = _person(dice, dice.choices(EVERYWHERE, weights)[0])
        seated = dice.random() < 0.8
        yield (
            new_id(),
            show_id,
            dice.choice(categories),
            name,
            f"{address}{number}@example.com" if dice.random() < 0.9 else None,
            dice.choice(TITLES + STORES + HOUSES) if dice.random() < 0.6 else None,
            "".join(dice.choices(_CODE_LETTERS, k=12)),
            "confirmed",
            "yes",
            dice.choice(("Salon Nord", "Salon Sud")) if seated else None,
            dice.choice("ABCDEFGHJKLM") if seated else None,
            str(number % 60 + 1) if seated else None,
            dice.choices((0, 1), (9, 1))[0],
        )


def _fill(session: Session, count: int) -> None:
    show_id, categories = make_show(session)
    guests = list(rows(count, show_id, categories))
    connection = session.connection()
    connection.exec_driver_sql(INSERT_GUEST, guests)
    at = microseconds(datetime(2026, 9, 29, 17, 0, tzinfo=UTC))
    arrived = random.Random(29).sample(guests, round(count * ARRIVED))
    connection.exec_driver_sql(_INSERT_SCAN, [(new_id(), show_id, guest[0], at, at) for guest in arrived])


def _person(dice: random.Random, names: Names) -> tuple[str, str]:
    given, given_plain = _in_both(dice.choice(names.given))
    family, family_plain = _in_both(dice.choice(names.family))
    name = f"{family} {given}" if names.family_first else f"{given} {family}"
    return name, "".join(
        letter for letter in fold(f"{given_plain}.{family_plain}") if letter.isalnum() or letter == "."
    )


def _in_both(word: str) -> tuple[str, str]:
    shown, _, romanised = word.partition("/")
    return shown, romanised or shown
