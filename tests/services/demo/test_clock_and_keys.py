"""The demo show's clock and its order keys hold for any moment and any number."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from fashionos_desktop.services.demo.show_day import show_day
from fashionos_desktop.services.order_keys import DIGITS, evenly_spaced

moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)).map(lambda moment: moment.replace(tzinfo=UTC))  # noqa: DTZ001


@given(moments, st.integers(-12, 14))
def test_the_show_begins_in_half_an_hour(now: datetime, hours: int) -> None:
    day = show_day(now.astimezone(timezone(timedelta(hours=hours))))
    assert timedelta(minutes=30) <= day.start - day.now < timedelta(minutes=35)
    assert day.now <= now < day.now + timedelta(seconds=1)
    assert (day.start.minute % 5, day.start.second, day.start.microsecond) == (0, 0, 0)
    assert timedelta(minutes=40) <= day.now - day.doors <= timedelta(minutes=45)
    assert day.date == day.local(day.start).date()


@given(moments, st.lists(st.floats(0, 14.75), min_size=2, max_size=8))
def test_the_plan_keeps_its_order(now: datetime, hours: list[float]) -> None:
    day = show_day(now)
    planned = [day.before(one) for one in sorted(hours, reverse=True)]
    assert planned == sorted(planned)
    assert planned[-1] <= day.start
    assert planned[0] >= day.start - timedelta(hours=14, minutes=45)


@given(st.integers(1, 900))
def test_keys_ascend_and_leave_room(count: int) -> None:
    keys = evenly_spaced(count, 2)
    assert keys == sorted(set(keys))
    assert len(keys) == count
    assert all(set(key) <= set(DIGITS) and not key.endswith(DIGITS[0]) for key in keys)
