"""The forms of the door: a walk-in, an override, an entrance, the PIN of a kiosk."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox

from fashionos_desktop.services.door import Authority, CategoryCount
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.views.door.door_field import DoorField
from fashionos_desktop.views.door.faces import tr
from fashionos_desktop.views.door.panel import Panel

LEAST_PIN = 4


class WalkInPanel(Panel):
    """`added` carries name, category id, note and how many she brings."""

    added = Signal(str, str, str, int)

    def __init__(self, look: Look, icons: Icons, name: str, categories: Sequence[CategoryCount], chosen: str) -> None:
        super().__init__(look, icons, tr("Walk-in"), tr("Somebody who is on no list."), tr("Admit"))
        self.name, self._name_field = self.add_line(tr("Name"), name)
        self.category = QComboBox()
        for category in categories:
            self.category.addItem(category.name, category.id)
        self.category.setCurrentIndex(max(0, self.category.findData(chosen)))
        self.column.addWidget(DoorField(look, tr("Category"), self.category))
        self.party = QSpinBox()
        self.party.setRange(1, 20)
        self.column.addWidget(DoorField(look, tr("People"), self.party))
        self.note, _ = self.add_line(tr("Note"))
        self.setFocusProxy(self.name)

    def submit(self) -> None:
        name = " ".join(self.name.text().split())
        if not name:
            self._name_field.refuse(tr("A walk-in needs a name."))
        elif self.category.currentData() is None:
            self._name_field.refuse(tr("The show has no category yet. Add one in Data."))
        else:
            self._name_field.accept()
            self.added.emit(name, self.category.currentData(), self.note.text().strip(), self.party.value() - 1)


class OverridePanel(Panel):
    """`agreed` carries the guest's id and the reason."""

    agreed = Signal(str, str)

    def __init__(self, look: Look, icons: Icons, guest_id: str, name: str, verdict: str, authority: Authority) -> None:
        lead = authority is Authority.LEAD
        who = tr("The front-of-house lead decides.") if lead else tr("You may decide.")
        super().__init__(look, icons, tr("Admit {}").format(name), f"{verdict}. {who}", tr("Admit"))
        self.guest_id = guest_id
        self._needs_reason = lead
        self.news = Label(look, "", "lead", "warn")
        self.news.setWordWrap(True)
        self.news.hide()
        self.column.addWidget(self.news)
        self.reason, self._field = self.add_line(tr("Why, and who said so") if lead else tr("Why"))
        self.setFocusProxy(self.reason)

    def tell(self, sentence: str) -> None:
        """What became of the guest while somebody writes the reason, which stays."""
        self.news.setText(sentence)
        self.news.show()

    def submit(self) -> None:
        reason = self.reason.text().strip()
        if self._needs_reason and not reason:
            self._field.refuse(tr("Say who said so."))
        else:
            self.agreed.emit(self.guest_id, reason)


class EntrancePanel(Panel):
    """`named` carries the name of a new entrance."""

    named = Signal(str)

    def __init__(self, look: Look, icons: Icons) -> None:
        super().__init__(look, icons, tr("Add an entrance"), tr("It takes all categories."), tr("Add"))
        self.name, self._field = self.add_line(tr("Name"))
        self.setFocusProxy(self.name)

    def submit(self) -> None:
        if self.name.text().strip():
            self.named.emit(self.name.text())
        else:
            self._field.refuse(tr("An entrance needs a name."))


class PinPanel(Panel):
    """Sets a PIN, or asks for it. `given` when it is right; the PIN is its argument."""

    given = Signal(str)

    def __init__(self, look: Look, icons: Icons, is_right: Callable[[str], bool] | None = None) -> None:
        if is_right is None:
            title, text, action = tr("Kiosk"), tr("Choose a PIN. The kiosk is left with it."), tr("Start")
        else:
            title, text, action = tr("Leave the kiosk"), "", tr("Leave")
        super().__init__(look, icons, title, text, action)
        self._is_right = is_right
        self.pin, self._field = self.add_line(tr("PIN"))
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.setFocusProxy(self.pin)

    def submit(self) -> None:
        pin = self.pin.text().strip()
        if self._is_right is None and len(pin) < LEAST_PIN:
            self._field.refuse(tr("A PIN has 4 digits or more."))
        elif self._is_right is not None and not self._is_right(pin):
            self._field.refuse(tr("That is not the PIN."))
            self.pin.selectAll()
        else:
            self.given.emit(pin)
