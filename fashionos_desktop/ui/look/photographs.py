"""Photographs: cropped to 3:4, scaled once away from the window's thread, drawn with a quiet stand-in."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QObject, QRect, QRectF, QRunnable, QSize, Qt, QThreadPool, Signal, Slot
from PySide6.QtGui import QFont, QImage, QImageReader, QPainter, QPixmap

from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.text import CENTRE

Fetch = Callable[[str], bytes | None]

_KEPT_BYTES = 48 * 1024 * 1024
_WIDE, _HIGH = 3, 4
_HEADROOM = 0.04
_INITIALS = 0.36

Wanted = tuple[str, int, int, float]


class Photographs(QObject):
    """Pixmaps by picture key. `fetch` gives a picture's bytes, or None; it is called on another thread."""

    ready = Signal(str)
    _scaled = Signal(object, QImage)

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._kept: OrderedDict[Wanted, QPixmap | None] = OrderedDict()
        self._asked: set[Wanted] = set()
        self._bytes = 0
        self._scaled.connect(self._keep)

    def pixmap(self, key: str, size: QSize, ratio: float) -> QPixmap | None:
        """The picture at `size` logical pixels if it is there; else None, and `ready` says when it is."""
        wanted = (key, size.width(), size.height(), ratio)
        if wanted in self._kept:
            self._kept.move_to_end(wanted)
            return self._kept[wanted]
        if wanted not in self._asked:
            self._asked.add(wanted)
            self._pool.start(_Scaling(wanted, self._fetch, self._scaled.emit))
        return None

    def forget(self, key: str) -> None:
        """Drops a picture that was changed, so that it is fetched again."""
        for wanted in [wanted for wanted in self._kept if wanted[0] == key]:
            self._bytes -= _weight(self._kept.pop(wanted))
        self.ready.emit(key)

    def close(self) -> None:
        """Waits for the thread; call it before what `fetch` reads from is closed."""
        self._pool.clear()
        self._pool.waitForDone()

    @Slot(object, QImage)
    def _keep(self, wanted: Wanted, image: QImage) -> None:
        self._asked.discard(wanted)
        pixmap = None if image.isNull() else QPixmap.fromImage(image)
        if pixmap is not None:
            pixmap.setDevicePixelRatio(wanted[3])
        self._kept[wanted] = pixmap
        self._bytes += _weight(pixmap)
        while self._bytes > _KEPT_BYTES and len(self._kept) > 1:
            self._bytes -= _weight(self._kept.popitem(last=False)[1])
        self.ready.emit(wanted[0])


def crop(size: QSize) -> QRect:
    """The 3:4 part of a picture that holds the face: from the top third, in the middle of its width."""
    width, height = size.width(), size.height()
    if width * _HIGH > height * _WIDE:
        wide = max(1, height * _WIDE // _HIGH)
        return QRect((width - wide) // 2, 0, wide, height)
    high = max(1, width * _HIGH // _WIDE)
    return QRect(0, min((height - high) // 3, round(height * _HEADROOM)), width, high)


def scaled(image: QImage, width: int, height: int) -> QImage:
    """A picture cropped and scaled to device pixels."""
    part = image.copy(crop(image.size()))
    return part.scaled(width, height, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def initials(name: str) -> str:
    """Up to two letters that stand for a name: "Inès Leclerc" is "IL", "琴 王" is "琴王"."""
    words = [word for word in name.split() if word[0].isalnum()]
    if not words:
        return ""
    return words[0][0].upper() + (words[-1][0].upper() if len(words) > 1 else "")


def paint_photograph(
    painter: QPainter, rect: QRect, pixmap: QPixmap | None, name: str, look: Look, *, opacity: float = 1.0
) -> None:
    """A photograph, or a flat field with initials in serif where there is none."""
    if pixmap is None:
        painter.fillRect(rect, look.theme.sunken)
        font = QFont(look.font("heading", 400))
        font.setPixelSize(max(9, round(rect.width() * _INITIALS)))
        painter.setFont(font)
        painter.setPen(look.theme.text_muted)
        painter.drawText(rect, CENTRE, initials(name))
        return
    before = painter.opacity()
    painter.fillRect(rect, look.theme.canvas)
    painter.setOpacity(before * opacity * look.theme.photo_opacity)
    painter.drawPixmap(QRectF(rect), pixmap, QRectF(pixmap.rect()))
    painter.setOpacity(before)


class _Scaling(QRunnable):
    def __init__(self, wanted: Wanted, fetch: Fetch, done: Callable[[Wanted, QImage], object]) -> None:
        super().__init__()
        self._wanted = wanted
        self._fetch = fetch
        self._done = done

    def run(self) -> None:
        key, width, height, ratio = self._wanted
        content = self._fetch(key)
        across, down = round(width * ratio), round(height * ratio)
        image = _read(content, max(across, down)) if content else QImage()
        if not image.isNull():
            image = scaled(image, across, down)
        self._done(self._wanted, image)


def _read(content: bytes, wanted: int) -> QImage:
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)  # a telephone's portrait lies on its side in the file
    size = reader.size()
    shrink = min(size.width(), size.height()) // (2 * wanted)
    if shrink > 1:
        reader.setScaledSize(size / shrink)  # a decoder of JPEG skips what nobody will see
    return reader.read()


def _weight(pixmap: QPixmap | None) -> int:
    return 0 if pixmap is None else pixmap.width() * pixmap.height() * 4
