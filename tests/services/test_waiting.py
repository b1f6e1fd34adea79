"""What waits on this laptop, said as a person would."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine, text

from fashionos_desktop.models import new_id
from fashionos_desktop.models.column_types import microseconds
from fashionos_desktop.services.waiting import WaitingLine, count_waiting, list_waiting
from tests.databases import cache_engine
from tests.fixtures.statements import StatementCounter
from tests.services.door.house import NOW, House, house_in

PARIS = ZoneInfo("Europe/Paris")
Operation = tuple[str, str, str, dict[str, Any]]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    made = cache_engine(tmp_path_factory.mktemp("waiting"))
    yield made
    made.dispose()


@dataclass
class Outbox:
    house: House
    transactions: int = 0

    def done(self, *operations: Operation, minutes: int = 0) -> None:
        """One action of a person, as the triggers write it."""
        self.transactions += 1
        for table, row_id, verb, new in operations:
            self.house.session.execute(
                text(
                    "INSERT INTO sync_outbox (transaction_number, table_name, row_id, verb, at, old, new)"
                    " VALUES (:number, :table, :row, :verb, :at, '{}', :new)"
                ),
                {
                    "number": self.transactions,
                    "table": table,
                    "row": row_id,
                    "verb": verb,
                    "at": microseconds(NOW + timedelta(minutes=minutes)),
                    "new": json.dumps(new),
                },
            )

    def lines(self) -> list[tuple[int, str, str]]:
        return [(line.count, line.words, line.when(PARIS)) for line in list_waiting(self.house.session)]


@pytest.fixture
def outbox(engine: Engine) -> Iterator[Outbox]:
    with house_in(engine) as house:
        yield Outbox(house)


def test_nothing_waits(outbox: Outbox) -> None:
    assert outbox.lines() == []
    assert count_waiting(outbox.house.session) == 0


def test_an_evening_without_network(outbox: Outbox) -> None:
    rows, show = outbox.house.rows, outbox.house.show
    gate = outbox.house.gate("Main entrance")
    for minute in range(9):
        scan = {"gate_id": gate, "kind": "entry"}
        outbox.done(("check_ins", new_id(), "insert", scan), minutes=3 + minute)
    for number, rank in (("15", "a1"), ("13", "a3")):
        rows.add("looks", event_id=show, rank=rank, number=number)
    moved = rows.add("looks", event_id=show, rank="a2", number="12")
    outbox.done(("looks", moved, "update", {"rank": "a2"}), minutes=5)
    for minute in (10, 12):
        outbox.done(("registration_notes", new_id(), "insert", {"body": "x"}), minutes=minute)
    assert outbox.lines() == [
        (9, "check-ins at Main entrance", "from 19:31"),
        (2, "notes on guests", "19:38, 19:40"),
        (1, "look moved, 12 after 15", "19:33"),
    ]
    assert count_waiting(outbox.house.session) == 12


def test_an_action_is_counted_once_whatever_hangs_on_it(outbox: Outbox) -> None:
    guest, walk_in = outbox.house.guest("Ana Ruiz"), outbox.house.guest("Noor")
    outbox.done(
        ("registrations", guest, "update", {"section": None, "row_label": "D", "seat": "31"}),
        ("registration_notes", new_id(), "insert", {"body": "Seat D 31"}),
    )
    outbox.done(
        ("registrations", walk_in, "insert", {}), ("check_ins", new_id(), "insert", {"kind": "entry"}), minutes=1
    )
    # The triggers write what goes with a deleted row before the row itself.
    outbox.done(("registration_notes", new_id(), "delete", {}), ("registrations", new_id(), "delete", {}), minutes=2)
    assert outbox.lines() == [
        (1, "guest Ana Ruiz, seat changed", "19:28"),
        (1, "guest Noor added", "19:29"),
        (1, "guest deleted", "19:30"),
    ]


def test_a_list_is_one_line_with_its_number(outbox: Outbox) -> None:
    outbox.done(*(("registrations", new_id(), "insert", {}) for _ in range(1603)))
    assert outbox.lines() == [(1603, "guests added", "from 19:28")]
    assert count_waiting(outbox.house.session) == 1


def test_what_was_changed_twice_counts_once(outbox: Outbox) -> None:
    guest = outbox.house.guest("Ana Ruiz")
    for minute in range(3):
        outbox.done(("registrations", guest, "update", {"notes": str(minute)}), minutes=minute)
    assert outbox.lines() == [(1, "guest Ana Ruiz, notes changed", "19:28, 19:30")]


def test_other_doings(outbox: Outbox) -> None:
    settled = {"settled_at": 1, "settled_by": None, "settlement": "kept"}
    outbox.done(("journal_entries", new_id(), "update", settled))
    outbox.done(("check_ins", new_id(), "insert", {"kind": "annul"}), minutes=1)
    for minute in (2, 3):
        outbox.done(("budget_items", new_id(), "update", {"actual_amount": 1}), minutes=minute)
    assert [line[:2] for line in outbox.lines()] == [
        (2, "budget lines, actual changed"),
        (1, "thing settled"),
        (1, "scan undone"),
    ]


def test_a_long_evening_costs_no_more_statements(outbox: Outbox, statement_counter: StatementCounter) -> None:
    def listed() -> int:
        with statement_counter(outbox.house.rows.connection) as statements:
            list_waiting(outbox.house.session)
        return len(statements)

    def more() -> None:
        guest = outbox.house.guest(new_id())
        outbox.done(("registrations", guest, "update", {"notes": "x"}))
        outbox.done(("registrations", outbox.house.guest(new_id()), "update", {"phone": "1", "notes": "x"}))

    more()
    few = listed()
    for _ in range(50):
        more()
    assert listed() <= few


def test_when_is_said_with_the_day_where_it_is_another() -> None:
    line = WaitingLine(1, "x", NOW, NOW)
    assert line.when(PARIS, today=(NOW + timedelta(days=1)).date()) == "29 Sep 19:28"
