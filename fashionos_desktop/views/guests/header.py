"""The head of the guest list: figures, search, import, export, and the ink action."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.screen_header import ScreenHeader
from fashionos_desktop.ui.widgets.search_field import SearchField
from fashionos_desktop.views.guests.filters import Filters
from fashionos_desktop.views.guests.words import guests_words, tr

_ROOMY = 1_000
"""Below this width, at 100 %, the quieter actions are icons alone."""

FORMS = ((".xlsx", "Excel file"), (".csv", "CSV file"), (".pdf", "Door list on paper, PDF"))


class ListHeader(QWidget):
    """`typed` comes with every letter: the answer is there before the next one."""

    typed = Signal(str)
    left_search = Signal(bool)
    """Whether the person wants to go into what was found."""
    import_asked = Signal()
    add_asked = Signal()
    export_asked = Signal(str, bool)
    """The form (".csv"), and whether all guests are meant, not only those shown."""

    def __init__(self, around: Surroundings, filters: Filters, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = around.look
        look, icons = around.look, around.icons
        self.search = SearchField(look, icons, tr("Name, e-mail, company, code"), "Ctrl+F")
        self._head = ScreenHeader(look, tr("Guests"))
        self._import = Button(look, icons, tr("Import"), icon="file-input")
        self._export = Button(look, icons, tr("Export"), icon="download")
        self._add = Button(look, icons, tr("Add guest"), kind="primary", icon="plus", key="Ctrl+N")
        self._shown = self._all = 0
        for widget in (self.search, self._import, self._export, self._add):
            self._head.add_action(widget)
        for chip in filters.chips:
            self._head.add_filter(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._head)
        self.search.textChanged.connect(self.typed)
        self.search.left.connect(lambda: self.left_search.emit(False))
        self.search.returnPressed.connect(lambda: self.left_search.emit(True))
        self.search.installEventFilter(self)
        self._import.clicked.connect(self.import_asked)
        self._add.clicked.connect(self.add_asked)
        self._export.clicked.connect(self._offer_forms)
        look.changed.connect(self._fit)
        self._fit()

    def set_figures(self, words: str) -> None:
        self._head.set_figures(words)

    def set_count(self, shown: int, all_guests: int, *, narrowed: bool) -> None:
        """ "128 of 1,603" """
        self._shown, self._all = shown, max(shown, all_guests)
        self._export.setEnabled(self._all > 0)
        of_all = tr("{:,} of {:,}").format(shown, self._all)
        self._head.set_count(of_all if narrowed else guests_words(self._all) if self._all else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            self.left_search.emit(True)
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        roomy = self.width() >= self._look.px(_ROOMY)
        wide = self._look.px(self._look.measure.control.search)
        self.search.setFixedWidth(wide if roomy else wide * 3 // 4)
        for button, words in ((self._import, tr("Import")), (self._export, tr("Export"))):
            button.setText(words if roomy else "")
            button.setAccessibleName(words)
            button.setToolTip("" if roomy else words)

    @Slot()
    def _offer_forms(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._shown < self._all:
            self._add_forms(menu, tr("{} as shown").format(guests_words(self._shown)), everybody=False)
            self._add_forms(menu, tr("All {}").format(guests_words(self._all)), everybody=True)
        else:
            self._add_forms(menu, tr("All {}").format(guests_words(self._all)), everybody=True)
        menu.popup(self._export.mapToGlobal(QPoint(0, self._export.height() + self._look.measure.space.xxs)))

    def _add_forms(self, menu: QMenu, head: str, *, everybody: bool) -> None:
        if menu.actions():
            menu.addSeparator()
        title = menu.addAction(head)
        title.setEnabled(False)
        for form, words in FORMS:
            action = QAction(tr(words), menu)
            action.triggered.connect(lambda _=False, form=form: self.export_asked.emit(form, everybody))
            menu.addAction(action)
