from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from fashionos_desktop.services.guests import GuestFilter, export_rows, heading_of
from fashionos_desktop.services.shows import show_by_slug
from tests.services.guests.scene import DOORS, Scene


def test_an_exported_guest_says_all_in_words_and_local_time(scene: Scene) -> None:
    gate = scene.insert("gates", event_id=scene.show_id, name="Main entrance")
    house = scene.person.organization_id
    publicist = scene.insert("stakeholders", organization_id=house, name="Inès", kind="person")
    scene.category("Seated", kind="paid", price=180)
    guest = scene.guest(
        "Zoé Øst",
        category="Seated",
        attendee_email="zoe@example.com",
        publicist_id=publicist,
        tags=["dinner"],
        plus_ones=1,
        valid_from=DOORS,
        qr_code_data="S1",
        is_vip=True,
    )
    scene.insert("payments", registration_id=guest, amount=180, currency="EUR")
    scene.admitted(guest, gate_id=gate)
    scene.guest("Amy Costa")
    amy, zoe = scene.read(lambda session: list(export_rows(session, scene.show_id)))
    assert (amy.name, amy.checked_in_at, amy.price) == ("Amy Costa", None, Decimal(0))
    assert (zoe.id, zoe.category, zoe.price, zoe.currency) == (guest, "Seated", Decimal("180.00"), "EUR")
    assert (zoe.publicist, zoe.tags, zoe.plus_ones, zoe.code, zoe.is_vip) == ("Inès", ("dinner",), 1, "S1", True)
    assert zoe.checked_in_at is not None
    assert f"{zoe.checked_in_at:%H:%M %Z}" == "19:00 CEST"
    assert zoe.valid_from == DOORS
    assert zoe.checked_in_gate == "Main entrance"


def test_what_is_filtered_is_exported(scene: Scene) -> None:
    scene.guest("Zoé Øst")
    scene.guest("Amy Costa")
    found = scene.read(lambda s: [guest.name for guest in export_rows(s, scene.show_id, GuestFilter(text="zoe"))])
    assert found == ["Zoé Øst"]
    assert scene.read(lambda session: list(export_rows(session, "no-such-show"))) == []


def test_the_heading_is_in_the_shows_own_time(scene: Scene) -> None:
    show = scene.read(lambda session: show_by_slug(session, "ss27"))
    heading = heading_of(show, printed_at=datetime(2026, 9, 29, 12, tzinfo=UTC))
    assert heading.title == "Maison Aurelle SS27"
    assert f"{heading.printed_at:%H:%M}" == "14:00"
    assert heading.starts_at is not None
    assert f"{heading.starts_at:%d %b %H:%M}" == "29 Sep 20:00"
    assert heading.as_of is None
