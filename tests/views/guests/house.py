"""A house with a dozen guests, and what a test does with its Guests screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget
from sqlalchemy.orm import Session

from fashionos_desktop.services.guest_import import apply_import
from fashionos_desktop.services.guest_records import GuestList, GuestRecord
from fashionos_desktop.services.identity import Person, first_use
from fashionos_desktop.services.shows import Show, create_show
from tests.fixtures.window import Heard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from fashionos_desktop.storage import Cache
    from fashionos_desktop.ui.history import History
    from fashionos_desktop.ui.tasks import Tasks
    from fashionos_desktop.views.guests.query import ListedGuest
    from fashionos_desktop.views.guests.screen import GuestsScreen

Kind = TypeVar("Kind", bound=QWidget)

ARRIVED = datetime(2026, 9, 29, 17, 22, tzinfo=UTC)


def _guest(row: int, name: str, code: str, category: str = "Front Row", **more: Any) -> GuestRecord:
    return GuestRecord(row=row, name=name, source_ref=code, code=code, category=category, **more)


_PAID = {"price": Decimal("180.00"), "currency": "EUR"}
_NORD = {"section": "Salon Nord", "row_label": "A"}

GUESTS = (
    _guest(
        2,
        "Alfio Mazzocchi",
        "nj2snhqw",
        **_NORD,
        seat="46",
        company="Rodriguez, Green and Thompson",
        email="costantino59@example.com",
        notes="Escort to seat. Coat check.",
        party="RGT",
        checked_in=True,
        checked_in_at=ARRIVED,
        checked_in_gate="Main entrance",
    ),
    _guest(3, "Brenda Moore", "bm20bm20", **_NORD, seat="20", party="RGT"),
    _guest(4, "Zoé Dupré", "zd10zd10", "Press", is_press=True, email="zoe@example.org", tags=("lunch",)),
    _guest(
        5, "Adèle Girard", "ag07ag07", "Seated", **_PAID, **_NORD, seat="7", status="pending", company="Moulin S.A."
    ),
    _guest(6, "Adriana Ariosto", "aa05aa05", section="Salon Sud", row_label="A", seat="5"),
    _guest(7, "Capucine Fernandes", "cf39cf39", section="Salon Sud", row_label="A", seat="39", status="cancelled"),
    _guest(8, "あすか 松本", "am14am14", **_NORD, seat="14"),
    _guest(9, "Davi Lucca da Mota", "dm30dm30", "Seated", **_PAID, status="confirmed"),
    _guest(10, "Ana Ruiz", "ar01ar01", "Standing", plus_ones=2),
    _guest(11, "Ana Ruiz", "ar02ar02", "Standing", company="Costura Viva"),
    _guest(12, "Elizabeth White", "ew32ew32", blocked_reason="Ask the press office"),
    _guest(13, "Frédérique Noël", "fn25fn25", is_vip=True, rsvp="no"),
)


def make_house(session: Session) -> tuple[Person, Show]:
    person = first_use(session, person_name="Claire Masson", organization_name="Maison Aurelle")
    show = create_show(
        session,
        person,
        title="Maison Aurelle SS27",
        slug="ss27",
        event_date=date(2026, 9, 29),
        timezone="Europe/Paris",
    )
    apply_import(session, show.id, GuestList("pretix check-in list", "list.csv", len(GUESTS), GUESTS))
    return person, show


@dataclass
class Desk:
    """A person before the Guests screen."""

    qtbot: QtBot
    screen: GuestsScreen
    tasks: Tasks
    cache: Cache
    history: History
    heard: Heard

    def wait(self, until: Callable[[], Any] = lambda: True) -> None:
        self.qtbot.waitUntil(lambda: self.tasks.idle and bool(until()))

    def names(self) -> list[str]:
        model = self.screen.list.board.model
        rows = [model.row_at(row) for row in range(model.count)]
        return [row.guest.name for row in rows if row is not None]

    def row(self, name: str) -> ListedGuest:
        model = self.screen.list.board.model
        found: list[ListedGuest | None] = [model.row_at(row) for row in range(model.count)]
        return next(row for row in found if row is not None and row.guest.name == name)

    def choose(self, *names: str) -> None:
        """Rows by name; the first of them is current."""
        view = self.screen.list.board.view
        places = [place for place, name in enumerate(self.names()) if name in names]
        view.choose_row(places[0])
        selection = view.table.selectionModel()
        for place in places[1:]:
            index = view.model.index(place, 0)
            selection.select(index, selection.SelectionFlag.Select | selection.SelectionFlag.Rows)
        details = self.screen.list.side.details
        self.wait(lambda: details.details is not None and details.details.row.name in names)

    def search(self, words: str) -> None:
        search = self.screen.list.header.search
        search.setFocus()
        search.clear()
        if words.isascii():
            QTest.keyClicks(search, words)
        else:
            search.setText(words)
        self.wait()

    def editor(self, kind: type[Kind], parent: QWidget) -> Kind:
        """The field that is open somewhere in `parent`."""

        def fields() -> list[Kind]:
            found: list[Kind] = parent.findChildren(kind)
            return [field for field in found if field.isVisible()]

        self.qtbot.waitUntil(lambda: bool(fields()))
        return fields()[0]

    def edit_cell(self, column: str, text: str) -> QLineEdit:
        """Opens a cell of the current row and types, without leaving it."""
        table = self.screen.list.board.view.table
        table.setFocus()
        self.screen.list.board.view.edit(column)
        editor = self.editor(QLineEdit, table.viewport())
        editor.setText(text)
        return editor

    def edit_fact(self, key: str, value: Any) -> None:
        """Opens a fact of the details, fills it and presses Enter."""
        details = self.screen.list.side.details
        form = details.notes if key == "notes" else details.facts
        form.begin(key)
        fact = form.fact(key)
        assert fact is not None
        editor = fact.focusProxy()
        if isinstance(editor, QLineEdit):
            editor.setText(value)
        elif isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(value))
            editor.hidePopup()
        else:
            assert isinstance(editor, QPlainTextEdit)
            editor.setPlainText(value)
        QTest.keyClick(editor, Qt.Key.Key_Return)

    def undo(self) -> None:
        self.history.undo()
        self.wait()
