"""Where a table begins: the row of headings, wherever titles and group heads have pushed it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from fashionos_desktop.reports.guest_lists.headings import is_heading
from fashionos_desktop.reports.guest_lists.text import fold, line
from fashionos_desktop.reports.tables_in import Table
from fashionos_desktop.reports.tables_in.table import Row

_SEARCHED_ROWS = 40


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table whose headings are found."""

    table: Table
    header: int
    """Index of the row of headings in `table.rows`; -1 where the list has none."""
    headings: tuple[str, ...]

    @property
    def first(self) -> int:
        """Index of the first row below the headings."""
        return self.header + 1

    def number(self, index: int) -> int:
        """The row's number as a spreadsheet program shows it."""
        return self.table.first_row_number + index

    def sample(self, column: int, most: int = 500) -> list[str]:
        """The first filled cells of a column, as text."""
        found: list[str] = []
        for row in self.table.rows[self.first :]:
            text = line(row[column]) if column < len(row) else ""
            if text:
                found.append(text)
                if len(found) >= most:
                    break
        return found


def find_sheet(table: Table) -> Sheet:
    """The table with its headings: the first row in which most cells are known headings."""
    best, best_known = -1, 0
    for index, row in enumerate(table.rows[:_SEARCHED_ROWS]):
        texts = [line(cell) for cell in row]
        filled = [text for text in texts if text]
        known = sum(1 for text in filled if len(text) < 60 and is_heading(text))
        if known > best_known and _may_be_headings(filled, known):
            best, best_known = index, known
    if best < 0:
        best = _unknown_headings(table)
    headings = _headings(table.rows[best]) if best >= 0 else _letters(table)
    return Sheet(table, best, headings)


def sheet_at(table: Table, header: int) -> Sheet:
    """The table with its headings in a row that is known."""
    return Sheet(table, header, _headings(table.rows[header]))


def signature(table: Table) -> str:
    """The same for two lists with the same headings, whatever stands above and below them."""
    return sheet_signature(find_sheet(table))


def sheet_signature(sheet: Sheet) -> str:
    marks = "\x1f".join(fold(heading) for heading in sheet.headings) if sheet.header >= 0 else f"{len(sheet.headings)}"
    return hashlib.sha256(marks.encode()).hexdigest()[:32]


def _unknown_headings(table: Table) -> int:
    """The first row, where it stands over e-mail addresses without being one; else -1."""
    start = next((index for index, row in enumerate(table.rows) if sum(1 for cell in row if line(cell)) > 1), -1)
    if start < 0:
        return -1
    below = table.rows[start + 1 : start + 21]
    for index, cell in enumerate(table.rows[start]):
        addresses = sum(1 for row in below if index < len(row) and "@" in line(row[index]))
        if line(cell) and "@" not in line(cell) and 2 * addresses > len(below) > 0:
            return start
    return -1


def _may_be_headings(filled: list[str], known: int) -> bool:
    if any("@" in text for text in filled):
        return False
    return known >= 2 or len(filled) == 1 == known


def _headings(row: Row) -> tuple[str, ...]:
    texts = [line(cell) for cell in row]
    while texts and not texts[-1]:
        texts.pop()
    return tuple(texts)


def _letters(table: Table) -> tuple[str, ...]:
    width = max((len(row) for row in table.rows[:200]), default=0)
    return tuple(f"Column {_letter(index)}" for index in range(width))


def _letter(index: int) -> str:
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name
