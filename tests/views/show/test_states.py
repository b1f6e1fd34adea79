from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from fashionos_desktop.services.edits import delete_rows, insert_row, update_rows
from fashionos_desktop.services.identity import first_use
from fashionos_desktop.services.shows import create_show, show_by_id
from fashionos_desktop.storage import Cache
from fashionos_desktop.ui.navigation import ImportGuests, OpenDoor, OpenGuests, OpenTable
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.show.screen import ShowScreen
from tests.fixtures.window import NOW, Heard
from tests.views.show.conftest import settle

START = NOW + timedelta(minutes=32)
Open = Callable[[], ShowScreen]


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    with Cache.open(tmp_path / "cache.sqlite3") as opened:
        yield opened


@pytest.fixture
def show_id(cache: Cache) -> str:
    def make(session: Session) -> str:
        person = first_use(session, person_name="Claire Masson", organization_name="Maison Aurelle")
        made = create_show(
            session,
            person,
            title="Aurelle SS27",
            slug="ss27",
            event_date=date(2026, 9, 29),
            timezone="Europe/Paris",
            start_time=START,
        )
        return made.id

    return cache.write(make).result()


@pytest.fixture
def open_screen(qtbot: QtBot, around: Surroundings, heard: Heard, cache: Cache, show_id: str) -> Open:
    def begin() -> ShowScreen:
        heard.show = cache.read(lambda session: show_by_id(session, show_id))
        made = ShowScreen(around)
        qtbot.addWidget(made)
        made.resize(1240, 870)
        made.show_changed(heard.show)
        made.show()
        settle(qtbot, made)
        return made

    return begin


def change(cache: Cache, show_id: str, **values: object) -> None:
    cache.write(lambda session: update_rows(session, "events", [show_id], values, title="Changed")).result()


def guests(cache: Cache, show_id: str, count: int, *, inside: int = 0) -> None:
    def add(session: Session) -> None:
        tier = insert_row(session, "ticket_tiers", {"event_id": show_id, "name": "Seated"}, title="").changes[0].id
        for number in range(count):
            name = f"Guest {number}"
            values = {"event_id": show_id, "ticket_tier_id": tier, "attendee_name": name, "qr_code_data": name}
            guest = insert_row(session, "registrations", values, title="").changes[0].id
            if number < inside:
                scan = {
                    "event_id": show_id,
                    "registration_id": guest,
                    "kind": "entry",
                    "verdict": "admitted",
                    "scanned_at": NOW,
                    "device_at": NOW,
                }
                insert_row(session, "check_ins", scan, title="")

    cache.write(add).result()


def test_without_a_show(qtbot: QtBot, around: Surroundings, heard: Heard) -> None:
    screen = ShowScreen(around)
    qtbot.addWidget(screen)
    screen.show_changed(None)
    screen.show()
    assert screen.no_show.isVisible()
    assert not screen.page.isVisible()
    assert screen.commands() == ()
    screen.no_show.acted.emit()
    assert heard.went == [ImportGuests()]


def test_a_bare_show_says_what_to_do_first(open_screen: Open, heard: Heard, show_id: str, qtbot: QtBot) -> None:
    screen = open_screen()
    page = screen.page
    assert page.head.sentence == "Show in 32 minutes"
    assert page.head.action is not None
    assert page.head.action.destination == ImportGuests()
    steps = [row.content for row in page.needs.rows]
    assert [step.destination for step in steps] == [
        ImportGuests(),
        OpenTable("events", show_id),
        OpenTable("event_models"),
        OpenTable("looks"),
    ]
    assert all(card.content is not None and card.content.first_step for card in page.cards.cards)
    page.cards.cards[0].click()
    assert heard.went == [ImportGuests()]
    assert not page.first_out.isVisible()
    assert page.day_line.labels == ("20:00 Show",)


def test_guests_without_times(open_screen: Open, cache: Cache, show_id: str, heard: Heard) -> None:
    guests(cache, show_id, 3, inside=1)
    screen = open_screen()
    page = screen.page
    assert page.no_times.isVisible()
    page.add_times.click()
    assert heard.went == [OpenTable("events", show_id)]
    assert page.needs.rows == ()
    assert page.needs.calm.text() == "Nothing needs a person now."
    assert page.head.action is not None
    assert page.head.action.destination == OpenDoor()


