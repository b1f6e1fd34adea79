"""One form per kind of value for what leaves a database: JSON, the command line, and later sync.

uuid and text: string. integer: number. boolean: true or false. numeric(p, s): string with s digits after the point.
timestamptz: "2026-09-29T18:00:00.000000Z". date: "2026-09-29". json: parsed. lists: arrays of strings. bytes: base64.
"""

from __future__ import annotations

import base64
import binascii
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from sqlalchemy.types import TypeEngine

from fashionos_desktop.models import column_types as types


class BadWireValue(ValueError):
    """A value that is not in the form of its column; the sentence says which form it needs."""


def to_wire(kind: TypeEngine[Any], value: Any) -> Any:
    """The wire form of what Python holds."""
    if value is None:
        return None
    if isinstance(kind, types.Amount):
        return f"{kind.rounded(value):f}"
    if isinstance(kind, types.Instant):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ").rjust(27, "0")
    if isinstance(kind, types.Day):
        return value.isoformat()
    if isinstance(kind, types.Picture):
        return base64.b64encode(value).decode("ascii")
    if isinstance(kind, types.WordList | types.IdentifierList):
        return list(value)
    return value


def from_wire(kind: TypeEngine[Any], value: Any) -> Any:
    """What Python holds, from the wire form. Raises BadWireValue."""
    if value is None:
        return None
    for types_read, read in _READERS:
        if isinstance(kind, types_read):
            try:
                return read(kind, value)
            except BadWireValue:
                raise
            except (ValueError, TypeError, AttributeError, InvalidOperation, binascii.Error) as error:
                raise BadWireValue(f"{value!r} cannot be read: {error}") from error
    return value


def _identifier(kind: Any, value: Any) -> str:
    try:
        return str(uuid.UUID(value))
    except ValueError:
        raise BadWireValue(f"{value!r} is not an id.") from None


def _words(kind: Any, value: Any) -> str:
    if not isinstance(value, str):
        raise BadWireValue(f"{value!r} is not text.")
    return value.replace("\0", "")


def _whole(kind: Any, value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise BadWireValue(f"{value!r} is not a whole number.")
    return value


def _flag(kind: Any, value: Any) -> bool:
    if not isinstance(value, bool):
        raise BadWireValue(f"{value!r} is neither true nor false.")
    return value


def _amount(kind: types.Amount, value: Any) -> Decimal:
    if not isinstance(value, str):
        raise BadWireValue(f"{value!r} is not an amount.")
    try:
        return kind.rounded(value)
    except InvalidOperation:
        raise BadWireValue(f"{value!r} is not an amount.") from None


def _instant(kind: Any, value: Any) -> datetime:
    try:
        moment = datetime.fromisoformat(value)
    except (ValueError, TypeError):
        raise BadWireValue(f"{value!r} is not a time such as 2026-09-29T18:00:00Z.") from None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _day(kind: Any, value: Any) -> date:
    try:
        return date.fromisoformat(value)
    except (ValueError, TypeError):
        raise BadWireValue(f"{value!r} is not a date such as 2026-09-29.") from None


def _structure(kind: Any, value: Any) -> Any:
    return types.without_nul(value)


def _list(kind: Any, value: Any) -> list[str]:
    if not isinstance(value, list):
        raise BadWireValue(f"{value!r} is not a list.")
    read = _identifier if isinstance(kind, types.IdentifierList) else _words
    return [read(kind, item) for item in value]


def _picture(kind: Any, value: Any) -> bytes:
    return base64.b64decode(value, validate=True)


_READERS: tuple[tuple[type[Any], Callable[[Any, Any], Any]], ...] = (
    (types.Identifier, _identifier),
    (types.Words, _words),
    (types.WholeNumber, _whole),
    (types.Flag, _flag),
    (types.Amount, _amount),
    (types.Instant, _instant),
    (types.Day, _day),
    (types.Structure, _structure),
    (types.WordList, _list),
    (types.IdentifierList, _list),
    (types.Picture, _picture),
)
