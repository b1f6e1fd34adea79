"""Words of the line-up that several of its parts say."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fashionos_desktop.services.line_up import Change, Line, LineUp
from fashionos_desktop.ui.delegates.roles import CellState

FITTINGS = {"due": "No fitting", "pinned": "Pinned", "at_atelier": "At atelier", "ready": "Fitted"}
FITTING_ICONS = {"due": "shirt", "pinned": "scissors", "at_atelier": "scissors", "ready": "badge-check"}


def tr(text: str) -> str:
    return QCoreApplication.translate("line_up", text)


def change_state(change: Change) -> CellState:
    """ "52 of 95 s" with the icon and tone of what it means."""
    available = max(0, change.available)
    of = tr("{} s") if change.needed is None else tr("{} of {} s")
    words = of.format(available, change.needed)
    if change.fit == "impossible":
        return CellState("octagon-alert", words, "stop", strong=True)
    if change.fit == "tight":
        return CellState("timer", words, "warn")
    return CellState("circle-check", words, "ok")


def name_of(line: Line) -> str:
    """Who walks it, or what it is."""
    if not line.is_look:
        return line.title
    return line.model_name or tr("No model yet")


def figures(line_up: LineUp) -> str:
    """ "48 looks, 31 models, 18 changes, 19 min"."""
    models = len({line.event_model_id for line in line_up.exits if line.event_model_id})
    counts = (
        (len(line_up.exits), tr("1 look"), tr("{} looks")),
        (models, tr("1 model"), tr("{} models")),
        (len(line_up.changes), tr("1 change"), tr("{} changes")),
    )
    words = [one if count == 1 else many.format(count) for count, one, many in counts]
    return ", ".join([*words, length_words(line_up.seconds)])


def length_words(seconds: int) -> str:
    """ "52 s", "6 min 56 s", "19 min"."""
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return tr("{} s").format(rest)
    return tr("{} min {} s").format(minutes, rest) if rest else tr("{} min").format(minutes)
