"""What a board asks the cache: which rows in which order, and what stands in some of them.

The only module above the services that knows SQLAlchemy.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from sqlalchemy import Select
from sqlalchemy.orm import Session

__all__ = ["BoardQuery", "Key", "SelectQuery", "Session", "fetch_keys"]

Key = Hashable
"""What a query knows a row by: its id, or its rowid where that is quicker. Unique within the query."""

Row_co = TypeVar("Row_co", covariant=True)


_AT_ONCE = 500
"""Rows that the driver hands over in one go, during which the window's thread cannot run."""


class BoardQuery(Protocol[Row_co]):
    """One order of one set of rows. A search, a filter or a sort is another query."""

    @property
    def tables(self) -> tuple[str, ...]:
        """Tables whose changes may change what the board shows. The first is the one whose ids its rows carry."""

    @property
    def narrowed(self) -> bool:
        """Whether a search or filter is set: no rows then means "nothing matches", not "nothing there"."""

    def count(self, session: Session) -> int:
        """How many rows there are."""

    def keys(self, session: Session, limit: int | None) -> Sequence[Key]:
        """The keys in order; only the first `limit` where one is given."""

    def rows(self, session: Session, keys: Sequence[Key]) -> Mapping[Key, Row_co]:
        """The rows of these keys, in any order. A key whose row is gone is left out."""


class SelectQuery:
    """A board over plain SELECTs: one that gives keys in order, one that gives rows.

    `keys` selects one column. `rows` selects what stands in a row, with the key as its first column, and is
    narrowed to the keys asked for; a row is SQLAlchemy's own named tuple.
    """

    def __init__(
        self,
        keys: Select[*tuple[Any, ...]],
        rows: Select[*tuple[Any, ...]],
        *,
        tables: Sequence[str],
        narrowed: bool = False,
    ) -> None:
        self._keys = keys
        self._rows = rows
        self.tables = tuple(tables)
        self.narrowed = narrowed

    def count(self, session: Session) -> int:
        from sqlalchemy import func, select

        return session.scalar(select(func.count()).select_from(self._keys.order_by(None).subquery())) or 0

    def keys(self, session: Session, limit: int | None) -> Sequence[Key]:
        statement = self._keys if limit is None else self._keys.limit(limit)
        return list(session.scalars(statement.execution_options(yield_per=_AT_ONCE)))

    def rows(self, session: Session, keys: Sequence[Key]) -> Mapping[Key, Any]:
        column = next(iter(self._rows.selected_columns))
        return {row[0]: row for row in session.execute(self._rows.where(column.in_(keys)))}


def fetch_keys(session: Session, sql: str, parameters: Mapping[str, Any]) -> list[Key]:
    """The first column of a raw query with :names, straight from the driver: 100,000 keys in some 40 ms.

    Row by row on purpose: `fetchall` of 100,000 rows kept the window's thread waiting for 145 ms, this 3 ms.
    """
    driver: Any = session.connection().connection.driver_connection
    return [key for (key,) in driver.execute(sql, dict(parameters))]
