"""Colours by what they mean, one frozen object a theme."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from PySide6.QtGui import QColor, QPalette

from fashionos_desktop.ui.look.tokens import Tree, read_tokens

THEME_NAMES = ("light", "dark", "wings")


@dataclass(frozen=True, slots=True)
class CastingColours:
    """Columns of the casting board; `_soft` is the background of the same state."""

    shortlisted: QColor
    shortlisted_soft: QColor
    option: QColor
    option_soft: QColor
    confirmed: QColor
    confirmed_soft: QColor
    fitted: QColor
    fitted_soft: QColor
    released: QColor
    released_soft: QColor


@dataclass(frozen=True, slots=True)
class RunwayColours:
    """Where a look is while the show runs."""

    planned: QColor
    standby: QColor
    walking: QColor
    done: QColor
    skipped: QColor


@dataclass(frozen=True, slots=True)
class VerdictColours:
    """The full field at the door, and the text on it."""

    admitted: QColor
    on_admitted: QColor
    attention: QColor
    on_attention: QColor
    refused: QColor
    on_refused: QColor
    waiting: QColor
    on_waiting: QColor


@dataclass(frozen=True, slots=True)
class Theme:
    """All colours of one theme. Roles mean the same in every theme; a state is always icon and word too."""

    name: str
    canvas: QColor
    surface: QColor
    raised: QColor
    sunken: QColor
    line: QColor
    line_strong: QColor
    text: QColor
    text_muted: QColor
    text_disabled: QColor
    ink: QColor
    on_ink: QColor
    accent: QColor
    on_accent: QColor
    accent_soft: QColor
    selection: QColor
    focus_ring: QColor
    ok: QColor
    ok_soft: QColor
    warn: QColor
    warn_soft: QColor
    stop: QColor
    stop_soft: QColor
    info: QColor
    info_soft: QColor
    flash: QColor
    scrim: QColor
    casting: CastingColours
    runway: RunwayColours
    verdict: VerdictColours
    photo_opacity: float

    @property
    def is_wings(self) -> bool:
        """Backstage: no motion, no large bright field, photographs dimmed."""
        return self.name == "wings"

    def tone(self, tone: str) -> QColor:
        """Colour of a state's icon and word: ok, warn, stop, info, accent, muted or text."""
        return {
            "ok": self.ok,
            "warn": self.warn,
            "stop": self.stop,
            "info": self.info,
            "accent": self.accent,
            "muted": self.text_muted,
        }.get(tone, self.text)

    def soft(self, tone: str) -> QColor:
        """The quiet background that belongs to that state."""
        return {
            "ok": self.ok_soft,
            "warn": self.warn_soft,
            "stop": self.stop_soft,
            "info": self.info_soft,
            "accent": self.accent_soft,
        }.get(tone, self.sunken)


def load_themes(tokens: Tree | None = None) -> Mapping[str, Theme]:
    """The themes by name: light, dark and wings."""
    tree = (read_tokens() if tokens is None else tokens)["theme"]
    return {name: _theme(name, tree[name]) for name in THEME_NAMES}


def palette(theme: Theme) -> QPalette:
    """The theme as Fusion understands it."""
    made = QPalette()
    role = QPalette.ColorRole
    for where, colour in (
        (role.Window, theme.canvas),
        (role.WindowText, theme.text),
        (role.Base, theme.surface),
        (role.AlternateBase, theme.sunken),
        (role.Text, theme.text),
        (role.PlaceholderText, theme.text_muted),
        (role.Button, theme.surface),
        (role.ButtonText, theme.text),
        (role.BrightText, theme.stop),
        (role.ToolTipBase, theme.raised),
        (role.ToolTipText, theme.text),
        (role.Light, theme.surface),
        (role.Midlight, theme.sunken),
        (role.Mid, theme.line),
        (role.Dark, theme.line_strong),
        (role.Shadow, theme.line_strong),
        (role.Highlight, theme.selection),
        (role.HighlightedText, theme.text),
        (role.Accent, theme.accent),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.accent),
    ):
        made.setColor(where, colour)
    for where in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText, role.ToolTipText):
        made.setColor(QPalette.ColorGroup.Disabled, where, theme.text_disabled)
    return made


Colours = TypeVar("Colours", CastingColours, RunwayColours, VerdictColours)


def _theme(name: str, tree: Tree) -> Theme:
    nested: dict[str, Any] = {
        "casting": _colours(CastingColours, tree["casting"]),
        "runway": _colours(RunwayColours, tree["runway"]),
        "verdict": _colours(VerdictColours, tree["verdict"]),
    }
    opacity = float(tree.get("photo-opacity", 1.0))
    own: dict[str, Any] = {
        field.name: _colour(tree[field.name.replace("_", "-")])
        for field in fields(Theme)
        if field.name not in nested and field.name not in ("name", "photo_opacity")
    }
    return Theme(name=name, photo_opacity=opacity, **nested, **own)


def _colours(kind: type[Colours], tree: Tree) -> Colours:
    return kind(**{field.name: _colour(tree[field.name.replace("_", "-")]) for field in fields(kind)})


def _colour(text: str) -> QColor:
    colour = QColor(text[:7])
    if len(text) == 9:  # Qt would read the alpha first
        colour.setAlpha(int(text[7:], 16))
    return colour
