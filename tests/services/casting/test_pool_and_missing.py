"""The pool narrowed as people type, and who could stand in for a model who is missing."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from fashionos_desktop.services.casting import PoolFilter, cast_board, directory_of, missing_model, narrowed
from fashionos_desktop.services.line_up import assign_from_directory
from tests.services.line_up.show import SmallShow

NOW = datetime(2026, 9, 28, 10, tzinfo=UTC)


@pytest.fixture
def cast(show: SmallShow) -> SmallShow:
    agency = show.add("model_agencies", organization_id=show.house, name="Kite", booker_name="Jo", booker_phone="+44 1")
    show.timing(26, 40, 10)
    for name, height, shoe in (
        ("Zoé Lind", 178, 39),
        ("Ana Ruiz", 181, 40),
        ("Bea Sol", 183, 39),
        ("Cleo Dahl", 190, 39),
    ):
        show.model(
            name, gender="woman", height_cm=Decimal(height), shoe_eu=Decimal(shoe), agency_id=agency, city="Łódź"
        )
    show.model("Max Orr", gender="man", height_cm=Decimal(179), shoe_eu=Decimal(39))
    return show


def names(show: SmallShow, **wanted: object) -> list[str]:
    directory = show.cache.read(lambda session: directory_of(session, show.id, now=NOW))
    found = narrowed(directory, PoolFilter(hide_cast=False, **wanted))  # type: ignore[arg-type]
    assert found.of == 5
    return [model.name for model in found.models]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("zoe", ["Zoé Lind"]), ("lodz kite", ["Ana Ruiz", "Bea Sol", "Cleo Dahl", "Zoé Lind"]), ("178", ["Zoé Lind"]),
        ("180-185", ["Ana Ruiz", "Bea Sol"]), ("from 183", ["Bea Sol", "Cleo Dahl"]), ("5'10\"", []), ("nobody", []),
        ("1.81m ana", ["Ana Ruiz"]),
    ],
)  # fmt: skip
def test_words_and_heights(cast: SmallShow, words: str, found: list[str]) -> None:
    assert names(cast, words=words) == found


def test_filters(cast: SmallShow) -> None:
    assert names(cast, gender="man") == ["Max Orr"]
    assert names(cast, shoe=(Decimal(40), None)) == ["Ana Ruiz"]
    assert names(cast, waist=(None, Decimal(60))) == []
    directory = cast.cache.read(lambda session: directory_of(session, cast.id, now=NOW))
    assert narrowed(directory, PoolFilter()).models == ()


def test_who_could_stand_in(cast: SmallShow) -> None:
    one, _, third = cast.looks("Zoé Lind", "Bea Sol", "Zoé Lind")
    zoe = cast.models["Zoé Lind"]
    found = cast.cache.read(lambda session: missing_model(session, cast.id, zoe, now=NOW))
    assert (found.booker, found.booker_phone, found.agency) == ("Jo", "+44 1", "Kite")
    assert [look.number for look in found.looks] == ["1", "3"]
    # Bea walks right after look 1; Cleo is too tall, Max is a man; Ana is three centimetres taller, which fits.
    assert [one.name for one in found.looks[0].replacements] == ["Ana Ruiz"]
    first = found.looks[0].replacements[0]
    assert (first.why, first.doubts) == ("181 cm, shoe 40, in the show, no other look", ())
    assert third in {look.look_id for look in found.looks}
    cast.write(lambda session: assign_from_directory(session, cast.id, one, first.model_id))
    assert cast.look(one, "event_model_id") == cast.models["Ana Ruiz"]


def test_somebody_of_the_directory_is_confirmed_when_she_stands_in(cast: SmallShow) -> None:
    [look] = cast.looks("Zoé Lind")
    profile = cast.add("profiles", full_name="Eva Noor", organization_id=cast.house, role="viewer")
    model = cast.add("model_profiles", profile_id=profile, gender="woman", height_cm=Decimal(178))
    found = cast.cache.read(lambda session: missing_model(session, cast.id, cast.models["Zoé Lind"], now=NOW))
    eva = next(one for one in found.looks[0].replacements if one.name == "Eva Noor")
    assert (eva.event_model_id, eva.model_id) == (None, model)
    edit = cast.write(lambda session: assign_from_directory(session, cast.id, look, model))
    assert edit.title == "Look 1 given to Eva Noor"
    board = cast.cache.read(lambda session: cast_board(session, cast.id, now=NOW))
    assert [one.looks for one in board.column("confirmed") if one.name == "Eva Noor"] == [("1",)]
