"""The Line-up screen: one order in two views that keep in step, a pane beside them, and the drawer of models."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from fashionos_desktop.services import line_up as service
from fashionos_desktop.services.line_up import Line, LineUp, Piece, Suggestion
from fashionos_desktop.ui.navigation import Destination, ModelMissing, OpenLook
from fashionos_desktop.ui.printing import Printer
from fashionos_desktop.ui.screen import Command, Screen, Surroundings
from fashionos_desktop.ui.shortcuts import bind
from fashionos_desktop.ui.show_reading import ShowReading
from fashionos_desktop.ui.widgets.empty_state import EmptyState
from fashionos_desktop.views.line_up.acts import Acts
from fashionos_desktop.views.line_up.arcs import Arcs
from fashionos_desktop.views.line_up.drawer import ModelDrawer
from fashionos_desktop.views.line_up.header import PAPERS, LineUpHeader
from fashionos_desktop.views.line_up.importing import LineUpImport
from fashionos_desktop.views.line_up.order_model import OrderModel
from fashionos_desktop.views.line_up.pane import LookPane
from fashionos_desktop.views.line_up.table import OrderTable
from fashionos_desktop.views.line_up.wall.view import WallView
from fashionos_desktop.views.line_up.words import tr

if TYPE_CHECKING:
    from fashionos_desktop.services.shows import Show
    from fashionos_desktop.ui.board.query import Session


@dataclass(frozen=True, slots=True)
class Details:
    line_up: LineUp
    pieces: dict[str, tuple[Piece, ...]]
    dressers: tuple[service.Dresser, ...]
    cast: tuple[service.CastMember, ...]


class LineUpScreen(Screen):
    narrow_rail = True

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._show: Show | None = None
        self._pieces: dict[str, tuple[Piece, ...]] = {}
        self._dressers: tuple[service.Dresser, ...] = ()
        self._wanted: str | None = None
        self.reading = ShowReading(self, (*service.TABLES, "look_items", "event_stakeholders"), _read)
        self.model = OrderModel(self)
        self.acts = Acts(around, self.model, self)
        self.printer = Printer(around, self)
        self.importing = LineUpImport(around, self)
        self.header = LineUpHeader(around)
        self.table = OrderTable(around, self.model)
        self.arcs = Arcs(around, self.model, self.table)
        self.wall = WallView(around, self.model)
        self.wall.setSelectionModel(self.table.selectionModel())
        self.drawer = ModelDrawer(around)
        self.pane = LookPane(around)
        self.empty = EmptyState(
            around.look, around.icons, tr("No looks yet."),
            tr("Import a line-up, or press Ctrl+N for the first look."), tr("Import a line-up"), icon="file-input",
        )  # fmt: skip
        self._views = QStackedWidget()
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._connect()
        self._see_wall(True)

    def show_changed(self, show: Show | None) -> None:
        another = show is None or self._show is None or show.id != self._show.id
        self._show = show
        if another:
            self.model.show(None)
            self.header.show_line_up(None)
        self.reading.choose(None if show is None else show.id)

    def opened(self, destination: Destination | None) -> None:
        if isinstance(destination, OpenLook):
            self._wanted = destination.id
            self._choose_wanted()

    def first_focus(self) -> QWidget | None:
        if self._views.currentWidget() is self.empty:
            return self.empty
        return self.view

    @property
    def view(self) -> OrderTable | WallView:
        """The view in sight."""
        return self.wall if self._views.currentWidget() is self.wall else self.table

    def chosen(self) -> list[str]:
        """Ids of the selected lines, in the order of the show."""
        return self.table.chosen()

    def commands(self) -> Sequence[Command]:
        if self.model.line_up is None:
            return ()
        return [
            Command(tr("Add a look"), self.add_look, tr("After the selected one"), "Ctrl+N", "plus"),
            Command(tr("Add a cue"), self.add_cue, tr("House lights, film, finale walk, bow"), "Ctrl+Shift+N", "list"),
            Command(tr("Show the wall"), partial(self._see_wall, True), "", "", "layout-grid"),
            Command(tr("Show the table"), partial(self._see_wall, False), "", "", "rows-3"),
            Command(tr("Show or hide models and finale"), self.turn_drawer, "", "F7", "users"),
            *(
                Command(tr("Print: {}").format(tr(words)), partial(self._print, paper, False), "", "", "printer")
                for paper, words in PAPERS
            ),
        ]

    def tour_states(self) -> Sequence[str]:
        return ("table", "details", "drawer", "drag")

    def tour(self, state: str) -> None:
        self.drawer.setVisible(state == "drawer")
        self._see_wall(state in ("drawer", "drag"))
        line_up = self.model.line_up
        if line_up is None:
            return
        worst = next((change for change in line_up.changes if change.fit == "impossible"), None)
        self.table.selectionModel().clear()
        if worst is None:
            return
        if state == "details":
            self.table.choose(worst.later.id)
        elif state == "drag":
            place = min(line_up.places[worst.later.id] + 4, len(line_up.lines) - 1)
            self.wall.show_drag([worst.later.id], line_up.lines[place].id)
        elif state == "drawer":
            self.wall.end_drag()

    # reading

    @Slot(object)
    def _take(self, details: Details) -> None:
        line_up, self._pieces, self._dressers = details.line_up, details.pieces, details.dressers
        self.model.show(line_up)
        self.header.show_line_up(line_up)
        self.drawer.show_line_up(line_up, details.cast)
        has_lines = bool(line_up.lines)
        if has_lines and self._views.currentWidget() is self.empty:
            self._see_wall(self.header.wall.isChecked())
        elif not has_lines:
            self._views.setCurrentWidget(self.empty)
        self.pane.setVisible(has_lines)
        self._choose_wanted()
        self._show_chosen()

    def _choose_wanted(self) -> None:
        if self._wanted is not None and self.model.index_of(self._wanted).isValid():
            self.table.choose(self._wanted)
            self.wall.scrollTo(self.model.index_of(self._wanted))
            self._wanted = None

    @Slot()
    def _show_chosen(self) -> None:
        line_up = self.model.line_up
        chosen = self.chosen()
        line = line_up.line(chosen[0]) if line_up is not None and len(chosen) == 1 else None
        if line_up is None:
            return
        if line is None:
            self.pane.show_show(line_up)
            if len(chosen) > 1:
                self.pane.set_name(tr("{} lines").format(len(chosen)), tr("Alt and the arrows move them together."))
            return
        self.pane.show_line(line_up, line, self._pieces.get(line.id, ()), self._dressers)
        self._ask_suggestions(line_up, line)

    def _ask_suggestions(self, line_up: LineUp, line: Line) -> None:
        change = next((one for one in line_up.changes if one.later.id == line.id and one.fit != "fits"), None)
        if change is None:
            return

        def then(found: tuple[Suggestion, ...]) -> None:
            if self.chosen() == [line.id] and self.model.line_up is line_up:
                self.pane.show_suggestions(found)

        self.around.tasks.read(lambda session: service.suggestions_for(session, line_up, change), then)

    # what is asked for

    @Slot()
    def add_look(self) -> None:
        self.acts.add_look(self._last_chosen())

    @Slot()
    def add_cue(self) -> None:
        title, said = QInputDialog.getText(self, tr("Add a cue"), tr("House lights, film, finale walk, bow …"))
        if said and title.strip():
            self.acts.add_cue(title, self._last_chosen())

    @Slot()
    def turn_drawer(self) -> None:
        self.drawer.setVisible(not self.drawer.isVisible())
        if self.drawer.isVisible():
            self.drawer.models.setFocus()

    @Slot()
    def _cut(self) -> None:
        self.acts.cut(self.chosen())

    @Slot(int)
    def _move_by(self, steps: int) -> None:
        self.acts.step(self.chosen(), steps)

    @Slot(int)
    def _move_block_by(self, steps: int) -> None:
        if chosen := self.chosen():
            self.acts.step_block(chosen[0], steps)

    @Slot(str)
    def _made(self, line_id: str) -> None:
        self._wanted = line_id

    @Slot()
    def _turn_lock(self) -> None:
        line_up = self.model.line_up
        if line_up is not None:
            (self.acts.lock if line_up.locked_at is None else self.acts.unlock)()

    @Slot(str)
    def _see_trouble(self, kind: str) -> None:
        line_up = self.model.line_up
        if line_up is None:
            return
        if kind == "empty":
            found = [line.id for line in line_up.exits if line.event_model_id is None]
        elif kind == "doubled":
            found = [line.id for line in line_up.lines if line.id in line_up.doubled]
        else:
            found = [change.later.id for change in line_up.changes if change.fit == kind]
        if found:
            now = self.chosen()
            after = found.index(now[0]) + 1 if now and now[0] in found else 0
            self.table.choose(found[after % len(found)])
            self.wall.scrollTo(self.model.index_of(found[after % len(found)]))

    @Slot(str, bool)
    def _print(self, paper: str, changed: bool) -> None:
        if self._show is not None:
            self.printer.ask(paper, self._show, changed=changed)

    @Slot(bool)
    def _see_wall(self, wall: bool) -> None:
        self._views.setCurrentIndex(0 if wall else 1)
        self.header.show_view(wall)
        self.view.setFocus()

    def _last_chosen(self) -> str | None:
        chosen = self.chosen()
        return chosen[-1] if chosen else None

    def _lay_out(self) -> None:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.arcs)
        row.addWidget(self.table, 1)
        for view in (self.wall, both, self.empty):
            self._views.addWidget(view)
        self._split.setChildrenCollapsible(False)
        for widget in (self.drawer, self._views, self.pane):
            self._split.addWidget(widget)
        self._split.setStretchFactor(1, 1)
        self.drawer.hide()
        self.pane.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._split, 1)

    def _connect(self) -> None:
        header, acts, model = self.header, self.acts, self.model
        header.wall_asked.connect(self._see_wall)
        header.lock_asked.connect(self._turn_lock)
        header.print_asked.connect(self._print)
        header.import_asked.connect(self._import)
        header.trouble_asked.connect(self._see_trouble)
        model.move_asked.connect(acts.move)
        model.assign_asked.connect(acts.assign)
        model.edit_asked.connect(acts.edit)
        acts.reread.connect(self.reading.read_again)
        self.seen_changed.connect(lambda seen: None if seen else self.wall.end_drag())
        self.reading.came.connect(self._take)
        self.reading.failed.connect(self.around.tell_error)
        acts.made.connect(self._made)
        for view in (self.table, self.wall):
            view.move_by.connect(self._move_by)
            view.move_block_by.connect(self._move_block_by)
            view.drop_said.connect(self.around.tell)
        self.wall.block_dropped.connect(acts.move_block)
        self.drawer.finale_moved.connect(acts.move_in_finale)
        self.empty.acted.connect(self._import)
        self.pane.suggested.connect(lambda suggestion: acts.do(suggestion.apply))
        self.pane.dresser_chosen.connect(lambda look, who, second: acts.set_dresser([look], who, second=second))
        self.pane.pieces.ticked.connect(acts.tick_piece)
        self.pane.pieces.saved.connect(acts.set_pieces)
        self.pane.missing_asked.connect(lambda who: self.around.go(ModelMissing(who)))
        self.pane.renumber_asked.connect(acts.renumber)
        self.pane.timing.saved.connect(acts.set_timing)
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        for keys, run in (
            ("Ctrl+N", self.add_look), ("Ctrl+Shift+N", self.add_cue), ("F7", self.turn_drawer), ("Del", self._cut),
            ("Ctrl+I", self._turn_pane), ("Ctrl+T", self._turn_view),
        ):  # fmt: skip
            bind(self, keys, run)

    @Slot()
    def _import(self) -> None:
        if self._show is not None:
            self.importing.ask(self._show)

    @Slot()
    def _turn_pane(self) -> None:
        self.pane.setVisible(not self.pane.isVisible())

    @Slot()
    def _turn_view(self) -> None:
        self._see_wall(self._views.currentIndex() != 0)


def _read(session: Session, show_id: str, now: datetime) -> Details:
    return Details(
        service.line_up_of(session, show_id),
        service.pieces_of(session, show_id),
        service.dressers_of(session, show_id),
        service.cast_of(session, show_id),
    )
