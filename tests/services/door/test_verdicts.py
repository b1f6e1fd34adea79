from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fashionos_desktop.services.door.verdicts import Authority, DoorFacts, Verdict, decide, rule, who_may_admit

EIGHT = datetime(2026, 9, 29, 20, tzinfo=UTC)
MOMENTS = st.sampled_from([EIGHT + timedelta(minutes=minutes) for minutes in range(-4, 5)])
MAYBE_MOMENTS = st.none() | MOMENTS

FACTS = st.builds(
    DoorFacts,
    at=MOMENTS,
    known=st.sampled_from([True, True, True, False]),
    of_this_show=st.sampled_from([True, True, True, False]),
    status=st.sampled_from(["pending", "confirmed", "cancelled"]),
    rsvp=st.sampled_from(["none", "yes", "no"]),
    is_blocked=st.sampled_from([False, False, True]),
    entrance_takes_category=st.sampled_from([True, True, False]),
    category_type=st.sampled_from(["paid", "comp", "press"]),
    price=st.sampled_from([Decimal(0), Decimal("45.00")]),
    valid_from=MAYBE_MOMENTS,
    valid_until=MAYBE_MOMENTS,
    opens_at=MAYBE_MOMENTS,
    closes_at=MAYBE_MOMENTS,
    tolerance=st.sampled_from([timedelta(0), timedelta(minutes=2)]),
    allow_pending=st.booleans(),
    reentry=st.sampled_from(["never", "after_exit", "always"]),
    places=st.integers(1, 3),
    entered=st.integers(0, 4),
    inside=st.integers(0, 4),
)

IN_ORDER = (
    "unknown",
    "wrong_event",
    "cancelled",
    "blocked",
    "too_early",
    "too_late",
    "not_paid",
    "declined",
    "no_reply",
    "already_in",
)


def objections(f: DoorFacts) -> set[str]:
    """All that speaks against a guest, written down from the issue's list, without any order."""
    minutes = [None if at is None else (at - f.at) / timedelta(minutes=1) for at in (f.valid_from, f.opens_at)]
    slack = f.tolerance / timedelta(minutes=1)
    ended = [None if at is None else (f.at - at) / timedelta(minutes=1) for at in (f.valid_until, f.closes_at)]
    costs = f.category_type == "paid" and f.price != 0
    return {
        name
        for name, holds in {
            "unknown": f.known is False,
            "wrong_event": f.of_this_show is False,
            "cancelled": f.status == "cancelled",
            "blocked": f.is_blocked or f.entrance_takes_category is False,
            "too_early": any(left is not None and left > slack for left in minutes),
            "too_late": any(past is not None and past > slack for past in ended),
            "not_paid": costs and f.status == "pending" and f.allow_pending is False,
            "declined": f.rsvp == "no",
            "no_reply": not costs and f.status == "pending" and f.rsvp == "none" and f.allow_pending is False,
            "already_in": (f.entered if f.reentry == "never" else f.inside) >= f.places,
        }.items()
        if holds
    }


@given(FACTS)
def test_the_first_objection_in_the_order_of_the_list_decides(facts: DoorFacts) -> None:
    found = objections(facts)
    expected = next((name for name in IN_ORDER if name in found), "admitted")
    assert decide(facts) == expected


@given(FACTS, st.none() | st.integers(1, 4), st.booleans())
def test_a_ruling_never_lets_in_more_than_the_ticket_has_places_unless_forced(
    facts: DoorFacts, party: int | None, force: bool
) -> None:
    ruling = rule(facts, party=party, force=force)
    verdict = decide(facts)
    assert (ruling.admitted > 0) == (ruling.verdict is Verdict.ADMITTED)
    if ruling.overruled is None:
        assert ruling.verdict is verdict
        assert ruling.admitted <= max(0, facts.places - facts.places_taken)
    else:
        assert force
        assert ruling.overruled is verdict
        assert verdict not in (Verdict.UNKNOWN, Verdict.WRONG_EVENT)


CONFIRMED = DoorFacts(EIGHT)


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        (CONFIRMED, "admitted"),
        (replace(CONFIRMED, status="pending", rsvp="yes"), "admitted"),
        (replace(CONFIRMED, status="pending", category_type="press", price=Decimal(45)), "no_reply"),
        (replace(CONFIRMED, status="pending", category_type="paid"), "no_reply"),
        (replace(CONFIRMED, status="pending", category_type="paid", price=Decimal(45), rsvp="yes"), "not_paid"),
        (replace(CONFIRMED, status="pending", category_type="paid", price=Decimal(45), allow_pending=True), "admitted"),
        (replace(CONFIRMED, valid_from=EIGHT, valid_until=EIGHT), "admitted"),
        (replace(CONFIRMED, opens_at=EIGHT + timedelta(seconds=1)), "too_early"),
        (replace(CONFIRMED, closes_at=EIGHT - timedelta(seconds=1)), "too_late"),
        (replace(CONFIRMED, closes_at=EIGHT - timedelta(minutes=5), tolerance=timedelta(minutes=5)), "admitted"),
        (replace(CONFIRMED, inside=1, entered=1), "already_in"),
        (replace(CONFIRMED, inside=1, entered=1, places=2), "admitted"),
        (replace(CONFIRMED, inside=0, entered=1), "admitted"),
        (replace(CONFIRMED, inside=0, entered=1, reentry="never"), "already_in"),
        (replace(CONFIRMED, inside=1, entered=1, reentry="always"), "already_in"),
    ],
)
def test_what_is_easily_got_wrong(facts: DoorFacts, verdict: str) -> None:
    assert decide(facts) == verdict


def test_who_may_admit_against_the_rule() -> None:
    assert who_may_admit(Verdict.UNKNOWN, "always") is Authority.NOBODY
    assert who_may_admit(Verdict.WRONG_EVENT, "always") is Authority.NOBODY
    assert who_may_admit(Verdict.NO_REPLY, "never") is Authority.OPERATOR
    assert who_may_admit(Verdict.DECLINED, "never") is Authority.OPERATOR
    assert who_may_admit(Verdict.ALREADY_IN, "after_exit") is Authority.LEAD
    assert who_may_admit(Verdict.ALREADY_IN, "always") is Authority.OPERATOR
    assert who_may_admit(Verdict.CANCELLED, "always") is Authority.LEAD
