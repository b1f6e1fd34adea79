"""Where things stand at the door, in the window and as a kiosk."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.widgets.rule import Rule
from fashionos_desktop.views.door.header import DoorHeader
from fashionos_desktop.views.door.kiosk import KioskFoot, KioskStatus
from fashionos_desktop.views.door.matches import Matches
from fashionos_desktop.views.door.name_field import NameField
from fashionos_desktop.views.door.side import Side
from fashionos_desktop.views.door.verdict import VerdictField


class Arrangement(QWidget):
    """All of the door. As a kiosk it covers the window, status bar included, until it is uncovered."""

    def __init__(self, around: Surroundings, home: QWidget) -> None:
        super().__init__(home)
        look, icons = around.look, around.icons
        self._home = home
        self.kiosk = False
        self.line = NameField(look, icons, kiosk=False)
        self.large_line = NameField(look, icons, kiosk=True)
        self.header = DoorHeader(look, icons, self.line)
        self.verdict = VerdictField(look, icons)
        self.side = Side(look, icons)
        self.foot = KioskFoot(look, icons, self.large_line)
        self.status = KioskStatus(around)
        self.matches = Matches(look, icons, self)
        self._rule = Rule(look)
        self._lay_out()
        self._home_layout = QGridLayout(home)
        self._home_layout.setContentsMargins(0, 0, 0, 0)
        self._home_layout.addWidget(self)
        self._show_kiosk()

    @property
    def field(self) -> NameField:
        """Where a name is typed now."""
        return self.large_line if self.kiosk else self.line

    def set_kiosk(self, kiosk: bool) -> None:
        if kiosk == self.kiosk:
            return
        self.kiosk = kiosk
        self.large_line.clear()
        self.line.clear()
        self._show_kiosk()
        if kiosk:
            self._home_layout.removeWidget(self)
            self.setParent(self._home.window())
            self.cover()
            self.show()
            self.raise_()
        else:
            self.setParent(self._home)
            self._home_layout.addWidget(self)
            self.show()

    @Slot()
    def cover(self) -> None:
        """The window has another size."""
        if self.kiosk:
            self.setGeometry(self._home.window().rect())

    @Slot()
    def place_matches(self) -> None:
        field = self.field
        self.matches.place(QRect(field.mapTo(self, QPoint(0, 0)), field.size()), self.rect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.matches.isVisible():
            self.place_matches()

    def _show_kiosk(self) -> None:
        self.header.setVisible(not self.kiosk)
        self._rule.setVisible(not self.kiosk)
        self.foot.setVisible(self.kiosk)
        self.status.setVisible(self.kiosk)
        self.side.set_kiosk(self.kiosk)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.verdict, 1)
        left.addWidget(self.foot)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._rule)
        column.addLayout(row, 1)
        column.addWidget(self.status)
