"""One row of a list into one guest, or into the reason why not."""

from __future__ import annotations

from collections.abc import Mapping as Dictionary
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from fashionos_desktop.reports.guest_lists import answers, names, values
from fashionos_desktop.reports.guest_lists.answers import State
from fashionos_desktop.reports.guest_lists.columns import Columns
from fashionos_desktop.reports.guest_lists.companions import NOBODY, plus_ones_of, relation_of
from fashionos_desktop.reports.guest_lists.fields import Field
from fashionos_desktop.reports.guest_lists.kinds import CHECK_IN_LIST, EVENTBRITE, Kind
from fashionos_desktop.reports.guest_lists.notes import NoteReader
from fashionos_desktop.reports.guest_lists.overview import Overview
from fashionos_desktop.reports.guest_lists.sections import Heads
from fashionos_desktop.reports.guest_lists.text import fold, has_direction_marks
from fashionos_desktop.services.guest_records import GuestRecord, RejectedRow

_UTC = ZoneInfo("UTC")
_LONGEST_TEXT = 300


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds for the whole list."""

    kind: Kind
    zone: ZoneInfo
    day_first: bool
    currency: str | None
    gate: str | None
    orders: Dictionary[str, tuple[str, ...]]
    """Notes that belong to a whole order, by its code."""


class GuestReader:
    """Reads the rows of one sheet. `overview` holds what only the list as a whole can tell."""

    def __init__(self, columns: Columns, setting: Setting, overview: Overview) -> None:
        self._columns = columns
        self._setting = setting
        self._overview = overview
        self._notes = NoteReader(columns, setting.orders)
        self.categories: dict[str, str] = {}
        """The spelling of each category met so far, by its folded form."""
        self._orders = columns.texts(Field.ORDER)
        self._turned = {
            at
            for field in (Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME)
            for at, cell in enumerate(columns.cells(field))
            if has_direction_marks(cell)
        }
        # Eventbrite's tickets carry the attendee's number where the report has no barcodes.
        by_number = setting.kind is EVENTBRITE and not columns.has(Field.CODE)
        self._codes = columns.texts(Field.REFERENCE if by_number else Field.CODE)
        by_answer = columns.has(Field.RSVP) and not columns.has(Field.STATUS, Field.PAID)
        # Where guests answer an invitation nobody owes money: a price would make "not answered" into "not paid".
        self._prices = columns.texts(Field.IGNORE if by_answer else Field.PRICE)
        # What a list has no column for is not looked for in each of 100,000 rows.
        has = columns.has
        self._has_status, self._has_paid, self._has_rsvp = has(Field.STATUS), has(Field.PAID), has(Field.RSVP)
        self._has_answer_dates = has(Field.ANSWERED_ON)
        self._has_company_also = has(Field.AFFILIATION)
        self._has_companions = has(Field.PLUS_ONES, Field.TOTAL_GUESTS, Field.PLUS_ONE_NAMES)
        self._has_parties = has(Field.PARTY, Field.ORDER, Field.RELATIONSHIP)
        self._has_arrivals = has(Field.CHECKED_IN_AT, Field.CHECKED_IN, Field.CHECKED_IN_GATE, Field.STATUS, Field.RSVP)
        self._has_flags = has(Field.VIP, Field.PRESS, Field.ESCORT)
        self._has_seats = has(Field.SEAT, Field.SECTION, Field.ROW)
        self._has_validity = has(Field.VALID_FROM, Field.VALID_UNTIL)
        self._has_people = has(Field.PUBLICIST, Field.SUBSTITUTE_FOR)
        self._validity_zone = _UTC if setting.kind.validity_in_utc else setting.zone

    def read(self, number: int, at: int, heads: Heads, struck: bool = False) -> GuestRecord | RejectedRow:
        """The row at this position below the headings. Never raises for what a cell may hold."""
        columns, text = self._columns, self._columns.text
        corrections: list[str] = []
        notes: list[str] = []
        code, order = self._codes[at], self._orders[at]
        email = self._email(at, corrections)
        name, made_up = self._name(at, order, email, code)
        if not name:
            return RejectedRow(number, "Neither a name nor an e-mail nor a code. Not imported.")
        self._name_corrections(at, name, made_up, corrections)
        price = values.price_of(self._prices[at])
        if price.negative:
            return RejectedRow(number, f"The price {price.amount} is below zero. Not imported.", name)
        if price.correction:
            corrections.append(price.correction)
        state = self._state(at, struck, corrections, notes)
        category, folded_category = self._category(at, heads)
        zone, row_label, seat = self._seat(at, heads) if self._has_seats or heads.room else ("", "", "")
        company, affiliation = self._company(at)
        came_in, when, gate = self._arrival(at, state, corrections) if self._has_arrivals else (False, None, None)
        plus_ones = (
            plus_ones_of(columns, at, self._overview.family_first, corrections) if self._has_companions else NOBODY
        )
        party, relation = relation_of(columns, at, order, self._overview) if self._has_parties else (None, ())
        vip, press, escort = self._flags(at) if self._has_flags else (None, None, None)
        publicist, absent = self._people(at) if self._has_people else (None, None)
        valid_from, valid_until = self._validity(at, corrections) if self._has_validity else (None, None)
        amount = None if state is answers.ASKED else price.amount
        return GuestRecord(
            row=number,
            name=name,
            source_ref=self._reference(at, code, order, name, made_up, email),
            code=code or None,
            email=email or None,
            phone=self._phone(at),
            company=company,
            category=category,
            price=amount,
            currency=None if amount is None else price.currency or text(at, Field.CURRENCY) or self._setting.currency,
            status=state.status if state else None,
            rsvp=state.rsvp if state else None,
            section=zone or None,
            row_label=row_label or None,
            seat=seat or None,
            notes=self._notes.read(at, order, (*notes, *plus_ones.notes, *affiliation, *relation), corrections),
            is_vip=True if "vip" in folded_category.split(" ") else vip,
            is_press=True if folded_category in answers.PRESS else press,
            escort=escort,
            tags=self._notes.tags(at, heads.category if columns.has(Field.CATEGORY) else None),
            plus_ones=plus_ones.count,
            party=party,
            publicist=publicist,
            substitute_for=absent,
            blocked_reason=self._blocked(at),
            valid_from=valid_from,
            valid_until=valid_until,
            checked_in_at=when,
            checked_in_gate=gate,
            corrections=tuple(corrections),
            checked_in=came_in,
            placeholder_name=made_up,
        )

    def _name(self, at: int, order: str, email: str, code: str) -> tuple[str, bool]:
        """The guest's name, and whether it was made up because the file names nobody."""
        columns, kind = self._columns, self._setting.kind
        name = columns.text(at, Field.NAME)
        if name and not kind.ticketing:
            name = names.natural_order(name)
        elif not name:
            given, family = columns.text(at, Field.GIVEN_NAME), columns.text(at, Field.FAMILY_NAME)
            name = names.joined(given, family, columns.text(at, Field.SUFFIX))
            if given and fold(given) in kind.unnamed:
                name = ""
        if name and kind.unnamed and fold(name) in kind.unnamed:
            name = ""
        if not name:
            name = self._overview.host(order, columns.text(at, Field.ADD_ON_TO))[0] or columns.text(
                at, Field.BUYER_NAME
            )
        if name:
            return name[:_LONGEST_TEXT], False
        if order:
            return f"Guest of order {order}", True
        if email:
            return email, True
        return (f"Ticket …{code[-4:]}", True) if code else ("", True)

    def _name_corrections(self, at: int, name: str, made_up: bool, corrections: list[str]) -> None:
        if at in self._turned:
            corrections.append("The name had hidden marks that turn its letters. Left out.")
        if made_up and not self._setting.kind.ticketing:
            corrections.append(f"No name. The guest is listed as {name}.")

    def _email(self, at: int, corrections: list[str]) -> str:
        for field in (Field.EMAIL, Field.BUYER_EMAIL):
            text = self._columns.text(at, field)
            if not text:
                continue
            problem = values.email_problem(text)
            if problem is None:
                return text
            address = values.email_in(text)
            if address != text and values.email_problem(address) is None:
                corrections.append(f"Of the e-mails “{text[:80]}” the first is kept.")
                return address
            corrections.append(f"{problem} Imported without it: “{text[:80]}”.")
        return self._overview.host(self._orders[at], self._columns.text(at, Field.ADD_ON_TO))[1]

    def _state(self, at: int, struck: bool, corrections: list[str], notes: list[str]) -> State | None:
        columns, kind = self._columns, self._setting.kind
        state: State | None = None
        if self._has_status:
            text = columns.text(at, Field.STATUS)
            state = answers.status_of(text, kind.ticketing)
            if text and state is None:
                corrections.append(f"The status “{text[:60]}” is not known. Left out.")
        elif self._has_paid:
            paid = answers.yes_or_no(columns.text(at, Field.PAID))
            state = None if paid is None else answers.CONFIRMED if paid else answers.UNPAID
        elif kind is CHECK_IN_LIST:
            # Without the column "Paid" pretix lists only what is paid.
            state = answers.CONFIRMED
        if self._has_rsvp:
            reply = answers.rsvp_of(columns.text(at, Field.RSVP))
            state = reply if state is None else State(state.status, reply.rsvp, state.checked_in, state.note)
        # The date of an answer is checked, and is no answer by itself: the list does not say which it was.
        if self._has_answer_dates:
            self._moment(at, Field.ANSWERED_ON, self._setting.zone, corrections)
        if state is not None and state.note:
            notes.append(state.note)
        if struck:
            corrections.append("Struck out in the list. Imported as cancelled.")
            return State("cancelled", state.rsvp if state else None, bool(state and state.checked_in))
        return state

    def _moment(self, at: int, field: Field, zone: ZoneInfo, corrections: list[str]) -> datetime | None:
        columns = self._columns
        text = columns.text(at, field)
        if not text:
            return None
        cell = columns.cell(at, field)
        moment = values.moment_of(text if isinstance(cell, str) else cell, zone, self._setting.day_first)
        if moment is None:
            heading = columns.heading(columns.indexes(field)[0])
            corrections.append(f"“{text[:40]}” under “{heading}” is no date. Left out.")
        return moment

    def _category(self, at: int, heads: Heads) -> tuple[str | None, str]:
        """The category in its first spelling, and folded."""
        columns = self._columns
        text = columns.text(at, Field.CATEGORY)
        variation = columns.text(at, Field.VARIATION)
        if variation:
            text = f"{text} – {variation}" if text else variation
        if heads.category and not columns.has(Field.CATEGORY):
            text = heads.category
        if not text:
            return None, ""
        folded = fold(text) or text
        return self.categories.setdefault(folded, text[:_LONGEST_TEXT]), folded

    def _seat(self, at: int, heads: Heads) -> tuple[str, str, str]:
        columns = self._columns
        text = columns.text(at, Field.SEAT)
        zone, label = columns.text(at, Field.SECTION), columns.text(at, Field.ROW)
        if text and not label:
            found_zone, found_label, text = values.seat_of(text)
            zone, label = zone or found_zone, found_label
        return zone or heads.room or "", label, text

    def _company(self, at: int) -> tuple[str | None, list[str]]:
        """The company, and as notes what else the guest writes for."""
        columns = self._columns
        company = columns.text(at, Field.COMPANY)
        also: list[str] = []
        for index in columns.indexes(Field.AFFILIATION):
            text = columns.line(at, index)
            if text and not company:
                company = text
            elif text and text != company:
                also.append(f"{columns.heading(index)}: {text}")
        company = company or columns.text(at, Field.BUYER_COMPANY)
        return company[:_LONGEST_TEXT] or None, also

    def _arrival(
        self, at: int, state: State | None, corrections: list[str]
    ) -> tuple[bool, datetime | None, str | None]:
        """Whether, when and where the guest came in already."""
        columns = self._columns
        when = self._moment(at, Field.CHECKED_IN_AT, self._setting.zone, corrections)
        gate = columns.text(at, Field.CHECKED_IN_GATE)
        came_in = when is not None or bool(gate) or (state is not None and state.checked_in)
        text = columns.text(at, Field.CHECKED_IN)
        if text and not came_in:
            when = values.moment_of(text, self._setting.zone, self._setting.day_first)
            came_in = when is not None or answers.yes_or_no(text) is True
        if not came_in:
            return False, None, None
        return True, when, gate.split(",")[0].strip() or self._setting.gate

    def _flags(self, at: int) -> tuple[bool | None, bool | None, bool | None]:
        vip, press, escort = (self._flag(at, field) for field in (Field.VIP, Field.PRESS, Field.ESCORT))
        return vip, press, escort

    def _flag(self, at: int, field: Field) -> bool | None:
        if not self._columns.has(field):
            return None
        text = self._columns.text(at, field)
        return bool(text) and answers.yes_or_no(text) is not False

    def _people(self, at: int) -> tuple[str | None, str | None]:
        """The publicist, and whom the guest comes instead of."""
        columns = self._columns
        return columns.text(at, Field.PUBLICIST) or None, columns.text(at, Field.SUBSTITUTE_FOR) or None

    def _validity(self, at: int, corrections: list[str]) -> tuple[datetime | None, datetime | None]:
        return (
            self._moment(at, Field.VALID_FROM, self._validity_zone, corrections),
            self._moment(at, Field.VALID_UNTIL, self._validity_zone, corrections),
        )

    def _phone(self, at: int) -> str | None:
        # pretix writes an apostrophe before "+", so that no spreadsheet takes the number for a formula.
        text = self._columns.text(at, Field.PHONE)
        return text.removeprefix("'")[:60].strip() or None

    def _blocked(self, at: int) -> str | None:
        text = self._columns.text(at, Field.BLOCKED)
        if not text:
            return None
        answer = answers.yes_or_no(text)
        if answer is None:
            return text[:_LONGEST_TEXT]
        system = self._setting.kind.system
        return f"Blocked in {system or 'the list'}" if answer else None

    def _reference(self, at: int, code: str, order: str, name: str, made_up: bool, email: str) -> str:
        stated = self._columns.text(at, Field.REFERENCE) or code
        if stated:
            return stated
        person = f"name:{fold(name) or name}"
        if order:
            return f"order:{order}/{person}"
        if email and not made_up and self._overview.is_shared_name(name):
            return f"{person}|{email.casefold()}"
        return person
