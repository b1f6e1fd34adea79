"""The pane at the right: one row of any table, to read and to write."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from fashionos_desktop.services.records import Dependent
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.details_pane import DetailsPane
from fashionos_desktop.ui.widgets.empty_state import EmptyState
from fashionos_desktop.ui.widgets.facts import Facts
from fashionos_desktop.views.data.dependents import Dependents
from fashionos_desktop.views.data.form import Form
from fashionos_desktop.views.data.notes import Note
from fashionos_desktop.views.data.question import Question


class RecordPane(QWidget):
    """Draws what the desk tells it, and hands on what a person does."""

    save = Signal()
    put_back = Signal()
    delete = Signal()
    agreed = Signal()
    kept = Signal()
    dependent_opened = Signal(object)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._details = DetailsPane(look)
        self._note = Note(look, icons, "circle-alert", "stop")
        self._dependents = Dependents(look)
        self._facts = Facts(look)
        self._question = Question(look, icons)
        self._save = Button(look, icons, self.tr("Save"), kind="primary")
        self._put_back = Button(look, icons, self.tr("Put back"))
        self._delete = Button(look, icons, self.tr("Delete"), kind="danger", icon="trash-2")
        self._nothing = EmptyState(
            look, icons, self.tr("No row chosen."), self.tr("Choose one to see and change it, or press Ctrl+N.")
        )
        self._form: Form | None = None
        self._lay_out()
        self._connect()
        self.show_nothing()

    @property
    def form(self) -> Form | None:
        """None while no row is shown."""
        return self._form if self._stack.currentIndex() == 1 else None

    @property
    def question(self) -> Question:
        return self._question

    @property
    def dependents(self) -> Dependents:
        return self._dependents

    def show_nothing(self) -> None:
        self._stack.setCurrentIndex(0)
        self._question.hide()

    def show_form(self, form: Form) -> None:
        if form is not self._form:
            if self._form is not None:
                self._form.hide()
                self._body.removeWidget(self._form)
            self._form = form
            self._body.insertWidget(1, form)
            form.show()
            self._order_tabs(form)
        self._hangs_on_it.setVisible(not form.new)
        self._stamps.setVisible(not form.new)
        self._delete.setVisible(not form.new)
        self._put_back.setText(self.tr("Discard") if form.new else self.tr("Put back"))
        self._stack.setCurrentIndex(1)

    def show_head(self, place: str, name: str) -> None:
        self._details.set_position(place, self.tr("Ctrl S saves"))
        self._details.set_name(name)

    def show_dependents(self, dependents: tuple[Dependent, ...]) -> None:
        self._dependents.show_these(dependents)
        if self._form is not None:
            self._order_tabs(self._form)

    def show_facts(self, facts: list[tuple[str, str]]) -> None:
        self._facts.set_facts(facts)

    def set_dirty(self, dirty: bool, *, saving: bool = False) -> None:
        new = self._form is not None and self._form.new
        self._save.setEnabled((dirty or new) and not saving)
        self._put_back.setEnabled((dirty or new) and not saving)

    def say(self, sentence: str) -> None:
        """What stands above the fields; "" for nothing."""
        self._note.say(sentence)

    def said(self) -> str:
        return self._note.text()

    def ask(self, sentence: str, answer: str) -> None:
        self._question.ask(sentence, answer)

    def answered(self) -> None:
        self._question.hide()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(self._look.measure.shell.details), 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.measure.shell.details_min, 0)

    def _lay_out(self) -> None:
        host = QWidget()
        self._body = QVBoxLayout(host)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(self._look.measure.space.xs)
        self._body.addWidget(self._note)
        self._details.add_section(host)
        self._hangs_on_it = self._details.add_section(self._dependents, self.tr("What depends on it"))
        self._stamps = self._details.add_section(self._facts)
        self._details.add_action(self._save)
        self._details.add_action(self._put_back)
        self._details.add_action(self._delete, at_end=True)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._details, 1)
        column.addWidget(self._question)
        for widget in (self, self._nothing):
            widget.setAutoFillBackground(True)
            widget.setBackgroundRole(QPalette.ColorRole.Base)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(shown)

    def _connect(self) -> None:
        self._save.clicked.connect(self.save)
        self._put_back.clicked.connect(self.put_back)
        self._delete.clicked.connect(self.delete)
        self._question.agreed.connect(self.agreed)
        self._question.kept.connect(self.kept)
        self._dependents.opened.connect(self.dependent_opened)

    def _order_tabs(self, form: Form) -> None:
        """Fields, what hangs on the row, then the steps: the order in which they stand."""
        stops: list[QWidget] = [row.editor for row in form.rows.values()]
        stops += [*self._dependents.links, self._save, self._put_back, self._delete]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
