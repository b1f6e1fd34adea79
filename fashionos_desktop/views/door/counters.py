"""How many are in, of how many, in all and by category."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashionos_desktop.services.door import DoorCounters
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.text import LEFT

_HEAD, ROW = 72, 32
_HEAD_FACE = ("fact", 500)
_MOST = 7


class Counters(QWidget):
    """Painted, so that a scan costs one small repaint."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._inside = 0
        self._invited = 0
        self._rows: tuple[tuple[str, str], ...] = ()
        self._counts: DoorCounters | None = None
        self._most = _MOST
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)

    def set_most(self, rows: int) -> None:
        """How many rows there is room for; what does not fit is counted together."""
        most = max(2, min(_MOST, rows))
        if most != self._most:
            self._most = most
            if self._counts is not None:
                self.show_counts(self._counts)

    def show_counts(self, counts: DoorCounters) -> None:
        self._counts = counts
        rows = [(one.name, f"{one.inside:,} / {one.invited:,}") for one in counts.categories if one.invited]
        if len(rows) > self._most:
            rest = [one for one in counts.categories if one.invited][self._most - 1 :]
            inside, invited = sum(one.inside for one in rest), sum(one.invited for one in rest)
            rows = [*rows[: self._most - 1], (self.tr("Other categories"), f"{inside:,} / {invited:,}")]
        shown = (counts.inside, counts.invited, tuple(rows))
        if shown == (self._inside, self._invited, self._rows):
            return
        again = len(rows) != len(self._rows)
        self._inside, self._invited, self._rows = shown
        lines = ", ".join(f"{name} {count}" for name, count in rows)
        self.setAccessibleName(f"{self._inside:,} {self._of()}. {lines}")
        if again:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._look.px(_HEAD + ROW * len(self._rows)))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        number = f"{self._inside:,}"
        face = look.face(*_HEAD_FACE)
        head = QRect(0, 0, self.width(), look.px(_HEAD - 12))
        painter.setPen(theme.text)
        painter.setFont(face.font)
        painter.drawText(head, LEFT, number)
        base = (head.height() + face.ascent - face.descent) / 2
        beside = face.width(number) + look.measure.space.s
        painter.setPen(theme.text_muted)
        lead = look.face("lead", figures=True)
        painter.setFont(lead.font)
        painter.drawText(beside, round(base), self._of())
        top, high = look.px(_HEAD), look.px(ROW)
        for row, (name, count) in enumerate(self._rows):
            room = QRect(0, top + row * high, self.width(), high)
            painter.setPen(theme.text)
            shaped = look.texts.draw(painter, room, count, lead, right=True)
            painter.setPen(theme.text_muted)
            left = room.adjusted(0, 0, -shaped.width - look.measure.space.s, 0)
            look.texts.draw(painter, left, name, look.face("lead"))

    def _of(self) -> str:
        return self.tr("of {} in").format(f"{self._invited:,}")

    @Slot()
    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
