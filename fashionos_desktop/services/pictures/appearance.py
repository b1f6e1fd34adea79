"""What a drawn person looks like."""

from __future__ import annotations

from dataclasses import dataclass

CUTS = (
    "afro", "bob", "braids", "bun", "buzz", "crop", "curls", "fringe bob", "long centre", "long side", "low bun",
    "pixie",
    "ponytail", "shoulder", "side part", "swept", "waves",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Appearance:
    """The same appearance gives the same picture."""

    name: str
    """What the small differences between two people follow from."""
    gender: str
    """"f" or "m": what the proportions lean to."""
    skin: int
    """0 the lightest to 9 the darkest."""
    hair: str
    """A colour in words: "ash blonde", "black" …"""
    cut: str
    """One of CUTS."""
