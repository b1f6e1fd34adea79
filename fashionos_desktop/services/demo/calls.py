"""Calls, the sheets they were sent on, who has seen them, and who has come through the stage door."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from fashionos_desktop.models import Badge, CallAcknowledgement, CallSheet, CallTime, CheckIn
from fashionos_desktop.services.demo.call_plan import (
    CREW_CALLS,
    DESIGNER_HOURS,
    HOST_LATE,
    LATE_HOURS,
    MODEL_HOURS,
    NOT_HEARD_HOURS,
)
from fashionos_desktop.services.demo.cast_list import LATE, MINOR, NOT_HEARD, TWO_PLACES
from fashionos_desktop.services.demo.casting import Model
from fashionos_desktop.services.demo.collections import Collection
from fashionos_desktop.services.demo.house import CREWS, House
from fashionos_desktop.services.demo.rows import chance
from fashionos_desktop.services.demo.setting import Setting
from fashionos_desktop.services.demo.show import REHEARSAL_HOURS
from fashionos_desktop.services.demo.tables import fields

_TARGETS = ("model_profile_id", "designer_id", "stakeholder_id")


@dataclass(frozen=True, slots=True)
class Call:
    """One line of the call sheet."""

    who: str
    target: tuple[str, str]
    """The column that says who, and the id in it."""
    at: datetime
    activity: str
    department: str
    minutes: int
    location: str
    notes: str | None = None
    arrival: str = "expected"
    expected_at: datetime | None = None
    comes: bool = True


@dataclass(frozen=True, slots=True)
class StageDoor:
    event_id: str
    gate_id: str
    device_id: str
    operator_id: str


def make_calls(
    setting: Setting, door: StageDoor, house: House, models: list[Model], collections: list[Collection]
) -> None:
    calls = _crew_calls(setting, house) + _designer_calls(setting, collections) + _model_calls(setting, models)
    calls.sort(key=lambda call: (call.at, call.department, call.who))
    ids = [_call(setting, door.event_id, call, place) for place, call in enumerate(calls, 1)]
    badges = _badges(setting, door.event_id, house, models, collections)
    _sheets(setting, door.event_id, calls, ids)
    _arrivals(setting, door, calls, ids, badges)


def _crew_calls(setting: Setting, house: House) -> list[Call]:
    calls: list[Call] = []
    for crew, which, hours, activity, minutes, location, notes in fields(CREW_CALLS):
        if which == "all":
            who, stakeholder_id = CREWS[crew][0], house.groups[crew]
        else:
            member = house.crews[crew][0 if which == "lead" else int(which)]
            who, stakeholder_id = member.name, member.stakeholder_id
        calls.append(
            Call(
                who,
                ("stakeholder_id", stakeholder_id),
                setting.day.before(float(hours)),
                activity,
                CREWS[crew][1],
                setting.day.minutes(int(minutes)),
                location,
                notes or None,
                comes=activity != HOST_LATE,
            )
        )
    return calls


def _designer_calls(setting: Setting, collections: list[Collection]) -> list[Call]:
    at = setting.day.before(DESIGNER_HOURS)
    return [
        Call(one.designer, ("designer_id", one.designer_id), at, "final check", "Designers", 45, "Backstage B")
        for one in collections
    ]


def _model_calls(setting: Setting, models: list[Model]) -> list[Call]:
    cast = [model for model in models if model.is_cast]
    first, last = MODEL_HOURS
    calls = [
        _arrival(setting, model, first - (first - last) * place / (len(cast) - 1))
        for place, model in enumerate(sorted(cast, key=lambda model: model.model_profile_id))
    ]
    twice = next(model for model in cast if model.name == TWO_PLACES)
    for hours, activity, location in (
        (REHEARSAL_HOURS + 0.25, "fitting", "Atelier tent"),
        (REHEARSAL_HOURS, "rehearsal", "Runway"),
    ):
        target = ("model_profile_id", twice.model_profile_id)
        calls.append(Call(twice.name, target, setting.day.before(hours), activity, "Models", 45, location))
    return calls


def _arrival(setting: Setting, model: Model, hours: float) -> Call:
    day = setting.day
    target = ("model_profile_id", model.model_profile_id)
    if model.name == LATE:
        notes = "Agency rang: taxi, 15 minutes."
        expected = day.now + timedelta(minutes=9)
        return Call(
            model.name, target, day.before(LATE_HOURS), "arrival", "Models", 15, "Stage door", notes, "on_the_way",
            expected, comes=False,
        )  # fmt: skip
    if model.name == NOT_HEARD:
        notes = "Telephone off, booker is asking."
        return Call(
            model.name, target, day.before(NOT_HEARD_HOURS), "arrival", "Models", 15, "Stage door", notes, comes=False
        )
    notes_of_minor = "With her chaperone." if model.name == MINOR else None
    return Call(model.name, target, day.before(hours), "arrival", "Models", 15, "Stage door", notes_of_minor)


def _call(setting: Setting, event_id: str, call: Call, place: int) -> str:
    local = setting.day.local(call.at)
    column, target = call.target
    return setting.rows.add(
        CallTime,
        event_id=event_id,
        **_target(column, target),
        date=local.date(),
        time=f"{local:%H:%M}",
        activity=call.activity,
        department=call.department,
        notes=call.notes,
        location=call.location,
        duration_minutes=call.minutes,
        arrival=call.arrival,
        expected_at=call.expected_at,
        source="call sheet",
        source_ref=str(place),
    )


def _badges(
    setting: Setting, event_id: str, house: House, models: list[Model], collections: list[Collection]
) -> dict[str, str]:
    """A badge for each person who works backstage; the codes by whose they are."""
    dice = chance("badges")
    wearers = [("model_profile_id", model.model_profile_id) for model in models if model.is_cast]
    wearers += [("designer_id", one.designer_id) for one in collections]
    wearers += [("stakeholder_id", member.stakeholder_id) for crew in house.crews.values() for member in crew]
    codes: dict[str, str] = {}
    for place, (column, wearer) in enumerate(wearers):
        codes[wearer] = f"B{place:03}{_letters(dice, 5)}"
        setting.rows.add(Badge, event_id=event_id, **_target(column, wearer), code=codes[wearer])
    return codes


def _target(column: str, key: str) -> dict[str, Any]:
    """The columns that say whom a row is about: one key, the others empty."""
    return {name: key if name == column else None for name in _TARGETS}


def _letters(dice: random.Random, count: int) -> str:
    return "".join(dice.choices("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", k=count))


def _sheets(setting: Setting, event_id: str, calls: list[Call], ids: list[str]) -> None:
    """Three versions: each a little fuller than the one before; the last was sent this morning."""
    dice = chance("call sheets")
    day = setting.day
    sent = (day.on(3, 18.5), day.on(1, 20.25), day.past(day.before(11.75)))
    for number, (published, missing, seen) in enumerate(zip(sent, (9, 4, 1), (0.95, 0.97, 0.9), strict=True), 1):
        listed = list(zip(calls, ids, strict=True))[: len(calls) - missing]
        sheet_id = setting.rows.add(
            CallSheet,
            created_at=published,
            event_id=event_id,
            number=number,
            published_at=published,
            published_by=setting.owner_id,
            content={"calls": [_line(setting, call, call_id) for call, call_id in listed]},
        )
        for call, call_id in listed:
            if call.who != NOT_HEARD and dice.random() < seen:
                after = timedelta(minutes=min(600, round(dice.expovariate(1 / 35))), seconds=dice.randrange(60))
                read = day.past(published + after)
                setting.rows.add(
                    CallAcknowledgement,
                    created_at=read,
                    call_sheet_id=sheet_id,
                    call_time_id=call_id,
                    acknowledged_at=read,
                )


def _line(setting: Setting, call: Call, call_id: str) -> dict[str, Any]:
    local = setting.day.local(call.at)
    return {
        "id": call_id,
        "date": local.date().isoformat(),
        "time": f"{local:%H:%M}",
        "who": call.who,
        "activity": call.activity,
        "department": call.department,
        "location": call.location,
        "minutes": call.minutes,
        "notes": call.notes,
    }


def _arrivals(setting: Setting, door: StageDoor, calls: list[Call], ids: list[str], badges: dict[str, str]) -> None:
    dice = chance("arrivals")
    now = setting.day.now
    for call, call_id in zip(calls, ids, strict=True):
        came = call.at + timedelta(seconds=dice.randint(-1500, 240))
        if not call.comes or came >= now:
            continue
        setting.rows.add(
            CheckIn,
            created_at=came,
            event_id=door.event_id,
            gate_id=door.gate_id,
            registration_id=None,
            call_time_id=call_id,
            code=badges.get(call.target[1]),
            kind="entry",
            annuls_id=None,
            verdict="admitted",
            party=1,
            forced=False,
            reason=None,
            scanned_at=came,
            device_at=came,
            device_id=door.device_id,
            operator_id=door.operator_id,
        )
