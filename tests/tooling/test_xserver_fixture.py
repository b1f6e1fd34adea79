"""The X server fixture: a real window opens there, and the real pointer reaches it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from fashionos_desktop.system_libraries import refusal_to_open
from tests.fixtures.xserver import XServer

WINDOW = """
from PySide6.QtWidgets import QApplication, QPushButton
application = QApplication(["fashionos"])
button = QPushButton("Admit")
button.setGeometry(100, 100, 200, 100)
button.clicked.connect(lambda: (print("admitted", flush=True), application.quit()))
button.show()
print("shown", flush=True)
application.exec()
"""


@pytest.mark.xserver
@pytest.mark.platform("linux")
def test_a_real_click_reaches_a_real_window(xserver: XServer) -> None:
    environment = xserver.environment()
    assert refusal_to_open(environment) is None
    program = [sys.executable, "-c", WINDOW]
    with subprocess.Popen(program, env=environment, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == "shown\n"
        xserver.xdotool("search", "--sync", "--onlyvisible", "--pid", str(window.pid))
        xserver.xdotool("mousemove", "--sync", "200", "150", "click", "1")
        assert window.stdout.readline() == "admitted\n"
    assert window.returncode == 0
