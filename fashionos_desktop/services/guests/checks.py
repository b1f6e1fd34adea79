"""What a person may write about a guest, cleaned, or a sentence why not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from fashionos_desktop.services.guests.raw import fetch
from fashionos_desktop.services.refusals import Refused

_EMAIL = re.compile(r"[^@\s<>()\[\],;:\"\\]+@[^@\s<>()\[\],;:\"\\.]+(\.[^@\s<>()\[\],;:\"\\.]+)+")
_ONE_LINE = (
    "attendee_name",
    "attendee_email",
    "phone",
    "company",
    "section",
    "row_label",
    "seat",
    "party",
    "substitute_for",
    "blocked_reason",
    "qr_code_data",
)
_NEEDED = {"attendee_name": "A guest needs a name.", "qr_code_data": "A guest needs a code."}
_MOST_COMPANIONS = 99
_STATUSES = ("pending", "confirmed", "cancelled")
"""What a person may set: presence is told by scans alone."""


def checked(
    session: Session, show_id: str, values: Mapping[str, Any], *, guest_id: str | None = None
) -> dict[str, Any]:
    """Values of a guest as they will be kept. Empty text is None. Raises Refused, naming the column."""
    clean = dict(values)
    for column in values.keys() & set(_ONE_LINE):
        clean[column] = _line(values[column])
    if "notes" in values:
        clean["notes"] = str(values["notes"] or "").strip() or None
    for column, sentence in _NEEDED.items():
        if column in clean and clean[column] is None:
            raise Refused(sentence, column=column)
    if "status" in clean and clean["status"] not in _STATUSES:
        raise Refused("A guest is pending, confirmed or cancelled. Who came is told by the door.", column="status")
    _check_email(clean.get("attendee_email"))
    _check_plus_ones(clean)
    _check_validity(clean)
    _check_category(session, show_id, clean)
    _check_code(session, clean, guest_id)
    return clean


def cleaned_tag(tag: str) -> str:
    """Raises Refused for an empty one."""
    plain = _line(tag)
    if plain is None:
        raise Refused("A tag needs a name.", column="tags")
    return plain


def _line(value: object) -> str | None:
    if value is None:
        return None
    return " ".join(unicodedata.normalize("NFC", str(value)).split()) or None


def _check_email(address: str | None) -> None:
    if address is None or _EMAIL.fullmatch(address):
        return
    if address.count("@") == 1:
        raise Refused(f"The e-mail {address} is not complete. It looks like name@house.com.", column="attendee_email")
    signs = "no @ sign" if "@" not in address else "two @ signs"
    raise Refused(f"The e-mail {address} has {signs}.", column="attendee_email")


def _check_plus_ones(values: Mapping[str, Any]) -> None:
    number = values.get("plus_ones", 0)
    if not isinstance(number, int) or not 0 <= number <= _MOST_COMPANIONS:
        raise Refused(f"A guest brings between 0 and {_MOST_COMPANIONS} others.", column="plus_ones")


def _check_validity(values: Mapping[str, Any]) -> None:
    start, end = values.get("valid_from"), values.get("valid_until")
    if isinstance(start, datetime) and isinstance(end, datetime) and end <= start:
        raise Refused("The ticket ends before it begins.", column="valid_until")


def _check_category(session: Session, show_id: str, values: Mapping[str, Any]) -> None:
    if "ticket_tier_id" not in values:
        return
    category = {"id": values["ticket_tier_id"], "show": show_id}
    if not fetch(session, "SELECT 1 FROM ticket_tiers WHERE id = :id AND event_id = :show", category):
        raise Refused("This show has no such category. Choose another one.", column="ticket_tier_id")


def _check_code(session: Session, values: Mapping[str, Any], guest_id: str | None) -> None:
    if "qr_code_data" not in values:
        return
    holder = fetch(
        session,
        "SELECT attendee_name FROM registrations WHERE qr_code_data = :code AND id IS NOT :guest",
        {"code": values["qr_code_data"], "guest": guest_id},
    )
    if holder:
        raise Refused(f"The code already belongs to {holder[0][0]}. Give another code.", column="qr_code_data")
