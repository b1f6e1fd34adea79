"""Measures in every form in which they arrive."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fashionos_desktop.services.measures import (
    girth_words,
    height_words,
    parse_girth,
    parse_height,
    parse_range,
    parse_shoe,
    shoe_words,
)


@pytest.mark.parametrize(
    ("text", "cm"),
    [
        ("178", "178"), ("178 cm", "178"), ("178.5cm", "178.5"), ("1.78m", "178"), ("1,78 m", "178"), ("1.78", "178"),
        ("5'10\"", "177.8"), ("5' 10''", "177.8"), ("5’10”", "177.8"), ("5ft10", "177.8"), ("5 ft 10 in", "177.8"),
        ("5'10½\"", "179.1"), ("6'", "182.9"), ("6'0\"", "182.9"), ("70\"", "177.8"), ("70 inches", "177.8"),
    ],
)  # fmt: skip
def test_heights(text: str, cm: str) -> None:
    assert parse_height(text) == Decimal(cm)


@pytest.mark.parametrize("text", ["", "tall", "17", "1780", "5'13\"", "38", "EU 39", "178 kg", "-178", "0"])
def test_what_is_no_height(text: str) -> None:
    assert parse_height(text) is None


@pytest.mark.parametrize(
    ("text", "cm"),
    [("84", "84"), ("84 cm", "84"), ('34.5"', "87.6"), ('34,5"', "87.6"), ("24", "61"), ("34 in", "86.4")],
)
def test_girths(text: str, cm: str) -> None:
    assert parse_girth(text) == Decimal(cm)


def test_girths_in_centimetres_are_never_taken_for_inches() -> None:
    assert parse_girth("38 cm") is None
    assert parse_girth("300") is None


@pytest.mark.parametrize(
    ("text", "gender", "eu"),
    [
        ("38.5", "woman", "38.5"), ("38,5", "woman", "38.5"), ("EU 39", "woman", "39"), ("8 US", "woman", "39"),
        ("US 8", "woman", "39"), ("8", "woman", "39"), ("7.5 US", "woman", "38.5"), ("6 UK", "woman", "39"),
        ("9 US", "man", "42.5"), ("UK 8", "man", "42.5"), ("44", "man", "44"), ("38½", "woman", "38.5"),
    ],
)  # fmt: skip
def test_shoes(text: str, gender: str, eu: str) -> None:
    assert parse_shoe(text, gender) == Decimal(eu)


@pytest.mark.parametrize("text", ["", "boot", "20", "60", "US 30"])
def test_what_is_no_shoe(text: str) -> None:
    assert parse_shoe(text) is None


@given(st.decimals(100, 230, places=1))
def test_a_height_in_its_own_words_is_the_same_height(cm: Decimal) -> None:
    assert parse_height(height_words(cm)) == cm
    back = parse_height(height_words(cm, "imperial"))
    assert back is None or abs(back - cm) <= Decimal("0.7")


@given(st.decimals(60, 150, places=1), st.integers(60, 100))
def test_girths_and_shoes_come_back(cm: Decimal, halves: int) -> None:
    assert parse_girth(girth_words(cm)) == cm
    eu = Decimal(halves) / 2
    for gender in ("woman", "man"):
        assert parse_shoe(shoe_words(eu), gender) == eu
        if eu >= 36:
            assert parse_shoe(shoe_words(eu, "imperial", gender), gender) == eu


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("175-180", "175", "180"), ("180 – 175", "175", "180"), ("from 174", "174", None), ("174+", "174", None),
        ("up to 5'11\"", None, "180.3"), ("5'9\" to 5'11\"", "175.3", "180.3"), ("178", "178", "178"),
        (">= 1.78m", "178", None),
    ],
)  # fmt: skip
def test_ranges(text: str, least: str | None, most: str | None) -> None:
    wanted = tuple(None if end is None else Decimal(end) for end in (least, most))
    assert parse_range(text, parse_height) == wanted


@pytest.mark.parametrize("text", ["", "from", "a-b", "175-", "tall to short"])
def test_what_is_no_range(text: str) -> None:
    assert parse_range(text, parse_height) is None


def test_words_in_either_unit() -> None:
    assert (height_words(Decimal("177.8")), height_words(Decimal("177.8"), "imperial")) == ("177.8 cm", "5'10\"")
    assert (girth_words(Decimal(84)), girth_words(Decimal(84), "imperial")) == ("84", '33"')
    assert (shoe_words(Decimal("38.5")), shoe_words(Decimal(39), "imperial")) == ("38.5", "8 US")
    assert (height_words(None), girth_words(None), shoe_words(None)) == ("", "", "")
