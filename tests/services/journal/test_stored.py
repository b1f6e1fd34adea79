"""Values of operations are read as the cache itself would read them."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from sqlalchemy import Column, MetaData, Table, create_engine, insert, select

from fashionos_desktop.services.journal.stored import value_of, values_of
from tests.models.test_wire import KINDS, rows

TABLE = Table("everything", MetaData(), *(Column(name, kind) for name, kind in KINDS.items()))


def test_what_travels_as_json_is_the_value_again() -> None:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        TABLE.create(connection)

        @settings(max_examples=100)
        @given(rows)
        def check(row: dict[str, Any]) -> None:
            connection.execute(TABLE.delete())
            connection.execute(insert(TABLE).values(row))
            held = connection.execute(select(TABLE)).mappings().one()
            raw = connection.exec_driver_sql("SELECT * FROM everything").mappings().one()
            stored = {name: value.hex() if isinstance(value, bytes) else value for name, value in raw.items()}
            carried = json.loads(json.dumps(stored))
            assert {name: value_of(TABLE.c[name], carried[name]) for name in KINDS} == dict(held)

        check()
    engine.dispose()


def test_columns_of_a_newer_version_are_left_out() -> None:
    assert values_of("looks", {"number": "7", "hologram": 1}) == {"number": "7"}
