"""Values as sync carries them, read back as Python holds them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Column
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

from fashionos_desktop.models import Entity
from fashionos_desktop.models import column_types as types

_CACHE = SQLiteDialect()


def value_of(column: Column[Any], stored: Any) -> Any:
    if stored is None:
        return None
    if isinstance(column.type, types.Picture):
        return bytes.fromhex(stored) if isinstance(stored, str) else stored
    read = column.type.result_processor(_CACHE, None)
    return stored if read is None else read(stored)


def values_of(table: str, stored: Mapping[str, Any] | None) -> dict[str, Any]:
    """Columns that this version does not have are left out."""
    columns = Entity.metadata.tables[table].c
    return {name: value_of(columns[name], value) for name, value in (stored or {}).items() if name in columns}
