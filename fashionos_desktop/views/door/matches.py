"""Guests whose names begin as typed, under the field. Enter admits the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import QItemSelectionModel, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from fashionos_desktop.services.door import DoorGuest
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.strokes import rounded
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.views.door.line_words import guest_line
from fashionos_desktop.views.door.lines import LineDelegate, LineList

MOST = 8
_ROW = 60
_WIDE = 560


class Matches(QFrame):
    """`chosen` carries a guest's id, for a click; Enter is the field's."""

    chosen = Signal(object)

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.guests: tuple[DoorGuest, ...] = ()
        self._list = LineList(look, paper="raised")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("Guests found"))
        self._delegate = LineDelegate(look, icons, self._list, high=_ROW, inset=look.measure.space.m, edge=True)
        self._list.setItemDelegate(self._delegate)
        self._list.chosen.connect(self.chosen)
        self._nobody = Label(look, "", "lead", "muted")
        self._nobody.setWordWrap(True)
        space = look.measure.space
        self._nobody.setContentsMargins(space.m, space.s, space.m, space.s)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[look.measure.line.hair + 1] * 4)
        column.setSpacing(0)
        column.addWidget(self._list)
        column.addWidget(self._nobody)
        self.hide()

    def show_guests(self, guests: Sequence[DoorGuest], zone: ZoneInfo) -> None:
        """The first is chosen."""
        self.guests = tuple(guests)
        self._list.offer([guest_line(guest, zone) for guest in guests])
        self._list.setVisible(True)
        self._nobody.hide()
        self._choose(0)
        self.show()
        self.raise_()

    def say_nobody(self, sentence: str) -> None:
        self.guests = ()
        self._list.hide()
        self._nobody.setText(sentence)
        self._nobody.show()
        self.show()
        self.raise_()

    def forget(self) -> None:
        self.guests = ()
        self.hide()

    def move_choice(self, by: int) -> None:
        if self.guests:
            self._choose(max(0, min(len(self.guests) - 1, self._list.currentIndex().row() + by)))

    @property
    def choice(self) -> DoorGuest | None:
        row = self._list.currentIndex().row()
        return self.guests[row] if 0 <= row < len(self.guests) else None

    def place(self, field: QRect, room: QRect) -> None:
        """Under the field, or above it where it stands low; never outside `room`."""
        look = self._look
        wide = min(room.width(), max(field.width(), look.px(_WIDE)))
        frame = 2 * (look.measure.line.hair + 1)
        if self.guests:
            high = look.px(_ROW) * len(self.guests) + frame
        else:
            high = self._nobody.heightForWidth(wide - frame) + frame
        below = room.bottom() - field.bottom() - look.measure.space.xs
        above = field.top() - room.top() - look.measure.space.xs
        left = max(room.left(), min(field.left(), field.right() + 1 - wide))
        gap = look.measure.space.xxs
        if below >= min(high, above):
            self.setGeometry(left, field.bottom() + gap, wide, min(high, below))
        else:
            self.setGeometry(left, field.top() - gap - min(high, above), wide, min(high, above))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        rounded(QPainter(self), self.rect(), self._look.measure.radius.panel, theme.raised, theme.line_strong)

    def _choose(self, row: int) -> None:
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        index = self._list.lines.index(row)
        self._list.selectionModel().setCurrentIndex(index, flag)
        self._list.scrollTo(index)
