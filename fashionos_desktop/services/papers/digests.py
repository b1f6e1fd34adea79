"""Whether a paper is still true: digests of what was printed, kept in `prints`."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import insert, select
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
    return _digest([card.head, card.second, [_said(line) for line in card.lines]])


def printed_of(session: Session, show_id: str, kind: str) -> Printed:
    rows = session.execute(
        select(_prints.c.kind, _prints.c.subject_id, _prints.c.digest, _prints.c.printed_at)
        .where(_prints.c.event_id == show_id, _prints.c.kind.in_((kind, line_kind(kind))))
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
    """Cards that changed or are new; of a list, its lines that did, with the heads above them."""
    if whole_cards:
        return tuple(card for card in cards if card.changed or card.printed_before is None)
    kept = (replace(card, lines=_changed_lines(card.lines)) for card in cards)
    return tuple(card for card in kept if card.lines)


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
        if not paper.only_changes or paper.layout == "cards":
            row(paper.kind, card.subject_id, card_digest(card))
        for line in card.lines:
            if line.subject_id is not None:
                row(line_kind(paper.kind), line.subject_id, line_digest(line))
    if rows:
        session.execute(insert(_prints), rows)
    return len(rows)


def line_kind(kind: str) -> str:
    return f"{kind} line"


def _compared(kind: str, card: Card, printed: Printed) -> Card:
    before = printed.get((kind, card.subject_id), [])
    digest = card_digest(card)
    known = list(dict.fromkeys(one for one, _ in before))
    revision = known.index(digest) + 1 if digest in known else len(known) + 1
    lines = card.lines
    if before:
        lines = tuple(replace(line, changed=_is_changed(kind, line, printed)) for line in lines)
    return replace(
        card,
        lines=lines,
        revision=revision,
        printed_before=before[-1][1] if before else None,
        changed=bool(before) and before[-1][0] != digest,
    )


def _is_changed(kind: str, line: PaperLine, printed: Printed) -> bool:
    if line.subject_id is None:
        return False
    before = printed.get((line_kind(kind), line.subject_id))
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
