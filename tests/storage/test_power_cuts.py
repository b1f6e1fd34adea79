"""Power that fails: the log of a cache is cut at any byte, and every change that was on disk before it is there."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from fashionos_desktop.storage import Cache
from tests.databases import Rows

CHANGES = 60


@dataclass(frozen=True, slots=True)
class Recorded:
    """A cache with its log, and how long the log was when each change was acknowledged."""

    file: Path
    lengths: tuple[int, ...]

    @property
    def log(self) -> Path:
        return self.file.with_name(self.file.name + "-wal")


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Recorded:
    folder = tmp_path_factory.mktemp("power")
    file, copy = folder / "cache.sqlite3", folder / "copy" / "cache.sqlite3"
    copy.parent.mkdir()
    lengths = []
    Cache.open(file).close()
    with Cache.open(file) as cache:
        show, tier = cache.write(_show).result()
        for number in range(CHANGES):
            cache.write(partial(_guest, show, tier, number)).result()
            lengths.append(file.with_name(file.name + "-wal").stat().st_size)
        shutil.copy(file, copy)
        shutil.copy(file.with_name(file.name + "-wal"), copy.with_name(copy.name + "-wal"))
    assert lengths == sorted(lengths)
    return Recorded(copy, tuple(lengths))


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("tail", ["nothing", "zeros", "noise"])
def test_every_change_before_the_cut_is_kept(recorded: Recorded, tmp_path: Path, seed: int, tail: str) -> None:
    dice = random.Random(f"{seed} {tail}")
    for _ in range(4):
        cut = dice.randrange(recorded.lengths[0], recorded.lengths[-1] + 1)
        kept = sum(length <= cut for length in recorded.lengths)
        found = _after_cut(recorded, tmp_path, cut, dice.randbytes(9000) if tail == "noise" else _TAILS[tail])
        # A change whose last frame was whole by chance may be there as well, as long as none before it is missing.
        assert found == list(range(len(found)))
        assert len(found) >= kept


_TAILS = {"nothing": b"", "zeros": bytes(9000)}


def _after_cut(recorded: Recorded, folder: Path, cut: int, tail: bytes) -> list[int]:
    file = folder / "cache.sqlite3"
    shutil.copy(recorded.file, file)
    file.with_name(file.name + "-wal").write_bytes(recorded.log.read_bytes()[:cut] + tail)
    file.with_name(file.name + "-shm").unlink(missing_ok=True)
    with Cache.open(file) as cache:
        numbers = cache.read(
            lambda session: (
                session.execute(text("SELECT plus_ones FROM registrations ORDER BY plus_ones")).scalars().all()
            )
        )
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    return list(numbers)


def _show(session: Session) -> tuple[str, str]:
    rows = Rows(session.connection())
    show = rows.show()
    return show, rows.add("ticket_tiers", event_id=show)


def _guest(show: str, tier: str, number: int, session: Session) -> None:
    rows = Rows(session.connection())
    rows.add("registrations", event_id=show, ticket_tier_id=tier, plus_ones=number)
