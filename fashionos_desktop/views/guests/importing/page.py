"""The import of a guest list as a page of the Guests screen: File, Columns, Done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from fashionos_desktop.reports.guest_lists import Field
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.shortcuts import bind
from fashionos_desktop.ui.widgets.message import Message
from fashionos_desktop.ui.widgets.rule import Rule
from fashionos_desktop.ui.widgets.screen_header import ScreenHeader
from fashionos_desktop.views.guests.files import ask_for_list
from fashionos_desktop.views.guests.importing.columns_step import ColumnsStep
from fashionos_desktop.views.guests.importing.done import Done
from fashionos_desktop.views.guests.importing.file_step import FileStep
from fashionos_desktop.views.guests.importing.flow import ImportFlow, Phase
from fashionos_desktop.views.guests.importing.outlook import Outlook
from fashionos_desktop.views.guests.importing.steps import Steps
from fashionos_desktop.views.guests.words import tr

if TYPE_CHECKING:
    from fashionos_desktop.services.shows import Show

Ask = Callable[[QWidget, Callable[[Path], None]], None]


_ROOMY = 1_000
"""Below this width, at 100 %, the first values of columns are left out."""


class ImportPage(QWidget):
    """`left` goes back to the list."""

    left = Signal()

    def __init__(self, around: Surroundings, ask: Ask = ask_for_list, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._ask = ask
        self._show: Show | None = None
        look, icons = around.look, around.icons
        self.flow = ImportFlow(around, self)
        self._steps = Steps(look, icons)
        self._header = ScreenHeader(look, tr("Import guests"))
        self._header.add_action(self._steps)
        self.message = Message(look, icons)
        self.file_step = FileStep(around)
        self.columns = ColumnsStep(look, icons)
        self.outlook = Outlook(look, icons)
        self.done = Done(around)
        self._stack = QStackedWidget()
        self._middle = QWidget()
        self._lay_out()
        self._connect()
        self._bind_keys()
        self._changed()

    def set_show(self, show: Show | None) -> None:
        """A list is imported into the show that was open when it came."""
        self._show = show

    def open(self, path: Path | None) -> None:
        """Reads a file; without one, asks for it."""
        if path is not None:
            self._read(path)
        else:
            self.flow.forget()
            self.ask_for_file()

    @Slot()
    def ask_for_file(self) -> None:
        self._ask(self, self._read)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def first_focus(self) -> QWidget:
        phase = self.flow.phase
        if phase is Phase.DONE:
            return self.done.open
        if phase is Phase.READY and (self.flow.file is None or self.flow.file.sure):
            return self.outlook.take if self.outlook.take.isEnabled() else self.outlook.leave
        if phase in (Phase.READY, Phase.UNUSABLE):
            return self.columns.mapping.first_focus() or self.outlook.take
        return self.file_step.choose if phase is Phase.FILE else self.outlook.leave

    def _read(self, path: Path) -> None:
        if self._show is not None:
            self.flow.open(path, self._show)

    @Slot()
    def _changed(self) -> None:
        flow, phase = self.flow, self.flow.phase
        in_file = phase in (Phase.FILE, Phase.READING)
        page = self.file_step if in_file else self._result if phase is Phase.DONE else self._middle
        self._steps.show_step(0 if in_file else 2 if phase is Phase.DONE else 1)
        self.file_step.show_flow(flow)
        if page is self._middle:
            self.columns.show_flow(flow)
            self.outlook.show_flow(flow)
        moved = page is not self._stack.currentWidget()
        if moved and flow.result is not None:
            self.done.show_result(flow.result, self._file_name)
        self._stack.setCurrentWidget(page)
        self._tell_trouble()
        if self.isVisible() and (moved or phase in (Phase.READY, Phase.WRITING)) and not self._in_columns():
            self.first_focus().setFocus()

    @property
    def _file_name(self) -> str:
        return "" if self.flow.path is None else self.flow.path.name

    @Slot()
    def _fit(self) -> None:
        narrow = self.width() < self._around.look.px(_ROOMY)
        self.columns.mapping.set_narrow(narrow)
        self.outlook.set_narrow(narrow)

    def _in_columns(self) -> bool:
        """Whether the person is choosing what columns become: her place stays."""
        focus = QApplication.focusWidget()
        return focus is not None and self.columns.mapping.isAncestorOf(focus)

    def _tell_trouble(self) -> None:
        flow = self.flow
        if not flow.trouble:
            self.message.hide()
            return
        other = tr("Other file") if flow.phase is Phase.FILE else ""
        stopped = flow.phase is Phase.READY
        self.message.say(
            self._file_name,
            flow.trouble,
            other,
            icon="info" if stopped else "octagon-alert",
            tone="muted" if stopped else "stop",
        )

    @Slot(int, object, object)
    def _chosen(self, column: int, field: Field, day_first: bool | None) -> None:
        self.flow.set_field(column, field, day_first)

    @Slot()
    def import_now(self) -> None:
        if self.outlook.take.isEnabled() and self.outlook.take.isVisible():
            self.flow.write()

    @Slot()
    def leave(self) -> None:
        """Back to the list with nothing kept; while it writes, back to the columns."""
        if self.flow.phase is Phase.WRITING:
            self.flow.stop()
            return
        self.flow.forget()
        self.left.emit()

    def _connect(self) -> None:
        self.flow.changed.connect(self._changed)
        self.flow.progressed.connect(self.outlook.show_progress)
        self.flow.progressed.connect(self.file_step.show_progress)
        self.file_step.choose_asked.connect(self.ask_for_file)
        self.file_step.leave_asked.connect(self.leave)
        self.columns.other_asked.connect(self.ask_for_file)
        self.columns.mapping.chosen.connect(self._chosen)
        self.outlook.import_asked.connect(self.import_now)
        self.outlook.leave_asked.connect(self.leave)
        self.outlook.remember_changed.connect(self._remember)
        self.done.left.connect(self.leave)
        self.done.another_asked.connect(lambda: self.open(None))
        self.message.acted.connect(self.ask_for_file)
        self._around.look.changed.connect(self._fit)

    def _bind_keys(self) -> None:
        for keys, run in (
            ("Ctrl+Return", self.import_now),
            ("Ctrl+Enter", self.import_now),
            ("Ctrl+O", self.ask_for_file),
            ("Esc", self.leave),
        ):
            bind(self, keys, run)

    @Slot(bool)
    def _remember(self, remember: bool) -> None:
        self.flow.remember = remember

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(_scrolled(self.columns), 1)
        row.addWidget(Rule(self._around.look, Qt.Orientation.Vertical))
        row.addWidget(self.outlook)
        self._result = _scrolled(self.done)
        for page in (self.file_step, self._middle, self._result):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self.message)
        column.addWidget(self._stack, 1)


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
