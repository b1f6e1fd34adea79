"""The soft light on rows that changed under a person's eyes."""

from collections.abc import Iterable
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView

from fashionos_desktop.ui.look.look import Look

_FRAME = 50


class Flash(QObject):
    """Remembers which rows changed and when; repaints only the bands where such rows were drawn."""

    def __init__(self, look: Look, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._since: dict[str, float] = {}
        self._bands: set[tuple[int, int]] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME)
        self._timer.timeout.connect(self._tick)

    @property
    def active(self) -> bool:
        """Whether any row is still lit."""
        return bool(self._since)

    def start(self, keys: Iterable[str]) -> None:
        """Lights the rows with these keys; nothing where nothing may move."""
        if not self._look.duration("flash"):
            return
        now = monotonic()
        self._since.update((key, now) for key in keys)
        if self._since:
            self._timer.start()
            self._view.viewport().update()

    def colour(self, key: str, top: int, height: int) -> QColor | None:
        """The light of a row that is drawn at `top`, fading; None for a row that did not change."""
        since = self._since.get(key)
        if since is None:
            return None
        left = 1 - (monotonic() - since) * 1000 / max(1, self._look.duration("flash"))
        if left <= 0:
            return None
        self._bands.add((top, height))
        colour = QColor(self._look.theme.flash)
        colour.setAlphaF(left)
        return colour

    @Slot()
    def _tick(self) -> None:
        oldest = monotonic() - self._look.duration("flash") / 1000
        self._since = {key: since for key, since in self._since.items() if since > oldest}
        if not self._since:
            self._timer.stop()
        viewport = self._view.viewport()
        bands, self._bands = self._bands, set()
        for top, height in bands:
            viewport.update(0, top, viewport.width(), height)
