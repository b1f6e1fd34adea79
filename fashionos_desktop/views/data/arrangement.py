"""Which columns of a table stand first, which are shown at once, and in which order its editor asks."""

from __future__ import annotations

from functools import cache

from fashionos_desktop.services.records import Field, Kind, fields_of
from fashionos_desktop.services.vocabulary import words_of

_STAMPS = ("id", "created_at", "updated_at")
_SELDOM = frozenset(
    (
        *_STAMPS, "organization_id", "event_id", "source", "source_ref", "rank", "finale_rank", "collection_rank",
        "slug", "sha256", "merged_into_id", "device_at", "annuls_id", "cloudinary_public_id", "thumbnail_url",
        "logo_url", "avatar_url", "timezone", "digest", "subject_id", "content", "portrait_id", "photo_id",
    )
)  # fmt: skip
_LONG = frozenset(
    ("notes", "description", "body", "caption", "message", "question", "garments", "ai_feedback", "blocked_reason")
)
_WORTH = {
    Kind.AMOUNT: 5,
    Kind.CHOICE: 5,
    Kind.REFERENCE: 4,
    Kind.DAY: 4,
    Kind.INSTANT: 4,
    Kind.WHOLE: 3,
    Kind.TEXT: 2,
    Kind.FLAG: 1,
}
_ROOM = 672
"""What the board has beside the tables and the pane, in a window of 1440."""
_WIDTHS = {
    Kind.AMOUNT: 116,
    Kind.WHOLE: 92,
    Kind.FLAG: 84,
    Kind.DAY: 96,
    Kind.INSTANT: 120,
    Kind.CHOICE: 128,
    Kind.REFERENCE: 140,
    Kind.IDENTIFIER: 280,
}
_NAME = 180
_OTHER = 130
_CHOSEN: dict[str, tuple[str, ...]] = {
    "call_times": ("time", "model_profile_id", "stakeholder_id", "activity", "arrival"),
    "check_ins": ("registration_id", "scanned_at", "verdict", "gate_id"),
    "event_models": ("model_profile_id", "walk_order", "casting_status", "fitting_status", "option_expires_at"),
    "events": ("title", "event_date", "venue_id", "status", "attendee_registered"),
    "looks": ("number", "title", "event_model_id", "event_designer_id", "fitting"),
    "model_profiles": ("profile_id", "agency_id", "city", "height_cm", "shoe_eu"),
    "profiles": ("full_name", "email", "phone", "role"),
    "registrations": ("attendee_name", "ticket_tier_id", "status", "checked_in_at", "seat"),
    "tasks": ("title", "phase_id", "status", "priority", "due_date"),
}
"""Where what is worth most is not what the kinds of the columns say."""
_SHORT = frozenset((Kind.AMOUNT, Kind.WHOLE, Kind.DAY, Kind.CHOICE, Kind.FLAG))


@cache
def board_fields(table: str) -> tuple[Field, ...]:
    """What names a row, then the rest in the order of the model; pictures are no columns."""
    fields = {field.name: field for field in fields_of(table) if field.kind is not Kind.PICTURE}
    names = [name for name in words_of(table).title if name in fields]
    rest = [name for name in fields if name not in names and name not in _STAMPS]
    return tuple(fields[name] for name in (*names, *rest, *_STAMPS))


@cache
def shown_at_first(table: str) -> frozenset[str]:
    """The columns that stand in the board until a person asks for others: as many as there is room for."""
    if table in _CHOSEN:
        return frozenset(_CHOSEN[table])
    first, *rest = board_fields(table)
    names = words_of(table).title
    worth = sorted(rest, key=lambda field: (field.name not in names, -_worth(field)))
    room = _ROOM - _NAME
    shown = {first.name}
    for field in worth:
        if width_of(field) <= room and (field.name in names or field.name not in _SELDOM):
            shown.add(field.name)
            room -= width_of(field)
    return frozenset(shown)


def width_of(field: Field, *, first: bool = False) -> int:
    """How wide a column is at 100 %."""
    return _NAME if first else _WIDTHS.get(field.kind, _OTHER)


def _worth(field: Field) -> int:
    return _WORTH.get(field.kind, 0) + (field.name in ("status", "role"))


@cache
def form_fields(table: str, *, new: bool) -> tuple[Field, ...]:
    """What the editor asks for; what only follows comes last."""
    fields = [field for field in fields_of(table) if field.name not in _STAMPS]
    names = words_of(table).title
    return tuple(sorted(fields, key=lambda field: (_is_read_only(field, new), _rank(field, names))))


def _is_read_only(field: Field, new: bool) -> bool:
    return field.derived or (field.fixed and not new)


def _rank(field: Field, names: tuple[str, ...]) -> tuple[int, int]:
    if field.name == "event_id":
        return (0, 0)
    if field.name in names:
        return (1, names.index(field.name))
    if field.name in _SELDOM:
        return (4, 0)
    return (2 if field.required else 3, 0)


def is_long(field: Field) -> bool:
    """Whether a text is written on several lines."""
    return field.kind is Kind.STRUCTURE or (field.kind is Kind.TEXT and field.name in _LONG)


def is_short(field: Field) -> bool:
    """Whether two such fields fit beside each other."""
    return field.kind in _SHORT


def can_be_made(table: str) -> bool:
    """Whether a person can make a row: pictures come with a file, never from a field."""
    return not any(field.kind is Kind.PICTURE and field.required for field in fields_of(table))
