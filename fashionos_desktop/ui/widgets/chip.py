"""A filter that reads as part of a sentence: "Front Row", "Any status"."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.strokes import rounded
from fashionos_desktop.ui.look.text import LEFT


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing a filter can be set to: its key for the program, its words for people."""

    key: str
    words: str


class Chip(QAbstractButton):
    """A drop-down of choices. At rest it says `rest` ("Any status"); chosen, the choice and a cross.

    `chosen` carries the key, "" for none. Space, Enter and Down open it, Delete sets it back.
    """

    chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        icons: Icons,
        rest: str,
        choices: Sequence[Choice] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        self._rest = rest
        self._choices: tuple[Choice, ...] = ()
        self._key = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self.open)
        look.changed.connect(self._dress)
        self.set_choices(choices)

    @property
    def key(self) -> str:
        """What is chosen, "" for none."""
        return self._key

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Replaces the choices; what is chosen stays if it is still among them."""
        self._choices = tuple(choices)
        if self._key and self._key not in {choice.key for choice in self._choices}:
            self.choose("")
        self._dress()

    def choose(self, key: str) -> None:
        """Sets the filter, "" sets it back."""
        if key != self._key:
            self._key = key
            self._dress()
            self.chosen.emit(key)

    @Slot()
    def open(self) -> None:
        """Shows the choices below the chip."""
        menu = self._menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + self._look.measure.space.xxs)))

    def sizeHint(self) -> QSize:
        words = int(self._look.metrics(*self._type()).horizontalAdvance(self._words()) + 1)
        pad = self._look.measure.control.field_text
        wide = pad + words + self._gap() + self._icon_size() + pad - 2
        return QSize(wide, self._look.px(self._look.measure.control.chip))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        active = bool(self._key)
        radius = look.measure.radius.chip
        fill = theme.sunken if self.underMouse() and not active else theme.surface
        rounded(painter, self.rect(), radius, fill, theme.line_strong if active else theme.line)
        if self.hasFocus():
            rounded(painter, self.rect(), radius, None, theme.focus_ring, width=look.measure.line.focus)
        colour = theme.text if active else theme.text_muted
        painter.setPen(colour)
        painter.setFont(look.font(*self._type()))
        room = self.rect().adjusted(look.measure.control.field_text, 0, -self._mark_width(), 0)
        painter.drawText(room, LEFT, self._words())
        mark = QRect(room.right() + 1, 0, self._icon_size(), self.height())
        self._icons.paint(painter, "x" if active else "chevron-down", mark, self._icon_size(), theme.text_muted)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._key and event.position().x() >= self.width() - self._mark_width() - self._gap():
            self.choose("")
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.choose("")
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open()
        else:
            super().keyPressEvent(event)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for choice in (Choice("", self._rest), *self._choices):
            action = QAction(choice.words, menu)
            action.setCheckable(True)
            action.setChecked(choice.key == self._key)
            action.setData(choice.key)
            menu.addAction(action)
            if not choice.key:
                menu.addSeparator()
        menu.triggered.connect(self._take)
        return menu

    @Slot(QAction)
    def _take(self, action: QAction) -> None:
        self.choose(str(action.data()))

    def _words(self) -> str:
        return next((choice.words for choice in self._choices if choice.key == self._key), self._rest)

    def _type(self) -> tuple[str, int]:
        return ("data", 600) if self._key else ("data", 500)

    def _gap(self) -> int:
        return self._look.measure.space.xs - 2

    def _icon_size(self) -> int:
        return self._look.px(self._look.measure.icon.inline) * 7 // 8

    def _mark_width(self) -> int:
        return self._icon_size() + self._look.measure.control.field_text - 2

    @Slot()
    def _dress(self) -> None:
        self.setAccessibleName(self._words())
        self.updateGeometry()
        self.update()
