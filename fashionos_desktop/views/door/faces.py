"""What the verdict shows for each thing that can happen: words and signs, ready to be painted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from fashionos_desktop.services.door import Authority, CheckInResult, DoorGuest, ExitResult, Verdict
from fashionos_desktop.services.local_times import clock_words

Tone = Literal["admitted", "attention", "refused", "waiting"]
Action = Literal["", "override", "walk_in", "retry"]


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Block:
    """What to do. One with an action can be pressed."""

    text: str
    icon: str = ""
    hint: str = ""
    action: Action = ""
    filled: bool = True


@dataclass(frozen=True, slots=True)
class Face:
    tone: Tone
    icon: str
    word: str
    under: str = ""
    title: str = ""
    second: str = ""
    facts: tuple[Fact, ...] = ()
    remarks: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()

    @property
    def spoken(self) -> str:
        """All of it, for who does not see it."""
        facts = (f"{fact.label} {fact.value}" for fact in self.facts)
        does = (" ".join(part for part in (block.text, block.hint) if part) for block in self.blocks)
        parts = (self.word, self.under, self.title, self.second, *facts, *self.remarks, *does)
        return ". ".join(part.rstrip(".") for part in parts if part) + "."


def tr(text: str) -> str:
    return QCoreApplication.translate("door", text)


_ADMITTED: tuple[Tone, str, str] = ("admitted", "circle-check", "Welcome")
_REFUSED: tuple[Tone, str, str] = ("refused", "octagon-x", "Refused")
_SIGNS: dict[Verdict, tuple[Tone, str, str]] = {
    Verdict.ADMITTED: _ADMITTED,
    Verdict.ALREADY_IN: ("attention", "copy", "Already in"),
    Verdict.NOT_PAID: ("attention", "credit-card", "Not paid"),
    Verdict.TOO_EARLY: ("attention", "clock", "Too early"),
    Verdict.TOO_LATE: ("attention", "timer-off", "Late"),
    Verdict.DECLINED: ("attention", "user-round-x", "Said no"),
    Verdict.NO_REPLY: ("attention", "circle-question-mark", "No reply"),
}
_LONG_NOTE = 48
"""A longer note would be cut in a block: it is written out above."""

_ABOUT_THE_TICKET = frozenset({Verdict.UNKNOWN, Verdict.WRONG_EVENT, Verdict.CANCELLED, Verdict.BLOCKED})
"""Here the reason is what counts; elsewhere the word says it, and the person stands in its place."""


def face_of(result: CheckInResult, zone: ZoneInfo, *, again: bool = False) -> Face:
    """`again`: shown once more, from the list of last scans."""
    if result.verdict is Verdict.ADMITTED:
        return _welcome(result, zone)
    if result.verdict is Verdict.ALREADY_IN:
        return _already_in(result, zone, again=again)
    if result.verdict in _ABOUT_THE_TICKET or result.guest is None:
        return _refused(result, zone, again=again)
    return _undecided(result, zone, again=again)


def _welcome(result: CheckInResult, zone: ZoneInfo) -> Face:
    guest = _guest(result)
    tone, icon, word = _ADMITTED
    by_hand = tr("Admitted by hand {}") if result.overruled else tr("Admitted {}")
    remarks = [result.words.detail]
    if guest.plus_ones and result.overruled is None:
        remarks.append(tr("{} of this party come in now. Press 1 to 9 to say how many.").format(result.admitted))
    if guest.party_members:
        remarks.append(tr("With {}.").format(", ".join(one.name for one in guest.party_members[:4])))
    if guest.substitute_for:
        remarks.append(tr("Comes for {}.").format(guest.substitute_for))
    blocks = []
    if result.words.advice:
        blocks.append(Block(result.words.advice, "star" if guest.is_vip else "armchair"))
    note = " ".join((guest.notes or "").split())
    if len(note) > _LONG_NOTE:
        remarks.append(note)
    elif note:
        blocks.append(Block(note, "sticky-note", filled=not blocks))
    return Face(
        tone,
        icon,
        tr(word),
        under=by_hand.format(_clock(result.at, zone)),
        title=guest.shown_name,
        second=guest.company or "",
        facts=_place(guest),
        remarks=_sentences(*remarks),
        blocks=tuple(blocks),
    )


def _already_in(result: CheckInResult, zone: ZoneInfo, *, again: bool) -> Face:
    guest = _guest(result)
    tone, icon, word = _SIGNS[Verdict.ALREADY_IN]
    today = result.at.astimezone(zone).date()
    first = clock_words(result.first_at, zone, today=today, seconds=True) if result.first_at else ""
    by = ", ".join(part for part in (result.first_operator, result.first_device) if part)
    facts = (Fact(tr("First scan"), first), Fact(tr("Where"), result.first_gate or ""), Fact(tr("By"), by))
    return Face(
        tone,
        icon,
        tr(word),
        under=_scanned(result, zone, again=again),
        title=guest.shown_name,
        second=_joined(guest.category, guest.company),
        facts=tuple(fact for fact in facts if fact.value),
        remarks=_sentences(result.words.detail, guest.notes),
        blocks=_blocks(result, tr("Admit again")),
    )


def _undecided(result: CheckInResult, zone: ZoneInfo, *, again: bool) -> Face:
    guest = _guest(result)
    tone, icon, word = _SIGNS[result.verdict]
    facts = _place(guest)
    reason = result.words.reason
    if result.verdict is Verdict.NOT_PAID:
        facts = (Fact(tr("To pay"), f"{guest.price:,.2f}"), *facts)
        reason = ""
    elif result.verdict is Verdict.DECLINED:
        reason = ""  # the word says it
    return Face(
        tone,
        icon,
        tr(word),
        under=_scanned(result, zone, again=again),
        title=guest.shown_name,
        second=guest.company or "",
        facts=facts,
        remarks=_sentences(reason, result.words.detail, guest.notes),
        blocks=_blocks(result, tr("Admit")),
    )


def _refused(result: CheckInResult, zone: ZoneInfo, *, again: bool) -> Face:
    guest = result.guest
    tone, icon, word = _REFUSED
    return Face(
        tone,
        icon,
        tr(word),
        under=_scanned(result, zone, again=again),
        title=result.words.reason.rstrip("."),
        second=_joined(guest.shown_name, guest.category, guest.place) if guest else result.words.detail,
        remarks=_sentences(result.words.detail, guest.notes) if guest else (),
        blocks=_blocks(result, tr("Admit all the same")),
    )


def _blocks(result: CheckInResult, admit: str) -> tuple[Block, ...]:
    blocks = []
    advice = result.words.advice
    if advice:
        shown = advice.rstrip(".") if advice.count(".") == 1 else advice
        blocks.append(Block(shown, _advice_icon(advice)))
    if result.may_admit is Authority.LEAD:
        blocks.append(Block(admit, hint=tr("lead only, F6"), action="override", filled=not blocks))
    elif result.may_admit is Authority.OPERATOR:
        blocks.append(Block(admit, hint=tr("F6"), action="override", filled=not blocks))
    elif result.verdict in (Verdict.UNKNOWN, Verdict.WRONG_EVENT):
        blocks.append(Block(tr("Add a walk-in"), hint=tr("F5"), action="walk_in", filled=False))
    return tuple(blocks)


def _advice_icon(advice: str) -> str:
    for start, icon in (("Send", "corner-up-left"), ("Ask for identity", "id-card"), ("Ask", "message-square")):
        if advice.startswith(start):
            return icon
    return "megaphone" if advice.startswith("Call") else "user-check"


def left_face(result: ExitResult, at: datetime, zone: ZoneInfo) -> Face:
    return Face(
        "waiting",
        "log-out",
        tr("Goodbye"),
        under=tr("Left {}").format(_clock(at, zone)),
        title=result.guest.shown_name,
        second=_joined(result.guest.category, result.guest.company),
        remarks=_sentences(result.sentence),
    )


def not_left_face(reason: str) -> Face:
    """Somebody goes out whom no list knows."""
    tone, icon, word = _REFUSED
    return Face(tone, icon, tr(word), title=tr("Code not known"), remarks=_sentences(reason))


def taken_back_face(name: str, remark: str) -> Face:
    return Face("waiting", "undo-2", tr("Taken back"), title=name, remarks=_sentences(remark))


def ready_face(*, leaves: bool) -> Face:
    if leaves:
        return Face("waiting", "log-out", tr("Way out"), under=tr("Scan who leaves, or type a name"))
    return Face("waiting", "scan-line", tr("Ready"), under=tr("Scan a ticket, or type a name"))


def no_guests_face() -> Face:
    return Face(
        "waiting",
        "users",
        tr("Nobody yet"),
        under=tr("Import a guest list first, or add walk-ins with F5"),
    )


def no_show_face() -> Face:
    return Face("waiting", "calendar", tr("No show"), under=tr("Choose a show, or make one, then open the door"))


def not_kept_face(reason: str, code: str, kept: int) -> Face:
    """A scan that could not be written: it is kept, to be tried again."""
    which = tr("The code that ends in {} is kept.").format(code[-4:]) if code else tr("The guest is kept.")
    more = tr("{} scans are kept.").format(kept) if kept > 1 else which
    return Face(
        "refused",
        "octagon-x",
        tr("Not kept"),
        title=reason.rstrip("."),
        second=more,
        blocks=(Block(tr("Try again"), "refresh-cw", "F3", "retry"),),
    )


def unreadable_face(reason: str) -> Face:
    return Face(
        "attention", "file-search", tr("Unreadable"), title=tr("No code in the picture"), remarks=_sentences(reason)
    )


def said_face(word: str, title: str, remark: str, icon: str = "info") -> Face:
    return Face("waiting", icon, word, title=title, remarks=_sentences(remark))


def _place(guest: DoorGuest) -> tuple[Fact, ...]:
    facts = (
        Fact(tr("Category"), guest.category),
        Fact(tr("Section"), guest.section or ""),
        Fact(tr("Row"), guest.row_label or ""),
        Fact(tr("Seat"), guest.seat or ""),
    )
    return tuple(fact for fact in facts if fact.value)


def _guest(result: CheckInResult) -> DoorGuest:
    assert result.guest is not None
    return result.guest


def _clock(at: datetime, zone: ZoneInfo) -> str:
    return clock_words(at, zone, seconds=True)


def _scanned(result: CheckInResult, zone: ZoneInfo, *, again: bool) -> str:
    return tr("Scanned {}").format(_clock(result.at, zone)) if again else ""


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _sentences(*parts: str | None) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in parts if part)
