"""A new guest by hand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fashionos_desktop.ui.navigation import NewGuest
from tests.views.guests.house import Desk


def test_a_guest_is_added_chosen_and_undone(desk: Desk) -> None:
    page = desk.screen.list
    desk.screen.opened(NewGuest())
    form = page.side.form
    form._lines["attendee_name"].setText("Inès Cardoso")
    QTest.keyClicks(form._lines["seat"], "Sud D 14")
    QTest.keyClicks(form._lines["plus_ones"], "+1")
    QTest.keyClick(form._lines["plus_ones"], Qt.Key.Key_Return)
    desk.wait(lambda: page.board.model.count == 13)
    added = desk.row("Inès Cardoso").guest
    assert (added.section, added.row_label, added.seat, added.plus_ones) == ("Salon Sud", "D", "14", 1)
    desk.wait(lambda: page.board.view.current_key() == added.key)
    assert desk.history.undo_title == "Inès Cardoso added"
    assert not form.begun
    desk.undo()
    desk.wait(lambda: page.board.model.count == 12)


def test_what_is_missing_is_said_below_its_field(desk: Desk) -> None:
    form = desk.screen.list.side.form
    desk.screen.list.add()
    form._lines["attendee_email"].setText("ines@")
    form.add()
    desk.wait(form._fields["attendee_name"]._why.isVisible)
    assert form._fields["attendee_name"]._reason.text() == "A guest needs a name."
    form._lines["attendee_name"].setText("Inès Cardoso")
    form.add()
    desk.wait(form._fields["attendee_email"]._why.isVisible)
    assert not form._fields["attendee_name"]._why.isVisible()
    assert form._lines["attendee_name"].text() == "Inès Cardoso"


def test_esc_leaves_the_form_and_keeps_what_was_typed(desk: Desk) -> None:
    page = desk.screen.list
    page.add()
    page.side.form._lines["attendee_name"].setText("Inès")
    QTest.keyClick(page.side.form._lines["attendee_name"], Qt.Key.Key_Escape)
    assert not page.side.adding
    page.add()
    assert page.side.form._lines["attendee_name"].text() == "Inès"


def test_the_first_guest_of_a_show_brings_the_first_category(desk: Desk) -> None:
    from sqlalchemy import delete

    from fashionos_desktop.models import Registration, TicketTier, table_of

    def empty(session: object) -> None:
        session.execute(delete(table_of(Registration)))  # type: ignore[attr-defined]
        session.execute(delete(table_of(TicketTier)))  # type: ignore[attr-defined]

    desk.cache.write(empty).result()
    page = desk.screen.list
    desk.wait(lambda: page.board.model.count == 0 and not page._setting.categories)
    page.add()
    page.side.form._lines["attendee_name"].setText("Inès Cardoso")
    page.side.form.add()
    desk.wait(lambda: page.board.model.count == 1)
    assert desk.row("Inès Cardoso").guest.category == "Guests"
