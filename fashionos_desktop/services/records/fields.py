"""What a person can see and change in a table."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import Column, TextClause
from sqlalchemy.sql.elements import False_, True_

from fashionos_desktop.models import Entity
from fashionos_desktop.models import column_types as types
from fashionos_desktop.services.edits.rows import table_named
from fashionos_desktop.services.vocabulary import label_of


class Kind(StrEnum):
    TEXT = "text"
    CHOICE = "choice"
    REFERENCE = "reference"
    IDENTIFIER = "identifier"
    WHOLE = "whole"
    AMOUNT = "amount"
    FLAG = "flag"
    INSTANT = "instant"
    DAY = "day"
    LIST = "list"
    STRUCTURE = "structure"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Field:
    table: str
    name: str
    label: str
    kind: Kind
    required: bool
    """Must be given when a row is made: not empty, and nothing stands in for it."""
    nullable: bool
    derived: bool
    fixed: bool
    """Cannot change once the row is made."""
    choices: tuple[str, ...] = ()
    references: str | None = None
    at_least: int | Decimal | None = None
    at_most: int | None = None
    scale: int | None = None
    default: str | None = None

    @property
    def writable(self) -> bool:
        return not self.derived and self.name not in ("id", "created_at", "updated_at")

    @property
    def summed(self) -> bool:
        """An amount of money that adds up over rows. Prices and measures do not."""
        return self.kind is Kind.AMOUNT and self.scale == 2 and self.name != "price"


def table_names() -> tuple[str, ...]:
    return tuple(sorted(Entity.metadata.tables))


@cache
def fields_of(table: str) -> tuple[Field, ...]:
    """In the order of the model. Raises Refused for an unknown table."""
    return tuple(_field(column) for column in table_named(table).columns)


def _field(column: Column[Any]) -> Field:
    info = column.info
    key = next(iter(column.foreign_keys), None)
    fixed = ("id", "organization_id", column.table.info["scope"], *column.table.info["joined"])
    return Field(
        table=column.table.name,
        name=column.name,
        label=label_of(column.name),
        kind=_kind(column),
        required=not column.nullable and column.server_default is None and not column.primary_key,
        nullable=bool(column.nullable),
        derived=bool(info.get("derived")),
        fixed=column.name in fixed,
        choices=info.get("choices", ()),
        references=None if key is None else key.column.table.name,
        at_least=info.get("at_least"),
        at_most=info.get("at_most"),
        scale=column.type.scale if isinstance(column.type, types.Amount) else None,
        default=_stated(column),
    )


def _stated(column: Column[Any]) -> str | None:
    """What stands in a new row, as a person would write it; None where nothing does, or what only a database knows."""
    default = getattr(column.server_default, "arg", None)
    if isinstance(default, TextClause):
        return default.text.strip("'")
    if isinstance(default, True_ | False_):
        return "yes" if isinstance(default, True_) else "no"
    return default if isinstance(default, str) else None


_KINDS: tuple[tuple[type[Any], Kind], ...] = (
    (types.Identifier, Kind.IDENTIFIER),
    (types.WholeNumber, Kind.WHOLE),
    (types.Amount, Kind.AMOUNT),
    (types.Flag, Kind.FLAG),
    (types.Instant, Kind.INSTANT),
    (types.Day, Kind.DAY),
    (types.WordList, Kind.LIST),
    (types.IdentifierList, Kind.LIST),
    (types.Structure, Kind.STRUCTURE),
    (types.Picture, Kind.PICTURE),
)


def _kind(column: Column[Any]) -> Kind:
    if column.foreign_keys:
        return Kind.REFERENCE
    if "choices" in column.info:
        return Kind.CHOICE
    return next((kind for stored, kind in _KINDS if isinstance(column.type, stored)), Kind.TEXT)
