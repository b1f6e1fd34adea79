"""Glyphs from text: fonts by script, joined letters, nothing shown as a box."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from fashionos_desktop.reports.typeset.faces import Faces
from fashionos_desktop.reports.typeset.shaping import Style, lacks, shape, tidy, width

BODY = Style("Inter-Regular", 10)
FACES = Faces()


def _fonts(text: str, style: Style = BODY) -> list[str]:
    return [piece.face.fontName for piece in shape(text, style, FACES)]


def test_each_script_has_its_font() -> None:
    assert _fonts("Łukasz") == ["Inter-Regular"]
    assert _fonts("Ελένη Жанна Nguyễn") == ["Inter-Regular"]
    assert _fonts("王琴") == ["NotoSansSC-Regular"]
    assert _fonts("이지은") == ["NotoSansKR-Regular"]
    assert _fonts("دینا") == ["NotoSansArabic-Regular"]
    assert _fonts("שלום", Style("Inter-Medium", 10)) == ["NotoSansHebrew-Medium"]
    assert _fonts("王 Wang") == ["NotoSansSC-Regular", "Inter-Regular"]
    assert _fonts("Żenia", Style("NewsreaderDisplay-Regular", 20)) == ["NewsreaderDisplay-Regular"]
    assert _fonts("Жанна", Style("NewsreaderDisplay-Regular", 20)) == ["Inter-Regular"]


def test_arabic_letters_join() -> None:
    alone = width(shape("ل", BODY, FACES)) + width(shape("ي", BODY, FACES)) * 2
    assert width(shape("ليي", BODY, FACES)) < alone


def test_marks_are_composed_and_letters_kerned() -> None:
    assert width(shape("e\u0301mile", BODY, FACES)) == width(shape("émile", BODY, FACES))
    assert width(shape("AV", BODY, FACES)) < width(shape("A", BODY, FACES)) + width(shape("V", BODY, FACES))


def test_figures_stand_in_columns_where_asked() -> None:
    tabular = Style("Inter-Regular", 10, tabular=True)
    assert width(shape("11:11", tabular, FACES)) == width(shape("28:90", tabular, FACES))
    assert width(shape("11:11", BODY, FACES)) < width(shape("28:90", BODY, FACES))


def test_letters_without_a_font_are_said_and_symbols_left_out() -> None:
    assert lacks("สมชาย", BODY, FACES)
    assert not lacks("Zoé 🎉 王琴", BODY, FACES)
    assert width(shape("สม", BODY, FACES)) == width(shape("??", BODY, FACES))
    assert shape("\U0001d11e\ue123", BODY, FACES) == []


def test_tidy_makes_one_line() -> None:
    assert tidy(" a\r\n\tb\u202e\u200b  c\x00 ") == "a b c"


@settings(max_examples=300)
@given(st.text(max_size=30))
def test_any_text_is_shaped(text: str) -> None:
    pieces = shape(text, BODY, FACES)
    assert all(glyph.code for piece in pieces for glyph in piece.glyphs)
    assert width(pieces) >= 0
