"""The running order: who wears what when, with what, and how far each look is on the day."""

from __future__ import annotations

import random
import re
from bisect import bisect_right
from dataclasses import dataclass

from fashionos_desktop.models import Look, LookItem, ModelReadiness
from fashionos_desktop.services.demo.cast_list import LATE, NOT_HEARD
from fashionos_desktop.services.demo.casting import Face, Model
from fashionos_desktop.services.demo.collections import Collection
from fashionos_desktop.services.demo.house import House
from fashionos_desktop.services.demo.look_list import (
    CHOSEN,
    CUES_AFTER,
    CUES_BEFORE,
    CUT,
    FIRST_LOOKS,
    LOOKS,
    WITHOUT_MODEL,
)
from fashionos_desktop.services.demo.rows import chance
from fashionos_desktop.services.demo.setting import Setting
from fashionos_desktop.services.demo.tables import fields
from fashionos_desktop.services.order_keys import evenly_spaced

_EXITS_BETWEEN = 8
"""Fewest exits from one look of a model to the next, where nothing else was chosen."""


@dataclass(frozen=True, slots=True)
class Exit:
    """A look as planned, before any row."""

    number: str
    collection: int
    gender: str
    garments: str
    shoes: str
    accessories: str
    change_seconds: int | None
    light: str
    music: str
    notes: str
    model: str | None
    """The name of who wears it."""


@dataclass(frozen=True, slots=True)
class PlannedLook:
    look_id: str
    exit: Exit | None
    """None for a cue."""


def exits(faces: list[Face]) -> list[Exit]:
    """The whole running order, cut looks too."""
    dice = chance("line-up")
    cast = [face for face in faces if face.status == "confirmed"]
    worn: dict[str, list[int]] = {face.name: [] for face in cast}
    lines = fields(LOOKS)
    for place, line in enumerate(lines):
        if line[0] in CHOSEN:
            worn[CHOSEN[line[0]]].append(place)
    return [_exit(line, _wearer(dice, place, line, cast, worn)) for place, line in enumerate(lines)]


def make_lineup(
    setting: Setting,
    event_id: str,
    order: list[Exit],
    models: list[Model],
    collections: list[Collection],
    house: House,
    photographs: dict[str, str],
) -> list[PlannedLook]:
    """Writes looks and cues in order. `photographs` are the pictures' ids by look number."""
    dice = chance("looks")
    by_name = {model.name: model for model in models}
    ranks = iter(evenly_spaced(len(CUES_BEFORE) + len(order) + len(CUES_AFTER)))
    planned = [_cue(setting, event_id, next(ranks), cue) for cue in CUES_BEFORE]
    first = _first_exits(order)
    for place, exit_ in enumerate(order):
        model = by_name[exit_.model] if exit_.model else None
        dresser = house.crews["dressers"][exit_.collection + (place_of(exit_) % 3)].stakeholder_id
        look_id = setting.rows.add(
            Look,
            event_id=event_id,
            kind="look",
            rank=next(ranks),
            number=exit_.number,
            event_designer_id=collections[exit_.collection].event_designer_id,
            event_model_id=model.event_model_id if model else None,
            dresser_id=dresser if exit_.number != CUT else None,
            photo_id=photographs[exit_.number],
            title=None,
            garments=exit_.garments,
            shoes=exit_.shoes,
            accessories=exit_.accessories or None,
            light_cue=exit_.light,
            music_cue=exit_.music or None,
            notes=exit_.notes or None,
            change_seconds=exit_.change_seconds,
            fitting=_fitting(dice, exit_),
            readiness=_readiness(dice, exit_, first.get(exit_.model) == place),
            is_cut=exit_.number == CUT,
        )
        planned.append(PlannedLook(look_id, exit_))
    planned += [_cue(setting, event_id, next(ranks), cue) for cue in CUES_AFTER]
    _items(setting, planned)
    _people_ready(setting, models, order)
    return planned


