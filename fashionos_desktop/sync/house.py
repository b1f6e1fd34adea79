"""What a window asks of sync besides its thread: to join a house, to choose shows, to leave with nothing lost.

All of it may wait for the network, the disk or the keyring: not for a thread that must not wait.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fashionos_desktop.sync.protocol import Disconnected

if TYPE_CHECKING:
    from fashionos_desktop.storage import Cache
    from fashionos_desktop.sync.driver import SyncDriver


@dataclass(frozen=True, slots=True)
class Invitation:
    """What an enrolment code says, as far as a person wants to see it before it is used."""

    house: str
    device: str
    role: str
    host: str
    encrypted: bool


class House:
    """Of one open cache."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    @property
    def folder(self) -> Path:
        """Where the cache lies."""
        return self._cache.path.parent

    def driver(self) -> SyncDriver | None:
        """Not yet started. None: this laptop belongs to no centre. Raises SyncTrouble, BadCode, OSError."""
        from fashionos_desktop.sync.cache.state import read_state
        from fashionos_desktop.sync.opening import open_driver
        from fashionos_desktop.sync.secrets import SecretMissing
        from fashionos_desktop.sync.store import CacheStore

        found = open_driver(self._cache, self.folder)
        here = CacheStore(self._cache).read(read_state)
        if found is None and here is not None and here.revoked_at is None:
            raise SecretMissing(
                "What this laptop kept of its centre is gone. Connect it with a new code; what waits on it stays."
            )
        return found

    def invitation(self, code: str) -> Invitation:
        """Raises BadCode."""
        from fashionos_desktop.sync.enrolment import decode, is_local

        found = decode(code)
        encrypted = found.tls or is_local(found.host)
        return Invitation(found.house, found.device, found.role, found.host, encrypted)

    def holds_rows(self) -> bool:
        from fashionos_desktop.sync.loading.own_rows import holds_rows
        from fashionos_desktop.sync.store import CacheStore

        return CacheStore(self._cache).read(holds_rows)

    def connect(
        self,
        code: str,
        *,
        bring_along: bool,
        progress: Callable[[int, int], None],
        stopped: Callable[[], bool],
    ) -> list[str]:
        """Joins; returns what came of it, in sentences. Raises BadCode, Refused, SyncTrouble, CacheUnreadable, OSError.

        Then cache and secrets are as they were.
        """
        from fashionos_desktop.sync.joining import join
        from fashionos_desktop.sync.loading import Choice

        choice = Choice.BRING_ALONG if bring_along else Choice.START_EMPTY
        return join(self._cache, code, choice, progress=progress, stopped=stopped).sentences()

    def keep_show(self, show_id: str, keep: bool) -> None:
        """Rows that come back come with the next round. Raises Refused, SyncTrouble."""
        from fashionos_desktop.sync.cache.state import read_state
        from fashionos_desktop.sync.loading.shows import leave_show, take_show
        from fashionos_desktop.sync.opening import open_centre
        from fashionos_desktop.sync.store import CacheStore

        if not keep:
            leave_show(self._cache, show_id)
            return
        centre = open_centre(self._cache, self.folder)
        here = CacheStore(self._cache).read(read_state)
        if centre is None or here is None:
            raise Disconnected("This laptop belongs to no centre.")
        try:
            centre.greet(here.incarnation)
            take_show(self._cache, centre, show_id)
        finally:
            centre.close()

    def put_aside(self, folder: Path) -> Path | None:
        """The file with what was not sent; None: nothing waits. Raises CacheUnreadable."""
        from fashionos_desktop.sync.loading.leaving import put_aside

        return put_aside(self._cache, folder)

    def wipe(self) -> None:
        """Everything of the house goes. What waits was put aside, or given up, before. Raises CacheUnreadable."""
        from fashionos_desktop.sync.loading.leaving import wipe

        wipe(self._cache, waiting_is_kept=True)
