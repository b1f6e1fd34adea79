"""How each kind of value is stored on both sides: the cache (SQLite, STRICT) and the centre (Postgres).

Python sees one form: `str` for ids, aware UTC `datetime`, `date`, `Decimal`, parsed JSON.
The cache stores instants as integer microseconds since 1970 and amounts as scaled integers,
because text sorts wrongly and turns into floating point inside triggers.
"""

from __future__ import annotations

import json
import uuid
from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    Date,
    DateTime,
    Dialect,
    Integer,
    LargeBinary,
    Numeric,
    Text,
    Uuid,
)
from sqlalchemy.types import TypeDecorator, TypeEngine

EARLIEST_INSTANT = -62_135_596_800_000_000
LATEST_INSTANT = 253_402_300_799_999_999
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def is_cache(dialect: Dialect) -> bool:
    return dialect.name == "sqlite"


def microseconds(instant: datetime) -> int:
    """Microseconds since 1970-01-01 UTC. Raises ValueError for an instant without a time zone."""
    if instant.tzinfo is None:
        raise ValueError("An instant needs a time zone.")
    return (instant - _EPOCH) // _MICROSECOND


def from_microseconds(value: int) -> datetime:
    return _EPOCH + value * _MICROSECOND


def plain_json(value: Any) -> str:
    """JSON text with sorted keys, so that equal values are equal text."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def without_nul(value: Any) -> Any:
    """Postgres cannot hold the NUL character; it is dropped wherever text enters, in JSON too."""
    if isinstance(value, str):
        return value.replace("\0", "")
    if isinstance(value, dict):
        return {without_nul(key): without_nul(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [without_nul(item) for item in value]
    return value


class Identifier(TypeDecorator[str]):
    """A UUID made by the client, as canonical lower-case text."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Text() if is_cache(dialect) else Uuid(as_uuid=False))

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        if value is None or (isinstance(value, str) and len(value) == 36 and value.islower()):
            return value
        return str(uuid.UUID(str(value)))


class Words(TypeDecorator[str]):
    """Text of any script."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return value.replace("\0", "") if value else value


class OrderKey(Words):
    """Text that orders byte by byte; the centre's own collation would order it by language."""

    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Text() if is_cache(dialect) else Text(collation="C"))


class WholeNumber(TypeDecorator[int]):
    impl = Integer
    cache_ok = True


class Flag(TypeDecorator[bool]):
    impl = Boolean
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Integer() if is_cache(dialect) else Boolean())

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> bool | int | None:
        return int(value) if value is not None and is_cache(dialect) else value

    def process_result_value(self, value: Any, dialect: Dialect) -> bool | None:
        return None if value is None else bool(value)


class Amount(TypeDecorator[Decimal]):
    """numeric(precision, scale): money and measures. Raises ValueError for infinity, NaN and what does not fit."""

    impl = Numeric
    cache_ok = True

    def __init__(self, precision: int, scale: int) -> None:
        super().__init__(precision, scale)
        self.precision = precision
        self.scale = scale

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Integer() if is_cache(dialect) else Numeric(self.precision, self.scale))

    def rounded(self, value: Decimal | int | str) -> Decimal:
        number = Decimal(value)
        if not number.is_finite():
            raise ValueError("An amount must be a number.")
        number = number.quantize(Decimal(1).scaleb(-self.scale), rounding=ROUND_HALF_UP)
        if abs(number) >= Decimal(10) ** (self.precision - self.scale):
            raise ValueError(f"{value} is too large: at most {self.precision - self.scale} digits before the point.")
        return abs(number) if number.is_zero() else number

    def process_bind_param(self, value: Any, dialect: Dialect) -> Decimal | int | None:
        if value is None:
            return None
        number = self.rounded(value)
        return int(number.scaleb(self.scale)) if is_cache(dialect) else number

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        if value is None or not is_cache(dialect):
            found: Decimal | None = value
            return found
        return Decimal(value).scaleb(-self.scale)


class Instant(TypeDecorator[datetime]):
    """A point in time, to the microsecond, in UTC."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Integer() if is_cache(dialect) else DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | int | None:
        if value is None:
            return None
        moment = microseconds(value)
        return moment if is_cache(dialect) else from_microseconds(moment)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return from_microseconds(value) if is_cache(dialect) else value.astimezone(UTC)


class Day(TypeDecorator[date]):
    """A calendar day, YYYY-MM-DD in the cache."""

    impl = Date
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Text() if is_cache(dialect) else Date())

    def process_bind_param(self, value: date | None, dialect: Dialect) -> date | str | None:
        return value.isoformat() if value is not None and is_cache(dialect) else value

    def process_result_value(self, value: Any, dialect: Dialect) -> date | None:
        return date.fromisoformat(value) if isinstance(value, str) else value


class Structure(TypeDecorator[Any]):
    """JSON, compared parsed."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if is_cache(dialect):
            return dialect.type_descriptor(Text())
        from sqlalchemy.dialects.postgresql import JSONB  # not needed, and not loaded, on a laptop

        return dialect.type_descriptor(JSONB(none_as_null=True))

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        if value is None:
            return None
        return plain_json(without_nul(value)) if is_cache(dialect) else without_nul(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return json.loads(value) if value is not None and is_cache(dialect) else value


class _ListOf(TypeDecorator[list[str]]):
    impl = Text
    cache_ok = True
    element: type[TypeDecorator[str]]

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Text() if is_cache(dialect) else ARRAY(self.element()))

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        if value is None:
            return None
        items = [self.element().process_bind_param(item, dialect) for item in value]
        return plain_json(items) if is_cache(dialect) else items

    def process_result_value(self, value: Any, dialect: Dialect) -> list[str] | None:
        found: list[str] | None = json.loads(value) if value is not None and is_cache(dialect) else value
        return found


class WordList(_ListOf):
    cache_ok = True
    element = Words


class IdentifierList(_ListOf):
    cache_ok = True
    element = Identifier


class Picture(TypeDecorator[bytes]):
    impl = LargeBinary
    cache_ok = True
