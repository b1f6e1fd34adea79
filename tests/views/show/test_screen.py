from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fashionos_desktop.services.edits import update_rows
from fashionos_desktop.services.overview import NeedKind
from fashionos_desktop.storage import Cache
from fashionos_desktop.ui.navigation import (
    Destination,
    OpenCall,
    OpenDoor,
    OpenGuest,
    OpenGuests,
    OpenLook,
    OpenTable,
    OpenTask,
)
from fashionos_desktop.views.show.first_out import FirstTile
from fashionos_desktop.views.show.opener import Opener
from fashionos_desktop.views.show.screen import ShowScreen
from tests.fixtures.window import Heard
from tests.views.show.conftest import Overview, settle

LEFT = Qt.MouseButton.LeftButton


def test_the_figures_are_those_of_the_service(screen: ShowScreen, overview: Overview) -> None:
    said = overview()
    page = screen.page
    assert page.head.sentence == "Show in 32 minutes"
    assert page.head.day == "Tuesday 29 September 2026, Hôtel de Sauvigny, Paris"
    guests, cast, line_up, tasks = [card.content for card in page.cards.cards]
    assert guests is not None
    assert cast is not None
    assert line_up is not None
    assert tasks is not None
    assert (guests.figure, guests.words) == (f"{said.guests.inside:,}", f"of {said.guests.of:,} in")
    lines = [(line.name, line.part, line.whole) for line in guests.lines]
    assert lines == [(one.name, one.inside, one.invited) for one in said.guests.categories]
    assert guests.remark is not None
    assert said.guests.remark is not None
    assert guests.remark.word == said.guests.remark.text
    assert (cast.figure, cast.words) == (f"{said.cast.confirmed}", f"of {said.cast.of} confirmed")
    assert [line.part for line in cast.lines] == [said.cast.fitted, said.cast.arrived]
    assert (line_up.figure, line_up.words) == (f"{said.line_up.looks}", f"looks, {said.line_up.designers} designers")
    assert [line.numbers for line in line_up.lines] == [
        f"{said.line_up.dressed} / {said.line_up.looks}",
        f"{said.line_up.changes_that_work} / {said.line_up.changes}",
    ]
    assert (tasks.figure, tasks.words) == (f"{said.tasks.done}", f"of {said.tasks.of} done")
    assert len(page.needs.rows) == len(said.needs)
    assert [row.content.title for row in page.needs.rows] == [need.title for need in said.needs]
    assert [tile.state.word for tile in page.first_out.tiles] == [look.state for look in said.first_looks]


def test_the_day_is_in_the_zone_of_the_show(screen: ShowScreen) -> None:
    line = screen.page.day_line
    assert line.labels[0] == "05:15 Crew"
    assert line.labels[-2:] == ("20:00 Show", "22:00 Get-out")
    assert line.mark.words == "Now 19:28"
    doors, show = line.places[-3], line.places[-2]
    assert doors.x < line.mark.x_on_line < show.x
    assert "18:45 Doors" in line.accessibleName()
    assert "Now 19:28" in line.accessibleName()


def test_each_figure_opens_its_screen(screen: ShowScreen, heard: Heard, overview: Overview, qtbot: QtBot) -> None:
    said = overview()
    for card in screen.page.cards.cards:
        QTest.mouseClick(card, LEFT, pos=QPoint(60, 50))
    tables = [OpenTable("event_models"), OpenTable("looks"), OpenTable("tasks")]
    assert heard.went == [OpenGuests(), *tables]
    heard.went.clear()
    guests, cast, line_up, tasks = screen.page.cards.cards
    for line in (*guests.lines, *cast.lines, *line_up.lines, tasks.lines[0]):
        QTest.mouseClick(line, LEFT)
    expected: list[Destination] = [OpenGuests(category=one.id) for one in said.guests.categories]
    expected += [OpenTable("event_models"), OpenTable("call_times"), OpenTable("looks"), OpenTable("looks")]
    expected += [OpenTable("event_phases", said.tasks.open_phases[0].id)]
    assert heard.went == expected
    heard.went.clear()
    for tile in screen.page.first_out.tiles:
        QTest.mouseClick(tile, LEFT)
    assert heard.went == [OpenLook(look.look_id) for look in said.first_looks]
    heard.went.clear()
    QTest.mouseClick(screen.page.head.main_button, LEFT)
    assert heard.went == [OpenDoor()]


