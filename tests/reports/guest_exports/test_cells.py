"""No cell that leaves is a formula, and every cell comes back as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fashionos_desktop.reports.guest_exports.cells import guarded, unguarded

_ANY = st.text() | st.text(alphabet="='+-@\t\r\n \u00a0\uff1d\uff20aA1|", max_size=12)


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+33 6 12 34",
        "-5",
        "@SUM(A1)",
        "\t=1",
        "\rx",
        "\nx",
        "  =cmd|' /C calc'!A0",
        "\u00a0=1",
        "\uff1d1",
        "'=1",
    ],
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Zoé", "a=b", "O'Hara", "'t Hooft", "12-13", "a@example.com", "1+1"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text
    assert unguarded(text) == text


@given(_ANY)
def test_there_and_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(_ANY)
def test_nothing_leaves_that_begins_with_a_formula(text: str) -> None:
    cell = guarded(text)
    assert not cell.lstrip().startswith(("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"))
    assert not cell.startswith(("\t", "\r", "\n"))
