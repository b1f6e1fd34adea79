"""What the door list adds up, category by category."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fashionos_desktop.models.folding import fold
from fashionos_desktop.reports.guest_exports.door_list.words import is_unpaid
from fashionos_desktop.services.guest_export_rows import ExportGuest


@dataclass(slots=True)
class Total:
    """Figures of one category, or of all. Cancelled guests count nowhere else."""

    name: str
    expected: int = 0
    plus_ones: int = 0
    came_in: int = 0
    cancelled: int = 0

    @property
    def to_come(self) -> int:
        return self.expected - self.came_in

    def add(self, guest: ExportGuest) -> None:
        if guest.status == "cancelled":
            self.cancelled += 1
            return
        self.expected += 1
        self.plus_ones += guest.plus_ones
        self.came_in += guest.checked_in_at is not None


@dataclass(frozen=True, slots=True)
class Totals:
    categories: tuple[Total, ...]
    everyone: Total
    notable: tuple[tuple[str, int], ...]
    """Guests that the door watches for, in words; only those that there are."""


def totals_of(guests: Iterable[ExportGuest]) -> Totals:
    everyone = Total("All categories")
    categories: dict[str, Total] = {}
    notable = dict.fromkeys(("VIP", "Press", "Escort to seat", "Blocked", "Not paid", "Declined"), 0)
    for guest in guests:
        everyone.add(guest)
        categories.setdefault(guest.category, Total(guest.category)).add(guest)
        if guest.status == "cancelled":
            continue
        notable["VIP"] += guest.is_vip
        notable["Press"] += guest.is_press
        notable["Escort to seat"] += guest.escort
        notable["Blocked"] += bool(guest.blocked_reason)
        notable["Not paid"] += is_unpaid(guest)
        notable["Declined"] += guest.rsvp == "no"
    named = sorted(categories.values(), key=lambda total: (fold(total.name), total.name))
    return Totals(tuple(named), everyone, tuple((word, count) for word, count in notable.items() if count))
