"""What went wrong between laptop and centre, as one of the few things that matter to a laptop, in a sentence."""

from __future__ import annotations

import re

import psycopg

from fashionos_desktop.sync.postgres.connection import Abandoned, Address, Silent
from fashionos_desktop.sync.protocol import Disconnected, Distrusted, Revoked, SchemaDiffers, SyncTrouble

_REVOKED = ("FS010",)
_UNKNOWN = ("FS011",)
_SCHEMA_DIFFERS = ("FS030",)
_BUSY = ("53", "57P", "40", "55P", "25P")
_UNPREPARED = ("42883", "42P01", "42703", "3F000", "3D000")
"""No such function, table, column, schema or database."""

# A connection that was refused has no code, only words: libpq's own, and the server's.
_LOCKED_OUT = "is not permitted to log in"
_NOT_KNOWN = re.compile(r"authentication failed for user|role \".*\" does not exist")
_TRUST_REFUSED = (
    "does not support SSL",
    "certificate verify failed",
    "server certificate",
    "root certificate",
    "certificate revoked",
)
_SERVER_BUSY = (
    "too many clients",
    "too many connections",
    "remaining connection slots",
    "is starting up",
    "is shutting down",
    "in recovery",
    "not accepting",
    "not yet accepting",
)


def trouble_of(error: psycopg.Error | OSError, address: Address) -> SyncTrouble:
    """Only what surely says so counts as a refusal: all else is tried again."""
    place = place_of(address)
    if isinstance(error, Abandoned):
        return Disconnected("The program is ending.")
    if isinstance(error, Silent):
        return Disconnected(f"{place} does not answer.")
    code = getattr(error, "sqlstate", None)
    return _said_by_server(code, error, place) if code else _without_code(_first_line(error), place)


def connection_lost(address: Address) -> Disconnected:
    return _lost(place_of(address))


def place_of(address: Address) -> str:
    """What to call the centre at the head of a sentence."""
    host = str(address.get("host") or address.get("hostaddr") or "")
    return "The centre on this computer" if not host or host.startswith(("/", "@")) else f"The centre at {host}"


def _said_by_server(code: str, error: psycopg.Error | OSError, place: str) -> SyncTrouble:
    words = _first_line(error)
    if code in _REVOKED or _LOCKED_OUT in words:
        return _revoked(place)
    if code in _UNKNOWN or (code.startswith("28") and "pg_hba" not in words):
        return _unknown(place)
    if code in _SCHEMA_DIFFERS:
        return SchemaDiffers(
            f"{place} and this program speak different versions. Update FashionOS on this laptop, or ask whoever runs"
            " the centre to update it."
        )
    if code in _UNPREPARED:
        return SchemaDiffers(
            f"{place} is not ready for this program ({words}). Whoever runs the centre updates it with"
            " fashionos admin upgrade."
        )
    if code.startswith(_BUSY):
        return Disconnected(f"{place} is busy or restarting.")
    if code.startswith("08"):
        return _lost(place)
    return Disconnected(f"{place} could not do what was asked: {words}")


def _without_code(words: str, place: str) -> SyncTrouble:
    if any(part in words for part in _TRUST_REFUSED):
        return Distrusted(
            f"{place} is not the one this laptop was enrolled with: {words}. Nothing was sent. Ask whoever runs the"
            " centre for a new enrolment code."
        )
    if "pg_hba" in words:
        return Disconnected(f"{place} lets nobody in from this network.")
    if _LOCKED_OUT in words:
        return _revoked(place)
    if _NOT_KNOWN.search(words):
        return _unknown(place)
    if any(part in words for part in _SERVER_BUSY):
        return Disconnected(f"{place} is busy or restarting.")
    return Disconnected(f"{place} does not answer.")


def _revoked(place: str) -> Revoked:
    return Revoked(f"{place} no longer lets this laptop in. Ask whoever runs it whether that is meant.")


def _unknown(place: str) -> Distrusted:
    """Nobody took anything away: a centre that was set up anew knows no laptop, and each holds what it lost."""
    return Distrusted(
        f"{place} does not know this laptop. It may have been set up anew. Nothing was sent, and nothing is removed"
        " here. Ask whoever runs it for a new enrolment code."
    )


def _lost(place: str) -> Disconnected:
    return Disconnected(f"The connection to {place[0].lower() + place[1:]} was lost.")


def _first_line(error: BaseException) -> str:
    lines = str(error).strip().splitlines()
    return lines[0].removesuffix(".") if lines else type(error).__name__
