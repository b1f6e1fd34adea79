"""A real drag on each board: an X server, a window, and a pointer that presses, moves and lets go."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.fixtures.xserver import XServer

ROOT = Path(__file__).parents[2]


def answer(process: subprocess.Popen[str]) -> Any:
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line, "the window ended without an answer"
    return json.loads(line)


def drag(xserver: XServer, start: list[int], end: list[int]) -> None:
    """Slowly enough for each step to be seen: a drag begins with some pixels, and aims with more."""
    xserver.xdotool("mousemove", str(start[0]), str(start[1]))
    xserver.xdotool("mousedown", "1")
    for step in range(1, 9):
        place = [a + (b - a) * step // 8 for a, b in zip(start, end, strict=True)]
        xserver.xdotool("mousemove", str(place[0]), str(place[1]))
        time.sleep(0.06)
    xserver.xdotool("mousemove", str(end[0] + 1), str(end[1]))
    time.sleep(0.15)
    xserver.xdotool("mouseup", "1")


@pytest.mark.xserver
@pytest.mark.parametrize("board", ["wall", "table", "casting"])
def test_a_real_drag(xserver: XServer, tmp_path: Path, board: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.views.drag_process", str(tmp_path), board],
        env=xserver.environment(), cwd=ROOT, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        try:
            aim = answer(process)
            drag(xserver, aim["start"], aim["end"])
            done = answer(process)
        finally:
            process.terminate()
    if board == "casting":
        assert done["after"] == [aim["before"][0] - 1, aim["before"][1] + 1]
    else:
        first, second, third, fourth = aim["before"]
        assert done["after"] == [second, third, first, fourth]
    assert done["undo"]
