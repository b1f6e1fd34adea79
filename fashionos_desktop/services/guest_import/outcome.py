"""What an import would do, and what it did."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from fashionos_desktop.services.guest_records import RejectedRow

Progress = Callable[[int, int], None]
"""Told how many of how many guests are done. What it raises ends the import with nothing written."""

IssueKind = Literal["correction", "kept", "rejected"]


class Cancelled(Exception):
    """For a progress callback to raise when the person stops the import: nothing of it is kept."""


@dataclass(frozen=True, slots=True)
class Issue:
    """A row to look at."""

    row: int
    name: str | None
    kind: IssueKind
    """correction: imported with something mended; kept: what was decided here stays; rejected: not imported."""
    words: str


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What applying the list would do now. Nothing was written."""

    source: str
    file_name: str
    rows: int
    new: int
    updated: int
    unchanged: int
    rejected: tuple[RejectedRow, ...]
    issues: tuple[Issue, ...]
    """In the order of rows."""
    new_categories: tuple[str, ...]
    new_entrances: tuple[str, ...]
    new_publicists: tuple[str, ...]
    arrivals: int
    """Guests whom the list knows to be in, and this show did not."""
    changed_fields: Mapping[str, int]
    """How many known guests get another value, by column."""

    @property
    def guests_to_write(self) -> int:
        return self.new + self.updated


@dataclass(frozen=True, slots=True)
class ImportResult:
    source: str
    rows: int
    imported: int
    updated: int
    unchanged: int
    rejected: tuple[RejectedRow, ...]

    def document(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "source": self.source,
            "rows": self.rows,
            "imported": self.imported,
            "updated": self.updated,
            "unchanged": self.unchanged,
            "rejected": [{"row": row.row, "reason": row.reason} for row in self.rejected],
        }
