"""The laptop's half of the conversation, as a machine of small steps.

Each step is one call to the centre or one transaction of the cache, so a cut or a kill between any two of them loses
nothing: what is on disk says how to go on. No thread, clock, random number or socket is made here; all are handed in,
so that a whole show with five laptops can be simulated from one seed.

    greet -> (load) -> push -> acknowledge -> push ... -> pull -> apply ... -> rest -> push ...

A pull never happens while a push is unanswered: after a cut the same transactions are pushed again first, and the
ledger answers for those that were taken.
"""

from __future__ import annotations

import logging
import random
import sqlite3
from collections.abc import Callable, Sequence
from datetime import timedelta

from fashionos_desktop import migrations
from fashionos_desktop.storage import CacheError
from fashionos_desktop.storage.context import GaveWay
from fashionos_desktop.sync import backoff
from fashionos_desktop.sync.cache import outbox, refresh, sent, state
from fashionos_desktop.sync.cache.applying import apply, in_parts
from fashionos_desktop.sync.cache.comparing import differing_rows
from fashionos_desktop.sync.clock import Clock
from fashionos_desktop.sync.protocol import (
    Centre,
    Decision,
    Disconnected,
    Distrusted,
    Key,
    LaptopSeen,
    LoadStart,
    Outcome,
    Pulled,
    PullRequest,
    Report,
    Revoked,
    SchemaDiffers,
    SyncTrouble,
)
from fashionos_desktop.sync.status import State, SyncStatus
from fashionos_desktop.sync.store import Store
from fashionos_desktop.sync.telling import Telling, other_schema, report_of

_log = logging.getLogger(__name__)

POLL = 5.0
"""Seconds between two pulls when the centre hints at nothing."""
COMPARE_EVERY = 900.0
"""Seconds between two comparisons of all tables by digest."""
LOOK_ROUND_EVERY = 30.0
"""Seconds between two looks at the other laptops."""
MOST_TRIES = 5
"""How often a part of a pull gives way to people before it is finished all the same."""
KEPT = timedelta(days=14)
"""How long what was acknowledged can be sent again to a centre that was restored."""
NOTED_EVERY = 60_000_000
"""Microseconds between two notes of the last contact while nothing comes."""
CLOCK_SLACK = 50_000
"""Microseconds by which the measured offset may wander before it is stored again."""

Load = Callable[[Centre, Report, Callable[[LoadStart], None], Callable[[int, int], None]], None]
"""Fills the cache from the centre, keeping what waits: see `loading`. The last argument hears rows done and in all."""
Step = Callable[[], float]


