"""A camera that reads tickets, where this computer has one and Qt Multimedia is installed."""

from __future__ import annotations

import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel

from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.door.faces import tr
from fashionos_desktop.views.door.panel import Panel

_EVERY = 200
"""Milliseconds between two looks at the picture."""
_PATIENCE = 0.12
_LARGEST = QSize(1280, 1280)
_FORGET = 4_000
"""How long the same ticket in front of the camera is one scan."""


class NoCamera(Exception):
    """The sentence says what is missing."""


def open_camera(around: Surroundings) -> CameraPanel:
    """Raises NoCamera."""
    multimedia = _multimedia()
    device = multimedia.QMediaDevices.defaultVideoInput()
    if device.isNull():
        raise NoCamera(tr("This computer has no camera. Scan with a scanner, or type a name."))
    return CameraPanel(around, multimedia, device)


class CameraPanel(Panel):
    """`read` carries a code, once for each ticket that is held into the picture."""

    read = Signal(str)

    def __init__(self, around: Surroundings, multimedia: Any, device: Any) -> None:
        super().__init__(around.look, around.icons, tr("Camera"), tr("Hold the ticket into the picture."))
        self._around = around
        self._folder = tempfile.TemporaryDirectory(prefix="fashionos-camera-")
        self._busy = False
        self._last = ""
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.column.addWidget(self._picture)
        self._sink: Any = multimedia.QVideoSink()
        self._camera: Any = multimedia.QCamera(device)
        self._session: Any = multimedia.QMediaCaptureSession()
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._sink)
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._look_at_picture)
        self._forget = QTimer(self, singleShot=True, interval=_FORGET)
        self._forget.timeout.connect(self._forget_last)
        self.destroyed.connect(self._folder.cleanup)
        self._camera.start()
        self._timer.start()

    def hideEvent(self, event: Any) -> None:
        self._timer.stop()
        self._camera.stop()
        super().hideEvent(event)

    @Slot()
    def _look_at_picture(self) -> None:
        image: QImage = self._sink.videoFrame().toImage()
        if image.isNull():
            return
        shown = image.scaledToWidth(self.width() - 2 * self.look.measure.space.l)
        self._picture.setPixmap(QPixmap.fromImage(shown))
        if not self._busy:
            self._busy = True
            small = image.scaled(_LARGEST, Qt.AspectRatioMode.KeepAspectRatio)
            self._around.tasks.run(lambda: _code_in(small, Path(self._folder.name)), self._found, self._unreadable)

    def _found(self, code: str) -> None:
        self._busy = False
        self._forget.start()
        if code != self._last:
            self._last = code
            self.read.emit(code)

    def _unreadable(self, error: Exception) -> None:
        self._busy = False

    @Slot()
    def _forget_last(self) -> None:
        self._last = ""


def _multimedia() -> Any:
    try:
        return import_module("PySide6.QtMultimedia")
    except ImportError as error:
        if "libpulse" in str(error):
            raise NoCamera(tr("The camera needs Debian's libpulse0. Install it, then start FashionOS again.")) from None
        raise NoCamera(
            tr("This installation has no camera part. Install fashionos-desktop[camera], or read a picture file.")
        ) from None


def _code_in(image: QImage, folder: Path) -> str:
    from fashionos_desktop.reports.codes import read_code

    file = folder / "frame.bmp"
    image.save(str(file))
    return read_code(file, patience=_PATIENCE)
