"""What a window asks of sync besides its thread, at a real centre."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail
from sqlalchemy import create_engine

from fashionos_desktop.storage import Cache
from fashionos_desktop.sync import admin
from fashionos_desktop.sync.cache import state
from fashionos_desktop.sync.cache.refresh import to_refresh
from fashionos_desktop.sync.enrolment import Enrolment, encode
from fashionos_desktop.sync.house import House
from fashionos_desktop.sync.store import CacheStore
from tests.fixtures.postgres import PostgresDatabase
from tests.sync.loading.holdings import add_show


@pytest.fixture(autouse=True)
def no_keyring() -> Iterator[None]:
    """The computer of whoever runs the tests keeps its own."""
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


def test_a_show_leaves_and_is_taken_back(postgres_database: PostgresDatabase, tmp_path: Path) -> None:
    """On a connection of its own, which nobody has opened before."""
    centre = postgres_database
    made = admin.initialise(centre.conninfo, "aurelle", "Maison Aurelle", "claire@aurelle.example")
    device = admin.add_device(centre.conninfo, "aurelle", "Office", "staff")
    enrolment = Enrolment(
        centre.host, centre.port, device.database, device.login, device.secret, "staff", "aurelle", "Office"
    )
    engine = create_engine(centre.url)
    show = add_show(engine, "ss27", made.organization_id)
    engine.dispose()
    with Cache.open(tmp_path / "cache.sqlite3") as cache:
        house, store = House(cache), CacheStore(cache)
        house.connect(encode(enrolment), bring_along=False, progress=lambda done, total: None, stopped=lambda: False)
        house.keep_show(show.event, keep=False)
        assert store.read(state.left_shows) == (show.event,)
        house.keep_show(show.event, keep=True)
        assert store.read(state.left_shows) == ()
        assert ("events", show.event) in store.read(to_refresh)
