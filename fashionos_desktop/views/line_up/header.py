"""The head of the line-up: figures, what is in trouble, which view, paper, and the lock."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from fashionos_desktop.services.line_up import LineUp
from fashionos_desktop.ui.delegates.roles import CellState
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.screen_header import ScreenHeader
from fashionos_desktop.ui.widgets.state_button import StateButton
from fashionos_desktop.views.line_up.words import figures, tr

PAPERS = (
    ("lineup", "Line-up board, photographs"), ("running-order", "Running order"), ("rail-cards", "Rail cards"),
    ("dresser-sheets", "Dressers' sheets"), ("look-list", "Look list for the seats"), ("returns", "Return sheet"),
)  # fmt: skip


class LineUpHeader(QWidget):
    """`trouble_asked` names the fit whose first change a person wants to see, or "doubled" or "empty"."""

    wall_asked = Signal(bool)
    lock_asked = Signal()
    import_asked = Signal()
    print_asked = Signal(str, bool)
    """The paper, and whether only what changed since its last print."""
    trouble_asked = Signal(str)

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look, icons = around.look, around.icons
        self._look = look
        self._head = ScreenHeader(look, tr("Line-up"))
        self._troubles = {kind: StateButton(look, icons) for kind in ("impossible", "tight", "empty", "doubled")}
        self.wall = Button(look, icons, tr("Wall"), icon="layout-grid")
        self.table = Button(look, icons, tr("Table"), icon="rows-3")
        self.papers = Button(look, icons, tr("Print"), icon="printer")
        self.bring_in = Button(look, icons, tr("Import"), icon="file-input")
        self.lock = Button(look, icons, tr("Lock numbers"), kind="primary", icon="lock")
        for kind, button in self._troubles.items():
            button.pressed.connect(lambda kind=kind: self.trouble_asked.emit(kind))
            button.hide()
            self._head.add_action(button)
        views = QWidget()
        row = QHBoxLayout(views)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for view in (self.wall, self.table):
            view.setCheckable(True)
            row.addWidget(view)
        for widget in (views, self.bring_in, self.papers, self.lock):
            self._head.add_action(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._head)
        self.wall.clicked.connect(lambda: self.wall_asked.emit(True))
        self.table.clicked.connect(lambda: self.wall_asked.emit(False))
        self.lock.clicked.connect(self.lock_asked)
        self.bring_in.clicked.connect(self.import_asked)
        self.papers.clicked.connect(self._offer_papers)

    def show_line_up(self, line_up: LineUp | None) -> None:
        self._head.set_figures("" if line_up is None or not line_up.lines else figures(line_up))
        self.lock.setEnabled(line_up is not None and bool(line_up.exits))
        locked = line_up is not None and line_up.locked_at is not None
        self.lock.setText(tr("Unlock numbers") if locked else tr("Lock numbers"))
        self.lock.set_icon("lock-open" if locked else "lock")
        self.lock.set_kind("secondary" if locked else "primary")
        self.papers.setEnabled(line_up is not None and bool(line_up.lines))
        self._show_troubles(line_up)

    def show_view(self, wall: bool) -> None:
        self.wall.setChecked(wall)
        self.table.setChecked(not wall)

    def _show_troubles(self, line_up: LineUp | None) -> None:
        fits = [] if line_up is None else [change.fit for change in line_up.changes]
        counts = {
            "impossible": (fits.count("impossible"), "octagon-alert", tr("{} impossible"), "stop"),
            "tight": (fits.count("tight"), "timer", tr("{} tight"), "warn"),
            "empty": (
                0 if line_up is None else sum(line.event_model_id is None for line in line_up.exits),
                "user-plus", tr("{} without a model"), "warn",
            ),
            "doubled": (0 if line_up is None else len(line_up.doubled), "hash", tr("{} with a number twice"), "stop"),
        }  # fmt: skip
        for kind, (count, icon, words, tone) in counts.items():
            button = self._troubles[kind]
            button.setVisible(count > 0)
            button.set_state(CellState(icon, words.format(count), tone))  # type: ignore[arg-type]

    @Slot()
    def _offer_papers(self) -> None:
        menu = QMenu(self)
        for changed in (False, True):
            if changed:
                menu.addSeparator()
                title = menu.addAction(tr("Only what changed since the last print"))
                title.setEnabled(False)
            for paper, words in PAPERS:
                action = menu.addAction(tr(words))
                action.triggered.connect(
                    lambda _=False, paper=paper, changed=changed: self.print_asked.emit(paper, changed)
                )
        menu.popup(self.papers.mapToGlobal(QPoint(0, self.papers.height() + self._look.measure.space.xxs)))
