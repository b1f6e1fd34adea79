"""One field of the editor: its name, the value, and what there is to say about it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fashionos_desktop.services.records import Field, Kind
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.views.data.arrangement import is_long
from fashionos_desktop.views.data.editors.area import AreaEditor
from fashionos_desktop.views.data.editors.choice import ChoiceEditor, FlagEditor
from fashionos_desktop.views.data.editors.line import LineEditor
from fashionos_desktop.views.data.editors.reference import Find, ReferenceEditor
from fashionos_desktop.views.data.notes import Note, wrapped

Editor = LineEditor | AreaEditor | ChoiceEditor | FlagEditor | ReferenceEditor


class FieldRow(QWidget):
    """`problem` and `theirs` are put below it by the form, across its whole width.

    `decided` carries whether to take what somebody else wrote (True) or to keep one's own.
    """

    edited = Signal(str)
    left = Signal(str)
    decided = Signal(str, bool)

    def __init__(self, look: Look, icons: Icons, field: Field, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.editor = _editor(look, icons, field, find)
        answers = (
            (self.tr("Take theirs"), partial(self.decided.emit, field.name, True)),
            (self.tr("Keep mine"), partial(self.decided.emit, field.name, False)),
        )
        self.problem = Note(look, icons, "circle-alert", "stop")
        self.theirs = Note(look, icons, "users", "warn", answers)
        self.editor.edited.connect(partial(self.edited.emit, field.name))
        self.editor.left.connect(partial(self.left.emit, field.name))
        self.editor.setAccessibleName(self._spoken())
        self._lay_out(look)

    def refuse(self, sentence: str) -> None:
        """Says why the value cannot be kept; "" takes it back."""
        self.problem.say(sentence)
        self.editor.refuse(bool(sentence))
        self.editor.setAccessibleDescription(sentence)

    def _spoken(self) -> str:
        return self.tr("{}, needed").format(self.field.label) if self.field.required else self.field.label

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.measure.space.xxs)
        if not isinstance(self.editor, FlagEditor):
            column.addLayout(self._heading(look))
        else:
            column.addSpacing(look.line_height("small") + look.measure.space.xxs)
        column.addWidget(self.editor)
        column.addStretch(1)

    def _heading(self, look: Look) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(look.measure.space.xs)
        label = Label(look, self.field.label, "small", "muted")
        label.setBuddy(self.editor)
        row.addWidget(label)
        row.addStretch(1)
        if self.field.required:
            row.addWidget(Label(look, self.tr("needed"), "small", "muted"))
        return row


class FixedRow(QWidget):
    """A value that is not written here, and why."""

    def __init__(self, look: Look, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._value = wrapped(look, "")
        if field.derived:
            why = self.tr("Follows from other rows.")
        elif field.kind is Kind.PICTURE:
            why = self.tr("A picture comes with its file.")
        else:
            why = self.tr("Never changes: delete the row and add a new one.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(look, field.label, "small", "muted"))
        column.addWidget(self._value)
        column.addWidget(wrapped(look, why, "small", "muted"))

    def put(self, text: str) -> None:
        self._value.setText(text or "–")
        self.setAccessibleName(f"{self.field.label}: {text}")


def _editor(look: Look, icons: Icons, field: Field, find: Find) -> Editor:
    if field.kind is Kind.REFERENCE and field.references:
        return ReferenceEditor(look, icons, field.references, find)
    if field.kind is Kind.CHOICE:
        return ChoiceEditor(look, field)
    if field.kind is Kind.FLAG:
        return FlagEditor(look, field)
    if is_long(field):
        return AreaEditor(look)
    return LineEditor(look, field)
