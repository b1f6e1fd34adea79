"""The facts of one guest, under each other; while editing, those that are empty too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.views.guests.fact import Fact
from fashionos_desktop.views.guests.fact_lines import FactLine


class FactsForm(QWidget):
    """Facts by key. They are made once and told other lines."""

    committed = Signal(str, object)
    opened = Signal(str)
    begun = Signal(str)
    """Tab went on to this key's field, or F2 began it."""

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        self._facts: dict[str, Fact] = {}
        self._all = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def shows_all(self) -> bool:
        """Whether empty facts are shown too, to be filled."""
        return self._all

    @property
    def editing(self) -> bool:
        return any(fact.editing for fact in self._facts.values())

    def fact(self, key: str) -> Fact | None:
        return self._facts.get(key)

    def show_lines(self, lines: Sequence[FactLine], *, another: bool) -> None:
        """`another`: these are of another guest, and what was begun is over."""
        for line in lines:
            fact = self._facts.get(line.key) or self._add(line)
            if another:
                fact.forget()
            fact.set_line(line)
        told = {line.key for line in lines}
        for key, fact in self._facts.items():
            fact.setVisible(key in told and (fact.is_said or fact.editing or (self._all and _can(fact))))

    def show_all(self, all_facts: bool) -> None:
        self._all = all_facts
        for fact in self._facts.values():
            fact.show_empty(all_facts)
            fact.setVisible(fact.is_said or fact.editing or (all_facts and _can(fact)))

    def begin(self, key: str) -> None:
        fact = self._facts.get(key)
        if fact is not None:
            fact.show()
            fact.begin()
            self.begun.emit(key)

    def put_back(self) -> None:
        for fact in self._facts.values():
            if fact.editing:
                fact.put_back()

    def _add(self, line: FactLine) -> Fact:
        fact = Fact(self._look, self._icons, line)
        fact.committed.connect(self.committed)
        fact.opened.connect(self.opened)
        fact.moved_on.connect(self._move_on)
        self._facts[line.key] = fact
        self._column.addWidget(fact)
        return fact

    @Slot(str, bool)
    def _move_on(self, key: str, backwards: bool) -> None:
        keys = [other for other, fact in self._facts.items() if _can(fact) and (fact.isVisible() or other == key)]
        place = keys.index(key) + (-1 if backwards else 1)
        if 0 <= place < len(keys):
            self.begin(keys[place])
        else:
            self._facts[key].setFocus()


def _can(fact: Fact) -> bool:
    return fact.line.editor != "none"
