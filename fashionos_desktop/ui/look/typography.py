"""Type styles by name, and fonts made from them for any text size."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QFont

from fashionos_desktop.ui.look.fonts import FALLBACKS
from fashionos_desktop.ui.look.tokens import Tree


@dataclass(frozen=True, slots=True)
class Type:
    """One style: family "serif" or "sans", pixels at 100 %, tracking in em; figures of one width."""

    family: str
    px: int
    line: int
    weight: int
    figures: bool
    tracking: float


@dataclass(frozen=True, slots=True)
class Typography:
    """All type styles, and the families behind "serif" and "sans" in order of fall-back."""

    styles: Mapping[str, Type]
    families: Mapping[str, tuple[str, ...]]

    def font(self, style: str, scale: float = 1.0, weight: int | None = None, figures: bool | None = None) -> QFont:
        """The font of a style. Raises KeyError for a style that the tokens do not name.

        `figures` overrides whether numbers have one width; in Inter that widens hyphens too.
        """
        chosen = self.styles[style]
        font = QFont(list(self.families[chosen.family]))
        font.setPixelSize(max(1, round(chosen.px * scale)))
        font.setWeight(QFont.Weight(weight or chosen.weight))
        font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
        if chosen.tracking:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, chosen.tracking * chosen.px * scale)
        if chosen.figures if figures is None else figures:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font


def load_typography(tokens: Tree) -> Typography:
    """The type styles of the shipped tokens."""
    tree = tokens["type"]
    return Typography(
        styles={
            name: Type(
                family=style["family"],
                px=style["px"],
                line=style["line"],
                weight=style["weight"],
                figures=style.get("figures", False),
                tracking=style.get("tracking", 0.0),
            )
            for name, style in tree["size"].items()
        },
        families={name: (families[0], *FALLBACKS[name], *families[1:]) for name, families in tree["family"].items()},
    )
