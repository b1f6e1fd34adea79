"""Dressers: who there is, who dresses what, and where one would have to be in two places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import EventStakeholder, Look, Stakeholder, table_of
from fashionos_desktop.services.edits import Edit, update_rows
from fashionos_desktop.services.line_up.lines import Change, LineUp
from fashionos_desktop.services.line_up.reading import line_up_of, show_of_line
from fashionos_desktop.services.line_up.wording import line_words
from fashionos_desktop.services.refusals import Refused

_crew = table_of(Stakeholder)
_of_show = table_of(EventStakeholder)
_looks = table_of(Look)


@dataclass(frozen=True, slots=True)
class Dresser:
    id: str
    """Of stakeholders."""
    name: str


@dataclass(frozen=True, slots=True)
class DresserLoad:
    dresser_id: str
    name: str
    looks: int
    changes: tuple[Change, ...]
    """In the order in which they begin."""
    clashes: tuple[tuple[Change, Change], ...]
    """Pairs that she would have to do at once."""


def dressers_of(session: Session, show_id: str) -> tuple[Dresser, ...]:
    """People of the show's crew who dress, and whoever has a look already; by name."""
    has_a_look = (
        select(_looks.c.id)
        .where(_looks.c.event_id == show_id)
        .where(or_(_looks.c.dresser_id == _crew.c.id, _looks.c.second_dresser_id == _crew.c.id))
        .exists()
    )
    dresses = (
        select(_of_show.c.id)
        .where(_of_show.c.event_id == show_id, _of_show.c.stakeholder_id == _crew.c.id)
        .where(
            or_(
                *(
                    func.lower(func.coalesce(role, "")).contains("dresser")
                    for role in (_of_show.c.role, _crew.c.role, _crew.c.fashion_show_role)
                )
            )
        )
        .exists()
    )
    rows = session.execute(
        select(_crew.c.id, _crew.c.name)
        .where(_crew.c.kind == "person", or_(has_a_look, dresses))
        .order_by(_crew.c.name, _crew.c.id)
    )
    return tuple(Dresser(*row) for row in rows)


def set_dresser(session: Session, ids: Sequence[str], dresser_id: str | None, *, second: bool = False) -> Edit:
    """Gives looks to a dresser, or to none. Raises Refused for one who would be both hands of one look."""
    line_up = line_up_of(session, show_of_line(session, ids[0]))
    lines = [line for line in line_up.lines if line.id in set(ids)]
    column, other = ("second_dresser_id", "dresser_id") if second else ("dresser_id", "second_dresser_id")
    if dresser_id is not None and any(getattr(line, other) == dresser_id for line in lines):
        raise Refused("She dresses this look already. A second pair of hands is somebody else's.")
    name = "nobody"
    if dresser_id is not None:
        name = session.scalar(select(_crew.c.name).where(_crew.c.id == dresser_id)) or ""
        if not name:
            raise Refused("That dresser was deleted in the meantime.")
    title = f"{line_words(line_up, lines)}: {'second dresser' if second else 'dresser'} {name}"
    return update_rows(session, "looks", ids, {column: dresser_id}, title=title)


def dresser_loads(line_up: LineUp) -> tuple[DresserLoad, ...]:
    """By name. A change keeps its dressers from when the model is at the rail until it is done."""
    names: dict[str, str] = {}
    looks: dict[str, int] = defaultdict(int)
    for line in line_up.exits:
        for dresser, name in ((line.dresser_id, line.dresser), (line.second_dresser_id, line.second_dresser)):
            if dresser is not None:
                names[dresser] = name
                looks[dresser] += 1
    changes: dict[str, list[Change]] = defaultdict(list)
    for change in line_up.changes:
        for dresser in (change.later.dresser_id, change.later.second_dresser_id):
            if dresser is not None:
                changes[dresser].append(change)
    found = []
    for dresser, name in sorted(names.items(), key=lambda item: (item[1], item[0])):
        ordered = sorted(changes[dresser], key=lambda change: busy(line_up, change))
        found.append(DresserLoad(dresser, name, looks[dresser], tuple(ordered), _clashes(line_up, ordered)))
    return tuple(found)


def busy(line_up: LineUp, change: Change) -> tuple[int, int]:
    """When a change goes on, in planned seconds from the start of the show.

    Where nobody has said how long it takes, all the time there is.
    """
    begins = line_up.offsets[change.earlier.id] + line_up.timing.away_seconds
    needed = change.needed if change.needed is not None else max(0, change.available)
    return begins, begins + needed


def _clashes(line_up: LineUp, ordered: Sequence[Change]) -> tuple[tuple[Change, Change], ...]:
    spans = [busy(line_up, change) for change in ordered]
    return tuple(
        (ordered[first], ordered[second])
        for first in range(len(ordered))
        for second in range(first + 1, len(ordered))
        if spans[second][0] < spans[first][1] and spans[first][0] < spans[second][1]
    )
