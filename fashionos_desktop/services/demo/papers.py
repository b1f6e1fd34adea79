"""What hangs on the wall: the papers as they were printed before look 24A came in."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.orm import Session

from fashionos_desktop.models import Print
from fashionos_desktop.services.demo.setting import Setting
from fashionos_desktop.services.papers import Card, card_digest, line_digest, read_paper
from fashionos_desktop.services.papers.digests import line_kind
from fashionos_desktop.services.papers.reading import ON_THE_WALL

_ADDED_SINCE = "24A"


def print_papers(setting: Setting, session: Session, event_id: str) -> None:
    printed = setting.day.past(setting.day.before(5.5))
    for kind in ON_THE_WALL:
        for card in read_paper(session, kind, event_id, now=printed).cards:
            before = _as_it_was(card)
            of_line = line_kind(kind, card.subject_id)
            lines = [(of_line, line.subject_id, line_digest(line)) for line in before.lines if line.subject_id]
            for of, subject, digest in [(kind, card.subject_id, card_digest(before)), *lines]:
                setting.rows.add(
                    Print, event_id=event_id, kind=of, subject_id=subject, digest=digest, printed_at=printed
                )
    setting.rows.write(session)


def _as_it_was(card: Card) -> Card:
    return replace(card, lines=tuple(line for line in card.lines if line.cells[0] != _ADDED_SINCE))
