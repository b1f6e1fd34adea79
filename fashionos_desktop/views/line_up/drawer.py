"""The drawer at the left: models of the show to drag onto looks, and the order of the finale walk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from fashionos_desktop.services.line_up import CastMember, LineUp
from fashionos_desktop.ui.delegates.palette_delegate import PaletteDelegate
from fashionos_desktop.ui.delegates.roles import DISPLAY_ROLE, ITEM_ROLE, KEY_ROLE, PaletteItem
from fashionos_desktop.ui.dragging import CAST, ids_in, mime_of
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.line_up.words import tr

Index = QModelIndex | QPersistentModelIndex
_WIDE = 300


class People(QAbstractListModel):
    """Models with what they walk; dragged by their rows of the cast."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[tuple[str, PaletteItem], ...] = ()

    def show(self, people: Sequence[tuple[str, PaletteItem]]) -> None:
        if tuple(people) != self._people:
            self.beginResetModel()
            self._people = tuple(people)
            self.endResetModel()

    def ids(self) -> list[str]:
        return [row for row, _ in self._people]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._people)

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> Any:
        if not 0 <= index.row() < len(self._people):
            return None
        row, item = self._people[index.row()]
        return {ITEM_ROLE: item, DISPLAY_ROLE: item.name, KEY_ROLE: row}.get(role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        found = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled
        return found if index.isValid() else flag.ItemIsDropEnabled

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [CAST]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return mime_of(CAST, [self._people[index.row()][0] for index in indexes])


class PeopleList(QListView):
    def __init__(self, around: Surroundings, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = People(self)
        self.setModel(self.people)
        self.setItemDelegate(PaletteDelegate(around.look, around.icons, self, around.photographs))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragEnabled(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setAccessibleName(name)


class FinaleList(PeopleList):
    """Dragged within itself; Alt and the arrows do the same."""

    moved = Signal(str, object)

    def __init__(self, around: Surroundings, name: str, parent: QWidget | None = None) -> None:
        super().__init__(around, name, parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(True)

    def dropEvent(self, event: QDropEvent) -> None:
        ids = ids_in(event.mimeData(), CAST)
        index = self.indexAt(event.position().toPoint())
        order = self.people.ids()
        if ids and ids[0] in order:
            place = index.row() if index.isValid() else len(order)
            if index.isValid() and event.position().y() > self.visualRect(index).center().y():
                place += 1
            self._move(ids[0], place)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 2}.get(Qt.Key(event.key()))
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and step is not None and self.currentIndex().isValid():
            row = self.currentIndex().row()
            if 0 <= row + step <= self.people.rowCount():
                self._move(self.people.ids()[row], row + step)
            return
        super().keyPressEvent(event)

    def _move(self, who: str, place: int) -> None:
        order = self.people.ids()
        before = order[place] if place < len(order) else None
        if before != who:
            self.moved.emit(who, before)


class ModelDrawer(QWidget):
    finale_moved = Signal(str, object)

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = around.look
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.models = PeopleList(around, tr("Models of the show"))
        self.finale = FinaleList(around, tr("Finale walk"))
        self.finale.moved.connect(self.finale_moved)
        self._tabs = QTabBar()
        self._pages = QStackedWidget()
        for name, page in ((tr("Models"), self.models), (tr("Finale"), self.finale)):
            self._tabs.addTab(name)
            self._pages.addWidget(page)
        self._tabs.currentChanged.connect(self._pages.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(self._pages, 1)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDE), 200)

    def show_line_up(self, line_up: LineUp, cast: Sequence[CastMember]) -> None:
        """Who has no look yet stands first: she is whom somebody looks for here."""
        people: list[tuple[str, PaletteItem]] = []
        for member in cast:
            numbers = [line_up.number(look.id) for look in line_up.looks_of(member.id)]
            what = ", ".join(numbers) or tr("No look yet")
            people.append((member.id, PaletteItem(member.name, what, "user", member.portrait_id)))
        people.sort(key=lambda person: bool(line_up.looks_of(person[0])))
        self.models.people.show(people)
        finale = [
            (walker, PaletteItem(walker.model_name, tr("In look {}").format(line_up.number(walker.look.id)), "user",
                                 walker.portrait_id))
            for walker in line_up.finale
        ]  # fmt: skip
        self.finale.people.show([(walker.event_model_id, item) for walker, item in finale])
