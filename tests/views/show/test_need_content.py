from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fashionos_desktop.resources import resource
from fashionos_desktop.services.door.counters import CategoryCount
from fashionos_desktop.services.local_times import zone_of
from fashionos_desktop.services.overview import (
    CastCard,
    GuestsCard,
    LineUpCard,
    Need,
    NeedKind,
    ShowOverview,
    ShowTimes,
    TasksCard,
    countdown,
)
from fashionos_desktop.views.show.content import MOST_LINES, cards
from fashionos_desktop.views.show.main_action import main_action
from fashionos_desktop.views.show.need_content import needs_of
from tests.fixtures.window import NOW

START = NOW + timedelta(minutes=32)
TIMES = ShowTimes(zone_of("Europe/Paris"), START, START - timedelta(minutes=75), START + timedelta(minutes=45))
OVERVIEW = ShowOverview(
    show_id="show",
    title="Aurelle SS27",
    event_date=START.date(),
    venue="",
    now=NOW,
    times=TIMES,
    countdown=countdown(TIMES, NOW),
    moments=(),
    guests=GuestsCard(1, 2, (), None),
    cast=CastCard(0, 0, 0, 0, None),
    line_up=LineUpCard(0, 0, 0, 0, 0, None),
    tasks=TasksCard(0, 0, (), 0, 0, (), None),
    needs=tuple(Need(kind, "What", "More.", ("one", "two")) for kind in NeedKind),
    needs_count=9,
    first_looks=(),
    first_out="",
)


@pytest.mark.parametrize("kind", NeedKind)
def test_every_kind_has_icon_word_and_button(kind: NeedKind) -> None:
    content = next(need for need in needs_of(OVERVIEW).needs if need.key[0] == kind)
    assert content.state.word
    assert content.action.startswith("Open ")
    assert resource(f"icons/{content.state.icon}.svg").is_file()


def test_more_than_is_listed_is_counted() -> None:
    found = needs_of(OVERVIEW)
    assert (found.count, found.unlisted) == (9, 3)


def test_afterwards_only_what_is_left_to_do() -> None:
    over = replace(OVERVIEW, countdown=countdown(TIMES, START + timedelta(hours=3)))
    found = needs_of(over)
    assert [need.key[0] for need in found.needs] == ["overdue", "over_budget"]
    assert (found.count, found.unlisted) == (2, 0)


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (timedelta(days=1), None),
        (timedelta(hours=4, minutes=16), None),
        (timedelta(hours=4, minutes=15), "Open the door"),
        (timedelta(minutes=1), "Open the door"),
        (timedelta(minutes=-10), "Open the door"),
        (timedelta(minutes=-50), None),
    ],
)
def test_the_main_action_of_the_hour(before: timedelta, words: str | None) -> None:
    now = START - before
    found = main_action(OVERVIEW, countdown(TIMES, now), now)
    assert (found.words if found is not None else None) == words


def test_small_categories_share_a_line() -> None:
    sizes = (5, 400, 30, 20, 90, 60, 10, 7)
    categories = tuple(CategoryCount(str(n), f"Category {n}", 1, size) for n, size in enumerate(sizes))
    guests = cards(replace(OVERVIEW, guests=GuestsCard(8, sum(sizes), categories, None)))[0]
    assert len(guests.lines) == MOST_LINES
    assert [line.whole for line in guests.lines] == [400, 30, 20, 90, 60, 22]
    assert guests.lines[-1].name == "3 others"
    assert sum(line.part for line in guests.lines) == 8
