"""Icons and tones of what needs a person; the word always stands beside them."""

from __future__ import annotations

from fashionos_desktop.services.journal import EntryKind, JournalItem, RowLink
from fashionos_desktop.ui.delegates.roles import CellState, Tone
from fashionos_desktop.ui.navigation import (
    RECORDS,
    Destination,
    OpenCall,
    OpenGuest,
    OpenLook,
    OpenModel,
    OpenTable,
    OpenTask,
)

_MARKS: dict[EntryKind, tuple[str, Tone]] = {
    EntryKind.REFUSED: ("circle-alert", "stop"),
    EntryKind.EDIT: ("git-compare", "info"),
    EntryKind.REORDER: ("list-ordered", "info"),
    EntryKind.DELETED: ("trash-2", "warn"),
}

_OPENERS = {RECORDS[kind]: kind for kind in (OpenLook, OpenModel, OpenCall, OpenTask, OpenGuest)}


def mark_of(item: JournalItem) -> CellState:
    icon, tone = _MARKS[item.kind]
    return CellState(icon, item.mark, tone, strong=True)


def destination_of(link: RowLink) -> Destination:
    """The screen that shows such a row, else its table."""
    opener = _OPENERS.get(link.table)
    return OpenTable(link.table, link.row_id) if opener is None else opener(link.row_id)
