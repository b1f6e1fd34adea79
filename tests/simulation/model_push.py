"""How the model of the centre takes what a laptop proposes: the rules of docs/decisions/0009-sync.md in Python."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fashionos_desktop.models.column_types import plain_json
from fashionos_desktop.models.merging import INSERT_ONLY, MOVES, group_of
from fashionos_desktop.sync.protocol import Decision, Key, Operation, Outcome, Transaction
from tests.simulation.model_centre import Author, ModelCentre, bound
from tests.simulation.rights import rights, walk_in_rule
from tests.simulation.shape import dependents, shapes


@dataclass(frozen=True, slots=True)
class Laptop:
    """Who pushes, as the centre knows it."""

    login: str
    device_id: str
    house: str
    role: str


class Refusal(Exception):
    def __init__(self, reason: str, about: str) -> None:
        super().__init__(about)
        self.reason = reason


@dataclass(slots=True)
class Merge:
    """One transaction of a laptop on its way into the tables."""

    centre: ModelCentre
    laptop: Laptop
    transaction: Transaction
    xid: int
    superseded: list[Key] = field(default_factory=list)
    journal: list[dict[str, Any]] = field(default_factory=list)
    current: Operation | None = None
    """What is being taken right now; None: the transaction as a whole."""

    @property
    def at(self) -> int:
        """When it was, as the centre takes it: a clock that runs ahead would win against everybody."""
        return min(self.transaction.at, self.centre.now())

    # the whole

    def run(self) -> None:
        """Raises Refusal."""
        gone = {(o.table, o.row_id) for o in self.transaction.operations if o.verb == "delete"}
        for operation in self.transaction.operations:
            self.current = operation
            self._check_fact(operation, gone)
            self._check_rights(operation)
            try:
                if operation.verb == "insert":
                    self._insert(operation)
                elif operation.verb == "update":
                    self._update(operation)
                else:
                    self._delete(operation, gone)
            except sqlite3.IntegrityError as error:
                raise Refusal(_reason(str(error)), str(error)) from error
        self.current = None
        self._check_keys()

    def _check_fact(self, operation: Operation, gone: set[Key]) -> None:
        """Facts are written once. What the deletion of a row does to a fact that refers to it is no edit of it."""
        if operation.table not in INSERT_ONLY:
            return
        edited = operation.verb == "update" and any(value is not None for value in operation.new.values())
        owners = [key for key in shapes()[operation.table].references if key.on_delete == "CASCADE"]
        alone = operation.verb == "delete" and not any(
            (key.table, operation.old.get(key.column)) in gone for key in owners
        )
        if edited or alone:
            raise Refusal("fixed", operation.table)

    def _check_rights(self, operation: Operation) -> None:
        may = rights(self.laptop.role, operation.table)
        allowed = {
            "insert": may.inserts and frozenset(operation.new) <= may.inserts,
            "update": frozenset(operation.new) <= may.updates,
            "delete": may.deletes,
        }[operation.verb]
        if not allowed:
            raise Refusal("permission", f"{operation.verb} {operation.table}")
        if operation.verb == "insert" and self._in_the_name_of_another(operation):
            raise Refusal("permission", f"{operation.table} of another laptop")
        if not self._shown(operation):
            raise Refusal("permission", f"{operation.verb} {operation.table}")
        house = self._house(operation.table, operation.row_id)
        if house is not None and house != self.laptop.house:
            raise Refusal("permission" if operation.verb != "update" else "missing", "another house")

    def _in_the_name_of_another(self, operation: Operation) -> bool:
        stated = operation.new.get("device_id") if operation.table in ("check_ins", "show_entries") else None
        return self.laptop.role != "staff" and stated not in (None, self.laptop.device_id)

    def _shown(self, operation: Operation) -> bool:
        """Whether the laptop may read the row that it changes; of one that is not there nothing is said."""
        rule = rights(self.laptop.role, operation.table).rows
        found = self.centre.database.execute(
            f"SELECT {rule} FROM {operation.table} WHERE id = :id",
            {"id": operation.row_id, "device": self.laptop.device_id},
        ).fetchone()
        return found is None or bool(found[0])

    def _house(self, table: str, row_id: str) -> str | None:
        found = self.centre.database.execute(
            "SELECT house FROM feed WHERE name = ? AND id = ? AND NOT deleted", (table, row_id)
        ).fetchone()
        return None if found is None else found[0]

    def _check_keys(self) -> None:
        """What the transaction wrote refers to rows that are there, of the same house."""
        for operation in self.transaction.operations:
            row = self.centre.row(operation.table, operation.row_id, shapes()[operation.table].columns)
            if row is None:
                continue
            for key in shapes()[operation.table].references:
                target = row[key.column]
                if target is None:
                    continue
                if self.centre.row(key.table, target, ("id",)) is None:
                    raise Refusal("key", f"{operation.table}.{key.column}")
                if not self.centre.belongs(key.table, target, self.laptop.house):
                    raise Refusal("key", f"{operation.table}.{key.column} of another house")
            if not self.centre.belongs(operation.table, operation.row_id, self.laptop.house):
                raise Refusal("permission", f"{operation.table} of another house")
        for operation in self.transaction.operations:
            if operation.verb == "delete" and not self._exists(operation.table, operation.row_id):
                for table, key in dependents(operation.table):
                    if self.centre.database.execute(
                        f"SELECT 1 FROM {table} WHERE {key.column} = ?", (operation.row_id,)
                    ).fetchone():
                        raise Refusal("key", f"{table}.{key.column}")

    def _exists(self, table: str, row_id: str) -> bool:
        return self.centre.row(table, row_id, ("id",)) is not None

    # one row

    def _insert(self, operation: Operation) -> None:
        shape = shapes()[operation.table]
        standing = self.centre.row(operation.table, operation.row_id, shape.captured)
        if standing is None:
            columns = ["id", *operation.new]
            values = [operation.row_id, *(bound(operation.table, c, v) for c, v in operation.new.items())]
            listed, marks = ", ".join(f'"{c}"' for c in columns), ", ".join("?" * len(columns))
            self.centre.database.execute(f"INSERT INTO {operation.table} ({listed}) VALUES ({marks})", values)
            return
        if operation.table in INSERT_ONLY:
            return
        for unit in _units(operation.table, operation.new):
            chosen = {c: operation.new.get(c, shape.defaults.get(c)) for c in unit}
            if unit == ("created_at",) or set(unit) & set(shape.joined):
                continue
            here = {c: standing[c] for c in unit}
            if _same(chosen, here):
                continue
            if _same(here, {c: shape.defaults.get(c) for c in unit}):
                self._write(operation, chosen)
            else:
                self._decide(operation, chosen, here)

    def _update(self, operation: Operation) -> None:
        standing = self.centre.row(operation.table, operation.row_id, shapes()[operation.table].captured)
        if standing is None:
            self._edit_of_deleted(operation)
            return
        for unit in _units(operation.table, operation.new):
            new = {c: operation.new[c] for c in unit if c in operation.new}
            old = {c: operation.old[c] for c in new}
            here = {c: standing[c] for c in new}
            if _same(here, new):
                continue
            if _same(here, old):
                self._write(operation, new)
            else:
                self._decide(operation, new, here)
        self._check_walk_in(operation)

    def _check_walk_in(self, operation: Operation) -> None:
        rule = walk_in_rule(self.laptop.role, operation.table)
        if rule is not None and rule[0] in operation.new:
            [(holds,)] = self.centre.database.execute(
                f"SELECT {rule[1].format(row=operation.table)} FROM {operation.table} WHERE id = ?", (operation.row_id,)
            ).fetchall()
            if not holds:
                raise Refusal("permission", f"{operation.table}.{rule[0]}")

    def _decide(self, operation: Operation, new: dict[str, Any], here: dict[str, Any]) -> None:
        """Somebody else wrote it meanwhile: the later edit stands, and the other one can be read and taken back."""
        versions = self.centre.versions(operation.table, operation.row_id)
        at, device, person = max(
            (versions.get(c, versions.get("", [0, None, None])) for c in new), key=lambda mark: mark[0]
        )
        theirs = {"at": at, "by": person, "device": device}
        ours = {"at": self.at, "by": self.transaction.actor, "device": self.laptop.device_id}
        wins = self.at >= at
        if wins:
            self._write(operation, new)
        else:
            self.superseded.append((operation.table, operation.row_id))
        kept, lost = (ours, theirs) if wins else (theirs, ours)
        names = list(new)
        self._note(
            "reorder" if MOVES.get(operation.table) in names else "edit",
            operation,
            column=names[0],
            kept=_said(new if wins else here),
            lost=_said(here if wins else new),
            kept_mark=kept,
            lost_mark=lost,
        )

    def _edit_of_deleted(self, operation: Operation) -> None:
        found = self.centre.database.execute(
            "SELECT house, remains FROM feed WHERE name = ? AND id = ? AND deleted", (operation.table, operation.row_id)
        ).fetchone()
        if found is None or found[0] not in (None, self.laptop.house):
            raise Refusal("missing", operation.table)
        if all(value is None for value in operation.new.values()):
            return
        self.superseded.append((operation.table, operation.row_id))
        ours = {"at": self.at, "by": self.transaction.actor, "device": self.laptop.device_id}
        self._note(
            "deleted",
            operation,
            column=None,
            kept=None,
            lost=dict(operation.new),
            kept_mark=None,
            lost_mark=ours,
            content={**json.loads(found[1]), **operation.new},
        )

    def _delete(self, operation: Operation, gone: set[Key]) -> None:
        shape = shapes()[operation.table]
        standing = self.centre.row(operation.table, operation.row_id, shape.captured)
        if standing is None:
            return
        seen = {c: operation.old.get(c, shape.defaults.get(c)) for c in shape.captured if c != "created_at"}
        if not _same(seen, {c: standing[c] for c in seen}):
            raise Refusal("unseen", operation.table)
        for table, key in dependents(operation.table):
            for (row_id,) in self.centre.database.execute(
                f"SELECT id FROM {table} WHERE {key.column} = ?", (operation.row_id,)
            ).fetchall():
                if key.on_delete in ("CASCADE", "SET NULL") and (table, row_id) not in gone:
                    raise Refusal("unseen", f"{table} refers to it")
        self.centre.database.execute(f"DELETE FROM {operation.table} WHERE id = ?", (operation.row_id,))

    def _write(self, operation: Operation, values: dict[str, Any]) -> None:
        assigned = ", ".join(f'"{column}" = ?' for column in values)
        self.centre.database.execute(
            f"UPDATE {operation.table} SET {assigned} WHERE id = ?",
            (*(bound(operation.table, c, v) for c, v in values.items()), operation.row_id),
        )

    # the journal

    def _note(
        self,
        kind: str,
        operation: Operation,
        *,
        column: str | None,
        kept: Any,
        lost: Any,
        kept_mark: dict[str, Any] | None,
        lost_mark: dict[str, Any],
        content: Any = None,
    ) -> None:
        entry = {
            "kind": kind,
            "table_name": operation.table,
            "row_id": operation.row_id,
            "column_name": column,
            "kept": _json(kept),
            "lost": _json(lost),
            "lost_at": lost_mark["at"],
            "lost_by": lost_mark["by"],
            "lost_device_id": lost_mark["device"],
            "content": _json(content),
        }
        if kept_mark is not None:
            entry |= {"kept_at": kept_mark["at"], "kept_by": kept_mark["by"], "kept_device_id": kept_mark["device"]}
        self.journal.append(entry)

    def refused(self, refusal: Refusal) -> dict[str, Any]:
        first = self.current or self.transaction.operations[0]
        return {
            "kind": "refused",
            "table_name": first.table,
            "row_id": first.row_id,
            "lost_at": self.at,
            "lost_by": self.transaction.actor,
            "lost_device_id": self.laptop.device_id,
            "content": _json([plain(operation) for operation in self.transaction.operations]),
            "reason": refusal.reason,
            "explanation": _json({"about": str(refusal)}),
        }


def push(centre: ModelCentre, laptop: Laptop, incarnation: str, transactions: Sequence[Transaction]) -> list[Outcome]:
    outcomes: list[Outcome] = []
    with centre.transaction() as xid:
        for transaction in transactions:
            outcomes.append(_take(centre, laptop, incarnation, transaction, xid))
            if outcomes[-1].decision is Decision.REUSED:
                break
    return outcomes


def _take(centre: ModelCentre, laptop: Laptop, incarnation: str, transaction: Transaction, xid: int) -> Outcome:
    said = _hash(transaction)
    key = (laptop.login, incarnation, transaction.number)
    found = centre.database.execute(
        "SELECT hash, outcome FROM ledger WHERE login = ? AND incarnation = ? AND number = ?", key
    ).fetchone()
    if found is not None:
        if found[0] != said:
            return Outcome(transaction.number, Decision.REUSED)
        return _answer(transaction, found[1])
    again = centre.database.execute(
        "SELECT outcome FROM ledger WHERE login = ? AND hash = ?", (laptop.login, said)
    ).fetchone()
    if again is not None:  # it came under an earlier name of the same cache
        centre.database.execute("INSERT INTO ledger VALUES (?, ?, ?, ?, ?, 0)", (*key, said, again[0]))
        return _answer(transaction, again[0])
    merge = Merge(centre, laptop, transaction, xid)
    centre.database.execute("SAVEPOINT proposal")
    try:
        merge.run()
        outcome = Outcome(
            transaction.number,
            Decision.SUPERSEDED if merge.superseded else Decision.APPLIED,
            tuple(dict.fromkeys(merge.superseded)),
        )
        journal = merge.journal
    except Refusal as refusal:
        centre.database.execute("ROLLBACK TO proposal")
        outcome = Outcome(transaction.number, Decision.REFUSED)
        journal = [merge.refused(refusal)]
    centre.database.execute("RELEASE proposal")
    centre.write_feed(xid, Author(merge.at, laptop.device_id, transaction.actor))
    for entry in journal:
        write_entry(centre, laptop.house, entry)
    centre.write_feed(xid, Author(centre.now(), laptop.device_id, transaction.actor))
    centre.database.execute(
        "INSERT INTO ledger VALUES (?, ?, ?, ?, ?, 1)",
        (*key, said, plain_json([outcome.decision, [list(k) for k in outcome.superseded]])),
    )
    return outcome


def _answer(transaction: Transaction, outcome: str) -> Outcome:
    decision, superseded = json.loads(outcome)
    return Outcome(transaction.number, Decision(decision), tuple((table, row_id) for table, row_id in superseded))


def write_entry(centre: ModelCentre, house: str, entry: dict[str, Any]) -> None:
    row = {"id": centre.new_id(), "organization_id": house, "created_at": centre.now(), **entry}
    for column in ("kept_by", "lost_by"):
        if row.get(column) is not None and centre.row("profiles", row[column], ("id",)) is None:
            row[column] = None
    listed, marks = ", ".join(row), ", ".join("?" * len(row))
    centre.database.execute(f"INSERT INTO journal_entries ({listed}) VALUES ({marks})", tuple(row.values()))


def plain(operation: Operation) -> dict[str, Any]:
    return {
        "table": operation.table,
        "row_id": operation.row_id,
        "verb": operation.verb,
        "old": dict(operation.old),
        "new": dict(operation.new),
    }


def _units(table: str, columns: Sequence[str] | Any) -> list[tuple[str, ...]]:
    """The columns in groups that are decided as one."""
    return list(dict.fromkeys(group_of(table, column) for column in columns))


def _same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return all(_value(one[column]) == _value(other[column]) for column in one)


def _value(value: Any) -> Any:
    """Structures are compared parsed."""
    if isinstance(value, str) and value[:1] in ("{", "["):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _said(values: Mapping[str, Any]) -> Any:
    """A single column by its value, columns that are decided together as an object."""
    return dict(values) if len(values) > 1 else next(iter(values.values()))


def _json(value: Any) -> str | None:
    return None if value is None else plain_json(value)


def _reason(message: str) -> str:
    if message.startswith("UNIQUE"):
        return "unique"
    if message.startswith("fixed"):
        return "fixed"
    if message.startswith("FOREIGN"):
        return "key"
    return "check"


def _hash(transaction: Transaction) -> str:
    said = plain_json([transaction.at, transaction.actor, [plain(o) for o in transaction.operations]])
    return hashlib.sha256(said.encode()).hexdigest()
