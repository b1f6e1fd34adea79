from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.guests.scene import Scene, empty_cache, scene_in


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return empty_cache(tmp_path_factory.mktemp("template"))


@pytest.fixture
def scene(template: Path, tmp_path: Path) -> Iterator[Scene]:
    with scene_in(template, tmp_path) as made:
        yield made
