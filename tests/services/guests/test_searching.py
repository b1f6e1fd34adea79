from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from fashionos_desktop.services.edits import insert_row
from fashionos_desktop.services.guests import (
    GuestFilter,
    add_guest,
    count_guests,
    first_page,
    guest_keys,
    guest_rows,
)
from fashionos_desktop.services.shows import create_show
from tests.services.guests.scene import Scene


def found(scene: Scene, text: str) -> list[str]:
    def work(session: Session) -> list[str]:
        chosen = GuestFilter(text=text)
        keys = guest_keys(session, scene.show_id, chosen)
        rows = guest_rows(session, scene.show_id, keys)
        page = first_page(session, scene.show_id, chosen)
        assert list(page.values()) == list(rows.values())
        assert count_guests(session, scene.show_id, chosen) == len(keys)
        return [row.name for row in rows.values()]

    return scene.read(work)


@pytest.fixture
def guests(scene: Scene) -> Scene:
    scene.guest("Zoé Øst", attendee_email="zoe.ost@example.com", company="Vogue Scandinavia")
    scene.guest("Alfio Mazzocchi", attendee_email="costantino59@example.com", qr_code_data="nj2snhqw45")
    scene.guest("Łukasz O'Brien-Żak", company="Gamble & Sons")
    scene.guest("あすか 松本", company="株式会社資生堂")
    scene.guest("えりが 鈴木")
    scene.guest("한지민")
    scene.guest("Сергей Ёлкин")
    scene.guest("דנה כהן")
    return scene


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("zoe", ["Zoé Øst"]),
        ("ZOÉ", ["Zoé Øst"]),
        ("ost zo", ["Zoé Øst"]),
        ("øst", ["Zoé Øst"]),
        ("vog", ["Zoé Øst"]),
        ("mazz alf", ["Alfio Mazzocchi"]),
        ("costantino59@exa", ["Alfio Mazzocchi"]),
        ("nj2snhqw", ["Alfio Mazzocchi"]),
        ("nj2s nhqw 45", ["Alfio Mazzocchi"]),
        ("lukasz o'brien", ["Łukasz O'Brien-Żak"]),
        ("zak brien", ["Łukasz O'Brien-Żak"]),
        ('"gamble" & sons*', ["Łukasz O'Brien-Żak"]),
        ("松", ["あすか 松本"]),
        ("本", ["あすか 松本"]),
        ("資生", ["あすか 松本"]),
        ("松本 あす", ["あすか 松本"]),
        ("えりが", ["えりが 鈴木"]),
        ("지민", ["한지민"]),
        ("сергей", ["Сергей Ёлкин"]),
        ("ёлк", ["Сергей Ёлкин"]),
        ("כהן", ["דנה כהן"]),
        ("alfio vogue", []),
        ("nobody", []),
    ],
)
def test_words_find_guests(guests: Scene, text: str, names: list[str]) -> None:
    assert found(guests, text) == names


def test_a_query_without_letters_is_no_query(guests: Scene) -> None:
    assert len(found(guests, ' ("*')) == 8


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text(max_size=12))
@example('NEAR("a" "b")')
@example("name:zoe OR")
@example("'; DROP TABLE registrations; --")
@example("\ud7ff\U00020000")
def test_no_text_is_a_mistake(guests: Scene, text: str) -> None:
    found(guests, text)


def test_a_changed_name_is_found_anew(guests: Scene) -> None:
    guests.run("UPDATE registrations SET attendee_name = 'Renée Tanguy' WHERE attendee_name = 'Zoé Øst'")
    assert found(guests, "renee") == ["Renée Tanguy"]
    assert found(guests, "zoe") == ["Renée Tanguy"]  # still by her e-mail
    assert found(guests, "øst vogue") == ["Renée Tanguy"]


def test_guests_of_other_shows_stay_out(guests: Scene) -> None:
    def another(session: Session) -> None:
        show = create_show(
            session,
            guests.person,
            title="Other",
            slug="other",
            event_date=date(2026, 10, 1),
            timezone="UTC",
        )
        category = insert_row(session, "ticket_tiers", {"event_id": show.id, "name": "A"}, title="")
        add_guest(session, show.id, name="Zoé Other", category_id=category.changes[0].id)

    guests.write(another)
    assert found(guests, "zoe") == ["Zoé Øst"]
