from __future__ import annotations

import threading
import time
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from fashionos_desktop.services.edits import Edit, update_rows
from fashionos_desktop.services.identity import current_person
from fashionos_desktop.storage import Cache
from fashionos_desktop.ui.history import Step, Undone
from fashionos_desktop.ui.navigation import ImportGuests, OpenDoor, OpenGuest, OpenLook, OpenTable
from fashionos_desktop.ui.shell.first_use import FirstUseDialog, NewShowDialog
from fashionos_desktop.ui.shell.program import Program
from fashionos_desktop.ui.shell.window import MainWindow
from fashionos_desktop.ui.widgets.state_label import StateLabel
from tests.ui.shell.conftest import Start
from tests.ui.shell.places import DoorScreen, PeopleScreen


def _said(widget: QWidget) -> list[str]:
    """Words in sight, left to right."""
    found: list[tuple[QWidget, str]] = [(label, label.text()) for label in widget.findChildren(QLabel)]
    found += [(label, label.state.word) for label in widget.findChildren(StateLabel)]
    seen = [(part.mapTo(widget, QPoint()).x(), words) for part, words in found if part.isVisible() and words]
    return [words for _, words in sorted(seen)]


def _people(window: MainWindow) -> PeopleScreen:
    screen = window.stage.screen_in_sight
    assert isinstance(screen, PeopleScreen)
    return screen


def test_it_opens_on_the_latest_show(qtbot: QtBot, program: Program) -> None:
    window = program.window
    assert window.windowTitle() == "Aurelle SS27 – FashionOS"
    assert _people(window).shows == ["Aurelle SS27"]
    assert _said(window.status) == ["Claire Masson", "Aurelle SS27", "19:28 Paris", "All saved"]
    assert window.rail.switcher.accessibleName() == "Aurelle SS27, Paris, 29 Sep"


def test_digits_open_screens_and_the_door_takes_the_rails_room(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window.stage.screen_in_sight, DoorScreen)
    assert not window.rail.isVisible()
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.rail.isVisible()
    assert window.stage.screen_in_sight is not None
    assert window.rail.list.currentIndex().data() == "Guests"


def test_a_destination_opens_the_screen_that_lists_it(qtbot: QtBot, program: Program) -> None:
    window = program.window
    guests = _people(window)
    window.go(OpenDoor())
    window.go(OpenGuest("a"))
    assert window.stage.screen_in_sight is guests
    assert guests.destinations == [None, OpenGuest("a")]


def test_a_record_without_a_screen_opens_in_its_table(qtbot: QtBot, program: Program) -> None:
    program.window.go(OpenLook("a"))
    assert _people(program.window).destinations == [OpenTable("looks", "a")]


def test_another_show_is_told_to_a_screen_when_it_is_seen(qtbot: QtBot, program: Program) -> None:
    window = program.window
    guests = _people(window)
    window.go(OpenDoor())
    resort = next(show for show in window.sitting.shows if show.slug == "resort")
    window.sitting.choose(resort.id)
    assert window.windowTitle().startswith("Aurelle Resort")
    assert guests.shows == ["Aurelle SS27"]
    window.stage.enter(window.stage.entries[0])
    assert guests.shows == ["Aurelle SS27", "Aurelle Resort"]


def test_the_last_step_stands_in_the_status_bar_and_is_undone_by_key(qtbot: QtBot, program: Program) -> None:
    window = program.window
    model = _people(window).model
    qtbot.waitUntil(lambda: model.count == 4)
    model.setData(model.index(1, 0), "Alfio Mazzocchi")
    qtbot.waitUntil(lambda: "Name changed" in _said(window.status))
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Put back: Name changed." in _said(window.status))
    qtbot.waitUntil(lambda: model.index(1, 0).data() == "Guest 000000")
    assert window.around.history.redo_title == "Name changed"


