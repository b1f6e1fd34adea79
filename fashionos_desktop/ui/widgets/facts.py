"""Labels and values under each other: what is known about one thing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.label import Label


class Facts(QWidget):
    """`times` is for a history, whose labels are times and narrow."""

    def __init__(
        self,
        look: Look,
        facts: Sequence[tuple[str, str]] = (),
        *,
        times: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._times = times
        self._rows: list[tuple[Label, Label]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        look.changed.connect(self._dress)
        self._dress()
        self.set_facts(facts)

    def set_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Shows other facts; rows that are there are used again."""
        while len(self._rows) < len(facts):
            self._add_row()
        for at, (label, value) in enumerate(self._rows):
            there = at < len(facts)
            label.setVisible(there)
            value.setVisible(there)
            if there:
                label.setText(facts[at][0])
                value.setText(facts[at][1])
                value.setAccessibleName(f"{facts[at][0]}: {facts[at][1]}")

    def _add_row(self) -> None:
        label, value = self._label("muted", figures=self._times), self._label("text", figures=False)
        value.setWordWrap(True)
        value.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # a long e-mail is no floor
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = len(self._rows)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1)
        self._rows.append((label, value))

    def _label(self, tone: str, *, figures: bool) -> Label:
        return Label(self._look, "", "data", tone, figures=figures)

    @Slot()
    def _dress(self) -> None:
        control = self._look.measure.control
        wide = control.fact_time if self._times else control.fact_label
        self._grid.setColumnMinimumWidth(0, self._look.px(wide))
        self._grid.setVerticalSpacing(self._look.px(control.fact_row) - round(self._look.metrics("data").height()))
