"""Dialogs of our own: a title in serif, what it means, fields if need be, and verbs on the buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.label import Label


class Dialog(QDialog):
    """Does not block the program: open it with `open()` and listen to `accepted`. It deletes itself."""

    def __init__(self, look: Look, icons: Icons, title: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(title)
        self.look = look
        self.icons = icons
        self._title = Label(look, title, "heading")
        self._text = Label(look, text, "body", "muted")
        self._reason = Label(look, "", "body", "stop")
        self._body = QVBoxLayout()
        self._buttons = QHBoxLayout()
        for label in (self._title, self._text, self._reason):
            label.setWordWrap(True)
        self._text.setVisible(bool(text))
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._reason.hide()
        self._lay_out()
        look.changed.connect(self._dress)
        self._dress()

    def add_fields(self, *fields: tuple[str, QWidget]) -> None:
        """Each with its label at the left."""
        form = QFormLayout()
        form.setHorizontalSpacing(self.look.measure.space.m)
        form.setVerticalSpacing(self.look.measure.space.s)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for words, field in fields:
            label = Label(self.look, words, "data", "muted")
            label.setBuddy(field)
            label.setMinimumWidth(self.look.px(self.look.measure.control.fact_label))
            for part in (label, field):
                part.setMinimumHeight(self.look.px(self.look.measure.control.field))
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            field.setAccessibleName(words)
            form.addRow(label, field)
        self._body.addLayout(form)

    def add_part(self, part: QWidget | QLayout) -> None:
        if isinstance(part, QWidget):
            self._body.addWidget(part)
        else:
            self._body.addLayout(part)

    def add_button(self, button: Button) -> Button:
        """The last one stands at the right."""
        self._buttons.addWidget(button)
        return button

    def complain(self, sentence: str) -> None:
        """What stands in the way, above the buttons."""
        self._reason.setText(sentence)
        self._reason.setVisible(bool(sentence))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.theme.raised)
        painter.setPen(self.look.theme.line_strong)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _lay_out(self) -> None:
        space = self.look.measure.space
        column = QVBoxLayout(self)
        column.setContentsMargins(space.l, space.l, space.l, space.l)
        column.setSpacing(space.s)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(space.xs)
        self._body.setSpacing(space.s)
        column.addLayout(self._body)
        column.addWidget(self._reason)
        column.addSpacing(space.s)
        self._buttons.setSpacing(space.xs)
        self._buttons.addStretch(1)
        column.addLayout(self._buttons)
        column.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)

    @Slot()
    def _dress(self) -> None:
        space = self.look.measure.space
        for label in (self._title, self._text, self._reason):
            label.setFixedWidth(self.look.px(self.look.measure.shell.dialog) - 2 * space.l)
        self.update()
