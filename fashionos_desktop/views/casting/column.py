"""One column of the board: its head and its cards, and what is dropped on it."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from fashionos_desktop.services.casting import STATUSES, Status
from fashionos_desktop.ui.dragging import CAST, MODELS, ids_in
from fashionos_desktop.ui.look.text import LEFT
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.casting.card_delegate import CardDelegate
from fashionos_desktop.views.casting.cast_model import CastModel, ColumnModel
from fashionos_desktop.views.casting.words import COLUMNS, colour_of, tr

_CARRIED = 0.92


class CardList(QListView):
    """`turn` asks for the column beside; `put_asked` asks to put what is chosen into a column by its number."""

    turn = Signal(int)
    put_asked = Signal(str)
    details_asked = Signal()
    missing_asked = Signal()
    comp_card_asked = Signal()
    looked_at = Signal()

    def __init__(self, around: Surroundings, cast: CastModel, status: Status, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = around.look
        self._cast = cast
        self.status = status
        self.column = ColumnModel(cast, status, self)
        self.cards = CardDelegate(around, self)
        self._aimed = False
        self._marking = False
        self.setModel(self.column)
        self.setItemDelegate(self.cards)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.viewport().setAutoFillBackground(False)
        self._dress()
        self.setAccessibleName(tr(COLUMNS[status][0]))
        around.look.changed.connect(self._dress)
        around.preferences.changed.connect(self.viewport().update)

    @Slot()
    def _dress(self) -> None:
        """The room of the scroll bar is the board's, not a list's white."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, self._look.theme.canvas)
        self.setPalette(palette)
        self.viewport().update()

    def chosen(self) -> list[str]:
        cards = (self.column.card_at(index) for index in self.selectionModel().selectedIndexes())
        return [card.id for card in cards if card is not None]

    def choose(self, row: int) -> None:
        index = self.column.index(max(0, min(row, self.column.rowCount() - 1)), 0)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.choose(0)
        self.looked_at.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and Qt.Key.Key_1 <= key <= Qt.Key.Key_4:
            self._marking = False
            self.put_asked.emit(STATUSES[key - Qt.Key.Key_1])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.turn.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif key == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._marking = True
            self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.Toggle)
        elif key == Qt.Key.Key_Escape and self._marking:
            self._marking = False
            self.choose(self.currentIndex().row())
        elif self._marking and not event.modifiers() and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            row = self.currentIndex().row() + (1 if key == Qt.Key.Key_Down else -1)
            index = self.column.index(row, 0)
            if index.isValid():  # what is marked stays marked while she walks on
                self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.details_asked.emit()
        elif key == Qt.Key.Key_M and not event.modifiers():
            self.missing_asked.emit()
        elif key == Qt.Key.Key_C and not event.modifiers():
            self.comp_card_asked.emit()
        else:
            super().keyPressEvent(event)

    # drags

    def startDrag(self, supported: Qt.DropAction) -> None:
        indexes = self.selectionModel().selectedIndexes()
        chosen = self.chosen()
        if not chosen:
            return
        drag = QDrag(self)
        drag.setMimeData(self.column.mimeData(indexes))
        drag.setPixmap(self._carried(len(chosen)))
        drag.setHotSpot(QPoint(20, 20))
        self.cards.pale = frozenset(chosen)
        self.viewport().update()
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)
        self.cards.pale = frozenset()
        self.viewport().update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._accept(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._accept(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._aim(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._aim(False)
        self._cast.drop(event.mimeData(), self.status)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.setState(QAbstractItemView.State.NoState)

    def _accept(self, event: QDragMoveEvent) -> None:
        fits = bool(ids_in(event.mimeData(), CAST) or ids_in(event.mimeData(), MODELS))
        self._aim(fits)
        event.setAccepted(fits)

    def _aim(self, aimed: bool) -> None:
        if aimed != self._aimed:
            self._aimed = aimed
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        theme = self._look.theme
        painter.fillRect(event.rect(), theme.accent_soft if self._aimed else theme.canvas)
        painter.end()
        super().paintEvent(event)

    def _carried(self, count: int) -> QPixmap:
        """A copy of the first card, a little smaller, with how many go along."""
        rect = self.visualRect(self.currentIndex())
        whole = self.viewport().grab(rect)
        small = whole.scaled(whole.size() * _CARRIED)
        if count > 1:
            painter = QPainter(small)
            side = self._look.px(24)
            painter.fillRect(0, 0, side, side, self._look.theme.accent)
            painter.setPen(self._look.theme.on_accent)
            painter.setFont(self._look.font("small-strong"))
            painter.drawText(QRect(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, str(count))
            painter.end()
        return small


class ColumnHead(QWidget):
    def __init__(self, around: Surroundings, status: Status, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icons, self._status = around.look, around.icons, status
        self._count = 0
        around.look.changed.connect(self.update)

    def set_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(f"{tr(COLUMNS[self._status][0])} {count}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, self._look.px(42))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        words, icon = COLUMNS[self._status]
        colour = colour_of(theme, self._status)
        painter = QPainter(self)
        size = look.px(look.measure.icon.inline)
        self._icons.paint(painter, icon, QRect(0, 0, size, self.height() - 4), size, colour)
        painter.setPen(colour)
        face = look.face("data", 600)
        at = QRect(size + 8, 0, self.width() - size - 8, self.height() - 4)
        shaped = look.texts.draw(painter, at, tr(words), face)
        painter.setPen(theme.text_muted)
        painter.setFont(look.font("data"))
        painter.drawText(at.adjusted(shaped.width + 8, 0, 0, 0), LEFT, str(self._count))
        painter.fillRect(0, self.height() - 2, self.width(), 2, colour)


class Column(QWidget):
    def __init__(self, around: Surroundings, cast: CastModel, status: Status, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = ColumnHead(around, status)
        self.list = CardList(around, cast, status)
        self.head.setFixedHeight(self.head.sizeHint().height())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(around.look.measure.space.s)
        column.addWidget(self.head)
        column.addWidget(self.list, 1)
        for signal in (self.list.column.rowsInserted, self.list.column.rowsRemoved, self.list.column.modelReset):
            signal.connect(self._count)
        self._count()

    @Slot()
    def _count(self) -> None:
        self.head.set_count(self.list.column.rowCount())
