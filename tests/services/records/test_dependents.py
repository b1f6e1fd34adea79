from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.orm import Session

from fashionos_desktop.services.edits import delete_rows
from fashionos_desktop.services.records import (
    RecordQuery,
    consequences_of_deleting,
    dependents_of,
    find_by_title,
    open_record,
    record_keys,
    table_names,
)
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.storage import Cache


class _Enough(Exception):
    pass


def _what_a_delete_does(cache: Cache, table: str, row_id: str) -> tuple[dict[str, int], dict[str, int]] | None:
    """By doing it, and not keeping it."""
    seen: list[Any] = []

    def work(session: Session) -> None:
        seen.append(delete_rows(session, table, [row_id], title="x"))
        raise _Enough

    with pytest.raises((_Enough, Refused)):
        cache.write(work).result()
    if not seen:
        return None
    gone: dict[str, int] = {}
    emptied: dict[str, set[str]] = {}
    for change in seen[0].changes:
        if change.after is not None:
            emptied.setdefault(change.table, set()).add(change.id)
        elif change.id != row_id:
            gone[change.table] = gone.get(change.table, 0) + 1
    return gone, {name: len(ids) for name, ids in emptied.items()}


@pytest.mark.parametrize("table", table_names())
def test_what_is_said_before_a_delete_is_what_it_does(demo: Cache, table: str) -> None:
    keys = demo.read(lambda session: record_keys(session, RecordQuery(table)))
    for row_id in {*keys[:2], *keys[-1:]}:
        what = demo.read(lambda session, row_id=row_id: consequences_of_deleting(session, table, row_id))  # type: ignore[misc]
        done = _what_a_delete_does(demo, table, row_id)
        assert what.allowed == (done is not None)
        if done is not None:
            assert (what.gone, what.emptied) == done


def test_a_row_is_opened_with_its_names_and_what_hangs_on_it(demo: Cache) -> None:
    from zoneinfo import ZoneInfo

    tier = next(row for row, name in demo.read(lambda s: find_by_title(s, "ticket_tiers", "")) if name == "Press")
    opened = demo.read(lambda session: open_record(session, "ticket_tiers", tier, ZoneInfo("Europe/Paris")))
    assert opened is not None
    assert opened.title == "Press"
    assert opened.record.title("event_id") == "Maison Aurelle SS27"
    first = opened.dependents[0]
    assert (first.table, first.key) == ("registrations", "ticket_tier_id")
    held = RecordQuery("registrations", where=("ticket_tier_id", tier))
    assert first.count == len(demo.read(lambda session: record_keys(session, held)))
    assert demo.read(lambda session: dependents_of(session, "prints", "11111111-1111-4111-8111-111111111111")) == ()
    assert (
        demo.read(
            lambda session: open_record(session, "prints", "11111111-1111-4111-8111-111111111111", ZoneInfo("UTC"))
        )
        is None
    )
