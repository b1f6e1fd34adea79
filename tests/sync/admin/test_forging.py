"""What a laptop proposes goes no further than its own rights, and is always its own."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest

from fashionos_desktop.migrations import HEAD
from fashionos_desktop.migrations.generated.centre import FOR_DEVICES
from fashionos_desktop.models import Entity
from fashionos_desktop.models.access import ROLES, rights
from fashionos_desktop.models.scopes import is_shared
from fashionos_desktop.models.stored_form import captured_columns
from tests.sync.admin.filled import TABLES, Device, FilledCentre, refused

METADATA = Entity.metadata
Operation = dict[str, Any]


@pytest.fixture(params=ROLES)
def role(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@contextmanager
def at_work(centre: FilledCentre, role: str) -> Iterator[Device]:
    """Signed in for good; what came of it is taken away afterwards."""
    with psycopg.connect(centre.as_login(centre.north.devices[role].login), autocommit=True) as device:
        yield device
    filled = [house.rows["journal_entries"] for house in (centre.north, centre.south)]
    with psycopg.connect(centre.database.conninfo) as owner:
        owner.execute("DELETE FROM journal_entries WHERE id <> ALL(%s::uuid[])", [filled])
        owner.execute("DELETE FROM sync_ledger")


def push(device: Device, *proposals: list[Operation], incarnation: str | None = None) -> list[str]:
    """What the centre decided of each transaction."""
    batch = [
        {"number": number, "at": 0, "actor": None, "operations": operations}
        for number, operations in enumerate(proposals, start=1)
    ]
    [(answers,)] = device.execute(
        "SELECT fashionos_push(%s::uuid, %s, %s::jsonb)", [incarnation or uuid.uuid4(), HEAD, json.dumps(batch)]
    ).fetchall()
    return [answer["decision"] for answer in answers]


def operation(
    table: str, row_id: str, verb: str, *, old: dict[str, Any] | None = None, new: dict[str, Any] | None = None
) -> Operation:
    return {"table": table, "row_id": row_id, "verb": verb, "old": old or {}, "new": new or {}}


def content(centre: FilledCentre, slug: str) -> dict[str, str]:
    """Of each table, a digest of the rows of a house."""
    house = centre.north if slug == "north" else centre.south
    with psycopg.connect(centre.database.conninfo) as owner:
        return {
            table: str(owner.execute(f"SELECT md5(t::text) FROM {table} t WHERE id = %s", [row_id]).fetchone())  # type: ignore[arg-type, unused-ignore]
            for table, row_id in house.rows.items()
        }


def test_nothing_of_another_house_is_changed(centre: FilledCentre, role: str) -> None:
    before = content(centre, "south")
    proposals = []
    for table, other in centre.south.rows.items():
        column = captured_columns(TABLES[table])[0].name
        proposals += [
            [operation(table, other, "update", old={column: None}, new={column: None})],
            [operation(table, other, "insert")],
            [operation(table, other, "delete")],
        ]
    with at_work(centre, role) as device:
        decisions = push(device, *proposals)
    assert len(decisions) == len(proposals)
    taken = {(p[0]["table"], p[0]["verb"]) for p, d in zip(proposals, decisions, strict=True) if d != "refused"}
    # To delete what one does not see is to do nothing.
    assert {verb for table, verb in taken if not is_shared(METADATA, table)} <= {"delete"}
    assert content(centre, "south") == before


def test_nothing_that_the_role_may_not_is_done_for_it(centre: FilledCentre, role: str) -> None:
    before = content(centre, "north")
    proposals = []
    for table, own in centre.north.rows.items():
        may = rights(METADATA, role, table)
        written = [column.name for column in captured_columns(TABLES[table])]
        denied = [name for name in written if name not in may.update] + list(TABLES[table].info["secret"])
        proposals += [[operation(table, own, "update", old={name: "a"}, new={name: "b"})] for name in denied[-2:]]
        if not may.insert:
            proposals.append([operation(table, str(uuid.uuid4()), "insert")])
        if not may.delete:
            proposals.append([operation(table, own, "delete")])
    proposals.append([operation("sync_devices", str(uuid.uuid4()), "insert")])
    proposals.append([operation("pg_authid", str(uuid.uuid4()), "delete")])
    with at_work(centre, role) as device:
        decisions = push(device, *proposals)
    wrong = [p[0] for p, d in zip(proposals, decisions, strict=True) if d != "refused"]
    assert wrong == []
    assert content(centre, "north") == before


def test_what_is_written_is_by_the_laptop_that_signed_in_whatever_it_says(centre: FilledCentre) -> None:
    note, other = str(uuid.uuid4()), centre.north.devices["staff"]
    written = operation(
        "registration_notes", note, "insert", new={"registration_id": centre.north.rows["registrations"], "body": "x"}
    )
    with at_work(centre, "desk") as device:
        device.execute("SELECT set_config('fashionos.device', %s, false)", [other.device_id])
        device.execute("SELECT set_config('fashionos.login', %s, false)", [other.login])
        assert push(device, [{**written, "device_id": other.device_id, "login": other.login}]) == ["applied"]
    with psycopg.connect(centre.database.conninfo) as owner:
        found = owner.execute(
            "SELECT versions #>> '{\"\",1}' FROM sync_feed WHERE table_name = 'registration_notes' AND row_id = %s",
            [note],
        ).fetchall()
        owner.execute("DELETE FROM registration_notes WHERE id = %s", [note])
        owner.execute("DELETE FROM sync_feed WHERE row_id = %s", [note])
    assert found == [(centre.north.devices["desk"].device_id,)]


def test_a_number_of_another_laptop_is_not_taken_from_it(centre: FilledCentre) -> None:
    """The ledger is kept by login: whoever pushes under another's incarnation fills its own."""
    incarnation = str(uuid.uuid4())
    with at_work(centre, "staff") as staff:
        with at_work(centre, "desk") as desk:
            assert push(desk, [], incarnation=incarnation) == ["applied"]
            ask = "SELECT fashionos_greet(%s::uuid) ->> 'taken'"
            assert staff.execute(ask, [incarnation]).fetchone() == ("0",)
            assert desk.execute(ask, [incarnation]).fetchone() == ("1",)
        other = [operation("registrations", centre.north.rows["registrations"], "update")]
        assert push(staff, other, incarnation=incarnation) == ["applied"]


