"""The one thing that makes sense to do now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from fashionos_desktop.ui.navigation import Destination, ImportGuests, OpenDoor
from fashionos_desktop.views.show.words import tr

if TYPE_CHECKING:
    from fashionos_desktop.services.overview import Countdown, ShowOverview

BEFORE_DOORS = timedelta(hours=3)
"""From then on the door makes itself ready."""
USUAL_WAIT = timedelta(minutes=75)
"""From the doors to the show, where nobody said when doors open."""


@dataclass(frozen=True, slots=True)
class MainAction:
    words: str
    icon: str
    destination: Destination


def main_action(overview: ShowOverview, said: Countdown, now: datetime) -> MainAction | None:
    """`said`: what the countdown says now."""
    times = overview.times
    if said.is_over:
        return None
    if overview.guests.of == 0:
        return MainAction(tr("Import guests"), "file-input", ImportGuests())
    doors = times.doors or times.start - USUAL_WAIT
    if now >= doors - BEFORE_DOORS:
        return MainAction(tr("Open the door"), "door-open", OpenDoor())
    return None
