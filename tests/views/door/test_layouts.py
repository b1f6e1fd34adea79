from __future__ import annotations

import pytest

from fashionos_desktop.views.door.layouts import _AMERICAN, _LAYOUTS, readings


@pytest.mark.parametrize("layout", sorted(_LAYOUTS))
def test_each_layout_has_all_keys(layout: str) -> None:
    assert len(_LAYOUTS[layout]) == len(_AMERICAN)


def test_what_was_typed_comes_first() -> None:
    assert readings("kk4m2pvq7d")[0] == "kk4m2pvq7d"


def test_digits_of_a_french_keyboard() -> None:
    assert "12345" in readings("&é\"'(")


def test_y_and_z_of_a_german_keyboard() -> None:
    assert "zy-y7" in readings("yzßz7")


def test_figures_alone_are_read_as_they_are_first() -> None:
    assert readings("4711")[0] == "4711"
