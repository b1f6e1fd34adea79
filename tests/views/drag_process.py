"""Opens one board on the demo show in a real window, says where to drag from and to, and what came of it.

Run as a program with a folder and the board's name; it prints JSON lines.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from fashionos_desktop import app
from fashionos_desktop.ui.preferences import Preferences


def say(**words: object) -> None:
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


def spot(widget: QWidget, place: QPoint) -> list[int]:
    point = widget.mapToGlobal(place)
    return [point.x(), point.y()]


def line_up(screen: Any, *, wall: bool) -> tuple[Callable[[], object], Callable[[], None]]:
    screen._see_wall(wall)
    line_up = screen.model.line_up
    first, second = line_up.exits[0].id, line_up.exits[2].id
    view = screen.wall if wall else screen.table

    def state() -> object:
        return [line.id for line in screen.model.line_up.exits[:4]]

    def aim() -> None:
        start = view.visualRect(screen.model.index_of(first, 0 if wall else 1)).center()
        end = view.visualRect(screen.model.index_of(second, 0 if wall else 1))
        target = end.center() + (QPoint(end.width() // 3, 0) if wall else QPoint(0, end.height() // 3))
        say(start=spot(view.viewport(), start), end=spot(view.viewport(), target), before=state())

    return state, aim


def casting(screen: Any) -> tuple[Callable[[], object], Callable[[], None]]:
    source, target = screen.columns["shortlisted"].list, screen.columns["option"].list

    def state() -> object:
        return [source.column.rowCount(), target.column.rowCount()]

    def aim() -> None:
        start = source.visualRect(source.column.index(0, 0)).center()
        say(start=spot(source.viewport(), start), end=spot(target.viewport(), QPoint(60, 300)), before=state())

    return state, aim


def main(folder: Path, board: str) -> int:
    application = QApplication([])
    look = app._look(application, "light", still=True)
    module = "casting" if board == "casting" else "line_up"
    program = app.compose(
        look, Preferences(), app._opener(folder / "cache.sqlite3", demo=True, clock=app._tour_clock),
        app.entries((f"fashionos_desktop.views.{module}",)), app._tour_clock,
    )  # fmt: skip
    program.begin()
    window = program.window
    window.resize(1440, 900)
    timer = QTimer(interval=200)
    aimed: dict[str, Any] = {}

    def look_on() -> None:
        screen: Any = window.stage.screen_in_sight
        if screen is None or not window.around.tasks.idle:
            return
        if "state" not in aimed:
            filled = screen.cast.rowCount() if board == "casting" else screen.model.rowCount()
            if filled:
                aimed["state"], aim = casting(screen) if board == "casting" else line_up(screen, wall=board == "wall")
                aimed["before"] = aimed["state"]()
                QTimer.singleShot(600, aim)
        elif aimed["state"]() != aimed["before"]:
            say(after=aimed["state"](), undo=window.around.history.undo_title)
            timer.stop()
            program.ended.connect(application.quit)
            window.quit()

    timer.timeout.connect(look_on)
    timer.start()
    QTimer.singleShot(25_000, application.quit)
    application.exec()
    program.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
