"""Pieces of looks as a sheet's cells name them."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy.orm import Session

from fashionos_desktop.services.edits import Edit, combine, delete_rows, insert_rows
from fashionos_desktop.services.line_up.lines import Line
from fashionos_desktop.services.line_up.pieces import pieces_of
from fashionos_desktop.services.package_records import SheetLine

_KINDS = {"garments": "garment", "shoes": "shoes", "accessories": "accessory"}


def piece_names(cell: str | None) -> list[str]:
    """A cell is one piece unless it has lines or semicolons: a comma is part of a name ("Gloves, long")."""
    return [name for part in re.split(r"[;\n]", cell or "") if (name := part.strip())]


class Pieces:
    """Of one import: a new look gets the pieces of its cells, a known one those of cells that changed."""

    def __init__(self, session: Session, show_id: str, title: str) -> None:
        self._session, self._title = session, title
        self._here = pieces_of(session, show_id)
        self._made: list[dict[str, Any]] = []
        self._gone: list[str] = []

    def add(self, look_id: str, line: SheetLine) -> None:
        if line.number:
            named = [(name, kind) for cell, kind in _KINDS.items() for name in piece_names(getattr(line, cell))]
            self._make(look_id, named, 0)

    def follow(self, look: Line, line: SheetLine) -> None:
        """Pieces that people listed themselves, or that are ticked as returned, stay."""
        here = self._here.get(look.id, ())
        last = max((piece.position for piece in here), default=0)
        for cell, kind in _KINDS.items():
            wanted, before = piece_names(getattr(line, cell)), getattr(look, cell)
            pieces = [piece for piece in here if piece.kind == kind]
            names = [piece.name for piece in pieces]
            is_as_it_came = names == piece_names(before) or ", ".join(names) == before
            if not look.is_look or not wanted or names == wanted or not is_as_it_came:
                continue
            if any(piece.returned_at is not None for piece in pieces):
                continue
            self._gone += [piece.id for piece in pieces if piece.name not in wanted]
            fresh = [(name, kind) for name in wanted if name not in names]
            self._make(look.id, fresh, last)
            last += len(fresh)

    def write(self) -> Edit:
        return combine(
            self._title,
            delete_rows(self._session, "look_items", self._gone, title=self._title),
            insert_rows(self._session, "look_items", self._made, title=self._title),
        )

    def _make(self, look_id: str, named: list[tuple[str, str]], last: int) -> None:
        self._made += [
            {"look_id": look_id, "position": position, "name": name, "kind": kind}
            for position, (name, kind) in enumerate(named, last + 1)
        ]
