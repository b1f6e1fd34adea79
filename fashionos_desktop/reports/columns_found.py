"""Which column of a sheet holds what, by its heading."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fashionos_desktop.models.folding import fold
from fashionos_desktop.reports.tables_in import Cell, Table, cell_text

_ROWS_TRIED = 15


@dataclass(frozen=True, slots=True)
class Found:
    """A table from its heading row on."""

    table: Table
    heading: int
    """Place of the heading among the rows."""
    columns: Mapping[str, int]
    """Field to column."""
    headings: tuple[str, ...]

    def rows(self) -> Sequence[tuple[int, tuple[Cell, ...]]]:
        """Rows with something in them, with their numbers as a spreadsheet program shows them."""
        return [
            (self.table.first_row_number + place, row)
            for place, row in enumerate(self.table.rows)
            if place > self.heading and any(cell_text(cell).strip() for cell in row)
        ]

    def text(self, row: tuple[Cell, ...], field: str) -> str:
        place = self.columns.get(field)
        return "" if place is None or place >= len(row) else " ".join(cell_text(row[place]).split())

    def lines(self, row: tuple[Cell, ...], field: str) -> str:
        """With the line breaks that somebody wrote."""
        place = self.columns.get(field)
        text = "" if place is None or place >= len(row) else cell_text(row[place])
        return "\n".join(line for part in text.splitlines() if (line := " ".join(part.split())))


def find_columns(tables: Sequence[Table], words: Mapping[str, Sequence[str]], needed: Sequence[str]) -> Found | None:
    """The sheet and row whose headings name most fields; None where none has all that is needed."""
    best: Found | None = None
    for table in tables:
        for place, row in enumerate(table.rows[:_ROWS_TRIED]):
            headings = tuple(" ".join(cell_text(cell).split()) for cell in row)
            columns = _columns(headings, words)
            if all(field in columns for field in needed) and (best is None or len(columns) > len(best.columns)):
                best = Found(table, place, columns, headings)
    return best


def _columns(headings: Sequence[str], words: Mapping[str, Sequence[str]]) -> dict[str, int]:
    plain = [re.sub(r"[^a-z0-9]+", " ", fold(heading)).strip() for heading in headings]
    found: dict[str, int] = {}
    for field, names in words.items():
        for name in names:
            if name in plain and plain.index(name) not in found.values():
                found[field] = plain.index(name)
                break
    return found
