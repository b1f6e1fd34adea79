import pytest
from PySide6.QtGui import QFontDatabase, QGlyphRun, QTextLayout
from PySide6.QtWidgets import QApplication
from reportlab.pdfbase.ttfonts import TTFontFace

from fashionos_desktop.resources import resource, resource_path
from fashionos_desktop.ui.look.fonts import FALLBACKS, FONT_FILES, register_fonts
from fashionos_desktop.ui.look.look import Look

NAMES = {
    "Latin": "Inès Leclerc Zoë Bjørn Þóra Müller",
    "Polish": "Łukasz Święs Wąsowski Żaneta",
    "Vietnamese": "Nguyễn Thị Hương Đặng",
    "Cyrillic": "Пётр Ковалёв Їжак",
    "Greek": "Άγγελος Παπαδόπουλος",
    "Japanese": "あすか 松本 陽一 林 髙橋 﨑 ガブリエル",
    "Chinese": "琴 王 陈 刘 张 黃 龍 鄧 锺",
    "Korean": "영철 박 김민준 힣",
    "Arabic": "محمد علي فاطمة الزهراء",
    "Hebrew": "דניאל כהן שרה",
    "Emoji": "💃🎉👗✨",
}


@pytest.mark.parametrize("script", NAMES)
@pytest.mark.parametrize("style", ["data", "title"])
def test_names_have_glyphs_in_the_shipped_fonts(look: Look, script: str, style: str) -> None:
    runs = glyph_runs(NAMES[script], look, style)
    assert [run.rawFont().familyName() for run in runs if 0 in run.glyphIndexes()] == []
    shipped = ("Inter", "Newsreader Display", *FALLBACKS["sans"])
    assert [name for run in runs if not (name := run.rawFont().familyName()).startswith(shipped)] == []


@pytest.mark.parametrize("name", FONT_FILES)
def test_a_pdf_can_hold_each_font_and_its_licence_is_beside_it(name: str) -> None:
    with resource_path(f"fonts/{name}") as path:
        face = TTFontFace(str(path))  # refuses outlines that are not TrueType
    assert face.charWidths
    licence = resource(f"fonts/{name.partition('-')[0].removesuffix('Display')}-OFL.txt")
    assert "SIL Open Font License" in licence.read_text(encoding="utf-8")


def test_fonts_are_registered_once(qapp: QApplication, look: Look) -> None:
    before = QFontDatabase.families()
    register_fonts(qapp)
    assert QFontDatabase.families() == before
    assert {"Inter", "Newsreader Display", "Noto Sans SC"} <= set(before)


def glyph_runs(text: str, look: Look, style: str) -> list[QGlyphRun]:
    layout = QTextLayout(text, look.font(style))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout.glyphRuns()
