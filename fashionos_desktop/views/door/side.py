"""The column beside the verdict: counters, the last scans, the other entrances; panels take its place."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from fashionos_desktop.services.door import DoorCounters, EntranceCount, ParkedGuest, ScanLine
from fashionos_desktop.services.local_times import clock_words, count_words
from fashionos_desktop.ui.delegates.roles import CellState
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.heading import Heading
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.rule import Rule
from fashionos_desktop.ui.widgets.state_label import StateLabel
from fashionos_desktop.views.door.counters import ROW, Counters
from fashionos_desktop.views.door.door_button import DoorButton
from fashionos_desktop.views.door.line_words import scan_line
from fashionos_desktop.views.door.lines import LineDelegate, LineList

_WIDE, _WIDE_KIOSK = 360, 340
_ROW, _ROW_KIOSK = 65, 78
MOST_OTHERS = 2
_BESIDE_COUNTERS = 450
"""Room that the rest of the column wants."""
_LOW = 640


class Side(QWidget):
    """`again` carries a ScanLine to show once more."""

    again = Signal(object)
    undo_asked = Signal()
    questions_asked = Signal()
    panel_changed = Signal()

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._kiosk = False
        self.scans: tuple[ScanLine, ...] = ()
        self.counters = Counters(look)
        self.heading = Heading(look, self.tr("Last scans"))
        self._undo = DoorButton(look, icons, self.tr("Undo"), kind="quiet", icon="undo-2", key="F8")
        self.list = LineList(look, paper="canvas", whole=True)
        self._delegate = LineDelegate(look, icons, self.list, high=_ROW)
        self._pace = Label(look, "", "lead", "muted")
        self._others = Label(look, "", "lead", "muted")
        self._muted = StateLabel(look, icons, style="lead")
        self._questions = DoorButton(look, icons, "", kind="quiet", icon="message-square", key="F4")
        self._stack = QStackedLayout(self)
        self._panel: QWidget | None = None
        self._lay_out()
        self._undo.clicked.connect(self.undo_asked)
        self._questions.clicked.connect(self.questions_asked)
        self.list.chosen.connect(self._chosen)
        look.changed.connect(self._dress)
        self._dress()

    def set_kiosk(self, kiosk: bool) -> None:
        self._kiosk = kiosk
        self._undo.setVisible(not kiosk)
        self._foot.setVisible(not kiosk)
        self._dress()

    def show_counts(self, counts: DoorCounters, gate_id: str | None, zone: ZoneInfo) -> None:
        self.counters.show_counts(counts)
        here = next((one for one in counts.entrances if one.id == gate_id), None)
        per_minute = here.per_minute if here else counts.per_minute
        self._pace.setText(self._pace_words(per_minute))
        others = [one for one in counts.entrances if one.id != gate_id and one.inside][:MOST_OTHERS]
        self._others.setText("\n".join(self._entrance_words(one, zone) for one in others))
        self._others.setVisible(bool(others))

    def show_scans(self, scans: Sequence[ScanLine], zone: ZoneInfo) -> None:
        """As many of the latest as find room."""
        self.scans = tuple(scans)
        self.list.offer([scan_line(scan, zone) for scan in scans])

    def show_questions(self, parked: Sequence[ParkedGuest]) -> None:
        """How many wait for the press office; nothing while there are none."""
        waiting = sum(one.answer is None for one in parked)
        self._questions.setText(self.tr("{} waiting for an answer").format(waiting))
        self._questions.setVisible(waiting > 0)

    def show_sound(self, on: bool) -> None:
        self._muted.set_state(CellState("volume-x", self.tr("Sound off, F9"), "warn"))
        self._muted.setVisible(not on)

    @property
    def panel(self) -> QWidget | None:
        return self._panel

    def open_panel(self, panel: QWidget) -> None:
        """In place of the counters, until it is closed."""
        self.close_panel()
        self._panel = panel
        self._stack.addWidget(panel)
        self._stack.setCurrentWidget(panel)
        self.panel_changed.emit()

    def close_panel(self) -> None:
        panel, self._panel = self._panel, None
        if panel is not None:
            self._stack.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
            self.panel_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the last scans come before the small categories and the other entrances."""
        super().resizeEvent(event)
        high = self._look.px(100) / 100
        self.counters.set_most(int((self.height() / high - _BESIDE_COUNTERS) // ROW))
        self._others.setMaximumHeight(16_777_215 if self.height() > _LOW * high else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.canvas)
        if self._kiosk:
            painter.fillRect(0, 0, self._look.measure.line.hair, self.height(), self._look.theme.line)

    def _lay_out(self) -> None:
        space = self._look.measure.space
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(space.l, space.l, space.l, space.l)
        column.setSpacing(0)
        column.addWidget(self.counters)
        column.addSpacing(space.l)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self._undo)
        head.setContentsMargins(0, 0, 0, space.xxs)
        column.addLayout(head)
        column.addWidget(Rule(self._look))
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(self.tr("Last scans"))
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column.addWidget(self.list, 1)
        column.addWidget(self._muted)
        column.addWidget(self._questions)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, space.s, 0, 0)
        foot.setSpacing(0)
        foot.addWidget(Rule(self._look))
        foot.addSpacing(space.m)
        foot.addWidget(self._pace)
        foot.addWidget(self._others)
        column.addWidget(self._foot)
        self._questions.hide()
        self._muted.hide()
        self._stack.addWidget(page)

    def _pace_words(self, per_minute: float) -> str:
        if per_minute == 0:
            return self.tr("Nobody came in for 10 minutes here")
        if per_minute < 1:
            return self.tr("Less than 1 guest a minute here")
        return self.tr("{} a minute here").format(count_words(round(per_minute), "guest"))

    def _entrance_words(self, entrance: EntranceCount, zone: ZoneInfo) -> str:
        if entrance.last_at is None:
            return self.tr("{}: {} in").format(entrance.name, f"{entrance.inside:,}")
        at = clock_words(entrance.last_at, zone)
        return self.tr("{}: {} in at {}").format(entrance.name, f"{entrance.inside:,}", at)

    @Slot(object)
    def _chosen(self, check_in_id: object) -> None:
        scan = next((one for one in self.scans if one.check_in_id == check_in_id), None)
        if scan is not None:
            self.again.emit(scan)

    @Slot()
    def _dress(self) -> None:
        self.setFixedWidth(self._look.px(_WIDE_KIOSK if self._kiosk else _WIDE))
        self._delegate.set_high(_ROW_KIOSK if self._kiosk else _ROW)
        self.update()
