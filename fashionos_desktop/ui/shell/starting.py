"""What makes a start quick and lean, each measured: see `benchmarks/`."""

from __future__ import annotations

import builtins
import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def imports_left_alone() -> Iterator[None]:
    """To be held around the first import of Qt.

    Qt for Python replaces `__import__`, and from then on reads and keeps the source of every module that is
    imported, to see whether it asks for Qt's names in snake_case. Nothing here does, and it costs a start a tenth
    of a second and 25 MB.
    """
    kept = builtins.__import__
    try:
        yield
    finally:
        builtins.__import__ = kept


@contextmanager
def garbage_left_alone() -> Iterator[None]:
    """No search for garbage from the first import on: nearly all that a start makes stays. See `Collecting`."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
