"""What a paper says of itself: title, revision, when it was printed."""

from __future__ import annotations

from datetime import datetime

from babel.dates import format_datetime

from fashionos_desktop.reports.typeset.frame import Frame
from fashionos_desktop.services.papers import Card, Paper


def frame_of(paper: Paper, card: Card | None = None) -> Frame:
    """Of a whole list, or of one card: each carries its own revision."""
    shown = card or (paper.cards[0] if len(paper.cards) == 1 else None)
    parts = []
    if shown is not None:
        parts.append(f"Revision {shown.revision}")
    parts.append(f"Printed {moment(paper.printed_at)}")
    if paper.only_changes:
        parts.append("only what changed since the last print")
    elif shown is not None and any(line.changed for line in shown.lines):
        parts.append("changed lines have a bar and the word")
    return Frame(paper.show_title, paper.name, " · ".join(parts))


def moment(instant: datetime) -> str:
    return str(format_datetime(instant, "d MMM yyyy HH:mm", locale="en"))
