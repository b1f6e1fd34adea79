from __future__ import annotations

from collections.abc import Mapping
from zoneinfo import ZoneInfo

import pytest

from fashionos_desktop.services.edits import Edit
from fashionos_desktop.services.identity import Person, first_use
from fashionos_desktop.services.records import add_record, delete_record, set_record, wire_record, wire_records
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.storage import Cache

UTC = ZoneInfo("UTC")


@pytest.fixture
def person(cache: Cache) -> Person:
    names = {"person_name": "Ana Ruiz", "organization_name": "Aurelle"}
    return cache.write(lambda session: first_use(session, **names)).result()


def _add(cache: Cache, table: str, texts: Mapping[str, str]) -> Edit:
    return cache.write(lambda session: add_record(session, table, texts, zone=UTC)).result()


def test_a_row_is_made_changed_and_deleted_from_texts(cache: Cache, person: Person) -> None:
    made = _add(cache, "venues", {"organization_id": "Aurelle", "name": "Palais", "capacity": "1,200"})
    assert made.title == "Added a venue"
    venue = made.ids("venues")[0]
    row = cache.read(lambda session: wire_record(session, "venues", venue))
    assert (row["organization_id"], row["capacity"]) == (person.organization_id, 1200)
    changed = cache.write(lambda session: set_record(session, "venues", venue, {"city": "Paris"}, zone=UTC)).result()
    assert changed.title == "Palais changed"
    gone = cache.write(lambda session: delete_record(session, "venues", venue)).result()
    assert gone.title == "Palais deleted"
    assert cache.read(lambda session: wire_records(session, "venues")) == []


@pytest.mark.parametrize(
    ("texts", "sentence", "column"),
    [
        ({"name": "x"}, "House cannot be empty.", "organization_id"),
        ({"name": "  ", "organization_id": "Aurelle"}, "Name cannot be empty.", "name"),
        ({"name": "x", "organization_id": "Nobody"}, 'No house is called "Nobody".', "organization_id"),
        ({"name": "x", "organization_id": "Aurelle", "capacity": "many"}, None, "capacity"),
        ({"name": "x", "colour": "red"}, 'venues has no column "colour".', "colour"),
    ],
)
def test_what_is_refused_names_its_column(
    cache: Cache, person: Person, texts: dict[str, str], sentence: str | None, column: str
) -> None:
    with pytest.raises(Refused) as refused:
        _add(cache, "venues", texts)
    assert refused.value.column == column
    if sentence is not None:
        assert str(refused.value) == sentence


def test_a_name_that_several_rows_have_is_no_key(cache: Cache, person: Person) -> None:
    for _ in range(2):
        _add(cache, "stakeholders", {"organization_id": "Aurelle", "name": "Jo"})
    with pytest.raises(Refused, match='2 rows are called "Jo"'):
        _add(cache, "group_members", {"group_id": "Jo", "member_id": "Jo"})
    with pytest.raises(Refused, match="There is no venue with the id"):
        cache.write(lambda session: delete_record(session, "venues", person.profile_id)).result()
