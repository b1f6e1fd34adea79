"""What a person does in front of the Data screen, and what they see."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fashionos_desktop.services.records import RecordQuery, read_record, record_keys
from fashionos_desktop.storage import Cache, Priority
from fashionos_desktop.ui.delegates.roles import DISPLAY_ROLE
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.data.field_row import FieldRow
from fashionos_desktop.views.data.screen import DataScreen
from fashionos_desktop.views.data.table_board import TableBoard
from tests.fixtures.window import Heard

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


class Person:
    def __init__(self, qtbot: QtBot, screen: DataScreen, cache: Cache, around: Surroundings, heard: Heard) -> None:
        self.qtbot = qtbot
        self.screen = screen
        self.cache = cache
        self.around = around
        self.heard = heard

    # does

    def wait(self) -> None:
        """Until nothing is under way any more, not even what waits for the hands to rest."""
        quiet = 0
        while quiet < 2:
            self.qtbot.wait(70)
            quiet = quiet + 1 if self.around.tasks.idle and not self._timers() else 0

    def sees(self, holds: Callable[[], bool]) -> None:
        """Rows further down are read when they are looked at."""
        self.qtbot.waitUntil(holds)

    def opens(self, table: str, row_id: str | None = None) -> None:
        self.screen.go_to(table, row_id)
        self.wait()

    def chooses(self, row: int) -> None:
        self.board.view.choose_row(row)
        self.wait()

    def presses(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focus, key, modifier)
        self.wait()

    def types(self, text: str) -> None:
        QTest.keyClicks(self.focus, text)
        self.wait()

    def writes(self, name: str, text: str) -> None:
        """Goes to a field and writes something else in it."""
        editor = self.field(name).editor
        editor.setFocus()
        QTest.keyClick(editor, Key.Key_A, CTRL)
        QTest.keyClick(editor, Key.Key_Delete)
        QTest.keyClicks(editor, text)
        self.wait()

    def saves(self) -> None:
        self.presses(Key.Key_S, CTRL)

    def somebody_else(self, work: Callable[[Any], Any]) -> Any:
        """On another laptop; sync brings it."""
        result = self.cache.write(work, Priority.SYNC).result()
        self.wait()
        return result

    # sees

    @property
    def board(self) -> TableBoard:
        assert self.screen.board is not None
        return self.screen.board

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.screen

    @property
    def rows(self) -> int:
        return self.board.model.rowCount()

    def cell(self, row: int, column: str) -> str:
        model = self.board.model
        return str(model.index(row, model.column_number(column)).data(DISPLAY_ROLE) or "")

    def field(self, name: str) -> FieldRow:
        form = self.screen.pane.form
        assert form is not None, "no row is shown"
        return form.rows[name]

    def shown(self, name: str) -> str:
        editor = self.field(name).editor
        return editor.name() or editor.written()

    def problem(self, name: str) -> str:
        return self.field(name).problem.text()

    # knows

    def ids(self, table: str) -> list[str]:
        return self.cache.read(lambda session: record_keys(session, RecordQuery(table)))

    def row(self, table: str, row_id: str) -> dict[str, Any] | None:
        return self.cache.read(lambda session: read_record(session, table, row_id))

    def _timers(self) -> bool:
        from PySide6.QtCore import QTimer

        return any(timer.isActive() and timer.isSingleShot() for timer in self.screen.findChildren(QTimer))
