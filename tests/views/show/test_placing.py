from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from fashionos_desktop.views.show.placing import places, x_of

days = st.lists(
    st.tuples(st.floats(0, 12), st.floats(20, 300)),
    max_size=7,
).map(lambda steps: ([sum(step for step, _ in steps[: n + 1]) for n in range(len(steps))], [w for _, w in steps]))


@given(days, st.floats(300, 1400))
def test_labels_never_touch(day: tuple[list[float], list[float]], room: float) -> None:
    hours, widths = day
    found = places(hours, widths, room, 14)
    assert len(found) == len(hours)
    for one, two in pairwise(found):
        assert one.x < two.x
    for row in (0, 1):
        ordered = [place for place in found if place.row == row]
        for one, two in pairwise(ordered):
            assert one.left + one.width <= two.left + 0.01
    for place, wanted in zip(found, widths, strict=True):
        assert place.width <= wanted
        assert place.left >= -0.01
        assert place.left + min(place.width, room) <= room + 0.01


@given(days.filter(lambda day: bool(day[0])), st.floats(300, 1400), st.floats(-40, 80), st.floats(0, 5))
def test_now_only_goes_forward_and_stays_on_the_line(
    day: tuple[list[float], list[float]], room: float, hour: float, later: float
) -> None:
    hours, widths = day
    start = datetime(2026, 9, 29, 3, tzinfo=UTC)
    moments = [start + timedelta(hours=one) for one in hours]
    found = places(hours, widths, room, 14)
    here = x_of(start + timedelta(hours=hour), moments, found, room)
    there = x_of(start + timedelta(hours=hour + later), moments, found, room)
    assert 0 <= here <= there + 0.01
    assert there <= room + 0.01


def test_a_dot_is_passed_at_its_moment() -> None:
    start = datetime(2026, 9, 29, 3, tzinfo=UTC)
    moments = [start, start + timedelta(hours=2), start + timedelta(hours=9)]
    found = places([0, 2, 9], [80, 80, 80], 900, 14)
    assert [round(x_of(at, moments, found, 900), 6) for at in moments] == [round(place.x, 6) for place in found]


def test_a_line_without_moments() -> None:
    assert places([], [], 900, 14) == ()
    assert x_of(datetime(2026, 9, 29, tzinfo=UTC), [], (), 900) == 0
