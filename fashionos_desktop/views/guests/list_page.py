"""The guest list: head, board, details beside it, and what is said between them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from fashionos_desktop.services.local_times import zone_of
from fashionos_desktop.ui.board.columns import Choice
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.shortcuts import bind
from fashionos_desktop.views.guests.acts import Acts
from fashionos_desktop.views.guests.board import GuestBoard
from fashionos_desktop.views.guests.bulk_bar import BulkBar
from fashionos_desktop.views.guests.columns import Setting
from fashionos_desktop.views.guests.conversation import Conversation
from fashionos_desktop.views.guests.editing_guard import EditingGuard
from fashionos_desktop.views.guests.exporting import Exporter, Wanted
from fashionos_desktop.views.guests.figures import Figures, Told
from fashionos_desktop.views.guests.files import ask_where
from fashionos_desktop.views.guests.filters import Filters
from fashionos_desktop.views.guests.header import ListHeader
from fashionos_desktop.views.guests.several import Several
from fashionos_desktop.views.guests.side import Side
from fashionos_desktop.views.guests.words import tr

if TYPE_CHECKING:
    from fashionos_desktop.services.shows import Show

_PANE = "guests details"
_PAUSE = 150
"""Milliseconds between two letters of a word."""
_ROOM_FOR_PANE = 960
"""Below this width, at 100 %, the details wait for Enter or Ctrl+I."""


class GuestList(QWidget):
    """`import_asked` when the person wants to bring a list in."""

    import_asked = Signal()

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._show: Show | None = None
        self._setting = Setting()
        self._asked_pane: bool | None = None
        self._total = 0
        self.acts = Acts(around, self)
        self.filters = Filters(around.look, around.icons, self)
        self.header = ListHeader(around, self.filters)
        self.board = GuestBoard(
            around, self.acts, self.filters, self._setting, bring=self.import_asked.emit, parent=self
        )
        self.side = Side(around, self.acts, self._setting)
        self.bar = BulkBar(around)
        self.talk = Conversation(around)
        self.figures = Figures(around, self)
        self.exporter = Exporter(around, self)
        self.guard = EditingGuard(around.look, around.icons, self.board.view, self)
        self._several = Several(self.acts, self.board, self.bar, self.talk, self)
        self._choose = QTimer(self, singleShot=True, interval=_PAUSE)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._connect()
        self._bind_keys()
        self._fit_pane()

    # what the screen asks

    @property
    def show_of(self) -> Show | None:
        return self._show

    def set_show(self, show: Show | None) -> None:
        """Another show, or the same one with other facts."""
        another = show is None or self._show is None or self._show.id != show.id
        zone_changed = show is not None and self._show is not None and self._show.timezone != show.timezone
        self._show = show
        self.acts.show_id = "" if show is None else show.id
        if show is not None:
            self._setting.zone, self._setting.day = zone_of(show.timezone), show.event_date
        if another and show is not None:
            self.side.show_guest(None, "")
            self.board.of_show(show.id)
            self.figures.of_show(show.id)
        elif zone_changed:
            self.board.model.repaint()

    @Slot()
    def add(self) -> None:
        """The form of a new guest."""
        self.show_pane(True)
        self.side.add()

    def open_guest(self, guest_id: str) -> None:
        self.side.leave_form()
        self.board.open_guest(guest_id, lambda: self.show_pane(True))

    @Slot()
    def find_guest(self) -> None:
        self.header.search.setFocus()
        self.header.search.selectAll()

    def search_for(self, text: str) -> None:
        self.header.search.setText(text)

    def show_pane(self, shown: bool) -> None:
        """Opens or hides the details, whatever room there is."""
        self._asked_pane = shown
        self._fit_pane()

    @Slot()
    def turn_pane(self) -> None:
        shown = not self.side.isVisible()
        self._asked_pane = shown
        self._around.preferences.change(lambda now: now.with_window(_PANE, "open" if shown else "closed"))
        self._fit_pane()
        if not shown:
            self.board.view.setFocus()

    @Slot(str, bool)
    def export(self, form: str, everybody: bool) -> None:
        """Asks where, and writes: all guests, or those that the list shows."""
        if everybody:
            self._export(form, Wanted(count=self._total))
        else:
            self._export(form, Wanted(self.board.chosen, self.board.order, self.board.model.count))

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.figures.set_awake(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.figures.set_awake(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_pane()

    # how it is put together

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.board.view, 1)
        column.addWidget(self.bar)
        self._splitter.addWidget(left)
        self._splitter.addWidget(self.side)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.setSizes([2_000, self._around.look.px(self._around.look.measure.shell.details)])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(self.talk)
        whole.addWidget(self._splitter, 1)

    def _connect(self) -> None:
        view, header, side = self.board.view, self.header, self.side
        header.typed.connect(self.board.search)
        header.left_search.connect(self._left_search)
        header.import_asked.connect(self.import_asked)
        header.add_asked.connect(self.add)
        header.export_asked.connect(self.export)
        view.current_changed.connect(self._place_changed)
        view.entered_row.connect(self._entered)
        view.typed.connect(self._typed)
        self.board.counted.connect(self._counted)
        self.board.cleared.connect(header.search.clear)
        self.figures.told.connect(self._told_figures)
        side.details.left.connect(view.setFocus)
        side.details.guest_asked.connect(self.open_guest)
        side.details.delete_asked.connect(self._several.ask_to_delete_one)
        side.form.left.connect(self._leave_form)
        side.form.added.connect(self._added)
        self.bar.export_asked.connect(self._export_selected)
        self.acts.refused.connect(self.talk.refuse)
        self.acts.not_let_in.connect(self._not_let_in)
        self.guard.overtaken.connect(self._overtaken)
        self.guard.over.connect(self.talk.end)
        self.exporter.progressed.connect(self.talk.tell_progress)
        self.exporter.finished.connect(self._exported)
        self.exporter.failed.connect(self.talk.refuse)
        self.talk.stopped.connect(self.exporter.stop)
        self.talk.left.connect(view.setFocus)
        self._choose.timeout.connect(self._choose_somebody)
        self._around.look.changed.connect(self._fit_pane)

    def _bind_keys(self) -> None:
        for keys, run in (
            ("Ctrl+F", self.find_guest),
            ("Ctrl+N", self.add),
            ("Ctrl+I", self.turn_pane),
            ("Delete", self._several.ask_to_delete),
        ):
            owner = self.board.view if keys == "Delete" else self
            bind(owner, keys, run)

    # what is heard

    @Slot()
    def _counted(self) -> None:
        shown = self.board.model.count
        self.header.set_count(shown, self._total, narrowed=self.board.narrowed)
        self._place_changed()
        self._choose.start()

    @Slot()
    def _choose_somebody(self) -> None:
        """Once the letters of a search pause, the first guest who was found is shown beside the list."""
        if self.board.view.current_row() is None and not self.board.is_choosing:
            self.board.choose_first()

    @Slot(object)
    def _told_figures(self, told: Told) -> None:
        choices, setting = told.choices, self._setting
        self._total = told.guests
        self.header.set_figures(told.totals.words if self._total else "")
        setting.categories = tuple(Choice(category.value, category.label) for category in choices.categories)
        if setting.seated != told.seated:
            setting.seated = told.seated
            self.board.model.repaint()
        self.filters.offer(choices)
        self.bar.offer(choices)
        self.side.form.offer(self._setting.categories)
        self._counted()

    @Slot()
    def _place_changed(self) -> None:
        key, row = self.board.view.current_key(), self.board.view.current_row()
        place = ""
        if row is not None:
            place = tr("Guest {:,} of {:,}").format(row + 1, self.board.model.count)
        self.side.show_guest(key if isinstance(key, int) else None, place)

    @Slot(bool)
    def _left_search(self, into: bool) -> None:
        if into and self.board.model.count and self.board.view.current_row() is None:
            self.board.choose_first()
        self.board.view.setFocus()

    @Slot(str)
    def _typed(self, letters: str) -> None:
        """A letter typed in the list begins a search."""
        if letters.strip():
            self.header.search.setFocus()
            self.header.search.setText(letters)

    @Slot()
    def _entered(self) -> None:
        self.show_pane(True)
        self.side.leave_form()
        self.side.details.first_focus()

    @Slot()
    def _leave_form(self) -> None:
        self.side.leave_form()
        self._fit_pane()
        self.board.view.setFocus()

    @Slot(str)
    def _added(self, guest_id: str) -> None:
        self.side.leave_form()
        self.board.open_guest(guest_id)
        self.board.view.setFocus()

    @Slot(str, object)
    def _not_let_in(self, guest_id: str, result: object) -> None:
        self.talk.ask_to_admit(result, partial(self.acts.let_in, guest_id, force=True))

    @Slot(str)
    def _overtaken(self, words: str) -> None:
        self.talk.tell_overtaken(words, self.guard.take_theirs)

    # export

    def _export(self, form: str, wanted: Wanted) -> None:
        show = self._show
        if show is not None:
            self._ask_where(f"{show.slug}-guests{form}", lambda target: self.exporter.write(show, target, wanted))

    def _ask_where(self, name: str, then: Callable[[Path], None]) -> None:
        ask_where(self, name, then)

    @Slot()
    def _export_selected(self) -> None:
        def export(ids: list[str]) -> None:
            self._export(".xlsx", Wanted(self.board.chosen, self.board.order, len(ids), frozenset(ids)))

        self.acts.with_ids(self.board.selected(), export)

    @Slot(str)
    def _exported(self, sentence: str) -> None:
        self.talk.end()
        if sentence:
            self._around.tell(sentence)

    # the pane

    @Slot()
    def _fit_pane(self) -> None:
        """Open where there is room, unless the person closed it; closed where there is none, unless she asks."""
        roomy = self.width() >= self._around.look.px(_ROOM_FOR_PANE)
        kept = self._around.preferences.now.windows.get(_PANE) != "closed"
        shown = self._asked_pane if self._asked_pane is not None else kept and roomy
        self.side.setVisible(shown)
