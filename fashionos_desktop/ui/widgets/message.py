"""A bar that says what happened, what it means for the show, and the one step that mends it."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from fashionos_desktop.ui.delegates.roles import Tone
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.strokes import rounded
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.label import Label


class Message(QWidget):
    """Stays until what it tells of is over. `acted` when its action is pressed, `closed` for the cross."""

    acted = Signal()
    closed = Signal()

    def __init__(
        self,
        look: Look,
        icons: Icons,
        *,
        closable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        self._icon = ""
        self._tone: Tone = "muted"
        self._strong = Label(look, "", "body", weight=600)
        self._text = Label(look, "", "body", "muted")
        self._text.setWordWrap(True)
        self._action = Button(look, icons, "", size="small")
        self._action.clicked.connect(self.acted)
        self._cross = Button(look, icons, "", kind="quiet", icon="x", size="small")
        self._cross.setAccessibleName(self.tr("Close"))
        self._cross.clicked.connect(self.closed)
        self._cross.setVisible(closable)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._lay_out()
        look.changed.connect(self.update)
        self.hide()

    def say(self, what: str, then: str = "", action: str = "", *, icon: str = "info", tone: Tone = "muted") -> None:
        """Shows what happened in strong words, what it means behind it, and a button for what to do."""
        self._icon, self._tone = icon, tone
        self._strong.setText(what)
        self._strong.set_tone("text" if tone == "muted" else tone)
        self._text.setText(then)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(f"{what} {then}".strip())
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, measure = self._look.theme, self._look.measure
        painter = QPainter(self)
        quiet = self._tone == "muted"
        fill = theme.canvas if quiet else theme.soft(self._tone)
        rounded(painter, self.rect(), measure.radius.chip, fill, theme.line if quiet else fill)
        if self._icon:
            size = self._look.px(measure.icon.control)
            at = QRect(measure.space.m, 0, size, self.height())
            colour = theme.text if quiet else theme.tone(self._tone)
            self._icons.paint(painter, self._icon, at, size, colour)

    def _lay_out(self) -> None:
        measure = self._look.measure
        row = QHBoxLayout(self)
        pad = measure.control.message_pad - measure.space.xxs
        before = measure.space.m + self._look.px(measure.icon.control) + measure.control.message_pad
        row.setContentsMargins(before, pad, measure.space.m, pad)
        row.setSpacing(measure.space.xxs)
        row.addWidget(self._strong, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(measure.space.s)
        row.addWidget(self._action)
        row.addWidget(self._cross)
