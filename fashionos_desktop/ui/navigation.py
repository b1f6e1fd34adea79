"""Where a person can go. Screens know these places, not each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class OpenShow:
    """The show at a glance."""


@dataclass(frozen=True, slots=True)
class OpenGuests:
    """The guest list, as it stands or narrowed. Empty fields leave the filters as they are."""

    search: str = ""
    category: str = ""
    """Id of a ticket tier."""
    presence: str = ""
    """"in" or "expected"."""
    status: str = ""


@dataclass(frozen=True, slots=True)
class OpenGuest:
    id: str


@dataclass(frozen=True, slots=True)
class NewGuest:
    """The form of a new guest."""


@dataclass(frozen=True, slots=True)
class ImportGuests:
    """A guest list to preview; without a path the screen asks for one."""

    path: Path | None = None


@dataclass(frozen=True, slots=True)
class OpenDoor:
    """Check-in at the door."""


@dataclass(frozen=True, slots=True)
class OpenSync:
    """What waits for the network, and what of it needs a person."""


@dataclass(frozen=True, slots=True)
class OpenTable:
    """A table of the data, with one of its rows chosen where an id is given."""

    table: str = ""
    id: str | None = None


@dataclass(frozen=True, slots=True)
class OpenLook:
    id: str


@dataclass(frozen=True, slots=True)
class OpenModel:
    id: str


@dataclass(frozen=True, slots=True)
class OpenCall:
    id: str


@dataclass(frozen=True, slots=True)
class OpenTask:
    id: str


@dataclass(frozen=True, slots=True)
class OpenCasting:
    """The casting board."""


@dataclass(frozen=True, slots=True)
class ModelMissing:
    """A model is not there: whom to ring, her looks, and who could walk them."""

    event_model_id: str


@dataclass(frozen=True, slots=True)
class OpenLineUp:
    """The running order."""


@dataclass(frozen=True, slots=True)
class OpenLive:
    """The show called live."""


@dataclass(frozen=True, slots=True)
class OpenLineUpCheck:
    """Who is dressed and in line, look by look."""


@dataclass(frozen=True, slots=True)
class OpenBackstageWall:
    """The screen on the wall backstage, read only."""


@dataclass(frozen=True, slots=True)
class ChooseShow:
    """Another show."""

    id: str


Destination: TypeAlias = (
    OpenShow
    | OpenGuests
    | OpenGuest
    | NewGuest
    | ImportGuests
    | OpenDoor
    | OpenSync
    | OpenTable
    | OpenLook
    | OpenModel
    | OpenCall
    | OpenTask
    | OpenCasting
    | ModelMissing
    | OpenLineUp
    | OpenLive
    | OpenLineUpCheck
    | OpenBackstageWall
    | ChooseShow
)

Go: TypeAlias = Callable[[Destination], None]

RECORDS: dict[type, str] = {
    OpenLook: "looks",
    OpenModel: "model_profiles",
    OpenCall: "call_times",
    OpenTask: "tasks",
    OpenGuest: "registrations",
}
"""Where a record is shown as long as no screen of its own opens it: in its table."""
