"""One simulated day: laptops, people, programs at the centre, and everything that goes wrong, all from one seed."""

from __future__ import annotations

import functools
import random
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from fashionos_desktop import migrations
from fashionos_desktop.sync.cache import state
from tests.simulation import faults, invariants, rows
from tests.simulation.book import Book
from tests.simulation.laptop import Laptop, MakeEngine, Member
from tests.simulation.model_centre import Author, ModelCentre
from tests.simulation.model_session import ModelSession
from tests.simulation.programs import Programs
from tests.simulation.shape import empty_cache, quick_triggers
from tests.simulation.show import START, furnish
from tests.simulation.trace import Trace, Violation

_MEMBERS = (("office", "staff"), ("studio", "staff"), ("caller", "backstage"), ("desk", "desk"), ("door", "desk"))
STEPS = 100
_MOST_ROUNDS = 20
_MOST_STEPS_OF_A_ROUND = 60


@dataclass(frozen=True, slots=True)
class Prepared:
    """The show as loaded by every laptop, before anything happens."""

    centre: tuple[bytes, int, str]
    caches: tuple[bytes, ...]
    members: tuple[Member, ...]
    now: int


class World:
    """`run` raises Violation. The classes handed in are where a fault can be planted."""

    def __init__(
        self,
        seed: int,
        *,
        steps: int = STEPS,
        rest_halfway: bool = True,
        centre_falls: bool = True,
        make_centre: Callable[..., ModelCentre] = ModelCentre,
        make_session: Callable[..., ModelSession] = ModelSession,
        make_engine: MakeEngine | None = None,
    ) -> None:
        morning = prepared()
        self.seed = seed
        self.steps = steps
        self._rest_at = steps // 2 if rest_halfway else -1
        self.dice = random.Random(f"day {seed}")
        self.time = morning.now
        self.trace = Trace()
        self.book = Book()
        self.centre = make_centre(random.Random(f"centre {seed}"), lambda: self.time, migrations.HEAD)
        self.centre.restore(morning.centre, as_new=False)
        self.programs = Programs(random.Random(f"programs {seed}"), self.centre, self.book, morning.members[0].house)
        self._make_session = make_session
        self._make_engine = {} if make_engine is None else {"make_engine": make_engine}
        self._late: list[Callable[[], object]] = []
        self.laptops = [
            self._laptop(member, image) for member, image in zip(morning.members, morning.caches, strict=True)
        ]
        self._backup = self.centre.backup()
        self._backup_edits = self.programs.edits
        self._centre_falls = centre_falls
        self._forgot = False
        """Whether the centre lost commits since all agreed."""

    # the day

    def run(self) -> Trace:
        """The caches are gone afterwards; `centre` stays until `close`."""
        try:
            with quick_triggers():
                return self._run()
        finally:
            for laptop in self.laptops:
                laptop.cache.close()

    def close(self) -> None:
        self.centre.database.close()

    def _run(self) -> Trace:
        for number in range(self.steps):
            self._one(number)
            if number == self._rest_at:
                self.come_to_rest()
        self.come_to_rest()
        self._nothing_lost()
        chosen = self.dice.choice(self.laptops)
        self._check(invariants.check_file(chosen.cache, chosen.name))
        return self.trace

    def _one(self, number: int) -> None:
        self.time += self.dice.randrange(20_000, 900_000)
        laptop = self.dice.choice(self.laptops)
        kind = self.dice.choices(("step", "edit", "program", "fault", "late"), (60, 19, 9, 9, 3))[0]
        if kind == "step":
            for _ in range(self.dice.choice((1, 1, 2, 4, 8))):
                self.step(laptop)
        elif kind == "edit":
            self._act(laptop)
        elif kind == "program":
            self.trace.note(f"centre: {self.programs.act()}")
        elif kind == "fault":
            self._fault(laptop)
        else:
            self._deliver_late()

    def step(self, laptop: Laptop) -> float:
        before = laptop.disk.writes
        wait = laptop.step()
        laptop.note(f"then {laptop.engine.status.state} wait {wait:.3f}")
        if laptop.disk.writes != before:
            self._check(invariants.check_operations(laptop))
            self._check(invariants.check_keys(laptop.cache, laptop.name))
            if self.dice.random() < 0.15:
                self._check_place(laptop)
        return wait

    @property
    def _unsure(self) -> bool:
        """Two copies of a laptop count their pulls as one, so that not both are told when the centre forgot: only the
        next comparison by digest brings all to agree."""
        return self._forgot and any(self._is_cloned(laptop) for laptop in self.laptops)

    def _act(self, laptop: Laptop) -> None:
        done = laptop.act()
        self.book.write(done)
        for edit in done:
            laptop.note(str(edit))

    def _check_place(self, laptop: Laptop) -> None:
        if not self._unsure:
            self._check(invariants.check_place(laptop, self.centre))
        foreign = set(
            self.centre.database.execute(
                "SELECT name, id FROM feed WHERE house IS NOT NULL AND house <> ?", (laptop.member.house,)
            ).fetchall()
        )
        self._check(invariants.check_scope(laptop, foreign))
        self._check(invariants.check_ledger(self.centre))

    # what goes wrong

    def _fault(self, laptop: Laptop) -> None:
        kinds = {
            self._cut: 30,
            self._break_disk: 16,
            self._unplug: 12,
            self._kill: 12,
            self._people_wait: 6,
            self._shift_clock: 6,
            self._crash_centre: 9,
            self._keep_backups: 6,
            self._restore_cache: 3,
            self._clone: 2,
            self._restore_centre: 1.5,
            self._other_schema: 3,
            self._revoke: 1,
        }
        self.dice.choices(list(kinds), list(kinds.values()))[0](laptop)

    def _cut(self, laptop: Laptop) -> None:
        laptop.line.cut = self.dice.choice(faults.CUTS)

    def _break_disk(self, laptop: Laptop) -> None:
        laptop.disk.fault = self.dice.choice(faults.DISK)

    def _unplug(self, laptop: Laptop) -> None:
        laptop.line.down = not laptop.line.down
        laptop.note("cable out" if laptop.line.down else "cable in")

    def _kill(self, laptop: Laptop) -> None:
        laptop.restart("killed between two steps")

    def _people_wait(self, laptop: Laptop) -> None:
        laptop.disk.people = self.dice.randrange(2, 12)

    def _shift_clock(self, laptop: Laptop) -> None:
        days = self.dice.choice((-2, -2, 0, 2, 2, -0.01))
        laptop.clock.off = int(days * 86_400_000_000)
        laptop.note(f"clock off by {days} days")

    def _crash_centre(self, laptop: Laptop) -> None:
        if not self._centre_falls:
            return
        lost = self.programs.crashed(self.centre.crash())
        self._forgot = self._forgot or lost
        self.trace.note(f"centre: crashed{', and lost commits' if lost else ''}")

    def _keep_backups(self, laptop: Laptop) -> None:
        laptop.keep_backup()
        self._backup, self._backup_edits = self.centre.backup(), self.programs.edits
        laptop.note("backed up, and the centre too")

    def _restore_cache(self, laptop: Laptop) -> None:
        if laptop.backup is not None and not self._is_cloned(laptop):
            self.book.excuse(laptop.name, laptop.restore_backup())
            laptop.note("restored from its backup")

    def _is_cloned(self, laptop: Laptop) -> bool:
        return sum(other.member.login == laptop.member.login for other in self.laptops) > 1

    def _clone(self, laptop: Laptop) -> None:
        if len(self.laptops) >= len(_MEMBERS) + 2:
            return
        clone = self._laptop(laptop.member, laptop.cache.serialize(), name=f"{laptop.name} copy")
        clone.sequences = set(laptop.sequences)
        self.laptops.append(clone)
        laptop.note("cloned")

    def _restore_centre(self, laptop: Laptop) -> None:
        if not self._centre_falls:
            return
        as_new = self.dice.random() < 0.3
        self.centre.restore(self._backup, as_new=as_new)
        self.programs.restored(self._backup_edits)
        for other in self.laptops:
            if other.revoked:
                self.book.excuse(other.name, 0)
        self._revoke_again()
        self._forgot = True
        self.trace.note(f"centre: restored{' into a new one' if as_new else ''}")

    def _revoke_again(self) -> None:
        for laptop in self.laptops:
            if laptop.revoked:
                self.centre.revoke(laptop.member.login)

    def _other_schema(self, laptop: Laptop) -> None:
        self.centre.schema = self.dice.choice(("0001", migrations.HEAD, "9999"))
        self.trace.note(f"centre: schema {self.centre.schema}")

    def _revoke(self, laptop: Laptop) -> None:
        if laptop.member.role == "staff" or any(other.revoked for other in self.laptops):
            return
        self.centre.revoke(laptop.member.login)
        for other in self.laptops:
            other.revoked = other.revoked or other.member.login == laptop.member.login
        laptop.note("revoked")

    def _deliver_late(self) -> None:
        """In another order than they were sent."""
        if self._late:
            call = self._late.pop(self.dice.randrange(len(self._late)))
            self.trace.note("centre: a late batch arrives")
            try:
                call()
            except Exception as error:  # noqa: BLE001 (nobody waits for the answer any more)
                self.trace.note(f"centre: {type(error).__name__}")

    # rest

    def come_to_rest(self) -> None:
        """Faults stop. Whatever waits gets through in a bounded number of rounds, and all agree."""
        self.trace.note("the storm is over")
        self.programs.finish()
        while self._late:
            self._deliver_late()
        self.centre.schema = migrations.HEAD
        for laptop in self.laptops:
            laptop.line.down, laptop.line.cut, laptop.disk.fault, laptop.disk.people = False, None, None, 0
        if self.dice.random() < 0.3 or self._unsure:
            self.time += 1_000_000_000
        for _ in range(_MOST_ROUNDS):
            if self._round():
                break
        else:
            waiting = {
                laptop.name: (laptop.engine.status.state.value, len(laptop.waiting())) for laptop in self.laptops
            }
            self._check([f"7: after {_MOST_ROUNDS} rounds without faults: {waiting}"])
        self._forgot = False
        self._compare()

    def _round(self) -> bool:
        """Each laptop until it has pulled and asks for a rest. Whether nothing was on its way."""
        quiet = True
        for laptop in self.laptops:
            pulled, pushed = laptop.engine.status.pulled, laptop.engine.status.pushed
            pulls = laptop.line.pulls
            for _ in range(_MOST_STEPS_OF_A_ROUND):
                if self.step(laptop) > 0 and (laptop.line.pulls > pulls or not laptop.at_rest):
                    break
            status = laptop.engine.status
            settled = laptop.revoked or (laptop.at_rest and not laptop.waiting())
            quiet = quiet and settled and (status.pulled, status.pushed) == (pulled, pushed)
        self.time += 61_000_000
        return quiet

    def _compare(self) -> None:
        self._check(invariants.check_keys(self.centre.database, "the centre"))
        for laptop in self.laptops:
            if not laptop.revoked:
                self._check(invariants.differences(laptop, self.centre))
                self._check_place(laptop)

    def _nothing_lost(self) -> None:
        waiting = [found for laptop in self.laptops for found in invariants.values_waiting(laptop)]
        lost = self.book.lost(self.centre.database, waiting)
        self._check([f"0: lost: {value}" for value in lost[:5]])

    def _check(self, broken: list[str]) -> None:
        if broken:
            said = "\n".join(broken)
            raise Violation(f"seed {self.seed}, step {len(self.trace.lines)}:\n{said}\n\n{self.trace.end()}")

    def _laptop(self, member: Member, image: bytes, name: str = "") -> Laptop:
        named = Member(name or member.name, member.role, member.house, member.device_id, member.person, member.login)
        return Laptop(
            named,
            image,
            self._make_session(self.centre, member.login),
            random.Random(f"{named.name} {self.seed}"),
            lambda: self.time,
            lambda said: self.trace.note(f"{named.name}: {said}"),
            self._late.append,
            **self._make_engine,
        )


