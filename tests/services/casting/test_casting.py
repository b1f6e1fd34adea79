"""The board: columns, options, the calendar that follows, and what stands in the way."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from fashionos_desktop.models import EventModel, ModelAvailability, table_of
from fashionos_desktop.services.casting import (
    CastCard,
    add_model,
    cast_board,
    cast_models,
    details_of,
    move_to,
    set_fitting,
    set_option,
    uncast,
)
from fashionos_desktop.services.edits import revert
from fashionos_desktop.services.refusals import Refused
from tests.services.line_up.show import SmallShow, rows_of

NOW = datetime(2026, 9, 28, 10, tzinfo=UTC)
DAY = date(2026, 9, 29)


def at(hour: int, minute: int = 0) -> datetime:
    """In Paris, two hours ahead of UTC; the show begins at 20:00 there."""
    return datetime(2026, 9, 29, tzinfo=UTC) + timedelta(hours=hour - 2, minutes=minute)


def model_of(show: SmallShow, name: str) -> str:
    cast = table_of(EventModel)
    return str(
        show.cache.read(
            lambda session: session.scalar(select(cast.c.model_profile_id).where(cast.c.id == show.models[name]))
        )
    )


def free(show: SmallShow, name: str, status: str, start: int, end: int, **values: Any) -> str:
    return show.add(
        "model_availability", model_profile_id=model_of(show, name), date=DAY, start_time=at(start), end_time=at(end),
        status=status, **values,
    )  # fmt: skip


def call(show: SmallShow, name: str, clock: str, minutes: int | None = None, **values: Any) -> str:
    given = {"event_id": show.id, "activity": "hair", **values}
    return show.add(
        "call_times", model_profile_id=model_of(show, name), date=DAY, time=clock, duration_minutes=minutes, **given
    )


def card(show: SmallShow, name: str, now: datetime = NOW) -> CastCard:
    found = show.cache.read(lambda session: cast_board(session, show.id, now=now)).card(show.models[name])
    assert found is not None
    return found


def kinds(show: SmallShow, name: str, now: datetime = NOW) -> list[str]:
    return [trouble.kind for trouble in card(show, name, now).troubles]


def calendar(show: SmallShow) -> list[tuple[str, str | None]]:
    rows = table_of(ModelAvailability)
    return [
        tuple(row)
        for row in show.cache.read(
            lambda session: session.execute(select(rows.c.status, rows.c.event_id).order_by(rows.c.start_time)).all()
        )
    ]


def other_show(show: SmallShow, title: str, hour: int) -> str:
    event = show.line_up()
    assert event.starts_at is not None
    organizer = show.cache.read(
        lambda session: session.connection().exec_driver_sql("SELECT organizer_id FROM events").scalar()
    )
    return show.add(
        "events", organizer_id=organizer, organization_id=show.house, title=title, slug=title.lower(),
        start_time=at(hour), end_time=at(hour + 2), event_date=DAY, timezone="Europe/Paris",
    )  # fmt: skip


def test_confirming_books_her_day_and_releasing_frees_it(show: SmallShow) -> None:
    ana = show.model("Ana Ruiz")
    free(show, "Ana Ruiz", "available", 8, 22)
    edit = show.write(lambda session: move_to(session, show.id, [ana], "confirmed"))
    assert edit.title == "Ana Ruiz confirmed"
    assert calendar(show) == [("booked", show.id)]
    assert card(show, "Ana Ruiz").troubles == ()
    show.write(lambda session: move_to(session, show.id, [ana], "released"))
    assert calendar(show) == [("available", None)]
    show.write(lambda session: move_to(session, show.id, [ana], "confirmed"))
    undone = show.write(lambda session: move_to(session, show.id, [ana], "option"))
    show.write(lambda session: revert(session, undone))
    assert calendar(show) == [("booked", show.id)]


def test_where_nothing_is_known_confirming_books_the_whole_day(show: SmallShow) -> None:
    ana = show.model("Ana Ruiz")
    edit = show.write(lambda session: move_to(session, show.id, [ana], "confirmed"))
    assert calendar(show) == [("booked", show.id)]
    show.write(lambda session: revert(session, edit))
    assert calendar(show) == []


def test_another_booking_is_left_alone(show: SmallShow) -> None:
    ana = show.model("Ana Ruiz")
    free(show, "Ana Ruiz", "booked", 8, 12, notes="Lookbook")
    show.write(lambda session: move_to(session, show.id, [ana], "confirmed"))
    show.write(lambda session: uncast(session, show.id, [ana]))
    assert sorted(calendar(show), key=str) == [("available", None), ("booked", None)]


@pytest.mark.parametrize(
    ("status", "start", "end", "kind"),
    [
        ("unavailable", 0, 24, ["unavailable"]), ("booked", 18, 22, ["booked_elsewhere"]),
        ("tentative", 19, 23, ["tentative"]), ("booked", 8, 12, []), ("available", 8, 22, []),
        ("available", 8, 18, ["partly_available"]), ("unavailable", 8, 20, []),
    ],
)  # fmt: skip
def test_what_her_calendar_says(show: SmallShow, status: str, start: int, end: int, kind: list[str]) -> None:
    show.model("Ana Ruiz")
    free(show, "Ana Ruiz", status, start, end)
    assert kinds(show, "Ana Ruiz") == kind


def test_her_first_call_counts_as_the_beginning(show: SmallShow) -> None:
    show.model("Ana Ruiz")
    free(show, "Ana Ruiz", "available", 16, 22)
    assert kinds(show, "Ana Ruiz") == []
    call(show, "Ana Ruiz", "14:30")
    found = card(show, "Ana Ruiz").troubles
    assert found[0].explanation == "Free from 16:00 to 22:00; this show needs her from 14:30."
    assert found[0].words == "After 16:00"


def test_other_shows_of_the_house(show: SmallShow) -> None:
    show.model("Ana Ruiz")
    same, early = other_show(show, "Maison Lund", 19), other_show(show, "Ostrane", 10)
    show.add("event_models", event_id=early, model_profile_id=model_of(show, "Ana Ruiz"), casting_status="confirmed")
    assert kinds(show, "Ana Ruiz") == ["tentative"]
    show.add("event_models", event_id=same, model_profile_id=model_of(show, "Ana Ruiz"), casting_status="confirmed")
    found = card(show, "Ana Ruiz")
    assert found.troubles[0].explanation == "Confirmed for Maison Lund from 19:00 to 21:00 on 29 Sep: the same hours."
    assert (found.state.words, found.state.tone) == ("Other show", "stop")


def test_calls_that_overlap(show: SmallShow) -> None:
    show.model("Ana Ruiz")
    call(show, "Ana Ruiz", "14:30", 60)
    call(show, "Ana Ruiz", "15:30", 30, activity="make-up")
    assert kinds(show, "Ana Ruiz") == []
    call(show, "Ana Ruiz", "15:00", activity="fitting")
    found = card(show, "Ana Ruiz").troubles[0]
    assert (found.words, found.kind) == ("2 calls clash", "calls_overlap")
    assert found.explanation == "Hair 14:30 to 15:30 and Fitting 15:00 to 15:30 are at the same time."


@pytest.mark.parametrize(("clock", "kind"), [("05:30", ["under_age"]), ("06:00", []), ("21:45", ["under_age"])])
def test_nobody_under_age_works_at_night(show: SmallShow, clock: str, kind: list[str]) -> None:
    show.model("Ana Ruiz", is_minor=True)
    call(show, "Ana Ruiz", clock)
    assert kinds(show, "Ana Ruiz") == kind


def test_options_lapse_with_a_warning_before(show: SmallShow) -> None:
    ana = show.model("Ana Ruiz")
    edit = show.write(lambda session: set_option(session, ana, 1, NOW + timedelta(days=2)))
    assert edit.title == "1st option"
    assert card(show, "Ana Ruiz").state.words == "1st, to 30 Sep"
    assert kinds(show, "Ana Ruiz", NOW + timedelta(hours=25)) == ["option_lapses"]
    lapsed = card(show, "Ana Ruiz", NOW + timedelta(days=3)).troubles[0]
    assert (lapsed.kind, lapsed.words) == ("option_lapsed", "Lapsed")
    assert lapsed.explanation.startswith("The option lapsed on 30 Sep at 12:00.")
    show.write(lambda session: move_to(session, show.id, [ana], "option"))
    assert card(show, "Ana Ruiz").option_rank == 1
    show.write(lambda session: move_to(session, show.id, [ana], "shortlisted"))
    assert (card(show, "Ana Ruiz").option_rank, card(show, "Ana Ruiz").option_expires_at) == (None, None)
    with pytest.raises(Refused, match="first, second"):
        show.write(lambda session: set_option(session, ana, 0, None))


def test_several_move_together_and_who_is_gone_stops_it(show: SmallShow) -> None:
    models = [show.model(name) for name in ("Ana Ruiz", "Bea Sol", "Cleo Dahl")]
    edit = show.write(lambda session: move_to(session, show.id, models, "option", rank=2))
    assert edit.title == "3 models on option"
    assert {card(show, name).option_rank for name in show.models} == {2}
    show.write(lambda session: uncast(session, show.id, models[:1]))
    with pytest.raises(Refused, match="left the board"):
        show.write(lambda session: move_to(session, show.id, models, "confirmed"))
    assert card(show, "Bea Sol").status == "option"


def test_a_fitting_is_of_a_look_on_somebody(show: SmallShow) -> None:
    one, two = show.looks("Ana Ruiz", None)
    edit = show.write(lambda session: set_fitting(session, [one], "pinned"))
    assert edit.title == "Look 1 pinned"
    found = card(show, "Ana Ruiz")
    assert (found.fitting, found.looks, found.state.words) == ("pinned", ("1",), "Pinned")
    with pytest.raises(Refused, match="fitted on somebody"):
        show.write(lambda session: set_fitting(session, [two], "ready"))


def test_a_new_model_is_in_the_directory_and_on_the_board(show: SmallShow) -> None:
    edit = show.write(lambda session: add_model(session, show.id, " Dana Fox ", height=Decimal(178)))
    assert edit.title == "Dana Fox added"
    [made] = rows_of(edit, "event_models")
    board = show.cache.read(lambda session: cast_board(session, show.id, now=NOW))
    assert [(one.id, one.name, one.measures.height) for one in board.cards] == [(made, "Dana Fox", Decimal(178))]
    with pytest.raises(Refused, match="needs a name"):
        show.write(lambda session: add_model(session, show.id, "  "))
    show.write(lambda session: revert(session, edit))
    assert show.cache.read(lambda session: cast_board(session, show.id, now=NOW)).cards == ()


def test_the_same_model_cast_twice_is_on_the_board_once(show: SmallShow) -> None:
    show.model("Ana Ruiz")
    model = model_of(show, "Ana Ruiz")
    show.write(lambda session: cast_models(session, show.id, [model, model], "option", rank=1))
    board = show.cache.read(lambda session: cast_board(session, show.id, now=NOW))
    assert [(one.status, one.option_rank) for one in board.cards] == [("option", 1)]
    assert board.column("option") == board.cards


def test_everything_about_her_in_one_place(show: SmallShow) -> None:
    one, two, _ = show.looks("Ana Ruiz", None, "Ana Ruiz")
    free(show, "Ana Ruiz", "available", 14, 22, notes="After 14:00")
    call(show, "Ana Ruiz", "14:30", 45)
    found = show.cache.read(lambda session: details_of(session, show.id, show.models["Ana Ruiz"], now=NOW))
    assert [(worn.number, worn.change is None) for worn in found.looks] == [("1", True), ("3", False)]
    assert found.calls == ("14:30 hair, to 15:15",)
    assert found.calendar == ("29 Sep: available from 14:00 to 22:00, after 14:00",)
    assert {one, two} < set(show.order())
