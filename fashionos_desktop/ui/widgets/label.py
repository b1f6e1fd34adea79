"""Words in a type style and a tone, right in every theme and text size."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from fashionos_desktop.ui.look.look import Look


class Label(QLabel):
    """`style` names a type style of the tokens, `tone` a colour of `Theme.tone` ("text", "muted", "warn" …).

    `figures` asks for numbers of one width, or refuses them where a style has them: they also widen hyphens.
    """

    def __init__(
        self,
        look: Look,
        text: str = "",
        style: str = "body",
        tone: str = "text",
        *,
        weight: int | None = None,
        figures: bool | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)  # a guest may be called anything
        self._look = look
        self._style = style
        self._tone = tone
        self._weight = weight
        self._figures = figures
        look.changed.connect(self._dress)
        self._dress()

    def set_tone(self, tone: str) -> None:
        """Changes the colour."""
        if tone != self._tone:
            self._tone = tone
            self._dress()

    @Slot()
    def _dress(self) -> None:
        self.setFont(self._look.font(self._style, self._weight, self._figures))
        palette = QPalette(self.palette())
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):  # Text on a Base background
            palette.setColor(role, self._look.theme.tone(self._tone))
        palette.setColor(QPalette.ColorRole.Link, self._look.theme.accent)
        self.setPalette(palette)
