"""What the desk reads after a scan: a word, why, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from fashionos_desktop.services.door.codes import code_end
from fashionos_desktop.services.door.entrances import Entrance
from fashionos_desktop.services.door.guests import DoorGuest
from fashionos_desktop.services.door.presence import NOBODY_YET, Presence
from fashionos_desktop.services.door.verdicts import Verdict
from fashionos_desktop.services.local_times import clock_words, day_words, span_words, zone_of

HEADLINES = {
    Verdict.ADMITTED: "Welcome",
    Verdict.ALREADY_IN: "Already in",
    Verdict.DECLINED: "Decide",
    Verdict.NO_REPLY: "Decide",
}
REFUSED = "Refused"

_CALL_THE_LEAD = "Call the front-of-house lead."


@dataclass(frozen=True, slots=True)
class Words:
    headline: str
    """Welcome, Already in, Refused or Decide: the words differ in length and first letter."""
    reason: str = ""
    detail: str = ""
    advice: str = ""

    @property
    def sentence(self) -> str:
        """All of it in one line."""
        return " ".join(part for part in (f"{self.headline}.", self.reason, self.detail, self.advice) if part)


@dataclass(frozen=True, slots=True)
class Occasion:
    """What the words speak of."""

    verdict: Verdict
    at: datetime
    guest: DoorGuest | None = None
    entrance: Entrance | None = None
    entrances: tuple[Entrance, ...] = ()
    presence: Presence = NOBODY_YET
    """Before this scan."""
    code: str = ""
    admitted: int = 0
    forced_because: str | None = None

    def clock(self, at: datetime, *, seconds: bool = False) -> str:
        zone = zone_of(self.guest.timezone if self.guest else "UTC")
        return clock_words(at, zone, today=self.at.astimezone(zone).date(), seconds=seconds)


def words_for(occasion: Occasion) -> Words:
    verdict, guest = occasion.verdict, occasion.guest
    headline = HEADLINES.get(verdict, REFUSED)
    if guest is None:
        end = f"It ends in {code_end(occasion.code)}." if occasion.code else ""
        return Words(headline, "Code not known.", end, "Ask for the name.")
    match verdict:
        case Verdict.ADMITTED:
            return Words(headline, *_welcome(occasion, guest))
        case Verdict.ALREADY_IN:
            return Words(headline, *_already_in(occasion))
        case Verdict.WRONG_EVENT:
            where = f"The ticket is for {guest.show_title}, {day_words(guest.show_date)}."
            return Words(headline, where, "", "Look her up by name.")
        case Verdict.CANCELLED:
            desk = "Send to the press desk." if guest.is_press else _CALL_THE_LEAD
            return Words(headline, "Ticket cancelled.", "", desk)
        case Verdict.BLOCKED:
            return Words(headline, *_blocked(occasion, guest))
        case Verdict.TOO_EARLY:
            return Words(headline, *_too_early(occasion, guest))
        case Verdict.TOO_LATE:
            return Words(headline, *_too_late(occasion, guest))
        case Verdict.NOT_PAID:
            return Words(headline, f"Not paid: {guest.category}, {guest.price:,.2f}.", "", "Send to the ticket desk.")
        case Verdict.DECLINED:
            return Words(headline, f"{guest.shown_name} said no to the invitation.", "", "Admit if there is room.")
        case Verdict.NO_REPLY:
            return Words(headline, "The invitation was never answered.", "", "Admit if there is room.")
    return Words(headline)


def _welcome(occasion: Occasion, guest: DoorGuest) -> tuple[str, str, str]:
    facts = ", ".join(part for part in (guest.shown_name, guest.category, guest.place) if part)
    places = 1 + guest.plus_ones
    inside = occasion.presence.inside + occasion.admitted
    details = []
    if places > 1:
        details.append(f"{inside} of {places} are in." if inside < places else f"All {places} are in.")
    if occasion.forced_because is not None:
        because = occasion.forced_because.strip().rstrip(".")
        details.append(f"Admitted by hand: {because}." if because else "Admitted by hand.")
    advice = [word for word, holds in (("VIP.", guest.is_vip), ("Escort to seat.", guest.escort)) if holds]
    return f"{facts}.", " ".join(details), " ".join(advice)


def _already_in(occasion: Occasion) -> tuple[str, str, str]:
    first, left = occasion.presence.first, occasion.presence.last_exit
    if first is None:
        return "", "", "Ask for identity."
    where = ", ".join(part for part in (first.entrance, first.operator) if part)
    reason = f"First scan {occasion.clock(first.at, seconds=True)}{', ' if where else ''}{where}."
    if occasion.presence.inside == 0 and left is not None:
        return reason, f"Left at {occasion.clock(left.at)}. Nobody comes back in here.", _CALL_THE_LEAD
    past = (occasion.at - first.at).total_seconds()
    ago = f"That is {span_words(past)} ago. " if past >= 0 else ""
    return reason, f"{ago}Someone holds this ticket inside.", "Ask for identity."


def _blocked(occasion: Occasion, guest: DoorGuest) -> tuple[str, str, str]:
    if guest.blocked_reason:
        return f"Blocked: {guest.blocked_reason.strip().rstrip('.')}.", "", _CALL_THE_LEAD
    right = [entrance.name for entrance in occasion.entrances if entrance.takes(guest.category_id)]
    here = occasion.entrance.name if occasion.entrance else "This entrance"
    reason = f"{here} is not for {guest.category}."
    return reason, "", f"Send to {' or '.join(right)}." if right else _CALL_THE_LEAD


def _too_early(occasion: Occasion, guest: DoorGuest) -> tuple[str, str, str]:
    opens = occasion.entrance.opens_at if occasion.entrance else None
    starts = [at for at in (guest.valid_from, opens) if at is not None]
    from_now_on = max(starts) - _tolerance(occasion)
    if guest.valid_from is not None and guest.valid_from == max(starts):
        reason = f"The ticket is valid from {occasion.clock(guest.valid_from)}."
    else:
        reason = f"This entrance opens at {occasion.clock(max(starts))}."
    return reason, "", f"Ask to come back at {occasion.clock(from_now_on)}."


def _too_late(occasion: Occasion, guest: DoorGuest) -> tuple[str, str, str]:
    closes = occasion.entrance.closes_at if occasion.entrance else None
    if guest.valid_until is not None and occasion.at > guest.valid_until + _tolerance(occasion):
        return f"The ticket was valid until {occasion.clock(guest.valid_until)}.", "", _CALL_THE_LEAD
    assert closes is not None
    return f"This entrance closed at {occasion.clock(closes)}.", "", _CALL_THE_LEAD


def _tolerance(occasion: Occasion) -> timedelta:
    return occasion.entrance.tolerance if occasion.entrance else timedelta(0)
