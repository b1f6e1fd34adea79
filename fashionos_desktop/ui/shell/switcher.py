"""Which show: its name in serif at the top of the rail, and a menu of the others."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.photographs import initials
from fashionos_desktop.ui.look.strokes import ring
from fashionos_desktop.ui.look.text import LEFT
from fashionos_desktop.ui.shell.show_words import house_and_season, when_and_where
from fashionos_desktop.ui.shell.sitting import Sitting

_HIGH = 79


class ShowSwitcher(QAbstractButton):
    """Pressed, it lists the shows of this laptop, the latest first."""

    new_show_asked = Signal()

    def __init__(self, look: Look, icons: Icons, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        self._sitting = sitting
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._offer)
        sitting.changed.connect(self._dress)
        look.changed.connect(self._dress)
        self._dress()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(self._look.measure.shell.rail), self._look.px(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme, show = self._look, self._look.theme, self._sitting.show
        painter = QPainter(self)
        if show is None:
            return
        if self.width() <= look.px(look.measure.shell.rail_narrow):
            painter.setPen(theme.text)
            painter.setFont(look.font("heading"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, initials(show.title))
        else:
            name, season = house_and_season(show)
            place = when_and_where(show)
            self._paint_wide(painter, name, f"{season}, {place}" if season else place)
        if self.hasFocus():
            ring(painter, self.rect().adjusted(2, 8, -2, -8), look.measure.line.focus, theme.focus_ring)

    def _paint_wide(self, painter: QPainter, title: str, second: str) -> None:
        look, theme = self._look, self._look.theme
        left, icon = look.measure.rail.icon, look.px(look.measure.icon.inline)
        room = QRect(left, look.px(17), self.width() - left - icon - look.px(24), look.line_height("heading"))
        elide = Qt.TextElideMode.ElideRight
        painter.setPen(theme.text)
        painter.setFont(look.font("heading"))
        painter.drawText(room, LEFT, painter.fontMetrics().elidedText(title, elide, room.width()))
        below = QRect(left, room.bottom() + 1, room.width(), look.line_height("small"))
        painter.setPen(theme.text_muted)
        painter.setFont(look.font("small"))
        painter.drawText(below, LEFT, painter.fontMetrics().elidedText(second, elide, below.width()))
        at = QRect(self.width() - icon - look.px(20), 0, icon, self.height())
        self._icons.paint(painter, "chevrons-up-down", at, icon, theme.text)

    @Slot()
    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for show in self._sitting.shows:
            action = menu.addAction(f"{show.title}\t{when_and_where(show)}")
            action.setCheckable(True)
            action.setChecked(self._sitting.show is not None and show.id == self._sitting.show.id)
            action.triggered.connect(self._chooser(show.id))
        if self._sitting.shows:
            menu.addSeparator()
        menu.addAction(self.tr("Make a show …")).triggered.connect(self.new_show_asked)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _chooser(self, show_id: str) -> Callable[[], None]:
        return lambda: self._sitting.choose(show_id)

    @Slot()
    def _dress(self) -> None:
        show = self._sitting.show
        words = f"{show.title}, {when_and_where(show)}" if show else ""
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setEnabled(self._sitting.read)
        self.updateGeometry()
        self.update()
