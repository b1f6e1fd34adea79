import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QIcon, QImage, QPainter

from fashionos_desktop.resources import resource
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look

NAMES = sorted(file.name.removesuffix(".svg") for file in resource("icons").iterdir() if file.name.endswith(".svg"))


@pytest.mark.parametrize("theme", ["light", "dark", "wings"])
def test_every_icon_is_drawn_in_the_colour_that_is_asked(look: Look, icons: Icons, theme: str) -> None:
    look.use(theme)
    assert len(NAMES) >= 120
    blank = [name for name in NAMES if not inked(icons.pixmap(name, 16).toImage(), look.theme.text)]
    assert blank == []


def test_an_icon_is_rendered_once_for_size_colour_and_ratio(look: Look, icons: Icons) -> None:
    one = icons.pixmap("check", 16, look.theme.ok, 2.0)
    assert one.width() == 32
    assert one.devicePixelRatio() == 2.0
    assert icons.pixmap("check", 16, look.theme.ok, 2.0) is one
    assert icons.pixmap("check", 16, look.theme.stop, 2.0) is not one


def test_an_icon_stands_in_the_middle_of_its_place(look: Look, icons: Icons) -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    icons.paint(painter, "square", QRect(0, 0, 40, 40), 24, look.theme.text)
    painter.end()
    assert image.pixelColor(20, 11).alpha() > 0  # the upper edge of the square, 3 of 24 below its place
    assert image.pixelColor(20, 20).alpha() == 0
    assert image.pixelColor(4, 4).alpha() == 0


def test_qt_icons_have_a_disabled_form(look: Look, icons: Icons) -> None:
    icon = icons.icon("printer", 16)
    shown = icon.pixmap(16, QIcon.Mode.Disabled).toImage()
    assert inked(shown, look.theme.text_disabled)


def test_an_unknown_name_says_so(icons: Icons) -> None:
    with pytest.raises(FileNotFoundError, match="no-such-icon"):
        icons.pixmap("no-such-icon", 16)


def inked(image: QImage, colour: QColor) -> bool:
    plain = image.convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (plain.pixelColor(x, y) for x in range(plain.width()) for y in range(plain.height()))
    return any(near(pixel, colour) for pixel in pixels if pixel.alpha() > 120)


def near(one: QColor, other: QColor) -> bool:
    return all(
        abs(mine - theirs) <= 6
        for mine, theirs in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    )
