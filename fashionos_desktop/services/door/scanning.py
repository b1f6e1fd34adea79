"""Checking a guest in, by code or once found by name: decided, written to the log, answered in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from fashionos_desktop.services.door.codes import clean_code, likely_codes
from fashionos_desktop.services.door.entrances import (
    Entrance,
    add_entrance,
    entrance_by_id,
    entrance_by_name,
    list_entrances,
)
from fashionos_desktop.services.door.guests import DoorGuest, guest_by_codes, guest_by_id, party_members
from fashionos_desktop.services.door.presence import NOBODY_YET, Movement, Presence, presence
from fashionos_desktop.services.door.records import movements_of, record
from fashionos_desktop.services.door.verdicts import Authority, DoorFacts, Reentry, Verdict, rule
from fashionos_desktop.services.door.wording import Occasion, Words, words_for
from fashionos_desktop.services.refusals import Refused


@dataclass(frozen=True, slots=True)
class Desk:
    """Who scans, where, and when."""

    at: datetime
    """Corrected to the centre's clock."""
    gate_id: str | None = None
    gate_name: str | None = None
    """Instead of the id. An entrance that the show does not have is added: a desk opens by giving its name."""
    device_at: datetime | None = None
    """As the laptop's clock said; none: the same."""
    operator_id: str | None = None
    device_id: str | None = None


@dataclass(frozen=True, slots=True)
class CheckInResult:
    verdict: Verdict
    guest: DoorGuest | None
    check_in_id: str
    """The row of the log; annulling it undoes an admission."""
    at: datetime
    code: str | None
    entrance: Entrance | None
    entrance_is_new: bool
    admitted: int
    """People let in by this scan."""
    inside: int
    """People now inside on this ticket."""
    overruled: Verdict | None
    """What the rule said, where a person admitted against it."""
    first_at: datetime | None
    """The first admission of this guest that stands, this one included."""
    first_gate: str | None
    first_operator: str | None
    first_device: str | None
    may_admit: Authority
    words: Words

    @property
    def sentence(self) -> str:
        return self.words.sentence


def check_in(
    session: Session,
    *,
    show_id: str,
    code: str,
    desk: Desk,
    party: int | None = None,
    force: bool = False,
    reason: str | None = None,
) -> CheckInResult:
    """Scans a ticket. `party` is how many of its people come in now, everyone who is not in yet when none is given.

    `force` admits against the verdict, except where there is no guest of this show. Every scan is kept, refused
    ones too. Raises Refused for an entrance that is gone or a party below 1.
    """
    cleaned = clean_code(code)
    guest = guest_by_codes(session, likely_codes(cleaned)) if cleaned else None
    return _check_in(session, show_id, guest, desk, code=cleaned or None, party=party, force=force, reason=reason)


def check_in_guest(
    session: Session,
    guest_id: str,
    *,
    show_id: str,
    desk: Desk,
    party: int | None = None,
    force: bool = False,
    reason: str | None = None,
) -> CheckInResult:
    """The same for a guest who was found by name. Raises Refused when she was deleted meanwhile."""
    guest = guest_by_id(session, guest_id)
    if guest is None:
        raise Refused("This guest is no longer on the list. Search again.")
    return _check_in(session, show_id, guest, desk, code=None, party=party, force=force, reason=reason)


def open_desk(session: Session, show_id: str, desk: Desk) -> tuple[Entrance | None, tuple[Entrance, ...], bool]:
    """The desk's entrance, all entrances of the show, and whether it was added just now."""
    entrances = list_entrances(session, show_id)
    if desk.gate_id is not None:
        return entrance_by_id(entrances, desk.gate_id), entrances, False
    if desk.gate_name is None:
        return None, entrances, False
    known = entrance_by_name(entrances, desk.gate_name)
    if known is not None:
        return known, entrances, False
    made = add_entrance(session, show_id, desk.gate_name)
    return made, (*entrances, made), True


def _check_in(
    session: Session,
    show_id: str,
    guest: DoorGuest | None,
    desk: Desk,
    *,
    code: str | None,
    party: int | None,
    force: bool,
    reason: str | None,
) -> CheckInResult:
    if party is not None and party < 1:
        raise Refused("At least one person comes in.", column="party")
    entrance, entrances, is_new = open_desk(session, show_id, desk)
    ours = guest if guest is not None and guest.show_id == show_id else None
    before = presence(movements_of(session, ours.id)) if ours else NOBODY_YET
    ruling = rule(door_facts(guest, show_id, entrance, before, desk.at), party=party, force=force)
    check_in_id = record(
        session,
        show_id=show_id,
        kind="entry",
        verdict=ruling.verdict,
        at=desk.at,
        device_at=desk.device_at,
        guest_id=ours.id if ours else None,
        gate_id=entrance.id if entrance else None,
        code=code,
        party=max(1, ruling.admitted),
        forced=ruling.overruled is not None,
        reason=reason,
        operator_id=desk.operator_id,
        device_id=desk.device_id,
    )
    shown = _as_now(session, ours, desk.at if ruling.admitted else None) if ours else guest
    because = (reason or "") if ruling.overruled else None
    occasion = Occasion(
        ruling.verdict, desk.at, shown, entrance, entrances, before, code or "", ruling.admitted, because
    )
    first = _first(before, occasion, check_in_id)
    return CheckInResult(
        verdict=ruling.verdict,
        guest=shown,
        check_in_id=check_in_id,
        at=desk.at,
        code=code,
        entrance=entrance,
        entrance_is_new=is_new,
        admitted=ruling.admitted,
        inside=before.inside + ruling.admitted,
        overruled=ruling.overruled,
        first_at=first.at if first else None,
        first_gate=first.entrance if first else None,
        first_operator=first.operator if first else None,
        first_device=first.device if first else None,
        may_admit=ruling.may_admit,
        words=words_for(occasion),
    )


def _as_now(session: Session, guest: DoorGuest, admitted_at: datetime | None) -> DoorGuest:
    arrivals = [at for at in (guest.checked_in_at, admitted_at) if at is not None]
    return replace(guest, checked_in_at=min(arrivals, default=None), party_members=party_members(session, guest))


def _first(before: Presence, now: Occasion, check_in_id: str) -> Movement | None:
    """Ticks of a paper list come in late, with an earlier time than what was scanned since."""
    if now.admitted and (before.first is None or now.at < before.first.at):
        where = now.entrance.name if now.entrance else None
        return Movement(check_in_id, "entry", now.admitted, now.at, where, None, None)
    return before.first


def door_facts(
    guest: DoorGuest | None, show_id: str, entrance: Entrance | None, before: Presence, at: datetime
) -> DoorFacts:
    """What the rule needs to know, from what was read."""
    if guest is None:
        return DoorFacts(at, known=False)
    reentry: Reentry = entrance.reentry if entrance else "after_exit"
    return DoorFacts(
        at,
        of_this_show=guest.show_id == show_id,
        status="confirmed" if guest.status == "attended" else guest.status,
        rsvp=guest.rsvp,
        is_blocked=bool(guest.blocked_reason),
        entrance_takes_category=entrance is None or entrance.takes(guest.category_id),
        category_type=guest.category_type,
        price=guest.price,
        valid_from=guest.valid_from,
        valid_until=guest.valid_until,
        opens_at=entrance.opens_at if entrance else None,
        closes_at=entrance.closes_at if entrance else None,
        tolerance=entrance.tolerance if entrance else timedelta(0),
        allow_pending=entrance is not None and entrance.allow_pending,
        reentry=reentry,
        places=1 + guest.plus_ones,
        entered=before.entered,
        inside=before.inside,
    )
