"""How sync stands, in the few words of the status bar."""

from __future__ import annotations

from datetime import tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from fashionos_desktop.sync.status import State, SyncStatus
from fashionos_desktop.ui.delegates.roles import CellState, Tone

if TYPE_CHECKING:
    from fashionos_desktop.sync.words import Sentence

ALL_SAVED = CellState("check", "All saved")
"""Nothing to tell."""

_SIGNS: dict[State, tuple[str, Tone]] = {
    State.CONNECTING: ("cloud", "muted"),
    State.OFFLINE: ("cloud-off", "muted"),
    State.LOADING: ("download", "muted"),
    State.CATCHING_UP: ("refresh-cw", "muted"),
    State.REVOKED: ("lock", "stop"),
    State.DISTRUSTED: ("shield-alert", "stop"),
    State.UPDATE_NEEDED: ("download", "warn"),
}


def tr(text: str) -> str:
    return QCoreApplication.translate("sync_words", text)


def translated(sentence: Sentence) -> str:
    return tr(sentence.template).format(*sentence.arguments)


def saved_state(status: SyncStatus, zone: tzinfo | None) -> CellState:
    """What became of this laptop's changes, and whether it has those of the others."""
    if status.state is State.ALONE or (status.state is State.CONNECTING and not status.pending):
        return all_saved()
    if status.state is State.OFFLINE and not status.pending:
        return CellState("cloud-off", since(status, zone))
    from fashionos_desktop.sync.words import standing  # not in the start of a window: it brings the database along

    if status.state in _SIGNS:
        icon, tone = _SIGNS[status.state]
        return CellState(icon, translated(standing(status)), tone)
    return CellState("send", translated(standing(status))) if status.pending else all_saved()


def all_saved() -> CellState:
    return CellState(ALL_SAVED.icon, tr(ALL_SAVED.word))


def needs_state(status: SyncStatus) -> CellState | None:
    if not status.needing:
        return None
    from fashionos_desktop.sync.words import needing

    said = needing(status)
    return None if said is None else CellState("circle-alert", translated(said), "warn")


def more_of(status: SyncStatus, zone: tzinfo | None) -> str:
    """The tool tip: what stands behind the words."""
    if status.state is State.OFFLINE:
        return f"{since(status, zone)}. {tr('Work goes on.')}"
    return status.trouble or ""


def since(status: SyncStatus, zone: tzinfo | None) -> str:
    """ "No network since 19:31"."""
    if status.offline_since is None:
        return tr("No network")
    return tr("No network since {}").format(f"{status.offline_since.astimezone(zone):%H:%M}")
