"""The cast: who is confirmed, fitted and here, and who is late."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import EventModel, table_of
from fashionos_desktop.services.overview.calls import Call
from fashionos_desktop.services.overview.line_up import LookLine
from fashionos_desktop.services.overview.remarks import Remark

LATE_AFTER = timedelta(minutes=5)
"""A call that is this much past is late; before, people are at the stage door."""

_cast = table_of(EventModel)

_CAST = select(
    _cast.c.id,
    _cast.c.model_profile_id,
    _cast.c.casting_status,
    _cast.c.fitting_status,
).where(_cast.c.event_id == bindparam("show_id"), _cast.c.casting_status != "released")


@dataclass(frozen=True, slots=True)
class LateCall:
    call: Call
    looks: tuple[str, ...]
    """Numbers of the looks that wait for a model; empty for others."""


@dataclass(frozen=True, slots=True)
class CastCard:
    confirmed: int
    of: int
    """Models with an option, confirmed, or in a look."""
    fitted: int
    arrived: int
    remark: Remark | None


def cast_card(
    session: Session, show_id: str, *, looks: Sequence[LookLine], calls: Iterable[Call], late: Sequence[LateCall]
) -> CastCard:
    wearing = {look.event_model_id for look in looks}
    here = {call.model_id for call in calls if call.checked_in_at is not None}
    cast = [
        row
        for row in session.execute(_CAST, {"show_id": show_id})
        if row.casting_status != "shortlisted" or row.id in wearing
    ]
    return CastCard(
        confirmed=sum(row.casting_status == "confirmed" for row in cast),
        of=len(cast),
        fitted=sum(row.fitting_status == "completed" for row in cast),
        arrived=sum(row.model_profile_id in here for row in cast),
        remark=_remark([missing for missing in late if missing.call.model_id is not None], looks),
    )


def late_calls(calls: Sequence[Call], looks: Sequence[LookLine], *, now: datetime) -> tuple[LateCall, ...]:
    """People whose call is past and who came to none of theirs, each once, with the earliest such call.

    Where nobody was noted as arrived or missing yet, the stage door keeps no list, and nobody can be late on it.
    """
    if all(call.checked_in_at is None and call.arrival == "expected" for call in calls):
        return ()
    here = {call.person_id for call in calls if call.checked_in_at is not None}
    found: dict[str, LateCall] = {}
    for call in calls:
        past = call.at is not None and now - call.at >= LATE_AFTER
        if not past or call.is_group or call.person_id in here or call.person_id in found:
            continue
        worn = tuple(look.number for look in looks if call.model_id and look.model_id == call.model_id)
        found[call.person_id] = LateCall(call, worn)
    return tuple(found.values())


def _remark(late: Sequence[LateCall], looks: Sequence[LookLine]) -> Remark | None:
    """Their looks in running order."""
    if not late:
        return None
    missing = {call.call.model_id for call in late}
    numbers = [look.number for look in looks if look.model_id in missing and look.number]
    worn = f", {'look' if len(numbers) == 1 else 'looks'} {', '.join(numbers)}" if numbers else ""
    return Remark(f"{len(late)} late{worn}", "warn")
