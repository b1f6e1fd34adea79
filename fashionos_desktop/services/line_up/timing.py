"""How long things take in a show, in seconds."""

from __future__ import annotations

from dataclasses import dataclass

USUAL_PACE = 25
USUAL_RUNWAY = 50
USUAL_RAIL = 10


@dataclass(frozen=True, slots=True)
class Timing:
    """None: nobody has said; the usual value is reckoned with, and the screen says that it is assumed."""

    pace: int | None = None
    """From one exit to the next."""
    runway: int | None = None
    """From the exit to the end of the runway."""
    rail: int | None = None
    """From there to the rail."""

    @property
    def pace_seconds(self) -> int:
        return USUAL_PACE if self.pace is None else self.pace

    @property
    def runway_seconds(self) -> int:
        return USUAL_RUNWAY if self.runway is None else self.runway

    @property
    def away_seconds(self) -> int:
        """From the exit until the model stands at the rail again."""
        return self.runway_seconds + (USUAL_RAIL if self.rail is None else self.rail)

    @property
    def is_assumed(self) -> bool:
        return None in (self.pace, self.runway, self.rail)
