"""What all days of the simulation share."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite's `deserialize` attaches a database called x, and leaves a file of that name where the process is."""
    monkeypatch.chdir(tmp_path)
