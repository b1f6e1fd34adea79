from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from fashionos_desktop.services.find import Finding, find
from tests.databases import cache_engine
from tests.fixtures.statements import StatementCounter
from tests.services.door.house import NOW, house_in
from tests.services.overview.stage import Stage


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    made = cache_engine(tmp_path_factory.mktemp("find"))
    yield made
    made.dispose()


@pytest.fixture
def stage(engine: Engine) -> Iterator[Stage]:
    with house_in(engine) as house:
        yield Stage(house, house.rows.get("events", house.show, "organization_id"))


def found(stage: Stage, text: str, limit: int = 12) -> tuple[Finding, ...]:
    return find(stage.house.session, stage.house.show, text, limit, now=NOW)


@pytest.fixture
def ines(stage: Stage) -> Stage:
    agency = stage.add("model_agencies", organization_id=stage.organization, name="Agence Palissade")
    stage.model("Inès Leclerc")
    stage.house.rows.set("model_profiles", stage.models["Inès Leclerc"][0], agency_id=agency, height_cm=178)
    stage.look("Natasza Czochara", garments="Boiled wool suit")
    stage.look("Inès Leclerc", garments="Quilted bolero, tulip skirt")
    stage.house.guest("Inês Cardoso", "Seated", section="Sud", row_label="D", seat="14")
    stage.house.guest("Maria Inés Robledo", "Press", company="Costura Viva", qr_code_data="x")
    stage.house.scan("x", minutes=3)
    poulain = stage.crew("Inès Poulain", fashion_show_role="Dresser")
    stage.call(poulain, "14:00", arrived=True)
    stage.crew("Inès Elsewhere")
    return stage


def test_people_come_before_things(ines: Stage) -> None:
    assert [(finding.kind, finding.title, finding.detail) for finding in found(ines, "ines")] == [
        ("model", "Inès Leclerc", "Agence Palissade, 178, confirmed, look 2"),
        ("guest", "Inês Cardoso", "Seated, Sud D 14, expected"),
        ("guest", "Maria Inés Robledo", "Press, Costura Viva, in since 19:31"),
        ("crew", "Inès Poulain", "Dresser, called 14:00, arrived"),
        ("look", "2 Inès Leclerc", "Quilted bolero, tulip skirt, Aurelle"),
    ]


def test_what_was_typed_is_marked_in_the_title(ines: Stage) -> None:
    marked = [[finding.title[span.start : span.end] for span in finding.spans] for finding in found(ines, "INES")]
    assert marked == [["Inès"], ["Inês"], ["Inés"], ["Inès"], ["Inès"]]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("2", ("look", "2 Inès Leclerc")),
        ("look 1", ("look", "1 Natasza Czochara")),
        ("tulip", ("look", "2 Inès Leclerc")),
        ("dresser", ("crew", "Inès Poulain")),
        ("palissade", ("model", "Inès Leclerc")),
        ("maison aur", ("show", "Maison Aurelle SS27")),
    ],
)
def test_looks_crew_and_shows_are_found_by_what_is_known_of_them(
    ines: Stage, text: str, first: tuple[str, str]
) -> None:
    finding = found(ines, text)[0]
    assert (finding.kind, finding.title) == first


def test_no_kind_crowds_out_the_others(stage: Stage) -> None:
    for number in range(30):
        stage.house.guest(f"Ana {number}")
    stage.look("Ana Petrova")
    kinds = [finding.kind for finding in found(stage, "ana", 8)]
    assert kinds == ["model", *["guest"] * 6, "look"]


def test_nothing_typed_finds_nothing(ines: Stage) -> None:
    assert found(ines, " *' ") == ()
    assert found(ines, "nobody at all") == ()


def test_a_few_statements_whatever_is_found(ines: Stage, engine: Engine, statement_counter: StatementCounter) -> None:
    with statement_counter(engine) as statements:
        found(ines, "ines")
    assert len(statements) <= 9
