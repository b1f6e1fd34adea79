from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from fashionos_desktop.services.guests import (
    GuestFilter,
    GuestOrder,
    GuestState,
    Mark,
    OrderKey,
    count_guests,
    double_seats,
    filter_choices,
    first_page,
    guest_keys,
    guest_keys_of,
    guest_rows,
    guest_totals,
)
from tests.services.guests.scene import DOORS, Scene


def names(scene: Scene, chosen: GuestFilter | None = None, order: GuestOrder | None = None) -> list[str]:
    chosen, order = chosen or GuestFilter(), order or GuestOrder()

    def work(session: Session) -> list[str]:
        keys = guest_keys(session, scene.show_id, chosen, order)
        assert count_guests(session, scene.show_id, chosen) == len(keys)
        assert list(first_page(session, scene.show_id, chosen, order, limit=2)) == keys[:2]
        return [row.name for row in guest_rows(session, scene.show_id, keys).values()]

    return scene.read(work)


@pytest.fixture
def guests(scene: Scene) -> Scene:
    seated = scene.category("Seated", kind="paid", price=180)
    gate = scene.insert("gates", event_id=scene.show_id, name="Main entrance")
    seat = {"section": "Salon Nord", "row_label": "A"}
    amy = scene.guest("Amy Costa", seat="8", **seat, company="berg", is_vip=True, tags=["dinner"])
    zoe = scene.guest("Zoé Øst", seat="12", **seat, company="Vogue", is_press=True)
    scene.guest("Élodie Blanc", category="Seated", status="pending")
    scene.guest("Bo Lind", rsvp="no", party="Lind", tags=["dinner", "after"])
    scene.guest("Cy Young", status="pending", escort=True)
    scene.guest("Di Marsh", status="cancelled", seat="8", **seat)
    scene.guest("Ed Nash", blocked_reason="Lost ticket")
    scene.admitted(zoe, gate_id=gate)
    scene.admitted(amy, at=DOORS + timedelta(minutes=3))
    assert seated
    return scene


def test_a_row_says_what_the_board_shows(guests: Scene) -> None:
    rows = guests.read(lambda session: first_page(session, guests.show_id, GuestFilter(text="zoe")))
    (row,) = rows.values()
    assert (row.name, row.category, row.seat_words) == ("Zoé Øst", "Front Row", "Nord A 12")
    assert (row.state, row.checked_in_at, row.entrance) == (GuestState.IN, DOORS, "Main entrance")
    assert row.is_press
    assert not row.struck


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Amy", GuestState.IN),
        ("Elodie", GuestState.NOT_PAID),
        ("Bo", GuestState.DECLINED),
        ("Cy", GuestState.NO_REPLY),
        ("Di", GuestState.CANCELLED),
        ("Ed", GuestState.BLOCKED),
    ],
)
def test_states_are_those_of_the_door(guests: Scene, name: str, state: GuestState) -> None:
    rows = guests.read(lambda session: first_page(session, guests.show_id, GuestFilter(text=name)))
    assert [row.state for row in rows.values()] == [state]
    assert [row.struck for row in rows.values()] == [state is GuestState.CANCELLED]


EVERYBODY = ["Amy Costa", "Bo Lind", "Cy Young", "Di Marsh", "Ed Nash", "Élodie Blanc", "Zoé Øst"]


@pytest.mark.parametrize(
    ("key", "ascending"),
    [
        ("name", EVERYBODY),
        ("seat", ["Amy Costa", "Di Marsh", "Zoé Øst", "Bo Lind", "Cy Young", "Ed Nash", "Élodie Blanc"]),
        ("company", ["Amy Costa", "Zoé Øst", "Bo Lind", "Cy Young", "Di Marsh", "Ed Nash", "Élodie Blanc"]),
        ("checked_in_at", ["Zoé Øst", "Amy Costa", "Bo Lind", "Cy Young", "Di Marsh", "Ed Nash", "Élodie Blanc"]),
        ("state", ["Amy Costa", "Zoé Øst", "Cy Young", "Bo Lind", "Élodie Blanc", "Ed Nash", "Di Marsh"]),
    ],
)
def test_order(guests: Scene, key: OrderKey, ascending: list[str]) -> None:
    assert names(guests, order=GuestOrder(key)) == ascending