def test_a_change_that_takes_long_or_fails_is_said(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.status._saving_timer.setInterval(0)
    gate = threading.Event()
    window.around.tasks.write(lambda session: gate.wait(5))
    qtbot.waitUntil(lambda: "1 change being saved" in _said(window.status))
    gate.set()
    qtbot.waitUntil(lambda: "All saved" in _said(window.status))


def test_a_file_dropped_on_the_window_is_imported(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    file = tmp_path / "guests.csv"
    file.write_text("Name\nAna\n", encoding="utf-8")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        dropped,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    program.window.dropEvent(event)
    assert _people(program.window).destinations[-1] == ImportGuests(file)


def test_what_a_person_set_is_there_the_next_time(qtbot: QtBot, program: Program, start: Start) -> None:
    window = program.window
    window.resize(1024, 700)
    window.turn_rail()
    window.turn_sound()
    window.sitting.choose(next(show.id for show in window.sitting.shows if show.slug == "resort"))
    QTest.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert window.around.look.percent == 90
    window.close()
    again = start().window
    qtbot.waitUntil(lambda: again.stage.screen_in_sight is not None)
    assert (again.width(), again.height()) == (1024, 700)
    assert again.rail.narrow
    assert not again.around.preferences.now.sound
    assert again.sitting.show is not None
    assert again.sitting.show.slug == "resort"
    assert again.around.preferences.now.text_scale == 0.9


def test_the_first_use_asks_for_two_names_and_then_for_a_show(qtbot: QtBot, start: Start) -> None:
    window = start().window
    qtbot.waitUntil(lambda: window.findChild(FirstUseDialog) is not None)
    dialog = window.findChild(FirstUseDialog)
    assert isinstance(dialog, FirstUseDialog)
    dialog.person.setText("Claire Masson")
    dialog.begin.click()
    assert "Both names are needed to begin." in _said(dialog)
    dialog.house.setText("Maison Aurelle")
    dialog.begin.click()
    qtbot.waitUntil(lambda: window.sitting.person is not None)
    qtbot.waitUntil(window.stage.welcome.isVisible)
    window.stage.welcome.import_asked.emit()
    shows = window.findChild(NewShowDialog)
    assert isinstance(shows, NewShowDialog)
    shows.name.setText("Aurelle SS27")
    shows.zone.setCurrentText("Paris")
    shows.make.click()
    qtbot.waitUntil(lambda: any("no time zone" in words for words in _said(shows)))
    shows.zone.setCurrentText("Europe/Paris")
    shows.make.click()
    qtbot.waitUntil(lambda: window.stage.screen_in_sight is not None)
    assert _people(window).destinations == [ImportGuests()]
    assert window.windowTitle().startswith("Aurelle SS27")


def test_closing_waits_for_changes_on_their_way(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    def slow(session: Session) -> Edit:
        time.sleep(0.2)
        return update_rows(session, "profiles", [row_id], {"full_name": "Zoé"}, title="Now Zoé")

    window = program.window
    assert window.sitting.person is not None
    row_id = window.sitting.person.profile_id
    window.around.tasks.write(slow)
    window.close()
    with Cache.open(tmp_path / "cache.sqlite3") as cache:
        person = cache.read(current_person)
    assert person is not None
    assert person.name == "Zoé"


def test_a_cache_in_use_is_said_and_can_be_tried_again(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    with Cache.open(tmp_path / "cache.sqlite3"):
        window = start().window
        qtbot.waitUntil(lambda: any("Another FashionOS" in words for words in _said(window.stage)))
    assert window.stage._message is not None
    window.stage._message.acted.emit()
    qtbot.waitUntil(lambda: window.sitting.read)


def test_steps_of_one_screen_can_be_taken_back_from_another(qtbot: QtBot, program: Program) -> None:
    history = program.window.around.history
    history.done(Step("Arrival of Ana Ruiz", lambda session: Undone(kept=("She was already in.",))))
    program.window.go(OpenDoor())
    history.undo()
    qtbot.waitUntil(lambda: "Put back: Arrival of Ana Ruiz. She was already in." in _said(program.window.status))
