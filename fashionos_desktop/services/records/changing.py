"""Adding, changing and deleting a row of any table from what a person wrote."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from fashionos_desktop.models.wire import to_wire
from fashionos_desktop.services.edits import Edit, delete_rows, insert_row, update_rows
from fashionos_desktop.services.edits.rows import table_named
from fashionos_desktop.services.records.fields import Field, Kind, fields_of
from fashionos_desktop.services.records.listing import all_records, read_record
from fashionos_desktop.services.records.titles import id_by_title, titles_of
from fashionos_desktop.services.records.values import understood
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.services.shows import known_zone
from fashionos_desktop.services.vocabulary import words_of


def add_record(session: Session, table: str, texts: Mapping[str, str], *, zone: ZoneInfo) -> Edit:
    """Makes a row. A key is given as an id or by name. Raises Refused."""
    values = _values(session, table, texts, zone)
    for field in fields_of(table):
        if field.required and values.get(field.name) is None:
            raise Refused(f"{field.label} cannot be empty.", column=field.name)
    return insert_row(session, table, values, title=f"Added a {words_of(table).one}")


def set_record(session: Session, table: str, row_id: str, texts: Mapping[str, str], *, zone: ZoneInfo) -> Edit:
    """Raises Refused, also where there is no such row."""
    values = _values(session, table, texts, zone)
    _existing(session, table, row_id)
    for field in fields_of(table):
        if field.name in values and values[field.name] is None and not field.nullable:
            raise Refused(f"{field.label} cannot be empty.", column=field.name)
    name = titles_of(session, table, [row_id]).get(row_id, words_of(table).one)
    return update_rows(session, table, [row_id], values, title=f"{name} changed")


def delete_record(session: Session, table: str, row_id: str) -> Edit:
    _existing(session, table, row_id)
    name = titles_of(session, table, [row_id]).get(row_id, words_of(table).one)
    return delete_rows(session, table, [row_id], title=f"{name} deleted")


def wire_record(session: Session, table: str, row_id: str) -> dict[str, Any]:
    """A row in its wire form. Raises Refused where there is none."""
    return as_wire(table, _existing(session, table, row_id))


def wire_records(session: Session, table: str) -> list[dict[str, Any]]:
    return [as_wire(table, row) for row in all_records(session, table)]


def as_wire(table: str, row: Mapping[str, Any]) -> dict[str, Any]:
    columns = table_named(table).c
    return {name: to_wire(columns[name].type, value) for name, value in row.items()}


def _existing(session: Session, table: str, row_id: str) -> dict[str, Any]:
    row = read_record(session, table, row_id.strip().lower()) if _is_id(row_id) else None
    if row is None:
        raise Refused(f"There is no {words_of(table).one} with the id {row_id}.")
    return row


def _values(session: Session, table: str, texts: Mapping[str, str], zone: ZoneInfo) -> dict[str, Any]:
    known = {field.name: field for field in fields_of(table)}
    values: dict[str, Any] = {}
    for name, text in texts.items():
        if name not in known:
            raise Refused(f'{table} has no column "{name}".', column=name)
        if known[name].derived:
            raise Refused(f"{known[name].label} follows from other rows and is never written.", column=name)
        values[name] = _value(session, known[name], text, zone)
        if values[name] == "" and not known[name].nullable:
            raise Refused(f"{known[name].label} cannot be empty.", column=name)
    return values


def _value(session: Session, field: Field, text: str, zone: ZoneInfo) -> Any:
    if field.kind is Kind.REFERENCE and field.references and text.strip() and not _is_id(text):
        try:
            return id_by_title(session, field.references, text.strip())
        except Refused as refused:
            raise Refused(str(refused), column=field.name) from None
    value = understood(field, text.strip() if field.required and not text.strip() else text, zone)
    if field.references and value is not None and read_record(session, field.references, value) is None:
        raise Refused(f"There is no {words_of(field.references).one} with the id {value}.", column=field.name)
    if field.name == "timezone" and value:
        return known_zone(value).key
    return value


def _is_id(text: str) -> bool:
    try:
        uuid.UUID(text.strip())
    except ValueError:
        return False
    return True
