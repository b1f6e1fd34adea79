"""The pane beside the board: everything about one model, and what stands in her way, in sentences."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QDateTime, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QFormLayout, QVBoxLayout, QWidget

from fashionos_desktop.services.casting import ModelDetails
from fashionos_desktop.services.measures import girth_words, height_words, shoe_words
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.widgets.badge import Badge
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.details_pane import DetailsPane
from fashionos_desktop.ui.widgets.facts import Facts
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.photograph import Photograph
from fashionos_desktop.views.casting.words import COLUMNS, TONES, tr

_FITTINGS = (("due", "No fitting"), ("pinned", "Pinned"), ("at_atelier", "At atelier"), ("ready", "Ready"))


class ModelPane(DetailsPane):
    """`option_chosen(rank, expires)`, `fitting_chosen(look_id, state)`; the rest are buttons."""

    option_chosen = Signal(int, object)
    fitting_chosen = Signal(str, str)
    missing_asked = Signal()
    comp_card_asked = Signal()

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around.look, parent)
        self._around = around
        look, icons = around.look, around.icons
        self._photo = Photograph(look, around.photographs)
        self._troubles = QVBoxLayout()
        self._measures, self._contact = Facts(look), Facts(look)
        self._looks = QFormLayout()
        self._calls = Label(look, "", "data")
        self._calendar = Label(look, "", "data")
        self._notes = Label(look, "", "data")
        for label in (self._calls, self._calendar, self._notes):
            label.setWordWrap(True)
        self._rank = QComboBox()
        self._rank.addItems([tr("1st option"), tr("2nd option"), tr("3rd option")])
        self._expires = QDateTimeEdit()
        self._expires.setDisplayFormat("d MMM HH:mm")
        self._expires.setCalendarPopup(True)
        self._option_shown: tuple[int, QDateTime] | None = None
        self._parts = self._lay_out_parts()
        self._rank.activated.connect(self._option)
        self._expires.editingFinished.connect(self._option)
        missing = Button(look, icons, tr("Model missing"), icon="user-x", key="M")
        missing.clicked.connect(self.missing_asked)
        comp = Button(look, icons, tr("Comp card"), icon="id-card", key="C")
        comp.clicked.connect(self.comp_card_asked)
        self.add_action(missing)
        self.add_action(comp)

    def show_model(self, details: ModelDetails) -> None:
        look, icons, card = self._around.look, self._around.icons, details.card
        self.set_position(tr(COLUMNS[card.status][0]))
        self.set_name(card.name, ", ".join(word for word in (card.agency, details.city) if word))
        self._photo.show_person(card.name, card.portrait_id, struck=card.status == "released")
        self.clear_badges()
        self.add_badge(Badge(look, icons, card.state.words, card.state.icon, tone=TONES[card.state.tone]))
        if card.is_minor:
            self.add_badge(Badge(look, icons, tr("Under 18"), "shield-alert", tone="warn"))
        _clear(self._troubles)
        for trouble in card.troubles:
            said = Label(look, trouble.explanation, "data", TONES[trouble.tone])
            said.setWordWrap(True)
            self._troubles.addWidget(said)
        self._parts["troubles"].setVisible(bool(card.troubles))
        self._parts["option"].setVisible(card.status == "option")
        self._show_option(card.option_rank, card.option_expires_at)
        self._show_facts(details)
        self._show_looks(details)
        for part, label, words in (
            ("calls", self._calls, "\n".join(details.calls)),
            ("calendar", self._calendar, "\n".join(details.calendar)),
            ("notes", self._notes, "\n".join(word for word in (card.notes, details.notes) if word)),
        ):
            label.setText(words)
            self._parts[part].setVisible(bool(words))

    def _show_option(self, rank: int | None, expires_at: datetime | None) -> None:
        self._rank.setCurrentIndex(min(max(0, (rank or 1) - 1), 2))
        show = self._around.show()
        if show is None:
            return
        at = expires_at or self._around.clock() + timedelta(hours=48)
        if not self._expires.hasFocus():
            self._expires.blockSignals(True)
            self._expires.setDateTime(_wall_clock(at.astimezone(show.zone)))
            self._expires.blockSignals(False)
            self._option_shown = (self._rank.currentIndex(), self._expires.dateTime())

    def _show_facts(self, details: ModelDetails) -> None:
        card, units = details.card, self._around.preferences.now.units
        measures = card.measures
        rows = (
            (tr("Height"), height_words(measures.height, units)), (tr("Bust"), girth_words(measures.bust, units)),
            (tr("Waist"), girth_words(measures.waist, units)), (tr("Hips"), girth_words(measures.hips, units)),
            (tr("Shoe"), shoe_words(measures.shoe, units, card.gender)), (tr("Hair"), details.hair),
            (tr("Eyes"), details.eyes),
        )  # fmt: skip
        self._measures.set_facts([(label, value) for label, value in rows if value])
        booker = ", ".join(word for word in (details.booker, details.booker_phone) if word)
        contact = ((tr("Phone"), details.phone), (tr("E-mail"), details.email), (tr("Booker"), booker))
        self._contact.set_facts([(label, value) for label, value in contact if value])
        self._parts["contact"].setVisible(any(value for _, value in contact))

    def _show_looks(self, details: ModelDetails) -> None:
        while self._looks.rowCount():
            self._looks.removeRow(0)
        for worn in details.looks:
            box = QComboBox()
            for state, words in _FITTINGS:
                box.addItem(tr(words), state)
            box.setCurrentIndex([state for state, _ in _FITTINGS].index(worn.look.fitting))
            box.setAccessibleName(tr("Fitting of look {}").format(worn.number))
            box.activated.connect(
                lambda _, box=box, look=worn.look.id: self.fitting_chosen.emit(look, box.currentData())
            )
            words = tr("{} {}").format(worn.number, worn.look.garments or worn.look.title)
            label = Label(self._around.look, words, "data")
            label.setWordWrap(True)
            self._looks.addRow(label, box)
        self._parts["looks"].setVisible(bool(details.looks))

    def _lay_out_parts(self) -> dict[str, QWidget]:
        troubles, looks, option = QWidget(), QWidget(), QWidget()
        troubles.setLayout(self._troubles)
        looks.setLayout(self._looks)
        form = QFormLayout(option)
        form.addRow(tr("Rank"), self._rank)
        form.addRow(tr("Until"), self._expires)
        for layout in (self._troubles, self._looks, form):
            layout.setContentsMargins(0, 0, 0, 0)
        return {
            "photo": self.add_section(self._photo),
            "troubles": self.add_section(troubles, tr("What stands in the way")),
            "option": self.add_section(option, tr("Option")),
            "looks": self.add_section(looks, tr("Looks and fittings")),
            "measures": self.add_section(self._measures, tr("Measures")),
            "contact": self.add_section(self._contact, tr("Contact")),
            "calls": self.add_section(self._calls, tr("Calls")),
            "calendar": self.add_section(self._calendar, tr("Calendar")),
            "notes": self.add_section(self._notes, tr("Notes")),
        }

    @Slot()
    def _option(self) -> None:
        show = self._around.show()
        if show is None:
            return
        if (self._rank.currentIndex(), self._expires.dateTime()) == self._option_shown:
            return
        local: datetime = self._expires.dateTime().toPython()  # type: ignore[assignment]
        self.option_chosen.emit(self._rank.currentIndex() + 1, local.replace(tzinfo=show.zone))


def _wall_clock(local: datetime) -> QDateTime:
    """The clock at the venue, whatever this computer's own zone."""
    return QDateTime(local.date(), local.time().replace(microsecond=0, tzinfo=None), Qt.TimeSpec.LocalTime)  # type: ignore[call-overload, no-any-return]


def _clear(layout: QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = None if item is None else item.widget()
        if widget is not None:
            widget.deleteLater()
