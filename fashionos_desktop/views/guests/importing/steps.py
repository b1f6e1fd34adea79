"""File, Columns, Done: where in the import one is."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from fashionos_desktop.ui.delegates.roles import CellState
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.state_label import StateLabel
from fashionos_desktop.views.guests.words import tr

_STEPS = (("File", "file-spreadsheet"), ("Columns", "columns-3"), ("Done", "circle"))


class Steps(QWidget):
    """The step that one is at is underlined; those behind have a tick."""

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._at = 0
        self._labels = [StateLabel(look, icons, icon, tr(word)) for word, icon in _STEPS]
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, look.measure.space.xxs, 0, look.measure.space.xxs + 2)
        row.setSpacing(look.measure.space.l + look.measure.space.xxs)
        for label in self._labels:
            label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(label)
        self.show_step(0)

    def show_step(self, at: int) -> None:
        self._at = at
        for place, (label, (word, icon)) in enumerate(zip(self._labels, _STEPS, strict=True)):
            done = place < at or (place == at == len(_STEPS) - 1)
            here = place == at
            label.set_state(
                CellState(
                    "circle-check" if done else icon if here else "circle",
                    tr(word),
                    "ok" if done and not here else "text" if here or done else "muted",
                    strong=here,
                )
            )
        self.setAccessibleName(tr("Step {} of {}: {}").format(at + 1, len(_STEPS), tr(_STEPS[at][0])))
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        here = self._labels[self._at].geometry()
        line = self._look.measure.line.rule
        QPainter(self).fillRect(here.x(), self.height() - line, here.width(), line, self._look.theme.text)
