"""How much memory a process holds, in megabytes of 1,000,000 bytes."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Memory:
    resident: float
    shared_out: float | None
    """What would be free again if the process ended: its own pages, and its part of those that others use too."""


def held() -> Memory:
    """What this process holds now; its peak where the system tells only that. Raises OSError on Windows."""
    if sys.platform == "linux":
        found = dict(_lines(Path("/proc/self/smaps_rollup").read_text()))
        return Memory(found["Rss"] * 1024 / 1e6, found["Pss"] * 1024 / 1e6)
    if sys.platform == "win32":
        raise OSError("Memory is measured on Linux and macOS only.")
    import resource

    return Memory(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6, None)


def _lines(text: str) -> list[tuple[str, int]]:
    parts = (line.split() for line in text.splitlines()[1:])
    return [(part[0].rstrip(":"), int(part[1])) for part in parts]
