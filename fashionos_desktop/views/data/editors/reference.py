"""A key, shown and found by the name of the row that it leads to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QRect, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QListView, QWidget

from fashionos_desktop.services.vocabulary import words_of
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.style_controls import REFUSED
from fashionos_desktop.ui.tasks import Ticket

Found = Sequence[tuple[str, str]]
Find = Callable[[str, str, Callable[[Found], None]], Ticket]
"""(table, words, then): looks rows up by name, off the window's thread."""

_ID = Qt.ItemDataRole.UserRole
_MOST_SHOWN = 8
_ROOM_BETWEEN = 4


class ReferenceEditor(QLineEdit):
    """Offers rows as one types. What is typed and not chosen is looked up by its whole name when it is saved."""

    edited = Signal()
    left = Signal()

    def __init__(self, look: Look, icons: Icons, table: str, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        self._table = table
        self._find = find
        self._id = ""
        self._name = ""
        self._ticket: Ticket | None = None
        self._offered = QStandardItemModel(self)
        self._list = QCompleter(self._offered, self)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list.setMaxVisibleItems(_MOST_SHOWN)
        self._list.setWidget(self)
        self._list.activated[QModelIndex].connect(self._take)  # type: ignore[index]
        self._wait = QTimer(self, singleShot=True, interval=look.measure.wait.search)
        self._wait.timeout.connect(self._ask)
        self.setPlaceholderText(self.tr("Name of a {}").format(words_of(table).one))
        self.textEdited.connect(self._typed)
        look.changed.connect(self._dress)
        self._dress()

    def written(self) -> str:
        """The id of the chosen row, else what is typed."""
        return self._id or self.text().strip()

    def put(self, text: str, name: str = "") -> None:
        """An id with the name of its row, or words that nobody chose from yet."""
        if text == self.written() and text:
            return
        self._id = text if name else ""
        self._name = name or text
        with QSignalBlocker(self):
            self.setText(self._name)
            self.setCursorPosition(0)
        self.update()

    def name(self) -> str:
        """The name of the chosen row; "" while none is chosen."""
        return self._name if self._id else ""

    @property
    def popup(self) -> QAbstractItemView:
        """The list of what can be chosen."""
        popup = self._list.popup()
        assert popup is not None
        return popup

    def refuse(self, refused: bool) -> None:
        self.setProperty(REFUSED, refused)
        self.update()

    def offer(self) -> None:
        """Shows what can be chosen."""
        self._wait.stop()
        self._look_up("" if self._id else self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self.popup
        if popup.isVisible() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            index = popup.currentIndex()
            self._take(index if index.isValid() else self._list.completionModel().index(0, 0))
            popup.hide()
        elif popup.isVisible() and event.key() == Qt.Key.Key_Escape:
            popup.hide()
        elif event.key() == Qt.Key.Key_Down and not popup.isVisible():
            self.offer()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._wait.stop()
            if self._ticket is not None:
                self._ticket.cancel()
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        size = self._look.px(self._look.measure.icon.inline)
        pad = self._look.measure.control.field_text
        at = QRect(self.width() - pad - size, 0, size, self.height())
        self._icons.paint(painter, "chevron-down", at, size, self._look.theme.text_muted)

    @Slot(str)
    def _typed(self, text: str) -> None:
        self._id = ""
        self._wait.start()
        self.edited.emit()

    @Slot()
    def _ask(self) -> None:
        self._look_up(self.text())

    def _look_up(self, words: str) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
        self._ticket = self._find(self._table, words, self._found)

    def _found(self, found: Found) -> None:
        self._offered.clear()
        for row_id, name in found:
            item = QStandardItem(name)
            item.setData(row_id, _ID)
            self._offered.appendRow(item)
        popup = self.popup
        if not found:
            popup.hide()
        elif self.hasFocus():
            popup.setFont(self._look.font("data", figures=False))
            if isinstance(popup, QListView):
                popup.setSpacing(_ROOM_BETWEEN)
            self._list.complete()

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        row_id = index.data(_ID)
        if row_id:
            self._id, self._name = str(row_id), str(index.data())
            with QSignalBlocker(self):
                self.setText(self._name)
            self.edited.emit()

    @Slot()
    def _dress(self) -> None:
        self.setFont(self._look.font("data", figures=False))
        self.setMinimumHeight(self._look.px(self._look.measure.control.field))
        size = self._look.px(self._look.measure.icon.inline)
        self.setTextMargins(0, 0, size + self._look.measure.space.xs, 0)
