"""What only the list as a whole can tell: shared orders and names, who is related to whom, how names are written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from fashionos_desktop.reports.guest_lists import names
from fashionos_desktop.reports.guest_lists.answers import status_of
from fashionos_desktop.reports.guest_lists.columns import Columns
from fashionos_desktop.reports.guest_lists.fields import Field
from fashionos_desktop.reports.guest_lists.kinds import Kind
from fashionos_desktop.reports.guest_lists.text import fold

_RELATED = re.compile(r"([^\[\],;]+?)\s*\[")


class Overview:
    """What is found in one pass over the columns, before the guests are read one by one."""

    def __init__(self, columns: Columns, kind: Kind) -> None:
        self._orders: Counter[str] = Counter()
        self._names: Counter[str] = Counter()
        self._by_reference: dict[str, str] = {}
        self._group: dict[str, str] = {}
        self._hosts: dict[tuple[str, str], tuple[str, str]] = {}
        self.family_first = False
        if columns.has(Field.ORDER):
            self._count_orders(columns, kind)
        if not columns.has(Field.CODE, Field.REFERENCE):
            self._names.update(fold(names.natural_order(name)) for name in _names(columns) if name)
        if columns.has(Field.RELATIONSHIP) and columns.has(Field.REFERENCE):
            self._relate(columns)
        if columns.has(Field.ADD_ON_TO):
            self._find_hosts(columns)
        if columns.has(Field.NAME):
            self.family_first = names.family_first_share(columns.texts(Field.NAME)[:2_000]) > 0.6

    def is_shared_order(self, order: str) -> bool:
        """Whether two or more guests who may come hold tickets of this order."""
        return self._orders[order] > 1

    def is_shared_name(self, name: str) -> bool:
        return self._names[fold(name)] > 1

    def name_of(self, reference: str) -> str | None:
        return self._by_reference.get(reference)

    def party_of(self, reference: str) -> str | None:
        """The name of the first of all who are related, for each of them."""
        if reference not in self._group:
            return None
        return self._by_reference.get(self._root(reference))

    def host(self, order: str, position: str) -> tuple[str, str]:
        """The name and e-mail on the ticket that one with this position was added to."""
        return self._hosts.get((order, position), ("", "")) if position else ("", "")

    def _count_orders(self, columns: Columns, kind: Kind) -> None:
        for order, status in zip(columns.texts(Field.ORDER), columns.texts(Field.STATUS), strict=True):
            state = status_of(status, kind.ticketing) if status else None
            if state is None or state.status != "cancelled":
                self._orders[order] += 1

    def _relate(self, columns: Columns) -> None:
        references, related = columns.texts(Field.REFERENCE), columns.texts(Field.RELATIONSHIP)
        for reference, name in zip(references, _names(columns), strict=True):
            self._by_reference.setdefault(reference, name)
        for reference, others in zip(references, related, strict=True):
            for other in _RELATED.findall(others):
                if other.strip() in self._by_reference:
                    self._join(reference, other.strip())

    def _root(self, reference: str) -> str:
        while self._group.get(reference, reference) != reference:
            reference = self._group[reference]
        return reference

    def _join(self, one: str, other: str) -> None:
        first, second = sorted((self._root(one), self._root(other)))
        self._group.setdefault(first, first)
        self._group[second] = first

    def _find_hosts(self, columns: Columns) -> None:
        if any(columns.texts(Field.ADD_ON_TO)):
            keys = zip(columns.texts(Field.ORDER), columns.texts(Field.POSITION), strict=True)
            people = zip(columns.texts(Field.NAME), columns.texts(Field.EMAIL), strict=True)
            self._hosts = dict(zip(keys, people, strict=True))


def _names(columns: Columns) -> Iterator[str]:
    parts = (Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.SUFFIX)
    for name, given, family, suffix in zip(*map(columns.texts, parts), strict=True):
        yield name or names.joined(given, family, suffix)
