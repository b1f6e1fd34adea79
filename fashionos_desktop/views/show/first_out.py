"""Who goes out first: three photographs with number, name and how far they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from fashionos_desktop.ui.delegates.roles import CellState
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.photographs import Photographs, paint_photograph
from fashionos_desktop.ui.look.strokes import ring
from fashionos_desktop.ui.look.text import Face
from fashionos_desktop.ui.navigation import OpenLook
from fashionos_desktop.ui.widgets.heading import Heading
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.views.show.opener import Opener
from fashionos_desktop.views.show.words import tr

if TYPE_CHECKING:
    from fashionos_desktop.services.overview import FirstLook, ShowOverview

_COUNT = 3
_STATES = {
    "Ready": ("circle-check", "ok"),
    "Dressed": ("circle-check", "ok"),
    "In make-up": ("brush", "muted"),
    "In hair": ("scissors", "muted"),
    "Hair and make-up done": ("brush", "muted"),
    "Waiting for make-up": ("hourglass", "muted"),
    "Waiting for hair": ("hourglass", "muted"),
    "Arrived": ("log-in", "muted"),
    "Fitting due": ("ruler", "warn"),
    "No model": ("user-x", "warn"),
    "Not arrived": ("clock-alert", "warn"),
}


class FirstOut(QWidget):
    """Hidden while there are no looks. `asked` carries a look."""

    asked = Signal(object)

    def __init__(self, look: Look, icons: Icons, photographs: Photographs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._heading = Heading(look, tr("First out"))
        self._of = Label(look, "", "body", "muted")
        self.tiles = tuple(FirstTile(look, icons, photographs, self) for _ in range(_COUNT))
        self._heading.add(self._of)
        row = QHBoxLayout()
        row.setSpacing(look.measure.space.s)
        for tile in self.tiles:
            tile.asked.connect(self.asked)
            row.addWidget(tile)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.measure.space.s)
        column.addWidget(self._heading)
        column.addLayout(row)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        look.changed.connect(self._dress)
        self._dress()

    def show_overview(self, overview: ShowOverview) -> None:
        self.setVisible(bool(overview.first_looks) and not overview.countdown.is_over)
        self._heading.set_text(tr("Next out") if overview.countdown.state == "on" else tr("First out"))
        self._of.setText(overview.first_out)
        for place, tile in enumerate(self.tiles):
            tile.setVisible(place < len(overview.first_looks))
            if place < len(overview.first_looks):
                tile.show_look(overview.first_looks[place])

    @Slot()
    def _dress(self) -> None:
        self._heading.setFixedHeight(self._look.line_height("heading"))


class FirstTile(Opener):
    """One of the three."""

    def __init__(self, look: Look, icons: Icons, photographs: Photographs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        self._photographs = photographs
        self._shown: FirstLook | None = None
        self._state = CellState("", "")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        photographs.ready.connect(self._ready)
        look.changed.connect(self._dress)

    @property
    def state(self) -> CellState:
        return self._state

    def show_look(self, shown: FirstLook) -> None:
        if shown == self._shown:
            return
        self._shown = shown
        icon, tone = _STATES.get(shown.state, ("circle", "muted"))
        self._state = CellState(icon, tr(shown.state), tone)  # type: ignore[arg-type]  # the table holds tones only
        self.lead_to(OpenLook(shown.look_id))
        name = shown.model_name or tr("no model")
        self.setAccessibleName(tr("Look {}, {}: {}").format(shown.number, name, self._state.word))
        self.setToolTip(f"{name}. {self._state.word}")
        self.update()

    def sizeHint(self) -> QSize:
        photo = self._photo()
        space = self._look.measure.space
        return QSize(photo.width(), photo.height() + space.xs + 2 * self._line() + space.xxs)

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self._shown
        if shown is None:
            return
        look, photo = self._look, self._photo()
        painter = QPainter(self)
        pixmap = None
        if shown.photo_id is not None:
            pixmap = self._photographs.pixmap(shown.photo_id, photo.size(), self.devicePixelRatioF())
        paint_photograph(painter, photo, pixmap, shown.model_name, look)
        below = QRect(0, photo.height() + look.measure.space.xs, photo.width(), self._line())
        self._paint_number_and_state(painter, below, shown.number)
        below.translate(0, self._line() + look.measure.space.xxs - 2)
        painter.setPen(look.theme.text)
        face = look.face("body")
        look.texts.draw(painter, below, short_name(shown.model_name, face, below.width()), face)
        if self.hasFocus():
            ring(painter, photo, look.measure.line.focus, look.theme.focus_ring)

    def _paint_number_and_state(self, painter: QPainter, room: QRect, number: str) -> None:
        look, face = self._look, self._look.face("body", 600)
        painter.setPen(look.theme.text)
        shaped = look.texts.draw(painter, room, number, face)
        colour, icon = look.theme.tone(self._state.tone), look.px(look.measure.icon.inline) - 1
        words, gap = look.face("data"), look.measure.space.xxs
        free = room.width() - shaped.width - look.measure.space.xs - icon - gap
        wide = min(words.width(self._state.word) + 1, max(0, free))
        at = QRect(room.right() + 1 - wide - gap - icon, room.y(), icon, room.height())
        self._icons.paint(painter, self._state.icon or "circle", at, icon, colour)
        painter.setPen(colour)
        look.texts.draw(painter, QRect(room.right() + 1 - wide, room.y(), wide, room.height()), self._state.word, words)

    def _photo(self) -> QRect:
        wide, high = self._look.measure.photo.first_out
        return QRect(0, 0, self._look.px(wide), self._look.px(high))

    def _line(self) -> int:
        return self._look.line_height("body")

    @Slot(str)
    def _ready(self, key: str) -> None:
        if self._shown is not None and key == self._shown.photo_id:
            self.update()

    @Slot()
    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


def short_name(name: str, face: Face, width: int) -> str:
    """The name as far as it fits: the family name gives way to its initial, the given name never."""
    words = name.split()
    if len(words) < 2 or face.width(name) <= width:
        return name
    return f"{words[0]} {words[-1][0]}."
