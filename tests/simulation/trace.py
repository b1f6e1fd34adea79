"""What happened, line by line: the same for the same seed, byte by byte."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Trace:
    lines: list[str] = field(default_factory=list)

    def note(self, said: str) -> None:
        self.lines.append(said)

    def text(self) -> str:
        return "\n".join(f"{number:4} {line}" for number, line in enumerate(self.lines))

    def end(self, count: int = 40) -> str:
        start = max(0, len(self.lines) - count)
        return "\n".join(f"{start + number:4} {line}" for number, line in enumerate(self.lines[start:]))


class Violation(AssertionError):
    """An invariant does not hold. The message says which, and how it came to that."""
