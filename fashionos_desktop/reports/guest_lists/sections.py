"""Rows between guests: heads of sections, footnotes, sums, repeated headings."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fashionos_desktop.reports.guest_lists.columns import Columns
from fashionos_desktop.reports.guest_lists.fields import Field
from fashionos_desktop.reports.guest_lists.sheets import Sheet
from fashionos_desktop.reports.guest_lists.text import fold, line, words_of
from fashionos_desktop.reports.tables_in.table import Row

_DECORATION = re.compile(r"^[\s\-–—=*#•·:►▶>|~_+\[(]+|[\s\-–—=*#•·:◄◀<|~_+\])]+$")
_SEATING = re.compile(
    r"\b(salon|row|rang|reihe|fila|block|bloc|section|zone|tribune|balcony|balcon|parterre|runway|salle|saal|room)\b",
    re.IGNORECASE,
)
_SUMS = words_of(
    "total | totals | sum | summe | gesamt | totale | totaal | suma | subtotal | sous total | total guests | count"
)
_GUEST_LIST = re.compile(
    r"guest\s?list|liste d(?:es |')invités|gästeliste|lista de invitados|lista (?:degli )?invitati|lista de convidados",
    re.IGNORECASE,
)
_CAPITALS = frozenset(("VIP", "VVIP", "PR", "RP", "TV", "KOL", "UK", "US", "USA", "EU", "CEO", "AM", "PM"))
_LONGEST_HEAD = 60


@dataclass(frozen=True, slots=True)
class Section:
    """A head over guests, in the spelling for a screen."""

    title: str
    is_seating: bool
    """It names a part of the room, not a kind of guest."""


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads that a row stands under: the kind of guest and the part of the room."""

    category: str | None = None
    room: str | None = None

    def under(self, section: Section) -> Heads:
        """Below one head more: a kind of guest does not end the part of the room, nor the other way round."""
        return Heads(self.category, section.title) if section.is_seating else Heads(section.title, self.room)


NO_HEADS = Heads()


class RowSorter:
    """Tells guests from what stands between them, in lists that people lay out by hand."""

    def __init__(self, sheet: Sheet, columns: Columns) -> None:
        self._columns = columns
        self._headings = tuple(fold(heading) for heading in sheet.headings)
        self._identity = frozenset(
            index
            for field in (Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.EMAIL, Field.CODE)
            for index in columns.indexes(field)
        )
        self._rows = sheet.table.rows
        self._sparse_is_normal = len(columns.meant) < 3

    def sort(self, position: int) -> Section | bool:
        """A section that begins here; True for a guest's row; False for a row that holds no guest."""
        row = self._rows[position]
        filled = [index for index, cell in enumerate(row) if cell is not None and cell != "" and line(cell)]
        if not filled:
            return False
        if len(filled) == 1:
            return self._lonely(position, filled[0])
        first = line(row[filled[0]])
        if len(filled) <= 3 and fold(first) in _SUMS:
            return False
        if len(filled) >= 2 and tuple(fold(line(row[index])) for index in filled) == tuple(
            filter(None, self._headings)
        ):
            return False
        return any(index in self._columns.meant for index in filled)

    def _lonely(self, position: int, index: int) -> Section | bool:
        text = line(self._rows[position][index])
        bare = _DECORATION.sub("", text).strip()
        if not bare or (text.startswith("*") and not text.endswith("*")):
            return False
        decorated = bare != text
        if index in self._identity:
            if self._sparse_is_normal or "@" in text or not (decorated or _is_shouted(text)):
                return fold(text) not in _SUMS
        elif index in self._columns.meant:
            return True
        if len(bare) > _LONGEST_HEAD or not self._guests_follow(position) or fold(bare).split(" ")[0] in _SUMS:
            return False
        return Section(_spelled(bare), _SEATING.search(bare) is not None)

    def _guests_follow(self, position: int) -> bool:
        """A head stands over guests; a footnote does not."""
        for row in self._rows[position + 1 : position + 4]:
            filled = [index for index, cell in enumerate(row) if cell is not None and cell != ""]
            if len(filled) >= 2:
                return any(index in self._identity for index in filled)
        return False


def _is_shouted(text: str) -> bool:
    return text.isupper() and len(text) > 2 and "," not in text


def _spelled(text: str) -> str:
    """ "CELEBRITIES & FRIENDS" as "Celebrities & Friends"; what is not shouted stays."""
    if not text.isupper():
        return text
    return " ".join(word if word in _CAPITALS else word.capitalize() for word in text.split())


def title_above(sheet: Sheet) -> str | None:
    """The show's name in a title over the headings: the part before "Guest list"."""
    for row in sheet.table.rows[: max(0, sheet.header)]:
        filled: Row = tuple(cell for cell in row if cell not in (None, ""))
        text = line(filled[0]) if len(filled) == 1 else ""
        found = _GUEST_LIST.search(text)
        if found and found.start() > 2:
            return text[: found.start()].strip(" —–-:|·,(") or None
    return None
