"""The lists that pretix exports: check-in lists, order data, codes; in every language that it speaks."""

from __future__ import annotations

from functools import cache

from fashionos_desktop.reports.guest_lists import kinds
from fashionos_desktop.reports.guest_lists.answers import yes_or_no
from fashionos_desktop.reports.guest_lists.fields import Column, Field, Mapping
from fashionos_desktop.reports.guest_lists.headings import field_of
from fashionos_desktop.reports.guest_lists.pretix_words import HEADINGS
from fashionos_desktop.reports.guest_lists.sheets import Sheet, sheet_signature
from fashionos_desktop.reports.guest_lists.text import fold, words_of

_CHECK_IN: dict[str, Field] = {
    "order_code": Field.ORDER,
    "attendee_name": Field.NAME,
    "product": Field.CATEGORY,
    "price": Field.PRICE,
    "checked_in": Field.CHECKED_IN_AT,
    "checked_out": Field.IGNORE,
    "automatic": Field.IGNORE,
    "paid": Field.PAID,
    "secret": Field.CODE,
    "email": Field.EMAIL,
    "phone": Field.PHONE,
    "start_date": Field.IGNORE,
    "company": Field.COMPANY,
    "attention": Field.ATTENTION,
    "comment": Field.NOTES,
    "checkin_text": Field.DOOR_TEXT,
    "seat_name": Field.SEAT,
    "seat_zone": Field.SECTION,
    "seat_row": Field.ROW,
    "seat_number": Field.SEAT,
    "blocked": Field.BLOCKED,
    "valid_from": Field.VALID_FROM,
    "valid_until": Field.VALID_UNTIL,
}
_POSITIONS: dict[str, Field] = {
    "event_slug": Field.IGNORE,
    "event_name": Field.EVENT_TITLE,
    "order_code": Field.ORDER,
    "position_id": Field.POSITION,
    "status": Field.STATUS,
    "email": Field.BUYER_EMAIL,
    "phone": Field.PHONE,
    "product": Field.CATEGORY,
    "variation": Field.VARIATION,
    "price": Field.PRICE,
    "attendee_name": Field.NAME,
    "attendee_email": Field.EMAIL,
    "attendee_company": Field.COMPANY,
    "pseudonymization": Field.IGNORE,
    "ticket_secret": Field.CODE,
    "seat_name": Field.SEAT,
    "seat_zone": Field.SECTION,
    "seat_row": Field.ROW,
    "seat_number": Field.SEAT,
    "blocked": Field.BLOCKED,
    "valid_from": Field.VALID_FROM,
    "valid_until": Field.VALID_UNTIL,
    "order_comment": Field.NOTES,
    "addon": Field.ADD_ON_TO,
    "invoice_company": Field.BUYER_COMPANY,
    "invoice_name": Field.BUYER_NAME,
    "checkin_lists": Field.CHECKED_IN_GATE,
}
_CODES: dict[str, Field] = {
    "secret": Field.CODE,
    "product": Field.CATEGORY,
    "variation": Field.VARIATION,
    "paid": Field.PAID,
    "valid_from": Field.VALID_FROM,
    "valid_until": Field.VALID_UNTIL,
}
_ORDERS: dict[str, Field] = {
    "event_slug": Field.IGNORE,
    "order_code": Field.ORDER,
    "order_total": Field.IGNORE,
    "status": Field.STATUS,
    "attention": Field.ATTENTION,
    "checkin_text": Field.DOOR_TEXT,
    "comment": Field.NOTES,
    "positions": Field.IGNORE,
}


def recognise_pretix(sheet: Sheet) -> Mapping | None:
    """The mapping of a pretix check-in list, position list or list of codes; None for anything else."""
    for kind, keys, needed, some in (
        (kinds.ORDERS, _POSITIONS, ("order_code", "position_id", "product"), ("ticket_secret", "pseudonymization")),
        (kinds.CHECK_IN_LIST, _CHECK_IN, ("order_code", "product", "checked_in"), ("automatic", "checked_out")),
        (kinds.CODES, _CODES, ("secret", "product", "paid"), ("valid_from", "variation")),
    ):
        found = _columns_of(sheet, keys)
        if all(key in found for key in needed) and any(key in found for key in some):
            if kind is kinds.CODES and len(sheet.headings) > 9:
                continue
            return _mapping(sheet, kind, keys, found)
    return None


def orders_mapping(sheet: Sheet) -> Mapping | None:
    """The mapping of the sheet with one row for each order, which says what the door must know of the whole order."""
    found = _columns_of(sheet, _ORDERS)
    if not all(key in found for key in ("order_code", "order_total", "positions")):
        return None
    return _mapping(sheet, kinds.ORDERS, _ORDERS, found)


@cache
def _key_words() -> dict[str, frozenset[str]]:
    return {key: words_of(entry) for key, entry in HEADINGS.items()}


def _columns_of(sheet: Sheet, keys: dict[str, Field]) -> dict[str, int]:
    """The column of each heading. In French a seat's name and number have one heading: the first is the name."""
    found: dict[str, int] = {}
    for index, heading in enumerate(sheet.headings):
        word = fold(heading)
        key = next((key for key in keys if key not in found and word in _key_words()[key]), None)
        if key is not None:
            found[key] = index
    return found


def _mapping(sheet: Sheet, kind: kinds.Kind, keys: dict[str, Field], found: dict[str, int]) -> Mapping:
    meaning = {index: keys[key] for key, index in found.items()}
    # The name of a seat repeats its zone, row and number; it counts only where those are missing.
    if "seat_name" in found and "seat_number" in found:
        meaning[found["seat_name"]] = Field.IGNORE
    for index in _question_columns(found, kind):
        if index not in meaning:
            meaning[index] = _question(sheet, index)
    columns = tuple(
        Column(index, heading, meaning.get(index, Field.IGNORE)) for index, heading in enumerate(sheet.headings)
    )
    return Mapping(columns, kind.source, signature=sheet_signature(sheet))


def _question_columns(found: dict[str, int], kind: kinds.Kind) -> range:
    """The organiser's own questions stand between two fixed headings."""
    if kind is kinds.CHECK_IN_LIST:
        start, end = found.get("phone", found.get("email")), found.get("company")
    else:
        start, end = found.get("addon", found.get("order_comment")), found.get("invoice_company")
    return range(0) if start is None or end is None else range(start + 1, end)


def _question(sheet: Sheet, index: int) -> Field:
    if field_of(sheet.headings[index]) is Field.COMPANY:
        return Field.AFFILIATION
    values = set(sheet.sample(index))
    if values and all(yes_or_no(value) is not None for value in values):
        return Field.TAG_IF_YES
    return Field.LABELLED_NOTE
