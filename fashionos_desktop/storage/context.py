"""What the writer says of each transaction, for the triggers that capture it: its number, when it was, and who did it.

Nothing is written before the laptop is enrolled.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable

_CORRECTION = 1_000_000
"""Microseconds. A new measure of the clock that differs by more says that earlier instants were wrong."""


class GaveWay(Exception):
    """A write of sync that let a person's write go first. Nothing of it was kept; it may begin again."""


def laptop_clock() -> int:
    """Microseconds since 1970, as this laptop's own clock has it."""
    return time.time_ns() // 1000


class Context:
    """Of one writer's connection, on its thread; `clock_offset` may be read from any."""

    def __init__(self, clock: Callable[[], int]) -> None:
        self._clock = clock
        self._stale = True
        self._capturing = False
        self._number: int | None = None
        self._latest = 0
        self.clock_offset = 0
        """Microseconds to add to the laptop's clock for the centre's."""

    def watch(self, driver: sqlite3.Connection) -> None:
        """Hears from now on when the laptop is enrolled, or its clock measured; the triggers go with the connection."""
        driver.create_function("fashionos_state_changed", 0, self.forget)
        for name, moment in (
            ("made", "INSERT ON main.sync_state"),
            ("measured", "UPDATE OF clock_offset ON main.sync_state"),
            ("ended", "DELETE ON main.sync_state"),
            ("switched", "UPDATE OF capturing ON main.sync_context"),
        ):
            driver.execute(
                f"CREATE TEMP TRIGGER state_{name} AFTER {moment} BEGIN SELECT fashionos_state_changed(); END"
            )
        [(self._latest,)] = driver.execute("SELECT COALESCE(MAX(at), 0) FROM sync_outbox")
        self.settle(driver)

    def forget(self) -> None:
        """What was known of the state may be out of date."""
        self._stale = True

    def settle(self, driver: sqlite3.Connection) -> None:
        """Reads the state again if it may have changed."""
        if not self._stale:
            return
        found = driver.execute(
            "SELECT capturing, COALESCE((SELECT clock_offset FROM sync_state), 0) FROM sync_context"
        ).fetchone()
        self._capturing = bool(found[0])
        if abs(found[1] - self.clock_offset) > _CORRECTION:
            self._latest = 0
        self.clock_offset = found[1]
        self._stale = False

    def begin(self, driver: sqlite3.Connection, actor: str | None) -> None:
        """After BEGIN."""
        self.settle(driver)
        self._number = None
        if not self._capturing:
            return
        [(self._number,)] = driver.execute(
            "UPDATE sync_context SET transaction_number = (SELECT last_transaction + 1 FROM sync_state), at = ?,"
            " actor = ? RETURNING transaction_number",
            (self._moment(), actor),
        ).fetchall()

    def finish(self, driver: sqlite3.Connection) -> None:
        """Before COMMIT. The number counts as used only if something was captured under it."""
        self.settle(driver)
        if self._number is None:
            return
        driver.execute(
            "UPDATE sync_state SET last_transaction = ?1 WHERE last_transaction < ?1"
            " AND EXISTS (SELECT 1 FROM sync_outbox WHERE transaction_number = ?1)",
            (self._number,),
        )
        driver.execute("UPDATE sync_context SET transaction_number = NULL, at = NULL, actor = NULL")

    def _moment(self) -> int:
        """By the centre's clock, and later than the one before: a clock that is set back does not undo the order."""
        self._latest = max(self._clock() + self.clock_offset, self._latest + 1)
        return self._latest
