from __future__ import annotations

import builtins
import gc

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
