"""A show with laptops, and entries as the centre writes them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from fashionos_desktop.models import JournalEntry, new_id, table_of
from fashionos_desktop.services.edits import Edit, revert
from fashionos_desktop.services.journal import JournalItem, Offer, Remedy, Settler, list_entries, mend
from tests.services.door.house import NOW, House

Operation = tuple[str, str, str, dict[str, Any], dict[str, Any]]
PARTS = ("table", "row_id", "verb", "old", "new")
_table = table_of(JournalEntry)


@dataclass
class Journal:
    house: House
    organization: str = ""
    claire: str = ""
    hugo: str = ""
    desk: str = ""
    sound: str = ""
    production: str = ""
    _minutes: int = field(default=0)

    def __post_init__(self) -> None:
        self.organization = self.get("events", self.house.show, "organization_id")
        self.claire = self.add("profiles", full_name="Claire Masson")
        self.hugo = self.add("profiles", full_name="Hugo Marchand")
        self.desk = self._device("Desk 2", "desk")
        self.sound = self._device("Sound", "staff")
        self.production = self._device("Production", "staff")

    def _device(self, name: str, role: str) -> str:
        return self.add("devices", organization_id=self.organization, name=name, role=role)

    @property
    def settler(self) -> Settler:
        return Settler(NOW, self.claire)

    def add(self, table: str, **values: Any) -> str:
        return self.house.rows.add(table, **values)

    def get(self, table: str, row_id: str, column: str) -> Any:
        return self.house.rows.get(table, row_id, column)

    def look(self, number: int, **values: Any) -> str:
        return self.add(
            "looks", event_id=self.house.show, rank=f"a{number:04}", number=str(number), **{"title": "", **values}
        )

    def guest_content(self, name: str, code: str, **values: Any) -> dict[str, Any]:
        """What an insert of a guest carries, in stored form."""
        return {
            "event_id": self.house.show,
            "ticket_tier_id": self.house.category("Front Row"),
            "attendee_name": name,
            "qr_code_data": code,
            **values,
        }

    def inserts(self, name: str, code: str, **values: Any) -> Operation:
        return "registrations", new_id(), "insert", {}, self.guest_content(name, code, **values)

    def refused(self, *operations: Operation, reason: str = "unique", device: str | None = None, **values: Any) -> str:
        return self._entry(
            "refused",
            operations[0][0],
            operations[0][1],
            content=[dict(zip(PARTS, operation, strict=True)) for operation in operations],
            reason=reason,
            lost_at=self._next(),
            lost_by=self.hugo,
            lost_device_id=device or self.desk,
            **values,
        )

    def met(self, table: str, row_id: str, kept: Any, lost: Any, **values: Any) -> str:
        """Two versions: Claire's at 19:02 stands, Hugo's of 18:58 does not."""
        given = {"kept": kept, "lost": lost, "kept_at": NOW - timedelta(minutes=26), "kept_by": self.claire}
        given |= {"kept_device_id": self.production, "lost_at": NOW - timedelta(minutes=30), "lost_by": self.hugo}
        return self._entry(
            values.pop("kind", "edit"), table, row_id, **{**given, "lost_device_id": self.sound, **values}
        )

    def _entry(self, kind: str, table: str, row_id: str, **values: Any) -> str:
        return self.add(
            "journal_entries",
            **{
                "organization_id": self.organization,
                "kind": kind,
                "table_name": table,
                "row_id": row_id,
                "created_at": NOW,
                **values,
            },
        )

    def _next(self) -> datetime:
        self._minutes += 1
        return NOW - timedelta(minutes=30) + timedelta(minutes=self._minutes)

    def items(self) -> tuple[JournalItem, ...]:
        return list_entries(self.house.session, now=NOW)

    @property
    def item(self) -> JournalItem:
        (only,) = self.items()
        return only

    def mend(self, entry: str, remedy: Remedy) -> Edit:
        return mend(self.house.session, entry, remedy, self.settler)

    def undo(self, edit: Edit) -> tuple[str, ...]:
        return revert(self.house.session, edit).kept

    def settlement(self, entry: str) -> str | None:
        found: str | None = self.house.session.scalar(select(_table.c.settlement).where(_table.c.id == entry))
        return found


def keys(item: JournalItem) -> str:
    """The one key of each button: "N O D C"."""
    return " ".join(offer.key for offer in item.offers)


def offered(item: JournalItem, remedy: Remedy) -> Offer:
    return next(offer for offer in item.offers if offer.remedy is remedy)
