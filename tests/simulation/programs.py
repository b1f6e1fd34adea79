"""Other programs that write at the centre: psql, a web application. They begin, take their time, and commit in another
order than they began."""

from __future__ import annotations

import random

from tests.simulation.book import Book, Edit
from tests.simulation.model_centre import ModelCentre, Writer
from tests.simulation.workload import program_writes

NAME = "psql"


class Programs:
    def __init__(self, dice: random.Random, centre: ModelCentre, book: Book, house: str) -> None:
        self._dice = dice
        self._centre = centre
        self._book = book
        self._house = house
        self._open: list[Writer] = []
        self.edits = 0
        self._safe_edits = 0

    def act(self) -> str:
        """Says what was done."""
        kind = self._dice.choices(("begin", "write", "commit", "give up"), (30, 30, 30, 10))[0]
        if kind == "begin" or not self._open:
            writer = self._centre.begin(durable=self._dice.random() < 0.6)
            self._open.append(writer)
            return f"{writer.xid} begins, {program_writes(self._dice, self._centre, writer, self._house)}"
        writer = self._dice.choice(self._open)
        if kind == "write":
            return f"{writer.xid}: {program_writes(self._dice, self._centre, writer, self._house)}"
        self._open.remove(writer)
        if kind == "give up":
            self._centre.roll_back(writer)
            return f"{writer.xid} rolls back"
        return self._commit(writer)

    def finish(self) -> None:
        while self._open:
            self._commit(self._open.pop())

    def crashed(self, lost_commits: bool) -> bool:
        """What was under way is gone, and what no disk had."""
        self._open.clear()
        if lost_commits:
            self._book.excuse(NAME, self._safe_edits)
        return lost_commits

    def restored(self, edits: int) -> None:
        self._open.clear()
        self._book.excuse(NAME, edits)

    def _commit(self, writer: Writer) -> str:
        before = len(self._book.edits)
        if not self._centre.commit(writer, self._note):
            del self._book.edits[before:]
            return f"{writer.xid} is refused"
        if self._centre.all_safe:
            self._safe_edits = self.edits
        return f"{writer.xid} commits{'' if writer.durable else ', not yet on disk'}"

    def _note(self, verb: str, table: str, row_id: str, old: dict[str, object] | None, new: dict[str, object]) -> None:
        self.edits += 1
        self._book.write([Edit(NAME, self.edits, verb, table, row_id, old, new)])
