"""Ending a change that a person no longer wants, before it is on disk."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy.orm import Session

Result = TypeVar("Result")

_STEPS = 20_000
"""Of SQLite's machine, between two looks: some milliseconds."""


class WriteStopped(Exception):
    """Nothing of the change was kept."""


def until(stop: threading.Event, work: Callable[[Session], Result]) -> Callable[[Session], Result]:
    """The work, which fails as a whole once `stop` is set: in the middle of a statement, else at its end."""

    def stoppable(session: Session) -> Result:
        driver: Any = session.connection().connection.driver_connection
        driver.set_progress_handler(stop.is_set, _STEPS)
        try:
            answer = work(session)
            session.flush()
        finally:
            driver.set_progress_handler(None, 0)
        if stop.is_set():
            raise WriteStopped
        return answer

    return stoppable
