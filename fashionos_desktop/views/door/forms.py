"""Opens the forms of the door beside the verdict, and does what they say."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from fashionos_desktop.services.door import (
    Authority,
    DoorGuest,
    Entrance,
    Verdict,
    add_entrance,
    answer_question,
    guest_by_id,
    park,
)
from fashionos_desktop.services.local_times import clock_words, zone_of
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.door.faces import tr
from fashionos_desktop.views.door.panel import Panel
from fashionos_desktop.views.door.panels import EntrancePanel, OverridePanel, PinPanel, WalkInPanel
from fashionos_desktop.views.door.post import Post
from fashionos_desktop.views.door.questions import QuestionsPanel
from fashionos_desktop.views.door.reading import Beside
from fashionos_desktop.views.door.side import Side

if TYPE_CHECKING:
    from fashionos_desktop.storage import ChangeNotice


class Forms(QObject):
    """`closed` gives the keys back to the field; `entrance_added` carries an Entrance."""

    closed = Signal()
    entrance_added = Signal(object)

    def __init__(self, around: Surroundings, post: Post, side: Side, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._post = post
        self._side = side
        self._beside: Beside | None = None
        self._category = ""
        post.walked_in.connect(self.close)
        around.changes.changed.connect(self._changed)

    def show_beside(self, beside: Beside) -> None:
        self._beside = beside
        panel = self._side.panel
        if isinstance(panel, QuestionsPanel):
            panel.show_questions(beside.parked, self._around.clock())

    @Slot()
    def close(self) -> None:
        if self._side.panel is not None:
            self._side.close_panel()
            self.closed.emit()

    def walk_in(self, typed: str) -> None:
        """A form for somebody who is on no list; `typed` is what the search did not find."""
        if self._around.show() is None or self._beside is None or self._keeps(WalkInPanel):
            return
        look, icons = self._around.look, self._around.icons
        panel = WalkInPanel(look, icons, typed, self._beside.counts.categories, self._category)
        panel.added.connect(self._add_walk_in)
        self._open(panel)

    def override(self) -> None:
        """Admits the guest in sight against the verdict."""
        result = self._post.latest
        if result is None or result.guest is None or result.may_admit is Authority.NOBODY:
            self._around.tell(tr("There is no guest in sight whom this desk could admit."))
            return
        if result.verdict is Verdict.ADMITTED:
            self._around.tell(tr("{} is in.").format(result.guest.shown_name))
            return
        look, icons = self._around.look, self._around.icons
        why = result.words.reason.rstrip(".") or result.words.headline
        panel = OverridePanel(look, icons, result.guest.id, result.guest.shown_name, why, result.may_admit)
        panel.agreed.connect(self._overrule)
        self._open(panel)

    def questions(self) -> None:
        """What the press office was asked; the guest in sight, if there is one, is asked about next."""
        if self._around.show() is None or self._keeps(QuestionsPanel):
            return
        result = self._post.latest
        guest = result.guest if result is not None and result.verdict is not Verdict.ADMITTED else None
        look, icons = self._around.look, self._around.icons
        panel = QuestionsPanel(look, icons, guest.shown_name if guest else "", guest.id if guest else "")
        panel.asked.connect(self._park)
        panel.answered.connect(self._answer)
        panel.admitted.connect(self._admit_asked)
        if self._beside is not None:
            panel.show_questions(self._beside.parked, self._around.clock())
        self._open(panel)

    @Slot()
    def new_entrance(self) -> None:
        panel = EntrancePanel(self._around.look, self._around.icons)
        panel.named.connect(self._add_entrance)
        self._open(panel)

    def ask_pin(self, then: Callable[[str], None], is_right: Callable[[str], bool] | None = None) -> None:
        panel = PinPanel(self._around.look, self._around.icons, is_right)
        panel.given.connect(self.close)
        panel.given.connect(then)
        self._open(panel)

    def say(self, title: str, text: str) -> None:
        """A word that stays until it is closed."""
        self._open(Panel(self._around.look, self._around.icons, title, text))

    def show_panel(self, panel: Panel) -> None:
        self._open(panel)

    def _open(self, panel: Panel) -> None:
        panel.left.connect(self.close)
        self._side.open_panel(panel)
        focus: QWidget = panel.focusProxy() or panel
        focus.setFocus()

    def _keeps(self, kind: type[Panel]) -> bool:
        """Whether that form is open: what stands in it stays."""
        panel = self._side.panel
        if isinstance(panel, kind):
            (panel.focusProxy() or panel).setFocus()
            return True
        return False

    @Slot(object)
    def _changed(self, notice: ChangeNotice) -> None:
        """Another desk may let the guest in while the reason is being written: the person decides knowing it."""
        panel = self._side.panel
        if not isinstance(panel, OverridePanel) or not notice.from_sync:
            return
        guest_id, ids = panel.guest_id, notice.ids("registrations")
        if ids is None or guest_id in ids:
            self._around.tasks.read(lambda session: guest_by_id(session, guest_id), partial(self._tell_of, panel))

    def _tell_of(self, panel: OverridePanel, guest: DoorGuest | None) -> None:
        if panel is not self._side.panel:
            return
        if guest is None:
            panel.tell(tr("This guest was taken off the list meanwhile."))
        elif guest.checked_in_at is not None:
            at = clock_words(guest.checked_in_at, zone_of(guest.timezone))
            panel.tell(tr("{} was let in at another desk meanwhile: {}.").format(guest.shown_name, at))

    @Slot(str, str, str, int)
    def _add_walk_in(self, name: str, category_id: str, note: str, plus_ones: int) -> None:
        self._category = category_id
        self._post.add_walk_in(name, category_id, note, plus_ones)

    @Slot(str, str)
    def _overrule(self, guest_id: str, reason: str) -> None:
        self.close()
        self._post.overrule(guest_id, reason)

    @Slot(str, str, str)
    def _park(self, name: str, guest_id: str, question: str) -> None:
        show = self._around.show()
        if show is not None:
            self._around.tasks.write(
                lambda session: park(session, show.id, name=name, guest_id=guest_id or None, question=question),
                failed=self._refused,
            )

    @Slot(str, str)
    def _answer(self, question_id: str, answer: str) -> None:
        at = self._around.clock()
        said = {"yes": "yes", "standing": "standing"}.get(answer, "no")
        self._around.tasks.write(
            lambda session: answer_question(session, question_id, answer=said, at=at),  # type: ignore[arg-type]
            failed=self._refused,
        )

    @Slot(str)
    def _admit_asked(self, guest_id: str) -> None:
        self._post.overrule(guest_id, tr("The press office said yes"))

    @Slot(str)
    def _add_entrance(self, name: str) -> None:
        show = self._around.show()
        if show is not None:
            self._around.tasks.write(
                lambda session: add_entrance(session, show.id, name), self._entrance_made, self._refused
            )

    def _entrance_made(self, entrance: Entrance) -> None:
        self.close()
        self.entrance_added.emit(entrance)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self._around.tell(str(error))
        else:
            self._around.tasks.failed.emit(error)
