"""What the columns of an unknown list may mean: from their headings, else from their contents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from fashionos_desktop.reports.guest_lists.answers import known_state, yes_or_no
from fashionos_desktop.reports.guest_lists.fields import Column, Field, Mapping
from fashionos_desktop.reports.guest_lists.headings import field_of
from fashionos_desktop.reports.guest_lists.sheets import Sheet, sheet_signature
from fashionos_desktop.reports.guest_lists.text import fold
from fashionos_desktop.reports.guest_lists.values import price_of, seat_of

_SEVERAL = frozenset((Field.NOTES, Field.LABELLED_NOTE, Field.TAG, Field.IGNORE))
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"'?\+?[\d\s()./\-]{8,20}")
_DATE = re.compile(r"(\d{1,4})[./\-](\d{1,2})[./\-](\d{1,4})(?:\s.*)?")
_CODE = re.compile(r"(?=.*\d)[A-Za-z0-9\-_]{6,64}")
_SEAT = re.compile(r"[A-Za-z]{1,3}\s?[-–.]?\s?\d{1,3}")
_FAMILY_OR_FULL = frozenset(("name", "nom", "naam", "navn", "namn", "nazwa", "jmeno", "nev"))
_GIVEN_OR_FULL = frozenset(("nombre", "nome", "ad", "imie", "名前"))


def guess_mapping(sheet: Sheet) -> Mapping:
    """A mapping for a list of no known make. It may hold no name at all: the caller decides what that means."""
    columns = [_from_heading(sheet, index, heading) for index, heading in enumerate(sheet.headings)]
    columns = _first_only(_name_parts(columns))
    columns = [_from_contents(sheet, columns, column) if column.why == "" else column for column in columns]
    columns = [_seen_in_contents(sheet, column) for column in columns]
    return Mapping(tuple(columns), currency=_currency(sheet, columns), signature=sheet_signature(sheet))


def day_order(values: Sequence[str]) -> bool | None:
    """True where the dates can only be read day first, False month first, None where both ways are possible."""
    day = month = 0
    for value in values:
        found = _DATE.fullmatch(value)
        if found and len(found.group(1)) < 3:
            day += 12 < int(found.group(1)) <= 31
            month += 12 < int(found.group(2)) <= 31
    if day == month:
        return None
    return day > month


def _from_heading(sheet: Sheet, index: int, heading: str) -> Column:
    field = field_of(heading) if sheet.header >= 0 and heading else None
    if field is None:
        return Column(index, heading, Field.IGNORE, "confirm", "")
    return Column(index, heading, field)


def _name_parts(columns: list[Column]) -> list[Column]:
    """ "Nom" beside "Prénom" is the family name; "Nombre" beside "Apellidos" the given name."""
    fields = {column.field for column in columns}
    changed = []
    for column in columns:
        field, word = column.field, fold(column.heading)
        if field is Field.NAME and Field.GIVEN_NAME in fields and word in _FAMILY_OR_FULL:
            field = Field.FAMILY_NAME
        elif field is Field.NAME and Field.FAMILY_NAME in fields and word in _GIVEN_OR_FULL:
            field = Field.GIVEN_NAME
        changed.append(replace(column, field=field))
    return changed


def _first_only(columns: list[Column]) -> list[Column]:
    seen: set[Field] = set()
    kept = []
    for column in columns:
        if column.field in seen and column.field not in _SEVERAL:
            spare = Field.AFFILIATION if column.field is Field.COMPANY else Field.IGNORE
            kept.append(replace(column, field=spare, confidence="confirm", why="Another column says this already"))
        else:
            kept.append(column)
        seen.add(column.field)
    return kept


def _from_contents(sheet: Sheet, columns: list[Column], column: Column) -> Column:
    values = sheet.sample(column.index)
    taken = {other.field for other in columns}
    field = _content_field(values) if values else None
    if field is Field.NAME and taken & {Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME}:
        field = None
    if field is not None and (field not in taken or field in _SEVERAL):
        columns[column.index] = replace(column, field=field, confidence="guessed", why="Guessed from contents")
        return columns[column.index]
    if not values:
        return replace(column, why="Empty")
    return replace(column, confidence="confirm", why="Not understood. Left out unless you choose")


def _content_field(values: list[str]) -> Field | None:
    distinct = {fold(value) for value in values}
    for pattern, field, share in (
        (_EMAIL, Field.EMAIL, 0.6),
        (_DATE, Field.IGNORE, 0.6),
        (_SEAT, Field.SEAT, 0.7),
    ):
        if sum(1 for value in values if pattern.fullmatch(value)) >= share * len(values):
            return field
    if all(_PHONE.fullmatch(value) and sum(map(str.isdigit, value)) >= 7 for value in values):
        return Field.PHONE
    if len(values) > 1 and len(distinct) == len(values) and all(_CODE.fullmatch(value) for value in values):
        return Field.CODE
    if all(known_state(value) for value in values) and any(yes_or_no(value) is None for value in values):
        return Field.STATUS
    words = sum(
        1 for value in values if 2 <= len(value.split()) <= 4 and not any(map(str.isdigit, value)) and len(value) < 50
    )
    if words >= 0.8 * len(values) and len(distinct) >= 0.8 * len(values) and len(values) > 1:
        return Field.NAME
    if (
        len(values) >= 12
        and 1 < len(distinct) <= 8
        and all(len(value) < 40 and not value.isdigit() for value in values)
    ):
        return Field.CATEGORY
    return None


def _seen_in_contents(sheet: Sheet, column: Column) -> Column:
    if column.field is Field.SEAT:
        values = sheet.sample(column.index, 100)
        split = sum(1 for value in values if seat_of(value)[1])
        if values and split >= 0.6 * len(values):
            return replace(column, confidence="guessed", why="Row and number")
    if column.field in (Field.ANSWERED_ON, Field.CHECKED_IN_AT, Field.VALID_FROM, Field.VALID_UNTIL, Field.EVENT_DATE):
        values = sheet.sample(column.index)
        if any(len(found.group(1)) < 3 for value in values if (found := _DATE.fullmatch(value))):
            order = day_order(values)
            if order is None:
                return replace(column, confidence="confirm", why="Day first? Please confirm")
            return replace(column, confidence="guessed", why="Day first" if order else "Month first")
    return column


def _currency(sheet: Sheet, columns: list[Column]) -> str | None:
    for column in columns:
        if column.field is Field.PRICE:
            stated = {price_of(value).currency for value in [column.heading, *sheet.sample(column.index, 50)]}
            stated.discard(None)
            if len(stated) == 1:
                return stated.pop()
    return None
