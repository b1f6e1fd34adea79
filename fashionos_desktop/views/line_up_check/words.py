"""Words of the line-up check."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fashionos_desktop.services.readiness import LookReadiness
from fashionos_desktop.ui.delegates.roles import CellState, Tone

TONES: dict[str, Tone] = {"plain": "muted", "good": "ok", "warn": "warn", "stop": "stop"}


def tr(text: str) -> str:
    return QCoreApplication.translate("line_up_check", text)


def state_of(ready: LookReadiness) -> CellState:
    return CellState(ready.icon, ready.words, TONES[ready.tone], strong=ready.tone == "stop")
