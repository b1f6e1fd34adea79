"""What a person types is never a scan; what a scanner sends is exactly one."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from fashionos_desktop.views.door.keystrokes import HOLD, PAUSE, Keystrokes

CODE = st.text(alphabet="abcdefghjkmnpqrstuvwxyz23456789ABCXYZ-_/:.\\]", min_size=6, max_size=90)
NAME = st.text(min_size=1, max_size=40)


class Desk:
    """A keyboard, a machine and a timer that never comes late."""

    def __init__(self) -> None:
        self.machine: Keystrokes[str] = Keystrokes()
        self.typed = ""
        self.scans: list[str] = []
        self.endings = 0
        self._last = 0.0

    def press(self, key: str, at: float) -> None:
        self._let_time_pass(at)
        outcome = self.machine.ending(at) if key == "\n" else self.machine.character(key, key, at)
        self._note(outcome.typed, outcome.scan)
        if key == "\n" and not outcome.took_key:
            self.endings += 1
        self._last = at

    def rest(self) -> None:
        self._let_time_pass(self._last + 1_000)

    def _let_time_pass(self, until: float) -> None:
        wait = self.machine.wait
        if wait is not None and self._last + wait < until:
            outcome = self.machine.pause()
            self._note(outcome.typed, outcome.scan)

    def _note(self, typed: tuple[str, ...], scan: str | None) -> None:
        self.typed += "".join(typed)
        if scan is not None:
            self.scans.append(scan)


def play(text: str, gaps: list[float], start: float = 1_000.0) -> Desk:
    desk = Desk()
    for key, at in zip(text, accumulate(gaps, initial=start), strict=False):
        desk.press(key, at)
    desk.rest()
    return desk


@st.composite
def human_gaps(draw: st.DrawFn, count: int) -> list[float]:
    """Rolled pairs may fall together, but no three gaps in a row beat 25 keys a second."""
    gaps: list[float] = []
    for _ in range(count):
        least = 0.0 if len(gaps) < 2 else max(0.0, 120.0 - sum(gaps[-2:]))
        gaps.append(draw(st.floats(least, 600.0)))
    return gaps


@given(st.data(), NAME, st.booleans())
def test_what_a_person_types_is_never_a_scan(data: st.DataObject, name: str, enter: bool) -> None:
    text = name.replace("\n", " ") + ("\n" if enter else "")
    gaps = [400.0, *data.draw(human_gaps(len(text)))]
    desk = play(text, gaps[1:])
    assert desk.scans == []
    assert desk.typed == text.rstrip("\n")
    assert desk.endings == enter


@given(CODE, st.data(), st.sampled_from(["", "\n"]))
def test_a_scanner_s_burst_is_exactly_one_scan(code: str, data: st.DataObject, suffix: str) -> None:
    count = len(code) + len(suffix)
    gaps = data.draw(st.lists(st.floats(1.0, 20.0), min_size=count, max_size=count))
    desk = play(code + suffix, gaps)
    assert desk.scans == [code]
    assert desk.typed == ""
    assert desk.endings == 0


@given(st.text(alphabet="abcdefghij ", min_size=1, max_size=8), CODE, st.floats(HOLD + 1, 400), st.floats(1, 20))
def test_a_scan_in_the_middle_of_a_name_leaves_the_name(name: str, code: str, between: float, gap: float) -> None:
    half = len(name) // 2
    desk = Desk()
    at = 0.0
    for letter in name[:half]:
        at += 150
        desk.press(letter, at)
    at += between
    for letter in code:
        desk.press(letter, at)
        at += gap
    desk.press("\n", at)
    for letter in name[half:]:
        at += 150
        desk.press(letter, at)
    desk.rest()
    assert desk.scans == [code]
    assert desk.typed == name


@given(st.lists(CODE, min_size=2, max_size=5), st.floats(1, 20), st.floats(PAUSE + 1, 200))
def test_scans_without_an_enter_are_parted_by_the_pause(codes: list[str], gap: float, between: float) -> None:
    desk = Desk()
    at = 0.0
    for code in codes:
        for letter in code:
            desk.press(letter, at)
            at += gap
        at += between
    desk.rest()
    assert desk.scans == codes


def test_a_hiccup_of_the_cable_does_not_cut_a_code() -> None:
    assert play("abcdef123\n", [5, 5, 5, 55, 5, 5, 5, 5, 5, 5]).scans == ["abcdef123"]


def test_a_late_enter_belongs_to_the_scan_before() -> None:
    desk = play("abcdef\n\n", [5, 5, 5, 5, 5, 90, 2_000])
    assert desk.scans == ["abcdef"]
    assert desk.endings == 1


def test_a_short_code_needs_its_enter() -> None:
    assert play("1234\n", [3, 3, 3, 3]).scans == ["1234"]
    assert play("1234", [3, 3, 3]).typed == "1234"


def test_watson_and_enter_is_a_name() -> None:
    desk = play("Watson\n", [90, 85, 110, 95, 80, 120])
    assert desk.scans == []
    assert (desk.typed, desk.endings) == ("Watson", 1)


def test_another_key_gives_back_what_was_held() -> None:
    machine: Keystrokes[str] = Keystrokes()
    machine.character("a", "a", 0)
    machine.character("b", "b", 5)
    assert machine.other().typed == ("a", "b")
    assert machine.wait is None
