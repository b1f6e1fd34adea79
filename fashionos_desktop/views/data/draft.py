"""What a person is writing about a row, apart from what is stored: nothing that others do overwrites it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(slots=True)
class Draft:
    """`stored` are the texts of the row as it is; `written` those that a person changed.

    `theirs` has what somebody else stored in a column that was being written here, until the person chooses.
    """

    table: str
    row_id: str | None
    """None: a row that is not made yet."""
    stored: dict[str, str]
    written: dict[str, str] = field(default_factory=dict)
    theirs: dict[str, str] = field(default_factory=dict)

    @property
    def dirty(self) -> bool:
        return bool(self.written)

    def text(self, name: str) -> str:
        return self.written.get(name, self.stored.get(name, ""))

    def write(self, name: str, text: str) -> None:
        if text == self.stored.get(name, ""):
            self.written.pop(name, None)
            self.theirs.pop(name, None)
        else:
            self.written[name] = text

    def put_back(self) -> None:
        self.written.clear()
        self.theirs.clear()

    def take_theirs(self, name: str) -> None:
        self.written.pop(name, None)
        self.theirs.pop(name, None)

    def keep_mine(self, name: str) -> None:
        self.theirs.pop(name, None)

    def saved(self, texts: Mapping[str, str]) -> None:
        """These texts are on disk. What was written since then stays."""
        for name, text in texts.items():
            if self.written.get(name) == text:
                del self.written[name]
            self.theirs.pop(name, None)

    def follow(self, stored: Mapping[str, str]) -> None:
        """The row is stored anew: what is being written stays, and the person is told."""
        for name, text in self.written.copy().items():
            now = stored.get(name, "")
            if now == text:
                del self.written[name]
                self.theirs.pop(name, None)
            elif now != self.stored.get(name, ""):
                self.theirs[name] = now
        self.stored = dict(stored)
