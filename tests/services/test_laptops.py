"""The laptops of a house, as the centre saw them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine

from fashionos_desktop.models.column_types import microseconds
from fashionos_desktop.services.laptops import LaptopLine, list_laptops
from fashionos_desktop.sync.protocol import LaptopSeen
from tests.databases import cache_engine
from tests.services.door.house import NOW, house_in
from tests.services.journal.desk import Journal


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    made = cache_engine(tmp_path_factory.mktemp("laptops"))
    yield made
    made.dispose()


@pytest.fixture
def journal(engine: Engine) -> Iterator[Journal]:
    with house_in(engine) as house:
        yield Journal(house)


def seen(device: str, **values: object) -> LaptopSeen:
    usual = LaptopSeen(device, microseconds(NOW - timedelta(minutes=1)), 0, 0, 0, revoked=False)
    return replace(usual, **values)  # type: ignore[arg-type]


def listed(journal: Journal, *known: LaptopSeen, waiting: int | None = 0) -> dict[str, LaptopLine]:
    lines = list_laptops(journal.house.session, known, this_device=journal.production, waiting_here=waiting)
    return {line.name: line for line in lines}


def test_this_one_first_and_each_with_its_person_and_role(journal: Journal) -> None:
    journal.house.rows.set("devices", journal.desk, profile_id=journal.hugo)
    journal.house.rows.set("devices", journal.production, profile_id=journal.claire)
    lines = listed(journal, seen(journal.desk), waiting=12)
    assert [(line.name, line.about, line.state) for line in lines.values()] == [
        ("This laptop", "Claire Masson, staff", "12 wait"),
        ("Desk 2", "Hugo Marchand, desk", "all saved"),
        ("Sound", "staff", "not seen yet"),
    ]
    assert lines["Desk 2"].seen_at == NOW - timedelta(minutes=1)
    assert lines["This laptop"].is_this


def test_what_a_laptop_needs_is_said(journal: Journal) -> None:
    journal.refused(journal.inserts("Ana Ruiz", "MA-1"))
    lines = listed(journal, seen(journal.desk, pending=4), seen(journal.sound, pending=3), seen(journal.production))
    assert lines["Desk 2"].state == "1 not taken"
    assert lines["Desk 2"].needs_attention
    assert lines["Sound"].state == "3 waited"
    assert lines["This laptop"].state == "all saved"
    assert not lines["This laptop"].needs_attention


def test_a_clock_that_is_off_is_said(journal: Journal) -> None:
    days = 2 * 86_400 * 1_000_000
    lines = listed(journal, seen(journal.sound, clock_offset=-days), seen(journal.desk, clock_offset=1_000_000))
    assert lines["Sound"].state == "clock 2 days ahead"
    assert lines["Sound"].needs_attention
    assert lines["Desk 2"].state == "all saved"


def test_one_without_access_comes_last(journal: Journal) -> None:
    journal.house.rows.set("devices", journal.desk, revoked_at=NOW)
    lines = listed(journal, seen(journal.desk, pending=2))
    assert list(lines) == ["This laptop", "Sound", "Desk 2"]
    assert lines["Desk 2"].state == "access taken away"
