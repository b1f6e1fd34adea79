from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.text import Texts


def test_a_long_text_is_cut_to_its_width_and_kept(look: Look) -> None:
    texts, face = Texts(), look.face("data")
    shaped = texts.shaped("Rodriguez, Green and Thompson", face, 120)
    assert shaped.text.endswith("…")
    assert shaped.width <= 120
    assert texts.shaped("Rodriguez, Green and Thompson", face, 120) is shaped
    texts.clear()
    assert texts.shaped("Rodriguez, Green and Thompson", face, 120) is not shaped


def test_numbers_end_at_the_right_edge(look: Look) -> None:
    image = blank()
    painter = QPainter(image)
    painter.setPen(look.theme.text)
    look.texts.draw(painter, QRect(0, 0, 200, 40), "1,603", look.face("data"), right=True)
    painter.end()
    columns = inked_columns(image)
    assert 190 <= max(columns) < 200
    assert min(columns) > 150


def test_right_to_left_names_stand_at_the_left_edge_as_all_names(look: Look) -> None:
    for name in ("محمد علي", "דניאל כהן", "Inès Leclerc", "琴 王"):
        image = blank()
        painter = QPainter(image)
        painter.setPen(look.theme.text)
        look.texts.draw(painter, QRect(0, 0, 200, 40), name, look.face("body", 500))
        painter.end()
        assert min(inked_columns(image)) < 8, name


def test_scripts_share_one_baseline(look: Look) -> None:
    bottoms = []
    for name in ("HHH", "H琴H"):
        image = blank()
        painter = QPainter(image)
        painter.setPen(look.theme.text)
        look.texts.draw(painter, QRect(0, 0, 200, 40), name, look.face("body", 500))
        painter.end()
        first = [y for y in range(40) if any(image.pixelColor(x, y).alpha() > 128 for x in range(8))]
        bottoms.append(max(first))
    assert bottoms[0] == bottoms[1]


def test_what_was_found_is_underlined(look: Look) -> None:
    image = blank()
    painter = QPainter(image)
    painter.setPen(look.theme.text)
    rect, face = QRect(0, 0, 200, 40), look.face("body", 500)
    shaped = look.texts.draw(painter, rect, "Maria Inés Robledo", face)
    before = image.copy()
    look.texts.underline(painter, rect, shaped, face, words=("ines",), thickness=2)
    painter.end()
    changed = [x for x in range(200) if any(image.pixel(x, y) != before.pixel(x, y) for y in range(40))]
    start, end = face.width("Maria "), face.width("Maria Inés")
    assert abs(changed[0] - start) <= 2
    assert abs(changed[-1] - end) <= 3


def blank() -> QImage:
    image = QImage(200, 40, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    return image


def inked_columns(image: QImage) -> list[int]:
    height = range(image.height())
    return [x for x in range(image.width()) if any(image.pixelColor(x, y).alpha() > 64 for y in height)]
