"""No key leads from one house into another, whoever writes it."""

from __future__ import annotations

from fashionos_desktop.models import new_id
from tests.migrations.centre.house import House, insert


def other_house(house: House) -> tuple[str, str]:
    show = house.rows.show()
    return house.rows.get("events", show, "organization_id"), show


def test_neither_a_new_key_nor_a_changed_one(house: House) -> None:
    organization, show = other_house(house)
    venue = house.rows.add("venues", organization_id=organization)
    tier = house.rows.add("ticket_tiers", event_id=show)
    with house.refused("The venue_id of a row of events leads to a row of another house"):
        house.rows.set("events", house.show, venue_id=venue)
    with house.refused("The ticket_tier_id of a row of registrations"):
        house.rows.add("registrations", event_id=house.show, ticket_tier_id=tier)
    own = house.rows.add("venues", organization_id=house.organization)
    house.rows.set("events", house.show, venue_id=own)


def test_what_belongs_to_no_house_may_be_referred_to_by_all(house: House) -> None:
    person = house.rows.add("profiles")
    for event in (house.show, other_house(house)[1]):
        house.rows.add("tasks", event_id=event, assigned_to=person)


def test_nobody_joins_one_house_while_another_refers_to_her(house: House) -> None:
    organization, show = other_house(house)
    person = house.rows.add("profiles")
    house.rows.add("tasks", event_id=show, assigned_to=person)
    with house.refused("a row of tasks of another house refers to it"):
        house.rows.set("profiles", person, organization_id=house.organization)
    house.rows.set("profiles", person, organization_id=organization)


def test_a_row_does_not_come_before_its_owner(house: House) -> None:
    house.sql("SET CONSTRAINTS ALL DEFERRED")
    with house.refused("A row of looks came before the row of events"):
        house.rows.add("looks", event_id=new_id())


def test_a_laptop_is_refused_by_the_key(house: House) -> None:
    _, show = other_house(house)
    tier = house.rows.add("ticket_tiers", event_id=show)
    guest = new_id()
    operation = insert(
        "registrations", guest, event_id=house.show, ticket_tier_id=tier, qr_code_data="x", attendee_name="A"
    )
    assert house.push(operation)["decision"] == "refused"
    [entry] = house.journal()
    assert (entry["reason"], entry["explanation"]["columns"]) == ("key", ["ticket_tier_id"])
