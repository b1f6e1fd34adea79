"""A digest tells whether tables are the same, and hashes tell which rows are not."""

from __future__ import annotations

import sqlite3

from fashionos_desktop.models import Entity
from fashionos_desktop.models.access import readable_tables
from fashionos_desktop.sync.cache.digests import digest, hashed_columns, hashes
from fashionos_desktop.sync.hashing import row_hash
from tests.sync.cache.rows import add, change, show


def test_every_row_is_hashed_as_agreed(cache: sqlite3.Connection) -> None:
    event = show(cache, title="Zoë 漢")
    [(house,)] = cache.execute("SELECT organization_id FROM events").fetchall()
    file = add(cache, "media_files", organization_id=house)
    add(cache, "media_thumbs", media_file_id=file, jpeg=b"\x00\xff\x1f")
    for _ in range(40):
        add(cache, "tasks", event_id=event)
    for table in ("events", "profiles", "media_thumbs", "tasks"):
        columns = hashed_columns(table, "staff")
        rows = cache.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall()
        expected = {row[0]: row_hash(row) for row in rows}
        assert hashes(cache, table, columns, range(256)) == expected
        sums: dict[int, int] = {}
        for row_id, value in expected.items():
            bucket = int(row_id[:2], 16)
            sums[bucket] = sums.get(bucket, 0) ^ value
        found = digest(cache, table, columns)
        assert (found.count, found.sums) == (len(rows), sums)


def test_a_hash_is_what_anybody_can_compute() -> None:
    # SELECT ('x' || substr(md5('a' || chr(31) || chr(30) || chr(31) || '5'), 1, 16))::bit(64)::bigint
    assert row_hash(["a", None, 5]) == -3078017505647532721
    assert row_hash([b"\x00\xff"]) == row_hash(["00ff"])


def test_one_column_of_one_row_is_found(cache: sqlite3.Connection) -> None:
    event = show(cache)
    tasks = [add(cache, "tasks", event_id=event) for _ in range(20)]
    columns = hashed_columns("tasks", "staff")
    before, rows = digest(cache, "tasks", columns), hashes(cache, "tasks", columns, range(256))
    change(cache, "tasks", tasks[3], description="other")
    after = digest(cache, "tasks", columns)
    [bucket] = [one for one in before.sums if before.sums[one] != after.sums[one]]
    now = hashes(cache, "tasks", columns, [bucket])
    assert {row_id for row_id, value in now.items() if rows[row_id] != value} == {tasks[3]}
    assert all(row_id.startswith(f"{bucket:02x}") for row_id in now)


def test_json_what_is_derived_and_what_a_role_may_not_read_are_left_out() -> None:
    staff, desk = hashed_columns("events", "staff"), hashed_columns("events", "desk")
    assert staff[0] == "id"
    assert "budget_total" in staff
    assert "budget_total" not in desk
    assert not {"attendee_registered", "updated_at"} & set(staff)
    assert "assets" not in hashed_columns("campaigns", "staff")
    for role in ("staff", "backstage", "desk"):
        for table in readable_tables(Entity.metadata, role):
            assert hashed_columns(table, role)[0] == "id"
