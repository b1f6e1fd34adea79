"""A file that may be a guest list, read on a worker's thread."""

from __future__ import annotations

from collections.abc import Mapping as Dictionary
from dataclasses import dataclass
from pathlib import Path

from fashionos_desktop.reports.guest_lists import Mapping, Recognition, recognise
from fashionos_desktop.reports.guest_lists.fields import FIELD_LABELS, Field
from fashionos_desktop.reports.tables_in import Progress, Table, read_tables
from fashionos_desktop.views.guests.words import tr

Remembered = Dictionary[str, Dictionary[str, str]]

DAY_FIRST = "day_first"
"""Beside the columns in what is remembered of a list."""

DATES = frozenset((Field.CHECKED_IN_AT, Field.VALID_FROM, Field.VALID_UNTIL, Field.ANSWERED_ON, Field.EVENT_DATE))
_DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "cp1252": "Windows Western",
    "cp1250": "Windows Central European",
    "mac_roman": "Mac Roman",
    "cp850": "DOS Western",
}


@dataclass(frozen=True, slots=True)
class ListFile:
    """The tables of a file, and what was understood of them."""

    path: Path
    tables: tuple[Table, ...]
    recognition: Recognition
    remembered: bool
    """Whether the columns are as somebody chose them before."""
    rows: int

    @property
    def sure(self) -> bool:
        """A known make, or columns that were looked at before."""
        return self.recognition.is_known or self.remembered

    def first_values(self, column: int) -> str:
        return ", ".join(self.recognition.first_values(column))

    @property
    def words(self) -> str:
        """ "120 rows, 9 columns, commas, UTF-8. Not a list we know, so please look at the columns once."."""
        columns = len(self.recognition.mapping.columns)
        table = self.recognition.sheets[0].table
        facts = [tr("{:,} rows").format(self.rows), tr("{:,} columns").format(columns)]
        if len(self.recognition.sheets) > 1:
            facts.append(tr("{:,} sheets").format(len(self.recognition.sheets)))
        if table.delimiter is not None:
            facts.append(tr(_DELIMITERS.get(table.delimiter, "one sign between columns")))
        if table.encoding is not None:
            facts.append(_ENCODINGS.get(table.encoding, table.encoding))
        return f"{', '.join(facts)}. {self._make}"

    @property
    def _make(self) -> str:
        if self.recognition.is_known:
            return tr("{}, recognised.").format(self.recognition.source)
        if self.remembered:
            return tr("The columns are as you chose them for a list like this one.")
        return tr("Not a list we know, so please look at the columns once.")


def read_list(path: Path, remembered: Remembered, progress: Progress) -> ListFile:
    """Raises UnreadableFile or NotAGuestList, each with a sentence; whatever `progress` raises ends it."""
    tables = read_tables(path, progress)
    found = recognise(tables)
    known = remembered.get(found.mapping.signature)
    if known is None:
        return ListFile(path, tables, found, False, found.row_count)
    mapping = with_remembered(found.mapping, known)
    return ListFile(path, tables, found, mapping != found.mapping or not found.is_known, found.row_count)


def with_remembered(mapping: Mapping, known: Dictionary[str, str]) -> Mapping:
    from dataclasses import replace

    chosen = mapping.with_choices(known)
    if known.get(DAY_FIRST) in ("yes", "no"):
        chosen = replace(chosen, day_first=known[DAY_FIRST] == "yes")
    sure = tuple(replace(column, confidence="sure", why="As before") for column in chosen.columns)
    return replace(chosen, columns=sure)


def to_remember(mapping: Mapping) -> dict[str, str]:
    order = {} if mapping.day_first is None else {DAY_FIRST: "yes" if mapping.day_first else "no"}
    return mapping.choices() | order


def label_of(field: Field, mapping: Mapping) -> str:
    """What the list of meanings says: "Price, EUR"."""
    words = tr(FIELD_LABELS[field])
    return f"{words}, {mapping.currency}" if field is Field.PRICE and mapping.currency else words
