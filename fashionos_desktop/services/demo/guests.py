"""The guest list: 1,500 people with their categories, seats, answers and payments."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from fashionos_desktop.models import Payment, Registration, RegistrationNote, TicketTier
from fashionos_desktop.services.demo import guest_words as say
from fashionos_desktop.services.demo.guest_words import CATEGORIES, Category
from fashionos_desktop.services.demo.house import House
from fashionos_desktop.services.demo.people import Person
from fashionos_desktop.services.demo.rows import chance
from fashionos_desktop.services.demo.seating import DOUBLE_SEAT, Seat, seats
from fashionos_desktop.services.demo.setting import Setting

_CODE_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_WALK_INS = 4
_DUPLICATES = 3


@dataclass(frozen=True, slots=True)
class Guest:
    """A guest before and after it has an id."""

    category: Category
    person: Person
    code: str
    seat: Seat
    status: str = "confirmed"
    rsvp: str = "none"
    company: str | None = None
    party: str | None = None
    plus_ones: int = 0
    blocked_reason: str | None = None
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    source: str = "guest list"
    id: str = ""

    @property
    def is_welcome(self) -> bool:
        """Nothing speaks against letting this guest in."""
        return self.status == "confirmed" and self.rsvp != "no" and not self.blocked_reason and not self.valid_from


def make_categories(setting: Setting, event_id: str) -> dict[str, str]:
    return {
        one.name: setting.rows.add(
            TicketTier, event_id=event_id, name=one.name, type=one.kind, price=one.price, quantity_total=one.places
        )
        for one in CATEGORIES
    }


def make_guests(
    setting: Setting, event_id: str, tiers: dict[str, str], house: House, portraits: list[str]
) -> list[Guest]:
    """All guests. `portraits` are pictures for some who are known by sight."""
    dice = chance("guests")
    listed: list[Guest] = []
    for category in CATEGORIES:
        listed += _of_category(setting, dice, category)
    listed = _with_double_seat(_with_walk_ins(listed))
    faces = iter(portraits)
    extras = chance("guest extras")
    saved = [
        _save(setting, event_id, tiers, house, extras, guest, place, faces) for place, guest in enumerate(listed, 1)
    ]
    _duplicates(setting, event_id, tiers, saved)
    _payments(setting, saved)
    _notes(setting, house, saved)
    return saved


def _of_category(setting: Setting, dice: random.Random, category: Category) -> list[Guest]:
    places = seats(category, dice)
    made: list[Guest] = []
    wanted = category.guests - (_DUPLICATES if category.name == "Seated" else 0)
    while len(made) < wanted:
        size = min(wanted - len(made), dice.choices((1, 2, 3, 4), (74, 20, 4, 2))[0])
        made += _group(setting, dice, category, places, size)
    return made


def _group(setting: Setting, dice: random.Random, category: Category, places: Iterator[Seat], size: int) -> list[Guest]:
    host = setting.people.anybody()
    party = f"{host.name} + {size - 1}" if size > 1 else None
    company = _company(dice, category)
    status, rsvp = _answer(dice, category)
    group: list[Guest] = []
    for place in range(size):
        person = host if place == 0 else setting.people.anybody()
        if place and dice.random() < 0.12:
            person = Person(f"Guest of {host.name}", host.email, host.phone)
        guest = Guest(category, person, _code(dice), next(places), status, rsvp, company, party)
        group.append(_with_rules(setting, dice, guest))
    return group


def _answer(dice: random.Random, category: Category) -> tuple[str, str]:
    """Status and RSVP. Who pays is pending until the money is there; who is asked, until an answer is."""
    if category.kind == "paid":
        return dice.choices(("confirmed", "pending", "cancelled"), (91, 5, 4))[0], "none"
    return dice.choices(
        (("confirmed", "yes"), ("pending", "none"), ("confirmed", "no"), ("cancelled", "no")), (80, 10, 6, 4)
    )[0]


def _with_rules(setting: Setting, dice: random.Random, guest: Guest) -> Guest:
    """A few are blocked, a few may come only at certain times, some bring people who are not listed."""
    if guest.status != "confirmed":
        return guest
    throw = dice.random()
    if throw < 0.004:
        return replace(guest, blocked_reason=dice.choice(say.BLOCKED))
    if throw < 0.007:
        return replace(guest, valid_from=setting.day.start + timedelta(minutes=20))
    if throw < 0.01:
        return replace(guest, valid_until=setting.day.start)
    if guest.party is None and guest.category.kind != "paid" and throw < 0.12:
        return replace(guest, plus_ones=dice.choices((1, 2), (9, 1))[0])
    return guest


def _company(dice: random.Random, category: Category) -> str | None:
    if category.name == "Press":
        return dice.choice(say.TITLES)
    if category.name == "Buyers":
        return dice.choice(say.STORES)
    likely = {"Front Row": 0.45, "Seated": 0.2, "House": 0.1}.get(category.name, 0.06)
    return dice.choice(say.HOUSES + say.TITLES[:6]) if dice.random() < likely else None


def _code(dice: random.Random) -> str:
    return "".join(dice.choices(_CODE_LETTERS, k=10))


def _with_double_seat(guests: list[Guest]) -> list[Guest]:
    """The next guest without a seat, else the next one, is put on a seat that is taken."""
    front = [place for place, guest in enumerate(guests) if guest.category.name == "Front Row"]
    holder = next((place for place in front if guests[place].seat == DOUBLE_SEAT), front[0])
    second = next(
        place for place in front if place > holder + 5 and guests[place].is_welcome and not guests[place].party
    )
    guests[holder] = replace(guests[holder], seat=DOUBLE_SEAT, status="confirmed", rsvp="yes", blocked_reason=None)
    guests[second] = replace(guests[second], seat=DOUBLE_SEAT)
    return guests


def _with_walk_ins(guests: list[Guest]) -> list[Guest]:
    standing = [
        place
        for place, guest in enumerate(guests)
        if guest.category.name == "Standing" and guest.is_welcome and not guest.party and not guest.valid_until
    ]
    for place in standing[-_WALK_INS:]:
        guests[place] = replace(guests[place], source="walk-in", company=None)
    return guests


def _save(
    setting: Setting,
    event_id: str,
    tiers: dict[str, str],
    house: House,
    dice: random.Random,
    guest: Guest,
    place: int,
    faces: Iterator[str],
) -> Guest:
    name = guest.category.name
    invited = guest.category.kind != "paid"
    is_vip = name == "Front Row" and dice.random() < 0.7
    publicist = dice.choice(house.crews["publicists"]).stakeholder_id if name in ("Front Row", "Press") else None
    walk_in = guest.source == "walk-in"
    listed_at = setting.day.on(dice.randint(4, 150), dice.uniform(8, 20))
    registration_id = setting.rows.add(
        Registration,
        created_at=setting.day.now - timedelta(minutes=dice.randint(4, 30)) if walk_in else listed_at,
        event_id=event_id,
        ticket_tier_id=tiers[name],
        attendee_email=None if walk_in else guest.person.email,
        attendee_name=guest.person.name,
        status=guest.status,
        qr_code_data=guest.code,
        rsvp=guest.rsvp,
        phone=guest.person.phone if dice.random() < 0.55 else None,
        company=guest.company,
        publicist_id=publicist,
        section=guest.seat.section,
        row_label=guest.seat.row,
        seat=guest.seat.number,
        notes=_door_notes(dice, name),
        is_vip=is_vip,
        is_press=name == "Press",
        escort=is_vip and dice.random() < 0.5,
        tags=sorted(dice.sample(say.TAGS[name], dice.choices((0, 1, 2), (60, 33, 7))[0])),
        plus_ones=guest.plus_ones,
        party=guest.party,
        substitute_for=setting.people.anybody().name if invited and guest.is_welcome and dice.random() < 0.03 else None,
        portrait_id=next(faces, None) if is_vip and guest.is_welcome else None,
        merged_into_id=None,
        blocked_reason=guest.blocked_reason,
        valid_from=guest.valid_from,
        valid_until=guest.valid_until,
        source=guest.source,
        source_ref=None if walk_in else f"{place:04}",
    )
    return replace(guest, id=registration_id)


def _door_notes(dice: random.Random, category: str) -> str | None:
    likely, words = {
        "Front Row": (0.5, say.NOTES_FRONT + say.NOTES_ANY[:3]),
        "Press": (0.3, say.NOTES_PRESS + say.NOTES_ANY),
    }.get(category, (0.05, say.NOTES_ANY))
    return dice.choice(words) if dice.random() < likely else None


def _duplicates(setting: Setting, event_id: str, tiers: dict[str, str], guests: list[Guest]) -> None:
    """Guests who stood on two lists, already merged into one."""
    dice = chance("duplicates")
    seated = [guest for guest in guests if guest.category.name == "Seated" and guest.is_welcome and not guest.party]
    for guest in dice.sample(seated, _DUPLICATES):
        setting.rows.add(
            Registration,
            event_id=event_id,
            ticket_tier_id=tiers["Seated"],
            attendee_email=guest.person.email,
            attendee_name=guest.person.name,
            status="confirmed",
            qr_code_data=_code(dice),
            merged_into_id=guest.id,
            source="press list",
            source_ref=guest.code,
        )


def _payments(setting: Setting, guests: list[Guest]) -> None:
    dice = chance("payments")
    states = {"confirmed": "completed", "pending": "pending", "cancelled": "refunded"}
    for place, guest in enumerate(guests, 1):
        if guest.category.kind != "paid" or guest.source == "walk-in":
            continue
        if dice.random() < 0.02:
            _payment(setting, dice, guest, "failed", place)
        _payment(setting, dice, guest, states[guest.status], place)


def _payment(setting: Setting, dice: random.Random, guest: Guest, status: str, place: int) -> None:
    provider = dice.choices(("card", "bank transfer", "voucher"), (80, 15, 5))[0]
    setting.rows.add(
        Payment,
        registration_id=guest.id,
        payer_id=None,
        amount=guest.category.price,
        currency="EUR",
        status=status,
        provider=provider,
        provider_transaction_id=None if status == "pending" else f"T{place:04}-{dice.randrange(16**6):06x}",
    )


def _notes(setting: Setting, house: House, guests: list[Guest]) -> None:
    dice = chance("registration notes")
    for guest in dice.sample(guests, 36):
        written = setting.day.past(setting.day.before(dice.uniform(1.5, 60)))
        setting.rows.add(
            RegistrationNote,
            created_at=written,
            registration_id=guest.id,
            author_id=house.profiles[dice.choice(("press", "door"))],
            body=dice.choice(say.DESK_NOTES),
        )
