"""Words of the Sync screen that several of its parts say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from fashionos_desktop.sync.status import State

if TYPE_CHECKING:
    from fashionos_desktop.sync.status import SyncStatus


def tr(text: str) -> str:
    return QCoreApplication.translate("sync", text)


def figures(status: SyncStatus, needing: int) -> str:
    """ "12 changes wait, 3 things need a person"."""
    if status.state is State.ALONE:
        return tr("This laptop works on its own")
    parts = []
    if status.pending:
        parts.append(tr("1 change waits") if status.pending == 1 else tr("{:,} changes wait").format(status.pending))
    elif status.state in (State.AT_REST, State.WORKING, State.OFFLINE):
        parts.append(tr("Nothing waits"))
    if needing:
        one = needing == 1
        parts.append(tr("1 thing needs a person") if one else tr("{:,} things need a person").format(needing))
    return ", ".join(part if place == 0 else part[:1].lower() + part[1:] for place, part in enumerate(parts))
