"""What would mend a change that does not fit. Nothing is done unasked: the order is the creative director's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import EventModel, ModelProfile, Profile, table_of
from fashionos_desktop.services.edits import Edit
from fashionos_desktop.services.line_up.arranging import moved, with_lines
from fashionos_desktop.services.line_up.assigning import assign_model
from fashionos_desktop.services.line_up.changes import judge, needed_seconds
from fashionos_desktop.services.line_up.dressers import busy, dressers_of, set_dresser
from fashionos_desktop.services.line_up.lines import Change, Line, LineUp
from fashionos_desktop.services.line_up.moving import move_lines

_cast = table_of(EventModel)
_models = table_of(ModelProfile)
_profiles = table_of(Profile)

_WORSE = {"fits": 0, "tight": 1, "impossible": 2}
HEIGHT_APART = 4
"""Centimetres between two models who wear the same look without a new fitting of its length."""
SHOE_APART = Decimal("0.5")
MOST_MODELS = 3


@dataclass(frozen=True, slots=True)
class Suggestion:
    kind: Literal["move", "model", "dresser"]
    title: str
    """ "Move look 12 after 15"."""
    detail: str
    """ "130 s, nothing else gets worse"."""
    fits: bool
    """Whether the change works then; a second dresser may help and still not be enough."""
    apply: Callable[[Session], Edit]


@dataclass(frozen=True, slots=True)
class Move:
    """A line put before another one; None: at the end."""

    line_id: str
    before: str | None
    places: int
    """How many exits it passes."""
    available: int


def suggestions_for(session: Session, line_up: LineUp, change: Change) -> tuple[Suggestion, ...]:
    """The smallest move first, then models who fit, then a dresser more. Empty for a change that fits."""
    if change.fit == "fits":
        return ()
    found: list[Suggestion] = []
    if (move := smallest_move(line_up, change)) is not None:
        found.append(_of_move(line_up, change, move))
    found += _models_who_fit(session, line_up, change)
    if (dresser := _dresser_more(session, line_up, change)) is not None:
        found.append(dresser)
    return tuple(found)


def smallest_move(line_up: LineUp, change: Change) -> Move | None:
    """The move of one of the two looks that passes the fewest exits, after which this change fits and no other
    change of the show is worse than before; None where there is none. Of two as small, the later look moves."""
    before = _fits(line_up)
    exits = line_up.exits
    places = {line.id: place for place, line in enumerate(exits)}
    later, earlier = places[change.later.id], places[change.earlier.id]
    for passed in range(1, len(exits)):
        for line, place, step in ((change.later, later, passed), (change.earlier, earlier, -passed)):
            target = place + step
            if not 0 <= target < len(exits):
                continue
            landing = target + 1 if step > 0 else target
            anchor = exits[landing].id if landing < len(exits) else _after_last_exit(line_up)
            after = moved(line_up, [line.id], anchor)
            mended = next((one for one in after.changes if _pair(one) == _pair(change)), None)
            if mended is not None and mended.fit == "fits" and _no_worse(before, _fits(after), change):
                return Move(line.id, anchor, passed, mended.available)
    return None


def models_who_fit(line_up: LineUp, change: Change, names: dict[str, str]) -> list[tuple[str, int]]:
    """Of some models of the show, by id, those who could walk the later look with all their changes working, none
    of anybody's worse than before. With each the looks she walks already; who has fewest first."""
    before = _fits(line_up)
    found: list[tuple[str, int]] = []
    for event_model_id, name in names.items():
        lines = [
            replace(line, event_model_id=event_model_id, model_name=name) if line.id == change.later.id else line
            for line in line_up.lines
        ]
        after = with_lines(line_up, lines)
        hers = after.changes_of(event_model_id)
        others = [one for one in after.changes if one.later.event_model_id != event_model_id]
        if all(one.fit == "fits" or before.get(_pair(one)) == one.fit for one in hers) and all(
            _WORSE[one.fit] <= _WORSE[before.get(_pair(one), "fits")] for one in others
        ):
            found.append((event_model_id, len(line_up.looks_of(event_model_id))))
    return sorted(found, key=lambda item: (item[1], names[item[0]], item[0]))


def _fits(line_up: LineUp) -> dict[tuple[str, str], str]:
    return {_pair(change): change.fit for change in line_up.changes}


def _pair(change: Change) -> tuple[str, str]:
    return change.earlier.id, change.later.id


