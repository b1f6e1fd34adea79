"""Find anything: one field over the window, and what it finds below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from fashionos_desktop.ui.delegates.palette_delegate import PaletteDelegate
from fashionos_desktop.ui.look.strokes import rounded
from fashionos_desktop.ui.screen import Command, Surroundings
from fashionos_desktop.ui.shell.findings import PaletteModel, lines_of, matching
from fashionos_desktop.ui.tasks import Ticket
from fashionos_desktop.ui.widgets.key_hint import KeyHint
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.rule import Rule

if TYPE_CHECKING:
    from fashionos_desktop.services.find import Finding
    from fashionos_desktop.ui.board.query import Session

_TOP = 112
_FIELD = 60
_FOOT = 36
_MOST_HIGH = 500
_LIMIT = 12


class Scrim(QWidget):
    """Dims the window while something stands before it. Follows the size of its parent."""

    pressed = Signal()

    def __init__(self, around: Surroundings, window: QWidget) -> None:
        super().__init__(window)
        self._look = around.look
        self._window = window
        window.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
        return False

    def showEvent(self, event: QEvent) -> None:
        self.setGeometry(self._window.rect())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.theme.scrim)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()


class Palette(QFrame):
    """A child of the window. Up and Down choose, Enter opens, Esc or a press beside it closes."""

    closed = Signal()

    def __init__(self, around: Surroundings, commands: Callable[[], Sequence[Command]], window: QWidget) -> None:
        self._scrim = Scrim(around, window)
        super().__init__(self._scrim)
        self._around = around
        self._commands = commands
        self._asked: Ticket | None = None
        self._findings: Sequence[Finding] = ()
        self._trouble = ""
        self._before: QWidget | None = None
        self._model = PaletteModel()
        look = around.look
        self.field = QLineEdit()
        self._list = QListView()
        self._delegate = PaletteDelegate(look, around.icons, self._list, around.photographs)
        self._figures = Label(look, style="small", tone="muted")
        self._wait = QTimer(self, singleShot=True, interval=look.measure.wait.search)
        self._lay_out()
        self._connect()
        self._dress()
        self.setAccessibleName(self.tr("Find anything"))

    @property
    def open(self) -> bool:
        return self._scrim.isVisible()

    def appear(self, text: str = "") -> None:
        if not self.open:
            self._before = QApplication.focusWidget()
        self._findings = ()
        self.field.setText(text)
        self._scrim.show()
        self._scrim.raise_()
        self.field.setFocus()
        self._ask()

    @Slot()
    def disappear(self) -> None:
        if not self.open:
            return
        if self._asked is not None:
            self._asked.cancel()
        self._wait.stop()
        self._scrim.hide()
        if self._before is not None:
            self._before.setFocus()
        self._before = None
        self.closed.emit()

    def lines(self) -> list[str]:
        """Names in the order in which they stand, heads too."""
        return [line.item.name for line in self._model.lines]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event.key())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, radius = self._around.look.theme, self._around.look.measure.radius.panel
        painter = QPainter(self)
        rounded(painter, self.rect(), radius, theme.raised, theme.line_strong)
        foot = QRect(1, self.height() - self._foot.height() - 1, self.width() - 2, self._foot.height())
        rounded(painter, foot, radius - 1, theme.canvas)
        painter.fillRect(foot.x(), foot.y(), foot.width(), radius, theme.canvas)
        painter.fillRect(foot.x(), foot.y(), foot.width(), self._around.look.measure.line.hair, theme.line)

    def _lay_out(self) -> None:
        look, space = self._around.look, self._around.look.measure.space
        self.field.setFrame(False)
        self.field.setPlaceholderText(self.tr("A person, a look, a guest, a command"))
        self.field.setAccessibleName(self.tr("Find anything"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._icon = Label(look)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(space.m, 0, space.m, 0)
        head.setSpacing(space.s)
        head.addWidget(self._icon)
        head.addWidget(self.field, 1)
        head.addWidget(Label(look, self.tr("Esc closes"), "key", "muted"))
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(space.m, 0, space.m, 0)
        foot.setSpacing(space.xxs)
        foot.addWidget(self._figures)
        foot.addStretch(1)
        for keys, words in ((("↑", "↓"), self.tr("choose")), (("Enter",), self.tr("open"))):
            for key in keys:
                foot.addWidget(KeyHint(look, key))
            foot.addWidget(Label(look, words, "small", "muted"))
            foot.addSpacing(space.s)
        column = QVBoxLayout(self)
        hair = look.measure.line.hair
        column.setContentsMargins(hair, hair, hair, hair)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(Rule(look))
        column.addWidget(self._list, 1)
        column.addWidget(self._foot)

    def _connect(self) -> None:
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self._wait.start)
        self._wait.timeout.connect(self._ask)
        self._list.clicked.connect(self._run)
        self._scrim.pressed.connect(self.disappear)
        self._scrim.installEventFilter(self)
        self._around.look.changed.connect(self._dress)

    def _key(self, key: int) -> bool:
        steps = {
            Qt.Key.Key_Down.value: 1,
            Qt.Key.Key_Up.value: -1,
            Qt.Key.Key_PageDown.value: 8,
            Qt.Key.Key_PageUp.value: -8,
        }
        if key in steps:
            self._move(steps[key])
        elif key in (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value):
            if self._wait.isActive():
                self._ask()
            self._run()
        elif key == Qt.Key.Key_Escape.value:
            self.disappear()
        else:
            return key in (Qt.Key.Key_Tab.value, Qt.Key.Key_Backtab.value)
        return True

    def _move(self, step: int) -> None:
        last = len(self._model.lines) - 1
        start = max(0, min(last, self._list.currentIndex().row() + step))
        sign = 1 if step > 0 else -1
        row = self._model.first(start, sign)
        self._choose(self._model.first(start, -sign) if row is None else row)

    def _choose(self, row: int | None) -> None:
        if row is not None:
            self._list.setCurrentIndex(self._model.index(row, 0))
            if row == self._model.first():  # its head belongs to it
                self._list.doItemsLayout()
                self._list.scrollToTop()

    @Slot()
    def _run(self) -> None:
        row = self._list.currentIndex().row()
        run = self._model.lines[row].run if 0 <= row < len(self._model.lines) else None
        if run is not None:
            self.disappear()
            run()

    @Slot()
    def _ask(self) -> None:
        self._wait.stop()
        if self._asked is not None:
            self._asked.cancel()
        text, show = self.field.text().strip(), self._around.show()
        self._trouble = ""
        if not text or show is None:
            self._findings = ()
        else:
            work = partial(_find, show.id, text, self._around.clock())
            self._asked = self._around.tasks.read(work, self._found, self._not_found)
        self._show()

    def _found(self, findings: Sequence[Finding]) -> None:
        self._findings = findings
        self._show()

    def _not_found(self, error: Exception) -> None:
        self._findings = ()
        self._trouble = self.tr("People could not be searched: {}").format(error)
        self._show()

    def _show(self) -> None:
        text = self.field.text()
        commands = matching(self._commands(), text)
        self._delegate.search(text.split())
        self._model.show_lines(lines_of(self._findings, commands, self._around.go))
        count = self._model.count
        said = self.tr("1 found in this show") if count == 1 else self.tr("{} found in this show").format(count)
        if not count:
            said = self.tr("Nothing found. Fewer letters find more.")
        self._figures.setText(self._trouble or said)
        self._fit()
        self._choose(self._model.first())

    def _fit(self) -> None:
        look = self._around.look
        rail = look.measure.rail
        heights = (rail.palette_head if line.item.head else rail.palette_row for line in self._model.lines)
        room = self._scrim.height() - look.px(_TOP) - look.px(_FIELD + _FOOT)
        listed = max(0, min(sum(look.px(height) for height in heights), look.px(_MOST_HIGH), room))
        wide = min(look.px(look.measure.shell.palette), self._scrim.width() - 2 * look.measure.space.l)
        high = look.px(_FIELD) + look.px(_FOOT) + listed + 3 * look.measure.line.hair
        self._list.setVisible(listed > 0)
        self.setGeometry((self._scrim.width() - wide) // 2, look.px(_TOP), wide, high)

    @Slot()
    def _dress(self) -> None:
        look = self._around.look
        size = look.px(look.measure.icon.control)
        self._icon.setPixmap(self._around.icons.pixmap("search", size, look.theme.text, self.devicePixelRatioF()))
        self._head.setFixedHeight(look.px(_FIELD))
        self._foot.setFixedHeight(look.px(_FOOT))
        font = QFont(look.font("lead"))  # a copy: the look hands the same font to everybody
        font.setPixelSize(look.px(20))
        self.field.setFont(font)
        for widget in (self.field, self._list):
            palette = QPalette(widget.palette())
            palette.setColor(QPalette.ColorRole.Base, look.theme.raised)
            widget.setPalette(palette)
        if self.open:
            self._fit()


def _find(show_id: str, text: str, now: datetime, session: Session) -> Sequence[Finding]:
    from fashionos_desktop.services.find import find

    return find(session, show_id, text, _LIMIT, now=now)
