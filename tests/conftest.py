"""What all tests share. The fixtures themselves are in `tests/fixtures`, one file for each subject."""

from __future__ import annotations

import os
import sys

import pytest
from hypothesis import settings

pytest_plugins = [
    "tests.fixtures.home",
    "tests.fixtures.postgres",
    "tests.fixtures.qt",
    "tests.fixtures.statements",
    "tests.fixtures.window",
    "tests.fixtures.xserver",
]

# The same examples in every run, and no limit that a busy machine could miss.
settings.register_profile("fashionos", derandomize=True, database=None, deadline=None)
settings.load_profile("fashionos")

os.environ["TZ"] = "UTC"
os.environ["LC_ALL"] = "C.UTF-8"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    here = [item for item in items if _belongs_here(item)]
    if len(here) < len(items):
        config.hook.pytest_deselected(items=[item for item in items if not _belongs_here(item)])
        items[:] = here


def _belongs_here(item: pytest.Item) -> bool:
    marker = item.get_closest_marker("platform")
    return marker is None or sys.platform in marker.args
