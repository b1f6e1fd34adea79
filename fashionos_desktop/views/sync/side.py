"""At the side: what waits on this laptop, the laptops of the house, and the shows that this one keeps."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fashionos_desktop.services.local_times import clock_words, day_words
from fashionos_desktop.sync.status import State
from fashionos_desktop.ui.delegates.roles import CellState
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.heading import Heading
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.rule import Rule
from fashionos_desktop.ui.widgets.state_label import StateLabel
from fashionos_desktop.views.sync.words import tr
from fashionos_desktop.views.sync.wrapping import wrapping

if TYPE_CHECKING:
    from fashionos_desktop.services.laptops import LaptopLine
    from fashionos_desktop.services.shows import Show
    from fashionos_desktop.services.waiting import WaitingLine
    from fashionos_desktop.sync.status import SyncStatus
    from fashionos_desktop.views.sync.reading import Contents

MOST_LINES = 12
"""Of each list; what is beyond it is counted in words."""
_WIDE = 384
_COUNT = 24
_ICONS = {"desk": "scan-line", "backstage": "shirt"}


class Side(QWidget):
    """`kept` carries a show's id and whether this laptop is to keep it."""

    kept = Signal(str, bool)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        self._shown: tuple[object, ...] = ()
        self._narrow = False
        self.waiting = _Part(look, tr("Waits here"))
        self.laptops = _Part(look, tr("Laptops"))
        self.shows = _Part(look, tr("Shows on this laptop"))
        self.seen = Label(look, "", "small", "muted")
        self.laptops.heading.add(self.seen)
        self._lay_out()
        look.changed.connect(self._dress)
        self._dress()

    def show_contents(self, contents: Contents, status: SyncStatus, zone: ZoneInfo, now: datetime) -> None:
        """Nothing is made anew where nothing changed: a box keeps the keyboard."""
        shown = (contents.waiting, contents.laptops, contents.shows, contents.left_shows, now.date(), zone)
        offline = status.state is State.OFFLINE and status.offline_since is not None
        at = clock_words(status.offline_since, zone) if status.offline_since is not None else ""
        said = tr("at {}") if self._narrow else tr("as the centre saw them at {}")
        self.seen.setText(said.format(at) if offline else "" if self._narrow else tr("as the centre sees them"))
        self.waiting.heading.set_count(f"{status.pending:,}" if status.pending else "")
        if shown == self._shown:
            return
        self._shown = shown
        self._show_waiting(contents.waiting, zone, now)
        self._show_laptops(contents.laptops, zone, now)
        self._show_shows(contents.shows, contents.left_shows)

    def forget(self) -> None:
        """What is drawn next is drawn anew: a box was ticked, and that did not come true."""
        self._shown = ()

    def _show_waiting(self, lines: Sequence[WaitingLine], zone: ZoneInfo, now: datetime) -> None:
        today = now.astimezone(zone).date()
        self.waiting.clear()
        for line in lines[:MOST_LINES]:
            self.waiting.add(self._line(f"{line.count:,}", line.words, line.when(zone, today)))
        self._count_rest(self.waiting, len(lines))
        on_disk = tr("On this laptop's disk since the moment you made them. They go out by themselves.")
        calm = tr("Nothing. What you do goes out at once, or is kept on this laptop's disk until it can.")
        self.waiting.end(on_disk if lines else calm)

    def _show_laptops(self, laptops: Sequence[LaptopLine], zone: ZoneInfo, now: datetime) -> None:
        today = now.astimezone(zone).date()
        self.laptops.clear()
        for laptop in laptops[:MOST_LINES]:
            seen = "" if laptop.seen_at is None else clock_words(laptop.seen_at, zone, today=today)
            self.laptops.add(self._laptop(laptop, seen))
        self._count_rest(self.laptops, len(laptops))
        self.laptops.end("" if laptops else tr("The centre has not told of any yet."))

    def _show_shows(self, shows: Sequence[Show], left: frozenset[str]) -> None:
        self.shows.clear()
        for show in shows[:MOST_LINES]:
            box = QCheckBox(f"{show.title}, {day_words(show.event_date)} {show.event_date.year}".replace("&", "&&"))
            box.setChecked(show.id not in left)
            box.setMinimumHeight(self._look.px(self._look.measure.row.compact))
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.toggled.connect(partial(self.kept.emit, show.id))
            self.shows.add(box)
        self._count_rest(self.shows, len(shows))
        self.shows.end(tr("A show that leaves this laptop is removed here only. It stays at the centre."))

    def _count_rest(self, part: _Part, count: int) -> None:
        if count > MOST_LINES:
            rest = tr("and {:,} more").format(count - MOST_LINES)
            part.add(Label(self._look, rest, "data", "muted"))

    def _line(self, count: str, words: str, when: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, self._look.measure.space.xs + 2, 0, self._look.measure.space.xs + 2)
        row.setSpacing(0)
        number = Label(self._look, count, "data", weight=600)
        number.setMinimumWidth(self._look.px(_COUNT))
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(self._look.measure.space.xs)
        row.addWidget(wrapping(self._look, words), 1, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(self._look.measure.space.s)
        row.addWidget(Label(self._look, when, "data", "muted"), 0, Qt.AlignmentFlag.AlignTop)
        line.setAccessibleName(f"{count} {words}, {when}")
        return line

    def _laptop(self, laptop: LaptopLine, seen: str) -> QWidget:
        look = self._look
        line = QWidget()
        grid = QGridLayout(line)
        grid.setContentsMargins(0, look.measure.space.xs, 0, look.measure.space.xs)
        grid.setHorizontalSpacing(look.measure.space.s)
        grid.setVerticalSpacing(0)
        icon = "laptop" if laptop.is_this else _ICONS.get(laptop.role, "laptop-minimal")
        grid.addWidget(StateLabel(look, self._icons, icon, "", tone="text"), 0, 0)
        grid.addWidget(wrapping(look, laptop.name, weight=600), 0, 1)
        grid.addWidget(Label(look, seen, "data"), 0, 2, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(wrapping(look, laptop.about, tone="muted"), 1, 1)
        state = StateLabel(look, self._icons)
        trouble = CellState("triangle-alert", laptop.state, "warn")
        state.set_state(trouble if laptop.needs_attention else CellState("", laptop.state, "muted"))
        grid.addWidget(state, 1, 2, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(1, 1)
        line.setAccessibleName(f"{laptop.name}, {laptop.about}, {seen}, {laptop.state}")
        return line

    def _lay_out(self) -> None:
        space = self._look.measure.space
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(space.l, space.l - 2, space.l, space.l)
        column.setSpacing(space.l)
        for part in (self.waiting, self.laptops, self.shows):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for filled in (scroll.viewport(), body):
            filled.setAutoFillBackground(True)
            filled.setBackgroundRole(QPalette.ColorRole.Base)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Rule(self._look, Qt.Orientation.Vertical))
        row.addWidget(scroll, 1)

    def set_narrow(self, narrow: bool) -> None:
        """In a small window what needs a person has more of the room."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._dress()

    def _dress(self) -> None:
        self.setFixedWidth(self._look.px(self._look.measure.shell.details_min if self._narrow else _WIDE))


class _Part(QWidget):
    """A head and lines with a hairline above each."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self._look = look
        self.heading = Heading(look, title)
        self.note = wrapping(look, "", tone="muted")
        self.lines: list[QWidget] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.measure.space.s)
        column.addWidget(self.heading)
        column.addLayout(self._lines)
        column.addWidget(self.note)

    def clear(self) -> None:
        self.lines.clear()
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def add(self, line: QWidget) -> None:
        self._lines.addWidget(Rule(self._look))
        self._lines.addWidget(line)
        self.lines.append(line)

    def end(self, note: str) -> None:
        """The hairline below the last, and what there is to say about all."""
        self._lines.addWidget(Rule(self._look))
        self.note.setText(note)
        self.note.setVisible(bool(note))
