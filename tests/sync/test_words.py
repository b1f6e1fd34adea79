"""How sync stands, in words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from fashionos_desktop.sync.status import State, SyncStatus
from fashionos_desktop.sync.words import line, said


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (SyncStatus(State.AT_REST), ["All saved"]),
        (SyncStatus(State.WORKING, pending=1), ["1 change being sent"]),
        (SyncStatus(State.OFFLINE, pending=12), ["12 changes waiting for the network"]),
        (SyncStatus(State.OFFLINE, pending=1), ["1 change waiting for the network"]),
        (SyncStatus(State.OFFLINE), ["No network"]),
        (SyncStatus(State.CATCHING_UP, done=4000, total=9000), ["Catching up 4,000 of 9,000"]),
        (SyncStatus(State.LOADING), ["Loading the house"]),
        (SyncStatus(State.AT_REST, refused=1, conflicts=1), ["All saved", "2 things need you"]),
        (SyncStatus(State.AT_REST, clock_offset=-172_800), ["All saved", "This laptop's clock is 2 days ahead"]),
        # Measured over a network, it is never quite that.
        (SyncStatus(State.AT_REST, clock_offset=-172_799.4), ["All saved", "This laptop's clock is 2 days ahead"]),
        (SyncStatus(State.AT_REST, clock_offset=59.98), ["All saved", "This laptop's clock is 1 minute behind"]),
        (SyncStatus(State.AT_REST, clock_offset=45), ["All saved", "This laptop's clock is 45 s behind"]),
        (SyncStatus(State.AT_REST, clock_offset=1.5), ["All saved"]),
    ],
)
def test_a_status_is_said_in_a_few_words(status: SyncStatus, words: list[str]) -> None:
    assert [str(sentence) for sentence in said(status)] == words


@pytest.mark.parametrize("state", State)
def test_every_state_has_a_sentence(state: State) -> None:
    assert line(SyncStatus(state)).endswith(".")


def test_a_line_says_since_when_and_why() -> None:
    since = datetime(2026, 9, 29, 17, 31, tzinfo=UTC)
    status = SyncStatus(State.OFFLINE, pending=2, offline_since=since, trouble="The centre does not answer.")
    assert line(status, UTC) == (
        "2 changes waiting for the network. No network since 17:31. The centre does not answer."
    )
