"""kill -9 in the middle of an import or of check-ins leaves a clean cache with all that was acknowledged."""

from __future__ import annotations

import csv
import subprocess
import sys
import time
from pathlib import Path

from sqlalchemy import func, select

from fashionos_desktop.models import CheckIn, Event, Registration
from fashionos_desktop.storage import Cache
from tests.cli.conftest import Fashionos

DESK = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from fashionos_desktop.services.door import Desk, check_in
from fashionos_desktop.services.shows import show_by_slug
from fashionos_desktop.storage import Cache

with Cache.open(Path(sys.argv[1])) as cache:
    show = cache.read(lambda session: show_by_slug(session, "ss27"))
    for code in sys.argv[2:]:
        at = datetime(2026, 9, 29, 17, 28, tzinfo=UTC)
        cache.write(lambda session: check_in(session, show_id=show.id, code=code, desk=Desk(at))).result()
        print(code, flush=True)
"""


def test_an_import_that_dies_leaves_nothing_of_it(fashionos: Fashionos, tmp_path: Path) -> None:
    list_of_many = tmp_path / "many.csv"
    with list_of_many.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["Name", "E-mail", "Category", "Code"])
        rows.writerows([f"Guest {n}", f"g{n}@example.com", "Seated", f"code{n:06}"] for n in range(30_000))
    fashionos("add", "profiles", "full_name=Nour")
    command = ["import", "guests", str(list_of_many), "--event", "ss27", "--create-event", "SS27"]
    cache, log = tmp_path / "data" / "cache.sqlite3", tmp_path / "data" / "cache.sqlite3-wal"
    with subprocess.Popen(
        [sys.executable, "-m", "fashionos_desktop", "--data", str(tmp_path / "data"), *command],
        stdout=subprocess.DEVNULL,
    ) as process:
        while process.poll() is None and not (log.exists() and log.stat().st_size > 500_000):
            time.sleep(0.005)
        process.kill()
    assert process.returncode != 0, "the import was done before it could be killed"
    with Cache.open(cache) as opened:
        assert opened.read(lambda session: session.scalar(select(func.count()).select_from(Registration))) == 0
        assert opened.read(lambda session: session.scalar(select(func.count()).select_from(Event))) == 0
    assert fashionos("doctor", "--json").document["well"]
    assert fashionos(*command, "--json").document["imported"] == 30_000


def test_check_ins_that_were_acknowledged_are_kept(fashionos: Fashionos, show: str, tmp_path: Path) -> None:
    guests = fashionos("get", "registrations", "--json").document
    codes = [guest["qr_code_data"] for guest in guests if guest["checked_in_at"] is None][:400]
    with subprocess.Popen(
        [sys.executable, "-c", DESK, str(tmp_path / "data" / "cache.sqlite3"), *codes],
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        acknowledged = [process.stdout.readline().strip() for _ in range(60)]
        process.kill()
        acknowledged += process.stdout.read().split()
    with Cache.open(tmp_path / "data" / "cache.sqlite3") as cache:
        kept = set(cache.read(lambda session: session.scalars(select(CheckIn.code)).all()))
    assert set(acknowledged) <= kept
    assert len(acknowledged) < len(codes)
    assert fashionos("doctor", "--json").document["well"]
