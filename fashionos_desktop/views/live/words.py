"""Words of the live screen that several of its parts say."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from fashionos_desktop.services.line_up import Line
from fashionos_desktop.services.live import Timed
from fashionos_desktop.ui.delegates.roles import Tone

TONES: dict[str, Tone] = {"plain": "muted", "good": "ok", "warn": "warn", "stop": "stop"}


def tr(text: str) -> str:
    return QCoreApplication.translate("live", text)


def clock(at: datetime | None, zone: object) -> str:
    return "" if at is None else f"{at.astimezone(zone):%H:%M:%S}"  # type: ignore[arg-type]


def minutes(length: timedelta) -> str:
    """ "0:38", "12:05"; without a sign."""
    whole = abs(int(length.total_seconds()))
    return f"{whole // 60}:{whole % 60:02}"


def name_of(timed: Timed) -> str:
    return name(timed.line)


def label_of(timed: Timed) -> str:
    """ "18 Carrie Hart", "Finale walk"."""
    return label(timed.number, timed.line)


def label(number: str, line: Line) -> str:
    return " ".join(word for word in (number, name(line)) if word)


def name(line: Line) -> str:
    return line.model_name or line.title or tr("No model")
