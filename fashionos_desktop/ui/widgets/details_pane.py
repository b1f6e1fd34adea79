"""The pane at the right: where in the list, the name in serif, state, facts, notes, history, actions."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.flow import Flow
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.rule import Rule


class DetailsPane(QWidget):
    """340 px wide, 300 at least. Fill it with `add_badge`, `add_section` and `add_action`."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._position = Label(look, "", "small", "muted")
        self._hint = Label(look, "", "key", "muted")
        self._name = Label(look, "", "title")
        self._second = Label(look, "", "body", "muted")
        self._badges = Flow(look.measure.space.xxs + 2)
        self._sections = QVBoxLayout()
        self._actions = Flow(look.measure.space.xs)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._lay_out()

    def set_position(self, text: str, hint: str = "") -> None:
        """Where in the list this is ("Guest 5 of 128"), and at the right the key that edits it."""
        self._position.setText(text)
        self._hint.setText(hint)

    def set_name(self, name: str, second: str = "") -> None:
        """Whose details these are, and the line below the name."""
        self._name.setText(name)
        self._second.setText(second)
        self._second.setVisible(bool(second))
        self.setAccessibleName(name)

    def add_badge(self, widget: QWidget) -> None:
        """Puts a state behind the others below the name."""
        self._badges.addWidget(widget)

    def clear_badges(self) -> None:
        """Takes the states away."""
        self._badges.clear()

    def add_section(self, widget: QWidget, title: str = "") -> QWidget:
        """Puts a part below the others, under a hairline; returns the whole, to hide or to remove it."""
        section = QWidget()
        space = self._look.measure.space
        column = QVBoxLayout(section)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule(self._look))
        column.addSpacing(space.m + space.xxs)
        if title:
            column.addWidget(Label(self._look, title, "small", "muted"))
            column.addSpacing(space.xs)
        column.addWidget(widget)
        column.addSpacing(space.m + space.xxs)
        self._sections.addWidget(section)
        return section

    def add_action(self, widget: QWidget, *, at_end: bool = False) -> None:
        """Puts a button at the foot; `at_end` for the one that deletes."""
        self._actions.addWidget(widget)
        if at_end:
            self._actions.push_right(widget)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(self._look.measure.shell.details), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.measure.shell.details_min, super().minimumSizeHint().height())

    def _lay_out(self) -> None:
        space = self._look.measure.space
        self._name.setWordWrap(True)
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._second.setWordWrap(True)
        self._second.hide()
        self._sections.setSpacing(0)
        body = QWidget()
        body.setAutoFillBackground(True)
        body.setBackgroundRole(QPalette.ColorRole.Base)
        column = QVBoxLayout(body)
        column.setContentsMargins(space.l, space.l, space.l, space.m)
        column.setSpacing(space.xxs)
        first = _row(space.xs)
        first.insertWidget(0, self._position)
        first.addWidget(self._hint)
        column.addLayout(first)
        column.addSpacing(space.xs)
        column.addWidget(self._name)
        column.addWidget(self._second)
        column.addSpacing(space.xs)
        column.addLayout(self._badges)
        column.addSpacing(space.m)
        column.addLayout(self._sections)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        self._actions.setContentsMargins(space.l, space.s, space.l, space.m)
        whole.addLayout(self._actions)


def _row(spacing: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    row.addStretch(1)
    return row
