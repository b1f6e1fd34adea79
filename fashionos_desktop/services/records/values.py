"""Values as a person reads and writes them."""

from __future__ import annotations

import calendar
import csv
import json
import re
import uuid
from datetime import UTC, date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any
from zoneinfo import ZoneInfo

from fashionos_desktop.models import column_types as types
from fashionos_desktop.models.folding import fold
from fashionos_desktop.services.edits.rows import table_named
from fashionos_desktop.services.records.fields import Field, Kind
from fashionos_desktop.services.refusals import Refused, rule_words
from fashionos_desktop.services.vocabulary import choice_words

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}


def shown(field: Field, value: Any, zone: ZoneInfo) -> str:
    """A value as the Data screen shows it; times in the show's zone."""
    if value is None:
        return ""
    if field.kind is Kind.CHOICE:
        return choice_words(value)
    if field.kind is Kind.FLAG:
        return "Yes" if value else "No"
    if field.kind is Kind.AMOUNT:
        return f"{value:,.{field.scale or 0}f}"
    if field.kind is Kind.INSTANT:
        local = value.astimezone(zone)
        return f"{local.day} {calendar.month_abbr[local.month]} {local.year} {local:%H:%M}"
    if field.kind is Kind.DAY:
        return f"{value.day} {calendar.month_abbr[value.month]} {value.year}"
    if field.kind is Kind.LIST:
        return ", ".join(map(_quoted, value))
    if field.kind is Kind.STRUCTURE:
        return json.dumps(value, ensure_ascii=False)
    if field.kind is Kind.PICTURE:
        return f"{len(value):,} bytes"
    return str(value)


def understood(field: Field, text: str, zone: ZoneInfo) -> Any:
    """What a person wrote, as a value. Empty is None where the column may be empty.

    Raises Refused with a sentence on what the field takes.
    """
    plain = text.strip()
    if not plain and field.kind not in (Kind.TEXT, Kind.LIST):
        if field.nullable:
            return None
        raise Refused(f"{field.label} cannot be empty.", column=field.name)
    if field.kind is Kind.TEXT:
        return None if not plain and field.nullable else text
    try:
        return _READ[field.kind](field, plain, zone)
    except Refused as refused:
        raise Refused(str(refused), column=field.name) from None


def _choice(field: Field, text: str, zone: ZoneInfo) -> str:
    wanted = fold(text).replace(" ", "_")
    if wanted not in field.choices:
        raise Refused(f"{field.label} {rule_words(field.table, field.name)}.")
    return wanted


def _identifier(field: Field, text: str, zone: ZoneInfo) -> str:
    try:
        return str(uuid.UUID(text))
    except ValueError:
        raise Refused(f'{field.label} takes an id; "{text}" is none.') from None


def _whole(field: Field, text: str, zone: ZoneInfo) -> int:
    try:
        number = int(text.replace("\u202f", "").replace(" ", "").replace(",", ""))
    except ValueError:
        raise Refused(f'{field.label} takes a whole number; "{text}" is none.') from None
    _within(field, number)
    if abs(number) > 2_147_483_647:
        raise Refused(f"{field.label} is too large.")
    return number


def _amount(field: Field, text: str, zone: ZoneInfo) -> Decimal:
    plain = text.replace("\u202f", "").replace("\xa0", "").replace(" ", "")
    if re.fullmatch(r"-?\d+,\d{1,2}", plain):
        plain = plain.replace(",", ".")
    kind = table_named(field.table).c[field.name].type
    assert isinstance(kind, types.Amount)
    try:
        number = kind.rounded(plain.replace(",", ""))
    except InvalidOperation:
        raise Refused(f'{field.label} takes an amount such as 18,500.00; "{text}" is none.') from None
    except ValueError as error:
        raise Refused(str(error)) from None
    _within(field, number)
    return number


def _within(field: Field, number: int | Decimal) -> None:
    too_small = field.at_least is not None and number < field.at_least
    if too_small or (field.at_most is not None and number > field.at_most):
        raise Refused(f"{field.label} {rule_words(field.table, field.name)}.")


def _flag(field: Field, text: str, zone: ZoneInfo) -> bool:
    words = {"yes": True, "true": True, "1": True, "on": True, "no": False, "false": False, "0": False, "off": False}
    if fold(text) not in words:
        raise Refused(f'{field.label} takes yes or no; "{text}" is neither.')
    return words[fold(text)]


def _day(field: Field, text: str, zone: ZoneInfo) -> date:
    year, month, day = _day_parts(field, text)
    if not 1 <= month <= 12 or not 1 <= year <= 9999:
        raise Refused(f'{field.label} takes a date such as 29 Sep 2026; "{text}" is none.')
    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise Refused(f"{calendar.month_name[month]} {year} has {last} days.")
    return date(year, month, day)


def _day_parts(field: Field, text: str) -> tuple[int, int, int]:
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := re.fullmatch(r"(\d{1,2})[./](\d{1,2})[./](\d{4})", text):
        return int(found[3]), int(found[2]), int(found[1])
    if (found := re.fullmatch(r"(\d{1,2})\.? ([A-Za-z]{3})[a-z]* (\d{4})", text)) and found[2].lower() in MONTHS:
        return int(found[3]), MONTHS[found[2].lower()], int(found[1])
    raise Refused(f'{field.label} takes a date such as 29 Sep 2026; "{text}" is none.')


def _instant(field: Field, text: str, zone: ZoneInfo) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        day, _, clock = text.rpartition(" ")
        found = re.fullmatch(r"(\d{1,2})[:h](\d{2})(?::(\d{2}))?", clock)
        if not found or int(found[1]) > 23 or int(found[2]) > 59 or int(found[3] or 0) > 59:
            raise Refused(f'{field.label} takes a time such as 29 Sep 2026 18:45; "{text}" is none.') from None
        hour = time(int(found[1]), int(found[2]), int(found[3] or 0))
        moment = datetime.combine(_day(field, day, zone), hour)
    return moment.replace(tzinfo=moment.tzinfo or zone).astimezone(UTC)


def _list(field: Field, text: str, zone: ZoneInfo) -> list[str]:
    items = [item.strip() for line in csv.reader(text.splitlines(), skipinitialspace=True) for item in line]
    items = [item for item in items if item]
    if isinstance(table_named(field.table).c[field.name].type, types.IdentifierList):
        return [_identifier(field, item, zone) for item in items]
    return items


def _quoted(item: str) -> str:
    """An item with a comma of its own stands in quotation marks, so that it comes back as one."""
    return '"' + item.replace('"', '""') + '"' if any(sign in item for sign in ',"\n\r') else item


def _structure(field: Field, text: str, zone: ZoneInfo) -> Any:
    try:
        return json.loads(text, parse_constant=_no_constant)
    except ValueError:
        raise Refused(f"{field.label} takes JSON; this is none.") from None


def _no_constant(text: str) -> Any:
    raise ValueError(text)


def _picture(field: Field, text: str, zone: ZoneInfo) -> Any:
    raise Refused(f"{field.label} is a picture and is not typed.")


_READ = {
    Kind.CHOICE: _choice,
    Kind.REFERENCE: _identifier,
    Kind.IDENTIFIER: _identifier,
    Kind.WHOLE: _whole,
    Kind.AMOUNT: _amount,
    Kind.FLAG: _flag,
    Kind.INSTANT: _instant,
    Kind.DAY: _day,
    Kind.LIST: _list,
    Kind.STRUCTURE: _structure,
    Kind.PICTURE: _picture,
}
