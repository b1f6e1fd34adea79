"""The columns of a board."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from fashionos_desktop.ui.delegates.roles import Cell

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values a column can hold, and the words for it."""

    value: Any
    words: str


@dataclass(frozen=True, slots=True)
class Editing(Generic[Row]):
    """How a column is edited in place.

    `value` gives what the editor starts with (text, a number, a flag); `shown` gives the row as it will be
    once the value is saved, so that the board shows the change at once. With `choices` the editor is a list.
    """

    value: Callable[[Row], Any]
    shown: Callable[[Row, Any], Row]
    choices: Callable[[], Sequence[Choice]] | None = None
    allowed: Callable[[Row], bool] = lambda _: True


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: what it is called, how wide it is at 100 %, and what stands in it.

    `key` is the name that sorting, editing and remembered widths use. `share` is the part of the room left
    over that it takes (0: keeps its width). `head` names the column for the screen reader where `title` is empty.
    """

    key: str
    title: str
    width: int
    cell: Callable[[Row], Cell]
    sorts: bool = True
    number: bool = False
    share: int = 0
    editing: Editing[Row] | None = None
    tool_tip: Callable[[Row], str] | None = None
    head: str = ""
    hidden: bool = False
    """Not shown until the person asks for it in the header's menu."""