def test_weeks_before_there_is_no_main_action_and_no_mark(
    open_screen: Open, cache: Cache, show_id: str, heard: Heard
) -> None:
    guests(cache, show_id, 1)
    heard.now = NOW - timedelta(days=21)
    page = open_screen().page
    assert page.head.sentence == "Show in 21 days"
    assert page.head.action is None
    assert not page.head.main_button.isVisible()
    assert not page.day_line.mark.isVisible()


def test_before_the_doors_both_are_counted_down(open_screen: Open, cache: Cache, show_id: str, heard: Heard) -> None:
    change(cache, show_id, doors_at=START - timedelta(minutes=75))
    heard.now = START - timedelta(minutes=105)
    head = open_screen().page.head
    assert head.sentence == "Doors in 30 minutes"
    assert head.day == "Tuesday 29 September 2026. Show in 1 h 45."


def test_a_cancelled_show(open_screen: Open, cache: Cache, show_id: str) -> None:
    guests(cache, show_id, 2)
    change(cache, show_id, status="cancelled")
    page = open_screen().page
    assert page.head.sentence == "Cancelled"
    assert page.head.action is None
    (row,) = page.needs.rows
    assert row.content.title == "2 guests were invited"
    assert row.content.destination == OpenGuests()


def test_when_it_is_over(open_screen: Open, cache: Cache, show_id: str, heard: Heard) -> None:
    guests(cache, show_id, 3, inside=2)
    change(cache, show_id, end_time=START + timedelta(minutes=45))
    heard.now = START + timedelta(hours=1)
    page = open_screen().page
    assert page.head.sentence == "The show is over. 2 came."
    assert page.head.day == "Tuesday 29 September 2026. Ended 20:45."
    assert page.head.action is None


def test_while_it_reads_day_and_place_stand_already(
    qtbot: QtBot, around: Surroundings, heard: Heard, cache: Cache, show_id: str
) -> None:
    heard.show = cache.read(lambda session: show_by_id(session, show_id))
    screen = ShowScreen(around)
    qtbot.addWidget(screen)
    screen.show_changed(heard.show)
    assert screen.page.head.day == "Tuesday 29 September 2026"
    assert screen.page.body.isHidden()
    screen._say_reading()
    assert not screen.page.reading.isHidden()
    screen.resize(1240, 870)
    screen.show()
    high = screen.page.head.heightForWidth(1192)
    assert screen.page.head.height() == high
    settle(qtbot, screen)
    assert screen.page.reading.isHidden()
    assert screen.page.body.isVisible()
    assert screen.page.head.heightForWidth(1192) == high


def test_a_show_that_was_deleted(open_screen: Open, cache: Cache, show_id: str, qtbot: QtBot) -> None:
    screen = open_screen()
    cache.write(lambda session: delete_rows(session, "events", [show_id], title="Deleted")).result()
    qtbot.waitUntil(screen.page.trouble.isVisible)
    assert "gone" in screen.page.trouble.accessibleName()


def test_figures_that_cannot_be_read(
    open_screen: Open, qtbot: QtBot, caplog: pytest.LogCaptureFixture, cache: Cache, show_id: str
) -> None:
    screen = open_screen()
    screen.figures.failed.emit(OSError("disk"))
    trouble = screen.page.trouble
    assert trouble.isVisible()
    assert "could not be read" in trouble.accessibleName()
    assert "older" in trouble.accessibleName()
    assert screen.page.body.isVisible()
    assert "disk" in caplog.text
    trouble.acted.emit()
    qtbot.waitUntil(lambda: not trouble.isVisible())


def test_another_show_takes_its_place_whole(
    open_screen: Open, cache: Cache, show_id: str, heard: Heard, qtbot: QtBot
) -> None:
    guests(cache, show_id, 3)

    def make(session: Session) -> str:
        person = first_use(session, person_name="Ana", organization_name="Other")
        day = date(2026, 10, 1)
        return create_show(session, person, title="Other", slug="other", event_date=day, timezone="Asia/Tokyo").id

    other = cache.write(make).result()
    screen = open_screen()
    screen.figures.read_again()
    screen.show_changed(cache.read(lambda session: show_by_id(session, other)))
    assert screen.overview is None
    assert screen.page.body.isHidden()
    settle(qtbot, screen)
    assert screen.overview is not None
    assert screen.overview.show_id == other
    guests_card = screen.page.cards.cards[0].content
    assert guests_card is not None
    assert guests_card.figure == "0"
