from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from fashionos_desktop.services.overview import ShowTimes, countdown

PARIS = ZoneInfo("Europe/Paris")
START = datetime(2026, 9, 29, 20, 0, tzinfo=PARIS)
TIMES = ShowTimes(PARIS, START, doors=START - timedelta(minutes=75), end=START + timedelta(hours=1))


@pytest.mark.parametrize(
    ("now", "state", "sentence"),
    [
        (START - timedelta(days=13), "before_doors", "Doors in 13 days"),
        (START - timedelta(days=1), "before_doors", "Doors tomorrow, 18:45"),
        (START - timedelta(hours=3, minutes=25), "before_doors", "Doors in 2 h 10"),
        (START - timedelta(minutes=76), "before_doors", "Doors in 1 minute"),
        (START - timedelta(minutes=75), "before_show", "Show in 1 h 15"),
        (START - timedelta(minutes=32), "before_show", "Show in 32 minutes"),
        (START - timedelta(minutes=31, seconds=1), "before_show", "Show in 32 minutes"),
        (START - timedelta(seconds=20), "before_show", "Show in 1 minute"),
        (START + timedelta(minutes=20), "due", "Show due since 20:00"),
        (START + timedelta(hours=2), "ended", "Ended 21:00"),
        (START + timedelta(days=1), "ended", "Ended yesterday"),
        (START + timedelta(days=9), "ended", "Ended 29 Sep"),
        (START + timedelta(days=200), "ended", "Ended 29 Sep 2026"),
    ],
)
def test_the_sentence_of_each_hour(now: datetime, state: str, sentence: str) -> None:
    said = countdown(TIMES, now.astimezone(UTC))
    assert (said.state, said.sentence) == (state, sentence)


def test_a_run_of_the_show_says_more_than_the_plan() -> None:
    started = START + timedelta(minutes=4)
    on = ShowTimes(PARIS, START, end=START + timedelta(minutes=30), run_started=started)
    assert countdown(on, START + timedelta(hours=1)).sentence == "On since 20:04"
    over = ShowTimes(PARIS, START, run_started=started, run_ended=started + timedelta(minutes=18))
    said = countdown(over, START + timedelta(minutes=40))
    assert (said.sentence, said.is_over) == ("Ended 20:22", True)


def test_a_cancelled_show_counts_down_to_nothing() -> None:
    assert countdown(ShowTimes(PARIS, START, status="cancelled"), START).sentence == "Cancelled"


def test_a_show_without_doors_or_end() -> None:
    bare = ShowTimes(PARIS, START)
    assert countdown(bare, START - timedelta(minutes=5)).sentence == "Show in 5 minutes"
    assert countdown(bare, START + timedelta(hours=3)).sentence == "Ended 22:00"


def test_doors_that_open_after_midnight_are_not_tomorrow_for_those_who_wait() -> None:
    late = datetime(2026, 9, 30, 0, 30, tzinfo=PARIS)
    assert countdown(ShowTimes(PARIS, late), late - timedelta(hours=1)).sentence == "Show in 1 h"
