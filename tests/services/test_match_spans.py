from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fashionos_desktop.models.folding import fold
from fashionos_desktop.services.match_spans import match_spans


@pytest.mark.parametrize(
    ("words", "text", "marked"),
    [
        (("ines",), "Inès Leclerc", ["Inès"]),
        (("lec", "in"), "Inès Leclerc", ["In", "Lec"]),
        (("stras",), "Straße", ["Straß"]),
        (("mar",), "Amar Marin", ["Mar"]),
        (("mar",), "Amar", ["mar"]),
        (("ma", "mar"), "Marin", ["Mar"]),
        (("陽",), "林陽一", ["陽"]),
        (("zoe",), "Zoé", ["Zoé"]),
        (("x",), "Inès", []),
    ],
)
def test_what_is_underlined(words: tuple[str, ...], text: str, marked: list[str]) -> None:
    assert [text[span.start : span.end] for span in match_spans(words, text)] == marked


@given(st.lists(st.text(max_size=4), max_size=4), st.text(max_size=30))
def test_marks_lie_in_the_text_and_apart(words: list[str], text: str) -> None:
    end = 0
    for span in match_spans([fold(word) for word in words], text):
        assert end <= span.start < span.end <= len(text)
        end = span.end
