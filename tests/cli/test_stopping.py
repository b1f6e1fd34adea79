"""Ctrl+C ends a command with one line, and nothing of what it was doing stays."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from fashionos_desktop.cli import program
from fashionos_desktop.services import guest_import
from tests.cli.conftest import SAMPLES, Fashionos

STOPPED = (1, "", "Stopped. Nothing was changed.\n")
LONG = text("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 300000000) SELECT COUNT(*) FROM n")


@pytest.fixture(autouse=True)
def interrupts_are_heard() -> Iterator[None]:
    """What a shell starts in the background ignores them, and so would the tests in it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_an_import_that_is_stopped_leaves_nothing_of_it(fashionos: Fashionos, monkeypatch: pytest.MonkeyPatch) -> None:
    apply_import = guest_import.apply_import

    def interrupted(session: Session, *arguments: Any) -> Any:
        result = apply_import(session, *arguments)
        os.kill(os.getpid(), signal.SIGINT)
        session.execute(LONG)
        return result

    monkeypatch.setattr(guest_import, "apply_import", interrupted)
    said = fashionos(
        "import", "guests", SAMPLES / "pretix-checkinlist.csv", "--event", "ss27", "--create-event", "SS27"
    )
    assert (said.status, said.out, said.err) == STOPPED
    for table in ("registrations", "events", "profiles"):
        assert fashionos("get", table, "--json").document == []
    assert fashionos("doctor", "--json").document["well"]


def test_what_was_on_disk_before_it_could_be_stopped_is_done(
    fashionos: Fashionos, monkeypatch: pytest.MonkeyPatch
) -> None:
    from fashionos_desktop.cli import place

    wait_for, interrupts = place._wait_for, iter((True,))

    def late(job: Any) -> None:
        wait_for(job)
        if next(interrupts, False):
            raise KeyboardInterrupt

    monkeypatch.setattr(place, "_wait_for", late)
    said = fashionos("add", "profiles", "full_name=Nour", "--json")
    assert (said.status, said.err) == (0, "")
    assert said.document["full_name"] == "Nour"


def test_a_command_that_is_stopped_before_it_began_says_so_too(
    fashionos: Fashionos, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(program.program, "invoke", stopped)
    said = fashionos("get", "profiles")
    assert (said.status, said.out, said.err) == STOPPED
