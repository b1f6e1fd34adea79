"""Work that leaves the window's thread, and its answers, which come back to it."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from fashionos_desktop.ui.threads import Threads

if TYPE_CHECKING:
    from fashionos_desktop.storage import Cache
    from fashionos_desktop.ui.board.query import Session

Result = TypeVar("Result")
Then = Callable[[Result], None]
Failed = Callable[[Exception], None]


class Ticket:
    """One task under way. `cancel()` drops its answer, and the task itself where it did not begin."""

    __slots__ = ("_failed", "_then", "cancelled", "done", "writes")

    def __init__(self, then: Then[Any] | None, failed: Failed | None, *, writes: bool) -> None:
        self._then = then
        self._failed = failed
        self.writes = writes
        self.cancelled = False
        self.done = False

    def cancel(self) -> None:
        self.cancelled = True

    def answer(self, result: Any) -> None:
        if self._then is not None and not self.cancelled:
            self._then(result)

    def refuse(self, error: Exception) -> bool:
        """Whether somebody heard of the error."""
        if self._failed is not None and not self.cancelled:
            self._failed(error)
            return True
        return self.cancelled


class Tasks(QObject):
    """Reads on a few threads, writes through the cache's writer, other work beside them.

    What is asked before the cache is open waits for it. Each answer comes on the window's thread; an error
    that nobody asked for is told by `failed`. Nothing comes after `close()`.
    """

    failed = Signal(Exception)
    write_failed = Signal(Exception)
    """Comes after `failed` where it was a change."""
    unsaved_changed = Signal(int)
    settled = Signal()
    """Nothing is under way any more."""

    _arrived = Signal()

    def __init__(self, cache: Cache | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache = cache
        self._readers = Threads("reader", 3)
        self._workers = Threads("worker", 2)
        self._answers: deque[tuple[Ticket, Any, Exception | None]] = deque()
        self._waiting: list[Callable[[], None]] = []
        self._under_way = 0
        self._unsaved = 0
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def idle(self) -> bool:
        return self._under_way == 0

    @property
    def unsaved(self) -> int:
        """How many changes are on their way to the disk."""
        return self._unsaved

    def attach(self, cache: Cache) -> None:
        """The cache is open: what waited for it begins."""
        self._cache = cache
        waiting, self._waiting = self._waiting, []
        for begin in waiting:
            begin()

    def act_as(self, profile_id: str | None) -> None:
        """Whose the changes are from now on."""
        self._when_open(lambda cache: setattr(cache, "actor", profile_id))

    def read(self, work: Callable[[Session], Result], then: Then[Result], failed: Failed | None = None) -> Ticket:
        """A query, on a reader thread, on one snapshot."""
        ticket = self._ticket(then, failed)
        self._when_open(lambda cache: self._readers.give(lambda: self._perform(ticket, lambda: cache.read(work))))
        return ticket

    def write(
        self,
        work: Callable[[Session], Result],
        then: Then[Result] | None = None,
        failed: Failed | None = None,
    ) -> Ticket:
        """A change, in a transaction of its own. `then` is called once it is on disk."""
        ticket = self._ticket(then, failed, writes=True)
        self._when_open(lambda cache: self._submit(ticket, cache, work))
        return ticket

    def run(self, work: Callable[[], Result], then: Then[Result] | None = None, failed: Failed | None = None) -> Ticket:
        """Work with files and the like, on a thread of its own kind: it never holds up a query."""
        ticket = self._ticket(then, failed)
        self._workers.give(lambda: self._perform(ticket, work))
        return ticket

    async def reading(self, work: Callable[[Session], Result]) -> Result:
        return await self._awaited(lambda then, failed: self.read(work, then, failed))

    async def writing(self, work: Callable[[Session], Result]) -> Result:
        return await self._awaited(lambda then, failed: self.write(work, then, failed))

    async def running(self, work: Callable[[], Result]) -> Result:
        return await self._awaited(lambda then, failed: self.run(work, then, failed))

    def close(self) -> None:
        """Ends the threads. Changes already handed to the cache are not lost: the cache finishes them."""
        self._closed = True
        self._waiting.clear()
        self._readers.close()
        self._workers.close()
        self._answers.clear()
        self._arrived.disconnect(self._deliver)

    def _ticket(self, then: Then[Any] | None, failed: Failed | None, *, writes: bool = False) -> Ticket:
        self._under_way += 1
        if writes:
            self._unsaved += 1
            self.unsaved_changed.emit(self._unsaved)
        return Ticket(then, failed, writes=writes)

    def _when_open(self, begin: Callable[[Cache], None]) -> None:
        if self._cache is not None:
            begin(self._cache)
        else:
            self._waiting.append(lambda: self._when_open(begin))

    def _perform(self, ticket: Ticket, work: Callable[[], Any]) -> None:
        """On a thread."""
        try:
            answer = None if ticket.cancelled else work()
        except Exception as error:  # noqa: BLE001 - the one who asked gets it
            self._arrive(ticket, None, error)
        else:
            self._arrive(ticket, answer, None)

    def _submit(self, ticket: Ticket, cache: Cache, work: Callable[[Session], Any]) -> None:
        def done(future: Future[Any]) -> None:
            error = future.exception()
            if error is None:
                self._arrive(ticket, future.result(), None)
            else:
                self._arrive(ticket, None, error if isinstance(error, Exception) else RuntimeError(str(error)))

        try:
            cache.write(work).add_done_callback(done)
        except Exception as error:  # noqa: BLE001 - a cache that takes no changes says why
            self._arrive(ticket, None, error)

    def _arrive(self, ticket: Ticket, answer: Any, error: Exception | None) -> None:
        """On any thread."""
        if not self._closed:
            self._answers.append((ticket, answer, error))
            self._arrived.emit()

    @Slot()
    def _deliver(self) -> None:
        if not self._answers:
            return
        ticket, answer, error = self._answers.popleft()
        ticket.done = True
        self._under_way -= 1
        if ticket.writes:
            self._unsaved -= 1
            self.unsaved_changed.emit(self._unsaved)
        try:
            if error is None:
                ticket.answer(answer)
            elif not ticket.refuse(error):
                self.failed.emit(error)
                if ticket.writes:
                    self.write_failed.emit(error)
        finally:
            if self._under_way == 0:
                self.settled.emit()

    async def _awaited(self, begin: Callable[[Then[Result], Failed], Ticket]) -> Result:
        future: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        ticket = begin(
            lambda answer: None if future.done() else future.set_result(answer),
            lambda error: None if future.done() else future.set_exception(error),
        )
        try:
            return await future
        finally:
            ticket.cancel()
