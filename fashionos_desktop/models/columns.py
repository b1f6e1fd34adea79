"""The words in which an entity states its columns. A column is NOT NULL unless its annotation says `| None`."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal

from sqlalchemy import ForeignKey, text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import MappedColumn, mapped_column
from sqlalchemy.sql import false, true
from sqlalchemy.sql.functions import FunctionElement

from fashionos_desktop.models import column_types as types

OnDelete = Literal["cascade", "restrict", "set_null", "no_action"]
Column = MappedColumn[Any]


def reference(table: str, on_delete: OnDelete) -> Column:
    rule = on_delete.replace("_", " ").upper()
    return mapped_column(types.Identifier, ForeignKey(f"{table}.id", ondelete=rule))


def identifier() -> Column:
    return mapped_column(types.Identifier)


def words(default: str | None = None, *, unique: bool = False) -> Column:
    return mapped_column(types.Words, server_default=default, unique=unique or None)


def choice(*choices: str, default: str | None = None, derived: bool = False) -> Column:
    return mapped_column(types.Words, server_default=default, info=_rules(choices=choices, derived=derived or None))


def order_key() -> Column:
    """A fractional rank: rows are ordered by (rank, id), compared byte by byte on both sides."""
    return mapped_column(types.OrderKey)


def whole(
    *,
    default: int | None = None,
    at_least: int | None = None,
    at_most: int | None = None,
    derived: bool = False,
) -> Column:
    info = _rules(at_least=at_least, at_most=at_most, derived=derived or None)
    return mapped_column(types.WholeNumber, server_default=_number(default), info=info)


def numeric(
    precision: int,
    scale: int,
    *,
    default: int | None = None,
    at_least: int | None = None,
    derived: bool = False,
) -> Column:
    """A Decimal with `scale` digits after the point."""
    info = _rules(at_least=None if at_least is None else Decimal(at_least), derived=derived or None)
    return mapped_column(types.Amount(precision, scale), server_default=_number(default), info=info)


def flag(*, default: bool | None = None, derived: bool = False) -> Column:
    standing = None if default is None else (true() if default else false())
    return mapped_column(types.Flag, server_default=standing, info=_rules(derived=derived or None))


def instant(*, derived: bool = False) -> Column:
    return mapped_column(types.Instant, info=_rules(derived=derived or None))


def day() -> Column:
    return mapped_column(types.Day)


def structure(default: Literal["[]", "{}"] | None = None) -> Column:
    return mapped_column(types.Structure, server_default=None if default is None else text(f"'{default}'"))


def word_list() -> Column:
    return mapped_column(types.WordList, server_default=EmptyList())


def identifier_list() -> Column:
    return mapped_column(types.IdentifierList, server_default=EmptyList())


def picture() -> Column:
    return mapped_column(types.Picture)


class Now(FunctionElement[Any]):
    """The present instant, in the form that each side stores."""

    inherit_cache = True


class EmptyList(FunctionElement[Any]):
    inherit_cache = True


@compiles(Now, "sqlite")
def _now_in_cache(element: Now, compiler: Any, **options: Any) -> str:
    return "(CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000)"


@compiles(Now, "postgresql")
def _now_at_centre(element: Now, compiler: Any, **options: Any) -> str:
    return "now()"


@compiles(EmptyList, "sqlite")
def _empty_in_cache(element: EmptyList, compiler: Any, **options: Any) -> str:
    return "'[]'"


@compiles(EmptyList, "postgresql")
def _empty_at_centre(element: EmptyList, compiler: Any, **options: Any) -> str:
    return "'{}'"


def _number(value: int | None) -> Any:
    return None if value is None else text(str(value))


def _rules(**rules: Any) -> dict[str, Any]:
    return {name: rule for name, rule in rules.items() if rule is not None and rule != ()}
