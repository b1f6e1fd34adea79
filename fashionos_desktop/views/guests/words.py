"""Words of the Guests screen that several of its parts say."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fashionos_desktop.services.guests import GuestState
from fashionos_desktop.ui.delegates.roles import CellState

STATES: dict[GuestState, CellState] = {
    GuestState.IN: CellState("circle-check", "In", "ok"),
    GuestState.EXPECTED: CellState("circle", "Expected"),
    GuestState.NO_REPLY: CellState("circle-question-mark", "No reply"),
    GuestState.DECLINED: CellState("circle-minus", "Declined"),
    GuestState.NOT_PAID: CellState("circle-dashed", "Not paid", "warn"),
    GuestState.BLOCKED: CellState("octagon-x", "Blocked", "stop"),
    GuestState.CANCELLED: CellState("circle-slash", "Cancelled"),
}
"""Icon, word and tone; the tone only repeats what they say."""

STATUS_WORDS = {"confirmed": "Expected", "pending": "Not confirmed", "cancelled": "Cancelled"}
"""What a person may set. Who is in is told by the door."""

ANSWER_WORDS = {"none": "No answer", "yes": "Said yes", "no": "Said no"}


def tr(text: str) -> str:
    return QCoreApplication.translate("guests", text)


def guests_words(count: int) -> str:
    """ "1 guest", "1,603 guests"."""
    return tr("1 guest") if count == 1 else tr("{:,} guests").format(count)
