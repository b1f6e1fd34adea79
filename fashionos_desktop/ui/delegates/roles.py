"""What delegates ask a model for: one role a kind of row, each answered with one frozen object.

Roles are plain ints taken once: scoped enums are slow to compare and do not equal ints. One object for a
cell keeps a repaint at one question a cell.
"""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt

_FIRST = Qt.ItemDataRole.UserRole.value

DISPLAY_ROLE = Qt.ItemDataRole.DisplayRole.value
EDIT_ROLE = Qt.ItemDataRole.EditRole.value
TOOL_TIP_ROLE = Qt.ItemDataRole.ToolTipRole.value
ALIGNMENT_ROLE = Qt.ItemDataRole.TextAlignmentRole.value
ACCESSIBLE_TEXT_ROLE = Qt.ItemDataRole.AccessibleTextRole.value

KEY_ROLE = _FIRST + 1
"""str: the row's id; `RowDelegate.flash` finds rows by it."""

CELL_ROLE = _FIRST + 2
"""Cell: what RowDelegate draws. None where the display text alone is enough."""

ITEM_ROLE = _FIRST + 3
"""RailItem, PaletteItem or TableName: what those delegates draw."""

Tone = Literal["ok", "warn", "stop", "info", "muted", "text", "accent"]


@dataclass(frozen=True, slots=True)
class CellState:
    """A state: an icon's name, its word, and a tone that only repeats what they say."""

    icon: str
    word: str
    tone: Tone = "muted"
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table row.

    `needed` is shown muted where `text` is empty ("No seat"). `tail` are muted words behind the text
    ("Main" in "19:42 Main"), `second` a muted line below it. `photo` is a key for Photographs; `name` its
    stand-in's initials. Numbers stand at the right. A state takes the place of the text.
    """

    text: str = ""
    state: CellState | None = None
    muted: bool = False
    struck: bool = False
    number: bool = False
    needed: str = ""
    tail: str = ""
    second: str = ""
    photo: str | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class RailItem:
    """One screen in the rail, or a hairline between groups where `rule` is set."""

    icon: str = ""
    name: str = ""
    digit: str = ""
    rule: bool = False
    news: bool = False


@dataclass(frozen=True, slots=True)
class PaletteItem:
    """One row of the palette: a head of a group, or something to open or do.

    `photo` is a key for Photographs; where it is None the icon is drawn.
    """

    name: str
    detail: str = ""
    icon: str = ""
    photo: str | None = None
    key: str = ""
    head: bool = False


@dataclass(frozen=True, slots=True)
class TableName:
    """One line of the list of tables: a name and how many rows, or the head of a group."""

    name: str
    count: str = ""
    head: bool = False
