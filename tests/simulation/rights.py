"""Which role may what, as the models state it, in the form that the model of the centre asks for."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from fashionos_desktop.models import access
from tests.simulation.shape import METADATA, shapes


@dataclass(frozen=True, slots=True)
class Rights:
    reads: frozenset[str]
    """Columns; none: the table is not there for this role."""
    inserts: frozenset[str]
    updates: frozenset[str]
    deletes: bool
    rows: str
    """SQL of which rows are read, with `:device`."""


@functools.cache
def rights(role: str, table: str) -> Rights:
    stated = access.rights(METADATA, role, table)
    shared = shapes()[table].scope == "-"
    return Rights(
        reads=frozenset(stated.read),
        inserts=frozenset() if shared else frozenset(stated.insert),
        updates=frozenset() if shared else frozenset(stated.update),
        deletes=stated.delete and not shared,
        rows=stated.rows or "TRUE",
    )


@functools.cache
def travelling(role: str, table: str) -> tuple[str, ...]:
    """The columns that a laptop of this role is sent. What it can derive itself is left out."""
    pulled = access.derived_to_pull(METADATA, role, table)
    shape = shapes()[table]
    return tuple(
        column
        for column in shape.columns
        if column in rights(role, table).reads and (column not in shape.derived or column in pulled)
    )


def walk_in_rule(role: str, table: str) -> tuple[str, str] | None:
    """A column and the condition that holds once it was changed."""
    return access.WALK_INS_ONLY.get((role, table))
