"""What is said above the board: what was refused, what is asked, how far a file is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashionos_desktop.services.door import CheckInResult
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.widgets.message import Message
from fashionos_desktop.views.guests.question import Question
from fashionos_desktop.views.guests.words import tr


class Conversation(QWidget):
    """One thing at a time; a question waits for its answer."""

    stopped = Signal()
    """The person stops the file that is being written."""
    left = Signal()
    """A question is answered: the keys go back to the list."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = Message(around.look, around.icons, closable=True)
        self.question = Question(around.look, around.icons)
        self._act: Callable[[], None] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message)
        column.addWidget(self.question)
        self.message.acted.connect(self._acted)
        self.message.closed.connect(self.end)

    @Slot(str)
    def refuse(self, sentence: str) -> None:
        self._act = None
        self.message.say(tr("That was not done."), sentence, icon="octagon-alert", tone="stop")

    @Slot(str, int, int)
    def tell_progress(self, name: str, done: int, total: int) -> None:
        self._act = self.stopped.emit
        far = tr("{:,} of {:,} guests.").format(done, total) if total else ""
        self.message.say(tr("Writing {}.").format(name), far, tr("Stop"), icon="download")

    def tell_overtaken(self, words: str, take: Callable[[], None]) -> None:
        self._act = take
        self.message.say(
            tr("Somebody changed this meanwhile."),
            tr("It says “{}” now. Enter keeps what you typed.").format(words),
            tr("Take theirs"),
            icon="git-compare",
            tone="warn",
        )

    def ask_to_admit(self, result: object, admit: Callable[[], None]) -> None:
        """The door's answer, and the way around it."""
        assert isinstance(result, CheckInResult)
        words = result.words
        then = " ".join(part for part in (words.detail, words.advice) if part)
        self.question.ask(
            words.reason or result.sentence,
            then,
            tr("Check in all the same"),
            admit,
            no=tr("Leave it"),
            over=self.left.emit,
        )

    def ask_to_delete(self, what: str, then: str, yes: str, delete: Callable[[], None]) -> None:
        self.question.ask(what, then, yes, delete, over=self.left.emit, tone="stop", icon="trash-2")

    def ask(self, what: str, then: str, yes: str, no: str, run: Callable[[], None], other: Callable[[], None]) -> None:
        """Two ways, both of which do something; Esc does neither."""
        self.question.ask(
            what, then, yes, run, no=no, over=self.left.emit, tone="info", icon="git-compare", other=other
        )

    @Slot()
    def end(self) -> None:
        self._act = None
        self.message.hide()

    @Slot()
    def _acted(self) -> None:
        act, self._act = self._act, None
        if act is not None:
            act()
