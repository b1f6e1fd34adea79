"""Every pair of colours that the tokens promise is computed with the WCAG 2.1 formula."""

import pytest
from PySide6.QtGui import QColor

from fashionos_desktop.ui.look.theme import THEME_NAMES, Theme, load_themes
from fashionos_desktop.ui.look.tokens import read_tokens

TOKENS = read_tokens()
PAIRS = TOKENS["contrast"]["pairs"]
LIVE_PAIRS = TOKENS["contrast"]["live"]["pairs"]


@pytest.mark.parametrize("name", THEME_NAMES)
def test_each_pair_holds_in_each_theme(name: str) -> None:
    theme = load_themes(TOKENS)[name]
    assert [pair for pair in PAIRS if contrast(theme, *pair[:2]) < pair[2]] == []


@pytest.mark.parametrize("name", ["dark", "wings"])
def test_the_caller_reads_all_pairs_in_the_dark(name: str) -> None:
    theme = load_themes(TOKENS)[name]
    assert [pair for pair in LIVE_PAIRS if contrast(theme, *pair[:2]) < pair[2]] == []


def test_all_pairs_are_computed() -> None:
    assert len(PAIRS) * 3 + len(LIVE_PAIRS) * 2 == 257


def test_black_on_white_is_twenty_one() -> None:
    assert ratio(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21.0)


def test_nothing_in_wings_is_brighter_than_its_text() -> None:
    theme = load_themes(TOKENS)["wings"]
    brightest = max(luminance(theme.tone(tone)) for tone in ("ok", "warn", "stop", "info", "text"))
    assert brightest < 0.68


def contrast(theme: Theme, one: str, other: str) -> float:
    return ratio(role(theme, one), role(theme, other))


def role(theme: Theme, name: str) -> QColor:
    found: object = theme
    for part in name.replace("-", "_").split("."):
        found = getattr(found, part)
    assert isinstance(found, QColor)
    return found


def ratio(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: QColor) -> float:
    channels = (colour.red(), colour.green(), colour.blue())
    red, green, blue = (linear(channel / 255) for channel in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
