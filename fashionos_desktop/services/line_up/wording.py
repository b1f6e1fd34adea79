"""What lines are called in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from fashionos_desktop.services.line_up.lines import Line, LineUp


def line_words(line_up: LineUp, lines: Sequence[Line]) -> str:
    """ "Look 12", "Looks 12 and 14", "Finale walk", "5 lines"."""
    if len(lines) == 1:
        number = line_up.number(lines[0].id)
        return f"Look {number}" if number else lines[0].title or ("Cut look" if lines[0].is_look else "Cue")
    if 0 < len(lines) <= 3 and all(line.is_look for line in lines):
        numbers = [line_up.number(line.id) or "–" for line in lines]
        return f"Looks {', '.join(numbers[:-1])} and {numbers[-1]}"
    return f"{len(lines)} lines"


def within(words: str) -> str:
    """The same inside a sentence: "look 12"; the name of a cue stays as somebody wrote it."""
    return words[:1].lower() + words[1:] if words.startswith(("Look ", "Looks ", "Cut look", "Cue")) else words
