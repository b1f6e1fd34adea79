"""The cells of a sheet by their meaning, cleaned a column at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fashionos_desktop.reports.guest_lists.fields import Field, Mapping
from fashionos_desktop.reports.guest_lists.text import block, line
from fashionos_desktop.reports.tables_in import Cell
from fashionos_desktop.reports.tables_in.table import Row


class Columns:
    """One mapping over the rows of one sheet. Rows are addressed by their position below the headings.

    Cleaning each different text of a column once reads 100,000 rows in half the time of cleaning every cell.
    """

    def __init__(self, mapping: Mapping, headings: tuple[str, ...], rows: Sequence[Row]) -> None:
        self.headings = headings
        self.width = max((column.index + 1 for column in mapping.columns), default=0)
        self.meant = tuple(column.index for column in mapping.columns if column.field is not Field.IGNORE)
        self.count = len(rows)
        self._indexes = {column.field: mapping.indexes(column.field) for column in mapping.columns}
        self._nothing = [""] * len(rows)
        self._cells = _columns_of(rows, self.meant)
        self._lines = {index: _lines(cells) for index, cells in self._cells.items()}
        self._texts: dict[Field, list[str]] = {
            field: self._first_filled(indexes) for field, indexes in self._indexes.items() if field is not Field.IGNORE
        }

    def has(self, *fields: Field) -> bool:
        """Whether the list has a column with one of these meanings."""
        return not self._texts.keys().isdisjoint(fields)

    def indexes(self, field: Field) -> tuple[int, ...]:
        return self._indexes.get(field, ())

    def heading(self, index: int) -> str:
        return self.headings[index] if index < len(self.headings) else ""

    def texts(self, field: Field) -> list[str]:
        """One line for each row, from the first column with this meaning that is filled."""
        return self._texts.get(field, self._nothing)

    def text(self, at: int, field: Field) -> str:
        return self._texts.get(field, self._nothing)[at]

    def put(self, at: int, field: Field, text: str) -> None:
        """Mends one cell."""
        self._texts[field][at] = text

    def cells(self, field: Field) -> Sequence[Cell]:
        """The cells themselves, of the first column with this meaning; none where there is no such column."""
        indexes = self._indexes.get(field)
        return self._cells[indexes[0]] if indexes else []

    def cell(self, at: int, field: Field) -> Cell:
        """The cell itself, in the first column with this meaning."""
        indexes = self._indexes.get(field)
        return self._cells[indexes[0]][at] if indexes else None

    def line(self, at: int, index: int) -> str:
        return self._lines[index][at]

    def blocks(self, at: int, field: Field) -> list[str]:
        """The filled cells of all columns with this meaning, each with its lines."""
        found = []
        for index in self._indexes.get(field, ()):
            cell = self._cells[index][at]
            if cell and (text := block(cell)):
                found.append(text)
        return found

    def _first_filled(self, indexes: tuple[int, ...]) -> list[str]:
        columns = [self._lines[index] for index in indexes]
        if len(columns) == 1:
            return columns[0]
        return [next(filter(None, texts), "") for texts in zip(*columns, strict=True)]


def _columns_of(rows: Sequence[Row], wanted: Iterable[int]) -> dict[int, Sequence[Cell]]:
    widths = set(map(len, rows))
    if len(widths) == 1:
        columns = list(zip(*rows, strict=True))
        missing: tuple[Cell, ...] = (None,) * len(rows)
        return {index: columns[index] if index < len(columns) else missing for index in wanted}
    return {index: [row[index] if index < len(row) else None for row in rows] for index in wanted}


def _lines(cells: Sequence[Cell]) -> list[str]:
    # 1, 1.0 and True are one key of a dictionary and three texts.
    if set(map(type, cells)) != {str}:
        return [line(cell) for cell in cells]
    different = set(cells)
    if 2 * len(different) > len(cells):
        return [line(cell) for cell in cells]
    clean = {cell: line(cell) for cell in different}
    return list(map(clean.__getitem__, cells))
