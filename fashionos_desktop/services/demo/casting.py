"""Agencies, models with their measures and portraits, who is cast, and when each is free."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from fashionos_desktop.models import EventModel, ModelAgency, ModelAvailability, ModelProfile, Profile
from fashionos_desktop.services.demo.cast_list import AGENCIES, LATE, MINOR, MODELS, NOTES, RELEASED
from fashionos_desktop.services.demo.names import ENGLISH, FRENCH, ITALIAN, JAPANESE, NORTHERN
from fashionos_desktop.services.demo.people import phone, slug
from fashionos_desktop.services.demo.rows import chance
from fashionos_desktop.services.demo.setting import Setting
from fashionos_desktop.services.demo.tables import fields
from fashionos_desktop.services.order_keys import evenly_spaced
from fashionos_desktop.services.pictures.appearance import Appearance

_BOOKERS = (FRENCH, FRENCH, NORTHERN, ITALIAN, ENGLISH, JAPANESE)
_ROMAN_BOOKERS = {5: "Shizuka Amamiya"}


@dataclass(frozen=True, slots=True)
class Model:
    name: str
    gender: str
    height: int
    profile_id: str
    model_profile_id: str
    appearance: Appearance
    status: str
    """Casting status in this show; "none" for who is only in the directory."""
    event_model_id: str | None = None

    @property
    def is_cast(self) -> bool:
        return self.status == "confirmed"


@dataclass(frozen=True, slots=True)
class Face:
    """A model as listed, before any row."""

    name: str
    gender: str
    city: str
    country: str
    height: int
    eyes: str
    agency: int
    status: str
    appearance: Appearance


def faces() -> list[Face]:
    return [_face(*line) for line in fields(MODELS)]


def make_models(setting: Setting, portraits: dict[str, str]) -> list[Model]:
    """The directory: agencies and models, with the portraits' ids by name."""
    dice = chance("casting")
    agencies = [_agency(setting, dice, place, *line) for place, line in enumerate(fields(AGENCIES))]
    return [_model(setting, dice, face, agencies[face.agency], portraits[face.name]) for face in faces()]


def cast_models(setting: Setting, event_id: str, models: list[Model]) -> list[Model]:
    """The same models with their place in this show."""
    dice = chance("cast")
    finale = iter(evenly_spaced(sum(model.is_cast for model in models), 2))
    placed = [_cast(setting, event_id, dice, model, next(finale) if model.is_cast else None) for model in models]
    for model in placed:
        _calendar(setting, event_id, dice, model)
    return placed


def _face(
    name: str, gender: str, city: str, country: str, height: str,
    skin: str, hair: str, cut: str, eyes: str, agency: str, status: str,
) -> Face:  # fmt: skip
    looks = Appearance(name, gender, int(skin), hair, cut)
    return Face(name, gender, city, country, int(height), eyes, int(agency), status, looks)


def _agency(setting: Setting, dice: random.Random, place: int, name: str, city: str, country: str) -> str:
    booker = _ROMAN_BOOKERS.get(place) or setting.people.of(_BOOKERS[place]).name
    return setting.rows.add(
        ModelAgency,
        organization_id=setting.organization_id,
        name=name,
        city=city,
        country=country,
        booker_name=booker,
        booker_phone=phone(dice),
    )


