"""What a desk does besides scanning: undo, walk-ins, overrides, parties, exits, questions, entrances."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from fashionos_desktop.reports.codes import draw_code
from fashionos_desktop.services.door import park
from fashionos_desktop.views.door.panels import EntrancePanel, OverridePanel, PinPanel, WalkInPanel
from fashionos_desktop.views.door.questions import QuestionsPanel
from tests.views.door.conftest import Door


def test_undo_takes_the_last_one_back(door: Door) -> None:
    door.scan("code-williams")
    door.says("Welcome")
    assert door.screen.around.history.undo_title == "Arrival of Aaron Williams"
    door.tap(Qt.Key.Key_F8)
    door.says("Taken back", "Aaron Williams")
    door.scan("code-williams")
    door.says("Welcome")
    assert [row[0] for row in door.log()] == ["entry", "annul", "entry"]


def test_undo_and_redo_by_the_window_s_own_keys(door: Door) -> None:
    history = door.screen.around.history
    door.scan("code-williams")
    door.says("Welcome")
    history.undo()
    door.says("Taken back")
    history.redo()
    door.settle()
    door.scan("code-williams")
    door.says("Already in")


def test_undo_after_a_new_start_takes_the_latest_of_the_list(
    door: Door, open_door: Callable[[str], Door], house: dict[str, str]
) -> None:
    door.scan("code-williams")
    door.says("Welcome")
    door.screen.around.history.forget()
    door.screen.post._movements.clear()
    door.qtbot.waitUntil(lambda: bool(door.screen.room.side.scans))
    door.tap(Qt.Key.Key_F8)
    door.says("Taken back")
    door.tap(Qt.Key.Key_F8)
    door.settle()
    assert [row[0] for row in door.log()] == ["entry", "annul"]


def test_a_walk_in(door: Door) -> None:
    door.type("Noor Haddad")
    door.qtbot.waitUntil(door.screen.room.matches.isVisible)
    door.tap(Qt.Key.Key_F5)
    panel = door.screen.room.side.panel
    assert isinstance(panel, WalkInPanel)
    assert panel.name.text() == "Noor Haddad"
    panel.note.setText("Knows the composer")
    panel.party.setValue(2)
    door.press("\r")
    door.says("Welcome", "Noor Haddad")
    assert door.screen.room.side.panel is None
    assert door.log()[-1][1:4] == ("admitted", None, 2)
    door.tap(Qt.Key.Key_F8)
    door.says("Taken back", "Noor Haddad")


def test_a_walk_in_needs_a_name(door: Door) -> None:
    door.tap(Qt.Key.Key_F5)
    door.press("\r")
    assert isinstance(door.screen.room.side.panel, WalkInPanel)
    door.tap(Qt.Key.Key_Escape)
    assert door.screen.room.side.panel is None
    assert door.screen.room.field.hasFocus()


def test_the_lead_admits_and_says_why(door: Door) -> None:
    door.scan("code-paying")
    door.says("Not paid")
    door.tap(Qt.Key.Key_F6)
    panel = door.screen.room.side.panel
    assert isinstance(panel, OverridePanel)
    door.press("\r")
    assert door.screen.room.side.panel is panel
    door.type("Iris pays")
    door.press("\r")
    door.says("Welcome", "Ana Ruiz")
    assert door.log()[-1][1:] == ("admitted", None, 1, True, "Iris pays")


def test_no_override_where_there_is_nobody(door: Door) -> None:
    door.scan("nobody-7q4x")
    door.says("Refused")
    door.tap(Qt.Key.Key_F6)
    assert door.screen.room.side.panel is None
    assert door.heard.told == ["There is no guest in sight whom this desk could admit."]


def test_how_many_of_a_party_come_in(door: Door) -> None:
    door.scan("code-watkins")
    door.says("Welcome", "Zoé Watkins")
    assert door.log()[-1][3] == 3
    door.type("2")
    door.qtbot.waitUntil(lambda: "2 of 3 are in." in door.screen.room.verdict.face.remarks)
    assert [(row[0], row[3]) for row in door.log()] == [("entry", 3), ("annul", 3), ("entry", 2)]
    door.tap(Qt.Key.Key_F8)
    door.says("Taken back")
    assert len(door.log()) == 4


def test_a_digit_is_a_seat_where_there_is_no_party(door: Door) -> None:
    door.scan("code-williams")
    door.says("Welcome")
    door.type("2")
    assert door.screen.room.field.text() == "2"


def test_the_way_out(door: Door) -> None:
    door.scan("code-williams")
    door.says("Welcome")
    door.tap(Qt.Key.Key_F10)
    assert door.word == "Way out"
    door.scan("code-williams")
    door.says("Goodbye", "Aaron Williams")
    door.scan("nobody-7q4x")
    door.says("Refused", "Code not known")
    door.tap(Qt.Key.Key_F10)
    door.scan("code-williams")
    door.says("Welcome", "Aaron Williams")


def test_asking_the_press_office(door: Door) -> None:
    door.scan("code-no")
    door.says("Said no")
    door.tap(Qt.Key.Key_F4)
    panel = door.screen.room.side.panel
    assert isinstance(panel, QuestionsPanel)
    assert panel.name.text() == "Nina Haas"
    door.type("Came after all")
    door.press("\r")
    door.qtbot.waitUntil(lambda: door.screen.room.side._questions.text() == "1 waiting for an answer")
    door.settle()
    beside = door.screen._beside
    assert beside is not None
    panel.answered.emit(beside.parked[0].question_id, "yes")
    door.qtbot.waitUntil(lambda: door.screen._beside is not None and door.screen._beside.parked[0].answer == "yes")
    panel.admitted.emit(beside.parked[0].guest_id)
    door.says("Welcome", "Nina Haas")


def test_questions_of_other_desks_are_counted(door: Door) -> None:
    door.cache.write(lambda session: park(session, door.show_id, name="Aymeric Vance")).result()
    door.qtbot.waitUntil(door.screen.room.side._questions.isVisible)


def test_counters_and_last_scans_follow(door: Door) -> None:
    door.scan("code-williams")
    door.scan("code-williams")
    side = door.screen.room.side
    door.qtbot.waitUntil(lambda: len(side.scans) == 2)
    assert side.counters.accessibleName() == "1 of 6 in. Front Row 1 / 5, Standing 0 / 1"
    assert {line.second for line in side.list.lines.lines} == {"Front Row", "Already in"}


def test_a_last_scan_is_shown_again(door: Door) -> None:
    door.scan("code-williams")
    door.scan("code-gone")
    side = door.screen.room.side
    door.qtbot.waitUntil(lambda: len(side.scans) == 2)
    side.again.emit(next(scan for scan in side.scans if scan.verdict == "admitted"))
    door.says("Welcome", "Aaron Williams")
    assert door.screen.room.verdict.face.under == "Admitted 19:28:41"
    assert len(door.log()) == 2


def test_another_entrance_is_remembered(door: Door) -> None:
    door.screen.forms.new_entrance()
    panel = door.screen.room.side.panel
    assert isinstance(panel, EntrancePanel)
    door.type("Side entrance")
    door.press("\r")
    door.qtbot.waitUntil(lambda: door.screen.room.header.entrance_name == "Side entrance")
    kept = door.screen.around.preferences.now.windows[f"door.entrance.{door.show_id}"]
    assert kept == door.screen.post.gate_id


def test_a_picture_of_a_ticket(door: Door, tmp_path: Path) -> None:
    picture = tmp_path / "ticket.png"
    picture.write_bytes(draw_code("code-williams"))
    door.screen.post.read_picture(picture)
    door.says("Welcome", "Aaron Williams")
    picture.write_bytes(b"no picture")
    door.screen.post.read_picture(picture)
    door.says("Unreadable")


def test_sound_is_turned_off_and_remembered(door: Door) -> None:
    door.screen.around.sounds.on = True
    door.tap(Qt.Key.Key_F9)
    assert not door.screen.around.sounds.on
    assert not door.screen.around.preferences.now.sound


def test_no_camera_is_said(door: Door) -> None:
    door.tap(Qt.Key.Key_F7)
    panel = door.screen.room.side.panel
    assert panel is not None
    assert panel.accessibleName() == "Camera"


def test_a_kiosk_is_left_with_its_pin(door: Door) -> None:
    door.tap(Qt.Key.Key_F11)
    assert isinstance(door.screen.room.side.panel, PinPanel)
    door.type("4711")
    door.press("\r")
    room = door.screen.room
    assert room.kiosk
    assert not door.screen.close_down()
    door.scan("code-williams")
    door.says("Welcome", "Aaron Williams")
    room.status.leave_asked.emit()
    door.type("1234")
    door.press("\r")
    assert room.kiosk
    door.type("4711")
    door.press("\r")
    assert not room.kiosk
    assert "4711" not in str(door.screen.around.preferences.now.windows)


def test_without_a_show(open_door: Callable[[str | None], Door]) -> None:
    door = open_door(None)
    assert door.word == "No show"
    door.scan("code-williams")
    assert door.word == "No show"


def test_without_guests(open_door: Callable[[str], Door], house: dict[str, str], door: Door) -> None:
    from sqlalchemy import delete

    from fashionos_desktop.models import Registration, table_of

    door.cache.write(lambda session: session.execute(delete(table_of(Registration)))).result()
    empty = open_door(house["show"])
    empty.says("Nobody yet")
