"""The filters of the guest list, which read as a sentence: "Front Row", "Not paid", "Expected"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QObject, Signal, Slot

from fashionos_desktop.services.guests import (
    MARK_LABELS,
    STATE_LABELS,
    FilterChoices,
    GuestFilter,
    GuestState,
    Mark,
)
from fashionos_desktop.services.guests.filters import Presence
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.chip import Chip, Choice
from fashionos_desktop.views.guests.words import tr

_NO_SEAT = "no seat"
_DOUBLE = "seat given twice"
_LABELS = {str(key): words for key, words in (*STATE_LABELS.items(), *MARK_LABELS.items())}


class CountedChip(Chip):
    """A chip whose menu says how many guests stand behind each choice; chosen, it says the choice alone."""

    def _words(self) -> str:
        return super()._words().partition("\t")[0]


class Filters(QObject):
    """Five chips, and what they mean together."""

    changed = Signal()

    def __init__(self, look: Look, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._category = CountedChip(look, icons, tr("Any category"))
        self._state = CountedChip(look, icons, tr("Any status"))
        self._presence = CountedChip(look, icons, tr("In and expected"))
        self._tag = CountedChip(look, icons, tr("Tags"))
        self._mark = CountedChip(look, icons, tr("Marks"))
        self.chips: tuple[Chip, ...] = (self._category, self._state, self._presence, self._tag, self._mark)
        self._quiet = False
        for chip in self.chips:
            chip.chosen.connect(self._chosen)
        self.offer(FilterChoices((), (), (), (), 0))

    def offer(self, choices: FilterChoices) -> None:
        """What can be chosen now, with how many guests each leaves. A choice that is gone is set back."""
        self._category.set_choices(_counted((c.value, c.label, c.count) for c in choices.categories))
        self._state.set_choices(self._with_chosen(self._state, ((c.value, c.label, c.count) for c in choices.states)))
        arrived = sum(choice.count for choice in choices.states if choice.value == GuestState.IN)
        gone = sum(choice.count for choice in choices.states if choice.value == GuestState.CANCELLED)
        expected = sum(choice.count for choice in choices.states) - arrived - gone
        presences = (("in", tr("Only those who are in"), arrived), ("expected", tr("Only expected"), expected))
        self._presence.set_choices(_counted(presences))
        self._tag.set_choices(self._with_chosen(self._tag, ((c.value, c.label, c.count) for c in choices.tags)))
        self._tag.setVisible(bool(choices.tags) or bool(self._tag.key))
        marks = [(c.value, c.label, c.count) for c in choices.marks]
        marks += [(_NO_SEAT, tr("No seat"), choices.no_seat)] if choices.no_seat else []
        self._mark.set_choices(self._with_chosen(self._mark, [*marks, (_DOUBLE, tr("Seat given twice"), -1)]))

    def filter(self, text: str) -> GuestFilter:
        """What the chips and a search text ask for together."""
        mark = self._mark.key
        return GuestFilter(
            text=text.strip(),
            categories=frozenset({self._category.key} - {""}),
            states=frozenset({GuestState(self._state.key)} if self._state.key else ()),
            presence=cast("Presence", self._presence.key or "any"),
            tags=frozenset({self._tag.key} - {""}),
            marks=frozenset({Mark(mark)} if mark in set(Mark) else ()),
            no_seat=mark == _NO_SEAT,
            double_seats=mark == _DOUBLE,
        )

    @property
    def are_set(self) -> bool:
        return any(chip.key for chip in self.chips)

    def choose(self, *, category: str = "", presence: str = "", state: str = "") -> None:
        """Sets what is given and leaves the rest; values that no filter knows are passed over."""
        if category:
            self._put(self._category, category)
        if presence in ("in", "expected"):
            self._put(self._presence, presence)
        if state in set(GuestState):
            self._put(self._state, state)
        self.changed.emit()

    def clear(self) -> None:
        for chip in self.chips:
            self._put(chip, "")
        self.changed.emit()

    def _put(self, chip: Chip, key: str) -> None:
        self._quiet = True
        chip.choose(key)
        self._quiet = False

    @staticmethod
    def _with_chosen(chip: Chip, choices: Iterable[tuple[str, str, int]]) -> list[Choice]:
        """A state, a tag or a mark that no guest has just now stays chosen: the last one was changed here."""
        offered = _counted(choices)
        if chip.key and chip.key not in {choice.key for choice in offered}:
            words = _LABELS.get(chip.key, chip.key)
            offered.append(Choice(chip.key, f"{words}\t0"))
        return offered

    @Slot(str)
    def _chosen(self, key: str) -> None:
        if not self._quiet:
            self.changed.emit()


def _counted(choices: Iterable[tuple[str, str, int]]) -> list[Choice]:
    """The part behind the tab stands at the right of the menu, as a key would."""
    return [Choice(str(key), f"{words}\t{count:,}" if count >= 0 else words) for key, words, count in choices]