class Engine:
    """`step()` until it asks for a rest. `status` says how things stand."""

    def __init__(
        self,
        centre: Centre,
        store: Store,
        load: Load,
        clock: Clock,
        ids: Callable[[], str],
        dice: random.Random,
        *,
        on_step: Callable[[str], None] = lambda name: None,
        on_status: Callable[[SyncStatus], None] = lambda status: None,
    ) -> None:
        self._centre = centre
        self._store = store
        self._load_rows = load
        self._clock = clock
        self._ids = ids
        self._dice = dice
        self._on_step = on_step
        self._telling = Telling(store, on_status)
        self.laptops: tuple[LaptopSeen, ...] = ()
        self._next: Step = self._greet
        self._failures = 0
        self._answers: Sequence[Outcome] = ()
        self._asked: PullRequest | None = None
        self._pulled: Pulled | None = None
        self._parts: list[Pulled] = []
        self._tries = 0
        self._compare_at = clock.monotonic() + COMPARE_EVERY
        self._look_at = clock.monotonic()

    @property
    def status(self) -> SyncStatus:
        return self._telling.status

    def step(self) -> float:
        """Does one step. Returns the seconds that may pass before the next one; 0: go on at once."""
        step = self._next
        self._on_step(step.__name__.removeprefix("_"))
        try:
            try:
                return step()
            except SyncTrouble as trouble:
                return self._stopped_by(trouble)
        except (CacheError, sqlite3.OperationalError) as trouble:
            return self._wait_for_disk(trouble)
        except sqlite3.IntegrityError:
            # What the centre holds must fit here; where it does not, the cache is not what it should be.
            _log.exception("What the centre sent could not be applied; everything is read anew.")
            self._on_step("rebuild")
            self._next = self._load
            return backoff.delay(1, self._dice)

    def hurry(self) -> None:
        """The next step is due now: a person asked for it, or the network came back."""
        self._failures = 0

    def recount(self) -> None:
        """Something changed in the cache: says so in the status."""
        self._telling.say(self.status.state)

    # the steps

    def _greet(self) -> float:
        here = self._store.read(state.read_state)
        if here is None:
            self._telling.say(State.ALONE)
            return POLL
        asked = self._clock.now()
        greeting = self._centre.greet(here.incarnation)
        offset = greeting.now - (asked + self._clock.now()) // 2
        if greeting.schema != migrations.HEAD:
            raise other_schema(greeting.schema)
        known = self._store.read(sent.last_acknowledged)
        restored = here.epoch not in (None, greeting.epoch) or greeting.taken < known

        def keep(connection: sqlite3.Connection) -> None:
            state.set_identity(connection, greeting.device_id, greeting.organization_id, greeting.role)
            if abs(offset - here.clock_offset) > CLOCK_SLACK:
                state.set_clock_offset(connection, offset)
            if restored:
                outbox.requeue_sent(connection)
                state.set_cursor(connection, None)

        if restored:
            _log.warning("The centre is not the one this laptop knew; what it may have lost is sent again.")
        known_as = (here.device_id, here.organization_id, here.role)
        renamed = known_as != (greeting.device_id, greeting.organization_id, greeting.role)
        if restored or renamed or abs(offset - here.clock_offset) > CLOCK_SLACK:
            self._store.write(keep)
        self._failures = 0
        self._next = self._load if restored or here.cursor is None else self._push
        return 0

    def _load(self) -> float:
        self._telling.say(State.LOADING)

        report = self._store.read(report_of)
        self._load_rows(self._centre, report, lambda start: None, self._telling.loading)
        self._next = self._push
        return 0

    def _push(self) -> float:
        here, batch = self._store.read(lambda connection: (state.read_state(connection), outbox.next_batch(connection)))
        if not batch:
            self._next = self._pull
            return 0
        assert here is not None
        self._telling.sending()
        self._answers = self._centre.push(here.incarnation, migrations.HEAD, batch)
        self._next = self._acknowledge
        return 0

    def _acknowledge(self) -> float:
        answers = self._answers
        taken = [answer for answer in answers if answer.decision is not Decision.REUSED]

        def keep(connection: sqlite3.Connection) -> None:
            outbox.acknowledge(connection, taken, self._clock.now())
            if len(taken) < len(answers):
                outbox.start_incarnation(connection, self._ids())

        self._store.write(keep)
        if len(taken) < len(answers):
            _log.warning("This cache is a copy, or was restored; its changes get new numbers.")
        self._answers = ()
        self._telling.pushed(len(taken))
        self._next = self._push
        return 0

    def _pull(self) -> float:
        compares = self._clock.monotonic() >= self._compare_at
        here, request = self._store.read(lambda connection: _what_to_ask(connection, compares=compares))
        if request is None:
            self._next = self._load
            return 0
        pulled = self._centre.pull(request)
        self._asked = request
        if pulled.epoch != here.epoch or pulled.previous_beat < here.beat:
            # Another centre, or this one as it was before: what it may have lost is sent again.
            self._store.write(_forget_place)
            self._next = self._load
        elif pulled.too_many:
            self._next = self._load
        else:
            self._pulled = pulled
            self._parts = in_parts(pulled)
            self._tries = 0
            self._next = self._apply
            if len(self._parts) > 1:
                self._telling.catching_up(pulled.size)
        return 0

    def _apply(self) -> float:
        assert self._pulled is not None
        pulled, part, last = self._pulled, self._parts[0], len(self._parts) == 1
        here = self._here()
        patient = self._tries < MOST_TRIES
        gives_way = self._store.people_wait if patient else _nobody_waits

        def keep(connection: sqlite3.Connection) -> int:
            if not _still_asks(connection, self._asked):
                raise _Overtaken
            changed = apply(connection, part, gives_way)
            if last:
                state.set_cursor(connection, pulled.cursor)
                state.set_beat(connection, pulled.beat)
                state.set_synced_at(connection, self._clock.now() + here.clock_offset)
            return changed

        try:
            changed = self._store.write(keep) if _matters(part, here, self._clock.now() + here.clock_offset) else 0
        except GaveWay:
            self._tries += 1
            return 0
        except _Overtaken:
            self._next = self._pull
            return 0
        self._tries = 0
        del self._parts[0]
        self._telling.pulled(changed, part.size)
        if last:
            self._next = self._compare if pulled.digests is not None else self._rest
        return 0

    def _compare(self) -> float:
        """Reads again every row that differs from the centre, and says that there were some."""
        assert self._pulled is not None
        pulled, here = self._pulled, self._here()
        found: list[Key] = self._store.read(
            lambda connection: differing_rows(connection, here.role or "staff", pulled, self._centre.compare)
        )
        self._compare_at = self._clock.monotonic() + COMPARE_EVERY
        if found:
            _log.warning("%d rows differed from the centre and are read again: %s", len(found), found[:20])
            self._store.write(lambda connection: refresh.refresh(connection, found))
            self._telling.repaired(len(found))
        self._next = self._pull if found else self._rest
        return 0

    def _rest(self) -> float:
        self._pulled = None
        if self._clock.monotonic() >= self._look_at:
            self.laptops = tuple(self._centre.laptops())
            self._look_at = self._clock.monotonic() + LOOK_ROUND_EVERY
            before = self._clock.now() - int(KEPT / timedelta(microseconds=1))
            if self._store.read(lambda connection: sent.has_older(connection, before)):
                self._store.write(lambda connection: outbox.prune(connection, before))
        self._next = self._push
        if self._store.read(outbox.pending_transactions) or self._store.read(refresh.to_refresh):
            return 0
        self._telling.say(State.AT_REST)
        return POLL

    # what can be in the way

    def _stopped_by(self, trouble: SyncTrouble) -> float:
        self._next = self._greet
        self._answers, self._pulled, self._parts = (), None, []
        self._failures += 1
        wait = backoff.delay(self._failures, self._dice)
        if isinstance(trouble, Revoked):
            self._telling.stopped(State.REVOKED, trouble)
            if self._here().revoked_at is None:
                self._store.write(lambda connection: state.revoke(connection, self._clock.now()))
            return backoff.LONGEST
        if isinstance(trouble, Distrusted | SchemaDiffers):
            kind = State.DISTRUSTED if isinstance(trouble, Distrusted) else State.UPDATE_NEEDED
            self._telling.stopped(kind, trouble)
            return backoff.LONGEST
        assert isinstance(trouble, Disconnected), trouble
        self._telling.offline(trouble, self._clock.now(), wait)
        return wait

    def _wait_for_disk(self, trouble: Exception) -> float:
        """A full disk, say. What was on its way is asked for again."""
        _log.warning("The cache took nothing: %s", trouble)
        self._next = self._greet
        self._answers, self._pulled, self._parts = (), None, []
        self._telling.without_disk(trouble)
        return POLL

    # what is said

    def _here(self) -> state.CacheState:
        here = self._store.read(state.read_state)
        assert here is not None, "a laptop that belongs to no centre talks to none"
        return here


