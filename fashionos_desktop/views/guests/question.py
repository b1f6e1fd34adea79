"""A question above the list, asked where the person is looking, with the two answers beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from fashionos_desktop.ui.delegates.roles import Tone
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.strokes import rounded
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.views.guests.words import tr


class Question(QWidget):
    """ "Delete Inès Leclerc? Two notes go too. [Delete guest] [Keep]". Esc keeps."""

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        self._icon = "circle-alert"
        self._tone: Tone = "warn"
        self._run: Callable[[], None] | None = None
        self._other: Callable[[], None] | None = None
        self._over: Callable[[], None] | None = None
        self._what = Label(look, "", "body", weight=600)
        self._then = Label(look, "", "body", "muted")
        for label in (self._what, self._then):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.yes = Button(look, icons, "", size="small")
        self.no = Button(look, icons, tr("Keep"), kind="quiet", size="small")
        self.leave_it = Button(look, icons, "", kind="quiet", icon="x", size="small")
        self.leave_it.setAccessibleName(tr("Do neither"))
        self.yes.clicked.connect(self._answered)
        self.no.clicked.connect(self._answered_no)
        self.leave_it.clicked.connect(self.leave)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        measure = look.measure
        row = QHBoxLayout(self)
        before = measure.space.m + look.px(measure.icon.control) + measure.control.message_pad
        row.setContentsMargins(before, measure.space.s, measure.space.m, measure.space.s)
        row.setSpacing(measure.space.s)
        row.addWidget(self._what, 2)
        row.addWidget(self._then, 3)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        row.addWidget(self.leave_it)
        look.changed.connect(self.update)
        self.hide()

    def ask(
        self,
        what: str,
        then: str,
        yes: str,
        run: Callable[[], None],
        *,
        no: str = "",
        other: Callable[[], None] | None = None,
        over: Callable[[], None] | None = None,
        tone: Tone = "warn",
        icon: str = "circle-alert",
    ) -> None:
        """`run` is done for yes, `other` for no where that does something too; `over` is called after any answer."""
        self._run, self._other, self._over = run, other, over
        self._tone, self._icon = tone, icon
        self._what.setText(what)
        self._then.setText(then)
        self._then.setVisible(bool(then))
        self.yes.setText(yes)
        self.no.setText(no or tr("Keep"))
        self.no.set_kind("quiet" if other is None else "secondary")
        self.leave_it.setVisible(other is not None)
        self.setAccessibleName(f"{what} {then}")
        self.show()
        (self.no if other is None else self.leave_it).setFocus()

    @Slot()
    def leave(self) -> None:
        over, self._over = self._over, None
        self._run = self._other = None
        self.hide()
        if over is not None:
            over()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, measure = self._look.theme, self._look.measure
        painter = QPainter(self)
        rounded(painter, self.rect(), 0, theme.soft(self._tone))
        size = self._look.px(measure.icon.control)
        at = QRect(measure.space.m, 0, size, self.height())
        self._icons.paint(painter, self._icon, at, size, theme.tone(self._tone))

    @Slot()
    def _answered(self) -> None:
        run = self._run
        self.leave()
        if run is not None:
            run()

    @Slot()
    def _answered_no(self) -> None:
        run = self._other
        self.leave()
        if run is not None:
            run()
