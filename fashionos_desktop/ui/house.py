"""What screens and dialogs ask of sync, as `sync.house` answers it. Every call may wait: ask through `Tasks.run`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from fashionos_desktop.sync.house import Invitation
    from fashionos_desktop.ui.sync_link import Driver


class House(Protocol):
    @property
    def folder(self) -> Path: ...
    def driver(self) -> Driver | None: ...
    def invitation(self, code: str) -> Invitation: ...
    def holds_rows(self) -> bool: ...
    def connect(
        self,
        code: str,
        *,
        bring_along: bool,
        progress: Callable[[int, int], None],
        stopped: Callable[[], bool],
    ) -> Sequence[str]: ...
    def keep_show(self, show_id: str, keep: bool) -> None: ...
    def put_aside(self, folder: Path) -> Path | None: ...
    def wipe(self) -> None: ...
