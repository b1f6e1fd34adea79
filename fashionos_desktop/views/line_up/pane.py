"""The pane beside the line-up: one look with its change and what would mend it, or the whole show in figures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from fashionos_desktop.services.line_up import Change, Dresser, Line, LineUp, Piece, Suggestion, dresser_loads
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.widgets.badge import Badge
from fashionos_desktop.ui.widgets.bar import Bar
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.details_pane import DetailsPane
from fashionos_desktop.ui.widgets.facts import Facts
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.photograph import Photograph
from fashionos_desktop.views.line_up.pieces_form import PiecesForm
from fashionos_desktop.views.line_up.timing_form import TimingForm
from fashionos_desktop.views.line_up.words import FITTING_ICONS, FITTINGS, change_state, length_words, name_of, tr

MOST_SUGGESTIONS = 5


class LookPane(DetailsPane):
    """`suggested` gives the suggestion that a person took; the rest ask in the same way."""

    suggested = Signal(object)
    dresser_chosen = Signal(str, object, bool)
    missing_asked = Signal(str)
    renumber_asked = Signal(str)

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around.look, parent)
        self._around = around
        look = around.look
        self._line: Line | None = None
        self._suggestions: tuple[Suggestion, ...] = ()
        self.timing = TimingForm(around)
        self._photo = Photograph(look, around.photographs)
        self._change = Facts(look)
        self._bar = Bar(look)
        self._offers = QVBoxLayout()
        self._facts = Facts(look)
        self.pieces = PiecesForm(around)
        self._loads = QVBoxLayout()
        self._dressers = [QComboBox(), QComboBox()]
        self._known: tuple[Dresser, ...] = ()
        self._parts = self._lay_out_parts()
        for place in range(MOST_SUGGESTIONS):
            keys = QShortcut(QKeySequence(f"Alt+{place + 1}"), self)
            keys.activated.connect(lambda place=place: self._take(place))

    def show_show(self, line_up: LineUp) -> None:
        """Nothing is selected: the show itself, its timing, and how the dressers are loaded."""
        self._line = None
        self.set_position("")
        assumed = line_up.timing.is_assumed
        words = tr("{}, as far as times are known") if assumed else tr("{} from first exit to last")
        self.set_name(tr("The order"), words.format(length_words(line_up.seconds)))
        self.clear_badges()
        self._show_loads(line_up)
        self._reveal("timing", "loads")
        self.timing.show_timing(line_up.timing)

    def show_line(self, line_up: LineUp, line: Line, pieces: Sequence[Piece], dressers: tuple[Dresser, ...]) -> None:
        self._line, self._known = line, dressers
        number = line_up.number(line.id)
        self.set_position(tr("Look {}").format(number) if number else tr("Cue"))
        self.set_name(name_of(line), line.garments or line.title)
        self._photo.show_person(name_of(line), line.picture_id, struck=line.is_cut)
        self._badges_of(line_up, line)
        change = next((one for one in line_up.changes if one.later.id == line.id), None)
        self._show_change(line_up, change)
        self._show_facts(line_up, line)
        self.pieces.show_pieces(line.id, pieces)
        self._show_dressers(line)
        shown = ["photo", "facts"]
        shown += ["change"] if change is not None else []
        shown += ["dressers", "pieces"] if line.is_look else []
        self._reveal(*shown)
        self.show_suggestions(())

    def show_suggestions(self, suggestions: tuple[Suggestion, ...]) -> None:
        """What fits, the first five; they arrive a moment after the look."""
        self._suggestions = suggestions[:MOST_SUGGESTIONS]
        clear(self._offers)
        for place, suggestion in enumerate(self._suggestions):
            self._offers.addWidget(self._offer(place, suggestion))
        self._parts["offers"].setVisible(bool(self._suggestions))

    def _offer(self, place: int, suggestion: Suggestion) -> QWidget:
        look, icons = self._around.look, self._around.icons
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, look.measure.space.xs)
        column.setSpacing(look.measure.space.xxs)
        button = Button(look, icons, suggestion.title, key=f"Alt+{place + 1}", size="small")
        button.setAccessibleDescription(suggestion.detail)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # a long name is no floor
        button.clicked.connect(lambda: self._take(place))
        column.addWidget(button)
        column.addWidget(Label(look, suggestion.detail, "small", "muted" if suggestion.fits else "warn"))
        return row

    def _take(self, place: int) -> None:
        if self.isVisible() and place < len(self._suggestions):
            self.suggested.emit(self._suggestions[place])

    def _badges_of(self, line_up: LineUp, line: Line) -> None:
        look, icons = self._around.look, self._around.icons
        self.clear_badges()
        if line.is_cut:
            self.add_badge(Badge(look, icons, tr("Cut"), "scissors"))
        if line.id in line_up.doubled:
            self.add_badge(Badge(look, icons, tr("Number is there twice"), "octagon-alert", tone="stop"))
        if line.walks and line.event_model_id is None:
            self.add_badge(Badge(look, icons, tr("No model"), "user-plus", tone="warn"))
        elif line.walks:
            tone = "ok" if line.fitting == "ready" else "warn"
            self.add_badge(Badge(look, icons, tr(FITTINGS[line.fitting]), FITTING_ICONS[line.fitting], tone=tone))  # type: ignore[arg-type]
        self.renumber.setVisible(line.id in line_up.doubled)
        self.missing.setVisible(line.event_model_id is not None)

    def _show_change(self, line_up: LineUp, change: Change | None) -> None:
        if change is None:
            return
        state = change_state(change)
        facts = [
            (tr("From look"), tr("{}, {} exits before").format(line_up.number(change.earlier.id), change.exits_apart)),
            (
                tr("Time there is"),
                tr("{} s").format(change.available) if change.available >= 0 else tr("None, she is still out"),
            ),
            (
                tr("Time it takes"),
                tr("{} s").format(change.needed) if change.needed is not None else tr("Nobody has said"),
            ),
        ]
        if change.missing:
            facts.append((tr("Missing"), tr("{} s").format(change.missing)))
        elif change.needed is not None:
            facts.append((tr("To spare"), tr("{} s").format(change.available - change.needed)))
        self._change.set_facts(facts)
        needed = max(1, change.needed or 1)
        self._bar.set_tone(state.tone)
        self._bar.set_value(max(0, change.available), needed)

    def _show_facts(self, line_up: LineUp, line: Line) -> None:
        at = line_up.offsets[line.id]
        rows = (
            (tr("Designer"), line.collection), (tr("Shoes"), line.shoes), (tr("Accessories"), line.accessories),
            (tr("Light"), line.light_cue), (tr("Music"), line.music_cue), (tr("Notes"), line.notes),
            (tr("Out after"), length_words(at)),
        )  # fmt: skip
        self._facts.set_facts([(label, value) for label, value in rows if value])

    def _show_dressers(self, line: Line) -> None:
        chosen = (line.dresser_id, line.second_dresser_id)
        for box, dresser_id in zip(self._dressers, chosen, strict=True):
            box.blockSignals(True)
            box.clear()
            box.addItem(tr("Nobody"), None)
            for dresser in self._known:
                box.addItem(dresser.name, dresser.id)
            box.setCurrentIndex(max(0, box.findData(dresser_id)))
            box.blockSignals(False)

    def _show_loads(self, line_up: LineUp) -> None:
        look = self._around.look
        clear(self._loads)
        for load in dresser_loads(line_up):
            self._loads.addWidget(Label(look, load.name, "data", weight=500))
            words = tr("{} looks, {} changes").format(load.looks, len(load.changes))
            self._loads.addWidget(Label(look, words, "small", "muted"))
            if load.clashes:
                first, second = load.clashes[0]
                numbers = (line_up.number(first.later.id), line_up.number(second.later.id))
                self._loads.addWidget(Label(look, tr("Two at once: {} and {}").format(*numbers), "small", "warn"))

    def _lay_out_parts(self) -> dict[str, QWidget]:
        look, icons = self._around.look, self._around.icons
        offers = QWidget()
        self._offers.setContentsMargins(0, 0, 0, 0)
        offers.setLayout(self._offers)
        loads = QWidget()
        self._loads.setContentsMargins(0, 0, 0, 0)
        self._loads.setSpacing(look.measure.space.xxs)
        loads.setLayout(self._loads)
        change = QWidget()
        column = QVBoxLayout(change)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._change)
        column.addWidget(self._bar)
        hands = QWidget()
        rows = QVBoxLayout(hands)
        rows.setContentsMargins(0, 0, 0, 0)
        for place, box in enumerate(self._dressers):
            box.setAccessibleName(tr("Second dresser") if place else tr("Dresser"))
            box.activated.connect(lambda _, place=place: self._dresser(place))
            rows.addWidget(box)
        self.missing = Button(look, icons, tr("Model missing"), icon="user-x")
        self.missing.clicked.connect(self._ask_missing)
        self.renumber = Button(look, icons, tr("Give a new number"), icon="hash")
        self.renumber.clicked.connect(self._ask_renumber)
        self.add_action(self.missing)
        self.add_action(self.renumber)
        return {
            "photo": self.add_section(self._photo),
            "timing": self.add_section(self.timing, tr("Timing")),
            "change": self.add_section(change, tr("Quick change")),
            "offers": self.add_section(offers, tr("What fits")),
            "facts": self.add_section(self._facts),
            "dressers": self.add_section(hands, tr("Dresser, second dresser")),
            "pieces": self.add_section(self.pieces, tr("Pieces")),
            "loads": self.add_section(loads, tr("Dressers")),
        }

    def _reveal(self, *names: str) -> None:
        for name, section in self._parts.items():
            section.setVisible(name in names)
        if self._line is None:
            self.missing.hide()
            self.renumber.hide()

    def _dresser(self, place: int) -> None:
        if self._line is not None:
            self.dresser_chosen.emit(self._line.id, self._dressers[place].currentData(), bool(place))

    @Slot()
    def _ask_missing(self) -> None:
        if self._line is not None and self._line.event_model_id is not None:
            self.missing_asked.emit(self._line.event_model_id)

    @Slot()
    def _ask_renumber(self) -> None:
        if self._line is not None:
            self.renumber_asked.emit(self._line.id)


def clear(layout: QVBoxLayout) -> None:
    """Takes everything out of a column."""
    while layout.count():
        item = layout.takeAt(0)
        widget = None if item is None else item.widget()
        if widget is not None:
            widget.deleteLater()
