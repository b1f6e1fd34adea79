"""What a spreadsheet file becomes: named sheets of rows of cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal

from fashionos_desktop.reports.problems import BadFile

Cell = str | int | float | bool | Decimal | datetime | date | time | None
Row = tuple[Cell, ...]
Progress = Callable[[int, int | None], None]
"""Called now and then with rows done and rows in all (None: not known yet). It may raise, to cancel."""


class UnreadableFile(BadFile):
    """The file holds no table that can be read. Its text is a sentence for a person."""


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet. Rows may differ in length; an empty line is a row too, so that row numbers stay true."""

    name: str
    rows: Sequence[Row]
    first_row_number: int = 1
    """Number of `rows[0]` as a spreadsheet program shows it; a record with line breaks in it is one row."""
    encoding: str | None = None
    delimiter: str | None = None
    file_name: str = ""
    struck: frozenset[int] = field(default_factory=frozenset)
    """Numbers of the rows whose every filled cell is struck through."""
    cut_off: bool = False
    """The file ends without a line end, in a row shorter than the others: it was not copied whole."""


def cell_text(cell: Cell) -> str:
    """A cell as the text that a person sees in it: whole numbers without a decimal point."""
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "seconds")
    return str(cell)
