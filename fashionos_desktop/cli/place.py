"""The folder that a command works in, and the cache in it."""

from __future__ import annotations

import getpass
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from fashionos_desktop import paths

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from fashionos_desktop.services.identity import Person
    from fashionos_desktop.services.shows import Show

Result = TypeVar("Result")


class BadInput(Exception):
    """What was typed cannot be used; the sentence says what can."""


class Stopped(Exception):
    """The person ended a command before it was done."""


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

        with _damage_set_aside(self.cache), Cache.open_to_read(self.cache) as cache:
            return cache.read(work)

    def write(self, work: Callable[[Session], Result]) -> Result:
        """Does one transaction. Raises CacheInUse beside an open window, and Stopped after Ctrl+C."""
        from fashionos_desktop.services.identity import current_person
        from fashionos_desktop.storage import Cache
        from fashionos_desktop.storage.stopping import until

        stop = threading.Event()
        with _damage_set_aside(self.cache), Cache.open(self.cache) as cache:
            person = cache.read(current_person)
            cache.actor = person.profile_id if person else None
            job = cache.write(until(stop, work))
            try:
                _wait_for(job)
            except KeyboardInterrupt:
                stop.set()
                _wait_for(job)
                if job.exception() is not None:
                    raise Stopped from None
            return job.result()


@contextmanager
def _damage_set_aside(path: Path) -> Iterator[None]:
    """Damage that a command meets is dealt with at once: opening again sets the cache aside, and says so."""
    from fashionos_desktop.storage import Cache, CacheSuspect

    try:
        yield
    except CacheSuspect:
        Cache.open(path).close()
        raise


def _wait_for(job: Future[Any]) -> None:
    # Windows tells of Ctrl+C only between waits.
    while not job.done():
        wait([job], timeout=0.2)


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
