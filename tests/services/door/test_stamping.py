"""A scan is stamped by the centre's clock, with what the laptop's own said beside it."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import text

from fashionos_desktop.services.door import Desk, check_in, stamped
from tests.services.door.house import NOW, House


def _enrol(house: House, device_id: str, seconds: int) -> None:
    house.session.execute(
        text("INSERT INTO sync_state (single, incarnation, device_id, clock_offset) VALUES (1, 'x', :device, :offset)"),
        {"device": device_id, "offset": seconds * 1_000_000},
    )


def test_a_laptop_of_its_own_has_the_only_clock(house: House) -> None:
    desk = Desk(NOW)
    assert stamped(house.session, desk) is desk


def test_the_clock_is_corrected_and_what_it_said_is_kept(house: House) -> None:
    _enrol(house, "unknown here", seconds=-90)
    desk = stamped(house.session, Desk(NOW))
    assert desk == Desk(NOW - timedelta(seconds=90), device_at=NOW)
    assert stamped(house.session, desk) == desk
    result = check_in(house.session, show_id=house.show, code="nobody", desk=desk)
    found = house.session.execute(
        text("SELECT scanned_at, device_at, device_id FROM check_ins WHERE id = :id"), {"id": result.check_in_id}
    ).one()
    assert found.device_at - found.scanned_at == 90_000_000
    assert found.device_id is None


def test_the_laptop_is_named_once_it_is_known_here(house: House) -> None:
    [(organization,)] = house.session.execute(text("SELECT organization_id FROM events LIMIT 1")).all()
    device = house.rows.add("devices", organization_id=organization)
    _enrol(house, device, seconds=0)
    assert stamped(house.session, Desk(NOW)).device_id == device
