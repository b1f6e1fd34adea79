"""Changes that a person can undo: what was written, kept as values, and how it is taken back."""

from __future__ import annotations

from fashionos_desktop.services.edits.changes import Edit, RowChange, combine
from fashionos_desktop.services.edits.reverting import Reverted, revert
from fashionos_desktop.services.edits.writing import delete_rows, insert_row, insert_rows, update_each, update_rows

__all__ = [
    "Edit",
    "Reverted",
    "RowChange",
    "combine",
    "delete_rows",
    "insert_row",
    "insert_rows",
    "revert",
    "update_each",
    "update_rows",
]
