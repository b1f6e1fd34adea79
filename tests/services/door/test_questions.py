from __future__ import annotations

import pytest

from fashionos_desktop.services.door import answer_question, park, parked_guests
from fashionos_desktop.services.refusals import Refused
from tests.services.door.house import NOW, House


def test_a_parked_guest_waits_for_an_answer(house: House) -> None:
    guest = house.guest("Ana Ruiz")
    known = park(house.session, house.show, name="Ana Ruiz", guest_id=guest, question="Plus one?")
    stranger = park(house.session, house.show, name="Somebody from Moda Oggi")
    assert {waiting.name for waiting in parked_guests(house.session, house.show)} == {
        "Ana Ruiz",
        "Somebody from Moda Oggi",
    }
    answered = answer_question(house.session, known, answer="yes", seat="B 12", at=NOW)
    assert (answered.guest_id, answered.answer, answered.seat, answered.answered_at) == (guest, "yes", "B 12", NOW)
    assert [waiting.question_id for waiting in parked_guests(house.session, house.show)] == [stranger]
    assert len(parked_guests(house.session, house.show, waiting_only=False)) == 2


def test_a_question_is_about_somebody_and_an_answer_to_a_question(house: House) -> None:
    with pytest.raises(Refused, match="Give a name"):
        park(house.session, house.show, name=" ")
    with pytest.raises(Refused, match="gone"):
        answer_question(house.session, house.show, answer="no", at=NOW)
