"""A line of the door's log as it looked when it was new. No Qt."""

from __future__ import annotations

from fashionos_desktop.services.door import (
    CheckInResult,
    ScanLine,
    Verdict,
    entrance_by_name,
    guest_by_id,
    list_entrances,
    who_may_admit,
)
from fashionos_desktop.services.door.presence import presence
from fashionos_desktop.services.door.records import movements_of
from fashionos_desktop.services.door.wording import Occasion, words_for
from fashionos_desktop.ui.board.query import Session


def shown_again(session: Session, show_id: str, line: ScanLine) -> CheckInResult | None:
    """None for what has no verdict of a guest: an exit, or a guest who is gone."""
    if line.kind != "entry" or line.verdict not in set(Verdict):
        return None
    guest = guest_by_id(session, line.guest_id) if line.guest_id else None
    entrances = list_entrances(session, show_id)
    entrance = entrance_by_name(entrances, line.entrance) if line.entrance else None
    movements = movements_of(session, guest.id) if guest else ()
    before = presence([one for one in movements if one.at < line.at])
    verdict = Verdict(line.verdict)
    admitted = line.party if verdict is Verdict.ADMITTED else 0
    code = line.detail[-4:] if guest is None else ""
    occasion = Occasion(verdict, line.at, guest, entrance, entrances, before, code, admitted)
    return CheckInResult(
        verdict=verdict,
        guest=guest,
        check_in_id=line.check_in_id,
        at=line.at,
        code=None,
        entrance=entrance,
        entrance_is_new=False,
        admitted=admitted,
        inside=before.inside + admitted,
        overruled=None,
        first_at=before.first.at if before.first else None,
        first_gate=before.first.entrance if before.first else None,
        first_operator=before.first.operator if before.first else None,
        first_device=before.first.device if before.first else None,
        may_admit=who_may_admit(verdict, entrance.reentry if entrance else "after_exit"),
        words=words_for(occasion),
    )
