"""The second step: the file in one line, its columns, and the rows to look at."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from fashionos_desktop.reports.guest_lists import Field
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.views.guests.importing.flow import ImportFlow, Phase
from fashionos_desktop.views.guests.importing.issues import Issues
from fashionos_desktop.views.guests.importing.mapping_table import MappingTable
from fashionos_desktop.views.guests.importing.reading import ListFile
from fashionos_desktop.views.guests.words import tr


class ColumnsStep(QWidget):
    """A list of a known make shows its columns only when the person asks."""

    other_asked = Signal()

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._file: ListFile | None = None
        self._line = FileLine(look, icons)
        self.mapping = MappingTable(look, icons)
        self.look_at_columns = Button(look, icons, "", icon="columns-3", size="small")
        self.issues = Issues(look, icons, tr("Rows to look at"))
        self._line.other.clicked.connect(self.other_asked)
        self.look_at_columns.clicked.connect(self._show_columns)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        space = look.measure.space
        column = QVBoxLayout(self)
        column.setContentsMargins(space.l, space.m, space.l, space.l)
        column.setSpacing(space.m)
        column.addWidget(self._line)
        row = QHBoxLayout()
        row.addWidget(self.look_at_columns)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.mapping)
        column.addSpacing(space.xs)
        column.addWidget(self.issues)
        column.addStretch(1)

    def show_flow(self, flow: ImportFlow) -> None:
        file = flow.file
        if file is None:
            return
        if file is not self._file:
            self._file = file
            self._line.show_file(file)
            self.mapping.show_file(file, flow.mapping)
            known = file.recognition.is_known
            self.mapping.setVisible(not known)
            self.look_at_columns.setVisible(known)
            self.look_at_columns.setText(tr("Look at the {:,} columns").format(len(flow.mapping.columns)))
            self.issues.hide()
        self.mapping.show_mapping(flow.mapping, _known_words(flow))
        self.mapping.setEnabled(flow.phase is not Phase.WRITING)
        self._line.other.setEnabled(flow.phase is not Phase.WRITING)
        if flow.phase is Phase.READY and flow.plan is not None:
            if self.issues.shown is not flow.plan.issues:
                self.issues.show_issues(flow.plan.issues)
            self.issues.setVisible(bool(flow.plan.issues))
        elif flow.phase is Phase.UNUSABLE:
            self.issues.hide()

    @Slot()
    def _show_columns(self) -> None:
        self.look_at_columns.hide()
        self.mapping.show()
        focus = self.mapping.first_focus()
        if focus is not None:
            focus.setFocus()


class FileLine(QWidget):
    """Name and facts of the file, and another file instead."""

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        self._name = Label(look, "", "body", weight=600)
        self._facts = Label(look, "", "data", "muted", figures=False)
        self._facts.setWordWrap(True)
        self._facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.other = Button(look, icons, tr("Other file"))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(look.measure.icon.state_large) + look.measure.space.xs, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(look.measure.space.xxs)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        row.addLayout(words, 1)
        row.addWidget(self.other)
        look.changed.connect(self.update)

    def show_file(self, file: ListFile) -> None:
        self._name.setText(file.path.name)
        self._facts.setText(file.words)

    def paintEvent(self, event: QPaintEvent) -> None:
        size = self._look.px(self._look.measure.icon.state_large) - self._look.measure.space.xxs
        at = QRect(0, 0, size, self.height())
        self._icons.paint(QPainter(self), "file-spreadsheet", at, size, self._look.theme.text_muted)


def _known_words(flow: ImportFlow) -> dict[int, str]:
    """ "All 4 are known", or which categories will be made."""
    if flow.phase is not Phase.READY or flow.plan is None:
        return {}
    named, new = flow.categories, len(flow.plan.new_categories)
    if not named or new > named:
        return {}
    words = tr("{} of {} are new").format(new, named) if new else tr("All {} are known").format(named)
    return {
        column.index: words
        for column in flow.mapping.columns
        if column.field is Field.CATEGORY and column.confidence == "sure"
    }
