"""`python -m benchmarks.reader FOLDER ADDRESS` is another laptop, in a process of its own: it prints each guest that
sync brought in, with the clock of the machine, until its standard input ends."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from benchmarks.laptops import Address, laptop
from fashionos_desktop.storage import ChangeNotice

_READY = "ready"


@dataclass(frozen=True, slots=True)
class Reader:
    _told: IO[str]

    def arrival(self, guest: str) -> float:
        """Waits until that laptop has the guest; when that was, by `time.perf_counter`. Raises RuntimeError."""
        for line in self._told:
            at, _, found = line.strip().partition(" ")
            if found == guest:
                return float(at)
        raise RuntimeError("The other laptop ended.")


@contextmanager
def reader(folder: Path, address: Address) -> Iterator[Reader]:
    """At rest when this begins."""
    command = [sys.executable, "-m", "benchmarks.reader", str(folder), json.dumps(address)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        if process.stdout.readline().strip() != _READY:
            raise RuntimeError("The other laptop did not come to rest.")
        yield Reader(process.stdout)
        process.stdin.close()


def main(folder: str, address: str) -> None:
    def tell(notice: ChangeNotice) -> None:
        at = time.perf_counter()
        if notice.from_sync:
            for guest in notice.ids("registrations") or ():
                print(at, guest, flush=True)

    with laptop(Path(folder), json.loads(address)) as here:
        here.sync()
        here.cache.notices.subscribe(tell)
        with here.connected():
            print(_READY, flush=True)
            sys.stdin.read()


if __name__ == "__main__":
    main(*sys.argv[1:])
