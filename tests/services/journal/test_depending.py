"""What waits behind what, for any order in which refused changes were made."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from fashionos_desktop.services.journal.depending import behind, cannot_stand_without
from fashionos_desktop.services.journal.entries import Author, Entry, Operation
from fashionos_desktop.services.journal.items import EntryKind
from tests.databases import NOON

GUESTS = [f"{number:08}-0000-4000-8000-000000000000" for number in range(4)]


def entry(number: int, *operations: Operation) -> Entry:
    nobody = Author(None, None, None)
    table, row_id = operations[0].key
    return Entry(
        id=str(number),
        kind=EntryKind.REFUSED,
        table=table,
        row_id=row_id,
        column=None,
        kept={},
        lost={},
        kept_by=nobody,
        lost_by=Author(NOON + timedelta(minutes=number), None, None),
        row={},
        operations=operations,
        reason="unique",
        explanation={},
        created_at=NOON,
    )


def made(guest: str) -> Operation:
    return Operation("registrations", guest, "insert", {}, {"attendee_name": "x"})


def changed(guest: str) -> Operation:
    return Operation("registrations", guest, "update", {"seat": None}, {"seat": "1"})


def noted(guest: str) -> Operation:
    return Operation("registration_notes", f"9{guest[1:]}", "insert", {}, {"registration_id": guest})


operations = st.builds(
    lambda make, guest: make(guest), st.sampled_from((made, changed, noted)), st.sampled_from(GUESTS)
)
refused = st.lists(st.lists(operations, min_size=1, max_size=3), max_size=8).map(
    lambda several: [entry(number, *parts) for number, parts in enumerate(several)]
)


@given(refused)
def test_each_change_is_shown_once_or_waits_behind_one_that_is(changes: list[Entry]) -> None:
    waiting = behind(changes)
    shown = [*waiting, *(later.id for entries in waiting.values() for later in entries)]
    assert sorted(shown) == sorted(change.id for change in changes)
    roots = [change for change in changes if change.id in waiting]
    rows = [{operation.key for operation in root.operations} for root in roots]
    assert all(not one & other for place, one in enumerate(rows) for other in rows[place + 1 :])


def test_a_chain_is_one_thing() -> None:
    first, second = entry(0, made(GUESTS[0])), entry(1, changed(GUESTS[0]))
    third, other = entry(2, noted(GUESTS[0])), entry(3, made(GUESTS[1]))
    assert behind([first, second, third, other]) == {"0": (second, third), "3": ()}
    assert cannot_stand_without(first, (second, third)) == (second, third)


def test_a_clock_that_was_set_back_does_not_turn_it_round() -> None:
    note, guest = entry(0, noted(GUESTS[0])), entry(1, made(GUESTS[0]))
    assert behind([note, guest]) == {"1": (note,)}


def test_two_edits_of_a_row_that_was_there_can_each_be_given_up_alone() -> None:
    first, second = entry(0, changed(GUESTS[0])), entry(1, changed(GUESTS[0]))
    assert behind([first, second]) == {"0": (second,)}
    assert cannot_stand_without(first, (second,)) == ()
