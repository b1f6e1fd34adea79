"""A laptop hears of everything that happens at the centre, once, and nothing else."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from fashionos_desktop import migrations
from fashionos_desktop.models import new_id
from fashionos_desktop.sync import admin
from fashionos_desktop.sync.protocol import Decision, Disconnected, Operation, Pulled, Revoked, Transaction
from tests.sync.postgres.conftest import House

NOW = 1_790_000_000_000_000


def images(pulled: Pulled, table: str) -> dict[str, dict[str, Any]]:
    found = pulled.images.get(table)
    return {} if found is None else {row[0]: dict(zip(found.columns, row, strict=True)) for row in found.rows}


def inserted(number: int, table: str, row_id: str, **values: Any) -> Transaction:
    return Transaction(number, NOW, None, (Operation(table, row_id, "insert", {}, values),))


def test_a_greeting_says_who_the_laptop_is(every_house: House) -> None:
    laptop = every_house.laptop("desk")
    greeting = laptop.centre.greet(laptop.incarnation)
    assert (greeting.device_id, greeting.role) == (laptop.device.device_id, "desk")
    assert greeting.organization_id == every_house.organization_id
    assert greeting.taken == 0
    assert laptop.centre.greet(laptop.incarnation).epoch == greeting.epoch


def test_a_load_brings_every_row_parents_first(every_house: House) -> None:
    show = every_house.show()
    with every_house.rows() as rows:
        tier = rows.add("ticket_tiers", event_id=show)
    laptop = every_house.laptop()
    loaded = laptop.load()
    assert loaded["events"][show]["organization_id"] == every_house.organization_id
    assert loaded["ticket_tiers"][tier]["event_id"] == show
    tables = list(loaded)
    assert tables.index("organizations") < tables.index("events") < tables.index("ticket_tiers")
    assert laptop.pull().size == 0


def test_a_load_that_is_given_up_leaves_the_centre_fit_for_the_next(every_house: House) -> None:
    laptop = every_house.laptop()
    loading = laptop.centre.load(laptop.report(), (), lambda start: None)
    next(loading)
    loading.close()  # type: ignore[attr-defined]
    show = every_house.show()
    assert show in laptop.load()["events"]


def test_a_pull_brings_what_changed_and_what_is_gone(every_house: House) -> None:
    laptop = every_house.laptop()
    show = every_house.show()
    with every_house.rows() as rows:
        kept = rows.add("ticket_tiers", event_id=show, name="Front Row")
        lost = rows.add("ticket_tiers", event_id=show, name="Standing")
    laptop.load()
    with every_house.rows() as rows:
        rows.set("ticket_tiers", kept, name="First Row")
        rows.delete("ticket_tiers", lost)
    pulled = laptop.pull()
    assert images(pulled, "ticket_tiers")[kept]["name"] == "First Row"
    assert pulled.gone == (("ticket_tiers", lost),)
    assert (laptop.pull().size, pulled.too_many, pulled.digests) == (0, False, None)


def test_each_pull_is_counted_at_the_centre(every_house: House) -> None:
    laptop = every_house.laptop()
    laptop.load()
    first, second = laptop.pull(), laptop.pull()
    assert second.previous_beat == first.beat == first.previous_beat + 1
    assert second.beat == first.beat + 1


def test_rows_that_are_asked_for_come_though_nothing_changed(every_house: House) -> None:
    laptop = every_house.laptop()
    show, never = every_house.show(), new_id()
    laptop.load()
    pulled = laptop.pull(refresh=(("events", show), ("events", never)))
    assert list(images(pulled, "events")) == [show]
    assert pulled.gone == (("events", never),)


def test_what_was_pushed_comes_back_as_it_stands(every_house: House) -> None:
    laptop, other = every_house.laptop(), every_house.laptop()
    show, tier = every_house.show(), new_id()
    laptop.load()
    other.load()
    batch = [inserted(1, "ticket_tiers", tier, event_id=show, name="Press", type="comp", price=1250)]
    [outcome] = laptop.centre.push(laptop.incarnation, laptop.report().schema, batch)
    assert (outcome.number, outcome.decision, outcome.superseded) == (1, Decision.APPLIED, ())
    for each in (laptop, other):
        found = images(each.pull(), "ticket_tiers")[tier]
        assert (found["event_id"], found["name"], found["price"]) == (show, "Press", 1250)
    assert laptop.centre.push(laptop.incarnation, laptop.report().schema, batch) == [outcome]
    assert laptop.centre.greet(laptop.incarnation).taken == 1
    assert other.pull().size == 0


def test_what_the_centre_refuses_is_told_and_stands_in_the_journal(every_house: House) -> None:
    laptop = every_house.laptop()
    laptop.load()
    batch = [inserted(1, "ticket_tiers", new_id(), event_id=new_id(), name="Press", type="comp", price=0)]
    [outcome] = laptop.centre.push(laptop.incarnation, laptop.report().schema, batch)
    assert outcome.decision is Decision.REFUSED
    assert [entry["kind"] for entry in images(laptop.pull(), "journal_entries").values()] == ["refused"]


def test_a_change_is_taken_once_whatever_its_laptop_is_called(every_house: House) -> None:
    laptop = every_house.laptop()
    show, tier = every_house.show(), new_id()
    change = inserted(1, "ticket_tiers", tier, event_id=show, name="Standing")
    [first] = laptop.centre.push(laptop.incarnation, migrations.HEAD, [change])
    every_house.execute("DELETE FROM ticket_tiers WHERE id = %s", tier)
    later = Transaction(9, change.at, change.actor, change.operations)
    [again] = laptop.centre.push(new_id(), migrations.HEAD, [later])
    assert (again.number, again.decision) == (9, first.decision)
    assert every_house.execute("SELECT count(*) FROM ticket_tiers WHERE id = %s", tier) == [(0,)]


def test_a_greeting_counts_what_was_answered_under_the_new_name_too(every_house: House) -> None:
    """Else the laptop, which was answered, would take the centre for one that forgot."""
    laptop, renamed = every_house.laptop(), new_id()
    change = inserted(4, "ticket_tiers", new_id(), event_id=every_house.show(), name="Standing")
    laptop.centre.push(laptop.incarnation, migrations.HEAD, [change])
    for _ in range(2):
        laptop.centre.push(renamed, migrations.HEAD, [change])
        assert laptop.centre.greet(renamed).taken == 4


def test_edits_of_other_programs_do_not_count_in_a_greeting(every_house: House) -> None:
    """Their numbers are negative, and a laptop that has no others knows of none."""
    laptop = every_house.laptop()
    change = inserted(-1, "ticket_tiers", new_id(), event_id=every_house.show(), name="Standing")
    laptop.centre.push(laptop.incarnation, migrations.HEAD, [change])
    assert laptop.centre.greet(laptop.incarnation).taken == 0


def test_a_number_that_stands_for_something_else_is_told(every_house: House) -> None:
    laptop = every_house.laptop()
    show = every_house.show()
    changes = [inserted(number, "ticket_tiers", new_id(), event_id=show, name="Standing") for number in (1, 1, 2)]
    laptop.centre.push(laptop.incarnation, migrations.HEAD, changes[:1])
    answers = laptop.centre.push(laptop.incarnation, migrations.HEAD, changes[1:])
    assert [answer.decision for answer in answers] == [Decision.REUSED]
    assert every_house.execute("SELECT count(*) FROM ticket_tiers WHERE event_id = %s", show) == [(1,)]


def test_nothing_is_lost_while_many_write(every_house: House) -> None:
    show = every_house.show()
    laptop = every_house.laptop()
    laptop.load()
    made: list[str] = []

    def write(number: int) -> None:
        for turn in range(25):
            with every_house.rows() as rows:
                tiers = [rows.add("ticket_tiers", event_id=show, name=f"{number}/{turn}/{n}") for n in range(3)]
                if turn % 5 == 4:
                    rows.connection.exec_driver_sql("SELECT pg_sleep(0.01)")
            made.extend(tiers)

    writers = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for writer in writers:
        writer.start()
    seen: list[str] = []
    while any(writer.is_alive() for writer in writers):
        seen += images(laptop.pull(), "ticket_tiers")
    seen += images(laptop.pull(), "ticket_tiers")
    assert sorted(seen) == sorted(made)


def test_a_show_that_was_left_stays_away_and_can_be_asked_for(every_house: House) -> None:
    kept, left = every_house.show(), every_house.show()
    laptop = every_house.laptop()
    laptop.left_shows = (left,)
    with every_house.rows() as rows:
        here, away = (rows.add("ticket_tiers", event_id=show) for show in (kept, left))
    loaded = laptop.load()
    assert {kept, left} <= set(loaded["events"])
    assert here in loaded["ticket_tiers"]
    assert away not in loaded["ticket_tiers"]
    with every_house.rows() as rows:
        for tier in (here, away):
            rows.set("ticket_tiers", tier, name="Renamed")
    assert list(images(laptop.pull(), "ticket_tiers")) == [here]
    keys = laptop.centre.show_keys(left)
    assert ("ticket_tiers", away) in keys
    laptop.left_shows = ()
    assert away in images(laptop.pull(refresh=tuple(keys)), "ticket_tiers")


def test_too_much_at_once_is_left_to_a_load(every_house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fashionos_desktop.sync.postgres.pulling.MOST_KEYS", 2)
    laptop = every_house.laptop()
    laptop.load()
    for _ in range(3):
        every_house.show()
    pulled = laptop.pull()
    assert (pulled.too_many, pulled.size) == (True, 0)
    every_house.show()
    assert laptop.pull().size == 1


def test_a_laptop_hears_of_news_and_not_of_its_own_pull(house: House) -> None:
    laptop = house.laptop()
    laptop.load()
    laptop.pull()
    assert not laptop.centre.wait(0)
    house.show()
    assert laptop.centre.wait(30)
    laptop.pull()
    assert not laptop.centre.wait(0)


def test_waking_ends_a_wait_also_one_that_has_not_begun(house: House) -> None:
    laptop = house.laptop()
    laptop.centre.wake()
    assert not laptop.centre.wait(30)
    timer = threading.Timer(0.1, laptop.centre.wake)
    timer.start()
    assert not laptop.centre.wait(30)
    timer.join()


def test_a_session_that_was_ended_is_noticed_and_only_greeting_mends_it(house: House) -> None:
    laptop = house.laptop()
    laptop.load()
    house.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", laptop.device.login)
    assert laptop.centre.wait(30), "it is looked at at once"
    with pytest.raises(Disconnected):
        laptop.pull()
    with pytest.raises(Disconnected, match="was lost"):
        laptop.pull()
    laptop.greet()
    assert laptop.pull().size == 0


def test_a_laptop_that_was_revoked_is_told(house: House) -> None:
    laptop = house.laptop()
    laptop.load()
    admin.revoke_device(house.database.conninfo, laptop.device.device_id)
    with pytest.raises(Disconnected):
        laptop.pull()
    with pytest.raises(Revoked):
        laptop.greet()


def test_the_laptops_of_the_house_are_known(house: House) -> None:
    laptop = house.laptop()
    laptop.load()
    laptop.pull()
    seen = {one.device_id: one for one in laptop.centre.laptops()}[laptop.device.device_id]
    assert seen.seen_at is not None
    assert not seen.revoked
