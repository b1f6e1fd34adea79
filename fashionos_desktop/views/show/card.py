"""One of the four cards: a name, a figure with its words, bars, and a remark at the foot."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.strokes import ring
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.state_label import StateLabel
from fashionos_desktop.views.show.bar_line import BarLine
from fashionos_desktop.views.show.content import CardContent
from fashionos_desktop.views.show.opener import Opener

_PAD = 20


class Card(Opener):
    """Opens its screen wherever it is pressed; a bar opens what it counts."""

    line_asked = Signal(object)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        self._content: CardContent | None = None
        self._title = Label(look, "", "data", weight=600, figures=False)
        self._figure = Label(look, "", "figure")
        self._words = Label(look, "", "data", "muted", figures=False)
        self._first_step = Label(look, "", "data", "muted", figures=False)
        self._first_step.setWordWrap(True)
        self._remark = StateLabel(look, icons)
        self._lines: list[BarLine] = []
        self._bars = QVBoxLayout()
        self._bars.setSpacing(0)
        self.setBackgroundRole(QPalette.ColorRole.Base)  # a button's labels would take the colour of its words
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._lay_out()
        look.changed.connect(self._dress)

    @property
    def content(self) -> CardContent | None:
        return self._content

    @property
    def lines(self) -> tuple[BarLine, ...]:
        """Those that are shown."""
        return tuple(line for line in self._lines if not line.isHidden())

    @property
    def remark(self) -> StateLabel:
        return self._remark

    def show_content(self, content: CardContent) -> None:
        """Changes what differs; nothing is made anew."""
        if content == self._content:
            return
        self._content = content
        self.lead_to(content.destination)
        self.setAccessibleName(content.spoken)
        self._title.setText(content.title)
        self._figure.setText(content.figure)
        self._words.setText(content.words)
        self._first_step.setText(content.first_step)
        self._first_step.setVisible(bool(content.first_step))
        self._remark.setVisible(content.remark is not None)
        if content.remark is not None and content.remark != self._remark.state:
            self._remark.set_state(content.remark)
        while len(self._lines) < len(content.lines):
            self._add_line()
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(content.lines))
            if place < len(content.lines):
                line.show_content(content.lines[place])
        self._align()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.surface)
        size = look.px(look.measure.icon.inline)
        at = QRect(self.width() - _PAD - size + look.measure.space.xxs, self._title.y(), size, self._title.height())
        self._icons.paint(painter, "chevron-right", at, size, theme.text if self.underMouse() else theme.text_muted)
        if self.hasFocus():
            ring(painter, self.rect(), look.measure.line.focus, theme.focus_ring)

    def _add_line(self) -> None:
        line = BarLine(self._look, self)
        line.asked.connect(self.line_asked)
        self._lines.append(line)
        self._bars.addWidget(line)

    @Slot()
    def _align(self) -> None:
        """The bars of a card begin and end at the same places."""
        wanted = [line.wanted_columns() for line in self.lines]
        for line in self.lines:
            line.set_columns(max(name for name, _ in wanted), max(numbers for _, numbers in wanted))

    def _lay_out(self) -> None:
        space, inner = self._look.measure.space, _PAD - BarLine.OUTSIDE
        figures = QHBoxLayout()
        figures.setSpacing(space.xxs)
        figures.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignBaseline)
        figures.addWidget(self._words, 1, Qt.AlignmentFlag.AlignBaseline)
        head, foot = QVBoxLayout(), QVBoxLayout()
        for part in (head, foot):
            part.setContentsMargins(BarLine.OUTSIDE, 0, BarLine.OUTSIDE, 0)
            part.setSpacing(space.xxs)
        head.addWidget(self._title)
        head.addLayout(figures)
        head.addWidget(self._first_step)
        foot.addWidget(self._remark)
        column = QVBoxLayout(self)
        column.setContentsMargins(inner, _PAD - 2, inner, space.m)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(space.xs)
        column.addLayout(self._bars)
        column.addStretch(1)
        column.addSpacing(space.s)
        column.addLayout(foot)

    @Slot()
    def _dress(self) -> None:
        self._align()
        self.update()
