"""A laptop that worked alone joins a house: what it holds comes along, or is kept aside."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from fashionos_desktop import migrations
from fashionos_desktop.services.identity import current_person
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.services.vocabulary import counted
from fashionos_desktop.storage import Cache
from fashionos_desktop.storage.backup import back_up
from fashionos_desktop.sync.cache import state
from fashionos_desktop.sync.clock import Clock, SystemClock
from fashionos_desktop.sync.loading.loader import Loaded, Loader, Progress
from fashionos_desktop.sync.loading.own_rows import Brought, Place, bring_along, holds_rows
from fashionos_desktop.sync.protocol import Centre, Greeting, LoadStart, Report, SchemaDiffers
from fashionos_desktop.sync.store import CacheStore

_TOLD_OF = ("events", "registrations", "event_models", "looks", "call_times", "tasks", "budget_items", "venues")
"""Tables whose rows are counted by name; the others are one number."""
_NAMES = 3


class Choice(StrEnum):
    BRING_ALONG = "bring along"
    """What the laptop holds becomes the house's."""
    START_EMPTY = "start empty"
    """It stays in the backup only."""


@dataclass(frozen=True, slots=True)
class Enrolment:
    role: str
    loaded: int
    """Rows that came from the centre."""
    left_shows: tuple[str, ...]
    """Shows that are over and whose rows this laptop does not hold."""
    backup: Path | None
    """What the laptop held before; None: nothing."""
    brought: Brought = field(default_factory=Brought)
    refused_to_bring: bool = False

    def sentences(self) -> list[str]:
        said = [f"This laptop now works with the house's centre ({self.role}). {self.loaded:,} rows came from there."]
        if self.left_shows:
            said.append(f"{counted('events', len(self.left_shows))} of long ago can be taken on the Sync screen.")
        if self.refused_to_bring:
            said.append("What was here could not come along: only a laptop of the staff may add shows to a house.")
        said += _about_own_rows(self.brought)
        if self.backup is not None:
            said.append(f"What this laptop held before is kept in {self.backup}.")
        return said


def enrol(
    cache: Cache,
    centre: Centre,
    choice: Choice,
    *,
    incarnation: str,
    leaves_house: bool = False,
    clock: Clock | None = None,
    progress: Progress = lambda done, total: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Enrolment:
    """Makes the cache one of the house that `centre` answers for. `incarnation` names this copy of the cache, and the
    secret that belongs to it. With `leaves_house` the laptop may be one of another house, whose centre is lost.

    Raises Refused for a laptop that is enrolled already, SyncTrouble, CacheUnreadable. Then the cache is as it was.
    """
    clock = clock or SystemClock()
    store = CacheStore(cache)
    if not leaves_house:
        _refuse_second(store)
    asked = clock.now()
    greeting = centre.greet(incarnation)
    offset = greeting.now - (asked + clock.now()) // 2
    if greeting.schema != migrations.HEAD:
        older = "the centre, with fashionos admin upgrade" if greeting.schema < migrations.HEAD else "this program"
        raise SchemaDiffers(f"The centre and this program have different versions. Update {older}, then connect again.")
    backup = back_up(cache.path, "before-connecting") if store.read(holds_rows) else None
    brings = backup is not None and choice is Choice.BRING_ALONG and greeting.role == "staff"
    person = cache.read(current_person)
    place = Place(
        greeting.organization_id, greeting.device_id, person.profile_id if person else None, clock.now() + offset
    )
    report = Report(incarnation, migrations.HEAD, 0, 0, offset)
    loader = Loader(store, stopped)
    with loader.loaded(centre, report, (), lambda start: None, progress, choose_shows=True) as loaded:
        brought: list[Brought] = []

        def finish(live: sqlite3.Connection) -> None:
            loaded.side.execute("BEGIN")
            _become_enrolled(loaded, greeting, incarnation, offset)
            brought.append(bring_along(live, loaded.side, place) if brings else Brought())
            loaded.side.execute("COMMIT")

        loader.take_place(loaded.side, finish, tries=1)
        return Enrolment(
            role=greeting.role,
            loaded=loaded.rows,
            left_shows=store.read(state.left_shows),
            backup=backup,
            brought=brought[0],
            refused_to_bring=backup is not None and choice is Choice.BRING_ALONG and not brings,
        )


def _refuse_second(store: CacheStore) -> None:
    here = store.read(state.read_state)
    if here is None:
        return
    if here.revoked_at is None:
        raise Refused("This laptop belongs to a house already. Choose another folder with --data for another house.")
    if store.read(_captures):
        raise Refused(
            "This laptop's access was taken away, and it still holds the house's data. Remove that first, on the Sync"
            " screen or with fashionos disconnect, or choose another folder with --data."
        )


def _captures(connection: sqlite3.Connection) -> bool:
    """Whether what is here is the house's: a cache that was wiped is the laptop's own again."""
    return bool(connection.execute("SELECT capturing FROM sync_context").fetchone()[0])


def _become_enrolled(loaded: Loaded, greeting: Greeting, incarnation: str, offset: int) -> None:
    start: LoadStart = loaded.start
    state.enrol(
        loaded.side,
        incarnation=incarnation,
        device_id=greeting.device_id,
        organization_id=greeting.organization_id,
        role=greeting.role,
        epoch=start.epoch,
        cursor=start.cursor,
        beat=start.beat,
        clock_offset=offset,
    )
    state.set_synced_at(loaded.side, start.now)


def _about_own_rows(brought: Brought) -> list[str]:
    said = []
    if brought.rows.total():
        named = [counted(table, brought.rows[table]) for table in _TOLD_OF if brought.rows[table]]
        others = sum(count for table, count in brought.rows.items() if table not in _TOLD_OF)
        if others:
            named.append(f"{others:,} other rows" if others > 1 else "1 other row")
        said.append(f"Brought along: {_listed(named)}. They are sent to the centre as the network allows.")
    for slug, now in sorted(brought.renamed.items()):
        said.append(f'Another show is called "{slug}" already: the one of this laptop is now "{now}".')
    if met := brought.met["profiles"]:
        said.append(f"{counted('profiles', met)} with the same e-mail were there already, and stand for both.")
    for (table, reason), names in sorted(brought.left.items()):
        said.append(f"{counted(table, len(names))} stayed behind, as {reason}{_examples(names)}.")
    return said


def _examples(names: Sequence[str]) -> str:
    named = [name for name in names if name][:_NAMES]
    return f": {', '.join(named)}{' and others' if len(names) > len(named) else ''}" if named else ""


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
