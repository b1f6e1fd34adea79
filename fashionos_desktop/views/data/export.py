"""The table on screen, written to a file off the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from fashionos_desktop.services.records import Field, Kind, RecordQuery, fields_of, record_keys, record_rows, shown
from fashionos_desktop.services.vocabulary import words_of
from fashionos_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from fashionos_desktop.reports.table_exports import Value
    from fashionos_desktop.ui.board.query import Session

_PAGE = 500
_FIRST_DAY = datetime(1900, 3, 1, tzinfo=UTC)
"""Spreadsheets have no earlier one that all of them agree on."""


class _Cancelled(Exception):
    pass


@dataclass(frozen=True, slots=True)
class Exported:
    rows: int
    target: Path


class TableExport(QObject):
    """One export. It ends with `done`, `failed` or, after `cancel`, with neither."""

    written = Signal(int)
    done = Signal(object)
    failed = Signal(Exception)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancelled = threading.Event()

    def start(self, tasks: Tasks, query: RecordQuery, columns: Sequence[str], target: Path, zone: ZoneInfo) -> None:
        """`columns` from left to right."""
        known = {field.name: field for field in fields_of(query.table)}
        fields = [known[name] for name in columns]
        tasks.read(lambda session: self._write(session, query, fields, target, zone), self._ended, self._failed)

    def cancel(self) -> None:
        self._cancelled.set()

    def _write(
        self, session: Session, query: RecordQuery, fields: Sequence[Field], target: Path, zone: ZoneInfo
    ) -> Exported:
        """On a reader's thread, on one snapshot: what others change meanwhile is not in it."""
        from fashionos_desktop.reports.table_exports import export_table

        title = words_of(query.table).many
        rows = self._rows(session, query, fields, zone)
        headings = [field.label for field in fields]
        return Exported(export_table(title, headings, rows, target, progress=self._progress), target)

    def _rows(
        self, session: Session, query: RecordQuery, fields: Sequence[Field], zone: ZoneInfo
    ) -> Iterator[list[Value]]:
        keys = record_keys(session, query)
        for start in range(0, len(keys), _PAGE):
            page = keys[start : start + _PAGE]
            rows = record_rows(session, query.table, page, zone)
            for key in page:
                yield [_value(field, rows[key], zone) for field in fields]

    def _progress(self, written: int) -> None:
        if self._cancelled.is_set():
            raise _Cancelled
        self.written.emit(written)

    def _ended(self, exported: Exported) -> None:
        self.done.emit(exported)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, _Cancelled):
            self.failed.emit(error)


def _value(field: Field, row: dict[str, Any], zone: ZoneInfo) -> Value:
    value = row.get(field.name)
    if field.kind is Kind.REFERENCE:
        return str(row.get(f"{field.name}.title") or "")
    if field.kind is Kind.INSTANT and value is not None and value >= _FIRST_DAY:
        return value.astimezone(zone)  # type: ignore[no-any-return]
    if field.kind is Kind.DAY and value is not None and value >= _FIRST_DAY.date():
        return value  # type: ignore[no-any-return]
    if field.kind in (Kind.AMOUNT, Kind.WHOLE):
        return value
    return shown(field, value, zone)
