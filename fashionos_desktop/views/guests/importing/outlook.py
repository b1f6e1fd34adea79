"""What will happen, in numbers, and the one step that does it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fashionos_desktop.services.guest_import import ImportPlan
from fashionos_desktop.ui.delegates.roles import CellState, Tone
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.heading import Heading
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.rule import Rule
from fashionos_desktop.ui.widgets.state_label import StateLabel
from fashionos_desktop.views.guests.importing.flow import ImportFlow, Phase
from fashionos_desktop.views.guests.words import guests_words, tr

_UNKNOWN = "–"


class Line(QWidget):
    """Icon, words, and a number at the right; a hairline below."""

    def __init__(self, look: Look, icons: Icons, icon: str, words: str, tone: Tone) -> None:
        super().__init__()
        self._state = CellState(icon, words, tone)
        sign = StateLabel(look, icons)
        sign.set_state(CellState(icon, "", tone))
        self._words = Label(look, words, "body")
        self._number = Label(look, _UNKNOWN, "figure")
        self._words.setWordWrap(True)
        row = QHBoxLayout()
        row.setContentsMargins(0, look.measure.space.xs + 2, 0, look.measure.space.xs + 2)
        row.setSpacing(look.measure.space.xs)
        row.addWidget(sign)
        row.addWidget(self._words, 1)
        row.addWidget(self._number)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Rule(look))

    def set_number(self, number: int | None) -> None:
        self._number.setText(_UNKNOWN if number is None else f"{number:,}")
        self._number.set_tone("text" if number else "muted")
        self.setAccessibleName(f"{self._words.text()}: {self._number.text()}")


class Outlook(QWidget):
    """At the right of the columns; its step stands at the foot, whatever the window's height."""

    import_asked = Signal()
    leave_asked = Signal()
    remember_changed = Signal(bool)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._new = Line(look, icons, "circle-plus", tr("New guests"), "ok")
        self._updated = Line(look, icons, "refresh-cw", tr("Known guests, updated"), "info")
        self._same = Line(look, icons, "equal", tr("The same as before"), "muted")
        self._rejected = Line(look, icons, "octagon-alert", tr("Not imported"), "stop")
        self._arrivals = Line(look, icons, "log-in", tr("Of them in already"), "ok")
        self._more = Label(look, "", "data", "muted", figures=False)
        self._calm = Label(
            look,
            tr(
                "Nothing is written until you press Import. "
                "Importing this file again later changes nothing that is already right."
            ),
            "data",
            "muted",
            figures=False,
        )
        self.remember = QCheckBox(tr("Remember these columns for lists that look like this one"))
        self._remember_row = _wrapped(look, self.remember)
        self._doing = Label(look, "", "data", "muted")
        self._bar = QProgressBar()
        self.take = Button(look, icons, "", kind="primary", key="Ctrl+Enter", size="large")
        self.leave = Button(look, icons, "", kind="quiet")
        self.take.clicked.connect(self.import_asked)
        self.leave.clicked.connect(self.leave_asked)
        self.remember.toggled.connect(self.remember_changed)
        look.changed.connect(self._dress)
        self._narrow = False
        self._lay_out()
        self._dress()

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self._dress()

    def show_flow(self, flow: ImportFlow) -> None:
        plan, phase = flow.plan, flow.phase
        counting = phase is Phase.COUNTING or phase is Phase.READING
        known = plan if phase in (Phase.READY, Phase.WRITING) else None
        self._new.set_number(known.new if known else None)
        self._updated.set_number(known.updated if known else None)
        self._same.set_number(known.unchanged if known else None)
        self._rejected.set_number(len(known.rejected) if known else None)
        self._arrivals.set_number(known.arrivals if known else None)
        self._arrivals.setVisible(bool(known and known.arrivals))
        made = _made_words(known) if known else ""
        self._more.setText(made)
        self._more.setVisible(bool(made))
        writing = phase is Phase.WRITING
        self._bar.setVisible(writing)
        self._doing.setVisible(counting or writing)
        self._doing.setText(tr("Counting what these columns come to.") if counting else tr("Importing."))
        if not writing:
            self._bar.setValue(0)
        count = known.guests_to_write if known else 0
        self.take.setVisible(not writing)
        self.take.setEnabled(phase is Phase.READY and count > 0)
        words = tr("Import {}").format(guests_words(count)) if count else tr("Nothing to import")
        self.take.setText(words if known else tr("Import"))
        self.leave.setText(tr("Stop, nothing is kept") if writing else tr("Cancel, nothing is kept"))
        generic = flow.file is not None and not flow.file.recognition.is_known
        self._remember_row.setVisible(generic and not writing)
        self.remember.setChecked(flow.remember)

    @Slot(int, int)
    def show_progress(self, done: int, total: int) -> None:
        self._bar.setMaximum(max(total, 1))
        self._bar.setValue(done)
        if self._bar.isVisible() and total:
            self._doing.setText(tr("{:,} of {:,} done.").format(done, total))

    def _lay_out(self) -> None:
        space = self._look.measure.space
        facts = QWidget()
        for part in (self, facts):
            part.setAutoFillBackground(True)
            part.setBackgroundRole(QPalette.ColorRole.Base)
        column = QVBoxLayout(facts)
        column.setContentsMargins(space.l, space.l, space.l, space.s)
        column.setSpacing(0)
        column.addWidget(Heading(self._look, tr("What will happen")))
        column.addSpacing(space.s)
        column.addWidget(Rule(self._look))
        for line in (self._new, self._updated, self._same, self._rejected, self._arrivals):
            column.addWidget(line)
        for label in (self._more, self._calm):
            label.setWordWrap(True)
            label.setContentsMargins(0, space.s, 0, 0)
            column.addWidget(label)
        column.addSpacing(space.m)
        column.addWidget(self._remember_row)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(facts)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = QVBoxLayout()
        foot.setContentsMargins(space.l, space.xs, space.l, space.l)
        foot.setSpacing(space.xs)
        self._doing.setWordWrap(True)
        self._bar.setTextVisible(False)
        for button in (self.take, self.leave):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for widget in (self._doing, self._bar, self.take, self.leave):
            foot.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addLayout(foot)

    @Slot()
    def _dress(self) -> None:
        wide = self._look.measure.shell.details_min
        self.setFixedWidth(self._look.px(wide - self._look.measure.space.xl if self._narrow else wide))
        self._bar.setFixedHeight(self._look.px(self._look.measure.control.bar_large))


def _wrapped(look: Look, box: QCheckBox) -> QWidget:
    """A check box whose words go on in a second line, which Qt's own do not."""
    words = box.text()
    box.setText("")
    box.setAccessibleName(words)
    whole = QWidget()
    label = Label(look, words, "data", figures=False)
    label.setWordWrap(True)
    label.setBuddy(box)
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.measure.space.m)
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.measure.space.xs)
    row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label, 1)
    column.addWidget(Rule(look))
    column.addLayout(row)
    return whole


def _made_words(plan: ImportPlan) -> str:
    """What is made beside guests: "New categories: Press, Front Row."."""
    said = []
    for words, names in (
        (tr("New categories: {}."), plan.new_categories),
        (tr("New entrances: {}."), plan.new_entrances),
        (tr("New publicists: {}."), plan.new_publicists),
    ):
        if names:
            shown = ", ".join(names[:4])
            more = len(names) - 4
            said.append(words.format(tr("{} and {:,} more").format(shown, more) if more > 0 else shown))
    return " ".join(said)
