"""Icons and tones of the states that the data knows; the word always stands beside them."""

from __future__ import annotations

from fashionos_desktop.services.records import Field, Kind
from fashionos_desktop.services.vocabulary import choice_words
from fashionos_desktop.ui.delegates.roles import CellState, Tone

_STATES: dict[str, tuple[str, Tone]] = {
    "active": ("circle-play", "info"),
    "annulled": ("circle-slash", "muted"),
    "approved": ("circle-check", "ok"),
    "archived": ("box", "muted"),
    "at_atelier": ("scissors", "warn"),
    "attended": ("user-check", "ok"),
    "available": ("circle-check", "ok"),
    "blocked": ("octagon-alert", "stop"),
    "booked": ("bookmark", "info"),
    "cancelled": ("ban", "muted"),
    "committed": ("handshake", "info"),
    "complete": ("circle-check", "ok"),
    "completed": ("circle-check", "ok"),
    "confirmed": ("circle-check", "ok"),
    "contacted": ("mail", "muted"),
    "critical": ("octagon-alert", "stop"),
    "declined": ("ban", "muted"),
    "done": ("circle-check", "ok"),
    "draft": ("pencil", "muted"),
    "dressed": ("shirt", "info"),
    "due": ("circle-dashed", "warn"),
    "expected": ("circle-dashed", "muted"),
    "expired": ("timer-off", "warn"),
    "failed": ("octagon-alert", "stop"),
    "high": ("arrow-up", "warn"),
    "in_chair": ("brush", "info"),
    "in_line": ("circle-check", "ok"),
    "in_production": ("circle-play", "info"),
    "in_progress": ("circle-play", "info"),
    "lead": ("circle", "muted"),
    "low": ("arrow-down", "muted"),
    "medium": ("equal", "muted"),
    "negotiating": ("message-square", "warn"),
    "no": ("circle-x", "muted"),
    "no_show": ("user-x", "stop"),
    "none": ("circle-dashed", "muted"),
    "on_the_way": ("car", "info"),
    "option": ("circle-dot", "warn"),
    "overdue": ("clock-alert", "stop"),
    "paid": ("circle-check", "ok"),
    "pending": ("circle-dashed", "muted"),
    "pinned": ("circle-dot", "info"),
    "planned": ("circle", "muted"),
    "planning": ("circle", "muted"),
    "proposed": ("send", "info"),
    "published": ("circle-check", "ok"),
    "queued": ("hourglass", "muted"),
    "ready": ("circle-check", "ok"),
    "refunded": ("undo-2", "muted"),
    "rejected": ("circle-x", "stop"),
    "released": ("circle-minus", "muted"),
    "revoked": ("lock", "stop"),
    "scheduled": ("calendar-clock", "info"),
    "shortlisted": ("star", "muted"),
    "shot": ("camera", "info"),
    "skipped": ("skip-forward", "warn"),
    "standby": ("hourglass", "warn"),
    "standing": ("armchair", "warn"),
    "tentative": ("circle-dot", "warn"),
    "to_do": ("circle", "muted"),
    "unavailable": ("ban", "muted"),
    "walking": ("footprints", "info"),
    "yes": ("circle-check", "ok"),
}

_OWN: dict[tuple[str, str], tuple[str, Tone]] = {
    ("registrations.rsvp", "none"): ("circle-dashed", "muted"),
    ("events.status", "completed"): ("circle-check", "muted"),
    ("facebook_connections.status", "active"): ("link", "ok"),
    ("instagram_connections.status", "active"): ("link", "ok"),
    ("amazon_connections.status", "active"): ("link", "ok"),
    ("shopify_shops.status", "active"): ("link", "ok"),
    ("shopify_products.status", "active"): ("circle-check", "ok"),
    ("amazon_products.status", "active"): ("circle-check", "ok"),
}


def is_state(field: Field) -> bool:
    """Whether a choice is a state, and not a kind of thing (a level, a type, a role)."""
    return field.kind is Kind.CHOICE and all(choice in _STATES for choice in field.choices)


def state_of(field: Field, value: str) -> CellState:
    icon, tone = _OWN.get((f"{field.table}.{field.name}", value)) or _STATES.get(value, ("circle", "muted"))
    return CellState(icon, choice_words(value), tone)
