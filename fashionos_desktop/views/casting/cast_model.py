"""The cast as Qt sees it: one list, which each column filters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)

from fashionos_desktop.models.folding import fold
from fashionos_desktop.services.casting import CastBoard, CastCard, Status
from fashionos_desktop.ui.delegates.roles import ACCESSIBLE_TEXT_ROLE, DISPLAY_ROLE, KEY_ROLE
from fashionos_desktop.ui.dragging import CAST, MODELS, ids_in, mime_of

Index = QModelIndex | QPersistentModelIndex
CARD_ROLE = KEY_ROLE + 200
"""CastCard."""
NAME_ROLE = KEY_ROLE + 202
"""Folded name, which a column is sorted by."""


class CastModel(QAbstractListModel):
    """It writes nothing: `move_asked(ids, status)` and `cast_asked(model_ids, status)` ask for it."""

    move_asked = Signal(list, str)
    cast_asked = Signal(list, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: list[CastCard] = []
        self._show_id = ""

    def show(self, board: CastBoard | None) -> None:
        """Another state of the board. Cards that are there already are repainted, so that a selection stays."""
        cards = [] if board is None else list(board.cards)
        show_id = "" if board is None else board.show_id
        if show_id != self._show_id or {card.id for card in cards} != {card.id for card in self._cards}:
            self.beginResetModel()
            self._cards, self._show_id = cards, show_id
            self.endResetModel()
            return
        after = {card.id: card for card in cards}
        for row, card in enumerate(self._cards):
            if after[card.id] != card:
                self._cards[row] = after[card.id]
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def card_at(self, index: Index) -> CastCard | None:
        return self._cards[index.row()] if 0 <= index.row() < len(self._cards) else None

    def index_of(self, event_model_id: str) -> QModelIndex:
        row = next((place for place, card in enumerate(self._cards) if card.id == event_model_id), -1)
        return self.index(row, 0) if row >= 0 else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> Any:
        card = self.card_at(index)
        if card is None:
            return None
        if role == CARD_ROLE:
            return card
        if role == DISPLAY_ROLE:
            return card.name
        if role == KEY_ROLE:
            return card.id
        if role == NAME_ROLE:
            return fold(card.name)
        if role == ACCESSIBLE_TEXT_ROLE:
            return ", ".join(word for word in (card.name, card.agency, card.state.words) if word)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled | flag.ItemNeverHasChildren

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return [CAST, MODELS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return mime_of(CAST, [card.id for index in indexes if (card := self.card_at(index)) is not None])

    def put(self, ids: Sequence[str], status: Status) -> None:
        """Shows cards in another column at once, and asks for the write; what is read next takes their place."""
        if not ids:
            return
        for row, card in enumerate(self._cards):
            if card.id in ids:
                self._cards[row] = replace(card, status=status)
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
        self.move_asked.emit(list(ids), status)

    def drop(self, mime: QMimeData, status: Status) -> bool:
        """Cards or models dropped on a column; False where nothing would change."""
        if ids := ids_in(mime, CAST):
            moving = [card.id for card in self._cards if card.id in set(ids) and card.status != status]
            self.put(moving, status)
            return bool(moving)
        if ids := ids_in(mime, MODELS):
            self.cast_asked.emit(list(ids), status)
            return True
        return False


class ColumnModel(QSortFilterProxyModel):
    """One column of the board. A cast is a hundred cards: a filter in memory is the simplest."""

    def __init__(self, cast: CastModel, status: Status, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cast = cast
        self.status = status
        self.setDynamicSortFilter(True)
        self.setSourceModel(cast)
        self.setSortRole(NAME_ROLE)
        self.sort(0)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        card = self._cast.card_at(self._cast.index(row, 0))
        return card is not None and card.status == self.status

    def card_at(self, index: Index) -> CastCard | None:
        found = self.data(index, CARD_ROLE) if index.isValid() else None
        return found if isinstance(found, CastCard) else None
