"""The pieces of looks: what the dresser lays out, and what comes back after the show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import Look, LookItem, table_of
from fashionos_desktop.services.edits import Edit, combine, delete_rows, insert_rows, update_each, update_rows
from fashionos_desktop.services.line_up.reading import line_up_of, show_of_line
from fashionos_desktop.services.line_up.wording import line_words, within

_looks = table_of(Look)
_items = table_of(LookItem)


@dataclass(frozen=True, slots=True)
class Piece:
    id: str
    position: int
    name: str
    kind: str
    """garment, shoes, accessory, or what somebody wrote; empty: nothing said."""
    photo_id: str | None
    returned_at: datetime | None


def pieces_of(session: Session, show_id: str) -> dict[str, tuple[Piece, ...]]:
    """By look, in their order. A look without pieces is left out."""
    rows = session.execute(
        select(_items)
        .join(_looks, _looks.c.id == _items.c.look_id)
        .where(_looks.c.event_id == show_id)
        .order_by(_items.c.look_id, _items.c.position, _items.c.id)
    )
    found: dict[str, list[Piece]] = defaultdict(list)
    for row in rows:
        piece = Piece(row.id, row.position, row.name, row.kind or "", row.photo_id, row.returned_at)
        found[row.look_id].append(piece)
    return {look: tuple(pieces) for look, pieces in found.items()}


def set_pieces(session: Session, look_id: str, names: Sequence[str]) -> Edit:
    """The pieces of a look, one name each. A piece that keeps its name keeps its photograph and its tick."""
    show_id = show_of_line(session, look_id)
    line_up = line_up_of(session, show_id)
    title = f"Pieces of {within(line_words(line_up, [line_up.lines[line_up.places[look_id]]]))} changed"
    wanted = [name.strip() for name in names if name.strip()]
    left = list(pieces_of(session, show_id).get(look_id, ()))
    positions: dict[str, dict[str, int]] = {}
    made = []
    for position, name in enumerate(wanted, 1):
        same = next((piece for piece in left if piece.name == name), None)
        if same is None:
            made.append({"look_id": look_id, "position": position, "name": name})
        else:
            left.remove(same)
            positions[same.id] = {"position": position}
    return combine(
        title,
        delete_rows(session, "look_items", [piece.id for piece in left], title=title),
        update_each(session, "look_items", positions, title=title),
        insert_rows(session, "look_items", made, title=title),
    )


def tick_returned(session: Session, piece_ids: Sequence[str], at: datetime | None) -> Edit:
    """Ticks pieces as back on the rail; None takes the tick away."""
    count = "1 piece" if len(piece_ids) == 1 else f"{len(piece_ids)} pieces"
    title = f"{count} {'returned' if at else 'not returned'}"
    return update_rows(session, "look_items", piece_ids, {"returned_at": at}, title=title)
