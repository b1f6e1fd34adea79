"""The first minutes: who works here, for which house, and the first show."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QProcess, Qt, QTimeZone, Signal, Slot
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.shell.dialog import Dialog
from fashionos_desktop.ui.tasks import Tasks
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from fashionos_desktop.services.identity import Person
    from fashionos_desktop.services.shows import Show
    from fashionos_desktop.ui.board.query import Session


class FirstUseDialog(Dialog):
    """Asks for two names and writes them. Closing it without them leaves the program without an owner.

    `connecting_asked` by somebody whose house has a centre: it knows both.
    """

    connecting_asked = Signal()

    def __init__(self, look: Look, icons: Icons, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(
            look,
            icons,
            QCoreApplication.translate("FirstUseDialog", "Who works at this laptop?"),
            QCoreApplication.translate(
                "FirstUseDialog", "Your name stands beside what you do; the house owns the shows."
            ),
            parent,
        )
        self._tasks = tasks
        self.person = QLineEdit()
        self.person.setPlaceholderText(self.tr("Claire Masson"))
        self.house = QLineEdit()
        self.house.setPlaceholderText(self.tr("Maison Aurelle"))
        self.add_fields((self.tr("Your name"), self.person), (self.tr("The house"), self.house))
        self.connect_instead = self.add_button(
            Button(look, icons, self.tr("Connect to the house"), icon="link", kind="quiet")
        )
        self.connect_instead.clicked.connect(self._connect_instead)
        self.begin = self.add_button(Button(look, icons, self.tr("Begin"), kind="primary"))
        self.begin.setDefault(True)
        self.begin.clicked.connect(self._begin)
        self.person.setFocus()

    @Slot()
    def _connect_instead(self) -> None:
        self.reject()
        self.connecting_asked.emit()

    @Slot()
    def _begin(self) -> None:
        person, house = self.person.text().strip(), self.house.text().strip()
        if not person or not house:
            missing = self.house if person else self.person
            self.complain(self.tr("Both names are needed to begin."))
            missing.setFocus()
            return
        self.begin.setEnabled(False)
        self._tasks.write(partial(_first_use, person, house), lambda _: self.accept(), self._refused)

    def _refused(self, error: Exception) -> None:
        self.begin.setEnabled(True)
        self.complain(str(error))


class NewShowDialog(Dialog):
    """Name, day and zone of a show. `made` carries the Show."""

    made = Signal(object)

    def __init__(self, look: Look, icons: Icons, tasks: Tasks, person: Person, parent: QWidget) -> None:
        title = QCoreApplication.translate("NewShowDialog", "Make a show")
        super().__init__(look, icons, title, "", parent)
        self._tasks = tasks
        self._person = person
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Maison Aurelle SS27"))
        self.day = QDateEdit(QDate.currentDate())
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("d MMM yyyy")
        self.zone = _zones()
        self.add_fields((self.tr("Name"), self.name), (self.tr("Day"), self.day), (self.tr("Time zone"), self.zone))
        self.add_button(Button(look, icons, self.tr("Not now"))).clicked.connect(self.reject)
        self.make = self.add_button(Button(look, icons, title, kind="primary"))
        self.make.setDefault(True)
        self.make.clicked.connect(self._make)
        self.name.setFocus()

    @Slot()
    def _make(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.complain(self.tr("A show needs a name."))
            self.name.setFocus()
            return
        self.make.setEnabled(False)
        work = partial(_make_show, self._person, name, self.day.date(), self.zone.currentText().strip())
        self._tasks.write(work, self._made, self._refused)

    def _made(self, show: Show) -> None:
        self.made.emit(show)
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.make.setEnabled(True)
        self.complain(str(error))


class Welcome(QWidget):
    """What stands in the window while there is no show: the ways to begin."""

    make_asked = Signal()
    connecting_asked = Signal()
    import_asked = Signal()

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(look.measure.space.xs)
        column.addStretch(2)
        column.addWidget(Label(look, self.tr("No show yet."), "title"), 0, middle)
        text = self.tr("Make one, bring the guest list that you have, or connect to the house that has one.")
        column.addWidget(Label(look, text, "body", "muted"), 0, middle)
        column.addSpacing(look.measure.space.m)
        row = QHBoxLayout()
        row.setSpacing(look.measure.space.s)
        row.addStretch(1)
        ways: tuple[tuple[str, str, Callable[[], object], bool], ...] = (
            (self.tr("Look at the demo"), "eye", open_demo, False),
            (self.tr("Connect to the house"), "link", self.connecting_asked.emit, False),
            (self.tr("Import a guest list"), "file-input", self.import_asked.emit, False),
            (self.tr("Make a show"), "plus", self.make_asked.emit, True),
        )
        for words, icon, act, main in ways:
            button = Button(look, icons, words, icon=icon, kind="primary" if main else "secondary")
            button.clicked.connect(act)
            row.addWidget(button)
            if main:
                self.setFocusProxy(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)


@Slot()
def open_demo() -> None:
    """The demo has a folder and a window of its own."""
    frozen = getattr(sys, "frozen", False)
    arguments = ["demo"] if frozen else ["-m", "fashionos_desktop", "demo"]
    QProcess.startDetached(sys.executable, arguments)


def _zones() -> QComboBox:
    box = QComboBox()
    box.setEditable(True)
    box.addItems([bytes(zone.data()).decode() for zone in QTimeZone.availableTimeZoneIds()])
    box.setCurrentText(bytes(QTimeZone.systemTimeZoneId().data()).decode() or "UTC")
    return box


def _first_use(person: str, house: str, session: Session) -> Person:
    from fashionos_desktop.services.identity import first_use

    return first_use(session, person_name=person, organization_name=house)


def _make_show(person: Person, name: str, day: QDate, zone: str, session: Session) -> Show:
    from datetime import date

    from fashionos_desktop.models import Event
    from fashionos_desktop.services.shows import create_show
    from fashionos_desktop.services.slugs import free_slug

    slug = free_slug(session, Event, name)
    event_date = date(day.year(), day.month(), day.day())
    return create_show(session, person, title=name, slug=slug, event_date=event_date, timezone=zone)
