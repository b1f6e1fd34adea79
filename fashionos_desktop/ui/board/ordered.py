"""The part of a board that knows what stands where."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Signal

from fashionos_desktop.ui.board.order import Inserted, Key, Move, Order, Removed, Reordered

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class OrderedModel(QAbstractTableModel):
    """A table whose rows are keys in an order. While the order is read, only its first keys are known."""

    order_about_to_change = Signal()
    order_changed = Signal()
    order_read = Signal()
    """All keys are here: what stands where can be asked."""

    def __init__(self, columns: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._order = Order()
        self._count = 0

    @property
    def count(self) -> int:
        return self._count

    @property
    def order_known(self) -> bool:
        """Whether all keys are here, not only the first page's."""
        return len(self._order) == self._count

    def key_at(self, row: int) -> Key | None:
        """None where the order is not known yet."""
        return self._order.keys[row] if 0 <= row < len(self._order) else None

    def position(self, key: Key) -> int | None:
        """Where a key stands; None where it is not in this query, or not known to be."""
        return self._order.positions.get(key)

    def keys_at(self, rows: Iterable[int]) -> list[Key]:
        keys = self._order.keys
        return [keys[row] for row in rows if row < len(keys)]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._columns

    def _change_order(self, moves: list[Move], order: Order) -> None:
        """Step by step, so that what holds on to a row keeps it."""
        if moves:
            self.order_about_to_change.emit()
        for move in moves:
            self._move(move)
        self._order, self._count = order, len(order)
        if moves:
            self.order_changed.emit()
        self.order_read.emit()

    def _move(self, move: Move) -> None:
        if isinstance(move, Removed):
            self.beginRemoveRows(QModelIndex(), move.first, move.last)
            self._order, self._count = move.result, len(move.result)
            self.endRemoveRows()
        elif isinstance(move, Inserted):
            self.beginInsertRows(QModelIndex(), move.first, move.last)
            self._order, self._count = move.result, len(move.result)
            self.endInsertRows()
        else:
            self._reorder(move)

    def _reorder(self, move: Reordered) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        old = self._order
        whole = len(old) == self._count
        self._order = move.result
        after = []
        for index in before:
            key = old.keys[index.row()] if whole or index.row() < len(old) else None
            row = None if key is None else move.result.positions.get(key)
            after.append(QModelIndex() if row is None else self.index(row, index.column()))
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
