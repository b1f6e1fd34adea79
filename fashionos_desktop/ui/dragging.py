"""What is dragged between and within boards: ids, in the order they are shown."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData

LINES = "application/x-fashionos-lines"
"""Ids of looks and cues."""
CAST = "application/x-fashionos-cast"
"""Ids of event_models."""
MODELS = "application/x-fashionos-models"
"""Ids of model_profiles: of the directory, not yet in the show."""


def mime_of(kind: str, ids: Sequence[str]) -> QMimeData:
    mime = QMimeData()
    mime.setData(kind, QByteArray(json.dumps(list(ids)).encode()))
    return mime


def ids_in(mime: QMimeData, kind: str) -> tuple[str, ...]:
    """Empty where something else is dragged, or what another program made of it."""
    if not mime.hasFormat(kind):
        return ()
    try:
        found = json.loads(bytes(mime.data(kind).data()).decode())
    except ValueError:
        return ()
    return tuple(row for row in found if isinstance(row, str)) if isinstance(found, list) else ()
