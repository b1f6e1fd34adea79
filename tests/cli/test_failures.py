"""Whatever happens is one line and a status; the trace is for the log."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from fashionos_desktop.services import records
from tests.cli.conftest import SAMPLES, Fashionos


def test_what_nobody_expected_is_one_line_and_the_trace_is_in_the_log(
    fashionos: Fashionos, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("two\nlines")

    monkeypatch.setattr(records, "wire_records", fails)
    said = fashionos("get", "profiles")
    assert said.status == 1
    assert said.err.count("\n") == 1
    assert "RuntimeError: two lines" in said.err
    log = (tmp_path / "data" / "logs" / "fashionos.log").read_text("utf-8")
    assert "Traceback" in log
    assert "RuntimeError" in log
    assert list((tmp_path / "data" / "logs").rglob("*.txt")) == [], "no crash is offered for a command that was told"


@pytest.mark.parametrize("moment", ["0001-01-01T00:00", "9999-12-31T23:59-12:00", "2026-09-29"])
def test_a_time_that_cannot_be_is_bad_input(fashionos: Fashionos, show: str, moment: str) -> None:
    said = fashionos("check-in", "x", "--event", show, "--at", moment)
    assert (said.status, said.err) == (2, f'"{moment}" is no time. Write it as 19:28 or 2026-09-29T19:28.\n')


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "ascii", "utf-8"])
def test_what_a_terminal_cannot_show_is_written_another_way(tmp_path: Path, encoding: str) -> None:
    data, surroundings = str(tmp_path / "data"), {**os.environ, "PYTHONIOENCODING": encoding}

    def run(*arguments: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "fashionos_desktop", "--data", data, *arguments]
        return subprocess.run(command, capture_output=True, env=surroundings, check=False)

    added = run("add", "profiles", "full_name=Zoé 琴", "--json")
    assert (added.returncode, added.stderr) == (0, b"")
    document = json.loads(added.stdout)
    assert document["full_name"] == "Zoé 琴"
    read = run("get", "profiles", document["id"])
    assert (read.returncode, read.stderr) == (0, b"")
    assert b"full_name = Zo" in read.stdout


@pytest.mark.parametrize("with_json", [(), ("--json",)])
def test_bytes_that_are_no_text_are_bad_input(fashionos: Fashionos, with_json: tuple[str, ...]) -> None:
    said = fashionos("add", "profiles", "full_name=Zo\udce9", *with_json)
    assert (said.status, said.err) == (2, "What was typed holds bytes that are no text. Nothing was changed.\n")
    assert not with_json or "no text" in said.document["error"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("with_json", [(), ("--json",)])
def test_output_that_cannot_be_written_is_one_line(tmp_path: Path, with_json: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "fashionos_desktop", "--data", str(tmp_path), "doctor", *with_json]
    with Path("/dev/full").open("w") as full:
        said = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (said.returncode, said.stderr) == (1, "No space left on device.\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--event", "", "--create-event", "SS27"), "A show needs a name after --event, such as ss27.\n"),
        (("--event", "ss27", "--create-event", " "), "A show needs a title after --create-event.\n"),
    ],
)
def test_a_show_without_a_name_is_not_made(fashionos: Fashionos, arguments: tuple[str, ...], sentence: str) -> None:
    said = fashionos("import", "guests", SAMPLES / "latin1-guests.csv", *arguments)
    assert (said.status, said.err) == (2, sentence)
    assert fashionos("get", "events", "--json").document == []


@pytest.mark.parametrize(
    "command",
    [("get", "registrations", "--json"), ("check-in", "x", "--event", "ss27", "--json")],
    ids=["get", "write"],
)
def test_a_damaged_cache_is_set_aside_by_the_command_that_meets_the_damage(
    fashionos: Fashionos, show: str, tmp_path: Path, command: tuple[str, ...]
) -> None:
    cache = tmp_path / "data" / "cache.sqlite3"
    with closing(sqlite3.connect(cache)) as connection:
        roots = "SELECT rootpage FROM sqlite_master WHERE tbl_name = 'registrations' AND rootpage > 0"
        pages = [page for (page,) in connection.execute(roots)]
    content = bytearray(cache.read_bytes())
    for page in pages:
        content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    cache.write_bytes(content)
    said = fashionos(*command)
    assert said.status == 1
    assert said.err.count("\n") == 1
    assert "It was set aside as" in said.err
    [kept] = (tmp_path / "data").glob("cache-damaged-*.sqlite3")
    assert kept.read_bytes() == content
    assert fashionos("get", "registrations", "--json").document == []
