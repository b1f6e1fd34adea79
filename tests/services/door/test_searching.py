from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fashionos_desktop.services.door import by_name, search_guests
from tests.services.door.house import House


def names(house: House, typed: str) -> list[str]:
    return [guest.name for guest in search_guests(house.session, house.show, typed)]


@pytest.fixture
def guests(house: House) -> House:
    house.guest("Zoé Martin", attendee_email="zoe@example.com")
    house.guest("Martin Łukaszewicz")
    house.guest("Jean-Pierre O'Neill", company="Martini & Co")
    house.guest("林陽一")
    house.guest("Alfio Mazzocchi", section="Salon Nord", row_label="A", seat="8", qr_code_data="mar7")
    house.guest("Aaron Williams", section="Salon Sud", row_label="A", seat="8")
    house.guest("Ada Comte", attendee_email="ada@example.com", row_label="B", seat="12A")
    return house


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("zoe", ["Zoé Martin"]),
        ("mart zo", ["Zoé Martin"]),
        ("LUK", ["Martin Łukaszewicz"]),
        ("neill", ["Jean-Pierre O'Neill"]),
        ("pierre jean", ["Jean-Pierre O'Neill"]),
        ("陽一", ["林陽一"]),
        ("nord a 8", ["Alfio Mazzocchi"]),
        ("salon sud a8", ["Aaron Williams"]),
        ("row b seat 12a", ["Ada Comte"]),
        ("nobody", []),
        ("", []),
        ("*\"'(", []),
    ],
)
def test_a_guest_is_found(guests: House, typed: str, found: list[str]) -> None:
    assert names(guests, typed) == found


def test_names_come_before_companies_and_codes(guests: House) -> None:
    assert names(guests, "mar") == [
        "Martin Łukaszewicz",
        "Zoé Martin",
        "Alfio Mazzocchi",
        "Jean-Pierre O'Neill",
    ]


def test_a_seat_brings_all_who_hold_it(guests: House) -> None:
    assert set(names(guests, "A 8")[:2]) == {"Alfio Mazzocchi", "Aaron Williams"}


def test_a_word_that_all_addresses_share_is_looked_for_in_names(guests: House, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Zoé Martin" in names(guests, "com")
    monkeypatch.setattr("fashionos_desktop.services.door.searching._TOO_COMMON", 1)
    assert names(guests, "com") == ["Ada Comte"]


def test_other_shows_merged_guests_and_cancelled_ones(house: House) -> None:
    kept = house.guest("Ana Ruiz", status="cancelled")
    house.guest("Ana Zorn")
    house.guest("Ana Aalto", merged_into_id=kept)
    other = house.rows.show(slug="other")
    tier = house.rows.add("ticket_tiers", event_id=other, name="Press")
    house.guest("Ana Elsewhere", event_id=other, ticket_tier_id=tier)
    assert names(house, "ana") == ["Ana Zorn", "Ana Ruiz"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Maria Rossi", ["Maria Rossi"]),
        ("rossi maría", ["Maria Rossi"]),
        ("Rossi, Maria", ["Maria Rossi"]),
        ("maria", ["Maria Rossi", "Maria Rossini"]),
        ("Ana Ruiz", ["Ana Ruiz"]),
        ("moda", []),
        ("", []),
    ],
)
def test_who_is_meant_by_a_name(house: House, typed: str, found: list[str]) -> None:
    house.guest("Maria Rossi")
    house.guest("Maria Rossini", company="Moda Oggi")
    house.guest("Ana Ruiz", status="cancelled", seat="1")
    house.guest("Ana Ruiz", seat="2")
    matches = by_name(house.session, house.show, typed)
    assert [guest.name for guest in matches.guests] == found
    assert matches.is_ambiguous == (len(found) > 1)
    if typed == "Ana Ruiz":
        assert matches.one is not None
        assert matches.one.seat == "2"


def test_two_guests_of_one_name_are_listed(house: House) -> None:
    house.guest("Ana Ruiz", seat="1")
    house.guest("ANA RUIZ", seat="2")
    matches = by_name(house.session, house.show, "ana ruiz")
    assert matches.one is None
    assert matches.is_ambiguous
    assert sorted(guest.seat or "" for guest in matches.guests) == ["1", "2"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=30))
def test_nothing_that_can_be_typed_breaks_the_search(house: House, typed: str) -> None:
    search_guests(house.session, house.show, typed)
    by_name(house.session, house.show, typed)


LETTERS = "aZ09éÉßøŁıçñÅőțÐθΩяЖאשعلی中文林陽あかがアガ영철กขअब"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.sampled_from(LETTERS), min_size=1, max_size=12))
def test_a_guest_is_found_by_her_own_name(house: House, name: str) -> None:
    guest = house.guest(name)
    found = [found.id for found in search_guests(house.session, house.show, name, limit=50)]
    meant = [found.id for found in by_name(house.session, house.show, name).guests]
    house.rows.delete("registrations", guest)
    assert guest in found
    assert guest in meant
