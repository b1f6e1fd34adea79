"""From what a laptop keeps of its enrolment to its centre, and to the thread that talks with it."""

from __future__ import annotations

from pathlib import Path

from fashionos_desktop.storage import Cache
from fashionos_desktop.sync import secrets
from fashionos_desktop.sync.cache.state import read_state
from fashionos_desktop.sync.driver import SyncDriver
from fashionos_desktop.sync.loading import Loader
from fashionos_desktop.sync.postgres import PostgresCentre
from fashionos_desktop.sync.store import CacheStore


def open_centre(cache: Cache, folder: Path) -> PostgresCentre | None:
    """Not yet connected. None: the laptop belongs to no centre. May wait for the keyring.

    Raises SyncTrouble where the secret is missing, BadCode or OSError where what was kept cannot be read.
    """
    if CacheStore(cache).read(read_state) is None:
        return None
    enrolment = secrets.read(folder)
    return None if enrolment is None else PostgresCentre(secrets.address(folder, enrolment))


def open_load(cache: Cache) -> Loader:
    return Loader(CacheStore(cache))


def open_driver(cache: Cache, folder: Path) -> SyncDriver | None:
    """Not yet started. As `open_centre`."""
    centre = open_centre(cache, folder)
    return None if centre is None else SyncDriver(cache, centre, open_load(cache))
