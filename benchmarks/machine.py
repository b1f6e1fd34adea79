"""On what the figures were measured: a figure without its machine says nothing."""

from __future__ import annotations

import os
import platform
import sqlite3
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path


def sentence() -> str:
    parts = [
        f"{datetime.now(UTC):%d %B %Y}",
        f"{os.cpu_count()} cores of {_processor()}",
        f"{platform.system()} {platform.release()}",
        f"Python {platform.python_version()}",
        f"Qt for Python {version('PySide6-Essentials')}",
        f"SQLite {sqlite3.sqlite_version}",
        f"SQLAlchemy {version('sqlalchemy')}",
    ]
    return ", ".join(parts) + "."


def _processor() -> str:
    if sys.platform == "linux":
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
