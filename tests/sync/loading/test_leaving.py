"""A laptop whose access was taken away keeps its unsent work in a file, and nothing else of the house."""

from __future__ import annotations

import json
import shutil
import sqlite3
import stat
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, text

from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.storage import Cache, CacheUnreadable
from fashionos_desktop.storage.backup import back_up
from fashionos_desktop.sync.cache import state
from fashionos_desktop.sync.loading import Choice, enrol
from fashionos_desktop.sync.loading.leaving import put_aside, wipe
from fashionos_desktop.sync.store import CacheStore
from tests.sync.loading.centre import NOW, ShowingCentre
from tests.sync.loading.holdings import Show, add_show, contents

INCARNATION = "33333333-3333-4333-8333-333333333333"
SECRET_NAME = b"Wilhelmina-Constantinopolitana"


@pytest.fixture
def held(cache: Cache, store: CacheStore, engine: Engine, centre: ShowingCentre) -> Show:
    show = add_show(engine)
    with engine.connect() as connection, connection.begin():
        connection.exec_driver_sql("UPDATE registrations SET attendee_name = ?", (SECRET_NAME.decode(),))
    centre.organization_id = show.organization
    enrol(cache, centre, Choice.START_EMPTY, incarnation=INCARNATION)
    store.write(lambda connection: state.revoke(connection, NOW))
    return show


def write(cache: Cache, sql: str, **values: Any) -> None:
    cache.write(lambda session: session.execute(text(sql), values)).result()


def ask(cache: Cache, sql: str) -> Any:
    return cache.read(lambda session: session.scalar(text(sql)))


def test_unsent_work_is_kept_in_words(cache: Cache, held: Show, tmp_path: Path) -> None:
    assert put_aside(cache, tmp_path) is None
    write(cache, "UPDATE registrations SET notes = 'Zoé comes late' WHERE id = :id", id=held.guests[0])
    write(cache, "DELETE FROM looks WHERE id = :id", id=held.look)
    path = put_aside(cache, tmp_path)
    assert path is not None
    document = json.loads(path.read_text("utf-8"))
    assert document["house"] == "House"
    assert "had not reached the centre" in document["about"]
    changes = [change for action in document["actions"] for change in action["changes"]]
    noted = next(change for change in changes if change["table"] == "registrations")
    assert (noted["what"], noted["name"], noted["done"]) == ("guest", SECRET_NAME.decode(), "update")
    assert noted["after"] == {"notes": "Zoé comes late"}
    assert noted["before"] == {"notes": None}
    assert {"delete", "update"} <= {change["done"] for change in changes}
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".part"] == []
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_folder_that_takes_nothing_is_said_and_nothing_goes(cache: Cache, held: Show, tmp_path: Path) -> None:
    write(cache, "UPDATE registrations SET notes = 'x'")
    with pytest.raises(CacheUnreadable, match="Nothing was removed"):
        put_aside(cache, tmp_path / "not there")
    with pytest.raises(Refused, match="was not sent"):
        wipe(cache)
    assert len(contents(cache.path)["registrations"]) == 5


def test_nothing_of_the_house_stays_on_the_disk(cache: Cache, store: CacheStore, held: Show) -> None:
    write(cache, "UPDATE registrations SET notes = 'x'")
    (cache.path.parent / "centre.secret").write_text("secret")
    backup = back_up(cache.path, "before-9999")
    assert any(SECRET_NAME in part.read_bytes() for part in cache.path.parent.glob("cache.sqlite3*"))
    wipe(cache, waiting_is_kept=True)

    assert all(rows == [] for rows in contents(cache.path).values())
    for file in cache.path.parent.iterdir():
        assert SECRET_NAME not in file.read_bytes()
    assert not backup.exists()
    assert not (cache.path.parent / "centre.secret").exists()
    here = store.read(state.read_state)
    assert here is not None
    assert (here.revoked_at, here.cursor, here.epoch) == (NOW, None, None)
    counts = store.read(
        lambda connection: connection.execute(
            "SELECT (SELECT COUNT(*) FROM sync_outbox), (SELECT COUNT(*) FROM sync_sent),"
            " (SELECT capturing FROM sync_context), (SELECT COUNT(*) FROM guest_names)"
        ).fetchone()
    )
    assert counts == (0, 0, 0, 0)


def test_every_page_of_the_file_is_written_over(cache: Cache, held: Show) -> None:
    """Also those that the smaller file gives back to the disk: they are zeros by then."""
    written: list[bytes] = []
    write(cache, "UPDATE registrations SET notes = hex(randomblob(300000))")
    replace = Cache.replace_with

    def watched(self: Cache, side: sqlite3.Connection, finish: Any, **options: Any) -> Any:
        job = replace(self, side, finish, **options)
        job.result()
        with closing(sqlite3.connect(self.path)) as beside:
            beside.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        written.append(self.path.read_bytes())
        return job

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Cache, "replace_with", watched)
        pages = ask(cache, "PRAGMA page_count")
        wipe(cache, waiting_is_kept=True)
    padded, compact = written
    assert len(padded) >= pages * 4096 > len(compact)
    assert SECRET_NAME not in padded


def test_what_the_laptop_held_before_it_joined_stays(
    cache: Cache, store: CacheStore, engine: Engine, centre: ShowingCentre
) -> None:
    assert cache._writing is not None
    add_show(cache._writing, "mine")
    centre.organization_id = add_show(engine).organization
    found = enrol(cache, centre, Choice.START_EMPTY, incarnation=INCARNATION)
    store.write(lambda connection: state.revoke(connection, NOW))
    wipe(cache)
    assert found.backup is not None
    assert len(contents(found.backup)["events"]) == 1


def test_a_wiped_laptop_works_alone_and_can_join_again(
    cache: Cache, store: CacheStore, engine: Engine, centre: ShowingCentre, held: Show
) -> None:
    with pytest.raises(Refused, match="Remove that first, on the Sync screen"):
        enrol(cache, centre, Choice.BRING_ALONG, incarnation=INCARNATION)
    wipe(cache)
    assert cache._writing is not None
    mine = add_show(cache._writing, "mine")
    assert store.read(lambda connection: connection.execute("SELECT COUNT(*) FROM sync_outbox").fetchone()) == (0,)
    enrol(cache, centre, Choice.BRING_ALONG, incarnation=INCARNATION)
    assert {row[0] for row in contents(cache.path)["events"]} == {held.event, mine.event}
    here = store.read(state.read_state)
    assert here is not None
    assert here.revoked_at is None


def test_a_damaged_copy_goes_too(cache: Cache, held: Show) -> None:
    damaged = cache.path.with_name("cache-damaged-1.sqlite3")
    shutil.copy(cache.path, damaged)
    damaged.write_bytes(b"x" * 5000)
    wipe(cache)
    assert not damaged.exists()
