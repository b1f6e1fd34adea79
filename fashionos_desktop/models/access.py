"""What each role of a device may do with each table, read from the `roles` of the entities.

The words of `roles`: clauses separated by `;`, each of some roles, a colon and what they may do, separated by commas.

- `read`, `insert`, `update`, each with nothing (all columns), with columns (`read id, full_name`) or with
  `without` and columns (`read without price`); `delete`; `write`: all of insert, update and delete.
- `read own` and `read guestless`: only some rows, as `ROWS` says.

A role that is not named may do nothing, except staff, which may do everything. Nobody inserts or updates what is
derived, nobody updates an id, and the centre stamps `updated_at`. `id` and the stamps are always read. Whoever may
delete a row may also do what its deletion does to the rows that refer to it: a laptop captures that too, and sends it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from sqlalchemy import Column, MetaData, Table

from fashionos_desktop.models.stored_form import captured_columns, is_derived

ROLES = ("staff", "backstage", "desk")

ROWS: Mapping[str, str] = {
    "own": "kept_device_id = :device OR lost_device_id = :device",
    "guestless": "registration_id IS NULL",
}
"""SQL of which rows a role reads; `:device` stands for the id of the laptop."""

WALK_INS_ONLY: Mapping[tuple[str, str], tuple[str, str]] = {
    ("desk", "registrations"): ("status", "{row}.source = 'walk-in' AND {row}.status = 'cancelled'"),
}
"""By role and table: a column that may be changed only so that SQL about the changed row holds. Taking a walk-in back
cancels her; a desk decides about no other guest."""

_VERBS = ("read", "insert", "update", "delete", "write")
_ALWAYS_READ = ("id", "created_at", "updated_at")


class UnclearRoles(ValueError):
    """The `roles` of an entity say something that has no meaning."""


@dataclass(frozen=True, slots=True)
class Rights:
    """Columns in the order of the table; empty: not at all. `rows`: SQL, None for every row of the house."""

    read: tuple[str, ...] = ()
    insert: tuple[str, ...] = ()
    update: tuple[str, ...] = ()
    delete: bool = False
    rows: str | None = None


@dataclass(frozen=True, slots=True)
class _Sources:
    """What a derived column is computed from: columns of tables, and the rows of each that suffice."""

    columns: Mapping[str, tuple[str, ...]]
    rows: str | None = None


_GUESTS = ("status", "merged_into_id")
_SCANS = ("kind", "verdict", "annuls_id", "scanned_at")
_LOOKS = ("event_id", "rank", "kind", "is_cut")

_DERIVED_FROM: Mapping[str, Mapping[str, _Sources]] = {
    "events": {
        "attendee_registered": _Sources({"registrations": ("event_id", *_GUESTS)}),
        "budget_actual": _Sources({"budget_items": ("event_id", "actual_amount")}),
        "progress_percentage": _Sources({"tasks": ("event_id", "status")}),
    },
    "ticket_tiers": {"quantity_sold": _Sources({"registrations": ("ticket_tier_id", *_GUESTS)})},
    "registrations": {"checked_in_at": _Sources({"check_ins": ("registration_id", *_SCANS)})},
    # A scan of somebody who works here is no scan of a guest.
    "call_times": {"checked_in_at": _Sources({"check_ins": ("call_time_id", *_SCANS)}, ROWS["guestless"])},
    "event_models": dict.fromkeys(
        ("walk_order", "is_opening", "is_closing"), _Sources({"looks": (*_LOOKS, "event_model_id")})
    ),
    "event_designers": {"collection_order": _Sources({"event_designers": ("event_id", "collection_rank")})},
    "looks": {
        "status": _Sources(
            {
                "looks": _LOOKS,
                "show_runs": ("event_id", "started_at", "ended_at"),
                "show_entries": ("run_id", "look_id", "kind", "at"),
            }
        )
    },
}


def rights(metadata: MetaData, role: str, table: str) -> Rights:
    return _of_all(metadata)[role, table]


def readable_tables(metadata: MetaData, role: str) -> tuple[str, ...]:
    return tuple(table for table in sorted(metadata.tables) if rights(metadata, role, table).read)


def derived_to_pull(metadata: MetaData, role: str, table: str) -> tuple[str, ...]:
    """The derived columns that a laptop of this role can read but not compute: it cannot read their sources."""
    read = rights(metadata, role, table).read
    derived = [column.name for column in metadata.tables[table].columns if is_derived(column) and column.name in read]
    return tuple(name for name in derived if not _can_compute(metadata, role, _DERIVED_FROM[table][name]))


def derived_sources(table: str, column: str) -> Mapping[str, tuple[str, ...]]:
    """Columns by table that a derived column is computed from."""
    return _DERIVED_FROM[table][column].columns


def _can_compute(metadata: MetaData, role: str, sources: _Sources) -> bool:
    return all(
        set(columns) <= set(seen.read) and seen.rows in (None, sources.rows)
        for table, columns in sources.columns.items()
        for seen in (rights(metadata, role, table),)
    )


@cache
def _of_all(metadata: MetaData) -> Mapping[tuple[str, str], Rights]:
    found = {(role, name): _stated(table, role) for name, table in metadata.tables.items() for role in ROLES}
    waiting = [key for key, right in found.items() if right.delete]
    while waiting:
        role, deleted = waiting.pop()
        for child, column in _referring(metadata, deleted):
            before = found[role, child.name]
            after = _with_deletion(before, column, child)
            if after.delete and not before.delete:
                waiting.append((role, child.name))
            found[role, child.name] = after
    return found


def _referring(metadata: MetaData, table: str) -> Iterator[tuple[Table, Column[object]]]:
    for child in metadata.tables.values():
        for column in child.columns:
            if any(key.column.table.name == table for key in column.foreign_keys):
                yield child, column


def _with_deletion(held: Rights, column: Column[object], child: Table) -> Rights:
    """With what the deletion of a row does to the rows whose `column` refers to it."""
    [key] = column.foreign_keys
    if column.name not in held.read:
        return held
    if key.ondelete == "CASCADE":
        return replace(held, delete=True)
    if key.ondelete == "SET NULL":
        return replace(held, update=_in_order(child, {*held.update, column.name}))
    return held


def _stated(table: Table, role: str) -> Rights:
    clauses = [part.partition(":") for part in str(table.info["roles"]).split(";") if part.strip()]
    for named, colon, what in clauses:
        names = [name.strip() for name in named.split(",")]
        if not colon or not set(names) <= set(ROLES):
            raise UnclearRoles(f'{table.name}: "{named.strip()}" is no role, or has no colon after it.')
        if role in names:
            return _parsed(table, what)
    return _everything(table) if role == "staff" else Rights()


def _everything(table: Table) -> Rights:
    written = tuple(column.name for column in captured_columns(table))
    return Rights(tuple(column.name for column in table.columns), ("id", *written), written, delete=True)


def _parsed(table: Table, what: str) -> Rights:
    """The rights that the words after the colon give. Raises UnclearRoles."""
    phrases = _phrases(table, what)
    everything = _everything(table)
    verbs = {verb for verb, _ in phrases}
    given = {verb: _columns(table, words) for verb, words in phrases if verb in ("read", "insert", "update")}
    rows = next((ROWS[words[0]] for verb, words in phrases if verb == "read" and words and words[0] in ROWS), None)
    read = _in_order(table, {*given["read"], *_ALWAYS_READ}) if "read" in given else ()

    def written(verb: str, most: Iterable[str]) -> tuple[str, ...]:
        wanted = given.get(verb) or (table.columns.keys() if verb in verbs or "write" in verbs else ())
        return _in_order(table, set(wanted) & set(most) & set(read))

    # An insert names its row, whichever columns are given.
    inserted = written("insert", everything.insert)
    if inserted:
        inserted = _in_order(table, {"id", "created_at", *inserted})
    return Rights(read, inserted, written("update", everything.update), bool(verbs & {"delete", "write"}), rows)


def _phrases(table: Table, what: str) -> list[tuple[str, list[str]]]:
    """Each verb with the words that belong to it."""
    phrases: list[tuple[str, list[str]]] = []
    for part in what.split(","):
        words = part.split()
        if words and words[0] in _VERBS:
            phrases.append((words[0], words[1:]))
        elif words and phrases:
            phrases[-1][1].extend(words)
        else:
            raise UnclearRoles(f'{table.name}: "{part.strip()}" says nothing that a role may do.')
    return phrases


def _columns(table: Table, words: list[str]) -> set[str]:
    """The columns that the words after a verb name: all without any word."""
    named = [word for word in words if word not in ("without", *ROWS)]
    if unknown := [name for name in named if name not in table.columns]:
        raise UnclearRoles(f"{table.name} has no column {unknown[0]}.")
    everything = set(table.columns.keys())
    if "without" in words or not named:
        return everything - set(named)
    return set(named)


def _in_order(table: Table, names: Iterable[str]) -> tuple[str, ...]:
    wanted = set(names)
    return tuple(column.name for column in table.columns if column.name in wanted)
