"""A table of the model as a board asks for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from fashionos_desktop.services.records.fields import Field, Kind, fields_of
from fashionos_desktop.services.records.listing import (
    RecordQuery,
    Sum,
    count_records,
    record_keys,
    record_rows,
    record_sums,
)
from fashionos_desktop.services.records.values import understood
from fashionos_desktop.services.refusals import Refused

_TITLE = ".title"


@dataclass(frozen=True, slots=True)
class Record:
    """One row of any table: its values, and the names of what its keys lead to."""

    id: str
    values: Mapping[str, Any]

    def title(self, column: str) -> str:
        """The name of the row that a key leads to."""
        return str(self.values.get(column + _TITLE) or "")

    def with_text(self, field: Field, text: str, zone: ZoneInfo) -> Record:
        """As it will be once a person's text is saved; as it is, where the text is not understood."""
        try:
            value = understood(field, text, zone)
        except Refused:
            return self
        return replace(self, values={**self.values, field.name: value})


@dataclass(frozen=True, slots=True)
class Totals:
    rows: int
    sums: tuple[Sum, ...] = ()


class RecordBoard:
    """One order of the rows that a RecordQuery finds, a page at a time."""

    def __init__(self, query: RecordQuery, zone: ZoneInfo) -> None:
        self.query = query
        self.narrowed = bool(query.text.strip()) or query.where is not None
        self._zone = zone
        keys = [field.references for field in fields_of(query.table) if field.kind is Kind.REFERENCE]
        self.tables = tuple(dict.fromkeys((query.table, *(key for key in keys if key))))

    def count(self, session: Session) -> int:
        return count_records(session, self.query)

    def keys(self, session: Session, limit: int | None) -> Sequence[str]:
        return record_keys(session, self.query, limit)

    def rows(self, session: Session, keys: Sequence[Any]) -> Mapping[Any, Record]:
        rows = record_rows(session, self.query.table, keys, self._zone)
        return {key: Record(key, row) for key, row in rows.items()}

    def totals(self, session: Session) -> Totals:
        return Totals(count_records(session, self.query), record_sums(session, self.query))
