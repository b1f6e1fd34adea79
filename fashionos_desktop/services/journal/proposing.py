"""A value that nobody has, proposed for the one that a refused change wanted, to be looked at before it is saved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from fashionos_desktop.services.edits import Edit
from fashionos_desktop.services.journal.collisions import collisions_of
from fashionos_desktop.services.journal.entries import entry_to_settle
from fashionos_desktop.services.journal.items import Remedy
from fashionos_desktop.services.journal.mending import other_value
from fashionos_desktop.services.journal.offers import new_value_remedy
from fashionos_desktop.services.journal.retrying import retry
from fashionos_desktop.services.journal.settling import Settler
from fashionos_desktop.services.vocabulary import label_of


@dataclass(frozen=True, slots=True)
class Proposal:
    entry_id: str
    row_id: str
    column: str
    label: str
    """The name of the field: "Code"."""
    value: str


def propose(session: Session, entry_id: str, remedy: Remedy) -> Proposal | None:
    """None where more than one value is taken: then `mend` gives each a new one. Raises Refused."""
    collisions = collisions_of(session, [entry_to_settle(session, entry_id)]).get(entry_id, [])
    if len(collisions) != 1 or new_value_remedy(collisions[0]) is not remedy:
        return None
    collision = collisions[0]
    column = collision.columns[-1]
    value: Any = other_value(session, collision, remedy)
    return Proposal(entry_id, collision.row_id, column, label_of(column), value)


def save_with(session: Session, proposal: Proposal, value: str, settler: Settler) -> Edit:
    """Tries the change again with this value in the place of the one that is taken. Raises Refused."""
    return retry(session, proposal.entry_id, settler, {(proposal.row_id, proposal.column): value})
