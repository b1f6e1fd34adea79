"""The door list cut into pages, so that the last page's number is known before the first is drawn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from fashionos_desktop.services.guest_export_rows import ExportGuest

ROW = 16.0
HEAD = 27.0
"""Heights in points."""


@dataclass(slots=True)
class Page:
    """Blocks in the order of the paper: a head, then the guests under it."""

    blocks: list[tuple[str, list[ExportGuest]]] = field(default_factory=list)

    @property
    def first(self) -> ExportGuest:
        return self.blocks[0][1][0]

    @property
    def last(self) -> ExportGuest:
        return self.blocks[-1][1][-1]


def paginate(guests: Iterable[tuple[str, ExportGuest]], *, first_room: float, room: float) -> list[Page]:
    """Pages for guests under their heads, `first_room` points high on the first page and `room` on the others.

    A head never stands alone at the foot, and each page begins with one, so that a lost page is still read.
    """
    pages: list[Page] = []
    left = 0.0
    for head, guest in guests:
        new_head = not pages or pages[-1].blocks[-1][0] != head
        needed = ROW + (HEAD if new_head else 0)
        if not pages or needed > left:
            left = room if pages else first_room
            pages.append(Page())
            new_head, needed = True, ROW + HEAD
        if new_head:
            pages[-1].blocks.append((head, []))
        pages[-1].blocks[-1][1].append(guest)
        left -= needed
    return pages
