"""The show called: what a log comes to, expected times, and what is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fashionos_desktop.services.line_up import Timing, arrange
from fashionos_desktop.services.live import (
    Entry,
    LiveShow,
    Run,
    at,
    back,
    end_run,
    entries_of,
    hold,
    live_show,
    note,
    notes_by_person,
    open_run,
    resume,
    run_log,
    runs_of,
    send,
    set_ready,
    skip,
    start_run,
    swap,
    told_by,
    unskip,
)
from fashionos_desktop.services.readiness import mark_arrived, mark_look, mark_station, readiness_of
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.storage import Cache
from tests.services.line_up.lines import line, lines
from tests.services.line_up.show import SmallShow

START = datetime(2026, 9, 29, 18, tzinfo=UTC)


def seconds(count: float) -> datetime:
    return START + timedelta(seconds=count)


def entry(kind: str, look: str | None, second: float, row: str = "") -> Entry:
    return Entry(row or f"{second:09.2f}", kind, look, seconds(second), "", "")  # type: ignore[arg-type]


def test_back_takes_the_last_one_back_and_only_once() -> None:
    told = told_by([entry("send", "a", 0), entry("send", "b", 20), entry("back", "b", 22), entry("back", "b", 23)])
    assert [row for row, _ in told.sent] == ["a"]
    assert told_by([entry("send", "a", 0), entry("back", "a", 1), entry("send", "a", 2)]).times == {"a": seconds(2)}


def test_what_is_out_is_not_sent_again_and_a_skipped_line_may_still_go() -> None:
    log = [entry("send", "a", 0), entry("send", "a", 9), entry("skip", "a", 10), entry("skip", "b", 11)]
    assert told_by(log).times == {"a": seconds(0)}
    assert told_by(log).skipped == {"b"}
    assert told_by([*log, entry("send", "b", 12)]).skipped == frozenset()
    assert told_by([*log, entry("back", "b", 12)]).skipped == frozenset()


def test_holds_add_up() -> None:
    told = told_by([entry("hold", None, 5), entry("hold", None, 8), entry("resume", None, 25), entry("hold", None, 40)])
    assert (told.held, told.held_since) == (timedelta(seconds=20), seconds(40))


KINDS = st.sampled_from(["send", "back", "hold", "resume", "skip", "note"])
LOGS = st.lists(st.tuples(KINDS, st.sampled_from(["00", "01", "02", "03", None]), st.integers(0, 60)), max_size=25)


@given(LOGS, st.randoms(use_true_random=False))
def test_any_log_is_read_alike_everywhere_and_makes_sense(log: list[tuple[str, str | None, int]], dice: object) -> None:
    entries = [entry(kind, look, second, f"{place:04}") for place, (kind, look, second) in enumerate(log)]
    told = told_by(entries)
    shuffled = list(entries)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert told_by(shuffled) == told
    sent = [row for row, _ in told.sent]
    assert len(set(sent)) == len(sent)
    assert not set(sent) & told.skipped
    assert [moment for _, moment in told.sent] == sorted(moment for _, moment in told.sent)
    live = show_of(entries)
    moment = at(live, seconds(120))
    shown = [moment.next, *moment.following]
    waiting = [one.line.id for one in shown if one is not None]
    assert not set(waiting) & {*sent, *told.skipped}
    times = [one.expected for one in shown if one is not None and one.expected is not None]
    assert times == sorted(times)
    assert all(expected >= seconds(120) for expected in times)


def show_of(entries: list[Entry], *models: str) -> LiveShow:
    looks = lines(*(models or ("ana", "bea", "cleo", "ana")))
    order = arrange("s", looks, Timing(20, 40, 10), starts_at=START)
    run = Run("r", "show", START, None, None, None)
    return LiveShow("s", order, run, tuple(entries), (), {}, ())


def test_expected_times_go_on_from_what_was_sent_and_the_plan_stays() -> None:
    live = show_of([entry("send", "00", 60)])
    moment = at(live, seconds(70))
    assert moment.on_runway is not None
    assert (moment.on_runway.line.id, moment.out_for) == ("00", timedelta(seconds=10))
    assert moment.next is not None
    assert (moment.next.line.id, moment.next.plan, moment.next.expected) == ("01", seconds(20), seconds(80))
    assert moment.against_plan == timedelta(seconds=60)
    assert (moment.ends, moment.planned_end) == (seconds(140), seconds(80))
    late = at(live, seconds(95))
    assert late.next is not None
    assert late.next.expected == seconds(95)


def test_those_on_the_runway_are_timed_off() -> None:
    live = show_of([entry("send", "00", 0), entry("send", "01", 20), entry("send", "02", 35)])
    moment = at(live, seconds(38))
    assert [one.line.id for one in moment.also_out] == ["01", "00"]
    assert [one.line.id for one in at(live, seconds(61)).also_out] == []
    assert moment.looks_out == 3


def test_a_look_that_moves_behind_the_last_one_sent_is_said() -> None:
    live = show_of([entry("send", "02", 0)])
    moment = at(live, seconds(1))
    assert [one.line.id for one in moment.passed_over] == ["00", "01"]
    assert moment.next is not None
    assert moment.next.line.id == "03"
    done = replace(live, entries=(*live.entries, entry("send", "03", 20)))
    after = at(done, seconds(30))
    assert after.next is not None
    assert after.next.line.id == "00"


def test_a_cut_look_and_a_film_take_the_time_they_take() -> None:
    film = line("2", kind="cue", duration_seconds=90)
    looks = [line("0", "ana"), line("1", "bea", is_cut=True), film, line("3", "cleo")]
    order = arrange("s", looks, Timing(20, 40, 10), starts_at=START)
    live = replace(show_of([entry("send", "0", 0)]), line_up=order)
    moment = at(live, seconds(5))
    assert [one.expected for one in (moment.next, *moment.following) if one] == [seconds(20), seconds(110)]


@pytest.fixture
def show(tmp_path: Path) -> Iterator[SmallShow]:
    with Cache.open(tmp_path / "cache.sqlite3") as cache:
        yield SmallShow.begin(cache)


def test_a_show_from_start_to_log(show: SmallShow) -> None:
    one, two, three = show.looks("Ana", "Bea", "Cleo")
    run = show.write(lambda session: open_run(session, show.id, "show"))
    assert show.write(lambda session: open_run(session, show.id, "show")) == run
    with pytest.raises(Refused, match="has not begun"):
        show.write(lambda session: send(session, run, one, START))
    with pytest.raises(Refused, match="A show is open"):
        show.write(lambda session: open_run(session, show.id, "rehearsal"))
    show.write(lambda session: set_ready(session, run, "house", START))
    show.write(lambda session: start_run(session, run, START))
    show.write(lambda session: send(session, run, one, seconds(4)))
    assert show.look(one, "status") == "walking"
    with pytest.raises(Refused, match="out already"):
        show.write(lambda session: send(session, run, one, seconds(5)))
    show.write(lambda session: hold(session, run, seconds(6)))
    with pytest.raises(Refused, match="held"):
        show.write(lambda session: send(session, run, two, seconds(7)))
    show.write(lambda session: resume(session, run, seconds(16)))
    show.write(lambda session: swap(session, run, two, show.models["Cleo"], seconds(17)))
    show.write(lambda session: send(session, run, two, seconds(30)))
    show.write(lambda session: back(session, run, seconds(31)))
    show.write(lambda session: send(session, run, two, seconds(33)))
    show.write(lambda session: skip(session, run, three, seconds(40)))
    show.write(lambda session: unskip(session, run, three, seconds(41)))
    show.write(lambda session: skip(session, run, three, seconds(42)))
    show.write(lambda session: note(session, run, two, " Slower ", seconds(43)))
    show.write(lambda session: end_run(session, run, seconds(50)))
    [ended] = show.cache.read(lambda session: runs_of(session, show.id))
    log = show.cache.read(lambda session: run_log(session, show.id, ended))
    assert [(line.number, line.actual) for line in log.lines] == [("1", seconds(4)), ("2", seconds(33)), ("3", None)]
    assert log.lines[1].remarks == ("Cleo for Bea", "Slower")
    assert log.lines[2].remarks == ("Skipped",)
    assert (log.length, log.held) == (timedelta(seconds=29), timedelta(seconds=10))
    live = show.cache.read(lambda session: live_show(session, show.id, now=seconds(60)))
    notes = notes_by_person(live.line_up, live.entries)
    assert {name: [one.text for one in said] for name, said in notes.items()} == {"Cleo": ["Slower"]}
    assert len(show.cache.read(lambda session: entries_of(session, run))) == 11


def test_ticks_of_the_day_in_words(show: SmallShow) -> None:
    one, two, _ = show.looks("Ana", None, "Ana")

    def words() -> list[str]:
        found = show.cache.read(lambda session: readiness_of(session, show.id, now=START))
        return [ready.words for ready in found]

    assert words() == ["Not arrived", "No model", "After look 1"]
    ana = show.models["Ana"]
    with pytest.raises(Refused, match="no call on the day"):
        show.write(lambda session: mark_arrived(session, ana, START))
    profile = show.cache.read(
        lambda session: session.connection().exec_driver_sql("SELECT model_profile_id FROM event_models").scalar()
    )
    show.add("call_times", event_id=show.id, model_profile_id=profile, date=START.date(), time="14:30")
    show.write(lambda session: mark_arrived(session, ana, START))
    assert words()[0] == "Hair and make-up to do"
    show.write(lambda session: mark_station(session, ana, "hair", "in_chair"))
    assert words()[0] == "In hair"
    show.write(lambda session: mark_station(session, ana, "hair", "done"))
    show.write(lambda session: mark_station(session, ana, "make_up", "done"))
    assert words()[0] == "Not dressed"
    edit = show.write(lambda session: mark_look(session, one, "in_line"))
    assert (words()[0], edit.title) == ("In line", "Look 1 in line")
    with pytest.raises(Refused, match="no model yet"):
        show.write(lambda session: mark_look(session, two, "dressed"))
    with pytest.raises(Refused, match="is here already"):
        show.write(lambda session: mark_arrived(session, ana, START))


def test_a_rehearsal_is_planned_from_its_own_first_line() -> None:
    afternoon = timedelta(hours=4)
    live = show_of([])
    rehearsal = replace(live, run=Run("r", "rehearsal", START - afternoon, None, None, None))
    before = at(rehearsal, seconds(10) - afternoon)
    assert before.next is not None
    assert (before.next.plan, before.next.expected) == (START - afternoon, seconds(10) - afternoon)
    sent = replace(entry("send", "00", 0), at=seconds(30) - afternoon)
    moment = at(replace(rehearsal, entries=(sent,)), seconds(35) - afternoon)
    assert moment.next is not None
    assert moment.next.plan == seconds(50) - afternoon
    assert moment.against_plan == timedelta(0)
    assert moment.planned_end == seconds(110) - afternoon
