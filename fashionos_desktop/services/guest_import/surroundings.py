"""The categories, entrances and publicists that a list names: those that are known, and those to be made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from fashionos_desktop.services.guest_import import identity
from fashionos_desktop.services.guest_import.matching import plain
from fashionos_desktop.services.guest_import.standing import Standing
from fashionos_desktop.services.guest_records import GuestRecord

USUAL_CATEGORY = "Guests"
"""Of those whose list names none."""

_PRESS = frozenset(
    map(
        plain, ("press", "presse", "prensa", "stampa", "imprensa", "pers", "prasa", "media", "пресса", "媒体", "プレス")
    )
)


@dataclass(slots=True)
class Names:
    """Things that have a name, found by it whatever its accents and case; unknown ones are made once."""

    make_id: Callable[[str], str]
    known: dict[str, str]
    """Ids by folded name."""
    ids: frozenset[str]
    """Also those whose name was changed here since a list made them."""
    made: dict[str, str] = field(default_factory=dict)
    """Names by the ids to be made."""

    @classmethod
    def of(cls, names: Mapping[str, str], make_id: Callable[[str], str]) -> Names:
        known: dict[str, str] = {}
        for thing, name in names.items():
            known.setdefault(plain(name), thing)
        return cls(make_id, known, frozenset(names))

    def find(self, name: str) -> str | None:
        """The id of what is known already or will be made."""
        return self.known.get(plain(name))

    def require(self, name: str) -> str:
        folded = plain(name)
        thing = self.known.get(folded)
        if thing is None:
            thing = self.make_id(folded)
            if thing not in self.ids:
                self.made[thing] = name
            self.known[folded] = thing
        return thing


@dataclass(frozen=True, slots=True)
class Surroundings:
    categories: Names
    entrances: Names
    publicists: Names


def surroundings_of(standing: Standing) -> Surroundings:
    show_id, house = standing.show_id, standing.organization_id
    return Surroundings(
        Names.of(standing.categories, lambda name: identity.category_id(show_id, name)),
        Names.of(standing.entrances, lambda name: identity.entrance_id(show_id, name)),
        Names.of(standing.publicists, lambda name: identity.publicist_id(house, name)),
    )


def prices_of(records: Iterable[GuestRecord]) -> dict[str, Decimal]:
    """The price of each category by folded name: what most of its guests pay, the higher where two are as common."""
    stated: dict[str, Counter[Decimal]] = {}
    for record in records:
        if record.price is not None:
            stated.setdefault(plain(record.category or USUAL_CATEGORY), Counter())[record.price] += 1
    return {
        category: max(prices.items(), key=lambda item: (item[1], item[0]))[0] for category, prices in stated.items()
    }


def category_type(name: str, price: Decimal) -> str:
    """What kind of category a list's category becomes. One that is here already is never changed by a list."""
    if price > 0:
        return "paid"
    return "press" if _PRESS & set(plain(name).replace("-", " ").split()) else "comp"
