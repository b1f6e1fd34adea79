"""A list held against the show: what is new, what differs, what is the same, and what cannot go in."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from fashionos_desktop.models import new_id
from fashionos_desktop.models.column_types import microseconds
from fashionos_desktop.services.guest_import import identity, standing, stating
from fashionos_desktop.services.guest_import.codes import CodeClashes
from fashionos_desktop.services.guest_import.matching import match
from fashionos_desktop.services.guest_import.outcome import Issue
from fashionos_desktop.services.guest_import.standing import KnownGuest, Standing
from fashionos_desktop.services.guest_import.surroundings import Surroundings, surroundings_of
from fashionos_desktop.services.guest_records import GuestList, GuestRecord, RejectedRow
from fashionos_desktop.services.guests.codes import code_for


@dataclass(frozen=True, slots=True)
class NewGuest:
    id: str
    values: tuple[Any, ...]
    """By `standing.COLUMNS`."""


@dataclass(frozen=True, slots=True)
class ChangedGuest:
    id: str
    changes: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Arrival:
    id: str
    registration_id: str
    gate_id: str | None
    code: str
    at: int
    """Microseconds since 1970."""


@dataclass(slots=True)
class Reconciled:
    around: Surroundings
    new: list[NewGuest] = field(default_factory=list)
    changed: list[ChangedGuest] = field(default_factory=list)
    arrivals: list[Arrival] = field(default_factory=list)
    unchanged: int = 0
    updated: int = 0
    """Known guests with a change or an arrival."""
    rejected: list[RejectedRow] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    fields: Counter[str] = field(default_factory=Counter)


def reconcile(session: Session, show_id: str, guest_list: GuestList, *, now: datetime) -> Reconciled:
    """Reads everything once and writes nothing. `now`: when those came in of whom the list says only that they did."""
    here = standing.read_standing(session, show_id)
    around = surroundings_of(here)
    records = identity.identified(guest_list.records)
    matches = match(
        records,
        guest_list.source,
        here.guests,
        lambda record: around.categories.find(record.category) if record.category else None,
    )
    clashes = CodeClashes(session, here, records, matches)
    work = _Reconciliation(session, here, around, guest_list.source, now)
    result = work.result
    result.rejected += guest_list.rejected
    for number, record in enumerate(records):
        if (reason := clashes.reason(number)) is not None:
            result.rejected.append(RejectedRow(record.row, reason, record.name))
            continue
        result.issues += (Issue(record.row, record.name, "correction", words) for words in record.corrections)
        if (guest := matches.get(number)) is not None:
            work.known(record, guest)
        else:
            work.unknown(record)
    work.finish(clashes.taken)
    result.rejected.sort(key=lambda row: row.row)
    result.issues += (Issue(row.row, row.name, "rejected", row.reason) for row in result.rejected)
    result.issues.sort(key=lambda issue: issue.row)
    return result


class _Reconciliation:
    def __init__(self, session: Session, here: Standing, around: Surroundings, source: str, now: datetime) -> None:
        self.result = Reconciled(around)
        self._session = session
        self._here = here
        self._source = source
        self._family = identity.family_of(source)
        self._now = microseconds(now)
        self._waiting: list[tuple[str, GuestRecord]] = []

    def known(self, record: GuestRecord, guest: KnownGuest) -> None:
        """A guest who was merged into another one has nothing left to update."""
        result = self.result
        if guest.is_merged:
            result.unchanged += 1
            return
        values = stating.stated(record, self._source, result.around)
        difference = stating.difference(guest, values, record, self._here.decided.get(guest.id, set()))
        result.issues += (Issue(record.row, record.name, "kept", words) for words in difference.kept)
        if difference.changes:
            result.changed.append(ChangedGuest(guest.id, difference.changes))
            result.fields.update(column for column in difference.changes if column not in stating.ORIGIN)
        arrived = self._arrive(record, guest.id, record.code or guest.values[standing.CODE])
        if difference.is_update or arrived:
            result.updated += 1
        else:
            result.unchanged += 1

    def unknown(self, record: GuestRecord) -> None:
        reference = record.source_ref or record.code or ""
        self._waiting.append((identity.guest_id(self._here.show_id, self._family, reference), record))

    def finish(self, taken: set[str]) -> None:
        """Gives new guests their ids and codes. `taken`: codes that are in use, here or in the list."""
        used = set(standing.ids_in_use(self._session, [guest for guest, _ in self._waiting]))
        for made, record in self._waiting:
            guest = new_id() if made in used else made
            used.add(guest)
            code = record.code or _free_code(guest, taken)
            values = stating.stated(record, self._source, self.result.around)
            self.result.new.append(NewGuest(guest, stating.completed(values, code, self.result.around)))
            self._arrive(record, guest, code)

    def _arrive(self, record: GuestRecord, guest: str, code: str) -> bool:
        if not (record.checked_in or record.checked_in_at):
            return False
        scan = identity.arrival_id(guest)
        if scan in self._here.scans or guest in self._here.present:
            return False
        gate = self.result.around.entrances.require(record.checked_in_gate) if record.checked_in_gate else None
        at = self._now if record.checked_in_at is None else microseconds(record.checked_in_at)
        self.result.arrivals.append(Arrival(scan, guest, gate, code, at))
        return True


def _free_code(guest: str, taken: set[str]) -> str:
    attempt = 0
    while (code := code_for(guest, attempt)) in taken:
        attempt += 1
    taken.add(code)
    return code
