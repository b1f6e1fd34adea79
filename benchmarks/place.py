"""Where a bench works: a folder of its own, and a cache that was filled once for all of them."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from fashionos_desktop import paths

SLUG = "benchmark"
"""The show that all guests belong to."""


@dataclass(frozen=True, slots=True)
class Place:
    folder: Path
    template: Path
    """A cache with one show; never written to."""
    guests: int

    def data(self, name: str) -> Path:
        """A data folder with a copy of the cache. Another name is another copy."""
        folder = self.folder / name
        folder.mkdir()
        shutil.copyfile(self.template, paths.cache_file(folder))
        if sys.platform != "win32":
            os.sync()  # a copy that is still on its way to the disk would slow down the first commits
        return folder
