"""What is planned to be spent, and what was."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy.orm import Mapped

from fashionos_desktop.models.base import Entity
from fashionos_desktop.models.columns import choice, numeric, reference, words


class BudgetItem(Entity):
    __tablename__ = "budget_items"
    scope = "event_id"

    event_id: Mapped[str] = reference("events", "cascade")
    category: Mapped[str] = words()
    item_name: Mapped[str] = words()
    budgeted_amount: Mapped[Decimal] = numeric(12, 2, at_least=0)
    actual_amount: Mapped[Decimal] = numeric(12, 2, default=0, at_least=0)
    status: Mapped[str] = choice("planned", "committed", "paid", "overdue", default="planned")
    vendor: Mapped[str | None] = words()
    notes: Mapped[str | None] = words()
