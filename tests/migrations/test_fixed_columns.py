"""Ids, houses and joined columns never change, in both databases."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import DBAPIError

from fashionos_desktop.migrations.generated.immutable import JOINED
from fashionos_desktop.models import Entity, join_id, new_id
from tests.databases import Rows


def test_the_triggers_know_every_join() -> None:
    joined = {name: table.info["joined"] for name, table in Entity.metadata.tables.items() if table.info["joined"]}
    assert joined == JOINED


def test_an_id_and_a_house_never_change(rows: Rows) -> None:
    show = rows.show()
    other = rows.add("organizations", owner_id=rows.add("profiles"))
    for change in ({"id": new_id()}, {"organization_id": other}):
        with pytest.raises(DBAPIError, match="fixed columns of events"), rows.connection.begin_nested():
            rows.set("events", show, **change)
    rows.set("events", show, title="Another title")
    assert rows.get("events", show, "title") == "Another title"


def test_what_leads_to_the_owner_never_changes(rows: Rows) -> None:
    show, other = rows.show(), rows.show()
    look = rows.add("looks", event_id=show)
    with pytest.raises(DBAPIError, match="fixed columns of looks"), rows.connection.begin_nested():
        rows.set("looks", look, event_id=other)
    rows.set("looks", look, event_id=show, title="First")
    assert rows.get("looks", look, "title") == "First"


def test_a_person_joins_a_house_once_and_leaves_it_with_the_house(rows: Rows) -> None:
    houses = [rows.add("organizations", owner_id=rows.add("profiles")) for _ in range(2)]
    person = rows.add("profiles")
    rows.set("profiles", person, organization_id=houses[0])
    for elsewhere in (houses[1], None):
        with pytest.raises(DBAPIError, match="fixed columns of profiles"), rows.connection.begin_nested():
            rows.set("profiles", person, organization_id=elsewhere)
    rows.delete("organizations", houses[0])
    assert rows.get("profiles", person, "organization_id") is None


def test_what_a_join_row_joins_never_changes(rows: Rows) -> None:
    show = rows.show()
    model = rows.add("model_profiles", profile_id=rows.add("profiles"))
    other = rows.add("model_profiles", profile_id=rows.add("profiles"))
    cast = rows.add("event_models", event_id=show, model_profile_id=model)
    with pytest.raises(DBAPIError, match="fixed columns of event_models"), rows.connection.begin_nested():
        rows.set("event_models", cast, model_profile_id=other)
    rows.set("event_models", cast, casting_status="confirmed", model_profile_id=model)
    assert rows.get("event_models", cast, "casting_status") == "confirmed"


def test_two_laptops_that_cast_the_same_model_make_the_same_row(rows: Rows) -> None:
    show = rows.show()
    model = rows.add("model_profiles", profile_id=rows.add("profiles"))
    table = Entity.metadata.tables["event_models"]
    rows.connection.execute(table.insert().values(event_id=show, model_profile_id=model))
    made = rows.connection.scalar(table.select().with_only_columns(table.c.id))
    assert made == join_id("event_models", (show, model))
    assert made == join_id("event_models", (show, model))
    assert made != join_id("event_models", (model, show))
