"""What needs a person: each with its buttons, or, where there are very many, a list and the one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from fashionos_desktop.services.journal import JournalItem, Remedy
from fashionos_desktop.services.journal.proposing import Proposal
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.heading import Heading
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.views.sync.entry_list import EntryList
from fashionos_desktop.views.sync.entry_row import EntryRow
from fashionos_desktop.views.sync.words import tr

MOST_ROWS = 50


class Needs(QWidget):
    """`asked` carries an item and the remedy; `fixed` an item, a proposal and the value to save with."""

    asked = Signal(object, object)
    fixed = Signal(object, object, str)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        self._rows: dict[str, EntryRow] = {}
        self._order: list[str] = []
        self._at = 0
        self.heading = Heading(look, tr("Needs a person"))
        self.calm = Label(look, "", "body", "muted")
        self.more = Label(look, "", "data", "muted")
        self.more.setContentsMargins(look.measure.space.l, look.measure.space.s, look.measure.space.l, 0)
        self.list = EntryList(look, icons)
        self.chosen: EntryRow | None = None
        self._column = QVBoxLayout()
        self._lay_out()
        self.list.chosen.connect(self._choose)
        self.list.pressed_key.connect(self._pass_key)

    @property
    def rows(self) -> tuple[EntryRow, ...]:
        """Those in sight, from top to bottom."""
        if self.chosen is not None:
            return (self.chosen,)
        return tuple(self._rows[key] for key in self._order)

    def row(self, item_id: str) -> EntryRow | None:
        return next((row for row in self.rows if row.item.id == item_id), None)

    def show_items(self, items: Sequence[JournalItem], count: int, calm: str, zone: tzinfo | None) -> None:
        self.heading.set_count(f"{count:,}" if count else "")
        self.calm.setText(calm)
        self.calm.setVisible(not items)
        behind = sum(item.waiting_behind for item in items)
        unlisted = max(0, count - len(items) - behind)
        self.more.setText(tr("and {:,} more, which come up as these are settled").format(unlisted))
        self.more.setVisible(unlisted > 0)
        held, holder = self._holds_keyboard(), self._holder()
        many = len(items) > MOST_ROWS
        self.list.setVisible(many)
        self._scroll.setVisible(not many)
        self._show_rows(() if many else items)
        if many:
            self.list.show_items(items, zone)
        elif self.chosen is not None:
            self._drop_chosen()
        if holder in self._order:
            self._at = self._order.index(holder)
            self._mark_current()
        elif held and not many:
            self.take_keyboard()

    def take_keyboard(self) -> None:
        """To where it was, or to what took that place."""
        if self.chosen is not None:
            self.list.setFocus()
        elif self._order:
            focus = self._rows[self._order[min(self._at, len(self._order) - 1)]]
            (focus.fixing or focus).setFocus()
        else:
            self._scroll.setFocus()

    def _holds_keyboard(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def _holder(self) -> str:
        """The entry that the keyboard is at; "" for none."""
        focus = QApplication.focusWidget()
        rows = self._rows.items()
        return next((key for key, row in rows if focus is not None and (focus is row or row.isAncestorOf(focus))), "")

    def _show_rows(self, items: Sequence[JournalItem]) -> None:
        wanted = {item.id: item for item in items}
        for key in [key for key in self._order if key not in wanted]:
            self._order.remove(key)
            self._remove(self._rows.pop(key))
        for place, (key, item) in enumerate(wanted.items()):
            row = self._rows.get(key)
            if row is None:
                row = self._rows[key] = self._made(item)
            else:
                row.show_item(item)
            if place < len(self._order) and self._order[place] == key:
                continue
            if key in self._order:
                self._order.remove(key)
                self._column.removeWidget(row)
            self._order.insert(place, key)
            self._column.insertWidget(place, row)
        self._mark_current()

    def _mark_current(self) -> None:
        for place, key in enumerate(self._order):
            self._rows[key].set_current(place == min(self._at, len(self._order) - 1))

    def _made(self, item: JournalItem) -> EntryRow:
        row = EntryRow(self._look, self._icons, item, self)
        row.asked.connect(lambda remedy: self._ask(row, remedy))
        row.fixed.connect(lambda proposal, value: self._fix(row, proposal, value))
        row.stepped.connect(lambda step: self._step(row, step))
        row.focused.connect(lambda: self._came_to(row))
        return row

    def _remove(self, row: EntryRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _ask(self, row: EntryRow, remedy: Remedy) -> None:
        self.asked.emit(row.item, remedy)

    def _fix(self, row: EntryRow, proposal: Proposal, value: str) -> None:
        self.fixed.emit(row.item, proposal, value)

    def _came_to(self, row: EntryRow) -> None:
        if row.item.id in self._order:
            self._at = self._order.index(row.item.id)
            self._mark_current()
            self._scroll.ensureWidgetVisible(row, 0, self._look.measure.space.m)

    def _step(self, row: EntryRow, step: int) -> None:
        if row is self.chosen:
            self.list.setFocus()
        elif 0 <= (place := self._order.index(row.item.id) + step) < len(self._order):
            self._rows[self._order[place]].setFocus()

    @Slot(object)
    def _choose(self, item: JournalItem) -> None:
        if self.chosen is not None and self.chosen.item.id == item.id:
            self.chosen.show_item(item)
            return
        self._drop_chosen()
        self.chosen = self._made(item)
        self.chosen.set_current(True)
        self._whole.addWidget(self.chosen)

    def _drop_chosen(self) -> None:
        if self.chosen is not None:
            self._whole.removeWidget(self.chosen)
            self.chosen.hide()
            self.chosen.deleteLater()
            self.chosen = None

    @Slot(QKeyEvent)
    def _pass_key(self, event: QKeyEvent) -> None:
        if self.chosen is not None:
            self.chosen.keyPressEvent(event)

    def _lay_out(self) -> None:
        space = self._look.measure.space
        body = QWidget()
        self._column.setSpacing(0)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, space.l)
        inner.setSpacing(0)
        inner.addLayout(self._column)
        inner.addWidget(self.more)
        inner.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._scroll.setAccessibleName(tr("Needs a person"))
        for part in (self._scroll.viewport(), body):
            part.setAutoFillBackground(True)
            part.setBackgroundRole(QPalette.ColorRole.Base)
        head = QVBoxLayout()
        head.setContentsMargins(space.l, space.l - 2, space.l, space.s)
        head.setSpacing(space.s)
        self.heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head.addWidget(self.heading)
        head.addWidget(self.calm)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addLayout(head)
        self._whole.addWidget(self._scroll, 1)
        self._whole.addWidget(self.list, 1)
        self.list.setAccessibleName(tr("Needs a person"))
        self.list.hide()
        self.calm.hide()
        self.setFocusProxy(self._scroll)
        self.setTabOrder(self._scroll, self.list)