def day(seed: int, **options: Any) -> Trace:
    """One whole day, with nothing left of it but its trace. Raises Violation."""
    with closing(World(seed, **options)) as world:
        return world.run()


@functools.cache
def prepared() -> Prepared:
    """Made once for a process: every laptop has greeted and loaded by the real engine."""
    now = START
    dice = random.Random("preparing")
    centre = ModelCentre(dice, lambda: now, migrations.HEAD)
    ours, theirs = furnish(centre)
    members: list[Member] = []
    with centre.transaction() as xid:
        for name, role in (*_MEMBERS, ("rival", "staff")):
            house = theirs if name == "rival" else ours
            [person] = centre.database.execute(
                "SELECT id FROM profiles WHERE organization_id = ? ORDER BY id LIMIT 1", (house,)
            ).fetchone()
            device_id = rows.new_id(dice)
            device = {"id": device_id, "organization_id": house, "name": name, "role": role, "created_at": now}
            rows.insert(centre.database, "devices", device)
            centre.register(f"login {name}", device_id, house, role)
            members.append(Member(name, role, house, device_id, person, f"login {name}"))
        centre.write_feed(xid, Author(now))
    caches = tuple(_loaded(centre, member, dice, now) for member in members)
    return Prepared(centre.backup(), caches, tuple(members), now)


def _loaded(centre: ModelCentre, member: Member, dice: random.Random, now: int) -> bytes:
    laptop = Laptop(
        member,
        empty_cache(),
        ModelSession(centre, member.login),
        dice,
        lambda: now,
        lambda said: None,
        lambda call: None,
    )
    laptop.disk.write(
        lambda cache: state.enrol(
            cache,
            incarnation=rows.new_id(dice),
            device_id=member.device_id,
            organization_id=member.house,
            role=member.role,
        )
    )
    for _ in range(_MOST_STEPS_OF_A_ROUND):
        if laptop.step() > 0:
            break
    if not laptop.at_rest:
        raise Violation(f"{member.name} did not load: {laptop.engine.status}")
    return laptop.cache.serialize()
