"""A few threads that work through what they are given, in order."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable

Job = Callable[[], None]


class Threads:
    """At most `most` daemon threads, started as they are needed. A job must not raise."""

    def __init__(self, name: str, most: int) -> None:
        self._name = name
        self._most = most
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._idle = 0
        self._gate = threading.Lock()
        self._closed = False

    def give(self, job: Job) -> None:
        with self._gate:
            if self._closed:
                return
            if self._idle:
                self._idle -= 1
            elif len(self._threads) < self._most:
                self._start()
            self._jobs.put(job)

    def close(self, seconds: float = 2.0) -> None:
        """Ends the threads after their present job; one that does not end in time is left behind."""
        with self._gate:
            if self._closed:
                return
            self._closed = True
        for _ in self._threads:
            self._jobs.put(None)
        for thread in self._threads:
            thread.join(seconds)

    def _start(self) -> None:
        thread = threading.Thread(target=self._run, name=f"{self._name} {len(self._threads) + 1}", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            if not self._closed:
                job()
            with self._gate:
                self._idle += 1
