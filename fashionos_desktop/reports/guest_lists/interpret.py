"""The whole way from a file, or from tables and a mapping, to a guest list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePath
from zoneinfo import ZoneInfo

from fashionos_desktop.reports.guest_lists import kinds
from fashionos_desktop.reports.guest_lists.answers import yes_or_no
from fashionos_desktop.reports.guest_lists.columns import Columns
from fashionos_desktop.reports.guest_lists.fields import Field, Mapping
from fashionos_desktop.reports.guest_lists.gathering import Gathering
from fashionos_desktop.reports.guest_lists.guess import day_order
from fashionos_desktop.reports.guest_lists.notes import ATTENTION
from fashionos_desktop.reports.guest_lists.overview import Overview
from fashionos_desktop.reports.guest_lists.pretix import orders_mapping
from fashionos_desktop.reports.guest_lists.reader import GuestReader, Setting
from fashionos_desktop.reports.guest_lists.recognise import NotAGuestList, Recognition, recognise, recognise_with
from fashionos_desktop.reports.guest_lists.sections import NO_HEADS, Heads, RowSorter, Section, title_above
from fashionos_desktop.reports.guest_lists.sheets import Sheet
from fashionos_desktop.reports.guest_lists.text import fold, line
from fashionos_desktop.reports.guest_lists.values import moment_of
from fashionos_desktop.reports.tables_in import Progress, Table, read_tables
from fashionos_desktop.reports.tables_in.table import Row
from fashionos_desktop.services.guest_records import GuestList, GuestRecord, RejectedRow

_STEP = 1_000
_CHECK_IN_FILE = re.compile(r"_checkin_(?P<gate>.+)\.(?:csv|xlsx)$", re.IGNORECASE)
_DATES = (Field.CHECKED_IN_AT, Field.VALID_FROM, Field.VALID_UNTIL, Field.ANSWERED_ON, Field.EVENT_DATE)


def read_guest_list(
    path: Path, *, timezone: str, mapping: Mapping | None = None, progress: Progress | None = None
) -> GuestList:
    """A file into guests. Raises UnreadableFile or NotAGuestList, each with a sentence."""
    tables = read_tables(path, progress)
    return interpret(tables, mapping or recognise(tables), timezone=timezone, progress=progress)


def interpret(
    tables: Sequence[Table],
    recognition: Recognition | Mapping,
    *,
    timezone: str,
    day_first: bool | None = None,
    progress: Progress | None = None,
) -> GuestList:
    """Every row into a guest or a rejected row. Local times in the file are in `timezone`, an IANA name.

    `day_first` overrules how the columns and the mapping would read 03/04/2026. Raises NotAGuestList where the
    mapping belongs to other columns, or where no row holds a guest.
    """
    found = recognition if isinstance(recognition, Recognition) else recognise_with(tables, recognition)
    kind = kinds.kind_named(found.mapping.kind)
    setting = Setting(
        kind,
        ZoneInfo(timezone),
        _day_first(found, day_first),
        found.mapping.currency,
        _gate(found.sheets[0].table.file_name) if kind is kinds.CHECK_IN_LIST else None,
        _order_notes(found.orders),
    )
    gathering = Gathering()
    total = sum(len(sheet.table.rows) - sheet.first for sheet in found.sheets)
    done = 0
    for sheet in found.sheets:
        for result in _read_sheet(sheet, found, setting):
            if result is not None:
                gathering.add(result)
            done += 1
            if progress is not None and done % _STEP == 0:
                progress(done, total)
    if not gathering.records:
        raise NotAGuestList("No row of this file names a guest. Nothing was imported.")
    return GuestList(
        source=kind.source,
        file_name=PurePath(found.sheets[0].table.file_name).name,
        rows=len(gathering.records) + len(gathering.rejected),
        records=tuple(gathering.records),
        rejected=tuple(gathering.rejected),
        event_title=_event_title(found),
        event_date=_event_date(found, gathering.records, setting),
    )


def _read_sheet(sheet: Sheet, found: Recognition, setting: Setting) -> Iterator[GuestRecord | RejectedRow | None]:
    """One result for each row; None for a row that holds no guest."""
    rows = sheet.table.rows
    columns = Columns(found.mapping, sheet.headings, rows[sheet.first :])
    reader = GuestReader(columns, setting, Overview(columns, setting.kind))
    heads, width = _sheet_heads(sheet, found), len(sheet.headings)
    sorter = RowSorter(sheet, columns) if setting.kind in (kinds.GENERIC, kinds.ZKIPSTER) else None
    for index in range(sheet.first, len(rows)):
        row = rows[index]
        if sorter is not None:
            sorted_as = sorter.sort(index)
            if isinstance(sorted_as, Section):
                heads = heads.under(sorted_as)
            if sorted_as is not True:
                yield None
                continue
        elif not any(row):
            yield None
            continue
        number, at = sheet.number(index), index - sheet.first
        if sheet.table.cut_off and index == len(rows) - 1:
            said = _completed(at, row, columns, reader)
            yield _corrected(reader.read(number, at, heads), said)
            continue
        result = reader.read(number, at, heads, number in sheet.table.struck)
        yield result if len(row) == width else _with_shape(result, row, sheet, columns)


def _sheet_heads(sheet: Sheet, found: Recognition) -> Heads:
    """In a workbook with a sheet for each kind of guest, the sheet's name is the kind."""
    return Heads(sheet.table.name) if len(found.sheets) > 1 and sheet.table.delimiter is None else NO_HEADS


