"""The look in use: theme and text size, told to the application and to whoever paints."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, qAddPostRoutine
from PySide6.QtGui import QFont, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from fashionos_desktop.ui.look.fonts import register_fonts
from fashionos_desktop.ui.look.measure import Measure, load_measure
from fashionos_desktop.ui.look.style import LookStyle
from fashionos_desktop.ui.look.text import Face, Texts
from fashionos_desktop.ui.look.theme import Theme, load_themes, palette
from fashionos_desktop.ui.look.tokens import Tree, read_tokens
from fashionos_desktop.ui.look.typography import Typography, load_typography


class Look(QObject):
    """Holds the theme and the text size of one application; made once, where the window is built.

    `changed` says that everything painted is out of date. Fonts and metrics are shared: do not change them.
    `still` is for a person who wants no motion: Qt does not tell what the system was asked.
    """

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        theme: str = "light",
        percent: int = 100,
        still: bool = False,
        tokens: Tree | None = None,
    ) -> None:
        super().__init__(application)
        register_fonts(application)
        tree = read_tokens() if tokens is None else tokens
        self._application = application
        self._themes: Mapping[str, Theme] = load_themes(tree)
        self._typography: Typography = load_typography(tree)
        self._faces: dict[tuple[str, int | None, bool | None], Face] = {}
        self.texts = Texts()
        qAddPostRoutine(self.texts.clear)  # glyphs must not outlive the fonts that the application holds
        self.measure: Measure = load_measure(tree)
        self.still = still
        self._theme = self._themes[theme]
        self._percent = self._within(percent)
        application.setStyle(LookStyle(self))
        self._apply()

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self._theme

    @property
    def theme_names(self) -> tuple[str, ...]:
        """The names that `use` takes."""
        return tuple(self._themes)

    @property
    def percent(self) -> int:
        """Text size, 80 to 160."""
        return self._percent

    def use(self, theme: str) -> None:
        """Changes to a theme. Raises KeyError for a name that is no theme."""
        if theme != self._theme.name:
            self._theme = self._themes[theme]
            self._apply()

    def scale(self, percent: int) -> None:
        """Changes the text size, kept within what the tokens allow."""
        wanted = self._within(percent)
        if wanted != self._percent:
            self._percent = wanted
            self._apply()

    def px(self, size: float) -> int:
        """A size of type, row, icon or control at the text size in use. Lines and space stay as they are."""
        return round(size * self._percent / 100)

    def font(self, style: str, weight: int | None = None, figures: bool | None = None) -> QFont:
        """The font of a type style ("body", "data", "title" …) at the text size in use."""
        return self.face(style, weight, figures).font

    def metrics(self, style: str, weight: int | None = None, figures: bool | None = None) -> QFontMetricsF:
        """The metrics of that font."""
        return self.face(style, weight, figures).metrics

    def face(self, style: str, weight: int | None = None, figures: bool | None = None) -> Face:
        """Font and metrics together, as `texts` draws with them; kept until the text size changes."""
        key = (style, weight, figures)
        face = self._faces.get(key)
        if face is None:
            font = self._typography.font(style, self._percent / 100, weight, figures)
            face = self._faces[key] = Face(font)
        return face

    def line_height(self, style: str) -> int:
        """The height of one line of a type style, in pixels."""
        return self.px(self._typography.styles[style].line)

    def duration(self, motion: str) -> int:
        """Milliseconds of a motion ("flash", "pane", "drop" …); 0 in wings, and where nothing may move."""
        return 0 if self._theme.is_wings or self.still else int(getattr(self.measure.motion, motion))

    def _within(self, percent: int) -> int:
        return max(self.measure.text_size.least, min(self.measure.text_size.most, percent))

    def _apply(self) -> None:
        self._faces.clear()
        self.texts.clear()
        colours = palette(self._theme)
        self._application.setPalette(colours)
        self._application.setFont(self.font("body"))
        QToolTip.setFont(self.font("small"))
        QToolTip.setPalette(_tool_tip_palette(self._theme))
        self.changed.emit()


def _tool_tip_palette(theme: Theme) -> QPalette:
    made = palette(theme)
    made.setColor(QPalette.ColorRole.Window, theme.raised)
    return made
