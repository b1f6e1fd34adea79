"""What every part of the demo show is made in."""

from __future__ import annotations

from dataclasses import dataclass

from fashionos_desktop.services.demo.people import People
from fashionos_desktop.services.demo.rows import Rows
from fashionos_desktop.services.demo.show_day import ShowDay


@dataclass(frozen=True, slots=True)
class Setting:
    rows: Rows
    day: ShowDay
    people: People
    organization_id: str
    owner_id: str
