"""The door: who comes in, who came in, and what was asked."""

from __future__ import annotations

from fashionos_desktop.services.door.annulling import Annulment, Restored, annul, restore
from fashionos_desktop.services.door.counters import (
    CategoryCount,
    DoorCounters,
    EntranceCount,
    category_counts,
    door_counters,
    entrance_counts,
)
from fashionos_desktop.services.door.entrances import Entrance, add_entrance, entrance_by_name, list_entrances
from fashionos_desktop.services.door.exits import ExitResult, record_exit
from fashionos_desktop.services.door.guests import DoorGuest, PartyMember, guest_by_id
from fashionos_desktop.services.door.last_scans import ScanLine, last_scans
from fashionos_desktop.services.door.questions import ParkedGuest, answer_question, park, parked_guests
from fashionos_desktop.services.door.scanning import CheckInResult, Desk, check_in, check_in_guest
from fashionos_desktop.services.door.searching import NameMatches, by_name, search_guests
from fashionos_desktop.services.door.stamping import stamped
from fashionos_desktop.services.door.verdicts import Authority, DoorFacts, Verdict, decide, who_may_admit
from fashionos_desktop.services.door.walk_in import WalkIn, add_walk_in, take_back_walk_in
from fashionos_desktop.services.door.wording import Words

__all__ = [
    "Annulment",
    "Authority",
    "CategoryCount",
    "CheckInResult",
    "Desk",
    "DoorCounters",
    "DoorFacts",
    "DoorGuest",
    "Entrance",
    "EntranceCount",
    "ExitResult",
    "NameMatches",
    "ParkedGuest",
    "PartyMember",
    "Restored",
    "ScanLine",
    "Verdict",
    "WalkIn",
    "Words",
    "add_entrance",
    "add_walk_in",
    "annul",
    "answer_question",
    "by_name",
    "category_counts",
    "check_in",
    "check_in_guest",
    "decide",
    "door_counters",
    "entrance_by_name",
    "entrance_counts",
    "guest_by_id",
    "last_scans",
    "list_entrances",
    "park",
    "parked_guests",
    "record_exit",
    "restore",
    "search_guests",
    "stamped",
    "take_back_walk_in",
    "who_may_admit",
]
