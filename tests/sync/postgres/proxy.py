"""A network between a laptop and the centre that can be cut, and that can fall silent without a word."""

from __future__ import annotations

import contextlib
import selectors
import socket
import ssl
import threading
from typing import Any

HOST = "127.0.0.1"
_AT_ONCE = 65_536
_SIZE_OF_REQUEST = 8
_YES = b"S"
"""What a server answers to a client that asks whether it can encrypt."""


class Proxy:
    """Hands on bytes between its own TCP port and a server, which may be a Unix socket. Counts what laptops get
    (`received`) and say (`sent`). With `tls` it speaks encrypted to laptops, which the servers of the tests cannot."""

    def __init__(self, server: str, server_port: int, tls: ssl.SSLContext | None = None) -> None:
        self._server = server
        self._server_port = server_port
        self._tls = tls
        self._listener = socket.create_server((HOST, 0))
        self._lock = threading.Lock()
        self._connections: list[tuple[socket.socket, socket.socket]] = []
        self._cut_after: int | None = None
        self._silent = False
        self._closing = False
        self.received = 0
        self.sent = 0
        self._threads = [threading.Thread(target=self._accept, name="proxy")]
        self._threads[0].start()

    @property
    def port(self) -> int:
        port: int = self._listener.getsockname()[1]
        return port

    def address(self, address: dict[str, Any]) -> dict[str, Any]:
        """The same centre, by way of this network."""
        return {**address, "host": HOST, "port": self.port}

    def cut_after(self, received: int) -> None:
        """The connections there are end once laptops have got so many bytes more."""
        self._cut_after = self.received + received

    def fall_silent(self) -> None:
        """Nothing gets through any more, and nobody is told."""
        self._silent = True

    def cut(self) -> None:
        with self._lock:
            for pair in self._connections:
                for end in pair:
                    with contextlib.suppress(OSError):
                        end.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self._closing = True
        with contextlib.suppress(OSError):
            socket.create_connection((HOST, self.port), 1).close()
        self._listener.close()
        self.cut()
        for thread in self._threads:
            thread.join()

    def _accept(self) -> None:
        while True:
            laptop, _ = self._listener.accept()
            if self._closing:
                laptop.close()
                return
            laptop.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            centre = self._connect()
            with self._lock:
                self._connections.append((laptop, centre))
            self._threads.append(threading.Thread(target=self._carry, args=(laptop, centre), name="proxy connection"))
            self._threads[-1].start()

    def _connect(self) -> socket.socket:
        if not self._server.startswith("/"):
            return socket.create_connection((self._server, self._server_port))
        centre = socket.socket(socket.AF_UNIX)
        centre.connect(f"{self._server}/.s.PGSQL.{self._server_port}")
        return centre

    def _encrypted(self, laptop: socket.socket) -> socket.socket:
        if self._tls is None:
            return laptop
        laptop.recv(_SIZE_OF_REQUEST)
        laptop.sendall(_YES)
        return self._tls.wrap_socket(laptop, server_side=True)

    def _carry(self, plain: socket.socket, centre: socket.socket) -> None:
        with contextlib.suppress(OSError), plain, centre, self._encrypted(plain) as laptop:
            self._hand_to_and_fro(laptop, centre)

    def _hand_to_and_fro(self, laptop: socket.socket, centre: socket.socket) -> None:
        with selectors.DefaultSelector() as ends:
            ends.register(laptop, selectors.EVENT_READ, centre)
            ends.register(centre, selectors.EVENT_READ, laptop)
            while True:
                for key, _ in ends.select():
                    came: Any = key.fileobj
                    data = came.recv(_AT_ONCE)
                    while isinstance(came, ssl.SSLSocket) and came.pending():
                        data += came.recv(_AT_ONCE)
                    if not data:
                        return
                    if not self._silent and not self._hand_on(data, key.data, to_laptop=came is centre):
                        return

    def _hand_on(self, data: bytes, end: socket.socket, *, to_laptop: bool) -> bool:
        """False: the cable was cut in the middle of it."""
        if not to_laptop:
            self.sent += len(data)
            end.sendall(data)
            return True
        left = len(data) if self._cut_after is None else max(0, self._cut_after - self.received)
        self.received += min(len(data), left)
        end.sendall(data[:left])
        if left < len(data):
            self._cut_after = None
            return False
        return True