def _what_to_ask(connection: sqlite3.Connection, *, compares: bool) -> tuple[state.CacheState, PullRequest | None]:
    """None: nothing was loaded yet. Read at once: a pull begins with every hint of the centre."""
    here = state.read_state(connection)
    assert here is not None, "a laptop that belongs to no centre talks to none"
    if here.cursor is None:
        return here, None
    return here, PullRequest(
        cursor=here.cursor,
        report=report_of(connection),
        left_shows=state.left_shows(connection),
        refresh=refresh.to_refresh(connection),
        digest=compares,
    )


def _forget_place(connection: sqlite3.Connection) -> None:
    outbox.requeue_sent(connection)
    state.set_cursor(connection, None)


def _nobody_waits() -> bool:
    return False


class _Overtaken(Exception):
    """While an answer was on its way, a person left or took a show: the answer is of the rows that were kept before."""


def _still_asks(connection: sqlite3.Connection, asked: PullRequest | None) -> bool:
    here = state.read_state(connection)
    return (
        asked is not None
        and here is not None
        and here.cursor == asked.cursor
        and state.left_shows(connection) == asked.left_shows
    )


def _matters(part: Pulled, here: state.CacheState, now: int) -> bool:
    """An empty answer is stored once a minute: an older cursor serves as well, and an idle laptop's disk stays idle."""
    return bool(part.size) or now - (here.synced_at or 0) > NOTED_EVERY
