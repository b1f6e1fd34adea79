"""What a program that was started for a bench tells of itself, and how it is heard."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass

from benchmarks import memory

PATIENCE = 120
"""Seconds after which a program that does not come to its end is given up."""


@dataclass(frozen=True, slots=True)
class Run:
    seconds: dict[str, float]
    """From the moment the process was asked for until each milestone."""
    memory: memory.Memory | None
    """At the last one."""


def tell(milestone: str, *, last: bool = False) -> None:
    """On stdout, from the program that is measured. All processes of a machine share the clock."""
    said: dict[str, object] = {"milestone": milestone, "at": time.monotonic()}
    if last:
        with contextlib.suppress(OSError):
            held = memory.held()
            said |= {"resident": held.resident, "shared_out": held.shared_out}
    print(json.dumps(said), flush=True)


def run(module: str, *arguments: str) -> Run:
    """Starts a program and hears it out. Raises RuntimeError where it told nothing."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        check=False,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=environment,
        timeout=PATIENCE,
    )
    said = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    if not said:
        raise RuntimeError(f"{module} {' '.join(arguments)} ended with status {done.returncode} and told nothing.")
    end = said[-1]
    held = memory.Memory(end["resident"], end["shared_out"]) if "resident" in end else None
    return Run({one["milestone"]: one["at"] - began for one in said}, held)
