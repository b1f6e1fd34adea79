"""Steps to undo of the door's log, which only grows: a scan is annulled, and what annulled it is taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from fashionos_desktop.services.door import annul, restore
from fashionos_desktop.ui.board.query import Session
from fashionos_desktop.ui.history import Step, Undone

Clock = Callable[[], datetime]


def admitted_step(title: str, scans: Sequence[str], clock: Clock, operator_id: str | None) -> Step:
    def undo(session: Session) -> Undone:
        at = clock()
        made = [annul(session, scan, at=at, operator_id=operator_id).check_in_id for scan in scans]
        return Undone(annulled_step(title, made, clock, operator_id))

    return Step(title, undo)


def annulled_step(title: str, annulments: Sequence[str], clock: Clock, operator_id: str | None) -> Step:
    def undo(session: Session) -> Undone:
        at = clock()
        made = [
            restore(session, annulment, at=at, operator_id=operator_id).check_in_id
            for annulment in reversed(annulments)
        ]
        return Undone(admitted_step(title, list(reversed(made)), clock, operator_id))

    return Step(title, undo)
