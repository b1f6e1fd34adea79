"""What the palette finds in a show: people first, then looks, then shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, or_, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import (
    CallTime,
    EventModel,
    EventStakeholder,
    ModelAgency,
    ModelProfile,
    Profile,
    Stakeholder,
    table_of,
)
from fashionos_desktop.services.door.guests import DoorGuest
from fashionos_desktop.services.door.names import begin_words_of, name_words
from fashionos_desktop.services.door.searching import search_guests
from fashionos_desktop.services.local_times import clock_words, day_words, zone_of
from fashionos_desktop.services.match_spans import Span, match_spans
from fashionos_desktop.services.overview.calls import Call, calls_of
from fashionos_desktop.services.overview.line_up import LookLine, looks_in_order
from fashionos_desktop.services.shows import Show, list_shows

FindingKind = Literal["model", "guest", "crew", "look", "show"]

_cast = table_of(EventModel)
_models = table_of(ModelProfile)
_agencies = table_of(ModelAgency)
_profiles = table_of(Profile)
_people = table_of(Stakeholder)
_event_people = table_of(EventStakeholder)
_calls = table_of(CallTime)

_MODELS = (
    select(
        _models.c.id,
        _cast.c.id.label("event_model_id"),
        _profiles.c.full_name,
        _agencies.c.name.label("agency"),
        _models.c.height_cm,
        _cast.c.casting_status,
        _models.c.portrait_id,
    )
    .join(_models, _models.c.id == _cast.c.model_profile_id)
    .join(_profiles, _profiles.c.id == _models.c.profile_id)
    .outerjoin(_agencies, _agencies.c.id == _models.c.agency_id)
    .where(_cast.c.event_id == bindparam("show_id"))
    .order_by(_cast.c.casting_status == "released", _profiles.c.full_name, _cast.c.id)
)
_CREW = (
    select(
        _people.c.id, _people.c.name, _people.c.role, _people.c.fashion_show_role, _event_people.c.role.label("here")
    )
    .outerjoin(
        _event_people,
        (_event_people.c.stakeholder_id == _people.c.id) & (_event_people.c.event_id == bindparam("show_id")),
    )
    .where(
        or_(
            _event_people.c.id.is_not(None),
            _people.c.id.in_(select(_calls.c.stakeholder_id).where(_calls.c.event_id == bindparam("show_id"))),
        )
    )
    .order_by(_people.c.name, _people.c.id)
)


@dataclass(frozen=True, slots=True)
class Finding:
    kind: FindingKind
    id: str
    """Of the registration, model profile, stakeholder, look or event."""
    title: str
    detail: str
    spans: tuple[Span, ...] = ()
    """Of the title."""
    photo_id: str | None = None


def find(session: Session, show_id: str, text: str, limit: int = 12, *, now: datetime) -> tuple[Finding, ...]:
    """Every typed word begins a word of what is found. No kind takes more places than it must from the others."""
    words = name_words(text)
    if not words:
        return ()
    shows = list_shows(session)
    show = next((show for show in shows if show.id == show_id), None)
    zone = zone_of(show.timezone) if show else ZoneInfo("UTC")
    looks = looks_in_order(session, show_id)
    numbered = [_look(look, words) for look in looks if _is_number(look, words)]
    kinds = [
        _models_found(session, show_id, words, looks, limit),
        [_guest(guest, words, zone, now) for guest in search_guests(session, show_id, text, limit)],
        _crew_found(session, show_id, words, zone, show.event_date if show else None, now, limit),
        _looks_found(looks, words, limit, besides={finding.id for finding in numbered}),
        [_show(found, words) for found in shows if begin_words_of(words, f"{found.title} {found.slug}")],
    ]
    return tuple(_shared([numbered[:limit], *kinds], limit))


def _shared(kinds: Sequence[Sequence[Finding]], limit: int) -> Iterable[Finding]:
    """Places are given out in turn; what is found keeps the order of the kinds."""
    places = [0] * len(kinds)
    free = limit
    while free and any(place < len(kind) for place, kind in zip(places, kinds, strict=True)):
        for number, kind in enumerate(kinds):
            if free and places[number] < len(kind):
                places[number] += 1
                free -= 1
    return (finding for place, kind in zip(places, kinds, strict=True) for finding in kind[:place])


def _models_found(
    session: Session, show_id: str, words: tuple[str, ...], looks: Sequence[LookLine], limit: int
) -> list[Finding]:
    found = []
    for row in session.execute(_MODELS, {"show_id": show_id}):
        name = row.full_name or ""
        if not begin_words_of(words, f"{name} {row.agency or ''}"):
            continue
        numbers = [look.number for look in looks if look.event_model_id == row.event_model_id and look.number]
        worn = f"{'look' if len(numbers) == 1 else 'looks'} {', '.join(numbers)}" if numbers else ""
        height = f"{row.height_cm:.0f}" if row.height_cm is not None else ""
        detail = _facts(row.agency, height, row.casting_status, worn)
        found.append(Finding("model", row.id, name, detail, match_spans(words, name), row.portrait_id))
    return _names_first(found, words)[:limit]


def _crew_found(
    session: Session,
    show_id: str,
    words: tuple[str, ...],
    zone: ZoneInfo,
    show_day: date | None,
    now: datetime,
    limit: int,
) -> list[Finding]:
    rows = [
        row
        for row in session.execute(_CREW, {"show_id": show_id})
        if begin_words_of(words, f"{row.name} {row.here or ''} {row.fashion_show_role or ''} {row.role or ''}")
    ]
    if not rows:
        return []
    today = now.astimezone(zone).date()
    calls: dict[str, Call] = {}
    for call in calls_of(session, show_id, {day for day in (show_day, today) if day}, zone):
        known = calls.get(call.person_id)
        # Today's call counts before that of the show's day, and the first of a day before the others.
        if known is None or (call.date == today and known.date != today):
            calls[call.person_id] = call
    found = []
    for row in rows:
        role = row.here or row.fashion_show_role or row.role
        detail = _facts(role, _call_words(calls.get(row.id), today))
        found.append(Finding("crew", row.id, row.name, detail, match_spans(words, row.name)))
    return _names_first(found, words)[:limit]


def _call_words(call: Call | None, today: date) -> str:
    if call is None:
        return ""
    day = "" if call.date == today else f"{day_words(call.date)} "
    return f"called {day}{call.clock}{', arrived' if call.checked_in_at is not None else ''}"


def _looks_found(looks: Sequence[LookLine], words: tuple[str, ...], limit: int, *, besides: set[str]) -> list[Finding]:
    def matches(look: LookLine) -> bool:
        return begin_words_of(words, f"{look.number} {look.model_name} {look.garments} {look.collection}")

    found = [_look(look, words) for look in looks if look.id not in besides and matches(look)]
    return _names_first(found, words)[:limit]


def _is_number(look: LookLine, words: tuple[str, ...]) -> bool:
    """ "12" and "look 12" mean that look, before anybody."""
    return words[-1:] == name_words(look.number) and words[:-1] in ((), ("look",))


def _look(look: LookLine, words: tuple[str, ...]) -> Finding:
    title = " ".join(part for part in (look.number, look.model_name or "No model") if part)
    detail = _facts(look.garments, look.collection)
    return Finding("look", look.id, title, detail, match_spans(words, title), look.photo_id or look.portrait_id)


def _guest(guest: DoorGuest, words: tuple[str, ...], zone: ZoneInfo, now: datetime) -> Finding:
    if guest.checked_in_at is not None:
        state = f"in since {clock_words(guest.checked_in_at, zone, today=now.astimezone(zone).date())}"
    else:
        state = "cancelled" if guest.status == "cancelled" else "expected"
    name = guest.shown_name
    detail = _facts(guest.category, guest.place or guest.company, state)
    return Finding("guest", guest.id, name, detail, match_spans(words, name), guest.portrait_id)


def _show(show: Show, words: tuple[str, ...]) -> Finding:
    detail = _facts(show.venue_name, show.venue_city, f"{day_words(show.event_date)} {show.event_date.year}")
    return Finding("show", show.id, show.title, detail, match_spans(words, show.title))


def _names_first(found: list[Finding], words: tuple[str, ...]) -> list[Finding]:
    return sorted(found, key=lambda finding: not begin_words_of(words, finding.title))


def _facts(*facts: str | None) -> str:
    return ", ".join(fact for fact in facts if fact)
