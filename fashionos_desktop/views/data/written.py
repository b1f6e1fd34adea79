"""What a person wrote in a form, checked before it goes to the writer."""

from __future__ import annotations

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from fashionos_desktop.services.identity import Person
from fashionos_desktop.services.records import Kind, fields_of, understood
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.services.shows import Show
from fashionos_desktop.views.data.draft import Draft
from fashionos_desktop.views.data.texts import editor_text

_MAKERS = frozenset(("organizer_id", "owner_id", "uploaded_by", "author_id", "created_by", "operator_id"))
"""Keys that say who made a row: the person who is here."""


def new_draft(table: str, show: Show | None, person: Person | None) -> Draft:
    """A row that is not made yet, with what goes without saying: its show, its house, who makes it."""
    stored: dict[str, str] = {}
    for field in fields_of(table):
        if not field.writable:
            continue
        text = field.default or ""
        if field.name == "event_id" and show is not None:
            text = show.id
        elif field.name == "timezone" and show is not None:
            text = show.timezone
        elif field.name == "organization_id" and person is not None:
            text = person.organization_id
        elif field.name in _MAKERS and field.required and person is not None:
            text = person.profile_id
        elif field.kind is Kind.DAY and field.required and show is not None:
            text = editor_text(field, show.event_date, show.zone)
        stored[field.name] = text
    return Draft(table, None, stored)


def problem_with(table: str, name: str, text: str, zone: ZoneInfo) -> str:
    """Why a text cannot be kept in a column; "" where nothing speaks against it. Names are looked up when saved."""
    field = next(field for field in fields_of(table) if field.name == name)
    if not text.strip():
        may_be_empty = field.nullable or (field.kind in (Kind.TEXT, Kind.LIST) and not field.required)
        return "" if may_be_empty else f"{field.label} cannot be empty."
    if field.kind is Kind.REFERENCE:
        return ""
    try:
        understood(field, text, zone)
    except Refused as refused:
        return str(refused)
    return ""


def problems_of(table: str, texts: Mapping[str, str], zone: ZoneInfo, *, new: bool) -> dict[str, str]:
    """Sentences by column, in the order of the model."""
    problems: dict[str, str] = {}
    for field in fields_of(table):
        if field.name in texts:
            sentence = problem_with(table, field.name, texts[field.name], zone)
        else:
            sentence = f"{field.label} cannot be empty." if new and field.required else ""
        if sentence:
            problems[field.name] = sentence
    return problems
