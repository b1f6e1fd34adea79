"""What changed in the cache, told on the window's thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from fashionos_desktop.storage import Cache, ChangeNotice


class Changes(QObject):
    """One notice for what was committed since the last one: a person's changes, and what sync brought."""

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
        if notices:
            self.changed.emit(notices[0] if len(notices) == 1 else _together(notices))


def _together(notices: list[ChangeNotice]) -> ChangeNotice:
    from fashionos_desktop.storage.notice import MOST_IDS, ChangeNotice

    tables: dict[str, frozenset[str] | None] = {}
    for notice in notices:
        for table, ids in notice.tables.items():
            before = tables.get(table, frozenset())
            united = None if before is None or ids is None else before | ids
            tables[table] = None if united is not None and len(united) > MOST_IDS else united
    return ChangeNotice(tables)
