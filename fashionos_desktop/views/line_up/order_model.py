"""The running order as Qt sees it: one model for the table, the wall, and whatever is selected in either."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from fashionos_desktop.services.line_up import Change, Line, LineUp, moved
from fashionos_desktop.services.line_up.collections import longest_rising
from fashionos_desktop.ui.delegates.roles import (
    ACCESSIBLE_TEXT_ROLE,
    CELL_ROLE,
    DISPLAY_ROLE,
    EDIT_ROLE,
    KEY_ROLE,
    Cell,
)
from fashionos_desktop.ui.dragging import CAST, LINES, MODELS, ids_in, mime_of
from fashionos_desktop.views.line_up.words import change_state, name_of, tr

Index = QModelIndex | QPersistentModelIndex

LINE_ROLE = KEY_ROLE + 100
"""Line."""


class Column(IntEnum):
    NUMBER = 0
    MODEL = 1
    COLLECTION = 2
    GARMENTS = 3
    SHOES = 4
    ACCESSORIES = 5
    DRESSER = 6
    CHANGE = 7
    LIGHT = 8
    MUSIC = 9
    NOTES = 10


HEADS = ("No.", "Model", "Designer", "Garments", "Shoes", "Accessories", "Dresser", "Change", "Light", "Music", "Notes")

FIELDS = {
    Column.GARMENTS: "garments",
    Column.SHOES: "shoes",
    Column.ACCESSORIES: "accessories",
    Column.LIGHT: "light_cue",
    Column.MUSIC: "music_cue",
    Column.NOTES: "notes",
    Column.CHANGE: "change_seconds",
}
"""What is edited in place."""


class OrderModel(QAbstractTableModel):
    """Rows are lines, looks and cues alike. It writes nothing: it asks.

    `move_asked(ids, before)`: lines put before another one, None for the end; the model shows it at once.
    `assign_asked(look_id, kind, ids)`: somebody dropped on a look, by CAST or MODELS.
    `edit_asked(line_id, field, value)`: words typed into a cell.
    """

    move_asked = Signal(list, object)
    assign_asked = Signal(str, str, list)
    edit_asked = Signal(str, str, object)
    shown = Signal()
    """Another order is in sight: after `show`, and at each step of a drag."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line_up: LineUp | None = None
        self._preview: LineUp | None = None
        self._into: dict[str, Change] = {}

    @property
    def line_up(self) -> LineUp | None:
        """As it stands in the data."""
        return self._line_up

    @property
    def in_sight(self) -> LineUp | None:
        """As a drag would leave it, while one goes on."""
        return self._preview or self._line_up

    def show(self, line_up: LineUp | None) -> None:
        """Another order: rows that are there already move, so that what is selected stays selected."""
        before = self._line_up
        self._preview = None
        if line_up is None or before is None or line_up.show_id != before.show_id:
            self.beginResetModel()
            self._take(line_up)
            self.endResetModel()
        else:
            self._become(line_up)
        self.shown.emit()

    def preview(self, line_up: LineUp | None) -> None:
        """What a drop would lead to; None when the drag is over. The rows stay where they are."""
        if line_up is not self._preview:
            self._preview = line_up
            self._into = {} if self.in_sight is None else {change.later.id: change for change in self.in_sight.changes}
            self.shown.emit()

    def line_at(self, index: Index) -> Line | None:
        """None outside of the order."""
        if self._line_up is None or not 0 <= index.row() < len(self._line_up.lines):
            return None
        return self._line_up.lines[index.row()]

    def index_of(self, line_id: str, column: int = 0) -> QModelIndex:
        place = None if self._line_up is None else self._line_up.places.get(line_id)
        return QModelIndex() if place is None else self.index(place, column)

    def change_into(self, line_id: str) -> Change | None:
        """As in sight."""
        return self._into.get(line_id)

    def drop_words(self, ids: Sequence[str], before: str | None) -> str:
        """What a drop here does: "Drop to put look 12 after look 15. Esc puts it back."."""
        assert self._line_up is not None
        after = moved(self._line_up, ids, before)
        if [line.id for line in after.lines] == [line.id for line in self._line_up.lines]:
            return tr("It stands there already.")
        first = next(place for place, line in enumerate(after.lines) if line.id in set(ids))
        what = self._named(ids)
        if first == 0:
            return tr("Drop to put {} first. Esc puts it back.").format(what)
        ahead = self._named([after.lines[first - 1].id])
        return tr("Drop to put {} after {}. Esc puts it back.").format(what, ahead)

    def swap_for(self, look_id: str, event_model_id: str) -> str | None:
        """Her only look, where somebody else walks this one: a drop swaps the two, and nobody is left without."""
        assert self._line_up is not None
        line, hers = self._line_up.line(look_id), self._line_up.looks_of(event_model_id)
        taken = line is not None and line.event_model_id not in (None, event_model_id)
        return hers[0].id if taken and len(hers) == 1 else None

    def give_words(self, look_id: str, data: QMimeData) -> str:
        """What a drop of somebody on a look does."""
        assert self._line_up is not None
        line, number = self._line_up.line(look_id), self._line_up.number(look_id)
        [who, *_] = ids_in(data, CAST) or ("",)
        if line is not None and line.event_model_id == who:
            return tr("She walks look {} already.").format(number)
        if who and (other := self.swap_for(look_id, who)):
            return tr("Drop to swap the models of looks {} and {}.").format(number, self._line_up.number(other))
        if line is not None and line.model_name:
            return tr("Drop to give look {} to her instead of {}.").format(number, line.model_name)
        return tr("Drop to give look {} to her.").format(number)

    # Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self._line_up is None else len(self._line_up.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY_ROLE) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == DISPLAY_ROLE and 0 <= section < len(HEADS):
            return tr(HEADS[section])
        return None

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> Any:
        line = self.line_at(index)
        if line is None:
            return None
        if role == CELL_ROLE:
            return self._cell(line, index.column())
        if role == LINE_ROLE:
            return line
        if role == KEY_ROLE:
            return line.id
        if role == DISPLAY_ROLE:
            cell = self._cell(line, index.column())
            return cell.text or (cell.state.word if cell.state else "")
        if role == EDIT_ROLE and index.column() in FIELDS:
            value = getattr(line, FIELDS[Column(index.column())])
            return "" if value is None else str(value)
        if role == ACCESSIBLE_TEXT_ROLE:
            return self._spoken(line, index.column())
        return None

    def setData(self, index: Index, value: Any, role: int = EDIT_ROLE) -> bool:
        line = self.line_at(index)
        if line is None or role != EDIT_ROLE or index.column() not in FIELDS:
            return False
        field = FIELDS[Column(index.column())]
        text = str(value).strip()
        if text == self.data(index, EDIT_ROLE):
            return True
        if field == "change_seconds":
            if text and not text.isdigit():
                return False
            self.edit_asked.emit(line.id, field, int(text) if text else None)
        else:
            self.edit_asked.emit(line.id, field, text)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flag = Qt.ItemFlag
        found = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled | flag.ItemIsDropEnabled
        line = self.line_at(index)
        editable = index.column() in FIELDS and (index.column() != Column.CHANGE or (line is not None and line.is_look))
        return found | flag.ItemIsEditable if editable else found

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [LINES, CAST, MODELS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = sorted({index.row() for index in indexes})
        return mime_of(LINES, [line.id for row in rows if (line := self.line_at(self.index(row, 0))) is not None])

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        if ids_in(data, LINES):
            return self._line_up is not None
        line = self.line_at(parent)
        return line is not None and line.is_look and bool(ids_in(data, CAST) or ids_in(data, MODELS))

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Lines go before `row`, or before the line they were dropped on; somebody goes onto that line."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        if ids := ids_in(data, LINES):
            place = parent.row() if parent.isValid() else row
            target = self.line_at(self.index(place, 0)) if 0 <= place < self.rowCount() else None
            return self.put(list(ids), None if target is None else target.id)
        line = self.line_at(parent)
        assert line is not None
        kind = CAST if ids_in(data, CAST) else MODELS
        self.assign_asked.emit(line.id, kind, list(ids_in(data, kind)))
        return True

    def moveRows(self, source: Index, row: int, count: int, target: Index, before: int) -> bool:
        """As views and assistive programs ask for it: `count` rows from one place before another."""
        if self._line_up is None or source.isValid() or target.isValid():
            return False
        lines = self._line_up.lines
        if not (0 <= row < row + count <= len(lines) and 0 <= before <= len(lines)) or row <= before <= row + count:
            return False
        ids = [line.id for line in lines[row : row + count]]
        return self.put(ids, lines[before].id if before < len(lines) else None)

    def put(self, ids: list[str], before: str | None) -> bool:
        """Shows lines at another place and asks for the write; False where they stand there already."""
        if self._line_up is None:
            return False
        after = moved(self._line_up, ids, before)
        if [line.id for line in after.lines] == [line.id for line in self._line_up.lines]:
            return False
        self.show(after)
        self.move_asked.emit(ids, before)
        return True

    def _take(self, line_up: LineUp | None) -> None:
        self._line_up = line_up
        self._into = {} if line_up is None else {change.later.id: change for change in line_up.changes}

    def _become(self, line_up: LineUp) -> None:
        """By removing what went, moving what stayed, and inserting what came, one row at a time."""
        assert self._line_up is not None
        wanted = [line.id for line in line_up.lines]
        coming = set(wanted)
        current = list(self._line_up.lines)
        new = {line.id: line for line in line_up.lines}

        def hold(lines: list[Line]) -> None:
            assert self._line_up is not None
            self._line_up = _holding(self._line_up, lines)

        for row in range(len(current) - 1, -1, -1):
            if current[row].id not in coming:
                self.beginRemoveRows(QModelIndex(), row, row)
                del current[row]
                hold(current)
                self.endRemoveRows()
        self._move_rows(current, [row for row in wanted if row in {line.id for line in current}], hold)
        for row, line_id in enumerate(wanted):
            if row >= len(current) or current[row].id != line_id:
                self.beginInsertRows(QModelIndex(), row, row)
                current.insert(row, new[line_id])
                hold(current)
                self.endInsertRows()
        self._take(line_up)
        if wanted:
            self.dataChanged.emit(self.index(0, 0), self.index(len(wanted) - 1, len(Column) - 1))

    def _move_rows(self, current: list[Line], wanted: list[str], hold: Any) -> None:
        """The fewest moves: what rises in both orders stays."""
        places = {line.id: f"{place:06}" for place, line in enumerate(current)}
        moving = set(wanted) - set(longest_rising([(row, places[row]) for row in wanted]))
        for row, line_id in enumerate(wanted):
            if line_id not in moving:
                continue
            source = next(place for place, line in enumerate(current) if line.id == line_id)
            ahead = wanted[row - 1] if row else None
            target = 0 if ahead is None else next(p for p, line in enumerate(current) if line.id == ahead) + 1
            if target in (source, source + 1):
                continue
            self.beginMoveRows(QModelIndex(), source, source, QModelIndex(), target)
            line = current.pop(source)
            current.insert(target - (target > source), line)
            hold(current)
            self.endMoveRows()

    def _named(self, ids: Sequence[str]) -> str:
        assert self._line_up is not None
        if len(ids) > 1:
            return tr("{} lines").format(len(ids))
        line = self._line_up.line(ids[0])
        number = self._line_up.number(ids[0])
        return tr("look {}").format(number) if number else (line.title if line else "")

    def _spoken(self, line: Line, column: int) -> str:
        cell = self._cell(line, column)
        words = [cell.text or cell.needed, cell.second, cell.state.word if cell.state else ""]
        return ", ".join(word for word in words if word)

    def _cell(self, line: Line, column: int) -> Cell:
        line_up = self._line_up
        assert line_up is not None
        quiet = line.is_cut
        if column == Column.NUMBER:
            number = line_up.number(line.id)
            if self._preview is not None and line.walks:
                number = self._preview.number(line.id)
            return Cell(number, struck=quiet, number=True)
        if column == Column.MODEL:
            return self._who(line)
        if column == Column.CHANGE:
            change = self._into.get(line.id)
            return Cell(state=change_state(change)) if change is not None else Cell()
        if not line.is_look and column in (Column.COLLECTION, Column.SHOES, Column.ACCESSORIES, Column.DRESSER):
            return Cell()
        if column == Column.DRESSER:
            both = " + ".join(_given(name) for name in (line.dresser, line.second_dresser) if name)
            return Cell(both, muted=quiet)
        if column == Column.COLLECTION:
            return Cell(line.collection, muted=True, struck=quiet, needed=tr("No designer"))
        text = getattr(line, FIELDS[Column(column)])
        needed = tr("No shoes") if column == Column.SHOES and line.walks else ""
        return Cell(text, muted=column not in (Column.GARMENTS, Column.SHOES), struck=quiet, needed=needed)

    def _who(self, line: Line) -> Cell:
        line_up = self._line_up
        assert line_up is not None
        if not line.is_look:
            return Cell(line.title, second=tr("Cue"), muted=True)
        second = ""
        if line.is_cut:
            second = tr("Cut")
        elif line.id in line_up.doubled:
            second = tr("Number is there twice")
        elif line_up.exits and line.id == line_up.exits[0].id:
            second = tr("Opening")
        elif line_up.exits and line.id == line_up.exits[-1].id:
            second = tr("Closing")
        return Cell(
            line.model_name, second=second, struck=line.is_cut, photo=line.picture_id, name=name_of(line),
            needed=tr("No model yet"),
        )  # fmt: skip


def _holding(line_up: LineUp, lines: list[Line]) -> LineUp:
    """Rows while they are being exchanged: only the lines are asked for then."""
    from dataclasses import replace

    places = {line.id: place for place, line in enumerate(lines)}
    return replace(line_up, lines=tuple(lines), places=places)


def _given(name: str) -> str:
    return name.split(maxsplit=1)[0] if name else ""
