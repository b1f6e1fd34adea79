"""How a laptop stands with its centre, as its own folder has it: without a network, and without changing anything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from fashionos_desktop.models.column_types import from_microseconds
from fashionos_desktop.services.local_times import count_words, span_words
from fashionos_desktop.storage.engine import reader_engine
from fashionos_desktop.sync import secrets
from fashionos_desktop.sync.cache.counting import Counts, counts
from fashionos_desktop.sync.cache.state import CacheState, read_state
from fashionos_desktop.sync.enrolment import BadCode
from fashionos_desktop.sync.words import about_clock


@dataclass(frozen=True, slots=True)
class SyncExamination:
    state: CacheState | None
    """None: this laptop belongs to no centre."""
    counts: Counts
    centre: str | None = None
    """Where it is reached: "centre.example:5432"."""
    secret: str | None = None
    """keyring, file, or None where it is missing."""
    trouble: str | None = None
    """Why this laptop cannot come to its centre, as a sentence."""

    def sentences(self, now: datetime) -> list[str]:
        if self.state is None:
            return ["Sync: this laptop belongs to no centre. fashionos connect CODE enrols it."]
        said = [f"Sync: {self.state.role or 'enrolled'} of {self.centre or 'a centre'}, {self._contact(now)}."]
        if self.counts.pending:
            said.append(f"{count_words(self.counts.pending, 'change')} not sent yet.")
        else:
            said.append("Nothing waits to be sent.")
        if self.counts.refused or self.counts.conflicts:
            said.append(_needing(self.counts.refused, self.counts.conflicts))
        if clock := about_clock(self.counts.clock_offset / 1_000_000):
            said.append(f"{clock}.")
        if self.secret is not None:
            said.append(f"The secret is in {_PLACES[self.secret]}.")
        if self.state.revoked_at is not None:
            said.append("This laptop's access was taken away.")
        if self.trouble:
            said.append(self.trouble)
        return said

    def document(self) -> dict[str, Any]:
        here = self.state
        return {
            "enrolled": here is not None,
            "centre": self.centre,
            "role": here.role if here else None,
            "device": here.device_id if here else None,
            "epoch": here.epoch if here else None,
            "last_contact": _wire(here.synced_at) if here else None,
            "revoked": bool(here and here.revoked_at is not None),
            "pending": self.counts.pending,
            "quarantined": self.counts.refused,
            "conflicts": self.counts.conflicts,
            "clock_offset": self.counts.clock_offset / 1_000_000,
            "secret": self.secret,
            "trouble": self.trouble,
        }

    @property
    def well(self) -> bool:
        """Things that need a person are no fault of the laptop."""
        return self.trouble is None

    def _contact(self, now: datetime) -> str:
        assert self.state is not None
        if self.state.synced_at is None:
            return "not loaded yet"
        ago = (now - from_microseconds(self.state.synced_at)).total_seconds()
        return f"last contact {span_words(ago)} ago" if ago >= 1 else "last contact just now"


_PLACES = {"keyring": "the keyring of this computer", "file": "a file that only its owner may read"}


def examine_sync(cache: Path, folder: Path) -> SyncExamination:
    """For a cache that is there, sound, and of this version."""
    engine = reader_engine(cache)
    try:
        with engine.connect() as connection:
            driver: Any = connection.connection.driver_connection
            state, found = read_state(driver), counts(driver)
    finally:
        engine.dispose()
    if state is None:
        return SyncExamination(None, found)
    try:
        enrolment = secrets.read(folder)
    except (secrets.SecretMissing, BadCode, OSError) as error:
        return SyncExamination(state, found, trouble=str(error))
    if enrolment is None:
        return SyncExamination(
            state,
            found,
            trouble="Where the centre is was lost. Enrol this laptop with a new code: fashionos connect CODE. What"
            " waits here is kept.",
        )
    return SyncExamination(state, found, f"{enrolment.host}:{enrolment.port}", secrets.place(folder))


def _needing(refused: int, conflicts: int) -> str:
    parts = [f"{count_words(refused, 'change')} not taken"] if refused else []
    if conflicts:
        parts.append(count_words(conflicts, "other thing" if refused else "thing"))
    verb = "needs" if refused + conflicts == 1 else "need"
    return f"{' and '.join(parts)} {verb} a person: open Sync."


def _wire(microseconds: int | None) -> str | None:
    return None if microseconds is None else from_microseconds(microseconds).isoformat()
