"""A laptop that dies in the middle of a write keeps all that was acknowledged, and opens clean."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from fashionos_desktop.models import Profile
from fashionos_desktop.storage import Cache

WRITES = """
import sys
from pathlib import Path
from fashionos_desktop.models import Profile, new_id
from fashionos_desktop.storage import Cache

def one(number):
    return lambda session: session.add(Profile(id=new_id(), full_name=f"person {number}"))

def many(session):
    for number in range(20_000):
        session.add(Profile(id=new_id(), full_name=f"half {number}"))
        if number % 1000 == 0:
            session.flush()
            print("flushed", flush=True)

cache = Cache.open(Path(sys.argv[1]))
number = 0
while number < 20 or sys.argv[2] == "singly":
    cache.write(one(number)).result()
    number += 1
    print("saved", number, flush=True)
cache.write(many).result()
"""


@pytest.mark.parametrize(("way", "line", "count"), [("singly", "saved", 25), ("at once", "flushed", 3)])
def test_kill_9_keeps_what_was_acknowledged(tmp_path: Path, way: str, line: str, count: int) -> None:
    path = tmp_path / "cache.sqlite3"
    saved = 0
    with subprocess.Popen(
        [sys.executable, "-c", WRITES, str(path), way], stdout=subprocess.PIPE, text=True, env=dict(os.environ)
    ) as process:
        assert process.stdout is not None
        seen = 0
        for said in process.stdout:
            if said.startswith("saved"):
                saved = int(said.split()[1])
            seen += said.startswith(line)
            if seen == count:
                break
        time.sleep(0.003)
        process.kill()
        rest = process.stdout.read()
    saved = max([saved, *(int(said.split()[1]) for said in rest.splitlines() if said.startswith("saved "))])
    with Cache.open(path) as cache:
        found = cache.read(
            lambda session: session.scalar(
                select(func.count()).select_from(Profile).where(Profile.full_name.startswith("person"))
            )
        )
        half = cache.read(
            lambda session: session.scalar(
                select(func.count()).select_from(Profile).where(Profile.full_name.startswith("half"))
            )
        )
        sound = cache.read(lambda session: session.scalar(text("PRAGMA integrity_check")))
    assert found in (saved, saved + 1)  # the last one may have been on disk before it was said
    assert half == 0
    assert sound == "ok"