def test_a_revoked_laptop_is_told_so_by_every_function_that_asks_who_it_is(centre: FilledCentre, role: str) -> None:
    login = centre.north.devices[role].login
    calls = {
        "greet": "SELECT fashionos_greet(gen_random_uuid())",
        "push": "SELECT fashionos_push(gen_random_uuid(), '0003', '[]')",
        "beat": "SELECT fashionos_beat('{}')",
        "changes": "SELECT * FROM fashionos_changes(pg_current_snapshot()::text, '{}')",
        "show_keys": "SELECT * FROM fashionos_show_keys(gen_random_uuid())",
        "digest": "SELECT * FROM fashionos_digest('events', '{}')",
        "laptops": "SELECT fashionos_laptops()",
        "push_begin": "SELECT fashionos_push_begin(0, NULL)",
    }
    with (
        psycopg.connect(centre.database.conninfo, autocommit=True) as owner,
        psycopg.connect(centre.as_login(login), autocommit=True) as device,
    ):
        owner.execute("UPDATE sync_devices SET revoked_at = now() WHERE login = %s", [login])
        try:
            told = {name: refused(device, call) for name, call in calls.items()}
        finally:
            owner.execute("UPDATE sync_devices SET revoked_at = NULL WHERE login = %s", [login])
    laptops = told.pop("laptops")
    assert set(told.values()) == {"FS010"}, told
    assert laptops in ("FS010", None)


def test_only_what_laptops_call_can_be_called(centre: FilledCentre, role: str) -> None:
    with centre.signed_in(role) as device:
        may = {
            row[0].removeprefix("fashionos_")
            for row in device.execute(
                "SELECT proname FROM pg_proc WHERE proname LIKE 'fashionos%' AND has_function_privilege(oid, 'EXECUTE')"
            )
        }
    assert {name for name in may if not name.startswith(("push_", "hashed"))} == set(FOR_DEVICES)
