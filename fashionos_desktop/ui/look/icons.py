"""Lucide icons, each rendered once for a size, a colour and a screen."""

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from fashionos_desktop.resources import resource
from fashionos_desktop.ui.look.look import Look

_DRAWN_STROKE = 'stroke-width="2"'
_DRAWN_COLOUR = "currentColor"


class Icons:
    """Pixmaps by icon name (the file's name without ".svg"); made once, handed to whoever paints."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}

    def pixmap(self, name: str, size: int, colour: QColor | None = None, device_pixel_ratio: float = 1.0) -> QPixmap:
        """An icon of `size` logical pixels. Raises FileNotFoundError for a name that is not shipped."""
        shown = self._look.theme.text if colour is None else colour
        key = (name, size, shown.rgba(), device_pixel_ratio)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = self._render(name, size, shown, device_pixel_ratio)
        return found

    def icon(self, name: str, size: int, colour: QColor | None = None) -> QIcon:
        """The icon as Qt's own widgets want it, with its disabled form."""
        made = QIcon()
        for ratio in (1.0, 2.0):
            made.addPixmap(self.pixmap(name, size, colour, ratio))
            disabled = self.pixmap(name, size, self._look.theme.text_disabled, ratio)
            made.addPixmap(disabled, QIcon.Mode.Disabled)
        return made

    def paint(self, painter: QPainter, name: str, rect: QRect, size: int, colour: QColor) -> None:
        """Draws an icon of `size` in the middle of `rect`."""
        pixmap = self.pixmap(name, size, colour, painter.device().devicePixelRatio())
        x = rect.x() + (rect.width() - size) // 2
        painter.drawPixmap(QPoint(x, rect.y() + (rect.height() - size) // 2), pixmap)

    def _render(self, name: str, size: int, colour: QColor, ratio: float) -> QPixmap:
        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.fill(Qt.GlobalColor.transparent)
        renderer = QSvgRenderer(QByteArray(self._drawing(name, size, colour).encode()))
        painter = QPainter(pixmap)
        painter.setOpacity(colour.alphaF())
        renderer.render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _drawing(self, name: str, size: int, colour: QColor) -> str:
        source = self._sources.get(name)
        if source is None:
            source = self._sources[name] = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
        stroke = self._look.measure.icon_stroke
        width = stroke.large if size >= stroke.large_from else stroke.small
        return source.replace(_DRAWN_STROKE, f'stroke-width="{width}"').replace(_DRAWN_COLOUR, colour.name())
