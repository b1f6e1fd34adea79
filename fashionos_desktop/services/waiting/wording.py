"""What waits, as a person would say it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import Gate, Look, table_of
from fashionos_desktop.models.merging import MOVES
from fashionos_desktop.services.records.titles import titles_of
from fashionos_desktop.services.vocabulary import label_within, words_of

_looks = table_of(Look)
_gates = table_of(Gate)

_SCANS = {"entry": ("check-in", "check-ins"), "exit": ("exit", "exits"), "annul": ("scan undone", "scans undone")}
_SEAT = frozenset(("section", "row_label", "seat"))
_DONE = {"insert": "added", "delete": "deleted"}


class Group(Protocol):
    @property
    def table(self) -> str: ...
    @property
    def verb(self) -> str: ...
    @property
    def gate(self) -> str | None: ...
    @property
    def kind(self) -> str | None: ...
    @property
    def columns(self) -> str | None: ...
    @property
    def count(self) -> int: ...
    @property
    def example(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Surroundings:
    gates: Mapping[str, str]
    titles: Mapping[tuple[str, str], str]
    moves: Mapping[str, str]
    """Look to "12 after 15"."""


def surroundings_of(session: Session, groups: Sequence[Group]) -> Surroundings:
    """Names of what stands alone in its line; one statement a table."""
    single: dict[str, list[str]] = defaultdict(list)
    for group in groups:
        if group.count == 1 and group.table != "check_ins":
            single[group.table].append(group.example)
    titles = {
        (table, row_id): title
        for table, ids in single.items()
        for row_id, title in titles_of(session, table, ids).items()
    }
    gates = dict(session.execute(select(_gates.c.id, _gates.c.name)).all())
    moved = [group.example for group in groups if _is_move(group) and group.table == "looks" and group.count == 1]
    return Surroundings(gates, titles, _moves(session, moved) if moved else {})


def words_for(group: Group, around: Surroundings, *, many: bool) -> str:
    words = words_of(group.table)
    if group.table == "check_ins":
        name = _SCANS.get(group.kind or "entry", _SCANS["entry"])[many]
        place = around.gates.get(group.gate or "")
        return f"{name} at {place}" if place else name
    if group.table == "registration_notes":
        return "notes on guests" if many else "note on a guest"
    if group.table == "journal_entries":
        return "things settled" if many else "thing settled"
    one = words.one if not many else words.many[:1].lower() + words.many[1:]
    if words.one[:1].isupper() and many:
        one = words.many
    if _is_move(group):
        place = around.moves.get(group.example, "") if not many else ""
        return f"{one} moved" + (f", {place}" if place else "")
    title = "" if many else around.titles.get((group.table, group.example), "")
    what = f"{one} {title}".rstrip() if not many else one
    if group.verb != "update":
        return f"{what} {_DONE[group.verb]}"
    columns = (group.columns or "").split(",")
    if set(columns) & _SEAT:
        return f"{what}, seat changed"
    if len(columns) == 1 and columns[0]:
        return f"{what}, {label_within(columns[0])} changed"
    return f"{what} changed"


def _is_move(group: Group) -> bool:
    return group.verb == "update" and MOVES.get(group.table) == group.columns


def _moves(session: Session, ids: Sequence[str]) -> dict[str, str]:
    """Each look with the one that it stands behind now."""
    order: Any = (_looks.c.rank, _looks.c.id)
    before = func.lag(_looks.c.number).over(partition_by=_looks.c.event_id, order_by=order)
    shows = select(_looks.c.event_id).where(_looks.c.id.in_(ids))
    placed = (
        select(_looks.c.id, _looks.c.number, before.label("before"))
        .where(_looks.c.event_id.in_(shows), _looks.c.kind == "look", ~_looks.c.is_cut)
        .subquery()
    )
    rows = session.execute(select(placed.c.id, placed.c.number, placed.c.before).where(placed.c.id.in_(ids)))
    return {
        row_id: f"{number} after {earlier}" if earlier else f"{number} to the front"
        for row_id, number, earlier in rows
        if number
    }
