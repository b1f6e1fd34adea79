from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fashionos_desktop.views.data.draft import Draft

NAMES = ("name", "city", "country")
TEXTS = st.sampled_from(("", "Paris", "Rome", "Milan"))
STORED = st.fixed_dictionaries(dict.fromkeys(NAMES, TEXTS))


def test_writing_what_is_stored_is_no_change() -> None:
    draft = Draft("venues", "1", {"city": "Paris"})
    draft.write("city", "Rome")
    assert draft.dirty
    draft.write("city", "Paris")
    assert not draft.dirty


def test_what_is_saved_is_no_longer_written_but_what_came_after_is() -> None:
    draft = Draft("venues", "1", {"city": "Paris"})
    draft.write("city", "Rome")
    draft.write("name", "Palais")
    draft.saved({"city": "Rome", "name": "Pal"})
    assert draft.written == {"name": "Palais"}


@given(STORED, st.dictionaries(st.sampled_from(NAMES), TEXTS), st.lists(STORED, max_size=4))
def test_nothing_that_others_store_overwrites_what_is_written(
    stored: dict[str, str], writing: dict[str, str], others: list[dict[str, str]]
) -> None:
    draft = Draft("venues", "1", dict(stored))
    for name, text in writing.items():
        draft.write(name, text)
    written = dict(draft.written)
    for other in others:
        draft.follow(other)
        for name in NAMES:
            if name in written:
                assert draft.text(name) in (written[name], other[name])
                if draft.text(name) != written[name]:
                    assert name not in draft.written
            else:
                assert draft.text(name) == other[name]
        written = dict(draft.written)
        assert set(draft.theirs) <= set(draft.written)
    last = others[-1] if others else stored
    for name in list(draft.theirs):
        draft.take_theirs(name)
        assert draft.text(name) == last[name]
