"""Two laptops that line up one show while apart, and a real centre between them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import keyring
import pytest

from fashionos_desktop.services.edits import Edit
from fashionos_desktop.services.line_up import LineUp
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.storage import Cache
from fashionos_desktop.sync import admin
from fashionos_desktop.sync.driver import run_once
from fashionos_desktop.sync.enrolment import Enrolment, encode
from fashionos_desktop.sync.joining import join
from fashionos_desktop.sync.loading import Choice
from fashionos_desktop.sync.opening import open_centre, open_load
from tests.fixtures.postgres import PostgresDatabase
from tests.services.line_up.show import SmallShow
from tests.services.line_up.test_any_sequence import ACTS, act, check
from tests.sync.test_secrets import MemoryKeyring


@pytest.fixture
def laptops(tmp_path: Path, postgres_database: PostgresDatabase) -> Iterator[tuple[SmallShow, SmallShow]]:
    """One brings its show along into the house, the other one reads it."""
    before = keyring.get_keyring()
    keyring.set_keyring(MemoryKeyring())
    admin.initialise(postgres_database.conninfo, "aurelle", "Maison Aurelle", "claire@aurelle.example")
    with (
        Cache.open(tmp_path / "one" / "cache.sqlite3") as one,
        Cache.open(tmp_path / "two" / "cache.sqlite3") as two,
    ):
        show = SmallShow.begin(one)
        first, second = show.collection("Aurelle", "a"), show.collection("Ostrane", "b")
        show.looks("Ana", "Bea", "Ana", event_designer_id=first)
        show.looks("Cleo", None, "Dana", event_designer_id=second)
        for cache, name in ((one, "Production"), (two, "Backstage")):
            device = admin.add_device(postgres_database.conninfo, "aurelle", name, "staff")
            place = postgres_database
            code = encode(
                Enrolment(
                    place.host, place.port, device.database, device.login, device.secret, "staff", "aurelle", name
                )
            )
            join(cache, code, Choice.BRING_ALONG, leaves_house=False)
            agree(cache)
        yield show, replace(show, cache=two)
    keyring.set_keyring(before)


def agree(cache: Cache) -> None:
    centre = open_centre(cache, cache.path.parent)
    assert centre is not None
    try:
        run_once(cache, centre, open_load(cache))
    finally:
        centre.close()


def seen(line_up: LineUp) -> list[tuple[str, str, str, str | None]]:
    return [(line.id, line.rank, line_up.number(line.id), line.event_model_id) for line in line_up.lines]


@pytest.mark.parametrize("seed", range(3))
def test_they_end_with_one_order(laptops: tuple[SmallShow, SmallShow], seed: int) -> None:
    dice = random.Random(seed)
    done: dict[int, list[Edit]] = {0: [], 1: []}
    for _ in range(4):
        for number, show in enumerate(laptops):
            for _ in range(dice.randint(1, 5)):
                word, one, two = dice.choice(ACTS), dice.randrange(999), dice.randrange(999)
                try:
                    edit = show.write(lambda session: act(session, show, done[number], word, one, two))  # noqa: B023
                except Refused:
                    continue  # what an undo would need is not there any more; it is said, and nothing is written
                check(show)
                if edit is not None and word != "undo":
                    done[number].append(edit)
        for show in (*laptops, *laptops):
            agree(show.cache)
        one_sees, other_sees = (seen(show.line_up()) for show in laptops)
        assert one_sees == other_sees
        for show in laptops:
            check(show)


def test_two_moves_of_one_look_end_in_one_of_them(laptops: tuple[SmallShow, SmallShow]) -> None:
    one, two = laptops
    order = one.order()
    one.move([order[5]], order[0])
    two.move([order[5]], order[3])
    for show in (one, two, one):
        agree(show.cache)
    assert one.order() == two.order()
    assert one.order() in ([order[5], *order[:5]], [*order[:3], order[5], *order[3:5]])
    said = one.cache.read(
        lambda session: session.connection().exec_driver_sql("SELECT count(*) FROM journal_entries").scalar()
    )
    assert said == 1


def test_two_looks_put_into_one_gap_stand_one_behind_the_other(laptops: tuple[SmallShow, SmallShow]) -> None:
    one, two = laptops
    order = one.order()
    one.move([order[4]], order[1])
    two.move([order[5]], order[1])
    for show in (one, two, one):
        agree(show.cache)
    assert one.order() == two.order()
    assert set(one.order()[1:3]) == {order[4], order[5]}
