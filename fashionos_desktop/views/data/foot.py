"""Below a board: how many rows, what they come to, and how to add one."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fashionos_desktop.services.records import Totals, fields_of
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.rule import Rule


class Foot(QWidget):
    """`new_row` when a person wants another row."""

    new_row = Signal()

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows = Label(look, "", "data", "muted")
        self._sums = Label(look, "", "data", "muted")
        self._new = Button(look, icons, self.tr("New row"), kind="quiet", icon="plus", key="Ctrl+N", size="small")
        self._new.clicked.connect(self.new_row)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        space = look.measure.space
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule(look))
        self._line = QHBoxLayout()
        self._line.setContentsMargins(space.l, 0, space.l, 0)
        self._line.setSpacing(space.m)
        self._line.addWidget(self._rows)
        self._line.addWidget(self._new)
        self._line.addStretch(1)
        self._line.addWidget(self._sums)
        column.addLayout(self._line)
        look.changed.connect(self._dress)
        self._dress()

    def show_totals(self, table: str, totals: Totals) -> None:
        self._rows.setText(self.tr("1 row") if totals.rows == 1 else self.tr("{} rows").format(f"{totals.rows:,}"))
        labels = {field.name: field.label for field in fields_of(table)}
        amounts = [
            " ".join(
                filter(None, (labels[one.column] if len(totals.sums) > 1 else "", f"{one.amount:,.2f}", one.currency))
            )
            for one in totals.sums
        ]
        self._sums.setText(self.tr("{} in all").format(", ".join(amounts)) if amounts and totals.rows else "")

    def say(self, sentence: str) -> None:
        """At the right, in place of the sums: what is under way."""
        self._sums.setText(sentence)

    def set_can_add(self, can: bool) -> None:
        self._new.setVisible(can)

    @Slot()
    def _dress(self) -> None:
        self.setFixedHeight(self._look.px(self._look.measure.row.comfortable) - self._look.measure.space.xxs)
