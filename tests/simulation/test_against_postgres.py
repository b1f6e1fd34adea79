"""The model of the centre is no friendlier than a real one: the same days at Postgres come to the same end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fixtures.postgres import PostgresDatabase, PostgresServer
from tests.simulation.recording import recorded
from tests.simulation.replaying import Replay, furnish, journal_of
from tests.simulation.world import prepared

SEEDS = range(500, 520)
STEPS = 140


@pytest.fixture(scope="module")
def show(postgres_server: PostgresServer) -> Iterator[tuple[PostgresDatabase, dict[str, str]]]:
    """Furnished once; each day has a copy."""
    database = postgres_server.create_database()
    yield database, furnish(database, prepared())
    postgres_server.drop_database(database)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_day_ends_the_same_at_postgres(
    postgres_server: PostgresServer, show: tuple[PostgresDatabase, dict[str, str]], seed: int
) -> None:
    template, logins = show
    world, recording = recorded(seed, STEPS)
    database = postgres_server.create_database(template.name)
    try:
        with Replay(database, logins, world.centre) as replay:
            assert replay.run(recording.asked) == []
            assert replay.differences() == []
            assert replay.journal() == journal_of(world.centre)
            assert replay.unequal_pulls() == []
    finally:
        world.close()
        postgres_server.drop_database(database)