def place_of(exit_: Exit) -> int:
    return int(exit_.number.rstrip("A"))


def _wearer(
    dice: random.Random, place: int, line: tuple[str, ...], cast: list[Face], worn: dict[str, list[int]]
) -> str | None:
    number, gender = line[0], line[1]
    if number in CHOSEN:
        return CHOSEN[number]
    if number in (CUT, WITHOUT_MODEL):
        return None
    free = [
        face.name
        for face in cast
        if face.gender == gender and all(abs(place - other) >= _EXITS_BETWEEN for other in worn[face.name])
    ]
    name = min(free, key=lambda one: (len(worn[one]), dice.random()))
    worn[name].append(place)
    return name


def _exit(line: tuple[str, ...], model: str | None) -> Exit:
    number, gender, garments, shoes, accessories, seconds, light, music, notes = line
    collection = bisect_right(FIRST_LOOKS, int(number.rstrip("A"))) - 1
    change = int(seconds) if seconds else None
    return Exit(number, collection, gender, garments, shoes, accessories, change, light, music, notes, model)


def _cue(setting: Setting, event_id: str, rank: str, cue: tuple[str, str | None, str | None]) -> PlannedLook:
    title, light, music = cue
    look_id = setting.rows.add(
        Look, event_id=event_id, kind="cue", rank=rank, title=title, light_cue=light, music_cue=music
    )
    return PlannedLook(look_id, None)


def _fitting(dice: random.Random, exit_: Exit) -> str:
    if exit_.model is None:
        return "due"
    special = {"15": "at_atelier", "24A": "pinned", "34": "due", "59": "at_atelier"}
    return special.get(exit_.number) or dice.choices(("ready", "pinned"), (56, 3))[0]


def _readiness(dice: random.Random, exit_: Exit, is_first: bool) -> str:
    """Half an hour before the show the early looks are dressed, and the very first stand in line."""
    place = place_of(exit_)
    if not is_first or exit_.model in (None, LATE, NOT_HEARD):
        return "none"
    if place <= 2:
        return "in_line"
    return "dressed" if dice.random() < (0.92 if place < 26 else 0.5) else "none"


def _first_exits(order: list[Exit]) -> dict[str | None, int]:
    """The place of each model's first look."""
    return {exit_.model: place for place, exit_ in reversed(list(enumerate(order)))}


def _items(setting: Setting, planned: list[PlannedLook]) -> None:
    for look in planned:
        if look.exit is None:
            continue
        pieces = [(name, "garment") for name in _pieces(look.exit.garments)]
        pieces.append((look.exit.shoes, "shoes"))
        if look.exit.accessories:  # "Earcuff, left" is one piece
            pieces.append((look.exit.accessories, "accessory"))
        for position, (name, kind) in enumerate(pieces, 1):
            setting.rows.add(LookItem, look_id=look.look_id, position=position, name=name, kind=kind)


def _pieces(text: str) -> list[str]:
    parts = re.split(r", | over ", text)
    return [part[:1].upper() + part[1:] for part in parts if part]


def _people_ready(setting: Setting, models: list[Model], order: list[Exit]) -> None:
    """Hair and make-up of the cast: who walks early is done, who is late has not begun."""
    dice = chance("readiness")
    first = _first_exits(order)
    for model in models:
        if not model.is_cast:
            continue
        hair, make_up = "done", "done"
        if model.name in (LATE, NOT_HEARD):
            hair, make_up = "none", "none"
        elif first.get(model.name, 99) > 21:
            hair, make_up = dice.choice(
                (("done", "done"), ("done", "in_chair"), ("in_chair", "queued"), ("done", "queued"))
            )
        elif first.get(model.name) == 2:
            make_up = "in_chair"
        setting.rows.add(ModelReadiness, event_model_id=model.event_model_id, hair=hair, make_up=make_up)
