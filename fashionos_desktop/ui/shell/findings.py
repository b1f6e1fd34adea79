"""What the palette shows: people, looks and shows that were found, and commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from fashionos_desktop.ui.delegates.roles import ACCESSIBLE_TEXT_ROLE, DISPLAY_ROLE, ITEM_ROLE, PaletteItem
from fashionos_desktop.ui.navigation import (
    ChooseShow,
    Destination,
    Go,
    OpenGuest,
    OpenLook,
    OpenModel,
    OpenTable,
)
from fashionos_desktop.ui.screen import Command
from fashionos_desktop.ui.widgets.keys import key_words

if TYPE_CHECKING:
    from fashionos_desktop.services.find import Finding

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the palette, and what Enter does there; a head does nothing."""

    item: PaletteItem
    run: Callable[[], None] | None = None


@dataclass(frozen=True, slots=True)
class _Kind:
    head: str
    icon: str
    destination: Callable[[str], Destination]


_KINDS = {
    "model": _Kind("Models", "square-user", OpenModel),
    "look": _Kind("Looks", "hash", OpenLook),
    "guest": _Kind("Guests", "user-round", OpenGuest),
    "crew": _Kind("Crew", "users-round", lambda row: OpenTable("stakeholders", row)),
    "show": _Kind("Shows", "calendar", ChooseShow),
}


class PaletteModel(QAbstractListModel):
    """Lines under heads. `count` is how many can be opened."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []

    @property
    def count(self) -> int:
        return sum(line.run is not None for line in self.lines)

    def show_lines(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def first(self, start: int = 0, step: int = 1) -> int | None:
        """The nearest row from `start` on that can be opened."""
        row = start
        while 0 <= row < len(self.lines):
            if self.lines[row].run is not None:
                return row
            row += step
        return None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> Any:
        item = self.lines[index.row()].item
        if role == ITEM_ROLE:
            return item
        if role == DISPLAY_ROLE:
            return item.name
        return f"{item.name}, {item.detail}" if role == ACCESSIBLE_TEXT_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.lines[index.row()].run is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def lines_of(findings: Sequence[Finding], commands: Sequence[Command], go: Go) -> list[Line]:
    """What was found by kind, then the commands, each group under its head."""
    lines: list[Line] = []
    for kind, words in _KINDS.items():
        found = [finding for finding in findings if finding.kind == kind]
        if found:
            lines.append(_head(words.head))
            lines += [_found(finding, words, go) for finding in found]
    if commands:
        lines.append(_head("Commands"))
        lines += [_command(command) for command in commands]
    return lines


def matching(commands: Sequence[Command], text: str) -> list[Command]:
    """Commands that hold every word that was typed; those that begin with it first."""
    from fashionos_desktop.models.folding import fold

    words = fold(text).split()
    if not words:
        return list(commands)
    named = [(fold(f"{command.title} {command.detail}"), command) for command in commands]
    found = [(name, command) for name, command in named if all(word in name for word in words)]
    found.sort(key=lambda pair: not pair[0].startswith(words[0]))
    return [command for _, command in found]


def _found(finding: Finding, kind: _Kind, go: Go) -> Line:
    item = PaletteItem(finding.title, finding.detail, kind.icon, finding.photo_id)
    return Line(item, lambda: go(kind.destination(finding.id)))


def _command(command: Command) -> Line:
    return Line(PaletteItem(command.title, command.detail, command.icon, key=key_words(command.keys)), command.run)


def _head(words: str) -> Line:
    return Line(PaletteItem(QCoreApplication.translate("palette", words), head=True))
