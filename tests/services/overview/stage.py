"""A show with everything on its Show screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from fashionos_desktop.services.overview import ShowOverview, show_overview
from tests.services.door.house import NOW, House

DAY = date(2026, 9, 29)


@dataclass
class Stage:
    house: House
    organization: str
    designers: dict[str, str] = field(default_factory=dict)
    models: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Name → model profile and its row in the cast."""
    exits: int = 0

    def add(self, table: str, **values: Any) -> str:
        return self.house.rows.add(table, **values)

    def event(self, **values: Any) -> None:
        self.house.rows.set("events", self.house.show, **values)

    def model(self, name: str, status: str = "confirmed", **values: Any) -> str:
        if name not in self.models:
            profile = self.add("profiles", full_name=name)
            model = self.add("model_profiles", profile_id=profile)
            cast = self.add(
                "event_models",
                event_id=self.house.show,
                model_profile_id=model,
                casting_status=status,
                **values,
            )
            self.models[name] = (model, cast)
        return self.models[name][1]

    def designer(self, brand: str = "Aurelle") -> str:
        if brand not in self.designers:
            made = self.add("fashion_brands", organization_id=self.organization, name=brand)
            self.designers[brand] = self.add("event_designers", event_id=self.house.show, brand_id=made)
        return self.designers[brand]

    def look(self, model: str | None = None, **values: Any) -> str:
        self.exits += 1
        given = {
            "event_id": self.house.show,
            "rank": f"a{self.exits:04}",
            "number": str(self.exits),
            "event_designer_id": self.designer(),
            "event_model_id": self.model(model) if model else None,
            **values,
        }
        return self.add("looks", **given)

    def crew(self, name: str, kind: str = "person", **values: Any) -> str:
        return self.add("stakeholders", organization_id=self.organization, name=name, kind=kind, **values)

    def call(self, who: str, clock: str, *, arrived: bool = False, day: date = DAY, **values: Any) -> str:
        """`who` is a model's name or a stakeholder's id."""
        target = {"model_profile_id": self.models[who][0]} if who in self.models else {"stakeholder_id": who}
        call = self.add("call_times", event_id=self.house.show, date=day, time=clock, **target, **values)
        if arrived:
            self.add(
                "check_ins",
                event_id=self.house.show,
                call_time_id=call,
                kind="entry",
                verdict="admitted",
                scanned_at=NOW - timedelta(hours=1),
                device_at=NOW,
            )
        return call

    def task(self, title: str, phase: str | None = None, **values: Any) -> str:
        return self.add("tasks", event_id=self.house.show, title=title, phase_id=phase, **values)

    def phase(self, title: str, order: int) -> str:
        return self.add("event_phases", event_id=self.house.show, phase_key=title, title=title, order_index=order)

    def overview(self, now: datetime = NOW) -> ShowOverview:
        return show_overview(self.house.session, self.house.show, now=now)
