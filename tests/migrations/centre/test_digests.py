"""A row has the same hash at the centre and on a laptop, whatever it holds."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from fashionos_desktop.models import Entity
from fashionos_desktop.models import column_types as types
from fashionos_desktop.services.edits.rows import parents_first
from fashionos_desktop.sync.cache.digests import digest, hashed_columns, hashes
from tests.databases import Rows, cache_engine
from tests.migrations.centre.house import House
from tests.migrations.test_deletes import make

FIRST = datetime(1, 1, 1, tzinfo=UTC)
LAST = datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=UTC)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Any:
    engine = cache_engine(tmp_path_factory.mktemp("cache"))
    yield engine
    engine.dispose()


def extremes(table: str, chosen: int) -> dict[str, Any]:
    """A value for each free column that could go wrong on the way to text."""
    values: dict[str, Any] = {}
    for column in Entity.metadata.tables[table].columns:
        if column.name == "id" or column.foreign_keys or column.info or column.name.endswith("_id"):
            continue
        examples: dict[type, tuple[Any, ...]] = {
            types.Words: (f"Zoé 🎩 {column.name}", f"琴 王\n\t'\"\\ {table}{column.name}"),
            types.WholeNumber: (0, 2_147_483_647),
            types.Flag: (True, False),
            types.Amount: (Decimal("-0.01"), Decimal("1.5")),
            types.Instant: (FIRST, LAST),
            types.Day: (date(1, 1, 1), date(9999, 12, 31)),
            types.Picture: (b"", bytes(range(256))),
        }
        for kind, pair in examples.items():
            if type(column.type) is kind:
                values[column.name] = pair[chosen]
    return values


def test_both_sides_agree_about_every_table(house: House, cache: Engine) -> None:
    made = 0
    with cache.connect() as connection, connection.begin() as transaction:
        local = Rows(connection)
        for table in sorted(Entity.metadata.tables):
            for chosen in (0, 1):
                row = make(house.rows, table)
                values = extremes(table, chosen)
                for name, value in values.items():
                    nested = house.connection.begin_nested()
                    try:
                        house.rows.set(table, row, **{name: value})
                    except DBAPIError:  # a check does not allow it there: another column has it
                        nested.rollback()
                    else:
                        made += 1
                        nested.commit()
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        for target in parents_first():
            rows = house.connection.execute(target.select()).mappings().all()
            if rows:
                connection.execute(target.insert(), [dict(row) for row in rows])
        driver = connection.connection.driver_connection
        assert driver is not None
        for name in sorted(Entity.metadata.tables):
            columns = hashed_columns(name, "staff")
            theirs = house.sql("SELECT * FROM fashionos_digest(%s, '{}')", name)
            ours = digest(driver, name, columns)
            assert {bucket: total for bucket, _, total in theirs} == ours.sums, name
            assert sum(count for _, count, _ in theirs) == ours.count == local.count(name)
            buckets = sorted(ours.sums)[:3]
            found = house.sql("SELECT * FROM fashionos_hashes(%s, '{}', %s)", name, buckets)
            assert {str(row_id): value for row_id, value in found} == hashes(driver, name, columns, buckets), name
        transaction.rollback()
    assert made > 300


def test_left_shows_are_left_out_and_the_shows_themselves_are_not(house: House) -> None:
    guest = house.guest()
    house.rows.add("payments", registration_id=guest)
    for table, kept in (("registrations", 0), ("payments", 0), ("events", 1), ("devices", 2)):
        found = house.sql("SELECT * FROM fashionos_digest(%s, %s::uuid[])", table, [house.show])
        assert sum(row[1] for row in found) == kept, table
        listed = house.sql("SELECT * FROM fashionos_hashes(%s, %s::uuid[], %s)", table, [house.show], list(range(256)))
        assert len(listed) == kept, table
