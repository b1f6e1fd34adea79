"""Lines made up for rules that need no database."""

from __future__ import annotations

from typing import Any

from fashionos_desktop.services.line_up.lines import Line

_PLAIN: dict[str, Any] = {
    "kind": "look", "stored_number": "", "title": "", "garments": "", "shoes": "", "accessories": "", "light_cue": "",
    "music_cue": "", "notes": "", "change_seconds": None, "duration_seconds": None, "fitting": "ready",
    "readiness": "none", "is_cut": False, "status": "planned", "photo_id": None, "collection_id": None,
    "collection": "", "event_model_id": None, "model_id": None, "model_name": "", "casting_status": "confirmed",
    "portrait_id": None, "finale_rank": None, "hair": "none", "make_up": "none", "dresser_id": None, "dresser": "",
    "second_dresser_id": None, "second_dresser": "",
}  # fmt: skip


def line(line_id: str, model: str | None = None, **values: Any) -> Line:
    """A look, by default; its rank is its id."""
    named = {"event_model_id": model, "model_id": model, "model_name": model or ""}
    return Line(id=line_id, rank=line_id, **{**_PLAIN, **named, **values})


def lines(*models: str | None, **values: Any) -> list[Line]:
    """One look for each, called 00, 01, 02 …"""
    return [line(f"{place:02}", model, **values) for place, model in enumerate(models)]