def _no_worse(before: dict[tuple[str, str], str], after: dict[tuple[str, str], str], change: Change) -> bool:
    """Changes that were there are no worse; those that came about by the move fit."""
    return all(_WORSE[fit] <= _WORSE[before.get(pair, "fits")] for pair, fit in after.items() if pair != _pair(change))


def _after_last_exit(line_up: LineUp) -> str | None:
    """What stands behind the last exit: a finale walk, a bow."""
    place = line_up.places[line_up.exits[-1].id] + 1
    return line_up.lines[place].id if place < len(line_up.lines) else None


def _of_move(line_up: LineUp, change: Change, move: Move) -> Suggestion:
    number = line_up.number(move.line_id)
    exits = [line for line in line_up.exits if line.id != move.line_id]
    place = next((at for at, line in enumerate(exits) if line.id == move.before), len(exits))
    goes_up = move.line_id == change.earlier.id
    anchor = exits[place] if goes_up else exits[place - 1]
    where = f"{'before' if goes_up else 'after'} {line_up.number(anchor.id)}"
    show_id = line_up.show_id
    return Suggestion(
        "move",
        f"Move look {number} {where}",
        f"{move.available} s, nothing else gets worse",
        True,
        lambda session: move_lines(session, show_id, [move.line_id], move.before),
    )


def _models_who_fit(session: Session, line_up: LineUp, change: Change) -> list[Suggestion]:
    rows = session.execute(
        select(
            _cast.c.id, _cast.c.casting_status, _profiles.c.full_name,
            _models.c.gender, _models.c.height_cm, _models.c.shoe_eu,
        )
        .join(_models, _models.c.id == _cast.c.model_profile_id)
        .join(_profiles, _profiles.c.id == _models.c.profile_id)
        .where(_cast.c.event_id == line_up.show_id, _cast.c.casting_status == "confirmed")
    ).all()  # fmt: skip
    wearer = next((row for row in rows if row.id == change.later.event_model_id), None)
    alike = {row.id: row for row in rows if row is not wearer and (wearer is None or _is_alike(row, wearer))}
    fitting = models_who_fit(line_up, change, {row.id: row.full_name for row in alike.values()})
    return [_of_model(line_up, change.later, alike[model], looks) for model, looks in fitting[:MOST_MODELS]]


def _is_alike(row: Any, wearer: Any) -> bool:
    """What is not known of one of them does not speak against her."""
    height = row.height_cm is None or wearer.height_cm is None or abs(row.height_cm - wearer.height_cm) <= HEIGHT_APART
    shoe = row.shoe_eu is None or wearer.shoe_eu is None or abs(row.shoe_eu - wearer.shoe_eu) <= SHOE_APART
    return height and shoe and (row.gender is None or wearer.gender is None or row.gender == wearer.gender)


def _of_model(line_up: LineUp, look: Line, row: Any, looks: int) -> Suggestion:
    facts = [
        f"{row.height_cm.normalize():f} cm" if row.height_cm is not None else "",
        f"shoe {row.shoe_eu.normalize():f}" if row.shoe_eu is not None else "",
        "no look yet" if not looks else "1 look" if looks == 1 else f"{looks} looks",
    ]
    event_model_id = row.id
    return Suggestion(
        "model",
        f"Give {line_up.number(look.id)} to {row.full_name}",
        ", ".join(fact for fact in facts if fact),
        True,
        lambda session: assign_model(session, look.id, event_model_id),
    )


def _dresser_more(session: Session, line_up: LineUp, change: Change) -> Suggestion | None:
    look = change.later
    if look.second_dresser_id is not None or look.change_seconds is None:
        return None
    needed = needed_seconds(look, dressers=2) or 0
    span = (busy(line_up, change)[0], busy(line_up, change)[0] + needed)
    taken = {
        dresser
        for other in line_up.changes
        if other is not change and _meet(span, busy(line_up, other))
        for dresser in (other.later.dresser_id, other.later.second_dresser_id)
    }
    free = [one for one in dressers_of(session, line_up.show_id) if one.id not in taken and one.id != look.dresser_id]
    if not free:
        return None
    fit = judge(change.available, needed)
    short = needed - change.available
    outcome = f"still {short} s short" if short > 0 else "tight" if fit == "tight" else "fits"
    dresser = free[0]
    return Suggestion(
        "dresser",
        f"A second dresser: {dresser.name}",
        f"About {needed} s, {outcome}",
        fit != "impossible",
        lambda session: set_dresser(session, [look.id], dresser.id, second=True),
    )


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
