"""Words and tones of the casting board that several of its parts say."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from fashionos_desktop.services.casting import Status
from fashionos_desktop.ui.delegates.roles import Tone
from fashionos_desktop.ui.look.theme import Theme

COLUMNS: dict[Status, tuple[str, str]] = {
    "shortlisted": ("Shortlisted", "list"),
    "option": ("Option", "hourglass"),
    "confirmed": ("Confirmed", "circle-check"),
    "released": ("Released", "circle-slash"),
}
"""Words and icon."""

TONES: dict[str, Tone] = {"plain": "muted", "good": "ok", "warn": "warn", "stop": "stop"}


def tr(text: str) -> str:
    return QCoreApplication.translate("casting", text)


def colour_of(theme: Theme, status: Status) -> QColor:
    found: QColor = getattr(theme.casting, status)
    return found


def looks_words(numbers: tuple[str, ...]) -> str:
    """ "Look 31", "Looks 2, 10, 12"."""
    if not numbers:
        return ""
    return (tr("Look {}") if len(numbers) == 1 else tr("Looks {}")).format(", ".join(numbers))
