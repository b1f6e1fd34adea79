"""Two-line rows of the door: a sign, a name with a second line, and something short at the right."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyleOptionViewItem

from fashionos_desktop.ui.delegates.list_delegate import FOCUSED, HOVERED, SELECTED, ListDelegate
from fashionos_desktop.ui.delegates.roles import ACCESSIBLE_TEXT_ROLE, DISPLAY_ROLE, ITEM_ROLE, Tone
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.text import strike

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ICON = 20


@dataclass(frozen=True, slots=True)
class Line:
    key: Hashable
    icon: str
    tone: Tone
    name: str
    second: str
    right: str = ""
    struck: bool = False
    spoken: str = ""
    """What the icon means."""


class LineModel(QAbstractListModel):
    """A handful of lines. A row that only changes is repainted; the list is reset where rows come or go."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        new = tuple(lines)
        if new == self.lines:
            return
        if [line.key for line in new] == [line.key for line in self.lines]:
            self.lines = new
            self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self.lines = new
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> Any:
        line = self.lines[index.row()]
        if role == ITEM_ROLE:
            return line
        if role in (DISPLAY_ROLE, ACCESSIBLE_TEXT_ROLE):
            return ", ".join(part for part in (line.name, line.second, line.spoken, line.right) if part)
        return None


class LineDelegate(ListDelegate):
    """`inset` is the air at both sides; `edge` marks the chosen row with the accent."""

    def __init__(
        self, look: Look, icons: Icons, view: QListView, *, high: int, inset: int = 0, edge: bool = False
    ) -> None:
        super().__init__(look, icons, view)
        self._high = high
        self._inset = inset
        self._edge = edge

    def set_high(self, high: int) -> None:
        if high != self._high:
            self._high = high
            self.view.doItemsLayout()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.look.px(self._high))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self.item(index)
        if not isinstance(line, Line):
            return
        look, theme, space = self.look, self.look.theme, self.look.measure.space
        rect, state = option.rect, option.state.value
        if self._edge and state & SELECTED:
            painter.fillRect(rect, theme.selection)
            painter.fillRect(rect.x(), rect.y(), look.measure.line.edge, rect.height(), theme.accent)
        elif state & HOVERED or (state & SELECTED and state & FOCUSED):
            painter.fillRect(rect, theme.selection if state & FOCUSED else theme.sunken)
        hair = look.measure.line.hair
        painter.fillRect(rect.x(), rect.bottom() + 1 - hair, rect.width(), hair, theme.line)
        size = look.px(_ICON)
        place = QRect(rect.x() + self._inset, rect.y(), size, rect.height())
        if line.icon:
            self.icon(painter, line.icon, place, size, line.tone)
        room = rect.adjusted(self._inset + size + space.xs, 0, -self._inset, 0)
        muted = look.face("lead", figures=True)
        painter.setPen(theme.text_muted)
        right = self.texts.draw(painter, room, line.right, muted, right=True)
        self._names(painter, room.adjusted(0, 0, -right.width - space.s, 0), line)

    def _names(self, painter: QPainter, room: QRect, line: Line) -> None:
        look, theme = self.look, self.look.theme
        high = look.line_height("lead")
        top = room.y() + (room.height() - 2 * high) // 2
        first = QRect(room.x(), top, room.width(), high)
        painter.setPen(theme.text_muted if line.struck else theme.text)
        shaped = self.texts.draw(painter, first, line.name, look.face("lead", 500))
        if line.struck:
            strike(painter, first, shaped.width, look.measure.line.hair, theme.text_muted)
        painter.setPen(theme.text_muted)
        self.texts.draw(painter, first.translated(0, high), line.second, look.face("lead", figures=True))


class LineList(QListView):
    """`chosen` carries the key of a line that was clicked, or taken by Enter."""

    chosen = Signal(object)

    def __init__(self, look: Look, *, paper: str, whole: bool = False) -> None:
        super().__init__()
        self._look = look
        self._whole = whole
        self._offered: tuple[Line, ...] = ()
        self._paper = paper
        self.lines = LineModel()
        self.setModel(self.lines)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        if whole:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._clicked)
        look.changed.connect(self._dress)
        self._dress()

    def offer(self, lines: Sequence[Line]) -> None:
        """Shows as many of the first lines as find room, none of them cut; all where the list scrolls."""
        self._offered = tuple(lines)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        high = self.sizeHintForRow(0) if self.lines.lines else 0
        if not high and self._offered:
            self.lines.show_lines(self._offered[:1])
            high = self.sizeHintForRow(0)
        room = self.viewport().height() // high if self._whole and high else len(self._offered)
        self.lines.show_lines(self._offered[:room])

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(self.lines.lines[index.row()].key)

    @Slot()
    def _dress(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, getattr(self._look.theme, self._paper))
        self.setPalette(palette)
        self._fit()
