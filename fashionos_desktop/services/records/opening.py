"""One row with all that its editor shows."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from fashionos_desktop.services.records.board import Record
from fashionos_desktop.services.records.dependents import Dependent, dependents_of
from fashionos_desktop.services.records.fields import Kind, fields_of
from fashionos_desktop.services.records.listing import read_record
from fashionos_desktop.services.records.titles import titles_of


@dataclass(frozen=True, slots=True)
class OpenRecord:
    table: str
    title: str
    record: Record
    dependents: tuple[Dependent, ...]


def open_record(session: Session, table: str, row_id: str, zone: ZoneInfo) -> OpenRecord | None:
    """None where the row is gone."""
    values = read_record(session, table, row_id)
    if values is None:
        return None
    record = Record(row_id, values | names_of_keys(session, table, values, zone))
    title = titles_of(session, table, [row_id], zone)[row_id]
    return OpenRecord(table, title, record, dependents_of(session, table, row_id))


def names_of_keys(session: Session, table: str, values: dict[str, object], zone: ZoneInfo) -> dict[str, str]:
    """The names of the rows that some values lead to, under "<column>.title"."""
    names: dict[str, str] = {}
    for field in fields_of(table):
        key = values.get(field.name)
        if field.kind is Kind.REFERENCE and field.references and isinstance(key, str):
            names[f"{field.name}.title"] = titles_of(session, field.references, [key], zone).get(key, "")
    return names
