"""Ticket codes as they reach the desk, and the ones it makes itself."""

from __future__ import annotations

import re
import secrets

_INVISIBLE = "".join(map(chr, [*range(0x21), 0x7F, 0x85, 0xA0, 0x200B, 0x2060, 0xFEFF]))
_SCANNER_PREFIX = re.compile(r"(?:\][A-Za-z][0-9A-Za-z])?(?:\\[0-9]{6})*")
"""What a scanner may say before a code: the kind of barcode ("]Q2"), then its character set ("\\000001")."""

_CLEAR = "abcdefghjkmnpqrstuvwxyz23456789"
"""Letters and digits that no one mistakes for another."""


def clean_code(text: str) -> str:
    """The code alone, without what a scanner or a copied cell puts around it. May be empty."""
    inner = text.strip(_INVISIBLE)
    return _SCANNER_PREFIX.sub("", inner, count=1).strip(_INVISIBLE)


def likely_codes(code: str) -> tuple[str, ...]:
    """The code, then what it would be with Caps Lock off and without the gaps that people type or print."""
    together = "".join(code.split())
    return tuple(dict.fromkeys((code, code.swapcase(), together, together.swapcase())))


def new_code() -> str:
    """Short, because short QR codes read better; too many of them to guess one."""
    return "".join(secrets.choice(_CLEAR) for _ in range(10))


def code_end(code: str) -> str:
    """What tells a code from another one, to read out."""
    return code[-4:]