def test_each_need_has_the_button_that_leads_there(
    screen: ShowScreen, heard: Heard, overview: Overview, qtbot: QtBot
) -> None:
    makes: dict[NeedKind, Callable[[Sequence[str]], Destination]] = {
        NeedKind.CANNOT_WORK: lambda ids: OpenLook(ids[-1]),
        NeedKind.LATE: lambda ids: OpenCall(ids[0]),
        NeedKind.DOUBLE_SEAT: lambda ids: OpenGuest(ids[0]),
        NeedKind.OVERDUE: lambda ids: OpenTask(ids[0]),
        NeedKind.NO_SEAT: lambda ids: OpenGuests(category=ids[0]),
    }
    needs = overview().needs
    assert {need.kind for need in needs} == set(makes)
    for row in screen.page.needs.rows:
        QTest.mouseClick(row.button, LEFT)
    assert heard.went == [makes[need.kind](need.ids) for need in needs]


def test_all_of_it_by_keyboard(screen: ShowScreen, heard: Heard, qtbot: QtBot) -> None:
    screen.activateWindow()
    screen.first_focus().setFocus()
    reached: list[QWidget] = []
    for _ in range(80):
        QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Tab)
        focused = screen.focusWidget()
        assert focused is not None
        if focused in reached:
            break
        reached.append(focused)
    every = [
        widget for kind in (Opener, QPushButton) for widget in screen.page.findChildren(kind) if widget.isVisible()
    ]
    assert {id(widget) for widget in every} <= {id(widget) for widget in reached}
    assert all(widget.accessibleName() or isinstance(widget, QPushButton) for widget in reached)
    card = screen.page.cards.cards[0]
    for widget, key in ((card, Qt.Key.Key_Return), (card.lines[0], Qt.Key.Key_Space)):
        widget.setFocus()
        QTest.keyClick(widget, key)
    assert heard.went[0] == OpenGuests()
    assert heard.went[1] == card.lines[0].destination


def test_what_a_person_hears_of_a_card(screen: ShowScreen) -> None:
    guests, _, line_up, _ = screen.page.cards.cards
    assert guests.accessibleName().startswith("Guests: 499 of 1,416 in. ")
    assert guests.lines[1].accessibleName() == "Front Row: 21 of 115 in"
    assert line_up.accessibleName() == "Line-up: 60 looks, 6 designers. 1 change cannot work."
    row = screen.page.needs.rows[0]
    assert row.button.accessibleName().startswith("Open look. Cannot work: Mireille Assouad has 0 s")
    assert screen.page.first_out.tiles[0].accessibleName() == "Look 1, Solveig Arnesen: Ready"


def set_task(cache: Cache, task: str, status: str) -> None:
    cache.write(lambda session: update_rows(session, "tasks", [task], {"status": status}, title="Task")).result()


def test_a_change_is_on_the_screen_without_a_new_widget(screen: ShowScreen, cache: Cache, qtbot: QtBot) -> None:
    before = set(map(id, screen.page.findChildren(QWidget)))
    row = next(row for row in screen.page.needs.rows if row.content.state.word == "Overdue")
    task = row.content.key[1]
    set_task(cache, task, "done")
    tasks = screen.page.cards.cards[3]
    qtbot.waitUntil(lambda: tasks.content is not None and tasks.content.figure == "110")
    assert all(row.content.key[1] != task for row in screen.page.needs.rows)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert set(map(id, screen.page.findChildren(QWidget))) <= before


