from __future__ import annotations

import pytest

from fashionos_desktop.services.records import table_names
from tests.cli.conftest import Fashionos


def test_a_row_is_added_read_changed_and_deleted(fashionos: Fashionos) -> None:
    person = fashionos("add", "profiles", "full_name=Inès Leclerc", "--json")
    assert person.status == 0
    row_id = person.document["id"]
    assert fashionos("get", "profiles", row_id, "--json").document["full_name"] == "Inès Leclerc"
    assert (
        fashionos("set", "profiles", row_id, "phone=+33 1 99 00 12 34", "--json").document["phone"]
        == "+33 1 99 00 12 34"
    )
    assert fashionos("set", "profiles", row_id, "phone=", "--json").document["phone"] is None
    assert fashionos("delete", "profiles", row_id, "--json").document == {"deleted": {"profiles": 1}}
    gone = fashionos("get", "profiles", row_id)
    assert gone.status == 2
    assert "There is no person" in gone.err


def test_a_first_use_makes_a_house_and_a_person(fashionos: Fashionos) -> None:
    fashionos("add", "profiles", "full_name=Nour")
    [house] = fashionos("get", "organizations", "--json").document
    owners = [row["id"] for row in fashionos("get", "profiles", "--json").document]
    assert house["owner_id"] in owners


def test_a_key_is_given_by_name(fashionos: Fashionos) -> None:
    fashionos("add", "profiles", "full_name=Nour")
    [house] = fashionos("get", "organizations", "--json").document
    venue = fashionos("add", "venues", "name=Salle Nord", f"organization_id={house['name']}", "capacity=300", "--json")
    assert venue.document["organization_id"] == house["id"]
    unknown = fashionos("add", "venues", "name=x", "organization_id=Nobody & Sons")
    assert (unknown.status, unknown.err) == (2, 'No house is called "Nobody & Sons".\n')


@pytest.mark.parametrize("table", table_names())
def test_every_table_can_be_read(fashionos: Fashionos, table: str) -> None:
    assert fashionos("get", table, "--json").document == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("get", "guests"), 'There is no table "guests".'),
        (("add", "profiles", "full_name"), '"full_name" is not of the form column=value.'),
        (("add", "profiles", "nme=x"), 'profiles has no column "nme".'),
        (("add", "profiles", "role=queen"), "Role must be one of: Owner, Admin, Organizer, Viewer."),
        (("add", "venues", "city=Paris"), "Name cannot be empty."),
        (("set", "profiles", "00000000-0000-4000-8000-000000000000", "phone=1"), "There is no person with the id"),
        (("delete", "profiles", "x"), "There is no person with the id x."),
        (("frobnicate",), "No such command 'frobnicate'."),
        (("get",), "Missing argument 'TABLE'."),
    ],
)
def test_bad_input_is_one_line_and_status_2(fashionos: Fashionos, arguments: tuple[str, ...], sentence: str) -> None:
    said = fashionos(*arguments)
    assert said.status == 2
    assert said.out == ""
    assert sentence in said.err
    assert said.err.count("\n") == 1


def test_with_json_a_refusal_is_a_document_too(fashionos: Fashionos) -> None:
    said = fashionos("get", "guests", "--json")
    assert said.document == {"error": 'There is no table "guests".'}


def test_an_owner_is_not_deleted(fashionos: Fashionos) -> None:
    fashionos("add", "profiles", "full_name=Nour")
    [house] = fashionos("get", "organizations", "--json").document
    said = fashionos("delete", "profiles", house["owner_id"])
    assert said.status == 2
    assert "still needed: houses refer to it" in said.err


def test_doctor_says_how_the_cache_is(fashionos: Fashionos) -> None:
    assert "no cache yet" in fashionos("doctor").out
    fashionos("add", "profiles", "full_name=Nour")
    said = fashionos("doctor", "--json")
    assert said.status == 0
    assert said.document["well"]
    assert said.document["rows"] == 3


def test_a_folder_that_cannot_be_used_is_one_line(fashionos: Fashionos, tmp_path: object) -> None:
    from pathlib import Path

    Path(str(tmp_path), "data").write_text("a file")
    said = fashionos("get", "events")
    assert said.status in (1, 2)
    assert said.err.count("\n") == 1


def test_a_row_of_defaults_alone_can_be_added(fashionos: Fashionos) -> None:
    assert fashionos("add", "profiles", "--json").document["role"] == "viewer"
    assert fashionos("add", "venues").err == "Name cannot be empty.\n"


NOBODY = "00000000-0000-4000-8000-000000000000"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("timezone=", "Timezone cannot be empty."),
        ("title=", "Title cannot be empty."),
        ("venue_id=" + NOBODY, f"There is no venue with the id {NOBODY}."),
        ("attendee_registered=many", "follows from other rows and is never written."),
        ("organization_id=" + NOBODY, f"There is no house with the id {NOBODY}."),
    ],
)
def test_a_show_keeps_what_it_cannot_do_without(fashionos: Fashionos, show: str, change: str, sentence: str) -> None:
    [event] = fashionos("get", "events", "--json").document
    said = fashionos("set", "events", event["id"], change)
    assert said.status == 2
    assert said.err.endswith(f"{sentence}\n")
    assert fashionos("get", "events", "--json").document == [event]


def test_what_needs_an_owner_gets_the_one_of_this_cache(fashionos: Fashionos) -> None:
    said = fashionos(
        "add", "events", "title=SS27", "slug=ss27", "start_time=2026-09-29T18:00Z", "event_date=2026-09-29", "--json"
    )
    assert said.status == 0, said.err
    [house] = fashionos("get", "organizations", "--json").document
    assert said.document["organization_id"] == house["id"]
    assert said.document["organizer_id"] == house["owner_id"]
    given = fashionos("add", "profiles", "full_name=Nour", "--json").document["id"]
    team = fashionos("add", "organizer_teams", "name=Press", f"owner_id={given}", "--json")
    assert team.document["owner_id"] == given
