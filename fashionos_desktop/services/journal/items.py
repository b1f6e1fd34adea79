"""What the Sync screen shows of one thing that needs a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class EntryKind(StrEnum):
    EDIT = "edit"
    REORDER = "reorder"
    DELETED = "deleted"
    REFUSED = "refused"


class Remedy(StrEnum):
    """What a person can do about an entry. `OPEN` and `COPY` are the screen's own; the others go to `mend`."""

    NEW_CODE = "new code"
    """Refused: the guest is saved with a code of the house."""
    NEW_ADDRESS = "new address"
    """Refused: the show or house is saved under another short name."""
    WITHOUT_IT = "without it"
    """Refused: saved without the value that another row has."""
    TRY_AGAIN = "try again"
    """Refused: the same once more, because what was in the way may be gone."""
    DELETE_ALL_THE_SAME = "delete all the same"
    """Refused for what had not been seen: deleted with all that hangs on it now."""
    KEEP_ROW = "keep row"
    """A refused delete: the row stays."""
    TAKE_OTHER = "take other"
    KEEP = "keep"
    """What stands stays, and the entry is cleared."""
    RESTORE = "restore"
    DISCARD = "discard"
    OPEN = "open"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Offer:
    """One button of an entry."""

    remedy: Remedy
    label: str
    key: str
    """The one key: a letter, or "Enter"."""
    first: bool = False
    """The one to advise."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two versions of a value."""

    value: str
    """In words: times in the show's zone, names instead of ids, "nothing" for an empty one."""
    person: str
    """Empty where nobody is known, for an edit by another program."""
    device: str
    at: datetime | None
    byline: str
    """ "Hugo Marchand, 17:58, laptop Sound, was offline"."""


@dataclass(frozen=True, slots=True)
class RowLink:
    """A row that an entry is about, to be opened; only rows that are here."""

    table: str
    row_id: str
    name: str
    """ "look 36", "guest Ana Ruiz"."""


@dataclass(frozen=True, slots=True)
class JournalItem:
    id: str
    kind: EntryKind
    mark: str
    """ "Not taken", "Two versions", "Moved twice", "Was deleted"."""
    headline: str
    explanation: str
    """Whole sentences; may be empty for two versions."""
    at: datetime
    """When the centre wrote it."""
    person: str
    device: str
    """Whose change it is about: the one that lost, or was not taken."""
    kept: Side | None
    lost: Side | None
    opens: tuple[RowLink, ...]
    offers: tuple[Offer, ...]
    waiting_behind: int
    """Later changes that cannot be taken before this one; they are settled with it."""
    text: str
    """All of it, to be copied."""

    @property
    def advised(self) -> Offer:
        return next(offer for offer in self.offers if offer.first)
