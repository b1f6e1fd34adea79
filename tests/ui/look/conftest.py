"""The look in its plain state, for each test."""

import pytest
from PySide6.QtWidgets import QApplication

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look


@pytest.fixture(scope="session")
def one_look(qapp: QApplication) -> Look:
    return Look(qapp)


@pytest.fixture
def look(one_look: Look) -> Look:
    one_look.use("light")
    one_look.scale(100)
    one_look.still = False
    return one_look


@pytest.fixture
def icons(look: Look) -> Icons:
    return Icons(look)
