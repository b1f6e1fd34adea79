from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from fashionos_desktop.storage import Cache
from fashionos_desktop.storage.examination import examine


def test_there_may_be_no_cache_yet(tmp_path: Path) -> None:
    found = examine(tmp_path / "cache.sqlite3")
    assert found.well
    assert found.sentences() == [
        f"There is no cache yet at {tmp_path / 'cache.sqlite3'}. It is made with the first use."
    ]
    assert list(tmp_path.iterdir()) == []


def test_a_sound_cache_is_said_to_be(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite3"
    Cache.open(path).close()
    found = examine(path)
    assert found.well
    assert found.document()["integrity"] == "ok"
    assert "The file is sound." in found.sentences()


def test_what_is_wrong_is_said(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite3"
    Cache.open(path).close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TRIGGER fashionos_fixed_events")
        connection.execute(
            "INSERT INTO media_thumbs (id, media_file_id, jpeg) VALUES (?, ?, x'00')", ("1" * 36, "2" * 36)
        )
    found = examine(path)
    assert not found.well
    assert found.broken_keys == ("media_thumbs",)
    assert found.missing_triggers == 1
    path.write_bytes(b"x" * 4096)
    assert not examine(path).well
    assert examine(path).document()["integrity"] == ["file is not a database"]


def test_a_cache_that_cannot_be_opened_is_not_called_damaged(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite3"
    Cache.open(path).close()
    # A folder where the log's index belongs: SQLite can open nothing, as in a folder that is read-only.
    path.with_name(path.name + "-wal").mkdir()
    found = examine(path)
    assert not found.well
    assert found.document()["integrity"] is None
    assert found.problem is not None
    assert found.problem.startswith(f"The cache at {path} cannot be read:")
    assert not any("damaged" in sentence for sentence in found.sentences())
