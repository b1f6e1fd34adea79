"""The Postgres fixtures themselves: fresh databases, real servers of each version, and nothing left behind."""

from __future__ import annotations

import contextlib
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import create_engine, text

from tests.fixtures import postgres, postgres_process
from tests.fixtures.postgres import PostgresDatabase, PostgresServer


def test_a_database_is_empty_and_speaks_utf8(any_postgres_database: PostgresDatabase) -> None:
    with psycopg.connect(any_postgres_database.conninfo) as connection:
        tables = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
        folded = connection.execute("SELECT lower('ZOÉ')").fetchone()
    assert tables == (0,)
    assert folded == ("zoé",)


def test_sqlalchemy_reaches_it(postgres_database: PostgresDatabase) -> None:
    engine = create_engine(postgres_database.url)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT current_database()")) == postgres_database.name
    engine.dispose()


def test_a_template_is_copied(postgres_server: PostgresServer) -> None:
    template = postgres_server.create_database()
    with psycopg.connect(template.conninfo, autocommit=True) as connection:
        connection.execute("CREATE TABLE looks AS SELECT 12 AS number")
    copy = postgres_server.create_database(template=template.name)
    with psycopg.connect(copy.conninfo) as connection:
        assert connection.execute("SELECT number FROM looks").fetchone() == (12,)
    postgres_server.drop_database(copy)
    postgres_server.drop_database(template)


@pytest.mark.platform("linux")
@pytest.mark.parametrize("ending", [None, signal.SIGKILL], ids=["in order", "killed"])
def test_nothing_is_left_when_the_tests_end(ending: signal.Signals | None) -> None:
    program = (
        "import sys\n"
        "from tests.fixtures.postgres import serve\n"
        "with serve(18) as server:\n"
        "    print(server.host, flush=True)\n"
        "    sys.stdin.read()\n"
    )
    tests = subprocess.Popen(
        [sys.executable, "-c", program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(postgres.__file__).parents[2],
    )
    with tests:
        assert tests.stdout is not None
        directory = Path(tests.stdout.readline().strip())
        server = int((directory / "data" / "postmaster.pid").read_text().split()[0])
        if ending:
            tests.send_signal(ending)
        assert tests.stdin is not None
        tests.stdin.close()
    _wait_until_gone(directory, server)
    assert not directory.exists()
    assert not _alive(server)


def test_a_server_that_cannot_start_says_why(tmp_path: Path) -> None:
    directory = tmp_path / "server"
    directory.mkdir()
    done = subprocess.run(
        [sys.executable, postgres_process.__file__, str(tmp_path / "nowhere" / "bin"), str(directory), "", "5432"],
        check=True,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    assert "nowhere" in done.stdout
    assert not directory.exists()


def _wait_until_gone(directory: Path, process: int) -> None:
    deadline = time.monotonic() + 30
    while (directory.exists() or _alive(process)) and time.monotonic() < deadline:
        time.sleep(0.02)


def _alive(process: int) -> bool:
    with contextlib.suppress(OSError):
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    return False
