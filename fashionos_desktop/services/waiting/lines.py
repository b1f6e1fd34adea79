"""One line of what waits on this laptop for the network."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from fashionos_desktop.services.local_times import clock_words


@dataclass(frozen=True, slots=True)
class WaitingLine:
    count: int
    words: str
    """To stand behind the count: "check-ins at Main entrance", "look moved, 12 after 15"."""
    since: datetime
    until: datetime

    def when(self, zone: ZoneInfo, today: date | None = None) -> str:
        """ "19:33" for one, "19:38, 19:40" for two, "from 19:31" for more."""
        first, last = clock_words(self.since, zone, today=today), clock_words(self.until, zone, today=today)
        if self.count > 2:
            return f"from {first}"
        return first if first == last else f"{first}, {last}"
