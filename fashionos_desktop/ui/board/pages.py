"""What a board reads: its first page, its order, the rows of a page. Runs on reader threads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fashionos_desktop.ui.board.order import Key, Move, Order, moves

if TYPE_CHECKING:
    from fashionos_desktop.ui.board.query import BoardQuery, Session

PAGE = 200
"""Rows read at a time."""
FIRST = 60
"""Rows of the first reading: what a tall window shows at once, so that it is painted soon."""


@dataclass(frozen=True, slots=True)
class FirstPage:
    """Enough to paint: how many rows there are, and the first of them."""

    count: int
    order: Order
    rows: Mapping[Key, Any]


@dataclass(frozen=True, slots=True)
class Resorted:
    """How the order that was shown becomes the one that is."""

    shown: Order
    order: Order
    moves: list[Move]


def first_page(session: Session, query: BoardQuery[Any]) -> FirstPage:
    keys = query.keys(session, FIRST)
    count = len(keys) if len(keys) < FIRST else query.count(session)
    return FirstPage(count, Order(keys), page(session, query, keys))


def resorted(session: Session, query: BoardQuery[Any], shown: Order, count: int) -> Resorted:
    """`shown` may hold only the first keys of `count` rows."""
    order = Order(query.keys(session, None))
    if len(shown) < count and len(order) == count and order.keys[: len(shown)] == shown.keys:
        return Resorted(shown, order, [])
    whole = shown if len(shown) == count else Order([*shown.keys, *(object() for _ in range(count - len(shown)))])
    return Resorted(shown, order, moves(whole, order))


def page(session: Session, query: BoardQuery[Any], keys: Sequence[Key]) -> dict[Key, Any]:
    """A row for each key; None for one that is gone."""
    rows = query.rows(session, keys) if keys else {}
    return {key: rows.get(key) for key in keys}
