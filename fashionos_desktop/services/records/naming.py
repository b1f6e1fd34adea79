"""What names a row, as SQL: to order by and to search in. A key stands for the name of the row it leads to."""

from __future__ import annotations

from itertools import count
from typing import Any

from sqlalchemy import Integer, Table, Text, and_, cast, false, func, literal_column, or_, select, text
from sqlalchemy.sql.expression import ColumnElement

from fashionos_desktop.models import column_types as types
from fashionos_desktop.services.guests.search import is_unspaced, prefix, search_words
from fashionos_desktop.services.records.folding_sql import folded, holds
from fashionos_desktop.services.vocabulary import words_of

DEEPEST = 4
_INDEXED = ("attendee_name", "attendee_email", "company", "qr_code_data")
"""Columns of guests that the search index holds."""


def order_terms(table: Table, column: str) -> list[ColumnElement[Any]]:
    """What to order rows by so that a column reads in order. Call `let_fold` before."""
    return _terms(table, table.c[column], count())


def name_order(table: Table) -> list[ColumnElement[Any]]:
    """What to order rows by so that their names do."""
    return [term for name in words_of(table.name).title for term in _terms(table, table.c[name], count())]


def named(table: Any, word: str, depth: int = 0) -> ColumnElement[bool]:
    """Whether the name of a row holds a word, whatever its case and accents."""
    names = words_of(getattr(table, "element", table).name).title
    conditions = [_column_holds(table.c[name], word, depth) for name in names]
    return or_(*conditions)


def found(table: Table, word: str) -> ColumnElement[bool]:
    """Whether any text of a row holds a word, or the name of a row that it refers to."""
    if table.name == "registrations":
        return _guest_found(table, word)
    return or_(
        *(_column_holds(column, word, 0) for column in table.columns if _is_searched(column)),
        *_numbers(table, word),
    )


def _terms(table: Any, column: Any, numbers: Any, depth: int = 0) -> list[ColumnElement[Any]]:
    key = next(iter(column.foreign_keys), None)
    if key is not None and depth < DEEPEST:
        other = key.column.table.alias(f"ordered_{next(numbers)}")
        first = words_of(key.column.table.name).title[0]
        inner = _terms(other, other.c[first], numbers, depth + 1)[0]
        return [select(inner).where(other.c.id == column).scalar_subquery()]
    if column.name == "attendee_name":
        return [literal_column(f"(SELECT ordered FROM guest_names WHERE guest = {column.table.name}.rowid)")]
    if column.name == "number" and isinstance(column.type, types.Words):
        # Numbers of looks are text, "7A": 7 stands before 12.
        return [cast(column, Integer), column]
    if isinstance(column.type, types.Words) and not isinstance(column.type, types.OrderKey):
        return [folded(column)]
    return [column]


def _column_holds(column: Any, word: str, depth: int) -> ColumnElement[bool]:
    key = next(iter(column.foreign_keys), None)
    if key is None:
        return _text_holds(column, word)
    if depth >= DEEPEST:
        return false()
    other = key.column.table.alias(f"named_{depth}_{column.name}")
    return and_(column.is_not(None), column.in_(select(other.c.id).where(_other_named(other, word, depth + 1))))


def _other_named(other: Any, word: str, depth: int) -> ColumnElement[bool]:
    if other.element.name == "registrations" and not is_unspaced(word) and search_words(word):
        return _indexed(other, word)
    return named(other, word, depth)


def _text_holds(column: Any, word: str) -> ColumnElement[bool]:
    if isinstance(column.type, types.Words | types.Day):
        return holds(column, word)
    if isinstance(column.type, types.Instant):
        seconds: Any = literal_column(f"{column.table.name}.{column.name} / 1000000")
        shown = func.strftime("%Y-%m-%d %H:%M", seconds, "unixepoch")
        return holds(shown, word)
    if isinstance(column.type, types.WholeNumber):
        return holds(cast(column, Text), word)
    if isinstance(column.type, types.Amount):
        digits = column.type.scale
        stored: Any = literal_column(f"{column.table.name}.{column.name} / {10.0**digits}")
        return holds(func.printf(f"%.{digits}f", stored), word)
    return false()


def _is_searched(column: Any) -> bool:
    return bool(column.foreign_keys) or isinstance(column.type, types.Words | types.WordList | types.Day)


def _numbers(table: Table, word: str) -> list[ColumnElement[bool]]:
    """A figure finds the amounts and numbers that are it: "18,500" the line of 18,500.00."""
    plain = word.replace(",", "")
    if not plain.replace(".", "", 1).isdecimal() or len(plain) > 12:
        return []
    conditions: list[ColumnElement[bool]] = []
    for column in table.columns:
        if isinstance(column.type, types.Amount) or (isinstance(column.type, types.WholeNumber) and "." not in plain):
            conditions.append(column == (plain if isinstance(column.type, types.Amount) else int(plain)))
    return conditions


def _guest_found(table: Table, word: str) -> ColumnElement[bool]:
    others = [
        _column_holds(column, word, 0)
        for column in table.columns
        if _is_searched(column) and column.name not in _INDEXED and column.name != "event_id"
    ]
    if is_unspaced(word):
        return or_(holds(table.c.attendee_name, word), *others)
    return or_(_indexed(table, word), *others)


def _indexed(table: Any, word: str) -> ColumnElement[bool]:
    words = search_words(word)
    if not words:
        return false()
    match = " AND ".join(map(prefix, words))
    return literal_column(f"{table.name}.rowid").in_(
        select(literal_column("rowid"))
        .select_from(text("guest_search"))
        .where(literal_column("guest_search").op("MATCH")(match))
    )
