"""What changed in the cache, told on the window's thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from fashionos_desktop.storage import Cache, ChangeNotice


class Changes(QObject):
    """What was committed since the last notice: one for a person's own changes, one for what sync brought."""

    changed = Signal(object)
    """ChangeNotice."""

    _heard = Signal()

    def __init__(self, cache: Cache | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices: deque[ChangeNotice] = deque()
        self._end: Callable[[], None] | None = None
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        if cache is not None:
            self.attach(cache)

    def attach(self, cache: Cache) -> None:
        self._end = cache.notices.subscribe(self._hear)

    def close(self) -> None:
        if self._end is not None:
            self._end()
            self._end = None
        self._notices.clear()

    def _hear(self, notice: ChangeNotice) -> None:
        """On the writer's thread."""
        self._notices.append(notice)
        self._heard.emit()

    @Slot()
    def _tell(self) -> None:
        notices = []
        while self._notices:
            notices.append(self._notices.popleft())
        for from_sync in (False, True):
            alike = [notice for notice in notices if notice.from_sync is from_sync]
            if alike:
                self.changed.emit(alike[0] if len(alike) == 1 else _together(alike))


def _together(notices: list[ChangeNotice]) -> ChangeNotice:
    from fashionos_desktop.storage.notice import MOST_IDS, ChangeNotice

    tables: dict[str, frozenset[str] | None] = {}
    for notice in notices:
        for table, ids in notice.tables.items():
            before = tables.get(table, frozenset())
            united = None if before is None or ids is None else before | ids
            tables[table] = None if united is not None and len(united) > MOST_IDS else united
    return ChangeNotice(tables, notices[0].from_sync)
