"""Entrances, and what has happened there since the doors opened."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from fashionos_desktop.models import CheckIn, DoorQuestion, Gate, GateTier
from fashionos_desktop.services.demo.guest_words import CATEGORIES
from fashionos_desktop.services.demo.guests import Guest
from fashionos_desktop.services.demo.house import House
from fashionos_desktop.services.demo.rows import chance
from fashionos_desktop.services.demo.seating import DOUBLE_SEAT
from fashionos_desktop.services.demo.setting import Setting

_DESKS = {"main": "desk_main", "side": "desk_side"}


@dataclass(frozen=True, slots=True)
class Entrances:
    main: str
    side: str
    stage: str

    def of(self, entrance: str) -> str:
        return self.main if entrance == "main" else self.side


def make_entrances(setting: Setting, event_id: str, tiers: dict[str, str]) -> Entrances:
    day = setting.day
    doors = (("Main entrance", 900, 10), ("Side entrance", 700, 10), ("Stage door", None, 0))
    ids = [
        setting.rows.add(
            Gate,
            event_id=event_id,
            name=name,
            opens_at=day.doors if capacity else day.before(15),
            closes_at=day.start + timedelta(minutes=20) if capacity else None,
            tolerance_minutes=tolerance,
            reentry="always",
            capacity=capacity,
            allow_pending=False,
        )
        for name, capacity, tolerance in doors
    ]
    entrances = Entrances(*ids)
    for category in CATEGORIES:
        setting.rows.add(GateTier, gate_id=entrances.of(category.entrance), ticket_tier_id=tiers[category.name])
    setting.rows.add(GateTier, gate_id=entrances.stage, ticket_tier_id=tiers["House"])
    return entrances


def make_scans(setting: Setting, event_id: str, entrances: Entrances, guests: list[Guest], house: House) -> None:
    """Everything since doors: who came in, who came twice, who was refused, and one arrival that was taken back."""
    log = _DoorLog(setting, event_id, entrances, house)
    dice = chance("door")
    arrived = _arrived(setting, dice, guests)
    for guest, at in arrived:
        log.scan(guest, at, "admitted", party=1 + guest.plus_ones)
    for guest, at in dice.sample(arrived[: len(arrived) * 3 // 4], 7):
        log.scan(guest, min(setting.day.now, at + timedelta(seconds=dice.randint(25, 400))), "already_in")
    _refusals(log, dice, guests)
    _taken_back(log, guests, arrived)


def make_questions(setting: Setting, event_id: str, guests: list[Guest], house: House) -> None:
    """Guests for whom the desk asks the press office; two still wait for an answer."""
    now = setting.day.now
    unheard = [guest for guest in guests if guest.status == "pending" and guest.category.kind == "press"]
    front = [guest for guest in guests if guest.category.name == "Front Row" and guest.rsvp == "no"]
    asked = (
        (unheard[0], None, "Never answered. Comes alone.", None, None, 2),
        (None, "Ludivine Castaing", "Not on the list. Says Iris invited her.", None, None, 4),
        (unheard[1], None, "Never answered. Camera crew of three.", "standing", None, 11),
        (front[0], None, "Declined, came after all.", "yes", "Salon Sud A 63", 17),
        (None, "Guest of the composer", "No name on the list.", "yes", "Salon Nord D 43", 23),
        (None, "Aymeric Vance", "Wants a second place for his assistant.", "no", None, 29),
    )
    for place, (guest, name, question, answer, seat, minutes) in enumerate(asked):
        put = now - timedelta(minutes=minutes, seconds=7 * place)
        setting.rows.add(
            DoorQuestion,
            created_at=put,
            event_id=event_id,
            registration_id=guest.id if guest else None,
            name=guest.person.name if guest else name,
            question=question,
            publicist_id=house.crews["publicists"][place % 4].stakeholder_id,
            answer=answer,
            seat=seat,
            answered_at=put + timedelta(seconds=95) if answer else None,
        )


class _DoorLog:
    def __init__(self, setting: Setting, event_id: str, entrances: Entrances, house: House) -> None:
        self.now = setting.day.now
        self._rows = setting.rows
        self._event_id = event_id
        self._entrances = entrances
        self._house = house

    def scan(self, guest: Guest | None, at: datetime, verdict: str, **more: Any) -> str:
        entrance = guest.category.entrance if guest else "main"
        values: dict[str, Any] = {
            "event_id": self._event_id,
            "gate_id": self._entrances.of(entrance),
            "registration_id": guest.id if guest else None,
            "call_time_id": None,
            "code": guest.code if guest else None,
            "kind": "entry",
            "annuls_id": None,
            "verdict": verdict,
            "party": 1,
            "forced": False,
            "reason": None,
            "scanned_at": at,
            "device_at": at,
            "device_id": self._house.devices[_DESKS[entrance]],
            "operator_id": self._house.profiles[_DESKS[entrance]],
        }
        return self._rows.add(CheckIn, created_at=at, **values | more)


def _arrived(setting: Setting, dice: random.Random, guests: list[Guest]) -> list[tuple[Guest, datetime]]:
    """Guests who are in, by time. More come the nearer the show is; parties come together."""
    open_for = (setting.day.now - setting.day.doors).total_seconds()
    came: dict[str, float] = {}
    arrived: list[tuple[Guest, datetime]] = []
    for guest in guests:
        key = guest.party or guest.id
        if key not in came:
            is_in = guest.source == "walk-in" or dice.random() < guest.category.arrived / 0.93
            came[key] = open_for * dice.betavariate(1.7, 1.15) if is_in else -1
        if came[key] >= 0 and guest.is_welcome and guest.seat != DOUBLE_SEAT:
            seconds = min(open_for - 4, came[key] + dice.uniform(0, 9))
            arrived.append((guest, setting.day.doors + timedelta(seconds=round(seconds))))
    return sorted(arrived, key=lambda pair: (pair[1], pair[0].code))


def _refusals(log: _DoorLog, dice: random.Random, guests: list[Guest]) -> None:
    def some(verdict: str, count: int, fits: list[Guest]) -> None:
        for guest in dice.sample(fits, min(count, len(fits))):
            log.scan(guest, _lately(log, dice), verdict)

    some("not_paid", 4, [one for one in guests if one.status == "pending" and one.category.kind == "paid"])
    some("cancelled", 3, [one for one in guests if one.status == "cancelled"])
    some("blocked", 2, [one for one in guests if one.blocked_reason])
    some("too_early", 1, [one for one in guests if one.valid_from])
    some("declined", 1, [one for one in guests if one.rsvp == "no" and one.status == "confirmed"])
    for code in ("kk4m2pvq7d", "https://example.com/t/9f2", "aurelle-fw26-0412"):
        log.scan(None, _lately(log, dice), "unknown", code=code)
    unheard = [one for one in guests if one.status == "pending" and one.category.kind == "comp"]
    for guest in dice.sample(unheard, 2):
        at = _lately(log, dice)
        log.scan(guest, at, "no_reply")
        log.scan(guest, at + timedelta(seconds=21), "admitted", forced=True, reason="Front-of-house lead said yes.")


def _lately(log: _DoorLog, dice: random.Random) -> datetime:
    return log.now - timedelta(seconds=dice.randint(60, 2100))


def _taken_back(log: _DoorLog, guests: list[Guest], arrived: list[tuple[Guest, datetime]]) -> None:
    """Somebody was let in under the name of another."""
    inside = {guest.id for guest, _ in arrived}
    guest = next(one for one in guests if one.category.name == "Seated" and one.is_welcome and one.id not in inside)
    at = log.now - timedelta(minutes=13, seconds=20)
    scan_id = log.scan(guest, at, "admitted", reason=None)
    log.scan(
        guest,
        at + timedelta(seconds=48),
        "annulled",
        kind="annul",
        annuls_id=scan_id,
        reason="Another guest of the same name.",
    )
