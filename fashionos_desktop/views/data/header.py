"""The head of the Data screen: what is narrowed, what is looked for, columns and export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from fashionos_desktop.services.records import RecordQuery, belongs_to_shows
from fashionos_desktop.services.vocabulary import TABLES, words_of
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.chip import Chip, Choice
from fashionos_desktop.ui.widgets.screen_header import ScreenHeader
from fashionos_desktop.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from fashionos_desktop.services.shows import Show

_LONGEST_FILTER = 36


class DataHeader(ScreenHeader):
    """`scope` is set while only one show is shown; the filter stands there only when there is one."""

    filter_cleared = Signal()

    def __init__(self, look: Look, icons: Icons) -> None:
        super().__init__(look, "")
        self.set_title(self.tr("Data"))
        self.scope = Chip(look, icons, self.tr("Every show"), (Choice("show", self.tr("This show")),))
        self.scope.choose("show")
        self.filter = Chip(look, icons, "")
        self.search = SearchField(look, icons, self.tr("Find"), "Ctrl+F")
        self.columns = Button(look, icons, self.tr("Columns"), icon="columns-3")
        self.export = Button(look, icons, self.tr("Export"), icon="download")
        for widget in (self.filter, self.scope, self.search, self.columns, self.export):
            self.add_action(widget)
        self.filter.chosen.connect(self._filter_chosen)
        self.filter.hide()
        self._unsaved = -1
        self._has_show = False
        self.set_unsaved(0)

    def set_show(self, show: Show | None) -> None:
        self._has_show = show is not None

    def set_table(self, table: str, query: RecordQuery, what: str) -> None:
        """Another table is open; `what` names the key that it is narrowed to."""
        hint = self.tr("Find in {}").format(words_of(table).many[0].lower() + words_of(table).many[1:])
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(hint)
        if self.search.text() != query.text:
            self.search.setText(query.text)
        self.scope.setVisible(self._has_show and belongs_to_shows(table))
        if query.where is None:
            self.filter.hide()
            self.filter.set_choices(())
        elif what:
            short = what if len(what) <= _LONGEST_FILTER else what[: _LONGEST_FILTER - 1] + "…"
            self.filter.set_choices((Choice("it", short),))
            self.filter.choose("it")
            self.filter.setToolTip(what)
            self.filter.show()

    @Slot(int)
    def set_unsaved(self, count: int) -> None:
        if count == self._unsaved:
            return
        self._unsaved = count
        words = self.tr("{} tables, everything in the show").format(len(TABLES))
        if count:
            rows = self.tr("1 row not saved yet") if count == 1 else self.tr("{} rows not saved yet").format(count)
            words = self.tr("{}, the rest is").format(rows)
        self.set_figures(words)

    @Slot(str)
    def _filter_chosen(self, key: str) -> None:
        if not key and self.filter.isVisible():
            self.filter.hide()
            self.filter_cleared.emit()
