"""Edits as a person makes them, and how to see that one arrived."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from fashionos_desktop.storage import Cache

_IDS = "SELECT id FROM registrations ORDER BY id LIMIT ?"
_RENAME = "UPDATE registrations SET attendee_name = ? WHERE id = ?"


def guest_ids(cache: Cache, count: int) -> list[str]:
    def read(session: Session) -> list[str]:
        return list(session.connection().exec_driver_sql(_IDS, (count,)).scalars())

    return cache.read(read)


def rename(cache: Cache, guests: Sequence[str], name: str) -> None:
    """In one transaction, on disk when it returns."""

    def write(session: Session) -> None:
        session.connection().exec_driver_sql(_RENAME, [(name, guest) for guest in guests])

    cache.write(write).result()
