"""Runs `fashionos` as a person or a script would, in one process."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from fashionos_desktop.cli import main

SAMPLES = Path(__file__).parents[1] / "data" / "guests"
CODES = Path(__file__).parents[1] / "data" / "qr"


@dataclass(frozen=True, slots=True)
class Said:
    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)


Fashionos = Callable[..., Said]


@pytest.fixture
def fashionos(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Fashionos:
    """`fashionos("get", "events", "--json")`, on a cache of the test's own."""

    def run(*arguments: object) -> Said:
        capsys.readouterr()
        status = main(["--data", str(tmp_path / "data"), *map(str, arguments)])
        said = capsys.readouterr()
        return Said(status, said.out, said.err)

    return run


@pytest.fixture
def show(fashionos: Fashionos) -> str:
    """The sample check-in list, imported."""
    said = fashionos(
        "import", "guests", SAMPLES / "pretix-checkinlist.csv", "--event", "ss27",
        "--create-event", "Maison Aurelle SS27", "--date", "2026-09-29", "--timezone", "Europe/Paris",
    )  # fmt: skip
    assert said.status == 0, said.err
    return "ss27"
