from __future__ import annotations

import pytest

from fashionos_desktop.services.door import Desk, add_walk_in, take_back_walk_in
from fashionos_desktop.services.refusals import Refused
from tests.services.door.house import NOW, House


def test_a_walk_in_is_on_the_list_and_in(house: House) -> None:
    made = add_walk_in(
        house.session,
        house.show,
        name=" Sylvie  Faure ",
        category_id=house.category("Standing"),
        desk=Desk(NOW, gate_name="Main entrance"),
        note="Friend of the house",
        plus_ones=1,
    )
    assert (made.check_in.verdict, made.check_in.admitted, made.check_in.first_gate) == ("admitted", 2, "Main entrance")
    assert made.check_in.guest is not None
    assert made.check_in.guest.name == "Sylvie Faure"
    assert house.arrival(made.guest_id) == NOW
    assert house.rows.get("registrations", made.guest_id, "source") == "walk-in"
    assert house.scan(made.code).verdict == "already_in"


def test_a_walk_in_comes_in_where_her_category_does_not(house: House) -> None:
    side = house.gate("Side entrance", only=("Press",))
    made = add_walk_in(
        house.session,
        house.show,
        name="Sylvie Faure",
        category_id=house.category("Standing"),
        desk=Desk(NOW, gate_id=side),
    )
    assert made.check_in.overruled == "blocked"


def test_a_walk_in_taken_back_stays_as_cancelled(house: House) -> None:
    category = house.category("Standing")
    made = add_walk_in(house.session, house.show, name="Sylvie", category_id=category, desk=Desk(NOW))
    take_back_walk_in(house.session, made, desk=Desk(NOW))
    assert house.arrival(made.guest_id) is None
    assert house.rows.get("registrations", made.guest_id, "status") == "cancelled"


def test_a_walk_in_needs_a_name_and_a_category_of_the_show(house: House) -> None:
    other = house.rows.show(slug="other")
    foreign = house.rows.add("ticket_tiers", event_id=other, name="Press")
    with pytest.raises(Refused, match="needs a name"):
        add_walk_in(house.session, house.show, name="  ", category_id=house.category("Press"), desk=Desk(NOW))
    with pytest.raises(Refused, match="no such category"):
        add_walk_in(house.session, house.show, name="Sylvie", category_id=foreign, desk=Desk(NOW))
