"""From an enrolment code to a laptop that works with its centre, for the window and the command line alike.

The secret is kept before the cache becomes the house's: a laptop without its secret would have to be enrolled again.
"""

from __future__ import annotations

import contextlib
import sqlite3
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.storage import Cache
from fashionos_desktop.sync import secrets
from fashionos_desktop.sync.cache import state
from fashionos_desktop.sync.enrolment import BadCode, Enrolment, decode
from fashionos_desktop.sync.loading import Choice, enrol
from fashionos_desktop.sync.loading.enrolment import Enrolment as Loaded
from fashionos_desktop.sync.postgres import PostgresCentre
from fashionos_desktop.sync.protocol import Greeting
from fashionos_desktop.sync.store import CacheStore

_FACTS = ("check_ins", "show_entries")


@dataclass(frozen=True, slots=True)
class Joined:
    enrolment: Enrolment
    keeping: secrets.Keeping
    loaded: Loaded | None
    """None: the laptop belonged to the house already, and has a new secret."""

    def sentences(self) -> list[str]:
        said = (
            ["This laptop has a new secret. What it holds, and what waits on it, is as it was."]
            if self.loaded is None
            else self.loaded.sentences()
        )
        return said if self.keeping.note is None else [*said, self.keeping.note]


def join(
    cache: Cache,
    code: str,
    choice: Choice,
    *,
    leaves_house: bool = False,
    progress: Callable[[int, int], None] = lambda done, total: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Joined:
    """With `leaves_house` a laptop of another house comes over with what it holds: for a house whose centre is lost.

    Raises BadCode, Refused, SyncTrouble, CacheUnreadable or OSError; then cache and secrets are as they were."""
    enrolment = decode(code)
    folder = cache.path.parent
    incarnation = str(uuid.uuid4())
    here = CacheStore(cache).read(state.read_state)
    with _kept(folder, incarnation, enrolment) as keeping, _centre(folder, enrolment) as centre:
        if here is not None and here.revoked_at is None:
            greeting = centre.greet(incarnation)
            if not leaves_house or greeting.organization_id == here.organization_id:
                _enrol_again(cache, here, greeting, incarnation, enrolment)
                return Joined(enrolment, keeping, None)
        loaded = enrol(
            cache,
            centre,
            choice,
            incarnation=incarnation,
            leaves_house=leaves_house and here is not None and here.revoked_at is None,
            progress=progress,
            stopped=stopped,
        )
        return Joined(enrolment, keeping, loaded)


@contextlib.contextmanager
def _kept(folder: Path, incarnation: str, enrolment: Enrolment) -> Iterator[secrets.Keeping]:
    """The new secret in place of the old one, which comes back if anything goes wrong."""
    before: Enrolment | None = None
    with contextlib.suppress(secrets.SecretMissing, BadCode):
        before = secrets.read(folder)
    named_before = secrets.incarnation_of(folder)
    try:
        yield secrets.write(folder, incarnation, enrolment)
    except BaseException:
        if before is None or named_before is None:
            secrets.forget(folder)
        else:
            secrets.write(folder, named_before, before)
        raise


@contextlib.contextmanager
def _centre(folder: Path, enrolment: Enrolment) -> Iterator[PostgresCentre]:
    centre = PostgresCentre(secrets.address(folder, enrolment))
    try:
        yield centre
    finally:
        centre.close()


def _enrol_again(
    cache: Cache, here: state.CacheState, greeting: Greeting, incarnation: str, enrolment: Enrolment
) -> None:
    """For a laptop whose secret was lost: another login of the house takes over the cache, and what waits in it."""
    if greeting.organization_id != here.organization_id:
        raise Refused(
            "This laptop belongs to another house already. Choose another folder with --data for this one. If the"
            " centre of that house is lost, --bring-along takes what this laptop holds into this one."
        )
    if greeting.role != here.role:
        raise Refused(
            f"This laptop is one of {here.role}, and the code is for {greeting.role}. Ask for a code of the same kind,"
            " or choose another folder with --data."
        )

    def work(connection: sqlite3.Connection) -> None:
        connection.execute("UPDATE sync_context SET capturing = 0")
        connection.execute(
            "INSERT INTO devices (id, organization_id, name, role) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (greeting.device_id, greeting.organization_id, enrolment.device, greeting.role),
        )
        for table in _FACTS:
            _write_anew(connection, table, here.device_id, greeting.device_id)
        state.start_incarnation(connection, incarnation)
        state.set_identity(connection, greeting.device_id, greeting.organization_id, greeting.role)
        # The centre counts the pulls of each login.
        state.set_beat(connection, 0)
        connection.execute("UPDATE sync_context SET capturing = 1")

    CacheStore(cache).write(work)


def _write_anew(connection: sqlite3.Connection, table: str, before: str | None, after: str) -> None:
    """Facts that wait are sent in the laptop's new name: the centre takes them from no other."""
    waiting = "SELECT row_id FROM sync_outbox WHERE table_name = ?1 AND verb = 'insert' AND new ->> 'device_id' = ?2"
    connection.execute(f"UPDATE {table} SET device_id = ?3 WHERE id IN ({waiting})", (table, before, after))
    connection.execute(
        "UPDATE sync_outbox SET new = json_set(new, '$.device_id', ?3)"
        " WHERE table_name = ?1 AND verb = 'insert' AND new ->> 'device_id' = ?2",
        (table, before, after),
    )
