"""How sync stands, said on the screen."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from fashionos_desktop.services.guests import add_note, first_page
from fashionos_desktop.services.guests.filters import GuestFilter
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.storage import Cache
from fashionos_desktop.sync.status import State, SyncStatus
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.sync.screen import SyncScreen
from tests.fixtures.window import NOW, Heard
from tests.views.sync.conftest import Hands


def _says(hands: Hands, status: SyncStatus) -> str:
    hands.driver.say(status)
    hands.qtbot.waitUntil(lambda: hands.screen.around.sync.status == status)
    said = hands.screen.header.banner.said
    return "" if said is None else f"{said.what} {said.then}".strip()


def test_offline_says_since_when_and_when_the_next_try_is(hands: Hands) -> None:
    since, next_try = NOW - timedelta(minutes=11), NOW + timedelta(seconds=8)
    words = _says(hands, SyncStatus(State.OFFLINE, pending=12, offline_since=since, next_try=next_try))
    assert words == "No network since 19:17. Work goes on. Next try in 8 s."
    assert hands.screen.header._figures.text() == "12 changes wait, 3 things need a person"
    hands.heard.now += timedelta(seconds=5)
    hands.screen.header.banner._tick()
    said = hands.screen.header.banner.said
    assert said is not None
    assert said.then == "Work goes on. Next try in 3 s."
    hands.screen.header.banner.message.acted.emit()
    assert hands.driver.hurried == 1


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (SyncStatus(State.AT_REST), ""),
        (SyncStatus(State.CATCHING_UP, done=4_000, total=9_000), "Catching up. 4,000 of 9,000 rows. Work goes on."),
        (SyncStatus(State.LOADING), "The house is being loaded. Work goes on."),
        (
            SyncStatus(State.UPDATE_NEEDED, trouble="Update FashionOS on this laptop."),
            "An update is needed. Update FashionOS on this laptop.",
        ),
        (
            SyncStatus(State.AT_REST, clock_offset=-172_800),
            "This laptop's clock is 2 days ahead. Scans are stamped in the centre's time all the same. Set the clock"
            " in the system's settings.",
        ),
    ],
)
def test_what_stands_in_the_way_is_said_with_what_it_means(hands: Hands, status: SyncStatus, words: str) -> None:
    assert _says(hands, status) == words
    assert hands.screen.header.banner.isVisible() is bool(words)
    assert hands.screen.header.banner.bar.isVisible() is (status.total > 0)


def test_a_revoked_laptop_is_told_and_asks_what_now(hands: Hands) -> None:
    words = _says(hands, SyncStatus(State.REVOKED))
    assert words.startswith("This laptop's access was taken away.")
    with hands.qtbot.waitSignal(hands.screen.around.sync.removal_asked):
        hands.screen.header.banner.message.acted.emit()


def test_what_waits_here_is_read_when_it_changes(hands: Hands) -> None:
    show = hands.heard.show
    assert show is not None

    def note(session: object) -> None:
        guest = next(iter(first_page(session, show.id, GuestFilter(), limit=1).values()))  # type: ignore[arg-type]
        add_note(session, guest.id, "Comes late.")  # type: ignore[arg-type]

    assert hands.screen.side.waiting.lines == []
    hands.cache.write(note).result()
    hands.settle()
    (line,) = hands.screen.side.waiting.lines
    assert line.accessibleName().startswith("1 note on a guest, ")


def test_laptops_stand_with_when_they_were_seen(hands: Hands) -> None:
    names = [line.accessibleName() for line in hands.screen.side.laptops.lines]
    assert names[0] == "This laptop, Constance Ravel, staff, 19:28, all saved"
    assert "Desk 2, Idris Fall, desk, 19:24, 1 not taken" in names


def test_a_show_is_left_and_a_refusal_ticks_the_box_again(hands: Hands, tmp_path: Path) -> None:
    house = Keeper()
    hands.screen.around.sync.house = house  # type: ignore[assignment]  # only what this screen asks
    (box,) = (box for box in hands.screen.side.shows.lines if isinstance(box, QCheckBox))
    assert box.isChecked()
    box.click()
    hands.qtbot.waitUntil(lambda: hands.heard.told == ["3 changes of this show wait to be sent to the centre."])
    hands.settle()
    (again,) = (box for box in hands.screen.side.shows.lines if isinstance(box, QCheckBox))
    assert again.isChecked()
    assert hands.heard.show is not None
    assert house.asked == [(hands.heard.show.id, False)]


def test_pictures_are_filled_by_what_people_would_do(hands: Hands) -> None:
    assert hands.screen.contents is not None
    before = hands.screen.contents.count
    for state in hands.screen.tour_states():
        hands.screen.tour(state)
        hands.settle()
    said = [line.accessibleName().rpartition(",")[0] for line in hands.screen.side.waiting.lines]
    assert said[0] == "9 check-ins at Main entrance"
    assert hands.screen.contents.count == before + 3
    assert hands.screen.around.sync.status.pending == 12


def test_a_laptop_on_its_own_is_told_what_to_do(
    qtbot: QtBot, around: Surroundings, heard: Heard, tmp_path: Path, cache: Cache
) -> None:
    cache.write(_leave_the_house).result()
    screen = SyncScreen(around)
    qtbot.addWidget(screen)
    screen.show()
    qtbot.waitUntil(lambda: screen.contents is not None)
    assert screen._stack.currentWidget() is screen.alone
    assert screen.header._figures.text() == "This laptop works on its own"
    with qtbot.waitSignal(around.sync.connecting_asked):
        screen.alone.acted.emit()


def test_what_cannot_be_read_is_said_and_read_again(hands: Hands) -> None:
    screen = hands.screen
    screen.contents = None
    screen.reading.failed.emit(OSError("no disk"))
    assert screen._stack.currentWidget() is screen.failed
    screen.failed.acted.emit()
    hands.qtbot.waitUntil(lambda: screen.contents is not None)
    assert screen._stack.currentWidget() is screen._both


class Keeper:
    def __init__(self) -> None:
        self.asked: list[tuple[str, bool]] = []

    def keep_show(self, show_id: str, keep: bool) -> None:
        self.asked.append((show_id, keep))
        raise Refused("3 changes of this show wait to be sent to the centre.")


def _leave_the_house(session: object) -> None:
    from sqlalchemy import text

    session.execute(text("DELETE FROM sync_state"))  # type: ignore[attr-defined]
    session.execute(text("DELETE FROM journal_entries"))  # type: ignore[attr-defined]
