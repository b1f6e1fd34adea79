"""A show to try the door on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from fashionos_desktop.services.door import CheckInResult, Desk, check_in
from tests.databases import Rows, rolled_back

DOORS = datetime(2026, 9, 29, 16, 45, tzinfo=UTC)
START = datetime(2026, 9, 29, 18, 0, tzinfo=UTC)
NOW = datetime(2026, 9, 29, 17, 28, 41, tzinfo=UTC)
"""19:28:41 in Paris."""


@dataclass
class House:
    """Makes what a test needs, and scans."""

    session: Session
    rows: Rows
    show: str
    categories: dict[str, str] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=lambda: iter(range(1_000_000)))

    def category(self, name: str, kind: str = "comp", price: str = "0") -> str:
        if name not in self.categories:
            self.categories[name] = self.rows.add(
                "ticket_tiers", event_id=self.show, name=name, type=kind, price=Decimal(price)
            )
        return self.categories[name]

    def guest(self, name: str = "Aaron Williams", category: str = "Seated", **values: Any) -> str:
        """A confirmed guest whose code is "code-" and a number, unless said otherwise."""
        return self.rows.add(
            "registrations",
            **{
                "event_id": self.show,
                "ticket_tier_id": self.category(category),
                "attendee_name": name,
                "status": "confirmed",
                "qr_code_data": f"code-{next(self._numbers)}",
                **values,
            },
        )

    def gate(self, name: str = "Main entrance", *, only: tuple[str, ...] = (), **values: Any) -> str:
        gate_id = self.rows.add("gates", event_id=self.show, name=name, **values)
        for category in only:
            self.rows.add("gate_tiers", gate_id=gate_id, ticket_tier_id=self.category(category))
        return gate_id

    def scan(self, code: str, *, minutes: float = 0, gate: str | None = None, **options: Any) -> CheckInResult:
        desk = Desk(NOW + timedelta(minutes=minutes), gate_id=gate)
        return check_in(self.session, show_id=self.show, code=code, desk=desk, **options)

    def arrival(self, guest: str) -> datetime | None:
        found: datetime | None = self.rows.get("registrations", guest, "checked_in_at")
        return found

    def log(self) -> list[Any]:
        found = self.session.execute(
            text("SELECT kind, verdict, code, registration_id, party, forced, reason FROM check_ins ORDER BY rowid")
        )
        return list(found)


@contextmanager
def house_in(engine: Engine) -> Iterator[House]:
    """Nothing that a test writes stays."""
    with rolled_back(engine) as connection, Session(connection) as session:
        rows = Rows(connection)
        show = rows.show(
            title="Maison Aurelle SS27",
            slug="aurelle",
            timezone="Europe/Paris",
            event_date=date(2026, 9, 29),
            start_time=START,
            doors_at=DOORS,
        )
        yield House(session, rows, show)
