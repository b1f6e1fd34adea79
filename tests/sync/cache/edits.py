"""Edits of people, drawn by hypothesis, made on the rows of one small show."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from fashionos_desktop.models import join_id
from tests.sync.cache.rows import add, change, remove, show

IDS = tuple(f"{number:08x}-0000-4000-8000-000000000000" for number in range(4))
"""Every table uses the same few, so that edits meet."""
_TEXT = st.sampled_from(["", "a", 'Zoë "Z"', "漢\n"])
_CODE = st.sampled_from(["A", "B", "C", "D"])
_ROW = st.sampled_from(IDS)
_COLUMNS: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "tasks": {"title": _TEXT, "description": st.none() | _TEXT, "is_critical_path": st.sampled_from([0, 1])},
    "gates": {"name": _TEXT, "capacity": st.none() | st.integers(0, 9)},
    "ticket_tiers": {"name": _TEXT, "price": st.integers(0, 9_999)},
    "registrations": {
        "attendee_name": _TEXT,
        "qr_code_data": _CODE,
        "seat": st.none() | _TEXT,
        "row_label": st.none() | _TEXT,
        "merged_into_id": st.none() | _ROW,
        "ticket_tier_id": _ROW,
    },
    "check_ins": {"registration_id": st.none() | _ROW, "gate_id": st.none() | _ROW},
    "gate_tiers": {},
    "registration_notes": {"body": _TEXT},
}
_PARENTS = {
    "registrations": {"ticket_tier_id": _ROW, "qr_code_data": _CODE},
    "gate_tiers": {"gate_id": _ROW, "ticket_tier_id": _ROW},
    "registration_notes": {"registration_id": _ROW},
}
_OF_EVENT = frozenset(_COLUMNS) - {"gate_tiers", "registration_notes"}


@dataclass(frozen=True, slots=True)
class Edit:
    verb: str
    table: str
    row_id: str
    values: tuple[tuple[str, Any], ...]

    def make(self, connection: sqlite3.Connection) -> None:
        """What the rules of the tables refuse is not made."""
        values = dict(self.values)
        try:
            if self.verb == "insert":
                [(event,)] = connection.execute("SELECT id FROM events").fetchall()
                owner = {"event_id": event} if self.table in _OF_EVENT else {}
                add(connection, self.table, id=self.row_id, created_at=5, **owner, **values)
            elif self.verb == "delete":
                remove(connection, self.table, self.row_id)
            elif values:
                change(connection, self.table, self.row_id, **values)
        except sqlite3.IntegrityError:
            pass


@st.composite
def _edit(draw: st.DrawFn) -> Edit:
    verb = draw(st.sampled_from(["insert", "insert", "update", "update", "delete"]))
    table = draw(st.sampled_from([*sorted(_COLUMNS), "registrations", "registrations", "registrations", "gate_tiers"]))
    drawn = dict(_PARENTS.get(table, {})) if verb == "insert" or table == "gate_tiers" else {}
    if verb != "delete" and _COLUMNS[table]:
        for name in draw(st.lists(st.sampled_from(sorted(_COLUMNS[table])), max_size=2, unique=True)):
            drawn.setdefault(name, _COLUMNS[table][name])
    values = {name: draw(strategy) for name, strategy in sorted(drawn.items())}
    # Whoever joins the same two makes the same row, and what it joins never changes.
    row_id = join_id(table, values.values()) if table == "gate_tiers" else draw(_ROW)
    return Edit("insert" if table == "gate_tiers" and verb == "update" else verb, table, row_id, tuple(values.items()))


def edits(most: int) -> st.SearchStrategy[list[Edit]]:
    return st.lists(_edit(), min_size=most // 2, max_size=most)


def start(connection: sqlite3.Connection) -> None:
    """A show with two of everything, so that edits have something to meet."""
    event = show(connection)
    for n, row_id in enumerate(IDS[:2]):
        add(connection, "gates", id=row_id, event_id=event, created_at=5)
        add(connection, "ticket_tiers", id=row_id, event_id=event, created_at=5)
        guest = {"event_id": event, "ticket_tier_id": row_id, "qr_code_data": "AB"[n]}
        add(connection, "registrations", id=row_id, created_at=5, **guest)
        add(connection, "check_ins", id=row_id, event_id=event, registration_id=row_id, created_at=5)
        add(connection, "tasks", id=row_id, event_id=event, created_at=5)
