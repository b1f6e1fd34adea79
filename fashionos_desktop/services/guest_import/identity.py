"""Ids of what an import makes: the same on every laptop that imports the same list into the same show."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from fashionos_desktop.models.folding import fold
from fashionos_desktop.services.guest_records import GuestRecord

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


def identified(records: Sequence[GuestRecord]) -> Sequence[GuestRecord]:
    """Every row with something of its own to know it by.

    One without reference and code goes by its name; a reference that stands in the list again gets a number.
    """
    used: set[str] = set()
    told_apart: list[GuestRecord] = []
    for record in records:
        reference = record.source_ref
        if reference is None and not record.code:
            reference = f"name:{' '.join(fold(record.name).split())}"
        if reference is not None:
            reference = _free_reference(reference, used)
            used.add(reference)
        same = reference == record.source_ref
        told_apart.append(record if same else replace(record, source_ref=reference))
    return told_apart


def _free_reference(wanted: str, used: set[str]) -> str:
    number, reference = 1, wanted
    while reference in used:
        number += 1
        reference = f"{wanted}#{number}"
    return reference


def _made(*parts: str) -> str:
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join(parts)))
