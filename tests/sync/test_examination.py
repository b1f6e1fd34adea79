"""How a laptop stands with its centre, read from its own folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail

from fashionos_desktop.models import Profile, new_id
from fashionos_desktop.models.column_types import microseconds
from fashionos_desktop.storage import Cache
from fashionos_desktop.sync import secrets
from fashionos_desktop.sync.cache import state
from fashionos_desktop.sync.enrolment import Enrolment
from fashionos_desktop.sync.examination import examine_sync
from fashionos_desktop.sync.store import CacheStore
from tests.databases import NOON

INCARNATION = "6a0d1b52-0000-4000-8000-000000000001"
CENTRE = Enrolment("centre.example", 5432, "house", "desk_2", "s3cret", "desk", "aurelle", "Desk 2")


@pytest.fixture(autouse=True)
def no_keyring() -> Iterator[None]:
    """The computer of whoever runs the tests keeps its own."""
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    with Cache.open(tmp_path / "cache.sqlite3") as opened:
        yield opened


def enrolled(cache: Cache, *, keep_secret: bool = True, clock_offset: int = 0) -> None:
    CacheStore(cache).write(
        lambda connection: state.enrol(
            connection,
            incarnation=INCARNATION,
            device_id="device",
            role="desk",
            epoch="epoch",
            clock_offset=clock_offset,
        )
    )
    CacheStore(cache).write(lambda connection: state.set_synced_at(connection, microseconds(NOON)))
    if keep_secret:
        secrets.write(cache.path.parent, INCARNATION, CENTRE)


@pytest.mark.parametrize(
    ("refused", "conflicts", "sentence"),
    [
        (0, 1, "1 thing needs a person: open Sync."),
        (1, 0, "1 change not taken needs a person: open Sync."),
        (2, 1, "2 changes not taken and 1 other thing need a person: open Sync."),
    ],
)
def test_only_what_there_is_needs_a_person(cache: Cache, refused: int, conflicts: int, sentence: str) -> None:
    enrolled(cache)
    found = examine_sync(cache.path, cache.path.parent)
    counted = replace(found.counts, refused=refused, conflicts=conflicts)
    assert sentence in replace(found, counts=counted).sentences(NOON)


def test_a_laptop_of_its_own_is_told_how_to_join(cache: Cache) -> None:
    found = examine_sync(cache.path, cache.path.parent)
    assert found.sentences(NOON) == ["Sync: this laptop belongs to no centre. fashionos connect CODE enrols it."]
    assert found.document()["enrolled"] is False
    assert found.well


def test_what_waits_and_where_the_secret_is(cache: Cache) -> None:
    enrolled(cache)
    cache.write(lambda session: session.add(Profile(id=new_id(), full_name="Ana"))).result()
    found = examine_sync(cache.path, cache.path.parent)
    assert found.sentences(NOON + timedelta(minutes=5)) == [
        "Sync: desk of centre.example:5432, last contact 5 minutes ago.",
        "1 change not sent yet.",
        "The secret is in a file that only its owner may read.",
    ]
    assert found.document() == {
        "enrolled": True,
        "centre": "centre.example:5432",
        "role": "desk",
        "device": "device",
        "epoch": "epoch",
        "last_contact": "2026-09-29T12:00:00+00:00",
        "revoked": False,
        "pending": 1,
        "quarantined": 0,
        "conflicts": 0,
        "clock_offset": 0.0,
        "secret": "file",
        "trouble": None,
    }
    assert "s3cret" not in str(found)


def test_a_clock_that_is_off_and_access_that_is_gone_are_said(cache: Cache) -> None:
    enrolled(cache, clock_offset=-2 * 86_400 * 1_000_000)
    CacheStore(cache).write(lambda connection: state.revoke(connection, 1))
    said = examine_sync(cache.path, cache.path.parent).sentences(NOON)
    assert "This laptop's clock is 2 days ahead." in said
    assert "This laptop's access was taken away." in said


def test_a_lost_address_or_secret_is_trouble(cache: Cache) -> None:
    enrolled(cache, keep_secret=False)
    found = examine_sync(cache.path, cache.path.parent)
    assert not found.well
    assert "Enrol this laptop with a new code" in found.sentences(NOON)[-1]
    secrets.write(cache.path.parent, INCARNATION, CENTRE)
    (cache.path.parent / "centre.secret").unlink()
    assert "not in the keyring" in examine_sync(cache.path, cache.path.parent).sentences(NOON)[-1]
