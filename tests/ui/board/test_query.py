from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import Profile
from fashionos_desktop.storage import Cache
from fashionos_desktop.ui.board.pages import first_page
from fashionos_desktop.ui.board.query import SelectQuery, fetch_keys
from tests.ui.board.people import add


def test_a_select_is_a_board(cache: Cache) -> None:
    ids = cache.write(add(500)).result()
    query = SelectQuery(
        select(Profile.id).where(Profile.full_name >= "Guest 000100").order_by(Profile.full_name.desc()),
        select(Profile.id, Profile.full_name),
        tables=("profiles",),
        narrowed=True,
    )

    def work(session: Session) -> None:
        assert query.count(session) == 400
        assert list(query.keys(session, 2)) == [ids[499], ids[498]]
        assert list(query.keys(session, None)) == ids[:99:-1]
        first = first_page(session, query)
        assert first.count == 400
        assert first.rows[ids[499]].full_name == "Guest 000499"

    cache.read(work)


def test_keys_straight_from_the_driver(cache: Cache) -> None:
    ids = cache.write(add(10)).result()
    sql = "SELECT id FROM profiles WHERE full_name >= :least ORDER BY full_name"
    assert cache.read(lambda session: fetch_keys(session, sql, {"least": "Guest 000004"})) == ids[4:]
