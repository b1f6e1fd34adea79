"""Which guest of the show a row of the list is.

Decided in four passes over the whole list, so that a surer sign of one row comes before a weaker one of another:
1. its reference in the same system's lists; where each list counts for itself, something else must agree too;
2. its code;
3. its e-mail with its name;
4. its name, where one guest and one row have it: company or e-mail agree, or the category does and neither differs.
A guest with a ticket of another number is another ticket, and never found by name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from fashionos_desktop.models.folding import fold
from fashionos_desktop.services.guest_import import standing as place
from fashionos_desktop.services.guest_import.identity import family_of, is_binding
from fashionos_desktop.services.guest_import.standing import KnownGuest
from fashionos_desktop.services.guest_records import GuestRecord
from fashionos_desktop.services.guests.codes import is_own

Matches = dict[int, KnownGuest]
"""By the record's place in the list."""


@lru_cache(maxsize=65_536)
def plain(text: str) -> str:
    """For comparing names of people and things: folded, one space between words."""
    return " ".join(fold(text).split())


def match(
    records: Sequence[GuestRecord],
    source: str,
    guests: Iterable[KnownGuest],
    category_of: Callable[[GuestRecord], str | None],
) -> Matches:
    """Each guest is found by one row at most."""
    matcher = _Matcher(source, list(guests), category_of)
    matches: Matches = {}
    for find in (matcher.by_reference, matcher.by_code):
        for number, record in enumerate(records):
            if number not in matches and (guest := find(record)) is not None:
                guest.claimed = True
                matches[number] = guest
    if len(matches) < len(records) and matcher.has_unclaimed():
        matcher.match_names(records, matches)
    return matches


class _Matcher:
    def __init__(self, source: str, guests: list[KnownGuest], category_of: Callable[[GuestRecord], str | None]) -> None:
        self._family = family_of(source)
        self._guests = guests
        self._category_of = category_of
        self._by_code = {guest.values[place.CODE]: guest for guest in guests}
        self._by_reference: dict[str, list[KnownGuest]] = {}
        for guest in guests:
            reference = guest.values[place.SOURCE_REF]
            if reference is not None and family_of(guest.values[place.SOURCE]) == self._family:
                self._by_reference.setdefault(reference, []).append(guest)

    def has_unclaimed(self) -> bool:
        return any(not guest.claimed for guest in self._guests)

    def by_reference(self, record: GuestRecord) -> KnownGuest | None:
        if record.source_ref is None:
            return None
        free = [guest for guest in self._by_reference.get(record.source_ref, ()) if not guest.claimed]
        if not is_binding(self._family):
            free = [guest for guest in free if self._may_be(record, guest)]
        return free[0] if free else None

    def by_code(self, record: GuestRecord) -> KnownGuest | None:
        guest = self._by_code.get(record.code) if record.code else None
        return None if guest is None or guest.claimed else guest

    def match_names(self, records: Sequence[GuestRecord], matches: Matches) -> None:
        rest = [
            number for number, record in enumerate(records) if number not in matches and not record.placeholder_name
        ]
        by_name: dict[str, list[KnownGuest]] = {}
        for guest in self._guests:
            if not guest.claimed:
                by_name.setdefault(plain(guest.values[place.NAME]), []).append(guest)
        for number in rest:
            record = records[number]
            same = [
                guest
                for guest in self._free(by_name, record)
                if record.email and _same(record.email, guest.values[place.EMAIL])
            ]
            if len(same) == 1:
                same[0].claimed = True
                matches[number] = same[0]
        rest = [number for number in rest if number not in matches]
        rows_with = Counter(plain(records[number].name) for number in rest)
        for number in rest:
            record = records[number]
            free = self._free(by_name, record)
            if len(free) == 1 and rows_with[plain(record.name)] == 1 and self._is_surely(record, free[0]):
                free[0].claimed = True
                matches[number] = free[0]

    def _free(self, by_name: dict[str, list[KnownGuest]], record: GuestRecord) -> list[KnownGuest]:
        return [
            guest
            for guest in by_name.get(plain(record.name), ())
            if not guest.claimed and not self._is_other_ticket(record, guest)
        ]

    def _is_other_ticket(self, record: GuestRecord, guest: KnownGuest) -> bool:
        if record.code and not is_own(guest.values[place.CODE]):
            return True
        return (
            is_binding(self._family)
            and record.source_ref is not None
            and guest.values[place.SOURCE_REF] is not None
            and family_of(guest.values[place.SOURCE]) == self._family
        )

    def _may_be(self, record: GuestRecord, guest: KnownGuest) -> bool:
        """Whether a guest with the row's number is the row's guest: something must say so, besides the number."""
        if record.code and record.code == guest.values[place.CODE]:
            return True
        if not record.placeholder_name and plain(record.name) == plain(guest.values[place.NAME]):
            # A newer list may well bring another e-mail: the category is enough then.
            return self._agrees(record, guest) or not self._differs(record, guest) or self._has_category(record, guest)
        # A reference made of the name is the same although the guest was renamed here.
        return self._agrees(record, guest) or (record.source_ref or "").startswith(("name:", "order:"))

    def _is_surely(self, record: GuestRecord, guest: KnownGuest) -> bool:
        return self._agrees(record, guest) or (not self._differs(record, guest) and self._has_category(record, guest))

    def _has_category(self, record: GuestRecord, guest: KnownGuest) -> bool:
        return record.category is None or self._category_of(record) == guest.values[place.CATEGORY]

    @staticmethod
    def _agrees(record: GuestRecord, guest: KnownGuest) -> bool:
        return _same(record.company, guest.values[place.COMPANY]) or _same(record.email, guest.values[place.EMAIL])

    @staticmethod
    def _differs(record: GuestRecord, guest: KnownGuest) -> bool:
        return any(
            stated and known and not _same(stated, known)
            for stated, known in (
                (record.email, guest.values[place.EMAIL]),
                (record.company, guest.values[place.COMPANY]),
            )
        )


def _same(stated: str | None, known: str | None) -> bool:
    return bool(stated and known) and plain(stated or "") == plain(known or "")
