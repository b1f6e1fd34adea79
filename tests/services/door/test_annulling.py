from __future__ import annotations

from datetime import timedelta

import pytest

from fashionos_desktop.services.door import annul, restore
from fashionos_desktop.services.refusals import Refused
from tests.services.door.house import NOW, House

LATER = NOW + timedelta(minutes=1)


def test_an_admission_is_taken_back_and_the_guest_may_come_in_again(house: House) -> None:
    guest = house.guest(qr_code_data="x")
    scan = house.scan("x")
    undone = annul(house.session, scan.check_in_id, at=LATER, reason="Wrong person")
    assert (undone.guest_id, undone.checked_in_at) == (guest, None)
    assert undone.sentence == "Aaron Williams is not in."
    assert house.arrival(guest) is None
    assert house.scan("x", minutes=5).verdict == "admitted"
    assert house.arrival(guest) == NOW + timedelta(minutes=5)


def test_what_stands_is_the_earliest_admission_left(house: House) -> None:
    guest = house.guest(qr_code_data="x", plus_ones=1)
    first = house.scan("x", party=1)
    house.scan("x", minutes=3, party=1)
    undone = annul(house.session, first.check_in_id, at=LATER)
    assert undone.checked_in_at == NOW + timedelta(minutes=3)
    assert undone.sentence == "Aaron Williams stays in."
    assert house.arrival(guest) == NOW + timedelta(minutes=3)


def test_an_undo_taken_back_is_a_new_entry_with_the_old_time(house: House) -> None:
    guest = house.guest(qr_code_data="x")
    gate = house.gate()
    scan = house.scan("x", gate=gate)
    undone = annul(house.session, scan.check_in_id, at=LATER)
    again = restore(house.session, undone.check_in_id, at=LATER)
    assert house.arrival(guest) == NOW
    assert [line.kind for line in house.log()] == ["entry", "annul", "entry"]
    annul(house.session, again.check_in_id, at=LATER)
    assert house.arrival(guest) is None


def test_there_is_nothing_to_undo_in_a_refusal_an_undo_or_twice(house: House) -> None:
    house.guest(qr_code_data="x")
    refused = house.scan("unknown")
    with pytest.raises(Refused, match="let nobody in"):
        annul(house.session, refused.check_in_id, at=LATER)
    scan = house.scan("x")
    undone = annul(house.session, scan.check_in_id, at=LATER)
    with pytest.raises(Refused, match="undone already"):
        annul(house.session, scan.check_in_id, at=LATER)
    with pytest.raises(Refused, match="let nobody in"):
        annul(house.session, undone.check_in_id, at=LATER)
    with pytest.raises(Refused, match="not in the log"):
        annul(house.session, house.show, at=LATER)
    with pytest.raises(Refused, match="no undo"):
        restore(house.session, scan.check_in_id, at=LATER)
