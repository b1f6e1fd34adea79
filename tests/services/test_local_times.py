from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from fashionos_desktop.services.local_times import clock_words, count_words, span_words, zone_of

AT = datetime(2026, 9, 29, 17, 28, 41, tzinfo=UTC)


def test_an_instant_is_said_by_the_wall_clock_of_the_venue() -> None:
    paris = zone_of("Europe/Paris")
    assert clock_words(AT, paris) == "19:28"
    assert clock_words(AT, paris, seconds=True) == "19:28:41"
    assert clock_words(AT, paris, today=date(2026, 9, 29)) == "19:28"
    assert clock_words(AT, paris, today=date(2026, 9, 30)) == "29 Sep 19:28"


@pytest.mark.parametrize("name", ["Mars/Olympus", "", "../etc/passwd", "Europe"])
def test_a_zone_that_nobody_knows_does_not_close_the_door(name: str) -> None:
    assert clock_words(AT, zone_of(name)) == "17:28"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (52, "52 s"),
        (60, "1 minute"),
        (719, "11 minutes"),
        (7_800, "2 h 10"),
        (3_600, "1 h"),
        (86_400, "1 day"),
        (-300, "5 minutes"),
    ],
)
def test_lengths_of_time(seconds: float, words: str) -> None:
    assert span_words(seconds) == words


def test_counts() -> None:
    assert (count_words(1, "entry", "entries"), count_words(1200, "entry", "entries")) == ("1 entry", "1,200 entries")
