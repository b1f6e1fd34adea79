"""Vocabulary written as lines of fields."""

from __future__ import annotations


def fields(text: str) -> list[tuple[str, ...]]:
    """The lines of a text, each cut at its bars."""
    return [tuple(part.strip() for part in line.split("|")) for line in text.strip().splitlines()]
