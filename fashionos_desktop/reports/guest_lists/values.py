"""Single cells into values: e-mails, prices, dates, seats, plus ones. What cannot be read comes back with a reason."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from fashionos_desktop.reports.guest_lists.answers import FREE
from fashionos_desktop.reports.guest_lists.text import fold
from fashionos_desktop.reports.tables_in import Cell

_PLAIN_EMAIL = re.compile(r"[A-Za-z0-9._%+\-']+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+")
_ANGLED = re.compile(r"<([^<>]+)>")
_CURRENCIES: Final = {
    "€": "EUR",
    "£": "GBP",
    "$": "USD",
    "¥": "JPY",
    "CHF": "CHF",
    "zł": "PLN",
    "₩": "KRW",
    "R$": "BRL",
}
_CODE = re.compile(r"\b(EUR|GBP|USD|CHF|JPY|PLN|SEK|NOK|DKK|BRL|CNY|KRW|CAD|AUD|CZK|HUF)\b")
_NUMBER = re.compile(r"[+-]?\d[\d.,'’\s\u00a0\u202f]*|[+-]?[.,]\d+")
_MOST: Final = Decimal("99999999.99")


def email_problem(text: str) -> str | None:
    """Why this is no e-mail address, in a short sentence; None where it is one."""
    if _PLAIN_EMAIL.fullmatch(text) and ".." not in text:
        return None
    at = text.count("@")
    if at == 0:
        return "The e-mail has no @ sign."
    if at > 1:
        return "The e-mail has two @ signs."
    if re.search(r"\s", text):
        return "The e-mail has a space in it."
    name, _, domain = text.partition("@")
    if not name or not domain:
        return "The e-mail is not complete."
    if "." not in domain.strip(".") or ".." in text:
        return "The e-mail has no full domain."
    # Addresses in other scripts are real; only what no mail program takes is refused.
    return "The e-mail has a sign that no address has." if re.search(r"[<>()\[\]\\,;:\"]", text) else None


def email_in(text: str) -> str:
    """The address in "Name <address>", or the first of several parted by a semicolon or comma."""
    angled = _ANGLED.search(text)
    if angled:
        return angled.group(1).strip()
    first = re.split(r"[;,]\s*", text, maxsplit=1)[0]
    return first if first.count("@") == 1 else text


@dataclass(frozen=True, slots=True)
class Price:
    amount: Decimal | None
    currency: str | None = None
    correction: str | None = None
    negative: bool = False


@lru_cache(maxsize=4_096)
def price_of(text: str) -> Price:
    """A price as people and programs write it: 45.00, 1.234,56 €, "free"."""
    if not text:
        return Price(None)
    word = fold(text)
    if word in FREE:
        return Price(Decimal(0), correction=f"The price “{text}” is read as 0.")
    currency = next((code for sign, code in _CURRENCIES.items() if sign in text), None)
    named = _CODE.search(text.upper())
    if named:
        currency = named.group(1)
    number = _NUMBER.search(text.replace("−", "-"))
    if number is None:
        return Price(None, correction=f"The price “{text}” is no amount. Left out.")
    amount = _decimal(number.group())
    if amount is None or amount > _MOST:
        return Price(None, correction=f"The price “{text}” is no amount. Left out.")
    negative = amount < 0 or (text.lstrip("€£$¥ ").startswith("-") and amount != 0)
    return Price(amount.quantize(Decimal("0.01")), currency, negative=negative)


def _decimal(text: str) -> Decimal | None:
    digits = re.sub(r"['’\s\u00a0\u202f]", "", text).rstrip(".,")
    point, comma = digits.rfind("."), digits.rfind(",")
    if point >= 0 and comma >= 0:
        thousands = "," if point > comma else "."
        digits = digits.replace(thousands, "").replace(",", ".")
    elif comma >= 0:
        digits = (
            digits.replace(",", ".") if digits.count(",") == 1 and len(digits) - comma != 4 else digits.replace(",", "")
        )
    elif digits.count(".") > 1:
        digits = digits.replace(".", "")
    try:
        amount = Decimal(digits)
    except InvalidOperation:
        return None
    return amount if amount.is_finite() else None


_WHEN = re.compile(
    r"(?P<a>\d{1,4})\s?[./\-年]\s?(?P<b>\d{1,2})\s?[./\-月]\s?(?P<c>\d{1,4})日?\.?"
    r"(?:[T,\s]+(?:klo\s|um\s|à\s|às\s)?(?P<h>\d{1,2})(?:[:.h](?P<m>\d{2}))?(?:[:.](?P<s>\d{2})(?:[.,]\d+)?)?\s*(?P<half>[ap]\.?\s?m\.?)?"
    r"|[,\s]+(?P<word>noon|midnight))?"
    r"\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)


@lru_cache(maxsize=16_384)
def wall_clock(text: str, day_first: bool) -> datetime | None:
    """A date with or without a time as the list writes it; aware only where the text names an offset."""
    found = _WHEN.fullmatch(text.strip())
    if found is None:
        return None
    a, b, c = found["a"], int(found["b"]), found["c"]
    if len(a) == 4:
        year, month, day = int(a), b, int(c)
    elif len(c) == 4 or len(c) == 2:
        year = int(c) + (2000 if len(c) == 2 else 0)
        day, month = (int(a), b) if day_first else (b, int(a))
        # 17/07 in a list read month first can only be the 17th of July.
        if month > 12 >= day:
            day, month = month, day
    else:
        return None
    hour, minute, second = int(found["h"] or 0), int(found["m"] or 0), int(found["s"] or 0)
    half = (found["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    elif (found["word"] or "").lower() == "noon":
        hour = 12
    try:
        moment = datetime.combine(date(year, month, day), time(hour, minute, second))
    except ValueError:
        return None
    return _with_offset(moment, found["zone"])


def _with_offset(moment: datetime, zone: str | None) -> datetime:
    if not zone:
        return moment
    return datetime.fromisoformat(moment.isoformat() + ("+00:00" if zone in "zZ" else zone))


@lru_cache(maxsize=16_384)
def moment_of(cell: Cell, zone: ZoneInfo, day_first: bool) -> datetime | None:
    """The instant, in UTC, that a cell names as local time in `zone`; None where it is no date."""
    if isinstance(cell, datetime):
        moment: datetime | None = cell
    elif isinstance(cell, date):
        moment = datetime.combine(cell, time())
    elif isinstance(cell, str):
        moment = wall_clock(cell, day_first)
    else:
        moment = None
    if moment is None:
        return None
    try:
        return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
    except OverflowError:
        return None


_SEAT_WORDS: Final = (
    r"seat|siège|place|pl\.?|sitz|sitzplatz|platz|asiento|butaca|posto|assento|lugar|stoel|plats|sæde|sete|miejsce"
    r"|место|席"
)
_ROW_WORDS: Final = r"row|rang|rangée|reihe|fila|fileira|rij|række|rad|rząd|ряд|列|排"
_FULL_SEAT = re.compile(
    rf"(?:(?P<section>.+?)[\s,;:/·–-]+)?(?:{_ROW_WORDS})[\s.:]*(?P<row>\w{{1,6}})"
    rf"[\s,;:/·–-]+(?:{_SEAT_WORDS})[\s.:]*(?P<seat>\w{{1,6}})",
    re.IGNORECASE,
)
_SHORT_SEAT = re.compile(r"(?:(?P<section>[A-Za-z]{1,10})[-/ ])?(?P<row>[A-Za-z]{1,3})\s?[-–/.]?\s?(?P<seat>\d{1,4})")
_NUMBERED_SEAT = re.compile(r"(?P<row>\d{1,3})\s?[-–/]\s?(?P<seat>\d{1,4})")


@lru_cache(maxsize=16_384)
def seat_of(text: str) -> tuple[str, str, str]:
    """Section, row and seat in one cell: "Salon Sud, Row E, Seat 11", "D-31", "C13"; else the text is the seat."""
    if not text:
        return "", "", ""
    full = _FULL_SEAT.fullmatch(text)
    if full:
        return full["section"] or "", full["row"], full["seat"]
    short = _SHORT_SEAT.fullmatch(text)
    if short:
        return short["section"] or "", short["row"], short["seat"]
    numbered = _NUMBERED_SEAT.fullmatch(text)
    if numbered:
        return "", numbered["row"], numbered["seat"]
    return "", "", text
