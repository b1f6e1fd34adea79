from __future__ import annotations

from datetime import timedelta

import pytest

from fashionos_desktop.services.door import Authority, Desk, annul, record_exit
from fashionos_desktop.services.refusals import Refused
from tests.services.door.house import NOW, House


def leave(house: House, code: str, minutes: float = 5, party: int | None = None) -> str:
    desk = Desk(NOW + timedelta(minutes=minutes))
    return record_exit(house.session, show_id=house.show, desk=desk, code=code, party=party).check_in_id


def test_who_left_may_come_back_after_an_exit(house: House) -> None:
    guest = house.guest(qr_code_data="x")
    gate = house.gate(reentry="after_exit")
    house.scan("x", gate=gate)
    assert house.scan("x", gate=gate).verdict == "already_in"
    leave(house, "x")
    back = house.scan("x", minutes=10, gate=gate)
    assert (back.verdict, back.first_at) == ("admitted", NOW)
    assert house.scan("x", minutes=11, gate=gate).verdict == "already_in"
    assert house.arrival(guest) == NOW


def test_where_nobody_comes_back_in_an_exit_changes_nothing(house: House) -> None:
    house.guest(qr_code_data="x")
    gate = house.gate(reentry="never")
    house.scan("x", gate=gate)
    leave(house, "x")
    result = house.scan("x", minutes=10, gate=gate)
    assert (result.verdict, result.may_admit) == ("already_in", Authority.LEAD)
    assert result.words.detail == "Left at 19:33. Nobody comes back in here."


def test_where_exits_are_not_scanned_the_operator_may_admit_again(house: House) -> None:
    house.guest(qr_code_data="x")
    gate = house.gate(reentry="always")
    house.scan("x", gate=gate)
    result = house.scan("x", minutes=1, gate=gate)
    assert (result.verdict, result.may_admit) == ("already_in", Authority.OPERATOR)
    again = house.scan("x", minutes=1, gate=gate, force=True)
    assert (again.verdict, again.inside) == ("admitted", 2)


def test_part_of_a_party_leaves(house: House) -> None:
    house.guest("Ana Ruiz", qr_code_data="x", plus_ones=2)
    house.scan("x")
    result = record_exit(house.session, show_id=house.show, desk=Desk(NOW), code="x", party=2)
    assert result.sentence == "2 of 3 on the ticket of Ana Ruiz left."
    assert house.scan("x", minutes=10).admitted == 2


def test_an_exit_before_any_entry_is_kept_and_opens_nothing(house: House) -> None:
    house.guest(qr_code_data="x")
    result = record_exit(house.session, show_id=house.show, desk=Desk(NOW - timedelta(minutes=1)), code="x")
    assert (result.was_inside, result.left) == (0, 0)
    assert house.scan("x").verdict == "admitted"
    assert house.scan("x", minutes=1).verdict == "already_in"


def test_an_exit_scanned_by_mistake_is_undone(house: House) -> None:
    house.guest(qr_code_data="x")
    house.scan("x")
    exit_id = leave(house, "x")
    annul(house.session, exit_id, at=NOW + timedelta(minutes=6))
    assert house.scan("x", minutes=7).verdict == "already_in"


def test_a_stranger_does_not_leave(house: House) -> None:
    with pytest.raises(Refused, match="No guest of this show"):
        leave(house, "nobody")
