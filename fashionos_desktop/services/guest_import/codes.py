"""Codes of a list that somebody else has already."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from fashionos_desktop.services.guest_import import standing
from fashionos_desktop.services.guest_import.matching import Matches
from fashionos_desktop.services.guest_import.standing import KnownGuest, Standing
from fashionos_desktop.services.guest_records import GuestRecord


class CodeClashes:
    """A code opens one door for one guest: in the list, in the show and among all shows of this laptop."""

    def __init__(self, session: Session, here: Standing, records: Sequence[GuestRecord], matches: Matches) -> None:
        self._records = records
        self._matches = matches
        self._reasons: dict[int, str] = {}
        codes = [record.code for record in records if record.code]
        self._holders = {guest.values[standing.CODE]: guest for guest in here.guests}
        self.taken = {*self._holders, *codes}
        self._refuse_repeated()
        self._refuse_elsewhere(standing.codes_elsewhere(session, here.show_id, codes))
        self._refuse_held()

    def reason(self, number: int) -> str | None:
        """Why the record at this place of the list cannot go in."""
        return self._reasons.get(number)

    def _refuse_repeated(self) -> None:
        first: dict[str, int] = {}
        for number, record in enumerate(self._records):
            if record.code and (row := first.setdefault(record.code, record.row)) != record.row:
                self._reasons[number] = f"The code {record.code} is used in row {row} too. Row {row} is kept."

    def _refuse_elsewhere(self, titles: dict[str, str]) -> None:
        if not titles:
            return
        for number, record in enumerate(self._records):
            if record.code in titles:
                title = titles[record.code]
                words = f"The code {record.code} belongs to a guest of the show {title}. Not imported."
                self._reasons.setdefault(number, words)

    def _refuse_held(self) -> None:
        """A code may move to another guest only when its holder gets a new one from this list."""
        wanting = [
            (number, self._holders[record.code])
            for number, record in enumerate(self._records)
            if record.code in self._holders and self._matches.get(number) is not self._holders[record.code]
        ]
        if not wanting:
            return
        found = True
        while found:
            released = self._released()
            found = False
            for number, holder in wanting:
                if number not in self._reasons and holder.id not in released:
                    record = self._records[number]
                    self._reasons[number] = (
                        f"The code {record.code} already belongs to {holder.values[standing.NAME]}. Not imported."
                    )
                    found = True

    def _released(self) -> set[str]:
        """Guests whose code the list changes."""
        return {
            guest.id
            for number, guest in self._matches.items()
            if number not in self._reasons and not guest.is_merged and self._changes_code(number, guest)
        }

    def _changes_code(self, number: int, guest: KnownGuest) -> bool:
        code = self._records[number].code
        return code is not None and code != guest.values[standing.CODE]
