"""The show itself: where, when, in which phases, and who has a part in it."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from fashionos_desktop.models import (
    Event,
    EventPhase,
    EventRehearsal,
    EventSchedule,
    EventStakeholder,
    Venue,
    VenueAvailability,
)
from fashionos_desktop.services.demo.budget_plan import BUDGET_TOTAL
from fashionos_desktop.services.demo.house import CREWS, LEADS, House
from fashionos_desktop.services.demo.setting import Setting
from fashionos_desktop.services.demo.show_day import ZONE

TITLE = "Maison Aurelle SS27"
SLUG = "maison-aurelle-ss27"
PACE_SECONDS = 24
RUNWAY_SECONDS = 48
RAIL_SECONDS = 12
REHEARSAL_HOURS = 4.0

PHASES = (
    ("concept", "Concept"),
    ("budget", "Budget"),
    ("venue", "Venue"),
    ("team", "Team"),
    ("casting", "Casting"),
    ("sponsors", "Sponsors"),
    ("creative_direction", "Creative direction"),
    ("collection", "Collection"),
    ("rehearsals", "Rehearsals"),
    ("logistics", "Logistics"),
    ("marketing", "Marketing"),
    ("final_preparation", "Final preparation"),
    ("event_day", "Event day"),
    ("wrap_up", "Wrap-up"),
)
_UNDER_WAY = ("marketing", "final_preparation", "event_day")

VENUES = (
    ("Hôtel de Sauvigny", "Paris", "France", 1650, "Historic house", "indoor"),
    ("Halle des Tanneurs", "Paris", "France", 2200, "Market hall", "indoor"),
    ("Jardin du Cloître Vert", "Paris", "France", 900, "Garden", "outdoor"),
)

_SCHEDULE = (
    # what, hours before the show, minutes
    ("Crew call", 14.75, 60),
    ("Hair and make-up open", 13.5, 540),
    ("Light focus", 9.0, 150),
    ("Rack check", 8.5, 60),
    ("Rehearsal", REHEARSAL_HOURS, 45),
    ("Crew meal", 3.0, 45),
    ("Press preview backstage", 2.0, 30),
)
_AFTER = (("Show", 0, 24), ("Backstage press", 25, 40), ("Get-out", 120, 240))


def make_venues(setting: Setting) -> list[str]:
    return [
        setting.rows.add(
            Venue,
            organization_id=setting.organization_id,
            owner_id=setting.owner_id,
            name=name,
            city=city,
            country=country,
            capacity=capacity,
            type=kind,
            indoor_outdoor=side,
        )
        for name, city, country, capacity, kind, side in VENUES
    ]


def make_event(setting: Setting, house: House, venue_id: str) -> str:
    day = setting.day
    return setting.rows.add(
        Event,
        created_at=day.on(210, 10),
        organizer_id=setting.owner_id,
        venue_id=venue_id,
        organizer_team_id=house.team_id,
        organization_id=setting.organization_id,
        title=TITLE,
        slug=SLUG,
        description="Spring and summer collections of five houses, in two salons and one long walk.",
        status="active",
        event_type="runway_show",
        is_public=False,
        start_time=day.start,
        end_time=day.start + timedelta(minutes=45),
        event_date=day.date,
        timezone=ZONE,
        doors_at=day.doors,
        pace_seconds=PACE_SECONDS,
        runway_seconds=RUNWAY_SECONDS,
        rail_seconds=RAIL_SECONDS,
        lineup_locked_at=day.past(day.before(REHEARSAL_HOURS + 1)),
        capacity_limit=VENUES[0][3],
        attendee_target=1450,
        budget_total=Decimal(BUDGET_TOTAL),
    )


def make_plan(setting: Setting, event_id: str, venue_ids: list[str]) -> dict[str, str]:
    """The plan of the day, rehearsals and the venue's calendar; the phases' ids by key."""
    day = setting.day
    for title, hours, minutes in _SCHEDULE:
        begins = day.before(hours)
        ends = begins + timedelta(minutes=day.minutes(minutes))
        setting.rows.add(EventSchedule, event_id=event_id, title=title, start_time=begins, end_time=ends)
    setting.rows.add(EventSchedule, event_id=event_id, title="Doors", start_time=day.doors, end_time=day.start)
    for title, offset, minutes in _AFTER:
        begins = day.start + timedelta(minutes=offset)
        ends = begins + timedelta(minutes=minutes)
        setting.rows.add(EventSchedule, event_id=event_id, title=title, start_time=begins, end_time=ends)
    _rehearsals(setting, event_id)
    _calendar(setting, event_id, venue_ids)
    return {
        key: setting.rows.add(
            EventPhase, event_id=event_id, phase_key=key, title=title, order_index=place, status=_phase_status(key)
        )
        for place, (key, title) in enumerate(PHASES, 1)
    }


def make_parts(setting: Setting, event_id: str, house: House) -> None:
    """Who of the directory works on this show: each crew and the head of each."""
    for crew, (_, department, _) in CREWS.items():
        setting.rows.add(EventStakeholder, event_id=event_id, stakeholder_id=house.groups[crew], role=department)
        for place, member in enumerate(house.crews[crew]):
            role = LEADS[crew] if place == 0 else department
            setting.rows.add(EventStakeholder, event_id=event_id, stakeholder_id=member.stakeholder_id, role=role)


def _phase_status(key: str) -> str:
    if key in _UNDER_WAY:
        return "in_progress"
    return "pending" if key == "wrap_up" else "complete"


def _rehearsals(setting: Setting, event_id: str) -> None:
    day = setting.day
    begins = day.local(day.before(REHEARSAL_HOURS))
    slots = (
        (2, "16:00-18:00", "Atelier, 3rd floor"),
        (1, "18:30-20:00", "Hôtel de Sauvigny, marks on the floor"),
        (
            (day.date - begins.date()).days,
            f"{begins:%H:%M}-{begins + timedelta(minutes=45):%H:%M}",
            "Runway, full light and music",
        ),
    )
    for days_before, slot, location in slots:
        setting.rows.add(
            EventRehearsal, event_id=event_id, date=day.day(days_before), time_slot=slot, location=location
        )


def _calendar(setting: Setting, event_id: str, venue_ids: list[str]) -> None:
    plan = (
        (0, 2, "booked", "Build"),
        (0, 1, "booked", "Build and light"),
        (0, 0, "booked", "Show"),
        (0, -1, "booked", "Get-out until noon"),
        (1, 1, "unavailable", "Another house"),
        (1, 0, "tentative", "Second choice until June"),
        (2, 0, "unavailable", "Closed for rain"),
        (2, -1, "available", None),
    )
    for place, days_before, status, notes in plan:
        setting.rows.add(
            VenueAvailability,
            venue_id=venue_ids[place],
            event_id=event_id if place == 0 else None,
            date=setting.day.day(days_before),
            start_time=setting.day.on(days_before, 6),
            end_time=setting.day.on(days_before, 12 if days_before < 0 else 24),
            status=status,
            notes=notes,
        )
