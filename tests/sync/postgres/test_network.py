"""Whatever the network does, a call ends in seconds, says so, and is whole when it is made again."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from fashionos_desktop.models import new_id
from fashionos_desktop.sync.protocol import Decision, Disconnected, Operation, Transaction
from tests.sync.postgres.conftest import House, Laptop
from tests.sync.postgres.proxy import Proxy
from tests.sync.postgres.test_centre import images

SHORT = 0.5


@pytest.fixture
def network(house: House) -> Iterator[Proxy]:
    proxy = Proxy(house.database.host, house.database.port)
    yield proxy
    proxy.close()


@pytest.fixture
def laptop(house: House, network: Proxy) -> Laptop:
    found = house.laptop(network=network)
    found.load()
    return found


def test_a_pull_that_was_cut_anywhere_brings_everything_when_it_is_made_again(
    house: House, laptop: Laptop, network: Proxy
) -> None:
    before, shows = network.received, [house.show() for _ in range(3)]
    cursor = laptop.cursor
    laptop.pull()
    whole = network.received - before
    laptop.cursor = cursor
    for part in range(10):
        network.cut_after(whole * part // 10)
        with pytest.raises(Disconnected):
            laptop.pull()
        laptop.greet()
    assert set(images(laptop.pull(), "events")) == set(shows)


def test_a_push_whose_answer_was_lost_is_answered_by_the_ledger(house: House, laptop: Laptop, network: Proxy) -> None:
    tier = new_id()
    new = {"event_id": house.show(), "name": "Press", "type": "comp", "price": 0}
    batch = [Transaction(1, 1_790_000_000_000_000, None, (Operation("ticket_tiers", tier, "insert", {}, new),))]
    network.cut_after(0)
    with pytest.raises(Disconnected):
        laptop.centre.push(laptop.incarnation, laptop.report().schema, batch)
    laptop.greet()
    [outcome] = laptop.centre.push(laptop.incarnation, laptop.report().schema, batch)
    assert outcome.decision is Decision.APPLIED
    assert house.execute("SELECT count(*) FROM ticket_tiers WHERE id = %s", tier) == [(1,)]


def test_a_load_that_was_cut_says_so_in_the_middle(house: House, laptop: Laptop, network: Proxy) -> None:
    for _ in range(20):
        house.show()
    network.cut_after(3_000)
    with pytest.raises(Disconnected):
        laptop.load()
    laptop.greet()
    assert len(laptop.load()["events"]) >= 20


def test_a_network_that_falls_silent_costs_seconds_not_the_evening(house: House, network: Proxy) -> None:
    laptop = house.laptop(network=network, patience=SHORT, long_patience=SHORT)
    network.fall_silent()
    with pytest.raises(Disconnected, match="does not answer"):
        laptop.pull()


def test_a_call_under_way_can_be_given_up(house: House, network: Proxy) -> None:
    laptop = house.laptop(network=network)
    network.fall_silent()
    timer = threading.Timer(0.2, laptop.centre.abandon)
    timer.start()
    with pytest.raises(Disconnected, match="ending"):
        laptop.pull()
    timer.join()


def test_a_cut_while_it_rests_is_noticed_at_once(laptop: Laptop, network: Proxy) -> None:
    laptop.pull()
    timer = threading.Timer(0.2, network.cut)
    timer.start()
    assert laptop.centre.wait(30)
    timer.join()
    with pytest.raises(Disconnected):
        laptop.pull()
