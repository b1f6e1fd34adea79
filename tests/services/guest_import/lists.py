"""Guest lists as a reader would hand them over."""

from __future__ import annotations

from typing import Any

from fashionos_desktop.services.guest_import import ImportResult, apply_import
from fashionos_desktop.services.guest_records import GuestList, GuestRecord, RejectedRow
from tests.services.guests.scene import Scene

PRETIX = "pretix check-in list"
GENERIC = "guest list"


def record(row: int, name: str, **values: Any) -> GuestRecord:
    return GuestRecord(row=row, name=name, **values)


def guest_list(*records: GuestRecord, source: str = GENERIC, rejected: tuple[RejectedRow, ...] = ()) -> GuestList:
    return GuestList(
        source=source,
        file_name="guests.csv",
        rows=len(records) + len(rejected),
        records=records,
        rejected=rejected,
    )


def imported(scene: Scene, *records: GuestRecord, source: str = GENERIC) -> ImportResult:
    return scene.write(lambda session: apply_import(session, scene.show_id, guest_list(*records, source=source)))


def counts(result: ImportResult) -> tuple[int, int, int, int]:
    return result.imported, result.updated, result.unchanged, len(result.rejected)
