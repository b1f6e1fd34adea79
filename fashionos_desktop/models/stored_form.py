"""The one form in which sync carries values: as the cache stores them.

Ids, text and days are text; whole numbers are numbers; flags are 0 and 1; amounts are scaled whole numbers; instants
are microseconds since 1970; JSON and lists are JSON text; pictures are hexadecimal text inside JSON, bytes elsewhere.
The centre translates in SQL, so that a laptop copies what it gets.
"""

from __future__ import annotations

from sqlalchemy import Column, Table

from fashionos_desktop.models import column_types as types


def captured_columns(table: Table) -> list[Column[object]]:
    """What an operation may carry: not the id, which names the row, nor what is derived, nor the centre's stamp."""
    return [column for column in table.columns if column.name not in ("id", "updated_at") and not is_derived(column)]


def is_derived(column: Column[object]) -> bool:
    return bool(column.info.get("derived"))


def read_at_centre(column: Column[object], source: str) -> str:
    """SQL at the centre: the stored form of the value that the expression `source` has."""
    kind = column.type
    if isinstance(kind, types.Identifier | types.Day):
        return f"{source}::text"
    if isinstance(kind, types.Flag):
        return f"{source}::int"
    if isinstance(kind, types.Amount):
        return f"({source} * {10**kind.scale})::bigint"
    if isinstance(kind, types.Instant):
        return f"(extract(epoch from {source}) * 1000000)::bigint"
    if isinstance(kind, types.Structure):
        return f"{source}::text"
    if isinstance(kind, types.WordList | types.IdentifierList):
        return f"array_to_json({source})::text"
    return source


def read_as_json_at_centre(column: Column[object], source: str) -> str:
    """The same as a value that JSON can hold."""
    if isinstance(column.type, types.Picture):
        return f"encode({source}, 'hex')"
    return read_at_centre(column, source)


def write_at_centre(column: Column[object], source: str) -> str:
    """SQL at the centre: the column's own value from `source`, an expression of type text holding the stored form."""
    kind = column.type
    if isinstance(kind, types.Identifier):
        return f"({source})::uuid"
    if isinstance(kind, types.Day):
        return f"({source})::date"
    if isinstance(kind, types.WholeNumber):
        return f"({source})::int"
    if isinstance(kind, types.Flag):
        return f"(({source})::int <> 0)"
    if isinstance(kind, types.Amount):
        return f"(({source})::numeric / {10**kind.scale})::numeric({kind.precision}, {kind.scale})"
    if isinstance(kind, types.Instant):
        # Seconds and the rest apart: an interval times a large number goes through floating point.
        whole = f"(({source})::bigint / 1000000) * interval '1 second'"
        rest = f"(({source})::bigint % 1000000) * interval '1 microsecond'"
        return f"(timestamptz 'epoch' + {whole} + {rest})"
    if isinstance(kind, types.Structure):
        return f"({source})::jsonb"
    if isinstance(kind, types.WordList):
        return f"ARRAY(SELECT jsonb_array_elements_text(({source})::jsonb))"
    if isinstance(kind, types.IdentifierList):
        return f"ARRAY(SELECT jsonb_array_elements_text(({source})::jsonb)::uuid)"
    if isinstance(kind, types.Picture):
        return f"decode({source}, 'hex')"
    return source