def _completed(at: int, row: Row, columns: Columns, reader: GuestReader) -> str:
    """The last row of a file that was cut off: a category that was cut is completed where only one can be meant."""
    said = "The file ends in the middle of this row."
    if columns.indexes(Field.CATEGORY) != (len(row) - 1,):
        return said
    begun = columns.text(at, Field.CATEGORY)
    meant = [spelling for word, spelling in reader.categories.items() if begun and word.startswith(fold(begun))]
    if len(meant) != 1 or meant[0] == begun:
        return said
    columns.put(at, Field.CATEGORY, meant[0])
    return f"{said} “{begun}” is read as “{meant[0]}”."


def _with_shape(
    result: GuestRecord | RejectedRow, row: Row, sheet: Sheet, columns: Columns
) -> GuestRecord | RejectedRow:
    """The guest with a word about a row that is longer or shorter than the headings."""
    width = len(sheet.headings)
    extra = [text for cell in row[width:] if (text := line(cell))]
    if extra:
        return _corrected(result, f"Cells beyond the last heading are left out: {', '.join(extra)[:200]}.")
    if sheet.table.delimiter is not None and len(row) < columns.width:
        return _corrected(result, f"The row has {len(row)} of {width} cells.")
    return result


def _corrected(result: GuestRecord | RejectedRow, said: str) -> GuestRecord | RejectedRow:
    return result if isinstance(result, RejectedRow) else replace(result, corrections=(*result.corrections, said))


def _day_first(found: Recognition, chosen: bool | None) -> bool:
    if chosen is not None:
        return chosen
    if found.mapping.day_first is not None:
        return found.mapping.day_first
    sheet = found.sheets[0]
    values = [
        value for field in _DATES for index in found.mapping.indexes(field) for value in sheet.sample(index, 2_000)
    ]
    shown = day_order(values)
    if shown is not None:
        return shown
    return not any(re.search(r"\d\s*[ap]\.?m\.?|noon|midnight", value, re.IGNORECASE) for value in values)


def _gate(file_name: str) -> str | None:
    """pretix puts the name of the check-in list into the file's name."""
    found = _CHECK_IN_FILE.search(file_name)
    return found["gate"].replace("_", " ").strip() if found else None


def _order_notes(orders: Sheet | None) -> dict[str, tuple[str, ...]]:
    mapping = orders_mapping(orders) if orders is not None else None
    if orders is None or mapping is None:
        return {}
    columns = Columns(mapping, orders.headings, orders.table.rows[orders.first :])
    notes: dict[str, tuple[str, ...]] = {}
    for at, order in enumerate(columns.texts(Field.ORDER)):
        said = [ATTENTION] if yes_or_no(columns.text(at, Field.ATTENTION)) else []
        said += columns.blocks(at, Field.DOOR_TEXT) + columns.blocks(at, Field.NOTES)
        if said:
            notes[order] = tuple(said)
    return notes


def _event_title(found: Recognition) -> str | None:
    sheet = found.sheets[0]
    for index in found.mapping.indexes(Field.EVENT_TITLE):
        titles = Counter(sheet.sample(index))
        if len(titles) == 1:
            return titles.most_common(1)[0][0]
    return title_above(sheet)


def _event_date(found: Recognition, records: Sequence[GuestRecord], setting: Setting) -> date | None:
    """The day of the show where the file shows one: its own column, else the one day on which guests came in."""
    sheet = found.sheets[0]
    for index in found.mapping.indexes(Field.EVENT_DATE):
        for value in sheet.sample(index, 1):
            moment = moment_of(value, setting.zone, setting.day_first)
            if moment is not None:
                return moment.astimezone(setting.zone).date()
    moments = [record.checked_in_at for record in records if record.checked_in_at]
    moments = moments or [record.valid_from for record in records if record.valid_from]
    days = Counter(moment.astimezone(setting.zone).date() for moment in moments)
    if not days:
        return None
    day, times = days.most_common(1)[0]
    return day if times >= 0.9 * len(moments) else None
