"""The guests of a list as they are read, with those left out that stand in it twice."""

from __future__ import annotations

from dataclasses import replace

from fashionos_desktop.services.guest_records import GuestRecord, RejectedRow


class Gathering:
    """Keeps the first of two rows with one code or one guest, and says so of the second."""

    def __init__(self) -> None:
        self.records: list[GuestRecord] = []
        self.rejected: list[RejectedRow] = []
        self._by_code: dict[str, GuestRecord] = {}
        self._by_reference: dict[str, GuestRecord] = {}

    def add(self, result: GuestRecord | RejectedRow) -> None:
        """A guest goes in unless the list holds the guest, or another one with the same code, already."""
        if isinstance(result, RejectedRow):
            self.rejected.append(result)
            return
        reason = self._clash(result)
        if reason is not None:
            self.rejected.append(RejectedRow(result.row, reason, result.name))
            return
        result = self._distinct(result)
        if result.code:
            self._by_code[result.code] = result
        if result.source_ref:
            self._by_reference[result.source_ref] = result
        self.records.append(result)

    def _clash(self, record: GuestRecord) -> str | None:
        first = self._by_code.get(record.code) if record.code else None
        what = "code"
        if first is None and record.source_ref:
            first = self._by_reference.get(record.source_ref)
            what = "guest number"
            if first is not None and _is_made(record.source_ref):
                return self._same_person(record, first)
        if first is None:
            return None
        if _person(first) == _person(record):
            return f"The same guest as in row {first.row}. Row {first.row} is kept."
        return f"The {what} {record.code or record.source_ref} is used in row {first.row} too. Row {first.row} is kept."

    @staticmethod
    def _same_person(record: GuestRecord, first: GuestRecord) -> str | None:
        """Two of one name may be two people; with one e-mail they are one."""
        if record.email and first.email and record.email.casefold() == first.email.casefold():
            return f"The same guest as in row {first.row}. Row {first.row} is kept."
        return None

    def _distinct(self, record: GuestRecord) -> GuestRecord:
        reference = record.source_ref
        if not reference or reference not in self._by_reference:
            return record
        number = 2
        while f"{reference}#{number}" in self._by_reference:
            number += 1
        return replace(record, source_ref=f"{reference}#{number}")


def _is_made(reference: str) -> bool:
    return reference.startswith(("name:", "order:"))


def _person(record: GuestRecord) -> tuple[str, str]:
    return record.name.casefold(), (record.email or "").casefold()
