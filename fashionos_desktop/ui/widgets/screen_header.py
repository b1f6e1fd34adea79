"""The head of a screen: its name, one line of figures, search and actions; below it the filters."""

from typing import TypeVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.rule import Rule

AnyLayout = TypeVar("AnyLayout", QHBoxLayout, QVBoxLayout)


class ScreenHeader(QWidget):
    """72 px, 116 with filters; ends with the hairline that the content begins with."""

    def __init__(self, look: Look, title: str, figures: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = Label(look, title, "title")
        self._figures = Label(look, figures, "data", "muted")
        self._actions = QHBoxLayout()
        self._filters = QHBoxLayout()
        self._count = Label(look, "", "data", "muted")
        self._head, self._filter_row = QWidget(self), QWidget(self)
        self._lay_out()
        self.setAutoFillBackground(True)
        look.changed.connect(self._dress)
        self._dress()

    def set_title(self, title: str) -> None:
        """Changes the name of the screen."""
        self._title.setText(title)

    def set_figures(self, figures: str) -> None:
        """Changes the line of figures beside the name."""
        self._figures.setText(figures)

    def add_action(self, widget: QWidget) -> None:
        """Puts a search field or a button at the right; the ink action comes last."""
        self._actions.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_filter(self, widget: QWidget) -> None:
        """Puts a chip into the row of filters, which is there only when it has some."""
        self._filters.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._filter_row.show()

    def set_count(self, text: str) -> None:
        """Says at the right of the filters what they leave: "128 of 1,603"."""
        self._count.setText(text)

    def _lay_out(self) -> None:
        space = self._look.measure.space
        column = _bare(QVBoxLayout(self), 0)
        head = _bare(QHBoxLayout(self._head), space.m)
        head.setContentsMargins(space.l, 0, space.l, 0)
        names = _bare(QHBoxLayout(), space.m)
        names.addWidget(self._title, 0, Qt.AlignmentFlag.AlignBaseline)
        names.addWidget(self._figures, 0, Qt.AlignmentFlag.AlignBaseline)
        head.addLayout(names)
        head.addStretch(1)
        _bare(self._actions, space.s)
        head.addLayout(self._actions)
        row = _bare(QHBoxLayout(self._filter_row), space.xs)
        row.setContentsMargins(space.l, 0, space.l, space.s)
        _bare(self._filters, space.xs)
        row.addLayout(self._filters)
        row.addStretch(1)
        row.addWidget(self._count)
        column.addWidget(self._head)
        column.addWidget(self._filter_row)
        column.addWidget(Rule(self._look))
        self._filter_row.hide()

    @Slot()
    def _dress(self) -> None:
        shell = self._look.measure.shell
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._head.setFixedHeight(self._look.px(shell.header))
        self._filter_row.setFixedHeight(self._look.px(shell.filters))


def _bare(layout: AnyLayout, spacing: int) -> AnyLayout:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return layout
