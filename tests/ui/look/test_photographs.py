import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.photographs import Photographs, crop, initials, paint_photograph


class Shelf:
    """Pictures by key, and on which thread each was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int]] = []

    def fetch(self, key: str) -> bytes | None:
        self.asked.append((key, threading.get_ident()))
        return None if key == "missing" else b"no picture" if key == "broken" else portrait()


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def photographs(look: Look, shelf: Shelf) -> Iterator[Photographs]:
    made = Photographs(shelf.fetch)
    yield made
    made.close()


def test_a_picture_is_scaled_once_on_another_thread(qtbot: QtBot, photographs: Photographs, shelf: Shelf) -> None:
    size = QSize(36, 48)
    with qtbot.waitSignal(photographs.ready) as told:
        assert photographs.pixmap("a", size, 2.0) is None
        assert photographs.pixmap("a", size, 2.0) is None
    pixmap = photographs.pixmap("a", size, 2.0)
    assert told.args == ["a"]
    assert pixmap is not None
    assert (pixmap.width(), pixmap.height(), pixmap.devicePixelRatio()) == (72, 96, 2.0)
    assert len(shelf.asked) == 1
    assert shelf.asked[0][1] != threading.get_ident()


@pytest.mark.parametrize("key", ["missing", "broken"])
def test_what_cannot_be_shown_is_asked_for_once(qtbot: QtBot, photographs: Photographs, shelf: Shelf, key: str) -> None:
    with qtbot.waitSignal(photographs.ready):
        photographs.pixmap(key, QSize(36, 48), 1.0)
    assert photographs.pixmap(key, QSize(36, 48), 1.0) is None
    assert len(shelf.asked) == 1


def test_a_changed_picture_is_fetched_again(qtbot: QtBot, photographs: Photographs, shelf: Shelf) -> None:
    with qtbot.waitSignal(photographs.ready):
        photographs.pixmap("a", QSize(36, 48), 1.0)
    photographs.forget("a")
    with qtbot.waitSignal(photographs.ready):
        assert photographs.pixmap("a", QSize(36, 48), 1.0) is None
    assert len(shelf.asked) == 2


@pytest.mark.parametrize(
    ("size", "part"),
    [
        (QSize(300, 400), QRect(0, 0, 300, 400)),
        (QSize(900, 400), QRect(300, 0, 300, 400)),
        (QSize(300, 900), QRect(0, 36, 300, 400)),
    ],
)
def test_the_crop_holds_the_face(size: QSize, part: QRect) -> None:
    assert crop(size) == part


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Inès Leclerc", "IL"), ("Cher", "C"), ("琴 王", "琴王"), ("", ""), ("Ana de la Ruiz", "AR"), ("— ?", "")],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_wings_dims_photographs(look: Look) -> None:
    white = QImage(3, 4, QImage.Format.Format_RGB32)
    white.fill(QColor("white"))
    look.use("wings")
    shown = QImage(30, 40, QImage.Format.Format_RGB32)
    painter = QPainter(shown)
    paint_photograph(painter, QRect(0, 0, 30, 40), QPixmap.fromImage(white), "", look)
    painter.end()
    assert shown.pixelColor(15, 20).lightness() < 170


def portrait() -> bytes:
    image = QImage(300, 450, QImage.Format.Format_RGB32)
    image.fill(QColor("grey"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
