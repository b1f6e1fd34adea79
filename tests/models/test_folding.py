from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fashionos_desktop.models.folding import accented_letters, fold, replaced_sql, special_sql


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Zoé", "zoe"),
        ("ŁUKASZ", "lukasz"),
        ("Ørsted", "orsted"),
        ("Straße", "strasse"),
        ("Nguyễn", "nguyen"),
        ("琴 王", "琴 王"),
        ("박영철", "박영철"),
        ("كهن", "كهن"),
    ],
)
def test_names_fold(name: str, folded: str) -> None:
    assert fold(name) == folded


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_what_the_cache_replaces_is_what_python_folds() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        for letter, plain in accented_letters().items():
            assert fold(letter) == plain
            assert connection.execute(
                f"SELECT {replaced_sql('x', {letter: plain})} FROM (SELECT ? AS x)", (letter,)
            ).fetchone() == (plain,)
        assert connection.execute(f"SELECT {special_sql('x')} FROM (SELECT 'Łódź' AS x)").fetchone() == ("lódź",)
