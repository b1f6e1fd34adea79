"""The guest lists that are known by name: how each is recognised, and what is particular about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """What reading a known list needs to know besides its columns."""

    source: str
    system: str = ""
    """The product that wrote it, for sentences."""
    ticketing: bool = False
    """A ticket shop wrote it: names are final, "Not Attending" is a ticket given back."""
    validity_in_utc: bool = False
    """pretix writes the validity of a ticket in UTC into its check-in lists, and in local time into its order data."""
    unnamed: frozenset[str] = frozenset()
    """What the product writes where it knows no name, folded."""


CHECK_IN_LIST = Kind("pretix check-in list", "pretix", ticketing=True, validity_in_utc=True)
ORDERS = Kind("pretix orders", "pretix", ticketing=True)
CODES = Kind("pretix check-in codes", "pretix", ticketing=True, validity_in_utc=True)
EVENTBRITE = Kind(
    "Eventbrite attendees",
    "Eventbrite",
    ticketing=True,
    unnamed=frozenset(
        (
            "info requested",
            "info requested info requested",
            "information requested",
            "informations demandees",
            "infos angefordert",
            "informationen angefordert",
            "informacion solicitada",
            "informazioni richieste",
            "informacoes solicitadas",
        )
    ),
)
ZKIPSTER = Kind("zkipster list", "zkipster")
GENERIC = Kind("guest list")

_ALL = {kind.source: kind for kind in (CHECK_IN_LIST, ORDERS, CODES, EVENTBRITE, ZKIPSTER, GENERIC)}


def kind_named(source: str) -> Kind:
    """The kind with this source; a plain guest list where the name is not known."""
    return _ALL.get(source, GENERIC)
