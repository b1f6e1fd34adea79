"""The show at a glance."""

from __future__ import annotations

from fashionos_desktop.services.overview.cast import CastCard, LateCall
from fashionos_desktop.services.overview.countdown import Countdown, ShowTimes, countdown
from fashionos_desktop.services.overview.day_line import Moment
from fashionos_desktop.services.overview.line_up import FirstLook, LineUpCard, QuickChange
from fashionos_desktop.services.overview.needs import Need, NeedKind
from fashionos_desktop.services.overview.remarks import Remark
from fashionos_desktop.services.overview.show_overview import GuestsCard, ShowOverview, show_overview
from fashionos_desktop.services.overview.tasks import PhaseProgress, TasksCard

__all__ = [
    "CastCard",
    "Countdown",
    "FirstLook",
    "GuestsCard",
    "LateCall",
    "LineUpCard",
    "Moment",
    "Need",
    "NeedKind",
    "PhaseProgress",
    "QuickChange",
    "Remark",
    "ShowOverview",
    "ShowTimes",
    "TasksCard",
    "countdown",
    "show_overview",
]
