import pytest
from hypothesis import given
from hypothesis import strategies as st

from fashionos_desktop.ui.look.found import found_spans


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Inès Leclerc", ["ines"], ["Inès"]),
        ("Maria Inés Robledo", ["INES", "rob"], ["Inés", "Rob"]),
        ("Celine Ines", ["ine"], ["Ine"]),
        ("Celine", ["ine"], ["ine"]),
        ("Ine\u0300s", ["ine"], ["Ine\u0300"]),
        ("Straße", ["strasse"], ["Straße"]),
        ("あすか 松本", ["松本"], ["松本"]),
        ("Zoë", ["x", ""], []),
    ],
)
def test_words_are_found_without_case_and_accents(text: str, words: list[str], found: list[str]) -> None:
    assert [text[start : start + length] for start, length in found_spans(text, words)] == found


@given(st.text(max_size=30), st.lists(st.text(max_size=6), max_size=3))
def test_spans_lie_within_the_text(text: str, words: list[str]) -> None:
    for start, length in found_spans(text, words):
        assert length > 0
        assert start >= 0
        assert start + length <= len(text)


@given(st.text(min_size=1, max_size=20))
def test_a_text_finds_itself_when_it_has_letters(text: str) -> None:
    if any(character.isalnum() for character in text):
        assert found_spans(text, [text])
