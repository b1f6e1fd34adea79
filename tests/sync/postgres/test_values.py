"""Every kind of value goes to the centre and comes back as the laptop had it."""

from __future__ import annotations

import itertools
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Column
from sqlalchemy.dialects import sqlite

from fashionos_desktop.models import Entity
from fashionos_desktop.models import column_types as types
from fashionos_desktop.sync.protocol import Decision, Operation, Transaction
from tests.models.test_wire import VALUES
from tests.sync.postgres.conftest import House
from tests.sync.postgres.test_centre import NOW, images

FIELDS = {
    ("campaigns", "name"): VALUES["words"],
    ("campaigns", "strategy"): VALUES["structure"],
    ("campaigns", "pricing"): VALUES["structure"],
    ("tasks", "description"): st.none() | VALUES["words"],
    ("tasks", "is_critical_path"): VALUES["flag"],
    ("tasks", "due_date"): st.none() | VALUES["day"],
    ("tasks", "deadline"): st.none() | VALUES["moment"],
    ("tasks", "dependency_task_ids"): VALUES["keys"],
    ("registrations", "tags"): VALUES["tags"],
    ("registrations", "plus_ones"): st.integers(0, 2**31 - 1),
    ("model_profiles", "height_cm"): st.none() | VALUES["height"],
    ("ticket_tiers", "price"): VALUES["price"].map(abs),
    ("looks", "rank"): VALUES["rank"],
    ("asset_links", "entity_id"): VALUES["id"],
    ("media_thumbs", "jpeg"): VALUES["picture"],
}
KINDS = {type(Entity.metadata.tables[table].c[column].type) for table, column in FIELDS}
rows = st.fixed_dictionaries(FIELDS)


def test_each_kind_of_value_is_tried() -> None:
    used = {type(column.type) for table in Entity.metadata.tables.values() for column in table.columns}
    assert used == KINDS


def test_what_is_pushed_comes_back_as_it_was(every_house: House) -> None:
    laptop, other = every_house.laptop(), every_house.laptop()
    ids = _make_rows(every_house)
    loaded = laptop.load()
    other.load()
    standing = {field: loaded[field[0]][ids[field[0]]][field[1]] for field in FIELDS}
    numbers = itertools.count(1)

    @settings(max_examples=40)
    @given(rows)
    def round_trip(values: dict[tuple[str, str], Any]) -> None:
        wanted = {field: _stored(_column(field), value) for field, value in values.items()}
        operations = tuple(
            Operation(table, row_id, "update", _of(table, standing), _of(table, wanted))
            for table, row_id in ids.items()
        )
        batch = [Transaction(next(numbers), NOW, None, operations)]
        [outcome] = laptop.centre.push(laptop.incarnation, laptop.report().schema, batch)
        assert outcome.decision is Decision.APPLIED
        standing.update(wanted)
        pulled = other.pull(refresh=tuple(ids.items()))
        assert {(table, column): images(pulled, table)[ids[table]][column] for table, column in wanted} == wanted

    round_trip()


def _make_rows(house: House) -> dict[str, str]:
    show = house.show()
    with house.rows() as rows:
        tier = rows.add("ticket_tiers", event_id=show)
        asset = rows.add("assets", organization_id=house.organization_id, uploaded_by=house.owner_id)
        picture = rows.add("media_files", organization_id=house.organization_id)
        return {
            "campaigns": rows.add("campaigns", organization_id=house.organization_id, created_by=house.owner_id),
            "tasks": rows.add("tasks", event_id=show),
            "ticket_tiers": tier,
            "registrations": rows.add("registrations", event_id=show, ticket_tier_id=tier),
            "model_profiles": rows.add("model_profiles", profile_id=house.owner_id),
            "looks": rows.add("looks", event_id=show),
            "asset_links": rows.add("asset_links", asset_id=asset),
            "media_thumbs": rows.add("media_thumbs", media_file_id=picture),
        }


def _of(table: str, values: dict[tuple[str, str], Any]) -> dict[str, Any]:
    """As an operation carries them: pictures as hexadecimal text."""
    found = {column: value for (named, column), value in values.items() if named == table}
    return {column: value.hex() if isinstance(value, bytes) else value for column, value in found.items()}


def _column(field: tuple[str, str]) -> Column[Any]:
    table, column = field
    return Entity.metadata.tables[table].c[column]


def _stored(column: Column[Any], value: Any) -> Any:
    kind: Any = column.type
    if value is None or isinstance(kind, types.Picture | types.WholeNumber):
        return value
    return kind.process_bind_param(value, sqlite.dialect())
