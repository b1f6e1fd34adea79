"""How far each look is on the day, and the ticks that say so."""

from __future__ import annotations

from fashionos_desktop.services.readiness.acts import Arrival, mark_arrived, mark_look, mark_station
from fashionos_desktop.services.readiness.looks import LookReadiness
from fashionos_desktop.services.readiness.reading import TABLES, readiness, readiness_of

__all__ = [
    "TABLES",
    "Arrival",
    "LookReadiness",
    "mark_arrived",
    "mark_look",
    "mark_station",
    "readiness",
    "readiness_of",
]
