"""What a bench hands back: lines of the speed table, and the details they come from."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Self

HEADINGS = ("what", "bar", "measured", "beside it, in the same run", "ratio", "met")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the speed table, in words and figures with their units."""

    what: str
    bar: str
    figure: str
    comparison: str = "–"
    ratio: float | None = None
    """The figure over its comparison."""
    met: bool | None = None
    """None: there is no bar."""

    def cells(self) -> tuple[str, ...]:
        verdict = {True: "yes", False: "**no**", None: "–"}[self.met]
        ratio = "–" if self.ratio is None else f"{self.ratio:.2f} x"
        return (self.what, self.bar, self.figure, self.comparison, ratio, verdict)


@dataclass(frozen=True, slots=True)
class Table:
    """All that was measured for a few lines. Rows begin with ours; what it is compared with follows."""

    title: str
    lines: Sequence[Line]
    columns: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()
    notes: Sequence[str] = field(default_factory=tuple)

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Self:
        document: dict[str, Any] = json.loads(text)
        return cls(**document | {"lines": [Line(**line) for line in document["lines"]]})

    def markdown(self) -> str:
        details = [*_drawn(self.columns, self.rows), ""] if self.columns else []
        notes = [text for note in self.notes for text in (note, "")]
        return "\n".join([f"## {self.title}", "", *details, *notes])


def summary(tables: Sequence[Table]) -> str:
    """The speed table itself."""
    return "\n".join([*_drawn(HEADINGS, [line.cells() for table in tables for line in table.lines]), ""])


def _drawn(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(columns, *rows, strict=True)]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return [_row(columns, widths), rule, *(_row(row, widths) for row in rows)]


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    return f"| {' | '.join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True))} |"
