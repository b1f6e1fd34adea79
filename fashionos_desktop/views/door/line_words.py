"""Guests and scans as lines."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from fashionos_desktop.services.door import DoorGuest, ScanLine
from fashionos_desktop.services.local_times import clock_words
from fashionos_desktop.ui.delegates.roles import Tone
from fashionos_desktop.views.door.faces import tr
from fashionos_desktop.views.door.lines import Line

_WORDS: dict[str, tuple[str, Tone, str]] = {
    "already_in": ("copy", "warn", "Already in"),
    "not_paid": ("credit-card", "warn", "Not paid"),
    "too_early": ("clock", "warn", "Too early"),
    "too_late": ("timer-off", "warn", "Late"),
    "declined": ("user-round-x", "warn", "Said no"),
    "no_reply": ("circle-question-mark", "warn", "No reply"),
    "cancelled": ("octagon-x", "stop", "Cancelled"),
    "blocked": ("octagon-x", "stop", "Blocked"),
    "wrong_event": ("octagon-x", "stop", "Another show"),
    "unknown": ("octagon-x", "stop", "Not known"),
}
_REFUSED: tuple[str, Tone, str] = ("octagon-x", "stop", "Refused")


def scan_line(scan: ScanLine, zone: ZoneInfo) -> Line:
    """As in the list of last scans."""
    icon: str
    tone: Tone
    if scan.kind == "exit":
        icon, tone, word = "log-out", "muted", tr("Left")
    elif scan.verdict == "admitted":
        icon, tone, word = "circle-check", "ok", scan.detail
        if scan.party > 1:
            word = tr("{}, party of {}").format(scan.detail, scan.party)
    else:
        icon, tone, plain = _WORDS.get(scan.verdict, _REFUSED)
        word = tr(plain) if scan.guest_id else scan.detail
    if scan.is_annulled:
        icon, tone, word = "undo-2", "muted", tr("Taken back")
    spoken = tr("Admitted") if scan.verdict == "admitted" and not scan.is_annulled else ""
    return Line(
        scan.check_in_id, icon, tone, scan.name, word, clock_words(scan.at, zone), scan.is_annulled, spoken=spoken
    )


def guest_line(guest: DoorGuest, zone: ZoneInfo) -> Line:
    """As in the list under a typed name."""
    second = ", ".join(part for part in (guest.category, guest.place, guest.company) if part)
    icon, tone, right = _state(guest, zone)
    return Line(guest.id, icon, tone, guest.shown_name, second, right)


def _state(guest: DoorGuest, zone: ZoneInfo) -> tuple[str, Tone, str]:
    if guest.status == "cancelled":
        return "octagon-x", "stop", tr("Cancelled")
    if guest.blocked_reason:
        return "octagon-x", "stop", tr("Blocked")
    if guest.checked_in_at is not None:
        return "copy", "warn", tr("In {}").format(clock_words(guest.checked_in_at, zone))
    if guest.rsvp == "no":
        return "user-round-x", "warn", tr("Said no")
    if guest.status == "pending":
        paid = guest.category_type == "paid" and guest.price > 0
        if paid:
            return "credit-card", "warn", tr("Not paid")
        if guest.rsvp == "none":
            return "circle-question-mark", "warn", tr("No reply")
    if guest.is_vip:
        return "star", "text", tr("VIP")
    return "user-round", "muted", ""
