"""A house for tests of the window: it answers at once, and remembers what was asked."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fashionos_desktop.sync.house import Invitation
from fashionos_desktop.sync.protocol import Disconnected
from fashionos_desktop.ui.sync_link import Driver

CODE = "FOS1-GOOD"


@dataclass
class House:
    folder: Path
    drives: Driver | None = None
    rows: bool = True
    trouble: Exception | None = None
    connected: list[tuple[str, bool]] = field(default_factory=list)
    kept: list[Path] = field(default_factory=list)
    wiped: int = 0
    gate: threading.Event = field(default_factory=threading.Event)
    """Set: a connection comes to its end."""

    def driver(self) -> Driver | None:
        return self.drives

    def invitation(self, code: str) -> Invitation:
        if code != CODE:
            raise ValueError("That is no enrolment code. It begins with FOS1.")
        return Invitation("aurelle", "Desk 3", "desk", "centre.local", encrypted=False)

    def holds_rows(self) -> bool:
        return self.rows

    def connect(
        self, code: str, *, bring_along: bool, progress: Callable[[int, int], None], stopped: Callable[[], bool]
    ) -> Sequence[str]:
        progress(4_000, 9_000)
        while not self.gate.wait(0.01):
            if stopped():
                raise Disconnected("Stopped.")
        if self.trouble is not None:
            raise self.trouble
        self.connected.append((code, bring_along))
        return ["This laptop now works with the house's centre (desk)."]

    def keep_show(self, show_id: str, keep: bool) -> None: ...

    def put_aside(self, folder: Path) -> Path | None:
        if self.trouble is not None:
            raise self.trouble
        self.kept.append(folder)
        return folder / "unsent-work.json"

    def wipe(self) -> None:
        self.wiped += 1

    def of(self, cache: Any) -> House:
        return self