def test_what_comes_back_takes_its_place(screen: ShowScreen, cache: Cache, qtbot: QtBot) -> None:
    titles = [row.content.title for row in screen.page.needs.rows]
    call = next(row.content.key[1] for row in screen.page.needs.rows if row.content.state.word == "Late")

    def move(clock: str) -> None:
        cache.write(lambda session: update_rows(session, "call_times", [call], {"time": clock}, title="Moved")).result()

    move("19:50")
    qtbot.waitUntil(lambda: len(screen.page.needs.rows) == len(titles) - 1)
    move("17:00")
    qtbot.waitUntil(lambda: [row.content.title for row in screen.page.needs.rows] == titles)


def test_many_changes_are_read_together(screen: ShowScreen, cache: Cache, qtbot: QtBot) -> None:
    readings: list[object] = []
    screen.figures.came.connect(readings.append)
    task = next(row for row in screen.page.needs.rows if row.content.state.word == "Overdue").content.key[1]
    for number in range(30):
        set_task(cache, task, "done" if number % 2 else "to_do")
    qtbot.waitUntil(lambda: len(readings) > 0)
    qtbot.wait(600)
    assert len(readings) <= 3


def test_nothing_is_read_while_another_screen_is_in_sight(screen: ShowScreen, cache: Cache, qtbot: QtBot) -> None:
    readings: list[object] = []
    screen.figures.came.connect(readings.append)
    task = next(row for row in screen.page.needs.rows if row.content.state.word == "Overdue").content.key[1]
    screen.hide()
    set_task(cache, task, "done")
    qtbot.wait(400)
    assert readings == []
    screen.show()
    qtbot.waitUntil(lambda: len(readings) == 1)


class Painted(QObject):
    """Where widgets were painted."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.regions: dict[QWidget, QRegion] = {}
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent) and isinstance(watched, QWidget):
            self.regions[watched] = self.regions.get(watched, QRegion()).united(event.region())
        return False


def test_a_minute_moves_the_mark_and_repaints_nothing_else(screen: ShowScreen, heard: Heard, qtbot: QtBot) -> None:
    page = screen.page
    qtbot.wait(100)  # photographs have come
    x = page.day_line.mark.x_on_line
    painted = Painted(*page.cards.cards, *page.needs.rows, *page.first_out.tiles, page.day_line)
    heard.now += timedelta(minutes=1)
    page.day_line.set_now(heard.now)
    qtbot.wait(50)
    assert page.day_line.mark.words == "Now 19:29"
    assert page.day_line.mark.x_on_line > x
    assert set(painted.regions) <= {page.day_line}
    wide = painted.regions[page.day_line].boundingRect().width()
    assert wide < page.day_line.width() / 6
    heard.now += timedelta(minutes=1)
    screen.minutes.turned.emit(heard.now)
    assert page.head.sentence == "Show in 30 minutes"
    assert page.day_line.mark.words == "Now 19:30"
    settle(qtbot, screen)
    assert screen.overview is not None
    assert screen.overview.now == heard.now
    assert not any(isinstance(widget, FirstTile) for widget in painted.regions)


def test_the_minute_turns_by_the_clock_that_was_handed_in(screen: ShowScreen, heard: Heard, qtbot: QtBot) -> None:
    screen.hide()
    heard.now += timedelta(seconds=59, milliseconds=900)
    screen.show()
    heard.now += timedelta(milliseconds=100)
    qtbot.waitUntil(lambda: screen.page.head.sentence == "Show in 31 minutes", timeout=2_000)
    settle(qtbot, screen)


def test_commands_and_keys(screen: ShowScreen, heard: Heard) -> None:
    found = screen.commands()
    assert [command.title for command in found] == ["Open the door", "Print the day"]
    found[0].run()
    assert heard.went == [OpenDoor()]
