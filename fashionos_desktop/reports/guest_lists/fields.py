"""What a column of a guest list may mean, and the mapping of columns that is shown, confirmed and remembered."""

from __future__ import annotations

from collections.abc import Mapping as Dictionary
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Literal

Confidence = Literal["sure", "guessed", "confirm"]


class Field(StrEnum):
    """A meaning of a column. Several columns may share one: the first filled cell counts, notes and tags add up."""

    IGNORE = "ignore"
    NAME = "name"
    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    SALUTATION = "salutation"
    SUFFIX = "suffix"
    CODE = "code"
    REFERENCE = "reference"
    ORDER = "order"
    EMAIL = "email"
    BUYER_NAME = "buyer_name"
    BUYER_EMAIL = "buyer_email"
    BUYER_COMPANY = "buyer_company"
    POSITION = "position"
    ADD_ON_TO = "add_on_to"
    PHONE = "phone"
    COMPANY = "company"
    AFFILIATION = "affiliation"
    CATEGORY = "category"
    VARIATION = "variation"
    PRICE = "price"
    CURRENCY = "currency"
    STATUS = "status"
    PAID = "paid"
    RSVP = "rsvp"
    ANSWERED_ON = "answered_on"
    SECTION = "section"
    ROW = "row"
    SEAT = "seat"
    DOOR_TEXT = "door_text"
    NOTES = "notes"
    LABELLED_NOTE = "labelled_note"
    ATTENTION = "attention"
    VIP = "vip"
    PRESS = "press"
    ESCORT = "escort"
    TAG = "tag"
    TAG_IF_YES = "tag_if_yes"
    PLUS_ONES = "plus_ones"
    TOTAL_GUESTS = "total_guests"
    PLUS_ONE_NAMES = "plus_one_names"
    PARTY = "party"
    RELATIONSHIP = "relationship"
    PUBLICIST = "publicist"
    SUBSTITUTE_FOR = "substitute_for"
    BLOCKED = "blocked"
    VALID_FROM = "valid_from"
    VALID_UNTIL = "valid_until"
    CHECKED_IN_AT = "checked_in_at"
    CHECKED_IN = "checked_in"
    CHECKED_IN_GATE = "checked_in_gate"
    EVENT_TITLE = "event_title"
    EVENT_DATE = "event_date"


FIELD_LABELS: Dictionary[Field, str] = {
    Field.IGNORE: "Leave out",
    Field.NAME: "Name",
    Field.GIVEN_NAME: "Given name",
    Field.FAMILY_NAME: "Family name",
    Field.SALUTATION: "Salutation",
    Field.SUFFIX: "Name suffix",
    Field.CODE: "Code",
    Field.REFERENCE: "Guest number in that list",
    Field.ORDER: "Order",
    Field.EMAIL: "E-mail",
    Field.BUYER_NAME: "Name of the buyer",
    Field.BUYER_EMAIL: "E-mail of the buyer",
    Field.BUYER_COMPANY: "Company of the buyer",
    Field.POSITION: "Position in the order",
    Field.ADD_ON_TO: "Goes with position",
    Field.PHONE: "Phone",
    Field.COMPANY: "Company",
    Field.AFFILIATION: "Publication",
    Field.CATEGORY: "Category",
    Field.VARIATION: "Category variation",
    Field.PRICE: "Price",
    Field.CURRENCY: "Currency",
    Field.STATUS: "Status",
    Field.PAID: "Paid",
    Field.RSVP: "Answer",
    Field.ANSWERED_ON: "Answered on",
    Field.SECTION: "Section",
    Field.ROW: "Row",
    Field.SEAT: "Seat",
    Field.DOOR_TEXT: "Text at check-in",
    Field.NOTES: "Notes for the door",
    Field.LABELLED_NOTE: "Note with its heading",
    Field.ATTENTION: "Needs attention",
    Field.VIP: "VIP",
    Field.PRESS: "Press",
    Field.ESCORT: "Escort to seat",
    Field.TAG: "Tag",
    Field.TAG_IF_YES: "Tag where the cell says yes",
    Field.PLUS_ONES: "Plus ones",
    Field.TOTAL_GUESTS: "Guests in all",
    Field.PLUS_ONE_NAMES: "Names of the plus ones",
    Field.PARTY: "Party",
    Field.RELATIONSHIP: "Comes with",
    Field.PUBLICIST: "Publicist",
    Field.SUBSTITUTE_FOR: "Comes instead of",
    Field.BLOCKED: "Blocked",
    Field.VALID_FROM: "Valid from",
    Field.VALID_UNTIL: "Valid until",
    Field.CHECKED_IN_AT: "Came in at",
    Field.CHECKED_IN: "Came in",
    Field.CHECKED_IN_GATE: "Came in by entrance",
    Field.EVENT_TITLE: "Show",
    Field.EVENT_DATE: "Date of the show",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the file and what it becomes."""

    index: int
    heading: str
    field: Field
    confidence: Confidence = "sure"
    why: str = "Sure"
    """The words under "How sure"."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """What each column becomes. `kind` names a known list, or is "guest list"."""

    columns: tuple[Column, ...]
    kind: str = "guest list"
    currency: str | None = None
    day_first: bool | None = None
    """How 03/04/2026 is to be read; None: as the column itself shows, else day first."""
    signature: str = ""

    def with_field(self, index: int, field: Field) -> Mapping:
        """The same mapping with one column changed by a person, who is sure."""
        columns = tuple(
            replace(column, field=field, confidence="sure", why="Chosen") if column.index == index else column
            for column in self.columns
        )
        return replace(self, columns=columns)

    def indexes(self, field: Field) -> tuple[int, ...]:
        """The columns with this meaning, in order of preference."""
        return tuple(column.index for column in self.columns if column.field is field)

    def choices(self) -> dict[str, str]:
        """What each column becomes as plain texts, for the settings: "3" (the column) to "email"."""
        return {str(column.index): column.field.value for column in self.columns}

    def with_choices(self, choices: Dictionary[str, str]) -> Mapping:
        """The same mapping with remembered choices; what is no column or no meaning is passed over."""
        known = {field.value: field for field in Field}
        mapping = self
        for column in self.columns:
            field = known.get(choices.get(str(column.index), ""))
            if field is not None and field is not column.field:
                mapping = mapping.with_field(column.index, field)
        return mapping

    def to_json(self) -> dict[str, Any]:
        """A value that `json.dumps` takes and `from_json` understands."""
        return {
            "version": 1,
            "kind": self.kind,
            "currency": self.currency,
            "day_first": self.day_first,
            "signature": self.signature,
            "columns": [
                {
                    "index": c.index,
                    "heading": c.heading,
                    "field": c.field.value,
                    "confidence": c.confidence,
                    "why": c.why,
                }
                for c in self.columns
            ],
        }

    @staticmethod
    def from_json(value: Dictionary[str, Any]) -> Mapping:
        """The mapping that `to_json` gave. Raises ValueError for anything else."""
        try:
            columns = tuple(
                Column(int(c["index"]), str(c["heading"]), Field(c["field"]), c["confidence"], str(c["why"]))
                for c in value["columns"]
            )
            return Mapping(
                columns, str(value["kind"]), value["currency"], value["day_first"], str(value.get("signature", ""))
            )
        except (KeyError, TypeError, AttributeError) as problem:
            raise ValueError("The remembered columns cannot be read. Look at the columns again.") from problem
