"""Lists of no known make: the guess, its words, and what is remembered."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from fashionos_desktop.reports.guest_lists import (
    Field,
    Mapping,
    NotAGuestList,
    interpret,
    read_guest_list,
    recognise,
    signature,
)
from fashionos_desktop.reports.tables_in import Cell, Table, read_tables

DATA = Path(__file__).parents[2] / "data" / "guests"


def table(*rows: Sequence[Cell], name: str = "list") -> Table:
    return Table(name, [tuple(row) for row in rows], delimiter=",", file_name=f"{name}.csv")


def fields(*headings: str) -> list[str]:
    found = recognise([table(headings, ["Ann Lee"] * len(headings), ["Bob Ray"] * len(headings))])
    return [column.field.value for column in found.mapping.columns]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (("Nom", "Prénom", "Courriel", "Catégorie"), ["family_name", "given_name", "email", "category"]),
        (("Nom", "Courriel"), ["name", "email"]),
        (("Name", "Vorname", "E-Mail-Adresse", "Sitzplatz"), ["family_name", "given_name", "email", "seat"]),
        (("Nombre", "Apellidos", "Correo electrónico"), ["given_name", "family_name", "email"]),
        (("Nombre", "Correo"), ["name", "email"]),
        (("Nome", "Cognome", "Azienda", "Note"), ["given_name", "family_name", "company", "notes"]),
        (("Nome", "Sobrenome", "Empresa"), ["given_name", "family_name", "company"]),
        (("Naam", "Voornaam", "Bedrijf"), ["family_name", "given_name", "company"]),
        (("Imię", "Nazwisko", "Uwagi"), ["given_name", "family_name", "notes"]),
        (("氏名", "会社名", "座席", "備考"), ["name", "company", "seat", "notes"]),
        (("姓名", "公司", "座位"), ["name", "company", "seat"]),
        (("이름", "회사", "좌석"), ["name", "company", "seat"]),
        (("FIRST_NAME", "last-name", "e mail", "+1"), ["given_name", "family_name", "email", "plus_ones"]),
    ],
)
def test_headings_in_many_languages(headings: tuple[str, ...], expected: list[str]) -> None:
    assert fields(*headings) == expected


def test_how_sure_the_dirty_list_is() -> None:
    found = recognise(read_tables(DATA / "dirty-guests.csv"))
    assert [
        (column.heading, column.field.value, column.confidence, column.why) for column in found.mapping.columns
    ] == [
        ("barcode", "code", "sure", "Sure"),
        ("first_name", "given_name", "sure", "Sure"),
        ("last_name", "family_name", "sure", "Sure"),
        ("email", "email", "sure", "Sure"),
        ("tier", "category", "sure", "Sure"),
        ("price", "price", "sure", "Sure"),
        ("seat", "seat", "guessed", "Row and number"),
        ("rsvp_date", "answered_on", "guessed", "Day first"),
        ("notes", "notes", "sure", "Sure"),
    ]
    assert not found.is_known
    assert found.row_count == 122
    assert found.first_values(6) == ("D-31", "D-29", "C-33", "A-29", "C-19")


def test_dates_that_read_both_ways_ask() -> None:
    found = recognise([table(("Name", "RSVP date"), ("Ann Lee", "03/04/2026"), ("Bob Ray", "05/06/2026"))])
    assert (found.mapping.columns[1].confidence, found.mapping.columns[1].why) == (
        "confirm",
        "Day first? Please confirm",
    )


def test_contents_speak_where_headings_do_not() -> None:
    given = ["Ann", "Bea", "Cleo", "Dora", "Eva", "Fay", "Gia", "Hana", "Ida", "Joy", "Kim", "Lea"]
    family = ["Ash", "Bell", "Cole", "Dean", "East", "Ford", "Gray", "Hall", "Ivy", "Jay", "King", "Lane"]
    rows = [
        (f"{one} {two}", f"{one}@example.com", f"QX{at}7ZK4", f"{'ABCD'[at % 4]}-{at}", ("Buyer", "Press")[at % 2])
        for at, (one, two) in enumerate(zip(given, family, strict=True))
    ]
    found = recognise([table(("A1", "A2", "A3", "A4", "A5"), *rows)])
    assert [column.field.value for column in found.mapping.columns] == ["name", "email", "code", "seat", "category"]
    bare = recognise([table(*rows)])
    assert [column.field.value for column in bare.mapping.columns] == ["name", "email", "code", "seat", "category"]
    assert len(interpret([table(*rows)], bare, timezone="UTC").records) == 12


def test_a_mapping_survives_json_and_is_found_again_by_its_signature() -> None:
    tables = read_tables(DATA / "dirty-guests.csv")
    mapping = recognise(tables).mapping.with_field(4, Field.TAG)
    again = Mapping.from_json(json.loads(json.dumps(mapping.to_json())))
    assert again == mapping
    assert again.signature == signature(tables[0])
    found = read_guest_list(DATA / "dirty-guests.csv", timezone="UTC", mapping=again)
    assert found.records[0].tags == ("Front Row",)
    assert found.records[0].category is None
    assert recognise(tables).mapping.with_choices(mapping.choices()).choices() == mapping.choices()


def test_a_known_list_takes_a_changed_mapping() -> None:
    tables = read_tables(DATA / "zkipster-guests.xlsx")
    mapping = recognise(tables).mapping
    changed = mapping.with_field(11, Field.CATEGORY)
    assert interpret(tables, changed, timezone="UTC").records[1].category == "Dinner 2"


def test_the_signature_does_not_see_titles_and_spelling() -> None:
    one = table(("Name", "E-mail"), ("Ann Lee", "a@example.com"))
    other = table(("GUEST LIST",), (), ("name ", "E-Mail"), ("Bob Ray", "b@example.com"))
    assert signature(one) == signature(other)
    assert signature(one) != signature(table(("Name", "Seat"), ("Ann Lee", "A-1")))


def test_a_mapping_for_other_columns_is_refused() -> None:
    mapping = recognise([table(("Name", "E-mail"), ("Ann Lee", "a@example.com"))]).mapping
    with pytest.raises(NotAGuestList, match="Look at the columns again"):
        interpret([table(("Name", "Seat"), ("Ann Lee", "A-1"))], mapping, timezone="UTC")


def test_a_broken_memory_is_refused() -> None:
    with pytest.raises(ValueError, match="Look at the columns again"):
        Mapping.from_json({"columns": [{"index": 0}]})


def test_nothing_is_a_guest_list_without_guests() -> None:
    with pytest.raises(NotAGuestList, match="no guests below"):
        recognise([table(("Name", "E-mail"))])
    with pytest.raises(NotAGuestList, match="No column holds names"):
        recognise([table(("Colour", "Weight"), ("red", "3"), ("blue", "4"))])
