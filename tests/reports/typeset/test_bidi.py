"""Lines that run both ways. The expected orders are those of the Unicode algorithm's reference programs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fashionos_desktop.reports.typeset.bidi import visual_runs


def _seen(text: str) -> str:
    """The line as it stands on paper, from left to right, brackets not yet mirrored."""
    return "".join(
        text[run.start : run.end][::-1] if run.right_to_left else text[run.start : run.end] for run in visual_runs(text)
    )


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("", ""),
        ("Zoe", "Zoe"),
        ("אבג", "גבא"),
        ("Dan (דן) Cohen", "Dan (ןד) Cohen"),
        ("דן (Dan) כהן", "ןהכ )Dan( ןד"),
        ("דן 12 כהן", "ןהכ 12 ןד"),
        ("حل 2024-09", "09-2024 لح"),
        ("Row 5, דן", "Row 5, ןד"),
        ("דן, Row 5", "Row 5 ,ןד"),
        ("אב €12", "€12 בא"),
        ("a ב 1 ג d", "a ג 1 ב d"),
    ],
)
def test_order_on_paper(text: str, seen: str) -> None:
    assert _seen(text) == seen


@given(st.text(alphabet="abאבحل12٤٥ ()[]-+.,/%€\u05b0\u0301", max_size=20))
def test_every_letter_stands_in_exactly_one_run(text: str) -> None:
    places = [place for run in visual_runs(text) for place in range(run.start, run.end)]
    assert sorted(places) == list(range(len(text)))


@given(st.text(alphabet="abc123 ()-+.,/%€é", max_size=20))
def test_latin_lines_stay_as_they_are(text: str) -> None:
    assert _seen(text) == text
