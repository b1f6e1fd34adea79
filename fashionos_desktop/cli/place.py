"""The folder that a command works in, and the cache in it."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from fashionos_desktop import paths

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from fashionos_desktop.services.identity import Person
    from fashionos_desktop.services.shows import Show

Result = TypeVar("Result")


class BadInput(Exception):
    """What was typed cannot be used; the sentence says what can."""


@dataclass(frozen=True, slots=True)
class Place:
    data: Path | None

    @property
    def folder(self) -> Path:
        return paths.data_directory(self.data)

    @property
    def cache(self) -> Path:
        return paths.cache_file(self.folder)

    def read(self, work: Callable[[Session], Result]) -> Result:
        """Reads beside a window that may be open."""
        from fashionos_desktop.storage import Cache

        with Cache.open_to_read(self.cache) as cache:
            return cache.read(work)

    def write(self, work: Callable[[Session], Result]) -> Result:
        """Does one transaction. Raises CacheInUse beside an open window."""
        from fashionos_desktop.storage import Cache

        with Cache.open(self.cache) as cache:
            return cache.write(work).result()


def person_of(session: Session) -> Person:
    """Who owns what a command makes: on a first use, the login."""
    from fashionos_desktop.services import identity

    return identity.current_person(session) or identity.first_use(
        session, person_name=login_name(), organization_name=f"House of {login_name()}"
    )


def login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "Somebody"


def show_of(session: Session, slug: str) -> Show:
    from fashionos_desktop.services.shows import show_by_slug

    return show_by_slug(session, slug)
