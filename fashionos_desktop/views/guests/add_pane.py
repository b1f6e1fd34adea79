"""The form of a new guest, in the place of the details."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from fashionos_desktop.services.guests import GuestAdded
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.ui.board.columns import Choice
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.field import Field
from fashionos_desktop.ui.widgets.flow import Flow
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.views.guests.acts import Acts
from fashionos_desktop.views.guests.adding import NewGuestValues
from fashionos_desktop.views.guests.words import tr

_NEW_CATEGORY = "Guests"
_FIELD_OF = {"row_label": "seat", "section": "seat", "ticket_tier_id": "category", "name": "category"}
"""Where the sentence for a column is shown that has no field of its own."""


class AddPane(QWidget):
    """Enter in a field adds; Esc leaves. What was typed stays until the guest is added."""

    added = Signal(str)
    """The new guest's id."""
    left = Signal()

    def __init__(self, around: Surroundings, acts: Acts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icons = around.look, around.icons
        self._acts = acts
        self._category = QComboBox()
        self._notes = QPlainTextEdit()
        self._lines = {
            column: QLineEdit()
            for column in ("attendee_name", "seat", "attendee_email", "company", "phone", "plus_ones")
        }
        self._fields = self._make_fields()
        self._add = Button(self._look, self._icons, tr("Add guest"), icon="plus", key="Enter")
        self._leave = Button(self._look, self._icons, tr("Cancel"), kind="quiet", key="Esc")
        self._lay_out()
        self._add.clicked.connect(self.add)
        self._leave.clicked.connect(self.left)
        self.offer(())

    @property
    def begun(self) -> bool:
        return any(line.text().strip() for line in self._lines.values()) or bool(self._notes.toPlainText().strip())

    def offer(self, categories: Sequence[Choice]) -> None:
        """The categories of the show; the first one is made with the guest."""
        chosen = self._category.currentData()
        self._category.clear()
        for choice in categories:
            self._category.addItem(choice.words, choice.value)
        if not categories:
            self._category.addItem(tr(_NEW_CATEGORY), "")
        self._category.setCurrentIndex(max(0, self._category.findData(chosen)))

    def first_focus(self) -> None:
        self._lines["attendee_name"].setFocus()

    def clear(self) -> None:
        for line in self._lines.values():
            line.clear()
        self._notes.clear()
        self._accept_all()

    @Slot()
    def add(self) -> None:
        if not self._add.isEnabled():
            return
        self._accept_all()
        texts = {column: " ".join(line.text().split()) for column, line in self._lines.items()}
        form = NewGuestValues(
            name=texts.pop("attendee_name"),
            category_id=str(self._category.currentData() or ""),
            new_category=self._category.currentText(),
            seat=texts.pop("seat"),
            plus_ones=texts.pop("plus_ones"),
            values={**texts, "notes": self._notes.toPlainText()},
        )
        self._add.setEnabled(False)
        self._acts.add(form, self._added, self._refused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.add()
        else:
            super().keyPressEvent(event)

    def _added(self, guest: GuestAdded) -> None:
        self._add.setEnabled(True)
        self.clear()
        self.added.emit(guest.guest_id)

    def _refused(self, error: Refused) -> None:
        self._add.setEnabled(True)
        column = error.column or "attendee_name"
        field = self._fields.get(_FIELD_OF.get(column, column), self._fields["attendee_name"])
        field.refuse(str(error))
        field.editor.setFocus()

    def _accept_all(self) -> None:
        for field in self._fields.values():
            field.accept()

    def _make_fields(self) -> dict[str, Field]:
        titles = {
            "attendee_name": tr("Name"),
            "seat": tr("Seat"),
            "attendee_email": tr("E-mail"),
            "company": tr("Company"),
            "phone": tr("Phone"),
            "plus_ones": tr("Brings how many more"),
        }
        self._lines["seat"].setPlaceholderText(tr("Nord A 8"))
        self._notes.setTabChangesFocus(True)
        fields = {column: Field(self._look, self._icons, titles[column], line) for column, line in self._lines.items()}
        fields["category"] = Field(self._look, self._icons, tr("Category"), self._category)
        fields["notes"] = Field(self._look, self._icons, tr("Notes for the door"), self._notes)
        order = ("attendee_name", "category", "seat", "company", "attendee_email", "phone", "plus_ones", "notes")
        return {column: fields[column] for column in order}

    def _lay_out(self) -> None:
        look, space = self._look, self._look.measure.space
        body = QWidget()
        for part in (self, body):
            part.setAutoFillBackground(True)
            part.setBackgroundRole(QPalette.ColorRole.Base)
        column = QVBoxLayout(body)
        column.setContentsMargins(space.l, space.l, space.l, space.m)
        column.setSpacing(space.s)
        column.addWidget(Label(look, tr("New guest"), "title"))
        for field in self._fields.values():
            column.addWidget(field)
        column.addStretch(1)
        self._notes.setFixedHeight(look.px(3 * look.measure.control.field))
        area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        actions = Flow(space.xs)
        actions.setContentsMargins(space.l, space.s, space.l, space.m)
        actions.addWidget(self._add)
        actions.addWidget(self._leave)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addLayout(actions)
