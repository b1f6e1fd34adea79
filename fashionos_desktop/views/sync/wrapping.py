"""Words that take as many lines as the room asks for, and never ask for room themselves."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy

from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.label import Label


def wrapping(look: Look, text: str, style: str = "data", tone: str = "text", *, weight: int | None = None) -> Label:
    label = Label(look, text, style, tone, weight=weight, figures=False)
    label.setWordWrap(True)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label
