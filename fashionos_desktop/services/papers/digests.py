"""Whether a paper is still true: digests of what was printed, kept in `prints`."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import insert, or_, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import Print, new_id, table_of
from fashionos_desktop.services.papers.content import Card, Paper, PaperLine

_prints = table_of(Print)

Printed = dict[tuple[str, str | None], list[tuple[str, datetime]]]
"""By kind and subject: digests with their times, the oldest first."""


def line_digest(line: PaperLine) -> str:
    """Of the words that are printed: no photograph, no tick made since, no planned clock time is part of it."""
    return _digest(_said(line))


def card_digest(card: Card) -> str:
    return _digest([card.head, card.second, [_said(line) for line in card.whole or card.lines]])


def printed_of(session: Session, show_id: str, kind: str) -> Printed:
    rows = session.execute(
        select(_prints.c.kind, _prints.c.subject_id, _prints.c.digest, _prints.c.printed_at)
        .where(
            _prints.c.event_id == show_id, or_(_prints.c.kind == kind, _prints.c.kind.startswith(line_kind(kind, None)))
        )
        .order_by(_prints.c.printed_at, _prints.c.id)
    )
    found: Printed = defaultdict(list)
    for row in rows:
        found[row.kind, row.subject_id].append((row.digest, row.printed_at))
    return found


def compared(kind: str, cards: Sequence[Card], printed: Printed) -> tuple[Card, ...]:
    """The cards with their revisions, and what changed since the last print marked."""
    return tuple(_compared(kind, card, printed) for card in cards)


def only_changes(cards: Sequence[Card], *, whole_cards: bool) -> tuple[Card, ...]:
    """Cards that changed or are new; of a list, its lines that did, with the heads above them.

    A list in which something only moved, or is gone, has no line to show for it: it stands whole.
    """
    kept = tuple(card for card in cards if card.changed or card.printed_before is None)
    if whole_cards:
        return kept
    return tuple(
        replace(card, lines=lines, whole=card.lines) if (lines := _changed_lines(card.lines)) else card for card in kept
    )


def stale_looks(kind: str, cards: Sequence[Card], printed: Printed) -> set[str]:
    """Looks that a card shows otherwise than it was printed, or that stand on another card now."""
    here = {(card.subject_id, line.subject_id): line for card in cards for line in card.lines if line.subject_id}
    stale = {str(look) for (card, look), line in here.items() if _is_changed(kind, card, line, printed)}
    for (of, look), times in printed.items():
        if of == kind or look is None:
            continue
        card = of.removeprefix(line_kind(kind, None)).strip() or None
        if (card, look) not in here and printed.get((kind, card), times)[-1][1] == times[-1][1]:
            stale.add(look)
    return stale


def record_print(session: Session, paper: Paper) -> int:
    """Keeps what is on paper now; answers how many digests were written."""
    at = paper.printed_at.astimezone(UTC)
    rows: list[dict[str, Any]] = []

    def row(kind: str, subject: str | None, digest: str) -> None:
        rows.append(
            {
                "id": new_id(), "event_id": paper.show_id, "kind": kind, "subject_id": subject,
                "digest": digest, "printed_at": at,
            }
        )  # fmt: skip

    for card in paper.cards:
        row(paper.kind, card.subject_id, card_digest(card))
        for line in card.whole or card.lines:
            if line.subject_id is not None:
                row(line_kind(paper.kind, card.subject_id), line.subject_id, line_digest(line))
    if rows:
        session.execute(insert(_prints), rows)
    return len(rows)


def line_kind(kind: str, card: str | None) -> str:
    """A line is known by the card it stands on: with another model, or another dresser, it is on none yet."""
    return f"{kind} line {card or ''}".strip()


def _compared(kind: str, card: Card, printed: Printed) -> Card:
    before = printed.get((kind, card.subject_id), [])
    digest = card_digest(card)
    contents = [*(one for one, _ in before), digest]
    revision = 1 + sum(one != next_one for one, next_one in pairwise(contents))
    lines = card.lines
    if before:
        lines = tuple(replace(line, changed=_is_changed(kind, card.subject_id, line, printed)) for line in lines)
    return replace(
        card,
        lines=lines,
        revision=revision,
        printed_before=before[-1][1] if before else None,
        changed=bool(before) and before[-1][0] != digest,
    )


def _is_changed(kind: str, card: str | None, line: PaperLine, printed: Printed) -> bool:
    if line.subject_id is None:
        return False
    before = printed.get((line_kind(kind, card), line.subject_id))
    return not before or before[-1][0] != line_digest(line)


def _changed_lines(lines: Sequence[PaperLine]) -> tuple[PaperLine, ...]:
    kept: list[PaperLine] = []
    head: PaperLine | None = None
    for line in lines:
        if line.is_head:
            head = line
        elif line.changed:
            if head is not None:
                kept.append(head)
                head = None
            kept.append(line)
    return tuple(kept)


def _said(line: PaperLine) -> list[object]:
    return [line.cells[: len(line.cells) - line.follows], line.struck]


def _digest(content: object) -> str:
    return hashlib.sha256(json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()[:32]
