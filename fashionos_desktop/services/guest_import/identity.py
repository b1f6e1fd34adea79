"""Ids of what an import makes: the same on every laptop that imports the same list into the same show."""

from __future__ import annotations

import uuid
from uuid import UUID

_NAMESPACE = UUID("0b6a5e0e-52f1-5d3c-9a3e-7c2f6a1d4e58")
_KNOWN_SYSTEMS = frozenset(("pretix", "eventbrite"))


def family_of(source: str | None) -> str:
    """The system behind a kind of list: pretix's lists name one guest alike. Empty for a guest added by hand."""
    return source.partition(" ")[0].casefold() if source else ""


def is_binding(family: str) -> bool:
    """Whether a reference alone tells who it is: elsewhere two lists may both begin to count at 1."""
    return family in _KNOWN_SYSTEMS


def guest_id(show_id: str, family: str, reference: str) -> str:
    return _made("guest", show_id, family, reference)


def category_id(show_id: str, folded_name: str) -> str:
    return _made("category", show_id, folded_name)


def entrance_id(show_id: str, folded_name: str) -> str:
    return _made("entrance", show_id, folded_name)


def publicist_id(organization_id: str, folded_name: str) -> str:
    return _made("publicist", organization_id, folded_name)


def arrival_id(registration_id: str) -> str:
    """One imported arrival for each guest, however often her list is read."""
    return _made("arrival", registration_id)


def _made(*parts: str) -> str:
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join(parts)))
