"""Which line of the show a row of a sheet is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from fashionos_desktop.models.folding import fold
from fashionos_desktop.services.line_up.lines import Line, LineUp
from fashionos_desktop.services.line_up_import.pieces import piece_names
from fashionos_desktop.services.package_records import LineUpSheet, SheetLine


class KnownLines:
    """Looks by their number, cues by their title, the first of two for the first row that says so.

    Until numbers are locked, a look has two: the one that it came with, and the one that its place gives it now. A
    sheet of before the moves uses the first, one that was printed since the second; it is the one under which more
    looks are on the model, or made of the garments, that the sheet names.
    """

    def __init__(self, line_up: LineUp, sheet: LineUpSheet) -> None:
        looks = [line for line in line_up.lines if line.is_look]
        counted = {line_up.number(line.id): line for line in looks}
        came = {line_up.number(line.id): line for line in looks if not line.stored_number}
        came |= {line.stored_number: line for line in looks if line.stored_number}
        self._looks = max((came, counted), key=lambda numbers: _agreement(numbers, sheet))
        self._cues: dict[str, list[Line]] = defaultdict(list)
        for line in line_up.lines:
            if not line.is_look:
                self._cues[fold(line.title)].append(line)

    def take(self, row: SheetLine) -> Line | None:
        """None for what is new."""
        if row.number:
            return self._looks.get(row.number)
        cues = self._cues[fold(row.title)]
        return cues.pop(0) if cues else None


def _agreement(numbers: Mapping[str, Line], sheet: LineUpSheet) -> int:
    found = [(row, numbers[row.number]) for row in sheet.lines if row.number in numbers]
    models = sum(bool(row.model) and fold(row.model or "") == fold(line.model_name) for row, line in found)
    garments = sum(
        bool(row.garments) and fold(", ".join(piece_names(row.garments))) == fold(line.garments) for row, line in found
    )
    return models + garments
