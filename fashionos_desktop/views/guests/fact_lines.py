"""What the details say of a guest, line by line, and how each line is edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from zoneinfo import ZoneInfo

from fashionos_desktop.services.guests import GuestDetails
from fashionos_desktop.services.local_times import clock_words
from fashionos_desktop.ui.board.columns import Choice
from fashionos_desktop.views.guests.words import ANSWER_WORDS, STATES, STATUS_WORDS, tr

Editor = Literal["none", "line", "lines", "choice"]

_LONGEST_CODE = 20
_MOST_OF_PARTY = 2
COPY = "copy:"
OPEN = "open:"


@dataclass(frozen=True, slots=True)
class FactLine:
    key: str
    title: str
    words: str
    """What it says; empty: `needed` where it is always shown, else the line is there only while editing."""
    value: Any = ""
    """What the editor starts with."""
    editor: Editor = "line"
    choices: tuple[Choice, ...] = ()
    needed: str = ""
    links: tuple[tuple[str, str], ...] = ()
    """Words and address of what can be opened behind the words."""
    only_editing: bool = False
    """Said elsewhere in the pane while nobody edits."""
    warning: str = ""


def fact_lines(
    details: GuestDetails,
    categories: Sequence[Choice],
    zone: ZoneInfo,
    day: date | None,
    *,
    needs_seat: bool = True,
) -> list[FactLine]:
    """In the order of the pane."""
    row = details.row
    said = [
        FactLine("name", tr("Name"), row.name, row.name, only_editing=True),
        FactLine("category", tr("Category"), row.category, row.category_id, "choice", tuple(categories)),
        _seat(details, needs_seat),
        FactLine(
            "status",
            tr("Status"),
            STATES[row.state].word,
            "confirmed" if details.status == "attended" else details.status,
            "choice",
            _choices(STATUS_WORDS),
            only_editing=True,
        ),
        _party(details),
        FactLine("email", tr("E-mail"), row.email or "", row.email or ""),
        FactLine("phone", tr("Phone"), details.phone or "", details.phone or ""),
        FactLine("company", tr("Company"), row.company or "", row.company or "", only_editing=True),
        _code(details),
        _publicist(details),
        FactLine(
            "answer",
            tr("Answer"),
            "" if details.rsvp == "none" else tr(ANSWER_WORDS[details.rsvp]),
            details.rsvp,
            "choice",
            _choices(ANSWER_WORDS),
        ),
        _money(details),
        FactLine("plus_ones", tr("Brings"), _brings(row.plus_ones), str(row.plus_ones)),
        FactLine("tags", tr("Tags"), ", ".join(row.tags), ", ".join(row.tags)),
        *_marks(details),
        FactLine("blocked", tr("Blocked"), details.blocked_reason or "", details.blocked_reason or ""),
        FactLine("validity", tr("Valid"), _validity(details, zone, day), editor="none"),
        FactLine("substitute", tr("Comes for"), details.substitute_for or "", editor="none"),
        FactLine("merged", tr("Also listed as"), ", ".join(details.merged_names), editor="none"),
    ]
    return [line for line in said if line.words or line.needed or line.editor != "none"]


def notes_line(details: GuestDetails) -> FactLine:
    """Under its own head, over the whole width."""
    return FactLine("notes", "", details.notes or "", details.notes or "", "lines", needed=tr("No notes"))


def _choices(words: dict[str, str]) -> tuple[Choice, ...]:
    return tuple(Choice(value, tr(label)) for value, label in words.items())


def _seat(details: GuestDetails, needed: bool) -> FactLine:
    others = " and ".join(guest.name for guest in details.also_in_seat[:3])
    warning = ""
    if others:
        verb = tr("{} holds this seat too.") if len(details.also_in_seat) == 1 else tr("{} hold this seat too.")
        warning = verb.format(others)
    return FactLine(
        "seat",
        tr("Seat"),
        details.seat_words or "",
        details.row.seat_words or "",
        needed=tr("No seat") if needed else "",
        warning=warning,
    )


def _party(details: GuestDetails) -> FactLine:
    party = details.row.party or ""
    first = details.party[:_MOST_OF_PARTY]
    words = tr("With {}").format(", ".join(member.name for member in first)) if first else ""
    more = len(details.party) - len(first)
    if more > 0:
        words = tr("{} and {:,} more").format(words, more)
    links = tuple((tr("Open") if len(first) == 1 else f"{member.name}", OPEN + member.id) for member in first)
    if len(first) > 1:
        words = tr("{:,} others:").format(len(details.party))
    return FactLine("party", tr("Party"), words, party, links=links)


def _code(details: GuestDetails) -> FactLine:
    words = details.code_words
    if len(words) > _LONGEST_CODE:
        words = f"{words[:6]}…{words[-6:]}"
    return FactLine("code", tr("Code"), words, editor="none", links=((tr("Copy"), COPY + details.row.code),))


def _publicist(details: GuestDetails) -> FactLine:
    known = details.publicist
    parts = (known.name, known.phone) if known is not None else ()
    return FactLine("publicist", tr("Publicist"), ", ".join(part for part in parts if part), editor="none")


def _money(details: GuestDetails) -> FactLine:
    said = [
        tr(words).format(f"{amount:,.2f}", total.currency)
        for total in details.payments
        for words, amount in (
            ("{} {} paid", total.paid),
            ("{} {} not paid yet", total.pending),
            ("{} {} paid back", total.refunded),
        )
        if amount
    ]
    if not said and not details.invited_by_house:
        # A ticket shop's list says who paid, not by what means: there is no payment to show.
        words = {"pending": tr("{} not paid yet"), "cancelled": "{}"}.get(details.status, tr("{} paid"))
        said = [words.format(f"{details.price:,.2f}")]
    return FactLine("payments", tr("Payments"), ", ".join(said), editor="none")


def _brings(number: int) -> str:
    if not number:
        return ""
    return tr("1 more person") if number == 1 else tr("{} more people").format(number)


def _marks(details: GuestDetails) -> list[FactLine]:
    row = details.row
    yes_or_no = (Choice(False, tr("No")), Choice(True, tr("Yes")))
    return [
        FactLine(key, title, tr("Yes") if holds else "", holds, "choice", yes_or_no, only_editing=True)
        for key, title, holds in (
            ("vip", tr("VIP"), row.is_vip),
            ("press", tr("Press"), row.is_press),
            ("escort", tr("Escort to seat"), row.escort),
        )
    ]


def _validity(details: GuestDetails, zone: ZoneInfo, day: date | None) -> str:
    start, end = (
        None if at is None else clock_words(at, zone, today=day) for at in (details.valid_from, details.valid_until)
    )
    if start and end:
        return tr("{} to {}").format(start, end)
    if start:
        return tr("From {}").format(start)
    return tr("Until {}").format(end) if end else ""
