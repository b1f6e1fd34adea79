from __future__ import annotations

import builtins
import gc
import subprocess
import sys

import pytest

from fashionos_desktop.ui.shell import starting


def test_an_import_that_is_replaced_is_put_back(monkeypatch: pytest.MonkeyPatch) -> None:
    before = builtins.__import__
    with starting.imports_left_alone():
        monkeypatch.setattr(builtins, "__import__", lambda *_: None)
    assert builtins.__import__ is before


def test_garbage_is_searched_for_again_afterwards() -> None:
    assert gc.isenabled()
    with starting.garbage_left_alone():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_window_stands_before_the_database_is_brought_along() -> None:
    said = (
        "import sys; from fashionos_desktop import app; import fashionos_desktop.ui.shell.program;"
        " app.entries(app.SCREENS); print('sqlalchemy' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
