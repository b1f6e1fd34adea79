""" "Ask PR": a guest whom the desk is not sure of waits aside until somebody answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from fashionos_desktop.models import DoorQuestion, Stakeholder, new_id, table_of
from fashionos_desktop.services.refusals import Refused

Answer = Literal["yes", "standing", "no"]

_questions = table_of(DoorQuestion)
_publicists = table_of(Stakeholder)


@dataclass(frozen=True, slots=True)
class ParkedGuest:
    question_id: str
    guest_id: str | None
    """None for somebody who is on no list."""
    name: str
    question: str | None
    publicist: str | None
    asked_at: datetime
    answer: str | None
    seat: str | None
    answered_at: datetime | None


def park(
    session: Session,
    show_id: str,
    *,
    name: str,
    guest_id: str | None = None,
    question: str | None = None,
    publicist_id: str | None = None,
) -> str:
    """Asks about somebody at the door; returns the question's id. Raises Refused without a name."""
    shown = " ".join(name.split())
    if not shown:
        raise Refused("Whom is it about? Give a name.", column="name")
    question_id = new_id()
    row = {
        "id": question_id,
        "event_id": show_id,
        "registration_id": guest_id,
        "name": shown,
        "question": question or None,
        "publicist_id": publicist_id,
    }
    session.execute(insert(_questions), row)
    return question_id


def answer_question(
    session: Session, question_id: str, *, answer: Answer, at: datetime, seat: str | None = None
) -> ParkedGuest:
    """A later answer replaces an earlier one. Letting her in is a check-in of its own. Raises Refused for one gone."""
    session.execute(
        update(_questions)
        .where(_questions.c.id == question_id)
        .values(answer=answer, seat=seat or None, answered_at=at)
    )
    found = _parked(session, question_id=question_id)
    if not found:
        raise Refused("This question is gone.")
    return found[0]


def parked_guests(session: Session, show_id: str, *, waiting_only: bool = True) -> tuple[ParkedGuest, ...]:
    """The longest waiting first."""
    found = _parked(session, show_id=show_id)
    return tuple(guest for guest in found if guest.answer is None or not waiting_only)


def _parked(session: Session, *, show_id: str | None = None, question_id: str | None = None) -> tuple[ParkedGuest, ...]:
    wanted = _questions.c.event_id == show_id if show_id else _questions.c.id == question_id
    found = session.execute(
        select(
            _questions.c.id,
            _questions.c.registration_id,
            _questions.c.name,
            _questions.c.question,
            _publicists.c.name,
            _questions.c.created_at,
            _questions.c.answer,
            _questions.c.seat,
            _questions.c.answered_at,
        )
        .outerjoin(_publicists, _publicists.c.id == _questions.c.publicist_id)
        .where(wanted)
        .order_by(_questions.c.created_at, _questions.c.id)
    )
    return tuple(ParkedGuest(*row) for row in found)
