"""What each column of the file becomes: shown with its first values, changed by a list."""

from __future__ import annotations

from collections.abc import Mapping as Dictionary
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QWidget

from fashionos_desktop.reports.guest_lists import Column, Field, Mapping
from fashionos_desktop.ui.delegates.roles import CellState
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.rule import Rule
from fashionos_desktop.ui.widgets.state_label import StateLabel
from fashionos_desktop.views.guests.importing.elided import Elided
from fashionos_desktop.views.guests.importing.reading import DATES, ListFile, label_of
from fashionos_desktop.views.guests.words import tr

_SURE = {"sure": ("circle-check", "ok"), "guessed": ("sparkle", "info"), "confirm": ("circle-question-mark", "warn")}
_WIDE = (150, 0, 0, 212, 170)
"""Least widths of the columns at 100 %."""
_NARROW = (84, 0, 0, 160, 24)
"""The same where the first values are left out."""

Meaning = tuple[Field, bool | None]


@dataclass(frozen=True, slots=True)
class _Row:
    box: QComboBox
    sure: StateLabel
    meanings: tuple[Meaning, ...]
    """In the order of the box: Qt would make plain texts of them."""


class MappingTable(QWidget):
    """One row a column. `chosen` when a person decides."""

    chosen = Signal(int, object, object)
    """The column's place, its Field, and how its dates are read (None: as before)."""

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        self._rows: dict[int, _Row] = {}
        self._spared: list[QWidget] = []
        """First values and arrows, which a narrow window leaves out."""
        self._narrow = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setHorizontalSpacing(look.measure.space.s)
        self._grid.setColumnStretch(1, 1)
        look.changed.connect(self._dress)

    def show_file(self, file: ListFile, mapping: Mapping) -> None:
        """The columns of another file."""
        self._clear()
        heads = (tr("Column in the file"), tr("First values"), "", tr("Becomes"), tr("How sure"))
        self._rule(0)
        for place, head in enumerate(heads):
            label = Label(self._look, head, "small", "muted", weight=500)
            label.setFixedHeight(self._look.px(self._look.measure.row.header) - 2)
            self._grid.addWidget(label, 1, place)
            if place == 1:
                self._spared.append(label)
        self._rule(2)
        for number, column in enumerate(mapping.columns):
            self._add(3 + 2 * number, file, mapping, column)
        self._dress()

    def show_mapping(self, mapping: Mapping, words: Dictionary[int, str] | None = None) -> None:
        """The same columns, chosen otherwise. `words` say more of how sure some are, by place."""
        for column in mapping.columns:
            row = self._rows.get(column.index)
            if row is not None:
                _select(row, column, mapping)
                row.sure.set_state(_sureness(column, (words or {}).get(column.index, "")))

    def set_narrow(self, narrow: bool) -> None:
        if narrow != self._narrow:
            self._narrow = narrow
            self._dress()

    def first_focus(self) -> QWidget | None:
        """The first list that waits for a person, else the first."""
        rows = self._rows.values()
        waiting = (row.box for row in rows if row.sure.state.tone == "warn")
        return next(waiting, next((row.box for row in rows), None))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Scrolling the page over a list must not change what a column becomes.
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QComboBox) and not watched.hasFocus():
            event.ignore()
            return True
        return False

    def _add(self, at: int, file: ListFile, mapping: Mapping, column: Column) -> None:
        look = self._look
        heading = Elided(look, column.heading or tr("Column {}").format(column.index + 1), "data", weight=600)
        values = Elided(look, file.first_values(column.index), "data", "muted")
        arrow = StateLabel(look, self._icons, "arrow-right", "")
        arrow.setAccessibleName(tr("becomes"))
        box = QComboBox()
        box.setAccessibleName(tr("{} becomes").format(heading.text))
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.installEventFilter(self)
        box.setMaxVisibleItems(18)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        meanings = _meanings(column, mapping)
        box.addItems(list(meanings.values()))
        sure = StateLabel(look, self._icons)
        sure.set_state(_sureness(column, ""))
        sure.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = self._rows[column.index] = _Row(box, sure, tuple(meanings))
        _select(row, column, mapping)
        index = column.index
        box.activated.connect(lambda place: self.chosen.emit(index, *row.meanings[place]))
        self._spared += (values, arrow)
        for place, widget in enumerate((heading, values, arrow, box, sure)):
            self._grid.addWidget(widget, at, place, Qt.AlignmentFlag.AlignVCenter)
        self._grid.setRowMinimumHeight(at, look.px(look.measure.row.comfortable + look.measure.space.xxs))
        self._rule(at + 1)

    def _rule(self, at: int) -> None:
        self._grid.addWidget(Rule(self._look), at, 0, 1, 5)

    def _clear(self) -> None:
        self._rows.clear()
        self._spared.clear()
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(row, 0)

    @Slot()
    def _dress(self) -> None:
        for place, wide in enumerate(_NARROW if self._narrow else _WIDE):
            self._grid.setColumnMinimumWidth(place, self._look.px(wide))
        self._grid.setColumnStretch(0, int(self._narrow))
        self._grid.setColumnStretch(4, int(self._narrow))
        for widget in self._spared:
            widget.setVisible(not self._narrow)
        for row in self._rows.values():
            row.box.setFixedHeight(self._look.px(self._look.measure.control.field - 2))
            row.box.setMinimumContentsLength(8)
            row.box.setFont(self._look.font("data", figures=False))


def _meanings(column: Column, mapping: Mapping) -> dict[Meaning, str]:
    """What a column can become. Dates that can be read both ways are offered both ways."""
    offered: dict[Meaning, str] = {}
    for field in Field:
        words = label_of(field, mapping)
        if field in DATES and column.confidence == "confirm" and field is column.field:
            offered[field, None] = words
            offered[field, True] = tr("{}, day first").format(words)
            offered[field, False] = tr("{}, month first").format(words)
        else:
            offered[field, None] = words
    return offered


def _select(row: _Row, column: Column, mapping: Mapping) -> None:
    """The meaning as it is; of dates the way in which they are read, where that was chosen."""
    day_first = mapping.day_first if column.confidence == "sure" else None
    for meaning in ((column.field, day_first), (column.field, None)):
        if meaning in row.meanings:
            row.box.setCurrentIndex(row.meanings.index(meaning))
            return


def _sureness(column: Column, words: str) -> CellState:
    icon, tone = _SURE[column.confidence]
    if column.field is Field.IGNORE and column.confidence == "sure":
        return CellState("minus", tr("Left out"))
    return CellState(icon, words or tr(column.why), tone)  # type: ignore[arg-type]
