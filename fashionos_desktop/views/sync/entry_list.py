"""Many things that need a person, one line each: a widget for every one would be slow beyond some dozens."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fashionos_desktop.services.journal import JournalItem
from fashionos_desktop.services.local_times import clock_words
from fashionos_desktop.ui.delegates.roles import ACCESSIBLE_TEXT_ROLE, DISPLAY_ROLE, ITEM_ROLE
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.views.sync.marks import mark_of

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)
_MARK = 132
_TIME = 92
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
_SELECTED = QStyle.StateFlag.State_Selected.value


class EntryModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.items: tuple[JournalItem, ...] = ()

    def show_items(self, items: Sequence[JournalItem]) -> None:
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> Any:
        item = self.items[index.row()]
        if role == ITEM_ROLE:
            return item
        if role in (DISPLAY_ROLE, ACCESSIBLE_TEXT_ROLE):
            return f"{item.mark}: {item.headline}"
        return None


class EntryDelegate(QStyledItemDelegate):
    """Icon and word, what happened, and when the centre wrote it."""

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        self.zone: tzinfo | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._look.px(self._look.measure.row.comfortable))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, theme, rect = self._look, self._look.theme, option.rect
        item: JournalItem = index.data(ITEM_ROLE)
        state = option.state.value
        if state & _SELECTED:
            painter.fillRect(rect, theme.selection)
        if state & _FOCUSED:
            painter.fillRect(QRect(rect.x(), rect.y(), look.measure.line.edge, rect.height()), theme.focus_ring)
        hair = look.measure.line.hair
        painter.fillRect(rect.x(), rect.bottom() - hair + 1, rect.width(), hair, theme.line)
        if index.row() == 0:
            painter.fillRect(rect.x(), rect.y(), rect.width(), hair, theme.line)
        mark, pad = mark_of(item), look.measure.space.l
        icon = look.px(look.measure.icon.inline) - 1
        left = rect.x() + pad
        self._icons.paint(painter, mark.icon, QRect(left, rect.y(), icon, rect.height()), icon, theme.tone(mark.tone))
        painter.setPen(theme.tone(mark.tone))
        word = QRect(left + icon + look.measure.space.xxs + 2, rect.y(), look.px(_MARK) - icon, rect.height())
        look.texts.draw(painter, word, mark.word, look.face("data", 600))
        painter.setPen(theme.text)
        time = QRect(rect.right() - pad - look.px(_TIME), rect.y(), look.px(_TIME), rect.height())
        headline = QRect(left + look.px(_MARK), rect.y(), time.x() - left - look.px(_MARK) - pad, rect.height())
        look.texts.draw(painter, headline, item.headline, look.face("body", 500, False))
        if self.zone is not None:
            painter.setPen(theme.text_muted)
            said = clock_words(item.at, self.zone)  # type: ignore[arg-type]  # a show's zone
            look.texts.draw(painter, time, said, look.face("data"), right=True)


class EntryList(QListView):
    """`chosen` carries the item that the keyboard is on; `pressed_key` every key that is not a move."""

    chosen = Signal(object)
    pressed_key = Signal(QKeyEvent)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = EntryModel()
        self.rows = EntryDelegate(look, icons, self)
        self.setModel(self.entries)
        self.setItemDelegate(self.rows)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._current_changed)

    def show_items(self, items: Sequence[JournalItem], zone: tzinfo | None) -> None:
        """The place of the keyboard is kept: on the same entry, else on the one that took its place."""
        self.rows.zone = zone
        before = self.currentIndex().row()
        known = self.entries.items[before].id if 0 <= before < len(self.entries.items) else None
        self.entries.show_items(items)
        place = next((at for at, item in enumerate(items) if item.id == known), min(max(before, 0), len(items) - 1))
        if place >= 0:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.entries.index(place, 0), flag)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES:
            super().keyPressEvent(event)
        else:
            self.pressed_key.emit(event)

    def _current_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.entries.items[current.row()])