def test_descending_order_keeps_what_is_empty_last(guests: Scene) -> None:
    assert names(guests, order=GuestOrder("name", descending=True)) == EVERYBODY[::-1]
    assert names(guests, order=GuestOrder("company", descending=True))[:2] == ["Zoé Øst", "Amy Costa"]
    assert names(guests, order=GuestOrder("seat", descending=True))[:2] == ["Zoé Øst", "Amy Costa"]


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (GuestFilter(presence="in"), ["Amy Costa", "Zoé Øst"]),
        (GuestFilter(presence="expected"), ["Bo Lind", "Cy Young", "Ed Nash", "Élodie Blanc"]),
        (GuestFilter(states=frozenset({GuestState.BLOCKED, GuestState.NOT_PAID})), ["Ed Nash", "Élodie Blanc"]),
        (GuestFilter(tags=frozenset({"dinner"})), ["Amy Costa", "Bo Lind"]),
        (GuestFilter(tags=frozenset({"after", "dinner"}), text="bo"), ["Bo Lind"]),
        (GuestFilter(marks=frozenset({Mark.VIP, Mark.ESCORT})), ["Amy Costa", "Cy Young"]),
        (GuestFilter(no_seat=True), ["Bo Lind", "Cy Young", "Ed Nash", "Élodie Blanc"]),
        (GuestFilter(party="Lind"), ["Bo Lind"]),
        (GuestFilter(text="o", presence="in"), ["Zoé Øst"]),
        (GuestFilter(double_seats=True), []),
    ],
)
def test_filters(guests: Scene, chosen: GuestFilter, expected: list[str]) -> None:
    assert names(guests, chosen) == expected


def test_the_filter_by_category_and_publicist(guests: Scene) -> None:
    publicist = guests.insert("stakeholders", organization_id=guests.person.organization_id, name="Inès", kind="person")
    guests.guest("Gil Roy", category="Seated", publicist_id=publicist)
    seated = frozenset({guests.category("Seated")})
    assert names(guests, GuestFilter(categories=seated)) == ["Élodie Blanc", "Gil Roy"]
    assert names(guests, GuestFilter(categories=seated, text="gi")) == ["Gil Roy"]
    assert names(guests, GuestFilter(publicist_id=publicist)) == ["Gil Roy"]


def test_totals_leave_out_who_was_cancelled(guests: Scene) -> None:
    totals = guests.read(lambda session: guest_totals(session, guests.show_id))
    assert totals.words == "6 invited, 2 in"
    assert {c.name: (c.invited, c.arrived) for c in totals.categories} == {"Seated": (1, 0), "Front Row": (5, 2)}


def test_choices_are_counted(guests: Scene) -> None:
    choices = guests.read(lambda session: filter_choices(session, guests.show_id))
    assert [(c.label, c.count) for c in choices.categories] == [("Seated", 1), ("Front Row", 6)]
    assert [(c.label, c.count) for c in choices.tags] == [("after", 1), ("dinner", 2)]
    assert [(c.label, c.count) for c in choices.marks] == [("VIP", 1), ("Press", 1), ("Escort to seat", 1)]
    assert sum(c.count for c in choices.states) == 7
    assert choices.no_seat == 4


def test_a_seat_given_twice_is_found(guests: Scene) -> None:
    guests.guest("Sylvia Errigo", section="Salon Nord", row_label="A", seat="12")
    guests.guest("Stan One", seat="Standing")
    guests.guest("Stan Two", seat="Standing")
    (double,) = guests.read(lambda session: double_seats(session, guests.show_id))
    assert double.words == "Salon Nord A 12"
    assert [guest.name for guest in double.guests] == ["Sylvia Errigo", "Zoé Øst"]
    assert names(guests, GuestFilter(double_seats=True)) == ["Sylvia Errigo", "Zoé Øst"]


def test_keys_of_changed_guests(guests: Scene) -> None:
    guest = guests.guest("Gil Roy")
    keys = guests.read(lambda session: guest_keys_of(session, [guest, "gone"]))
    assert list(keys) == [guest]
    rows = guests.read(lambda session: guest_rows(session, guests.show_id, [keys[guest], 999_999]))
    assert [row.name for row in rows.values()] == ["Gil Roy"]


def test_a_page_takes_two_queries_however_long(guests: Scene) -> None:
    def work(session: Session) -> int:
        statements: list[str] = []
        connection = session.connection()
        event.listen(connection, "before_cursor_execute", lambda *details: statements.append(details[2]))
        first_page(session, guests.show_id, GuestFilter(text="o"), GuestOrder("company"), limit=500)
        return len(statements)

    assert guests.read(work) == 2
