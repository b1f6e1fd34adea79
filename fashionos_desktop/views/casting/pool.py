"""The pool at the side: every model of the house, narrowed as a person types, dragged onto the board."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from fashionos_desktop.services.casting import PoolFilter, PoolModel, narrowed
from fashionos_desktop.services.measures import height_words, parse_girth, parse_height, parse_range, parse_shoe
from fashionos_desktop.ui.delegates.roles import ACCESSIBLE_TEXT_ROLE, DISPLAY_ROLE, KEY_ROLE
from fashionos_desktop.ui.dragging import MODELS, mime_of
from fashionos_desktop.ui.look.photographs import paint_photograph
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.widgets.chip import Chip, Choice
from fashionos_desktop.ui.widgets.flow import Flow
from fashionos_desktop.ui.widgets.heading import Heading
from fashionos_desktop.ui.widgets.rule import Rule
from fashionos_desktop.ui.widgets.search_field import SearchField
from fashionos_desktop.views.casting.words import TONES, tr

Index = QModelIndex | QPersistentModelIndex
POOL_ROLE = KEY_ROLE + 201
"""PoolModel."""
_WIDE = 290
_SELECTED = QStyle.StateFlag.State_Selected.value


class PoolListModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._models: tuple[PoolModel, ...] = ()

    def show(self, models: tuple[PoolModel, ...]) -> None:
        if models != self._models:
            self.beginResetModel()
            self._models = models
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._models)

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> Any:
        if not 0 <= index.row() < len(self._models):
            return None
        model = self._models[index.row()]
        if role == POOL_ROLE:
            return model
        if role == DISPLAY_ROLE:
            return model.name
        if role == KEY_ROLE:
            return model.model_id
        if role == ACCESSIBLE_TEXT_ROLE:
            return ", ".join(word for word in (model.name, model.agency, model.state.words) if word)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        return (
            flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled if index.isValid() else flag.NoItemFlags
        )

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return mime_of(MODELS, [self._models[index.row()].model_id for index in indexes])


class PoolDelegate(QStyledItemDelegate):
    def __init__(self, around: Surroundings, view: QListView) -> None:
        super().__init__(view)
        self._around, self._look, self._view = around, around.look, view
        around.photographs.ready.connect(self._ready)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._look.px(self._look.measure.row.pool))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.data(POOL_ROLE)
        if not isinstance(model, PoolModel):
            return
        look, theme, rect = self._look, self._look.theme, option.rect
        if option.state.value & _SELECTED:
            painter.fillRect(rect, theme.selection)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.line)
        wide, high = (look.px(side) for side in look.measure.photo.row)
        photo = QRect(rect.left() + look.measure.space.l, rect.top() + (rect.height() - high) // 2, wide, high)
        pixmap = None
        if model.portrait_id is not None:
            ratio = painter.device().devicePixelRatio()
            pixmap = self._around.photographs.pixmap(model.portrait_id, photo.size(), ratio)
        paint_photograph(painter, photo, pixmap, model.name, look)
        colour = theme.tone(TONES[model.state.tone])
        face = look.face("small", 500)
        icon = look.px(look.measure.icon.inline) - 2
        wide = min(face.width(model.state.words), rect.width() // 3)
        right = rect.right() - look.measure.space.s
        at = QRect(right - wide, rect.top(), wide, rect.height())
        self._around.icons.paint(
            painter, model.state.icon, QRect(at.left() - icon - 4, at.top(), icon, at.height()), icon, colour
        )
        painter.setPen(colour)
        look.texts.draw(painter, at, model.state.words, face)
        left = photo.right() + look.measure.space.s
        room = QRect(left, 0, at.left() - icon - 8 - left, look.line_height("data"))
        room.moveTop(rect.center().y() - look.line_height("data"))
        painter.setPen(theme.text)
        look.texts.draw(painter, room, model.name, look.face("data", 500, figures=False))
        units = self._around.preferences.now.units
        facts = ", ".join(fact for fact in (height_words(model.measures.height, units), model.agency) if fact)
        painter.setPen(theme.text_muted)
        look.texts.draw(painter, room.translated(0, look.line_height("data")), facts, look.face("small"))

    @Slot(str)
    def _ready(self, key: str) -> None:
        self._view.viewport().update()


class PoolPanel(QWidget):
    """`cast_asked(model_ids)` by Enter or a double click: onto the shortlist."""

    cast_asked = Signal(list)

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = around.look
        self._directory: tuple[PoolModel, ...] = ()
        look, icons = around.look, around.icons
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.heading = Heading(look, tr("All models"))
        self.search = SearchField(look, icons, tr("Name, agency, height"), "Ctrl+F")
        self.gender = Chip(look, icons, tr("Any gender"), [Choice("woman", tr("Women")), Choice("man", tr("Men"))])
        self.agency = Chip(look, icons, tr("Any agency"))
        self.day = Chip(
            look,
            icons,
            tr("Not on the board"),
            [Choice("free", tr("Free that day")), Choice("all", tr("Booked ones too"))],
        )
        self.ranges = {
            name: _range_field(words)
            for name, words in (
                ("height", tr("Height")), ("bust", tr("Bust")), ("waist", tr("Waist")), ("hips", tr("Hips")),
                ("shoe", tr("Shoe")),
            )
        }  # fmt: skip
        self.models = PoolListModel(self)
        self.list = PoolList()
        self.list.setModel(self.models)
        self.list.setItemDelegate(PoolDelegate(around, self.list))
        self._lay_out()
        for chip in (self.gender, self.agency, self.day):
            chip.chosen.connect(self._narrow)
        for field in self.ranges.values():
            field.textChanged.connect(self._narrow)
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self._into_list)
        self.search.left.connect(self._into_list)
        self.list.doubleClicked.connect(self._cast)
        self.list.taken.connect(self._cast)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDE), 200)

    def show_directory(self, directory: tuple[PoolModel, ...]) -> None:
        self._directory = directory
        agencies = {model.agency_id: model.agency for model in directory if model.agency_id}
        self.agency.set_choices(
            [Choice(key, words) for key, words in sorted(agencies.items(), key=lambda one: one[1].casefold())]
        )
        self._narrow()

    @property
    def wanted(self) -> PoolFilter:
        """What it is narrowed to."""

        def read(name: str, parse: Any) -> Any:
            return parse_range(self.ranges[name].text(), parse) or (None, None)

        return PoolFilter(
            words=self.search.text(),
            gender=self.gender.key,
            agency_ids=frozenset({self.agency.key}) if self.agency.key else frozenset(),
            height=read("height", parse_height),
            bust=read("bust", parse_girth),
            waist=read("waist", parse_girth),
            hips=read("hips", parse_girth),
            shoe=read("shoe", parse_shoe),
            free_only=self.day.key == "free",
            hide_cast=self.day.key != "all",
        )

    @Slot()
    def _narrow(self) -> None:
        pool = narrowed(self._directory, self.wanted)
        self.models.show(pool.models)
        self.heading.set_count(tr("{} of {}").format(len(pool.models), pool.of))

    @Slot()
    def _into_list(self) -> None:
        self.list.setFocus()
        if self.models.rowCount():
            self.list.setCurrentIndex(self.models.index(0, 0))

    @Slot()
    def _cast(self) -> None:
        chosen = [index.data(KEY_ROLE) for index in self.list.selectionModel().selectedIndexes()]
        if chosen:
            self.cast_asked.emit(chosen)

    def _lay_out(self) -> None:
        space = self._look.measure.space
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space.s, 0, 0)
        column.setSpacing(space.xs)
        inside = QVBoxLayout()
        inside.setContentsMargins(space.l, 0, space.m, space.xs)
        inside.setSpacing(space.xs)
        inside.addWidget(self.heading)
        inside.addWidget(self.search)
        chips = Flow(space.xs)
        for chip in (self.gender, self.agency, self.day):
            chips.addWidget(chip)
        inside.addLayout(chips)
        for names in (("height", "shoe"), ("bust", "waist", "hips")):
            row = QHBoxLayout()
            row.setSpacing(space.xxs)
            for name in names:
                row.addWidget(self.ranges[name], 1)
            inside.addLayout(row)
        column.addLayout(inside)
        column.addWidget(Rule(self._look))
        column.addWidget(self.list, 1)


class PoolList(QListView):
    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setAccessibleName(tr("All models"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        else:
            super().keyPressEvent(event)


def _range_field(words: str) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(words)
    field.setAccessibleName(words)
    field.setToolTip(tr("175-180, from 174, up to 5'11\""))
    return field
