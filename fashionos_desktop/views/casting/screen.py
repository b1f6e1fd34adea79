"""The Casting screen: the pool, four columns, the pane; a model who is missing and a comp card take their place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from fashionos_desktop.services import casting as service
from fashionos_desktop.services.casting import STATUSES, CastBoard, Status
from fashionos_desktop.ui.navigation import Destination, ModelMissing, OpenModel
from fashionos_desktop.ui.printing import Printer
from fashionos_desktop.ui.screen import Command, Screen, Surroundings
from fashionos_desktop.ui.shortcuts import bind
from fashionos_desktop.ui.show_reading import ShowReading
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.empty_state import EmptyState
from fashionos_desktop.ui.widgets.screen_header import ScreenHeader
from fashionos_desktop.views.casting.acts import Acts
from fashionos_desktop.views.casting.cast_model import CastModel
from fashionos_desktop.views.casting.column import CardList, Column
from fashionos_desktop.views.casting.comp_card import CompCard
from fashionos_desktop.views.casting.importing import CastingImport
from fashionos_desktop.views.casting.missing import MissingPanel
from fashionos_desktop.views.casting.pane import ModelPane
from fashionos_desktop.views.casting.pool import PoolPanel
from fashionos_desktop.views.casting.words import tr

if TYPE_CHECKING:
    from fashionos_desktop.services.shows import Show
    from fashionos_desktop.ui.board.query import Session

Contents = tuple[CastBoard, tuple[service.PoolModel, ...]]
_ROOMY = 1_640
"""Width, at 100 %, from which pool, board and pane stand side by side."""
_LOOK_AGAIN = 60_000
"""Milliseconds: options lapse while nobody touches anything."""


class CastingScreen(Screen):
    narrow_rail = True

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._show: Show | None = None
        self._board: CastBoard | None = None
        self._wanted: Destination | None = None
        self._missing: str | None = None
        self.reading = ShowReading(self, service.TABLES, _read)
        self.cast = CastModel(self)
        self.acts = Acts(around, self)
        self.importing = CastingImport(around, self.acts, self)
        self.printer = Printer(around, self)
        look, icons = around.look, around.icons
        self._header = ScreenHeader(look, tr("Casting"))
        self.bring_in = Button(look, icons, tr("Import package"), icon="file-input")
        self.sheet = Button(look, icons, tr("Contact sheet"), icon="printer")
        self.add = Button(look, icons, tr("Add model"), kind="primary", icon="user-plus", key="Ctrl+N")
        self.pool = PoolPanel(around)
        self.columns = {status: Column(around, self.cast, status) for status in STATUSES}
        self.pane = ModelPane(around)
        self.missing = MissingPanel(around)
        self.comp_card = CompCard(around)
        self.empty = EmptyState(
            look, icons, tr("No models yet."), tr("Import an agency's package, or press Ctrl+N."), tr("Import package"),
            icon="file-input",
        )  # fmt: skip
        self._pages = QStackedWidget()
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._timer = QTimer(self, interval=_LOOK_AGAIN)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()

    def show_changed(self, show: Show | None) -> None:
        another = show is None or self._show is None or show.id != self._show.id
        self._show = show
        if another:
            self._board = None
            self.cast.show(None)
            self._show_pane(False)
            self._pages.setCurrentIndex(0)
        self.reading.choose(None if show is None else show.id)

    def opened(self, destination: Destination | None) -> None:
        if isinstance(destination, OpenModel | ModelMissing):
            self._wanted = destination
            self.reading.read_again()

    def first_focus(self) -> QWidget | None:
        current = self._pages.currentWidget()
        return current if current in (self.missing, self.comp_card, self.empty) else self.columns["shortlisted"].list

    def commands(self) -> Sequence[Command]:
        found = [
            Command(tr("Add a model"), self.ask_model, "", "Ctrl+N", "user-plus"),
            Command(tr("Find a model in the pool"), self.pool.search.setFocus, "", "Ctrl+F", "search"),
            Command(tr("Comp cards"), self.show_comp_card, "", "C", "id-card"),
            Command(tr("Model missing"), self.ask_missing, tr("Who to ring, who could walk"), "M", "user-x"),
            Command(tr("Feet and inches, or centimetres"), self.turn_units, "", "", "ruler"),
        ]
        if (chosen := self.chosen()) and self._board is not None:
            found.append(Command(tr("Take off the board"), lambda: self.acts.uncast(chosen), "", "Del", "user-round-x"))
        return found

    def tour_states(self) -> Sequence[str]:
        return ("details", "missing", "comp-card")

    def tour(self, state: str) -> None:
        board = self._board
        card = next((one for one in board.cards if len(one.looks) > 1), None) if board is not None else None
        if card is None:
            return
        self._fill_window(False)
        if state == "missing":
            self._show_missing(card.id)
        elif state == "comp-card":
            self._choose(card.id)
            self.show_comp_card()
        else:
            clash = next((one for one in board.cards if one.state.tone == "stop"), card) if board is not None else card
            self._choose(clash.id)
            self._open_pane()

    def chosen(self) -> list[str]:
        """Ids of the chosen cards, column by column."""
        return [row for column in self.columns.values() for row in column.list.chosen()]

    # reading

    @Slot(object)
    def _take(self, found: Contents) -> None:
        board, directory = found
        self._board = board
        self.cast.show(board)
        self.pool.show_directory(directory)
        confirmed, options = len(board.column("confirmed")), len(board.column("option"))
        words = [tr("{} confirmed").format(confirmed), tr("{} on option").format(options)]
        if empty := board.looks_without_model:
            words.append(tr("1 look without a model") if empty == 1 else tr("{} looks without a model").format(empty))
        self._header.set_figures(", ".join(words) if board.cards else "")
        if not board.cards and not directory:
            self._pages.setCurrentWidget(self.empty)
        elif self._pages.currentWidget() is self.empty:
            self._pages.setCurrentIndex(0)
        self.sheet.setEnabled(bool(board.cards))
        self._go_to_wanted()
        if self.pane.isVisible():
            self._open_pane()
        if self._pages.currentWidget() is self.missing and self._missing is not None:
            self._show_missing(self._missing)

    def _go_to_wanted(self) -> None:
        wanted, board = self._wanted, self._board
        if wanted is None or board is None:
            return
        self._wanted = None
        if isinstance(wanted, ModelMissing):
            self._show_missing(wanted.event_model_id)
        elif isinstance(wanted, OpenModel):
            card = next((one for one in board.cards if one.model_id == wanted.id), None)
            self._pages.setCurrentIndex(0)
            if card is not None:
                self._choose(card.id)
                self._open_pane()
            else:
                self.around.tell(tr("She is not on the board of this show. Find her in the pool."))

    # what is asked for

    @Slot()
    def ask_model(self) -> None:
        name, said = QInputDialog.getText(self, tr("Add a model"), tr("Her name"))
        if said and name.strip() and self._show is not None:
            self.acts.add_model(name)

    @Slot()
    def ask_missing(self) -> None:
        if chosen := self.chosen():
            self._show_missing(chosen[0])
        else:
            self.around.tell(tr("Choose who is missing first."))

    @Slot()
    def turn_units(self) -> None:
        other = "imperial" if self.around.preferences.now.units == "metric" else "metric"
        self.around.preferences.change(lambda settings: replace(settings, units=other))  # type: ignore[arg-type]

    @Slot()
    def show_comp_card(self) -> None:
        if self._board is not None and self._board.cards:
            chosen = self.chosen() or [self._board.cards[0].id]
            self.comp_card.show_cards(self._board.cards, chosen[0])
            self._pages.setCurrentWidget(self.comp_card)
            self._fill_window(True)
            self.comp_card.setFocus()

    def _fill_window(self, fills: bool) -> None:
        """A comp card takes rail and header's room too."""
        self._header.setVisible(not fills)
        if fills != self.hides_shell:
            self.hides_shell = fills
            self.shell_changed.emit()

    def _show_missing(self, event_model_id: str) -> None:
        show = self._show
        if show is None:
            return
        self._missing = event_model_id
        now = self.around.clock()

        def then(missing: service.MissingModel) -> None:
            if self._missing == event_model_id:
                self.missing.show_missing(missing)
                self._pages.setCurrentWidget(self.missing)
                self.missing.back.setFocus()

        self.around.tasks.read(
            lambda session: service.missing_model(session, show.id, event_model_id, now=now), then, self.acts.failed
        )

    @Slot()
    def _back(self) -> None:
        self._missing = None
        card = self.comp_card.card if self._pages.currentWidget() is self.comp_card else None
        self._pages.setCurrentIndex(0)
        self._fill_window(False)
        if card is not None:
            self._choose(card.id)

    @Slot()
    def _open_pane(self) -> None:
        show, chosen = self._show, self.chosen()
        if show is None or not chosen:
            return
        now = self.around.clock()

        def then(details: service.ModelDetails) -> None:
            if self.chosen()[:1] == [details.card.id]:
                self.pane.show_model(details)
                self._show_pane(True)

        self.around.tasks.read(
            lambda session: service.details_of(session, show.id, chosen[0], now=now),
            then,
            lambda _: self._show_pane(False),
        )

    def _choose(self, event_model_id: str) -> None:
        for column in self.columns.values():
            index = column.list.column.mapFromSource(self.cast.index_of(event_model_id))
            if index.isValid():
                column.list.choose(index.row())
                column.list.setFocus()
            else:
                column.list.clearSelection()

    def _turn(self, place: int, step: int) -> None:
        lists = [column.list for column in self.columns.values()]
        row = lists[place].currentIndex().row()
        place += step
        while 0 <= place < len(lists):
            if lists[place].column.rowCount():
                lists[place].choose(row)
                lists[place].setFocus()
                return
            place += step

    def _looked_at(self, looked: CardList) -> None:
        """One column at a time has a choice: what is done is done to what can be seen as chosen."""
        if not looked.hasFocus():
            return
        for column in self.columns.values():
            if column.list is not looked:
                column.list.clearSelection()
        if self.pane.isVisible():
            self._open_pane()

    def _move(self, status: Status) -> None:
        self.cast.put(self.chosen(), status)

    @Slot()
    def _take_off(self) -> None:
        if chosen := self.chosen():
            self.acts.uncast(chosen)

    @Slot(int, object)
    def _set_option(self, rank: int, expires_at: object) -> None:
        if chosen := self.chosen():
            self.acts.set_option(chosen[0], rank, expires_at)  # type: ignore[arg-type]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(event.mimeData().hasUrls() and self._show is not None)

    def dropEvent(self, event: QDropEvent) -> None:
        """A folder of fitting photographs, or some of them; a spreadsheet is a package."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if self._show is None or not paths:
            return
        if paths[0].suffix.lower() in (".csv", ".xlsx"):
            self.importing.read(self._show, paths[0])
        else:
            self.importing.fittings(self._show, paths)
        event.acceptProposedAction()

    def _lay_out(self) -> None:
        space = self.around.look.measure.space
        for button in (self.bring_in, self.sheet, self.add):
            self._header.add_action(button)
        board = QWidget()
        board.setAutoFillBackground(True)
        board.setBackgroundRole(QPalette.ColorRole.Window)
        row = QHBoxLayout(board)
        row.setContentsMargins(space.m, space.xs, space.m, 0)
        row.setSpacing(space.m)
        for column in self.columns.values():
            row.addWidget(column, 1)
        self._split.setChildrenCollapsible(False)
        for widget in (self.pool, board, self.pane):
            self._split.addWidget(widget)
        self._split.setStretchFactor(1, 1)
        self.pane.hide()
        for page in (self._split, self.missing, self.comp_card, self.empty):
            self._pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._header)
        whole.addWidget(self._pages, 1)

    def _connect(self) -> None:
        acts = self.acts
        self.cast.move_asked.connect(acts.move)
        self.cast.cast_asked.connect(acts.cast)
        self.pool.cast_asked.connect(lambda models: acts.cast(models, "shortlisted"))
        for place, column in enumerate(self.columns.values()):
            cards = column.list
            cards.turn.connect(lambda step, place=place: self._turn(place, step))
            cards.put_asked.connect(self._move)
            cards.details_asked.connect(self._open_pane)
            cards.missing_asked.connect(self.ask_missing)
            cards.comp_card_asked.connect(self.show_comp_card)
            cards.looked_at.connect(lambda cards=cards: self._looked_at(cards))
            cards.selectionModel().currentChanged.connect(lambda *_, cards=cards: self._looked_at(cards))
            cards.doubleClicked.connect(self._open_pane)
        self.pane.option_chosen.connect(self._set_option)
        self.pane.fitting_chosen.connect(acts.set_fitting)
        self.pane.missing_asked.connect(self.ask_missing)
        self.pane.comp_card_asked.connect(self.show_comp_card)
        self.missing.replaced.connect(acts.replace)
        self.missing.left.connect(self._back)
        self.comp_card.left.connect(self._back)
        self.bring_in.clicked.connect(self._import)
        self.empty.acted.connect(self._import)
        self.sheet.clicked.connect(self._print)
        self.add.clicked.connect(self.ask_model)
        acts.reread.connect(self.reading.read_again)
        self.reading.came.connect(self._take)
        self.reading.failed.connect(self.around.tell_error)
        self.around.preferences.changed.connect(self.update)
        self._timer.timeout.connect(self.reading.read_again)
        self._timer.start()
        for keys, run in (
            ("Ctrl+N", self.ask_model), ("Ctrl+F", self.pool.search.setFocus),
            ("Ctrl+I", self._turn_pane), ("Del", self._take_off),
        ):  # fmt: skip
            bind(self, keys, run)

    @Slot()
    def _import(self) -> None:
        if self._show is not None:
            self.importing.ask(self._show)

    @Slot()
    def _print(self) -> None:
        if self._show is not None:
            self.printer.ask("casting", self._show)

    @Slot()
    def _turn_pane(self) -> None:
        if self.pane.isVisible():
            self._show_pane(False)
        else:
            self._open_pane()

    def _show_pane(self, shown: bool) -> None:
        """The pool gives its room to the pane where both would make the cards too narrow to read."""
        self.pane.setVisible(shown)
        self.pool.setVisible(not shown or self.width() >= self.around.look.px(_ROOMY))


def _read(session: Session, show_id: str, now: datetime) -> Contents:
    return service.cast_board(session, show_id, now=now), service.directory_of(session, show_id, now=now)