def _model(setting: Setting, dice: random.Random, face: Face, agency_id: str, portrait_id: str) -> Model:
    person = setting.people.named(face.name)
    profile_id = setting.rows.add(
        Profile,
        organization_id=setting.organization_id,
        full_name=face.name,
        email=person.email,
        phone=person.phone,
        role="viewer",
    )
    bust, waist, hips = _measures(dice, face)
    shoe = Decimal(round(2 * (face.height * 0.23 - (0.5 if face.gender == "m" else 1.2)))) / 2
    model_profile_id = setting.rows.add(
        ModelProfile,
        profile_id=profile_id,
        agency_id=agency_id,
        height=f"{face.height} cm",
        measurements=f"{bust}-{waist}-{hips}",
        gender="man" if face.gender == "m" else "woman",
        city=face.city,
        country=face.country,
        height_cm=Decimal(face.height),
        bust_cm=Decimal(bust),
        waist_cm=Decimal(waist),
        hips_cm=Decimal(hips),
        shoe_eu=shoe,
        hair=face.appearance.hair,
        eyes=face.eyes,
        is_minor=face.name == MINOR,
        notes=NOTES.get(face.name),
        portrait_id=portrait_id,
        source="agency package",
        source_ref=slug(face.name),
    )
    return Model(face.name, face.gender, face.height, profile_id, model_profile_id, face.appearance, face.status)


def _measures(dice: random.Random, face: Face) -> tuple[int, int, int]:
    if face.gender == "m":
        chest = round(face.height * 0.505) + dice.randint(-2, 2)
        return chest, chest - 19 + dice.randint(-1, 2), chest - 3 + dice.randint(-2, 2)
    bust = round(face.height * 0.455) + dice.randint(-2, 2)
    return bust, 60 + dice.randint(-2, 2), bust + 7 + dice.randint(-1, 2)


def _cast(setting: Setting, event_id: str, dice: random.Random, model: Model, finale: str | None) -> Model:
    if model.status == "none":
        return model
    option_rank, expires = _option(setting, model)
    event_model_id = setting.rows.add(
        EventModel,
        event_id=event_id,
        model_profile_id=model.model_profile_id,
        casting_status=model.status,
        option_rank=option_rank,
        option_expires_at=expires,
        finale_rank=finale,
        notes=RELEASED.get(model.name),
        fitting_status=_fitting(dice, model),
    )
    return Model(
        model.name, model.gender, model.height, model.profile_id, model.model_profile_id,
        model.appearance, model.status, event_model_id,
    )  # fmt: skip


def _option(setting: Setting, model: Model) -> tuple[int | None, datetime | None]:
    """One option has lapsed, one ends soon, one is a second."""
    if model.status != "option":
        return None, None
    day = setting.day
    ends = {
        "Haruto Kisaragi": (1, day.now + timedelta(minutes=15)),
        "Beatrijs de Wilde": (2, day.start + timedelta(hours=2)),
        "Noa Bar-Tal": (1, day.on(1, 18)),
    }
    return ends[model.name]


def _fitting(dice: random.Random, model: Model) -> str:
    if model.name == LATE:
        return "confirmed"
    if model.is_cast:
        return dice.choices(("completed", "confirmed"), (27, 3))[0]
    return "confirmed" if model.status == "option" else "pending"


def _calendar(setting: Setting, event_id: str, dice: random.Random, model: Model) -> None:
    for days_before in (2, 1, 0, -1):
        status, begins, ends, notes = _free(dice, model, days_before)
        setting.rows.add(
            ModelAvailability,
            model_profile_id=model.model_profile_id,
            event_id=event_id if model.is_cast and days_before == 0 else None,
            date=setting.day.day(days_before),
            start_time=setting.day.on(days_before, begins),
            end_time=setting.day.on(days_before, ends),
            status=status,
            notes=notes,
        )


def _free(dice: random.Random, model: Model, days_before: int) -> tuple[str, float, float, str | None]:
    if days_before == 0 and model.is_cast:
        return "booked", 0, 24, None
    if days_before == 0 and model.status == "released":
        return "unavailable", 0, 24, "Other show" if model.name != "Gaspara Terzi" else "Ill"
    return dice.choices(
        (
            ("available", 8, 22, None),
            ("available", 14, 22, "After 14:00"),
            ("tentative", 8, 22, "First option elsewhere"),
            ("booked", 8, 20, "Other show"),
            ("unavailable", 0, 24, "Travelling"),
        ),
        (60, 12, 12, 10, 6),
    )[0]
