"""The head of the door: which entrance, which show, and the field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QWidget

from fashionos_desktop.services.door import Entrance
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.strokes import ring
from fashionos_desktop.ui.look.text import LEFT
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.views.door.door_button import DoorButton


class EntranceName(QAbstractButton):
    """The entrance in serif. Pressed, it lists the others."""

    def __init__(self, look: Look, icons: Icons) -> None:
        super().__init__()
        self._look = look
        self._icons = icons
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        look.changed.connect(self._dress)

    def set_name(self, name: str) -> None:
        self.setText(name)
        self.setAccessibleName(self.tr("Entrance: {}").format(name))
        self._dress()

    def sizeHint(self) -> QSize:
        face = self._look.face("title")
        chevron = self._look.px(self._look.measure.icon.inline) + self._look.measure.space.xs
        return QSize(face.width(self.text()) + chevron, self._look.px(self._look.measure.icon.touch_target))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setPen(look.theme.text)
        painter.setFont(look.font("title"))
        painter.drawText(self.rect(), LEFT, self.text())
        size = look.px(look.measure.icon.inline)
        place = QRect(self.width() - size, 0, size, self.height())
        self._icons.paint(painter, "chevron-down", place, size, look.theme.text_muted)
        if self.hasFocus():
            ring(painter, self.rect(), look.measure.line.focus, look.theme.focus_ring)

    @Slot()
    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


class DoorHeader(QWidget):
    """`entrance_chosen` carries an id; `way_out_turned` whether guests are scanned out."""

    entrance_chosen = Signal(str)
    new_entrance_asked = Signal()
    way_out_turned = Signal(bool)
    kiosk_asked = Signal()

    def __init__(self, look: Look, icons: Icons, field: QWidget) -> None:
        super().__init__()
        self._look = look
        self._entrances: tuple[Entrance, ...] = ()
        self._gate_id: str | None = None
        self._leaves = False
        self.entrance = EntranceName(look, icons)
        self._title = Label(look, "", "lead", "muted")
        self._out = DoorButton(look, icons, self.tr("Scanning who leaves"), icon="log-out", key="F10")
        self._out.clicked.connect(self._turn_in)
        self._out.hide()
        space = look.measure.space
        row = QHBoxLayout(self)
        row.setContentsMargins(space.l, 0, space.l, 0)
        row.setSpacing(space.m)
        row.addWidget(self.entrance)
        row.addWidget(self._title, 1)
        row.addWidget(self._out)
        row.addWidget(field)
        self.entrance.clicked.connect(self._offer)
        look.changed.connect(self._dress)
        self._dress()

    def show_show(self, title: str) -> None:
        self._title.setText(title)

    def show_entrances(self, entrances: Sequence[Entrance], gate_id: str | None) -> None:
        self._entrances, self._gate_id = tuple(entrances), gate_id
        name = next((one.name for one in entrances if one.id == gate_id), self.tr("The door"))
        self.entrance.set_name(name)

    def show_way(self, leaves: bool) -> None:
        self._leaves = leaves
        self._out.setVisible(leaves)

    @property
    def entrance_name(self) -> str:
        return self.entrance.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.theme.canvas)

    @Slot()
    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for entrance in self._entrances:
            action = menu.addAction(entrance.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(entrance.id == self._gate_id)
            action.triggered.connect(_ignoring(partial(self.entrance_chosen.emit, entrance.id)))
        if self._entrances:
            menu.addSeparator()
        menu.addAction(self.tr("Add an entrance …")).triggered.connect(_ignoring(self.new_entrance_asked.emit))
        menu.addSeparator()
        out = menu.addAction(self.tr("Scan who leaves") + "\tF10")
        out.setCheckable(True)
        out.setChecked(self._leaves)
        out.toggled.connect(self.way_out_turned)
        menu.addAction(self.tr("Kiosk") + "\tF11").triggered.connect(_ignoring(self.kiosk_asked.emit))
        menu.popup(self.entrance.mapToGlobal(self.entrance.rect().bottomLeft()))

    @Slot()
    def _turn_in(self) -> None:
        self.way_out_turned.emit(False)

    @Slot()
    def _dress(self) -> None:
        self.setFixedHeight(self._look.px(self._look.measure.shell.header))
        self.update()


def _ignoring(run: Callable[[], None]) -> Callable[[bool], None]:
    return lambda _checked: run()
