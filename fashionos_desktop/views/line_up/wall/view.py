"""The wall: looks as cards under the heads of their collections, dragged where they shall walk."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QWidget

from fashionos_desktop.services.line_up import moved
from fashionos_desktop.ui.dragging import CAST, LINES, MODELS, ids_in
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.line_up.order_model import OrderModel
from fashionos_desktop.views.line_up.wall.card import CardPainter
from fashionos_desktop.views.line_up.wall.carried import paint_carried
from fashionos_desktop.views.line_up.wall.layout import Drop, Sizes, WallLayout
from fashionos_desktop.views.line_up.words import length_words, tr

Index = QModelIndex | QPersistentModelIndex
_STEP = 40


class WallView(QAbstractItemView):
    """Shares model and selection with the table; `move_by` and the others ask as the table does."""

    move_by = Signal(int)
    move_block_by = Signal(int)
    drop_said = Signal(str)
    block_dropped = Signal(list, object)

    def __init__(self, around: Surroundings, model: OrderModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = around.look
        self._order = model
        self._painter = CardPainter(around)
        self._layout: WallLayout | None = None
        self._carried: tuple[str, ...] = ()
        self._drop: Drop | None = None
        self._on: int | None = None
        self._pointer = QPoint()
        self._held_head = -1
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Running order, photographs"))
        model.shown.connect(self._arrange)
        around.photographs.ready.connect(self._ready)
        around.look.changed.connect(self._arrange)

    @property
    def geometry_of_wall(self) -> WallLayout | None:
        """Where everything stands, in the coordinates of the whole wall."""
        return self._layout

    def show_drag(self, ids: Sequence[str], before: str | None) -> None:
        """What a drag of these lines before another one looks like."""
        line_up = self._order.line_up
        if line_up is None or self._layout is None:
            return
        self._carried = tuple(ids)
        place = len(line_up.lines) if before is None else line_up.places[before]
        rect = self._layout.rects[min(place, len(self._layout.rects) - 1)]
        self._drop = self._layout.drop(QPoint(rect.left() + 2, rect.center().y()))
        self._pointer = rect.center() - QPoint(0, self._up())
        self._order.preview(moved(line_up, ids, before))
        self.drop_said.emit(self._order.drop_words(ids, before))
        self.viewport().update()

    def end_drag(self) -> None:
        self._carried, self._drop, self._on = (), None, None
        self._order.preview(None)
        self.drop_said.emit("")
        self.viewport().update()

    # geometry

    @Slot()
    def _arrange(self) -> None:
        line_up = self._order.line_up
        if line_up is None:
            self._layout = None
        else:
            self._layout = WallLayout(line_up, self.viewport().width(), self._sizes())
        self._fit_bar()
        self.viewport().update()

    def _sizes(self) -> Sizes:
        look = self._look
        wide, high = look.measure.photo.wall
        words = look.line_height("body") + look.line_height("small") + 10
        return Sizes(
            photo=QSize(look.px(wide), look.px(high)), words=words, head=look.px(44), cue=look.px(30),
            gap=look.measure.space.m, edge=look.measure.space.l,
        )  # fmt: skip

    def _fit_bar(self) -> None:
        whole = 0 if self._layout is None else self._layout.height
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, whole - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(_STEP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _up(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self._up()

    def isIndexHidden(self, index: Index) -> bool:
        return index.column() != 0

    def visualRect(self, index: Index) -> QRect:
        if self._layout is None or not 0 <= index.row() < len(self._layout.rects):
            return QRect()
        return self._layout.rects[index.row()].translated(0, -self._up())

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = -1 if self._layout is None else self._layout.at(point + QPoint(0, self._up()))
        return self._order.index(row, 0) if row >= 0 else QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        rect = self.visualRect(index)
        if rect.isNull():
            return
        if rect.top() < 0:
            self.verticalScrollBar().setValue(self._up() + rect.top() - self._look.px(48))
        elif rect.bottom() > self.viewport().height():
            self.verticalScrollBar().setValue(
                self._up() + rect.bottom() - self.viewport().height() + self._look.measure.space.m
            )

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        if self._layout is None or not self._layout.rects:
            return QModelIndex()
        row = max(0, self.currentIndex().row())
        move = QAbstractItemView.CursorAction
        if action in (move.MoveLeft, move.MovePrevious):
            row = self._layout.beside(row, -1, 0)
        elif action in (move.MoveRight, move.MoveNext):
            row = self._layout.beside(row, 1, 0)
        elif action in (move.MoveUp, move.MoveDown):
            row = self._layout.beside(row, 0, -1 if action == move.MoveUp else 1)
        elif action == move.MoveHome:
            row = 0
        elif action == move.MoveEnd:
            row = len(self._layout.rects) - 1
        else:
            lines = max(1, self.viewport().height() // (self._sizes().photo.height() + self._sizes().words))
            for _ in range(lines):
                row = self._layout.beside(row, 0, -1 if action == move.MovePageUp else 1)
        return self._order.index(row, 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        selection = QItemSelection()
        if self._layout is not None:
            area = rect.normalized().translated(0, self._up())
            last = self._order.columnCount() - 1
            for row in self._layout.between(area.top(), area.bottom()):
                if self._layout.rects[row].intersects(area):
                    selection.append(QItemSelectionRange(self._order.index(row, 0), self._order.index(row, last)))
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += QRegion(self.visualRect(index))
        return region

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.theme.surface)
        line_up, layout = self._order.line_up, self._layout
        if line_up is None or layout is None:
            return
        up = self._up()
        painter.translate(0, -up)
        top, bottom = up + event.rect().top(), up + event.rect().bottom()
        for head in layout.heads:
            if head.rect.bottom() >= top and head.rect.top() <= bottom:
                self._paint_head(painter, head.rect, head.block)
        in_sight = self._order.in_sight or line_up
        chosen = {index.row() for index in self.selectionModel().selectedRows()}
        current = self.currentIndex().row() if self.hasFocus() else -1
        for row in layout.between(top, bottom):
            line = line_up.lines[row]
            painter.setOpacity(0.35 if line.id in self._carried else 1.0)
            if line.is_look:
                self._painter.look(
                    painter, layout.rects[row], line, in_sight, self._order.change_into(line.id),
                    selected=row in chosen or row == self._on, current=row == current,
                )  # fmt: skip
            else:
                self._painter.cue(painter, layout.rects[row], line, selected=row in chosen, current=row == current)
        painter.setOpacity(1.0)
        if self._drop is not None:
            painter.fillRect(self._drop.mark, self._look.theme.accent)
        painter.translate(0, up)
        if self._carried and self._drop is not None:
            paint_carried(
                painter, self._look, self._painter, self._order, self._carried, self._pointer, self.viewport().rect()
            )

    def _paint_head(self, painter: QPainter, rect: QRect, number: int) -> None:
        line_up = self._order.line_up
        assert line_up is not None
        block, look = line_up.blocks[number], self._look
        painter.setPen(look.theme.text)
        name = block.collection or tr("No designer")
        shaped = look.texts.draw(painter, rect, name, look.face("heading"))
        walking = [line for line in block.lines if line.walks]
        numbers = [line_up.number(line.id) for line in walking]
        if numbers:
            count = (
                tr("Look {}").format(numbers[0])
                if len(numbers) == 1
                else tr("Looks {} to {}").format(numbers[0], numbers[-1])
            )
            words = f"{count}, {length_words(block.seconds)}"
        else:
            words = tr("All cut")
        painter.setPen(look.theme.text_muted)
        rest = rect.adjusted(shaped.width + look.measure.space.s, 3, 0, 3)
        look.texts.draw(painter, rest, words, look.face("data"))

    @Slot(str)
    def _ready(self, key: str) -> None:
        self.viewport().update()

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key = Qt.Key(event.key())
        if alt and key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            back = key in (Qt.Key.Key_Left, Qt.Key.Key_Up)
            (self.move_block_by if shift else self.move_by).emit(-1 if back else 1)
            return
        if key == Qt.Key.Key_Escape and self._carried:
            self.end_drag()
            return
        super().keyPressEvent(event)

    # drags

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint() + QPoint(0, self._up())
        self._held_head = -1 if self._layout is None else self._layout.head_at(place)
        self._pointer = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = (event.position().toPoint() - self._pointer).manhattanLength() >= QApplication.startDragDistance()
        if self._held_head >= 0 and event.buttons() & Qt.MouseButton.LeftButton and far:
            line_up = self._order.line_up
            if line_up is not None:
                self._drag([line.id for line in line_up.blocks[self._held_head].lines])
            return
        super().mouseMoveEvent(event)

    def startDrag(self, supported: Qt.DropAction) -> None:
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        self._drag([line.id for row in rows if (line := self._order.line_at(self._order.index(row, 0))) is not None])

    def _drag(self, ids: list[str]) -> None:
        if not ids:
            return
        from fashionos_desktop.ui.dragging import mime_of

        drag = QDrag(self)
        drag.setMimeData(mime_of(LINES, ids))
        empty = QPixmap(1, 1)
        empty.fill(Qt.GlobalColor.transparent)
        drag.setPixmap(empty)  # the wall draws what is carried itself, with what the drop would do
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)
        self._held_head = -1
        self.end_drag()
        self.setState(QAbstractItemView.State.NoState)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(ids_in(event.mimeData(), kind) for kind in (LINES, CAST, MODELS)):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # it scrolls at the edges
        point = event.position().toPoint()
        self._pointer = point
        line_up, layout = self._order.line_up, self._layout
        if line_up is None or layout is None:
            event.ignore()
            return
        if lines := ids_in(event.mimeData(), LINES):
            drop = layout.drop(point + QPoint(0, self._up()))
            if drop != self._drop or lines != self._carried:
                self._carried, self._drop = lines, drop
                before = self._line_id(drop.before)
                self._order.preview(moved(line_up, lines, before))
                self.drop_said.emit(self._order.drop_words(lines, before))
            event.acceptProposedAction()
        else:
            index = self.indexAt(point)
            line = self._order.line_at(index) if index.isValid() else None
            self._on = index.row() if line is not None and line.is_look else None
            if self._on is not None and line is not None:
                self.drop_said.emit(self._order.give_words(line.id, event.mimeData()))
            event.setAccepted(self._on is not None)
        self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.end_drag()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        lines = ids_in(event.mimeData(), LINES)
        drop, on, block = self._drop, self._on, self._held_head >= 0
        self.end_drag()
        line_up = self._order.line_up
        if lines and drop is not None and line_up is not None:
            before = self._line_id(drop.before)
            if block:
                self._order.show(moved(line_up, lines, before))
                self.block_dropped.emit(list(lines), before)
            else:
                self._order.put(list(lines), before)
        elif on is not None:
            self._order.dropMimeData(event.mimeData(), event.dropAction(), -1, -1, self._order.index(on, 0))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.setState(QAbstractItemView.State.NoState)

    def _line_id(self, row: int) -> str | None:
        line = self._order.line_at(self._order.index(row, 0)) if row < self._order.rowCount() else None
        return None if line is None else line.id

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self._layout = None
