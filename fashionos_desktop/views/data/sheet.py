"""What is on the desk: the row that is shown, and what is written about this and other rows."""

from __future__ import annotations

from dataclasses import dataclass, field

from fashionos_desktop.services.records import Kind, OpenRecord, fields_of
from fashionos_desktop.services.vocabulary import words_of
from fashionos_desktop.views.data.draft import Draft


@dataclass(frozen=True, slots=True)
class Place:
    """A row by its table and id; one that is being made has no id yet."""

    table: str
    row_id: str | None


@dataclass(slots=True)
class Sheet:
    place: Place | None = None
    opened: OpenRecord | None = None
    """The row as it was read last; None while it is being read, and for one that is being made."""
    drafts: dict[Place, Draft] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    """Of rows that keys lead to, by id."""
    titles: dict[Place, str] = field(default_factory=dict)
    saving: set[Place] = field(default_factory=set)

    @property
    def draft(self) -> Draft | None:
        """What the form on screen writes to; None while another row is being read."""
        if self.place is None or (self.place.row_id is not None and self.opened is None):
            return None
        return self.drafts.get(self.place)

    @property
    def unsaved(self) -> list[Place]:
        return [place for place, draft in self.drafts.items() if draft.dirty]

    def title(self, place: Place) -> str:
        return self.titles.get(place) or words_of(place.table).one

    def name(self, text: str) -> str:
        """The name behind an id; other text as it is."""
        return self.names.get(text, text)

    def learn(self, opened: OpenRecord) -> None:
        """Remembers the names that came with a row."""
        for one in fields_of(opened.table):
            key = opened.record.values.get(one.name)
            if one.kind is Kind.REFERENCE and key:
                self.names[key] = opened.record.title(one.name)
        self.titles[Place(opened.table, opened.record.id)] = opened.title

    def put_away(self) -> Place | None:
        """Nothing is shown any more. Returns the place of a row that was left unsaved; its draft is kept."""
        place, self.place, self.opened = self.place, None, None
        draft = self.drafts.get(place) if place is not None else None
        if place is None or draft is None or place in self.saving:
            return None
        if draft.dirty:
            return place
        del self.drafts[place]
        return None
