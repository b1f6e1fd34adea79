"""Where FashionOS keeps its files on this computer."""

from __future__ import annotations

from pathlib import Path

import platformdirs

PROGRAM = "FashionOS"


def data_directory(override: Path | None = None) -> Path:
    """The folder that holds the cache, settings and logs; made if need be, readable by its owner only.

    Without `override` it is the platform's folder for a program's data. Raises OSError where it cannot be made.
    """
    directory = override.expanduser().absolute() if override else _platform_directory()
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    return directory


def demo_directory(override: Path | None = None) -> Path:
    """The folder of the demo show, apart from the real one."""
    return data_directory(override or _platform_directory() / "demo")


def cache_file(directory: Path) -> Path:
    return directory / "cache.sqlite3"


def settings_file(directory: Path) -> Path:
    return directory / "settings.json"


def log_file(directory: Path) -> Path:
    return directory / "logs" / "fashionos.log"


def crash_directory(directory: Path) -> Path:
    return directory / "logs" / "crashes"


def _platform_directory() -> Path:
    # No author and no roaming on Windows: a cache belongs to the laptop, and must not follow the person around.
    return Path(platformdirs.user_data_dir(PROGRAM, appauthor=False))
