"""One thing that needs a person: what happened, both versions where there are two, and each remedy with its key."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from fashionos_desktop.services.journal import JournalItem, Offer, Remedy
from fashionos_desktop.services.journal.proposing import Proposal
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.button import Button, Kind
from fashionos_desktop.ui.widgets.flow import Flow
from fashionos_desktop.ui.widgets.state_label import StateLabel
from fashionos_desktop.views.sync.fixing import Fixing
from fashionos_desktop.views.sync.marks import mark_of
from fashionos_desktop.views.sync.sides import Sides
from fashionos_desktop.views.sync.words import tr
from fashionos_desktop.views.sync.wrapping import wrapping

MARK = 132
_TEXT_AT_MOST = 640
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class EntryRow(QWidget):
    """Takes the keyboard: a letter does what its button says, Enter what is advised, Up and Down go to the others.

    `asked` carries the remedy; `fixed` a proposal and the value to save with; `stepped` -1 or 1.
    """

    asked = Signal(object)
    fixed = Signal(object, str)
    stepped = Signal(int)
    focused = Signal()

    def __init__(self, look: Look, icons: Icons, item: JournalItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        self.item = item
        self.buttons: dict[Remedy, Button] = {}
        self.fixing: Fixing | None = None
        self._current = False
        self._sides: Sides | None = None
        self._mark = StateLabel(look, icons)
        self._headline = wrapping(look, "", "body", weight=600)
        self._explanation = wrapping(look, "", "data", "muted")
        self._reason = wrapping(look, "", "data", "stop")
        self._words = QVBoxLayout()
        self._offers = Flow(look.measure.space.xs)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._lay_out()
        look.changed.connect(self._dress)
        self._dress()
        self._tell()

    def show_item(self, item: JournalItem) -> None:
        """The same thing, said anew where it changed; a value that is being written stays."""
        if item != self.item:
            self.item = item
            self._tell()
        self.setEnabled(True)

    def set_current(self, current: bool) -> None:
        """The screen's one ink button is that of the thing the keyboard is at."""
        self._current = current
        for offer in self.item.offers:
            self.buttons[offer.remedy].set_kind(self._kind(offer))

    def ask_for_value(self, proposal: Proposal) -> None:
        """Opens the field in place of the buttons."""
        self.stop_fixing()
        self._set_buttons_visible(False)
        fixing = self.fixing = Fixing(self._look, self._icons, proposal, self)
        fixing.given.connect(partial(self.fixed.emit, proposal))
        fixing.left.connect(self._leave_fixing)
        self._words.addWidget(fixing)
        fixing.setFocus()

    def stop_fixing(self) -> None:
        fixing, self.fixing = self.fixing, None
        if fixing is not None:
            self._words.removeWidget(fixing)
            fixing.hide()
            fixing.deleteLater()
            self._set_buttons_visible(True)

    def set_busy(self) -> None:
        """Its remedy is on its way to the disk."""
        for button in self.buttons.values():
            button.setEnabled(False)

    def complain(self, sentence: str) -> None:
        """Why the remedy did not work; nothing was changed."""
        for button in self.buttons.values():
            button.setEnabled(True)
        if self.fixing is not None:
            self.fixing.refuse(sentence)
            return
        self._reason.setText(sentence)
        self._reason.setVisible(bool(sentence))

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._acted(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A button would take the arrows for its neighbours."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() not in _ENTER:
            return self._acted(event)
        if event.type() == QEvent.Type.FocusIn:
            self.focused.emit()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        line, theme, edge = self._look.measure.line, self._look.theme, self._look.measure.space.l
        painter = QPainter(self)
        painter.fillRect(QRect(edge, 0, self.width() - 2 * edge, line.hair), theme.line)
        if self.hasFocus():
            painter.fillRect(QRect(0, line.hair, line.edge, self.height() - line.hair), theme.focus_ring)

    # how it is put together

    def _acted(self, event: QKeyEvent) -> bool:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
            return True
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            return False
        offer = self._offer_for(event)
        if offer is None or not self.buttons[offer.remedy].isEnabled():
            return False
        self.asked.emit(offer.remedy)
        return True

    def _offer_for(self, event: QKeyEvent) -> Offer | None:
        if event.key() in _ENTER:
            return self.item.advised
        letter = event.text().upper()
        return next((offer for offer in self.item.offers if letter and offer.key == letter), None)

    def _tell(self) -> None:
        item = self.item
        self._mark.set_state(mark_of(item))
        self._headline.setText(item.headline)
        self._explanation.setText(item.explanation)
        self._explanation.setVisible(bool(item.explanation))
        self._reason.hide()
        self.setAccessibleName(f"{item.mark}: {item.headline}")
        self.setAccessibleDescription(item.explanation)
        self._show_sides()
        self._show_offers()

    def _show_sides(self) -> None:
        if self._sides is not None:
            self._words.removeWidget(self._sides)
            self._sides.hide()
            self._sides.deleteLater()
            self._sides = None
        if self.item.kept is not None and self.item.lost is not None:
            self._sides = Sides(self._look, self._icons, self.item.kept, self.item.lost, self)
            self._words.insertWidget(2, self._sides)

    def _show_offers(self) -> None:
        self._offers.clear()
        self.buttons = {}
        many = len(self.item.opens) > 1
        for offer in self.item.offers:
            label = tr("Open …") if offer.remedy is Remedy.OPEN and many else offer.label
            button = Button(
                self._look,
                self._icons,
                label,
                kind=self._kind(offer),
                icon="copy" if offer.remedy is Remedy.COPY else "",
                key=offer.key,
                parent=self,
            )
            button.setAccessibleName(f"{offer.label}. {self.item.headline}")
            button.clicked.connect(partial(self.asked.emit, offer.remedy))
            button.installEventFilter(self)
            self.buttons[offer.remedy] = button
            self._offers.addWidget(button)
        self._set_buttons_visible(self.fixing is None)

    def _kind(self, offer: Offer) -> Kind:
        return "primary" if offer.first and self._current else "secondary"

    def _set_buttons_visible(self, visible: bool) -> None:
        for button in self.buttons.values():
            button.setVisible(visible)
        self._offers.invalidate()

    @Slot()
    def _leave_fixing(self) -> None:
        self.stop_fixing()
        self.setFocus()

    def _lay_out(self) -> None:
        space = self._look.measure.space
        self._words.setSpacing(space.xxs)
        for label in (self._headline, self._explanation):
            self._words.addWidget(label)
        self._words.addWidget(self._reason)
        self._words.addSpacing(space.xs)
        self._words.addLayout(self._offers)
        row = QHBoxLayout(self)
        row.setContentsMargins(space.l, space.m + space.xxs, space.l, space.m + space.xxs)
        row.setSpacing(0)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words, 1)
        self._reason.hide()

    @Slot()
    def _dress(self) -> None:
        self._mark.setFixedWidth(self._look.px(MARK))
        self._explanation.setMaximumWidth(self._look.px(_TEXT_AT_MOST))
