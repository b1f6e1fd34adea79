"""A list into the show: planned without writing, or written in one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from fashionos_desktop.models.column_types import microseconds
from fashionos_desktop.services.guest_import.matching import plain
from fashionos_desktop.services.guest_import.outcome import ImportPlan, ImportResult, Progress
from fashionos_desktop.services.guest_import.reconciling import Reconciled, reconcile
from fashionos_desktop.services.guest_import.standing import COLUMNS
from fashionos_desktop.services.guest_import.surroundings import category_type, prices_of
from fashionos_desktop.services.guest_records import GuestList
from fashionos_desktop.services.guests.history import IMPORTED
from fashionos_desktop.services.refusals import explain

AT_ONCE = 5_000

_INSERT_GUEST = (
    f"INSERT INTO registrations (id, event_id, {', '.join(COLUMNS)}) VALUES ({', '.join('?' * (len(COLUMNS) + 2))})"
)
_INSERT_ARRIVAL = (
    "INSERT INTO check_ins (id, event_id, registration_id, gate_id, code, kind, verdict, reason, scanned_at, device_at)"
    f" VALUES (?, ?, ?, ?, ?, 'entry', 'admitted', '{IMPORTED}', ?, ?)"
)
_INSERT_CATEGORY = "INSERT INTO ticket_tiers (id, event_id, name, type, price) VALUES (?, ?, ?, ?, ?)"
_INSERT_ENTRANCE = "INSERT INTO gates (id, event_id, name) VALUES (?, ?, ?)"
_INSERT_PUBLICIST = (
    "INSERT INTO stakeholders (id, organization_id, name, kind, role) VALUES (?, ?, ?, 'person', 'Publicist')"
)
_PARK_CODE = "UPDATE registrations SET qr_code_data = id WHERE id = ?"


def plan_import(session: Session, show_id: str, guest_list: GuestList, *, now: datetime | None = None) -> ImportPlan:
    """The numbers that `apply_import` would come to, and the rows to look at. Reads only."""
    found = reconcile(session, show_id, guest_list, now=now or datetime.now(UTC))
    return ImportPlan(
        source=guest_list.source,
        file_name=guest_list.file_name,
        rows=_rows(found),
        new=len(found.new),
        updated=found.updated,
        unchanged=found.unchanged,
        rejected=tuple(found.rejected),
        issues=tuple(found.issues),
        new_categories=tuple(found.around.categories.made.values()),
        new_entrances=tuple(found.around.entrances.made.values()),
        new_publicists=tuple(found.around.publicists.made.values()),
        arrivals=len(found.arrivals),
        changed_fields=dict(found.fields),
    )


def apply_import(
    session: Session,
    show_id: str,
    guest_list: GuestList,
    *,
    progress: Progress | None = None,
    now: datetime | None = None,
) -> ImportResult:
    """Brings a list in, in the caller's transaction: whatever `progress` raises leaves nothing of it behind.

    Which guest a row is: see `matching`. What the list may change of her: see `stating`. The same list again
    changes nothing. New guests, categories, entrances, publicists and arrivals get ids that follow from the
    list, so that two laptops that import it without a network make the same rows. Guests without a code get one.
    Raises Refused where a rule of the data says no.
    """
    if progress is not None:
        progress(0, len(guest_list.records))
    found = reconcile(session, show_id, guest_list, now=now or datetime.now(UTC))
    try:
        _Writing(session, show_id, found, progress).run(guest_list)
    except DBAPIError as error:
        raise explain(error) from error
    return ImportResult(
        source=guest_list.source,
        rows=_rows(found),
        imported=len(found.new),
        updated=found.updated,
        unchanged=found.unchanged,
        rejected=tuple(found.rejected),
    )


def _rows(found: Reconciled) -> int:
    return len(found.new) + found.updated + found.unchanged + len(found.rejected)


class _Writing:
    def __init__(self, session: Session, show_id: str, found: Reconciled, progress: Progress | None) -> None:
        self._connection = session.connection()
        self._show_id = show_id
        self._found = found
        self._progress = progress
        self._done = 0
        self._total = len(found.changed) + len(found.new) + len(found.arrivals)

    def run(self, guest_list: GuestList) -> None:
        self._tell(0)
        self._write_surroundings(guest_list)
        self._write_changes()
        show = self._show_id
        self._write(_INSERT_GUEST, self._found.new, lambda guest: (guest.id, show, *guest.values))
        self._write(
            _INSERT_ARRIVAL,
            self._found.arrivals,
            lambda scan: (scan.id, show, scan.registration_id, scan.gate_id, scan.code, scan.at, scan.at),
        )

    def _write_surroundings(self, guest_list: GuestList) -> None:
        around, show = self._found.around, self._show_id
        prices = prices_of(guest_list.records)
        for category, name in around.categories.made.items():
            price = prices.get(plain(name), Decimal(0))
            values = (category, show, name, category_type(name, price), int(price.scaleb(2)))
            self._connection.exec_driver_sql(_INSERT_CATEGORY, values)
        for gate, name in around.entrances.made.items():
            self._connection.exec_driver_sql(_INSERT_ENTRANCE, (gate, show, name))
        if around.publicists.made:
            house = self._connection.exec_driver_sql(
                "SELECT organization_id FROM events WHERE id = ?", (show,)
            ).scalar()
            for publicist, name in around.publicists.made.items():
                self._connection.exec_driver_sql(_INSERT_PUBLICIST, (publicist, house, name))

    def _write_changes(self) -> None:
        """One statement for each set of columns. Codes are parked first: two guests may exchange theirs."""
        moving = [(guest.id,) for guest in self._found.changed if "qr_code_data" in guest.changes]
        if moving:
            self._connection.exec_driver_sql(_PARK_CODE, moving)
        now = microseconds(datetime.now(UTC))
        groups: dict[tuple[str, ...], list[tuple[Any, ...]]] = defaultdict(list)
        for guest in self._found.changed:
            groups[tuple(guest.changes)].append((*guest.changes.values(), now, guest.id))
        for columns, rows in groups.items():
            settings = ", ".join(f"{column} = ?" for column in (*columns, "updated_at"))
            self._write(f"UPDATE registrations SET {settings} WHERE id = ?", rows, lambda row: row)

    def _write(self, statement: str, items: Sequence[Any], values_of: Callable[[Any], tuple[Any, ...]]) -> None:
        for part in _parts(items):
            self._connection.exec_driver_sql(statement, [values_of(item) for item in part])
            self._tell(len(part))

    def _tell(self, more: int) -> None:
        self._done += more
        if self._progress is not None:
            self._progress(self._done, self._total)


def _parts(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(items), AT_ONCE):
        yield items[start : start + AT_ONCE]
