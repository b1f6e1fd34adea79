"""Every table of the model, read and changed in one way: for the Data screen, scripts and repair."""

from __future__ import annotations

from fashionos_desktop.services.records.changing import add_record, delete_record, set_record, wire_record, wire_records
from fashionos_desktop.services.records.fields import Field, Kind, fields_of, table_names
from fashionos_desktop.services.records.listing import (
    RecordOrder,
    RecordQuery,
    count_records,
    read_record,
    record_counts,
    record_keys,
    record_rows,
)
from fashionos_desktop.services.records.titles import find_by_title, titles_of
from fashionos_desktop.services.records.values import shown, understood

__all__ = [
    "Field",
    "Kind",
    "RecordOrder",
    "RecordQuery",
    "add_record",
    "count_records",
    "delete_record",
    "fields_of",
    "find_by_title",
    "read_record",
    "record_counts",
    "record_keys",
    "record_rows",
    "set_record",
    "shown",
    "table_names",
    "titles_of",
    "understood",
    "wire_record",
    "wire_records",
]
