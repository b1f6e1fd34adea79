"""Each type has one wire form, and both databases give back what was put in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, Connection, MetaData, Table, create_engine, insert, select
from sqlalchemy.exc import StatementError

from fashionos_desktop.models import column_types as types
from fashionos_desktop.models.wire import BadWireValue, from_wire, to_wire
from tests.fixtures.postgres import PostgresDatabase

KINDS: dict[str, Any] = {
    "id": types.Identifier(),
    "words": types.Words(),
    "rank": types.OrderKey(),
    "whole": types.WholeNumber(),
    "flag": types.Flag(),
    "price": types.Amount(10, 2),
    "height": types.Amount(5, 1),
    "moment": types.Instant(),
    "day": types.Day(),
    "structure": types.Structure(),
    "tags": types.WordList(),
    "keys": types.IdentifierList(),
    "picture": types.Picture(),
}
TABLE = Table("everything", MetaData(), Column("number", types.WholeNumber), *(Column(n, k) for n, k in KINDS.items()))

text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
ids = st.uuids().map(str)
zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
structures = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**50), 2**50) | text,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(text, inner, max_size=4),
    max_leaves=8,
)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "id": ids,
    "words": text,
    "rank": text,
    "whole": st.integers(-(2**31), 2**31 - 1),
    "flag": st.booleans(),
    "price": st.decimals(-99_999_999, 99_999_999, places=2, allow_nan=False),
    "height": st.decimals(-9_999, 9_999, places=1, allow_nan=False),
    "moment": st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=zones),  # noqa: DTZ001
    "day": st.dates(date(1, 1, 1), date(9999, 12, 31)),
    "structure": structures.filter(lambda value: value is not None),
    "tags": st.lists(text, max_size=4),
    "keys": st.lists(ids, max_size=4),
    "picture": st.binary(max_size=40),
}
rows = st.fixed_dictionaries({name: st.none() | values for name, values in VALUES.items()})


@pytest.fixture(params=["cache", "centre"])
def database(request: pytest.FixtureRequest) -> Iterator[Connection]:
    if request.param == "cache":
        engine = create_engine("sqlite://")
    else:
        centre: PostgresDatabase = request.getfixturevalue("postgres_database")
        engine = create_engine(centre.url)
    with engine.connect() as connection:
        TABLE.create(connection)
        yield connection
        connection.rollback()
    engine.dispose()


def test_what_is_stored_comes_back(database: Connection) -> None:
    @settings(max_examples=120)
    @given(rows)
    def round_trip(row: dict[str, Any]) -> None:
        database.execute(TABLE.delete())
        database.execute(insert(TABLE).values(row))
        found = database.execute(select(*(TABLE.c[name] for name in KINDS))).mappings().one()
        assert dict(found) == row
        for name, value in found.items():
            wire = json.loads(json.dumps(to_wire(KINDS[name], value)))
            assert from_wire(KINDS[name], wire) == value
            assert to_wire(KINDS[name], value) == to_wire(KINDS[name], row[name])

    round_trip()


@given(rows)
def test_the_wire_form_is_one(row: dict[str, Any]) -> None:
    for name, value in row.items():
        wire = to_wire(KINDS[name], value)
        back = from_wire(KINDS[name], json.loads(json.dumps(wire)))
        assert to_wire(KINDS[name], back) == wire


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("id", "not an id"),
        ("words", 3),
        ("whole", "3"),
        ("whole", True),
        ("flag", 1),
        ("price", "NaN"),
        ("price", "Infinity"),
        ("price", "100000000"),
        ("price", 3),
        ("moment", "yesterday"),
        ("day", "2026-02-30"),
        ("tags", "a"),
        ("keys", ["a"]),
        ("picture", "%%%"),
    ],
)
def test_a_value_in_another_form_is_refused(name: str, value: Any) -> None:
    with pytest.raises(BadWireValue):
        from_wire(KINDS[name], value)


def test_nul_is_dropped_where_text_enters(database: Connection) -> None:
    row = {"words": "a\0b", "structure": {"k\0": ["v\0"]}, "tags": ["t\0"]}
    database.execute(insert(TABLE).values(row))
    found = database.execute(select(TABLE.c.words, TABLE.c.structure, TABLE.c.tags)).one()
    assert found == ("ab", {"k": ["v"]}, ["t"])


def test_a_time_without_a_zone_is_no_instant(database: Connection) -> None:
    with pytest.raises((ValueError, StatementError), match="time zone"):
        database.execute(insert(TABLE).values(moment=datetime(2026, 9, 29, 20)))  # noqa: DTZ001


def test_amounts_sort_as_numbers_and_instants_as_time(database: Connection) -> None:
    prices = [Decimal("1234567.89"), Decimal("9.00"), Decimal("-3.10")]
    moments = [datetime(2026, 9, 29, 18, tzinfo=UTC), datetime(2026, 9, 29, 19, tzinfo=timezone(timedelta(hours=2)))]
    database.execute(insert(TABLE), [{"price": price} for price in prices])
    database.execute(insert(TABLE), [{"moment": moment} for moment in moments])
    found = database.scalars(select(TABLE.c.price).where(TABLE.c.price.is_not(None)).order_by(TABLE.c.price))
    assert list(found) == sorted(prices)
    found = database.scalars(select(TABLE.c.moment).where(TABLE.c.moment.is_not(None)).order_by(TABLE.c.moment))
    assert list(found) == sorted(moments)
