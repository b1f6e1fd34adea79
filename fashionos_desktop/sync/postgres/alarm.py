"""How other threads reach the one that waits for the centre."""

from __future__ import annotations

import contextlib
import socket


class Alarm:
    """A pair of sockets, because those are what every system can wait for beside a connection.

    `ring` and `abandon` may be called from any thread, also after `close`; the rest belongs to the thread that waits.
    """

    def __init__(self) -> None:
        self._hears, self._rings = socket.socketpair()
        self._hears.setblocking(False)
        self._rings.setblocking(False)
        self._woken = False
        self._abandoned = False

    @property
    def abandoned(self) -> bool:
        """Whether the program is ending: no call may wait any longer."""
        return self._abandoned

    @property
    def rings(self) -> bool:
        """Whether it was noted and not yet answered."""
        return self._woken

    def ring(self) -> None:
        with contextlib.suppress(OSError):  # so full of rings that one more says nothing new, or closed
            self._rings.send(b"!")

    def abandon(self) -> None:
        self._abandoned = True
        self.ring()

    def fileno(self) -> int:
        return self._hears.fileno()

    def note(self) -> None:
        """Keeps in mind that it rang, so that the next `answer` says so."""
        with contextlib.suppress(BlockingIOError):
            while self._hears.recv(4096):
                self._woken = True

    def answer(self) -> bool:
        """Whether it rang since the last time this was asked."""
        self.note()
        woken, self._woken = self._woken, False
        return woken

    def close(self) -> None:
        self._hears.close()
        self._rings.close()
