"""Papers: what is printed of a show, and whether what hangs on the wall is still true."""

from __future__ import annotations

from fashionos_desktop.services.papers.content import Card, Column, Paper, PaperLine
from fashionos_desktop.services.papers.digests import card_digest, line_digest, record_print
from fashionos_desktop.services.papers.kinds import KINDS
from fashionos_desktop.services.papers.reading import collection_named, read_paper, stale_papers

__all__ = [
    "KINDS",
    "Card",
    "Column",
    "Paper",
    "PaperLine",
    "card_digest",
    "collection_named",
    "line_digest",
    "read_paper",
    "record_print",
    "stale_papers",
]
