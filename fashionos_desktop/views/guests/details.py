"""The details of the guest whose row is current, edited where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from fashionos_desktop.services.guests import GuestDetails, GuestState, Happening
from fashionos_desktop.services.local_times import clock_words, day_words
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.ui.delegates.roles import Tone
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.shortcuts import bind
from fashionos_desktop.ui.widgets.badge import Badge
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.details_pane import DetailsPane
from fashionos_desktop.ui.widgets.facts import Facts
from fashionos_desktop.views.guests.acts import Acts
from fashionos_desktop.views.guests.columns import Setting
from fashionos_desktop.views.guests.fact_lines import COPY, OPEN, fact_lines, notes_line
from fashionos_desktop.views.guests.facts_form import FactsForm
from fashionos_desktop.views.guests.words import STATES, tr

_MOST_HAPPENINGS = 40


class GuestDetailsPane(DetailsPane):
    """`left` gives the keys back to the list."""

    left = Signal()
    guest_asked = Signal(str)
    """Another guest is to be opened: her id."""
    delete_asked = Signal(object)
    """GuestDetails."""

    def __init__(self, around: Surroundings, acts: Acts, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(around.look, parent)
        self._around = around
        self._acts = acts
        self._setting = setting
        self._details: GuestDetails | None = None
        self._place = ""
        look, icons = around.look, around.icons
        self.facts = FactsForm(look, icons)
        self.notes = FactsForm(look, icons)
        self._history = Facts(look, times=True)
        self.add_section(self.facts)
        self.add_section(self.notes, tr("Notes for the door"))
        self.add_section(self._history, tr("What happened"))
        self._arrival = Button(look, icons, "")
        self._status = Button(look, icons, "")
        self._delete = Button(look, icons, "", kind="danger", icon="trash-2")
        self._delete.setAccessibleName(tr("Delete guest"))
        self._delete.setToolTip(tr("Delete guest"))
        for button in (self._arrival, self._status):
            self.add_action(button)
        self.add_action(self._delete, at_end=True)
        self._connect()

    @property
    def details(self) -> GuestDetails | None:
        return self._details

    def show_details(self, details: GuestDetails) -> None:
        """Of another guest, or of the same one as she is now."""
        another = self._details is None or self._details.id != details.id
        self._details = details
        row = details.row
        if another:
            self._show_all(False)
        self.set_name(row.name or tr("No name"), row.company or "")
        self._show_badges(details)
        setting = self._setting
        needs_seat = row.category_id in setting.seated
        lines = fact_lines(details, setting.categories, setting.zone, setting.day, needs_seat=needs_seat)
        self.facts.show_lines(lines, another=another)
        self.notes.show_lines([notes_line(details)], another=another)
        self._history.set_facts(self._happenings(details.history))
        self._order_tabs()
        self._show_actions(details)

    def set_place(self, words: str) -> None:
        """ "Guest 5 of 128"."""
        self._place = words
        self._say_place()

    @Slot()
    def begin(self) -> None:
        """F2: every field is there, and the first is open."""
        if self._details is not None:
            self._show_all(True)
            self.facts.begin("name")

    def begin_notes(self) -> None:
        self.notes.begin("notes")

    def first_focus(self) -> None:
        fact = self.facts.fact("category")
        (fact or self).setFocus()

    def put_back(self) -> None:
        """Closes what is open without saving."""
        self.facts.put_back()
        self.notes.put_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._show_all(False)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # what is said

    def _show_badges(self, details: GuestDetails) -> None:
        self.clear_badges()
        row, state = details.row, STATES[details.row.state]
        word = state.word
        if row.state is GuestState.IN and row.checked_in_at is not None:
            at = clock_words(row.checked_in_at, self._setting.zone, today=self._setting.day)
            word = tr("In since {}").format(at)
        badges: list[tuple[str, str, Tone]] = [(word, state.icon, state.tone)]
        badges += [
            (words, icon, "muted")
            for holds, words, icon in (
                (row.is_vip, tr("VIP"), "crown"),
                (row.is_press, tr("Press"), "newspaper"),
                (row.escort, tr("Escort to seat"), "footprints"),
                (details.invited_by_house, tr("Invited by the house"), "star"),
                (row.plus_ones > 0, f"+{row.plus_ones}", "users"),
                (details.rsvp == "yes", tr("Said yes"), "check"),
            )
            if holds
        ]
        for words, icon, tone in badges:
            self.add_badge(Badge(self._around.look, self._around.icons, words, icon, tone=tone))

    def _happenings(self, history: Sequence[Happening]) -> list[tuple[str, str]]:
        zone, day = self._setting.zone, self._setting.day
        said = []
        for happening in history[:_MOST_HAPPENINGS]:
            local = happening.at.astimezone(zone)
            when = f"{local:%H:%M}" if day is None or local.date() == day else day_words(local.date())
            said.append((when, happening.words))
        more = len(history) - len(said)
        if more > 0:
            said.append(("", tr("and {:,} things before").format(more)))
        return said

    def _show_actions(self, details: GuestDetails) -> None:
        arrived = details.row.state is GuestState.IN
        self._arrival.setText(tr("Undo arrival") if arrived else tr("Check in"))
        self._arrival.set_icon("undo-2" if arrived else "check")
        cancelled = details.status == "cancelled"
        self._status.setText(tr("Expect again") if cancelled else tr("Cancel guest"))

    def _order_tabs(self) -> None:
        """Facts, notes, then what stands at the foot."""
        notes = self.notes.fact("notes")
        if notes is not None:
            for before, after in pairwise((notes, self._arrival, self._status, self._delete)):
                QWidget.setTabOrder(before, after)

    def _show_all(self, all_facts: bool) -> None:
        self.facts.show_all(all_facts)
        self._say_place()

    def _say_place(self) -> None:
        self.set_position(self._place, tr("Esc done") if self.facts.shows_all else tr("F2 edit"))

    # what is done

    def _connect(self) -> None:
        for form in (self.facts, self.notes):
            form.committed.connect(self._committed)
            form.opened.connect(self._opened)
        self._arrival.clicked.connect(self._turn_arrival)
        self._status.clicked.connect(self._turn_status)
        self._delete.clicked.connect(self._ask_delete)
        bind(self, "F2", self.begin)

    @Slot(str, object)
    def _committed(self, key: str, value: Any) -> None:
        if self._details is None:
            return
        guest_id = self._details.id
        if key == "name" and value:
            self.set_name(value, self._details.row.company or "")
        self._acts.write_field(
            guest_id, key, value, partial(self._written, guest_id, key), partial(self._refused, guest_id, key)
        )

    def _written(self, guest_id: str, key: str) -> None:
        fact = self._fact_of(guest_id, key)
        if fact is not None:
            fact.written()

    def _refused(self, guest_id: str, key: str, error: Refused) -> None:
        fact = self._fact_of(guest_id, key)
        if fact is None:
            self._acts.refused.emit(str(error))
            return
        if self._details is not None:
            self.set_name(self._details.row.name, self._details.row.company or "")
        fact.show()
        fact.refuse(str(error))

    def _fact_of(self, guest_id: str, key: str) -> Any:
        """None where the pane shows somebody else by now."""
        if self._details is None or self._details.id != guest_id:
            return None
        return self.facts.fact(key) or self.notes.fact(key)

    @Slot(str)
    def _opened(self, address: str) -> None:
        if address.startswith(OPEN):
            self.guest_asked.emit(address.removeprefix(OPEN))
        elif address.startswith(COPY):
            QGuiApplication.clipboard().setText(address.removeprefix(COPY))
            self._around.tell(tr("The code is copied."))

    @Slot()
    def _turn_arrival(self) -> None:
        if self._details is None:
            return
        if self._details.row.state is GuestState.IN:
            self._acts.take_out(self._details.id, self._details.row.name)
        else:
            self._acts.let_in(self._details.id)

    @Slot()
    def _turn_status(self) -> None:
        if self._details is not None:
            wanted = "confirmed" if self._details.status == "cancelled" else "cancelled"
            self._acts.set_status([self._details.id], wanted)

    @Slot()
    def _ask_delete(self) -> None:
        if self._details is not None:
            self.delete_asked.emit(self._details)
