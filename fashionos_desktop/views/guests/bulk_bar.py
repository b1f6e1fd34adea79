"""What can be done to several guests at once: a quiet bar below the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from fashionos_desktop.services.guests import MARK_LABELS, FilterChoices
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.flow import Flow
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.rule import Rule
from fashionos_desktop.views.guests.words import STATUS_WORDS, guests_words, tr

Item = tuple[str, Callable[[], None]]


class BulkBar(QWidget):
    """Says how many are chosen. Each signal is one change of all of them, one step to undo."""

    category_chosen = Signal(str)
    status_chosen = Signal(str)
    tag_added = Signal(str)
    tag_removed = Signal(str)
    marked = Signal(str, bool)
    merge_asked = Signal()
    export_asked = Signal()
    delete_asked = Signal()
    left = Signal()

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icons = around.look, around.icons
        self._choices = FilterChoices((), (), (), (), 0)
        self._count = Label(self._look, "", "data", weight=600)
        self._tag = QLineEdit()
        self._tag.setPlaceholderText(tr("New tag, Enter adds"))
        self._tag.hide()
        self._tag.returnPressed.connect(self._add_typed_tag)
        self._category = self._button(tr("Category"), "ticket")
        self._status = self._button(tr("Status"), "circle-dot")
        self._tags = self._button(tr("Tag"), "tag")
        self._marks = self._button(tr("Mark"), "star")
        self._merge = self._button(tr("Merge"), "git-compare")
        self._export = self._button(tr("Export"), "download")
        self._delete = self._button(tr("Delete"), "trash-2")
        self._category.clicked.connect(self._offer_categories)
        self._status.clicked.connect(self._offer_statuses)
        self._tags.clicked.connect(self._offer_tags)
        self._marks.clicked.connect(self._offer_marks)
        self._merge.clicked.connect(self.merge_asked)
        self._export.clicked.connect(self.export_asked)
        self._delete.clicked.connect(self.delete_asked)
        self._lay_out()
        self.hide()

    def set_count(self, count: int) -> None:
        """Shown from two guests on."""
        self._count.setText(tr("{} chosen").format(guests_words(count)))
        self._merge.setVisible(count == 2)
        self.setVisible(count > 1)
        if count < 2:
            self._tag.hide()

    def offer(self, choices: FilterChoices) -> None:
        self._choices = choices

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._tag.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _offer_categories(self) -> None:
        self._menu(
            self._category, [(c.label, partial(self.category_chosen.emit, c.value)) for c in self._choices.categories]
        )

    @Slot()
    def _offer_statuses(self) -> None:
        words = STATUS_WORDS.items()
        self._menu(self._status, [(tr(label), partial(self.status_chosen.emit, value)) for value, label in words])

    @Slot()
    def _offer_tags(self) -> None:
        known = self._choices.tags
        more = [(c.label, partial(self.tag_added.emit, c.value)) for c in known]
        less = [(tr("Take away {}").format(c.label), partial(self.tag_removed.emit, c.value)) for c in known]
        self._menu(self._tags, [(tr("New tag"), self._ask_tag)], more, less)

    @Slot()
    def _offer_marks(self) -> None:
        labels = MARK_LABELS.items()
        more = [(tr(words), partial(self.marked.emit, mark.value, True)) for mark, words in labels]
        less = [(tr("Not {}").format(words), partial(self.marked.emit, mark.value, False)) for mark, words in labels]
        self._menu(self._marks, more, less)

    def _ask_tag(self) -> None:
        self._tag.clear()
        self._tag.show()
        self._tag.setFocus()

    @Slot()
    def _add_typed_tag(self) -> None:
        name = " ".join(self._tag.text().split())
        if name:
            self._tag.hide()
            self.tag_added.emit(name)
            self.left.emit()

    def _menu(self, at: Button, *groups: Sequence[Item]) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in groups:
            if menu.actions() and group:
                menu.addSeparator()
            for words, run in group:
                action = QAction(words, menu)
                action.triggered.connect(partial(_run, run))
                menu.addAction(action)
        menu.popup(at.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _button(self, words: str, icon: str) -> Button:
        return Button(self._look, self._icons, words, icon=icon, size="small")

    def _lay_out(self) -> None:
        look, space = self._look, self._look.measure.space
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self._count.setContentsMargins(0, 0, space.s, 0)
        self._count.setFixedHeight(look.px(look.measure.control.button_small))
        self._tag.setFixedWidth(look.px(180))
        self._tag.setFixedHeight(look.px(look.measure.control.button_small))
        flow = Flow(space.xs)
        flow.setContentsMargins(space.l, space.xs, space.l, space.xs)
        edits = (self._category, self._status, self._tags, self._marks, self._merge)
        for widget in (self._count, *edits, self._export, self._delete, self._tag):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule(look))
        column.addLayout(flow)


def _run(run: Callable[[], None], checked: bool = False) -> None:
    """An action says whether it is checked, which nobody here wants to know."""
    run()
