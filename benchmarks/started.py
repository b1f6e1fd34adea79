"""`python -m benchmarks.started DATA SCREEN`: the desktop as the command opens it, telling when it was painted.

It tells "window" once the shell is painted, "figures" once SCREEN ("show" or "guests") is painted with what the
cache holds, and "quiet" once nothing is under way; then it closes.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from benchmarks.milestones import tell
from fashionos_desktop import app
from fashionos_desktop.cli import main

if TYPE_CHECKING:
    from fashionos_desktop.ui.shell.program import Program

QUIET = 300
"""Milliseconds without any work after which the window has come to rest."""


def _watched(compose: Any, screen: str) -> Any:
    def composed(*parts: Any) -> Program:
        from benchmarks.watching import Watch

        program: Program = compose(*parts)
        Watch(program, screen, quiet=QUIET, tell=tell)
        return program

    return composed


if __name__ == "__main__":
    data, screen = sys.argv[1:]
    app.compose = _watched(app.compose, screen)
    sys.exit(main(["--data", data]))
