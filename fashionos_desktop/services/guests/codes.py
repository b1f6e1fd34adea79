"""Codes that the house itself gives to guests: short, because short QR codes read better, and never misread."""

from __future__ import annotations

import hashlib
import re
import secrets

from sqlalchemy.orm import Session

from fashionos_desktop.services.guests.raw import fetch

CLEAR = "abcdefghjkmnpqrstuvwxyz23456789"
"""Letters and digits that no one mistakes for another."""
LENGTH = 10

_OWN = re.compile(f"[{CLEAR}]{{{LENGTH}}}")


def free_code(session: Session) -> str:
    """A code that no guest of any show here has."""
    while True:
        code = "".join(secrets.choice(CLEAR) for _ in range(LENGTH))
        if not fetch(session, "SELECT 1 FROM registrations WHERE qr_code_data = :code", {"code": code}):
            return code


def code_for(guest_id: str, attempt: int = 0) -> str:
    """The code of an imported guest whom the list gives none: two laptops that import one list give the same."""
    number = int.from_bytes(hashlib.blake2b(f"{guest_id}/{attempt}".encode(), digest_size=16).digest())
    letters = []
    for _ in range(LENGTH):
        number, place = divmod(number, len(CLEAR))
        letters.append(CLEAR[place])
    return "".join(letters)


def is_own(code: str) -> bool:
    """Whether the house gave this code, and no ticketing system."""
    return _OWN.fullmatch(code) is not None


def spaced(code: str) -> str:
    """For reading aloud: "nj2s nhqw". Long codes of other systems stay as they are."""
    if len(code) > 16 or not code.isalnum():
        return code
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))
