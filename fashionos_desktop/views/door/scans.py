"""What the door asks of the services, and the step that takes each of it back. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from fashionos_desktop.services.door import (
    CheckInResult,
    Desk,
    ExitResult,
    WalkIn,
    annul,
    check_in,
    check_in_guest,
    record_exit,
    restore,
    stamped,
    take_back_walk_in,
)
from fashionos_desktop.services.door.codes import clean_code, likely_codes
from fashionos_desktop.services.door.guests import guest_by_codes
from fashionos_desktop.ui.board.query import Session
from fashionos_desktop.ui.history import Step, Undone

DeskNow = Callable[[], Desk]
"""The desk at this moment: safe to call on the writer's thread."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A scan or a name, kept until it is on disk."""

    show_id: str
    desk: Desk
    readings: tuple[str, ...] = ()
    """What the scanner may have meant, the likeliest first; empty for a guest found by name."""
    guest_id: str | None = None
    party: int | None = None
    force: bool = False
    reason: str | None = None
    replaces: str | None = None
    """The entry that this one takes the place of: another number of the same party."""
    leaves: bool = False

    @property
    def code(self) -> str:
        return clean_code(self.readings[0]) if self.readings else ""


def perform(session: Session, asked: Asked) -> CheckInResult | ExitResult:
    """Raises Refused."""
    desk = stamped(session, asked.desk)
    code = None if asked.guest_id else understood(session, asked.readings)
    if asked.leaves:
        return record_exit(
            session, show_id=asked.show_id, desk=desk, code=code, guest_id=asked.guest_id, party=asked.party
        )
    if asked.replaces is not None:
        _take_back(session, asked.replaces, desk, reason="Another number of the same party")
    if asked.guest_id is not None:
        return check_in_guest(
            session,
            asked.guest_id,
            show_id=asked.show_id,
            desk=desk,
            party=asked.party,
            force=asked.force,
            reason=asked.reason,
        )
    return check_in(
        session,
        show_id=asked.show_id,
        code=code or "",
        desk=desk,
        party=asked.party,
        force=asked.force,
        reason=asked.reason,
    )


def understood(session: Session, readings: Sequence[str]) -> str:
    """The first reading that is on a ticket, else what was scanned as it is."""
    for reading in readings if len(readings) > 1 else ():
        code = clean_code(reading)
        if code and guest_by_codes(session, likely_codes(code)) is not None:
            return reading
    return readings[0]


@dataclass
class Movement:
    """An entry or an exit of this desk. Its row changes when it is taken back and written again."""

    check_in_id: str
    title: str
    asked: Asked | None = None

    def step(self, desk: DeskNow) -> Step:
        """For the history: takes it back, and does it again."""

        def undo(session: Session) -> Undone:
            annulment_id, sentence = _take_back(session, self.check_in_id, desk())

            def again(session: Session) -> Undone:
                now = stamped(session, desk())
                restored = restore(
                    session,
                    annulment_id,
                    at=now.at,
                    device_at=now.device_at,
                    operator_id=now.operator_id,
                    device_id=now.device_id,
                )
                self.check_in_id = restored.check_in_id
                return Undone(self.step(desk))

            return Undone(Step(self.title, again), (sentence,))

        return Step(self.title, undo)


def walk_in_step(walk_in: WalkIn, title: str, desk: DeskNow) -> Step:
    def undo(session: Session) -> Undone:
        take_back_walk_in(session, walk_in, desk=stamped(session, desk()))
        return Undone()

    return Step(title, undo)


def take_back(session: Session, check_in_id: str, desk: Desk) -> str:
    """What came of it, in a sentence. Raises Refused."""
    return _take_back(session, check_in_id, desk)[1]


def _take_back(session: Session, check_in_id: str, desk: Desk, reason: str | None = None) -> tuple[str, str]:
    now = stamped(session, desk)
    annulment = annul(
        session,
        check_in_id,
        at=now.at,
        device_at=now.device_at,
        reason=reason,
        operator_id=now.operator_id,
        device_id=now.device_id,
    )
    return annulment.check_in_id, annulment.sentence


def desk_at(at: datetime, gate_id: str | None, operator_id: str | None) -> Desk:
    return Desk(at, gate_id=gate_id, operator_id=operator_id)
