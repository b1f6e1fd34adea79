"""How sync stands, as one value that the window, the command line and the tests read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    ALONE = "alone"
    """This laptop belongs to no centre."""
    CONNECTING = "connecting"
    OFFLINE = "offline"
    LOADING = "loading"
    """The first load, or a rebuild."""
    CATCHING_UP = "catching up"
    """A pull of more than 2,000 rows is being applied."""
    WORKING = "working"
    """Something is on its way right now."""
    AT_REST = "at rest"
    """Connected, all that the centre had is here and all that waited is there."""
    REVOKED = "revoked"
    DISTRUSTED = "distrusted"
    UPDATE_NEEDED = "update needed"


@dataclass(frozen=True, slots=True)
class SyncStatus:
    state: State
    pending: int = 0
    """Transactions that wait to be taken by the centre."""
    refused: int = 0
    """Refused transactions that nobody has settled."""
    conflicts: int = 0
    """Conflicts, reorders and edits of deleted rows that nobody has settled."""
    done: int = 0
    total: int = 0
    """Rows of a load or of catching up."""
    pushed: int = 0
    pulled: int = 0
    """Transactions and rows since the start."""
    repaired: int = 0
    """Rows that differed from the centre without a reason and were read again, since the start."""
    offline_since: datetime | None = None
    next_try: datetime | None = None
    clock_offset: float = 0.0
    """Seconds to add to this laptop's clock."""
    trouble: str | None = None
    """Why it does not go on, as a sentence."""

    @property
    def needing(self) -> int:
        """Things that need a person."""
        return self.refused + self.conflicts

    def document(self) -> dict[str, object]:
        return {
            "pushed": self.pushed,
            "pulled": self.pulled,
            "pending": self.pending,
            "quarantined": self.refused,
            "conflicts": self.conflicts,
            "state": self.state.value,
            "trouble": self.trouble,
        }
