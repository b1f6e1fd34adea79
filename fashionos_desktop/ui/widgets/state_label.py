"""A state as icon and word."""

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashionos_desktop.ui.delegates.roles import CellState, Tone
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.text import LEFT


class StateLabel(QWidget):
    """The colour of the tone only repeats what icon and word say."""

    def __init__(
        self,
        look: Look,
        icons: Icons,
        icon: str = "",
        word: str = "",
        *,
        tone: Tone = "muted",
        strong: bool = False,
        style: str = "data",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        self._style = style
        self._state = CellState(icon, word, tone, strong)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(word)
        look.changed.connect(self._dress)

    @property
    def state(self) -> CellState:
        """What is shown."""
        return self._state

    def set_state(self, state: CellState) -> None:
        """Shows another state."""
        self._state = state
        self.setAccessibleName(state.word)
        self._dress()

    def sizeHint(self) -> QSize:
        words = int(self._look.metrics(*self._type()).horizontalAdvance(self._state.word) + 1)
        high = max(self._look.line_height(self._style), self._icon_size())
        return QSize(self._before_words() + words, high)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._before_words(), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._look.theme.tone(self._state.tone)
        painter = QPainter(self)
        size = self._icon_size()
        if self._state.icon:
            self._icons.paint(painter, self._state.icon, QRect(0, 0, size, self.height()), size, colour)
        room = self.rect().adjusted(self._before_words(), 0, 0, 0)
        font = self._look.font(*self._type())
        painter.setPen(colour)
        painter.setFont(font)
        right = Qt.TextElideMode.ElideRight
        painter.drawText(room, LEFT, painter.fontMetrics().elidedText(self._state.word, right, room.width()))

    def _type(self) -> tuple[str, int | None]:
        return self._style, 600 if self._state.strong else None

    def _icon_size(self) -> int:
        return self._look.px(self._look.measure.icon.inline) - 1

    def _before_words(self) -> int:
        return self._icon_size() + self._look.measure.space.xxs + 2 if self._state.icon else 0

    @Slot()
    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
