"""The model of the centre behaves as Postgres does where it matters to a cursor."""

from __future__ import annotations

import random

import pytest

from fashionos_desktop import migrations
from fashionos_desktop.sync.protocol import Pulled, PullRequest, Report
from tests.simulation.model_centre import Author, Change, Down, ModelCentre, Writer
from tests.simulation.model_session import ModelSession
from tests.simulation.planted import planted
from tests.simulation.show import START, furnish

LOGIN = "login"


@pytest.fixture
def centre() -> ModelCentre:
    made = ModelCentre(random.Random(0), lambda: START, migrations.HEAD)
    house, _ = sorted(furnish(made), key=lambda found: found != _first_house(made))
    made.register(LOGIN, made.new_id(), house, "staff")
    return made


def _first_house(centre: ModelCentre) -> str:
    """Of the first venue, which is the one that is written to."""
    [house] = centre.database.execute("SELECT organization_id FROM venues ORDER BY id LIMIT 1").fetchone()
    return str(house)


def pull(centre: ModelCentre, cursor: str) -> Pulled:
    report = Report("incarnation", migrations.HEAD, 0, 0, 0)
    return ModelSession(centre, LOGIN).pull(PullRequest(cursor, report))


def begin(centre: ModelCentre, *, durable: bool = True) -> Writer:
    writer = centre.begin(durable=durable)
    [venue] = centre.database.execute("SELECT id FROM venues ORDER BY id LIMIT 1").fetchone()
    writer.changes.append(Change("update", "venues", venue, {"city": f"city {writer.xid}"}))
    return writer


def commit(centre: ModelCentre, writer: Writer) -> None:
    assert centre.commit(writer, lambda *change: None)


def test_what_began_before_a_pull_and_was_committed_after_it_is_news(centre: ModelCentre) -> None:
    early = begin(centre)
    commit(centre, begin(centre))
    cursor = pull(centre, str(centre.snapshot())).cursor
    commit(centre, early)
    assert "venues" in pull(centre, cursor).images


def test_nothing_is_news_twice(centre: ModelCentre) -> None:
    cursor = str(centre.snapshot())
    commit(centre, begin(centre))
    first = pull(centre, cursor)
    assert "venues" in first.images
    assert pull(centre, first.cursor).size == 0


def test_an_id_that_a_crash_gives_again_is_news_because_the_heartbeat_was_on_disk(centre: ModelCentre) -> None:
    assert _news_after_a_crash(centre)


def test_without_a_heartbeat_it_is_missed(centre: ModelCentre) -> None:
    with planted("no heartbeat"):
        assert not _news_after_a_crash(centre)


def _news_after_a_crash(centre: ModelCentre) -> bool:
    centre.roll_back(begin(centre))
    cursor = pull(centre, str(centre.snapshot())).cursor
    centre.crash()
    commit(centre, begin(centre))
    return "venues" in pull(centre, cursor).images


def test_a_crash_loses_what_was_not_yet_on_disk_and_ends_connections(centre: ModelCentre) -> None:
    session = ModelSession(centre, LOGIN)
    commit(centre, begin(centre, durable=False))
    assert centre.crash()
    [(city,)] = centre.database.execute("SELECT city FROM venues ORDER BY id LIMIT 1")
    assert not str(city).startswith("city ")
    with pytest.raises(Down):
        session.laptops()


def test_a_durable_commit_takes_what_came_before_it_to_disk(centre: ModelCentre) -> None:
    commit(centre, begin(centre, durable=False))
    with centre.transaction() as xid:
        centre.write_feed(xid, Author(START))
    assert not centre.crash()
