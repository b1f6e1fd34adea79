"""Table rows: a name first, quiet facts behind it, states as icon and word, one hairline below."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from fashionos_desktop.ui.delegates.flash import Flash
from fashionos_desktop.ui.delegates.roles import CELL_ROLE, DISPLAY_ROLE, KEY_ROLE, Cell, CellState
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.photographs import Photographs, paint_photograph
from fashionos_desktop.ui.look.strokes import ring
from fashionos_desktop.ui.look.style_views import cell_insets
from fashionos_desktop.ui.look.text import strike

Index = QModelIndex | QPersistentModelIndex

_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value


class RowDelegate(QStyledItemDelegate):
    """Draws the cells of one table view; the model answers CELL_ROLE, or only the display text.

    `row` names a height of the tokens: "comfortable", "compact", "photo", "pool" …
    """

    def __init__(
        self,
        look: Look,
        icons: Icons,
        view: QTableView,
        photographs: Photographs | None = None,
        row: str = "comfortable",
    ) -> None:
        super().__init__(view)
        self._look = look
        self._icons = icons
        self._view = view
        self._photographs = photographs
        self._row = row
        self._words: tuple[str, ...] = ()
        self._texts = look.texts
        self._flash = Flash(look, view)
        look.changed.connect(self._restyle)
        if photographs is not None:
            photographs.ready.connect(self._photograph_ready)
        self._restyle()

    def flash(self, keys: Iterable[str]) -> None:
        """Lights rows that somebody else changed, by their KEY_ROLE; the light fades in 1.2 s."""
        self._flash.start(keys)

    def search(self, words: Sequence[str]) -> None:
        """Underlines where these words are found, without case and accents."""
        if tuple(words) != self._words:
            self._words = tuple(words)
            self._view.viewport().update()

    def row_height(self) -> int:
        """The height of a row at the text size in use."""
        return self._height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        cell = self._cell(index)
        wide = self._name.width(cell.text or cell.needed)
        if cell.state is not None:
            wide = self._data.width(cell.state.word) + self._icon + self._gap
        return QSize(wide + 2 * self._look.measure.space.l, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = option.rect
        x, y, width, height = rect.x(), rect.y(), rect.width(), rect.height()
        state = option.state.value
        cell = self._cell(index)
        header = self._view.horizontalHeader()
        from_start = x + header.offset()
        first = from_start == 0
        self._background(painter, rect, bool(state & _SELECTED), index)
        left = self._edge if first else self._inset
        right = self._edge if from_start + width == header.length() else self._inset
        room = QRect(x + left, y, width - left - right, height - self._hair)
        if cell.photo is not None or cell.name:
            room = self._photograph(painter, room, cell)
        if cell.state is not None:
            self._state(painter, room, cell.state)
        elif cell.second:
            self._two_lines(painter, room, cell, first)
        elif cell.text or cell.needed:
            self._text(painter, room, cell, first)
        if first or state & _FOCUSED:
            self._focus(painter, rect, bool(state & _FOCUSED), first, index)

    def _cell(self, index: Index) -> Cell:
        cell = index.data(CELL_ROLE)
        if cell is None:
            text = index.data(DISPLAY_ROLE)
            return Cell("" if text is None else str(text))
        return cell  # type: ignore[no-any-return]

    def _background(self, painter: QPainter, rect: QRect, selected: bool, index: Index) -> None:
        x, y, width, height = rect.x(), rect.y(), rect.width(), rect.height()
        if selected:
            painter.fillRect(rect, self._look.theme.selection)
        if self._flash.active:
            light = self._flash.colour(index.data(KEY_ROLE), y, height)
            if light is not None:
                painter.fillRect(rect, light)
        painter.fillRect(x, y + height - self._hair, width, self._hair, self._look.theme.line)

    def _focus(self, painter: QPainter, rect: QRect, focused: bool, first: bool, index: Index) -> None:
        line, colour = self._look.measure.line, self._look.theme.focus_ring
        if self._view.selectionBehavior() != QAbstractItemView.SelectionBehavior.SelectRows:
            if focused:
                ring(painter, rect, line.focus, colour)
        elif first and self._view.hasFocus() and self._view.currentIndex().row() == index.row():
            painter.fillRect(rect.x(), rect.y(), line.edge, rect.height(), colour)

    def _text(self, painter: QPainter, room: QRect, cell: Cell, first: bool) -> None:
        theme = self._look.theme
        shown = cell.text or cell.needed
        face = self._name if first else self._data
        if cell.number or shown[0].isdigit():
            face = self._number if first else self._figures
        elif cell.photo is not None:
            face = self._name if first else self._person
        quiet = cell.muted or cell.struck or not cell.text
        painter.setPen(theme.text_muted if quiet else theme.text)
        shaped = self._texts.draw(painter, room, shown, face, right=cell.number)
        if self._words and cell.text and not cell.number:
            self._texts.underline(painter, room, shaped, face, words=self._words, thickness=self._underline)
        if cell.struck:
            strike(painter, room, shaped.width, self._hair, theme.text_muted)
        if cell.tail:
            rest = room.adjusted(shaped.width + self._look.measure.space.xxs, 0, 0, 0)
            painter.setPen(theme.text_muted)
            self._texts.draw(painter, rest, cell.tail, self._data)

    def _two_lines(self, painter: QPainter, room: QRect, cell: Cell, first: bool) -> None:
        upper, lower = self._look.line_height("body" if first else "data"), self._look.line_height("small")
        top = room.y() + (room.height() - upper - lower) // 2
        self._text(painter, QRect(room.x(), top, room.width(), upper), cell, first)
        painter.setPen(self._look.theme.text_muted)
        self._texts.draw(painter, QRect(room.x(), top + upper, room.width(), lower), cell.second, self._small)

    def _state(self, painter: QPainter, room: QRect, state: CellState) -> None:
        colour = self._look.theme.tone(state.tone)
        at = QRect(room.x(), room.y(), self._icon, room.height())
        self._icons.paint(painter, state.icon, at, self._icon, colour)
        painter.setPen(colour)
        rest = room.adjusted(self._icon + self._gap, 0, 0, 0)
        self._texts.draw(painter, rest, state.word, self._strong if state.strong else self._data)

    def _photograph(self, painter: QPainter, room: QRect, cell: Cell) -> QRect:
        wide, high = (self._look.px(side) for side in self._look.measure.photo.row)
        size = QSize(wide, min(high, room.height() - 2 * self._hair))
        at = QRect(room.x(), room.y() + (room.height() - size.height()) // 2, wide, size.height())
        pixmap = None
        if self._photographs is not None and cell.photo is not None:
            pixmap = self._photographs.pixmap(cell.photo, size, painter.device().devicePixelRatio())
        opacity = self._look.measure.opacity.struck_photo if cell.struck else 1.0
        paint_photograph(painter, at, pixmap, cell.name or cell.text, self._look, opacity=opacity)
        return room.adjusted(wide + self._look.measure.space.s, 0, 0, 0)

    @Slot()
    def _restyle(self) -> None:
        look = self._look
        self._name = look.face("body", 500)
        self._data = look.face("data", figures=False)
        self._figures = look.face("data")
        self._number = look.face("body", 500, figures=True)
        self._person = look.face("data", 500, figures=False)
        self._strong = look.face("data", 600)
        self._small = look.face("small")
        self._icon = look.px(look.measure.icon.inline) - 1
        self._gap = look.measure.space.xxs + 2
        self._hair = look.measure.line.hair
        self._edge, self._inset = cell_insets(look, True, False)
        self._underline = look.measure.rail.underline
        self._height = look.px(getattr(look.measure.row, self._row))

    @Slot(str)
    def _photograph_ready(self, key: str) -> None:
        self._view.viewport().update()
