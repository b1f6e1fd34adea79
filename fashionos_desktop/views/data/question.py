"""What a delete would do, asked where the row is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.flow import Flow
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.rule import Rule


class Question(QWidget):
    """Stands at the foot of the pane until it is answered; `kept` for the answer that changes nothing."""

    agreed = Signal()
    kept = Signal()

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label(look, "", "data", figures=False)
        self._words.setWordWrap(True)
        self._agree = Button(look, icons, "", kind="danger", icon="trash-2")
        self._keep = Button(look, icons, self.tr("Keep"), key="Esc")
        self._agree.clicked.connect(self.agreed)
        self._keep.clicked.connect(self.kept)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        space = look.measure.space
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule(look))
        inner = QVBoxLayout()
        inner.setContentsMargins(space.l, space.m, space.l, space.m)
        inner.setSpacing(space.s)
        inner.addWidget(self._words)
        answers = Flow(space.xs)
        answers.addWidget(self._agree)
        answers.addWidget(self._keep)
        inner.addLayout(answers)
        column.addLayout(inner)
        self.hide()

    def ask(self, sentence: str, answer: str) -> None:
        """Without an answer that agrees there is only one to read it and go on."""
        self._words.setText(sentence)
        self._agree.setText(answer)
        self._agree.setVisible(bool(answer))
        self.setAccessibleName(sentence)
        self.show()
        (self._agree if answer else self._keep).setFocus()

    def text(self) -> str:
        return self._words.text()
