"""Which guest list this is, or why it is none: decided from headings and contents before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from fashionos_desktop.reports.guest_lists import kinds
from fashionos_desktop.reports.guest_lists.fields import Column, Field, Mapping
from fashionos_desktop.reports.guest_lists.guess import guess_mapping
from fashionos_desktop.reports.guest_lists.headings import field_of, foreign_kind
from fashionos_desktop.reports.guest_lists.pretix import orders_mapping, recognise_pretix
from fashionos_desktop.reports.guest_lists.sheets import Sheet, find_sheet, sheet_at, sheet_signature
from fashionos_desktop.reports.guest_lists.text import fold
from fashionos_desktop.reports.problems import BadFile
from fashionos_desktop.reports.tables_in import Table
from fashionos_desktop.reports.tables_in.table import Row

_EXPORT_HEADER_ROWS = 5


class NotAGuestList(BadFile):
    """The tables were read, and no guests are in them. Its text is a sentence for a person."""


@dataclass(frozen=True, slots=True)
class Recognition:
    """What was found: the sheets to read, and what their columns become."""

    mapping: Mapping
    sheets: tuple[Sheet, ...]
    orders: Sheet | None = None
    """The sheet of orders beside pretix's sheet of positions, with what the door must know of a whole order."""

    @property
    def source(self) -> str:
        """The kind of list: "pretix check-in list", "guest list" …"""
        return self.mapping.kind

    @property
    def is_known(self) -> bool:
        """A list of a known make: its columns need no confirming."""
        return self.mapping.kind != kinds.GENERIC.source

    @property
    def row_count(self) -> int:
        """Filled rows below the headings."""
        return sum(sum(1 for row in sheet.table.rows[sheet.first :] if any(row)) for sheet in self.sheets)

    def first_values(self, column: int, most: int = 5) -> tuple[str, ...]:
        """The first different values of a column, to show beside its heading."""
        return tuple(dict.fromkeys(self.sheets[0].sample(column, 50)))[:most]


def recognise(tables: Sequence[Table]) -> Recognition:
    """A known list or a guessed one. Raises NotAGuestList with a sentence."""
    known = _known(tables)
    if known is not None:
        return known
    sheets = [find_sheet(table) for table in tables]
    guesses = [(sheet, _special(sheet, guess_mapping(sheet))) for sheet in sheets]
    usable = [(sheet, mapping) for sheet, mapping in guesses if _refusal(sheet, mapping) is None]
    if not usable:
        raise NotAGuestList(_refusal(*guesses[0]) or "No guests are in this file.")
    best, mapping = max(usable, key=lambda pair: len(pair[0].table.rows) - pair[0].first)
    same = tuple(sheet for sheet, other in usable if other.signature == mapping.signature)
    return Recognition(mapping, same if best.header >= 0 else (best,))


def recognise_with(tables: Sequence[Table], mapping: Mapping) -> Recognition:
    """The sheets to which a remembered or chosen mapping belongs. Raises NotAGuestList where there are none."""
    known = _known(tables)
    if known is not None and known.mapping.signature == mapping.signature:
        return replace(known, mapping=mapping)
    sheets = tuple(sheet for table in tables if _fits(sheet := find_sheet(table), mapping))
    if not sheets:
        raise NotAGuestList(
            "The columns of this file are others than those that were chosen. Look at the columns again."
        )
    return Recognition(mapping, sheets)


def _fits(sheet: Sheet, mapping: Mapping) -> bool:
    if mapping.signature:
        return sheet_signature(sheet) == mapping.signature
    return all(
        column.index < len(sheet.headings) and fold(sheet.headings[column.index]) == fold(column.heading)
        for column in mapping.columns
    )


def _known(tables: Sequence[Table]) -> Recognition | None:
    found: list[tuple[Sheet, Mapping]] = []
    orders: Sheet | None = None
    for table in tables:
        for index in range(min(_EXPORT_HEADER_ROWS, len(table.rows))):
            if len(table.rows[index]) < 3:
                continue
            sheet = sheet_at(table, index)
            mapping = recognise_pretix(sheet)
            if mapping is not None:
                found.append((sheet, mapping))
                break
            if orders_mapping(sheet) is not None:
                orders = sheet
                break
    if found:
        sheet, mapping = found[0]
        return Recognition(mapping, tuple(s for s, m in found if m.signature == mapping.signature), orders)
    if orders is not None:
        raise NotAGuestList(
            "This is pretix's list of orders, which has no tickets in it. "
            "Export “Order positions” or the check-in list and import that."
        )
    return None


def _special(sheet: Sheet, mapping: Mapping) -> Mapping:
    """Eventbrite's and zkipster's columns are words that other lists use too; together they are theirs alone."""
    fields = {column.field for column in mapping.columns}
    words = {fold(heading) for heading in sheet.headings}
    if {Field.ORDER, Field.REFERENCE, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.CATEGORY} <= fields:
        return replace(mapping, kind=kinds.EVENTBRITE.source, columns=_settled(mapping.columns))
    if any("eventbrite" in word for word in words) and {Field.ORDER, Field.CATEGORY} <= fields:
        return replace(mapping, kind=kinds.EVENTBRITE.source, columns=_settled(mapping.columns))
    zkipster = {Field.REFERENCE, Field.TOTAL_GUESTS, Field.RELATIONSHIP}
    if Field.TOTAL_GUESTS in fields and len(zkipster & fields) >= 2:
        columns = tuple(
            replace(column, field=Field.RSVP) if column.field is Field.STATUS else column for column in mapping.columns
        )
        return replace(mapping, kind=kinds.ZKIPSTER.source, columns=_settled(columns))
    return mapping


def _settled(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    return tuple(
        replace(column, confidence="sure", why="Sure") if column.field is not Field.IGNORE else column
        for column in columns
    )


def _is_prose(sheet: Sheet, below: Sequence[Row]) -> bool:
    """Lines of a text that happen to have commas: few are as wide as the headings."""
    sample = below[:200]
    wide = sum(1 for row in sample if 2 * len(row) > len(sheet.headings))
    return 3 * wide < len(sample)


def _has_emails(sheet: Sheet, mapping: Mapping) -> bool:
    return any("@" in value for index in mapping.indexes(Field.EMAIL) for value in sheet.sample(index))


def _refusal(sheet: Sheet, mapping: Mapping) -> str | None:
    """Why a table is no guest list; None where it may be one."""
    fields = {column.field for column in mapping.columns}
    other = foreign_kind(list(sheet.headings))
    named = fields & {Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME}
    strong = sum(
        1
        for column in mapping.columns
        if column.field not in (Field.IGNORE, Field.NOTES, Field.TAG, Field.REFERENCE, Field.ORDER, Field.STATUS)
        and field_of(column.heading) is column.field
    )
    if other is not None and not (named and strong >= 4 and Field.EMAIL in fields):
        return f"This looks like {other}, not a guest list. Nothing was imported."
    below = [row for row in sheet.table.rows[sheet.first :] if any(row)]
    if not below:
        return "The list has headings and no guests below them."
    if sheet.table.delimiter is not None and sheet.header >= 0 and _is_prose(sheet, below):
        return "This is a text and no table, so no guests can be read from it. Nothing was imported."
    if Field.EMAIL in fields and not named and not _has_emails(sheet, mapping):
        return "The column of e-mail addresses holds none, so this is not a guest list. Nothing was imported."
    if named or Field.EMAIL in fields or (Field.CODE in fields and strong >= 2):
        return None
    return "No column holds names, e-mail addresses or ticket codes, so this is not a guest list. Nothing was imported."
