"""What the door is told about a guest: notes, one to a line, the most pressing first; and tags."""

from __future__ import annotations

from collections.abc import Mapping as Dictionary
from collections.abc import Sequence

from fashionos_desktop.reports.guest_lists import names
from fashionos_desktop.reports.guest_lists.answers import yes_or_no
from fashionos_desktop.reports.guest_lists.columns import Columns
from fashionos_desktop.reports.guest_lists.fields import Field

_LONGEST_NOTE = 10_000
_LONGEST_TAG = 100
ATTENTION = "Needs attention"


class NoteReader:
    """Joins the columns of a row that speak to the door. `orders`: notes on whole orders, by their code."""

    def __init__(self, columns: Columns, orders: Dictionary[str, Sequence[str]]) -> None:
        self._columns = columns
        self._orders = orders
        self._attention = columns.texts(Field.ATTENTION)
        self._door_texts = columns.texts(Field.DOOR_TEXT)
        self._salutations = columns.texts(Field.SALUTATION)
        self._texts = columns.texts(Field.NOTES)
        self._labelled = columns.indexes(Field.LABELLED_NOTE)
        self._plain_tags = columns.indexes(Field.TAG)
        self._yes_tags = columns.indexes(Field.TAG_IF_YES)

    def read(self, at: int, order: str, others: Sequence[str], corrections: list[str]) -> str | None:
        columns = self._columns
        notes: list[str] = []
        attention = self._attention[at]
        if attention and yes_or_no(attention):
            notes.append(ATTENTION)
        if self._door_texts[at]:
            notes += columns.blocks(at, Field.DOOR_TEXT)
        if self._orders:
            notes += self._orders.get(order, ())
        salutation = self._salutations[at]
        address = names.form_of_address(salutation) if salutation else None
        if address:
            notes.append(f"Form of address: {address}")
        if self._texts[at]:
            notes += columns.blocks(at, Field.NOTES)
        notes += [f"{columns.heading(index)}: {text}" for index in self._labelled if (text := columns.line(at, index))]
        notes += others
        if not notes:
            return None
        return "\n".join(dict.fromkeys(_shortened(note, corrections) for note in notes))

    def tags(self, at: int, head: str | None) -> tuple[str, ...]:
        if not (self._plain_tags or self._yes_tags or head):
            return ()
        columns = self._columns
        tags = [
            tag[:_LONGEST_TAG]
            for index in self._plain_tags
            for text in columns.line(at, index).split(";")
            if (tag := text.strip())
        ]
        tags += [columns.heading(index) for index in self._yes_tags if yes_or_no(columns.line(at, index))]
        if head:
            tags.append(head)
        return tuple(dict.fromkeys(tags))


def _shortened(note: str, corrections: list[str]) -> str:
    if len(note) <= _LONGEST_NOTE:
        return note
    corrections.append(f"A note has {len(note):,} letters. The first {_LONGEST_NOTE:,} are kept.")
    return note[:_LONGEST_NOTE].rstrip() + " …"
