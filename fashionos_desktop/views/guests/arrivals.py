"""Letting a guest in from the office, and taking an arrival back; each can be undone and done again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from fashionos_desktop.services.door import CheckInResult, Desk, annul, check_in_guest
from fashionos_desktop.services.door.records import movements_of
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.ui.board.query import Session
from fashionos_desktop.ui.history import Step
from fashionos_desktop.ui.scan_steps import Clock, admitted_step, annulled_step


def let_in(
    session: Session, guest_id: str, *, show_id: str, at: datetime, operator_id: str | None, force: bool
) -> CheckInResult:
    """As the door would, without an entrance. Raises Refused when the guest is gone."""
    reason = "Admitted in the guest list" if force else None
    desk = Desk(at=at, operator_id=operator_id)
    return check_in_guest(session, guest_id, show_id=show_id, desk=desk, force=force, reason=reason)


def let_in_step(result: CheckInResult, clock: Clock, operator_id: str | None) -> Step:
    name = result.guest.name if result.guest is not None else ""
    return admitted_step(f"{name} let in", [result.check_in_id], clock, operator_id)


def take_out(session: Session, guest_id: str, *, at: datetime, operator_id: str | None) -> list[str]:
    """Annuls every entry and exit that stands; returns the annulments. Raises Refused where there is none."""
    standing = movements_of(session, guest_id)
    if not standing:
        raise Refused("This guest is not in. There is no arrival to undo.")
    return [
        annul(session, movement.check_in_id, at=at, operator_id=operator_id).check_in_id
        for movement in reversed(standing)
    ]


def take_out_step(name: str, annulments: Sequence[str], clock: Clock, operator_id: str | None) -> Step:
    return annulled_step(f"Arrival of {name} undone", annulments, clock, operator_id)
