"""The value that a change leaves behind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after, in Python values. An update holds only the columns that changed."""

    table: str
    id: str
    before: Mapping[str, Any] | None
    """None: the row was made."""
    after: Mapping[str, Any] | None
    """None: the row was deleted."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What one action of a person wrote, named as the status bar names it."""

    title: str
    changes: tuple[RowChange, ...]

    def ids(self, table: str) -> tuple[str, ...]:
        return tuple(change.id for change in self.changes if change.table == table)


def combine(title: str, *edits: Edit) -> Edit:
    return Edit(title, tuple(change for edit in edits for change in edit.changes))
