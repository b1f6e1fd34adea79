"""Every table of the model, read and changed in one way: for the Data screen, scripts and repair."""

from __future__ import annotations

from fashionos_desktop.services.records.board import Record, RecordBoard, Totals
from fashionos_desktop.services.records.changing import add_record, delete_record, set_record, wire_record, wire_records
from fashionos_desktop.services.records.dependents import (
    Consequences,
    Dependent,
    consequences_of_deleting,
    dependents_of,
)
from fashionos_desktop.services.records.fields import Field, Kind, fields_of, table_names
from fashionos_desktop.services.records.listing import (
    RecordOrder,
    RecordQuery,
    Sum,
    count_records,
    read_record,
    record_counts,
    record_keys,
    record_rows,
    record_sums,
)
from fashionos_desktop.services.records.opening import OpenRecord, names_of_keys, open_record
from fashionos_desktop.services.records.scoping import belongs_to_shows
from fashionos_desktop.services.records.titles import find_by_title, titles_of
from fashionos_desktop.services.records.values import shown, understood

__all__ = [
    "Consequences",
    "Dependent",
    "Field",
    "Kind",
    "OpenRecord",
    "Record",
    "RecordBoard",
    "RecordOrder",
    "RecordQuery",
    "Sum",
    "Totals",
    "add_record",
    "belongs_to_shows",
    "consequences_of_deleting",
    "count_records",
    "delete_record",
    "dependents_of",
    "fields_of",
    "find_by_title",
    "names_of_keys",
    "open_record",
    "read_record",
    "record_counts",
    "record_keys",
    "record_rows",
    "record_sums",
    "set_record",
    "shown",
    "table_names",
    "titles_of",
    "understood",
    "wire_record",
    "wire_records",
]
