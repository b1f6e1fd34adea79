"""What an import did, and what it left out."""

from __future__ import annotations

import csv
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fashionos_desktop.reports.guest_exports import guarded
from fashionos_desktop.services.guest_import import ImportResult, Issue
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.views.guests.files import ask_where
from fashionos_desktop.views.guests.importing.issues import Issues
from fashionos_desktop.views.guests.words import guests_words, tr


class Done(QWidget):
    """The last step. `left` goes to the list."""

    left = Signal()
    another_asked = Signal()

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        look, icons = around.look, around.icons
        self._result: ImportResult | None = None
        self._title = Label(look, "", "title")
        self._words = Label(look, "", "body", "muted")
        self._words.setWordWrap(True)
        self.issues = Issues(look, icons, tr("Not imported"))
        self.open = Button(look, icons, tr("Open the guests"), kind="primary", icon="users", key="Enter")
        self._another = Button(look, icons, tr("Import another list"), icon="file-input")
        self._copy = Button(look, icons, tr("Copy these rows"), icon="copy", size="small")
        self._save = Button(look, icons, tr("Write them to a file"), icon="download", size="small")
        self.open.clicked.connect(self.left)
        self._another.clicked.connect(self.another_asked)
        self._copy.clicked.connect(self._copied)
        self._save.clicked.connect(self._ask_where)
        self.issues.leave_out_kinds()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._lay_out()

    def show_result(self, result: ImportResult, file_name: str) -> None:
        self._result = result
        written = result.imported + result.updated
        self._title.setText(
            tr("{} imported").format(guests_words(written)) if written else tr("Nothing had to be changed")
        )
        self._words.setText(" ".join(_sentences(result, file_name)))
        issues = [Issue(row.row, row.name, "rejected", row.reason) for row in result.rejected]
        self.issues.show_issues(issues)
        self.issues.setVisible(bool(issues))
        for button in (self._copy, self._save):
            button.setVisible(bool(issues))

    @Slot()
    def _copied(self) -> None:
        self.issues.table.clearSelection()
        self.issues.copy()
        self._around.tell(tr("The rows are copied."))

    @Slot()
    def _ask_where(self) -> None:
        ask_where(self, tr("not-imported.csv"), self.save)

    def save(self, target: Path) -> None:
        """The rows that did not go in, as CSV."""
        result = self._result
        if result is not None:
            self._around.tasks.run(lambda: _write(result, target), self._around.tell, self._not_saved)

    def _not_saved(self, error: Exception) -> None:
        self._around.tell(tr("The file could not be written: {}").format(error))

    def _lay_out(self) -> None:
        space = self._around.look.measure.space
        column = QVBoxLayout(self)
        column.setContentsMargins(space.l, space.l, space.l, space.l)
        column.setSpacing(space.s)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addSpacing(space.xs)
        column.addLayout(_row(space.s, self.open, self._another))
        column.addSpacing(space.m)
        column.addWidget(self.issues)
        column.addLayout(_row(space.s, self._copy, self._save))
        column.addStretch(1)


def _row(spacing: int, *widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _sentences(result: ImportResult, file_name: str) -> list[str]:
    said = [tr("{}: {:,} rows, a {}.").format(file_name, result.rows, result.source)]
    for words, count in (
        (tr("{} new."), result.imported),
        (tr("{} updated."), result.updated),
        (tr("{} the same as before."), result.unchanged),
    ):
        if count:
            said.append(words.format(guests_words(count)))
    if result.rejected:
        count = len(result.rejected)
        said.append(tr("1 row was left out.") if count == 1 else tr("{:,} rows were left out.").format(count))
    return said


def _write(result: ImportResult, target: Path) -> str:
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("Row", "Name", "Reason"))
        writer.writerows((row.row, guarded(row.name or ""), guarded(row.reason)) for row in result.rejected)
    return tr("The rows are in {}.").format(target)
