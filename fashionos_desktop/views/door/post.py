"""One desk at one entrance: takes scans in, answers with a face and a sound, remembers what can be taken back."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from fashionos_desktop.services.door import (
    CheckInResult,
    Desk,
    ExitResult,
    ScanLine,
    Verdict,
    WalkIn,
    add_walk_in,
    stamped,
)
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.services.shows import Show
from fashionos_desktop.ui.board.query import Session
from fashionos_desktop.ui.look.sounds import Sound
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.door import faces, scans
from fashionos_desktop.views.door.layouts import readings
from fashionos_desktop.views.door.looking_back import shown_again
from fashionos_desktop.views.door.scans import Asked, Movement

_SOUNDS = {"admitted": Sound.ADMITTED, "attention": Sound.ATTENTION, "refused": Sound.REFUSED}
_MOST_STEPS = 200


class Post(QObject):
    """`answered` carries a Face and the sound that goes with it (None: silence)."""

    answered = Signal(object, object)
    walked_in = Signal()

    def __init__(self, around: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.gate_id: str | None = None
        self.leaves = False
        """Scans who goes out, instead of who comes in."""
        self.latest: CheckInResult | None = None
        """What the face in sight is about, where it is about a check-in."""
        self._around = around
        self._show: Show | None = None
        self._movements: deque[Movement] = deque(maxlen=_MOST_STEPS)
        self._kept: list[Asked] = []

    def open(self, show: Show | None, gate_id: str | None) -> None:
        if show is None or self._show is None or show.id != self._show.id:
            self._movements.clear()
            self._kept.clear()
            self.latest = None
        self._show = show
        self.gate_id = gate_id

    # who comes

    def scan(self, text: str) -> None:
        """A code, as a scanner typed it or a picture showed it."""
        if self._show is not None and text.strip():
            self._ask(Asked(self._show.id, self._now(), readings=readings(text), leaves=self.leaves))

    def admit(self, guest_id: str) -> None:
        """A guest who was found by name."""
        if self._show is not None:
            self._ask(Asked(self._show.id, self._now(), guest_id=guest_id, leaves=self.leaves))

    def overrule(self, guest_id: str, reason: str, party: int | None = None) -> None:
        """Admits against the verdict."""
        if self._show is not None:
            asked = Asked(self._show.id, self._now(), guest_id=guest_id, party=party, force=True, reason=reason)
            self._ask(asked)

    def set_party(self, people: int) -> bool:
        """So many of the party in sight come in; whether there is a party to say that of."""
        result, movement = self.latest, self._movements[-1] if self._movements else None
        if result is None or result.guest is None or movement is None or movement.check_in_id != result.check_in_id:
            return False
        asked = movement.asked
        if asked is None or result.verdict is not Verdict.ADMITTED or not result.guest.plus_ones or people < 1:
            return False
        again = replace(
            asked,
            desk=self._now(),
            guest_id=result.guest.id,
            party=min(people, 1 + result.guest.plus_ones),
            replaces=movement.check_in_id,
        )
        self._ask(again)
        return True

    def add_walk_in(self, name: str, category_id: str, note: str, plus_ones: int) -> None:
        show = self._show
        if show is None:
            return
        desk = self._now()

        def work(session: Session) -> WalkIn:
            return add_walk_in(
                session,
                show.id,
                name=name,
                category_id=category_id,
                desk=stamped(session, desk),
                note=note,
                plus_ones=plus_ones,
            )

        self._around.tasks.write(work, self._walked_in, self._refused)

    def read_picture(self, path: Path) -> None:
        """A ticket as a picture file."""
        from fashionos_desktop.reports.codes import read_code

        self._around.tasks.run(lambda: read_code(path), self.scan, self._unreadable)

    # what is taken back, tried again, looked at again

    def undo_last(self, lines: Sequence[ScanLine]) -> None:
        """The last entry or exit of this desk; after a new start, the latest of the list."""
        history = self._around.history
        if self._movements and history.undo_title == self._movements[-1].title:
            self._movements.pop()
            history.undo()
            return
        line = next((one for one in lines if one.can_be_undone), None)
        if line is None:
            self._around.tell(faces.tr("Nothing to take back at this desk."))
            return
        self._movements.clear()
        desk = self._now()
        self._around.tasks.write(
            lambda session: scans.take_back(session, line.check_in_id, desk), self._around.tell, self._refused
        )

    def retry(self) -> None:
        """Tries again what could not be written, in order."""
        kept, self._kept = self._kept, []
        for asked in kept:  # at the entrance that the desk has now: the one it had may be what was refused
            self._ask(replace(asked, desk=replace(asked.desk, gate_id=self.gate_id)))

    def show_again(self, line: ScanLine) -> None:
        show = self._show
        if show is not None:
            self._around.tasks.read(
                lambda session: shown_again(session, show.id, line), partial(self._found_again, line)
            )

    def notice(self, lines: Sequence[ScanLine]) -> None:
        """The log as it is now: what is in sight may have been taken back meanwhile."""
        result = self.latest
        if result is None or result.guest is None:
            return
        line = next((one for one in lines if one.check_in_id == result.check_in_id), None)
        if line is not None and line.is_annulled:
            self.latest = None
            remark = faces.tr("{} was not let in, as far as this scan goes.").format(result.guest.shown_name)
            self.answered.emit(faces.taken_back_face(result.guest.shown_name, remark), None)

    def now(self) -> Desk:
        """This desk at this moment."""
        return self._now()

    # answers

    def _ask(self, asked: Asked) -> None:
        self._around.tasks.write(
            lambda session: scans.perform(session, asked), partial(self._done, asked), partial(self._failed, asked)
        )

    def _done(self, asked: Asked, result: CheckInResult | ExitResult) -> None:
        if self._show is None or asked.show_id != self._show.id:
            return
        if isinstance(result, ExitResult):
            self.latest = None
            title = faces.tr("Way out of {}").format(result.guest.shown_name)
            self._remember(Movement(result.check_in_id, title, asked))
            face = faces.left_face(result, asked.desk.at, self._show.zone)
            self.answered.emit(face, Sound.ADMITTED)
            return
        self.latest = result
        if result.verdict is Verdict.ADMITTED and result.guest is not None:
            self._admitted(asked, result, result.guest.shown_name)
        face = faces.face_of(result, self._show.zone)
        self.answered.emit(face, _SOUNDS.get(face.tone))

    def _admitted(self, asked: Asked, result: CheckInResult, name: str) -> None:
        known = next((one for one in self._movements if one.check_in_id == asked.replaces), None)
        if known is not None:
            known.check_in_id, known.asked = result.check_in_id, asked
        else:
            self._remember(Movement(result.check_in_id, faces.tr("Arrival of {}").format(name), asked))

    def _remember(self, movement: Movement) -> None:
        self._movements.append(movement)
        self._around.history.done(movement.step(self._now))

    def _walked_in(self, walk_in: WalkIn) -> None:
        result = walk_in.check_in
        name = result.guest.shown_name if result.guest else ""
        title = faces.tr("Walk-in {}").format(name)
        self._movements.append(Movement(result.check_in_id, title))
        self._around.history.done(scans.walk_in_step(walk_in, title, self._now))
        self.latest = result
        self.walked_in.emit()
        if self._show is not None:
            self.answered.emit(faces.face_of(result, self._show.zone), Sound.ADMITTED)

    def _found_again(self, line: ScanLine, result: CheckInResult | None) -> None:
        if self._show is None:
            return
        if result is None:
            self.latest = None
            self.answered.emit(faces.said_face(faces.tr("Scan"), line.name, line.detail), None)
            return
        self.latest = result
        self.answered.emit(faces.face_of(result, self._show.zone, again=True), None)

    def _failed(self, asked: Asked, error: Exception) -> None:
        """A rule said no: that is the answer. Anything else: the scan is kept."""
        if asked.leaves and isinstance(error, Refused):
            self.answered.emit(faces.not_left_face(str(error)), Sound.REFUSED)
            return
        self.latest = None
        self._kept.append(asked)
        reason = str(error) if isinstance(error, Refused) else faces.tr("This laptop could not write the scan")
        self.answered.emit(faces.not_kept_face(reason, asked.code, len(self._kept)), Sound.REFUSED)
        if not isinstance(error, Refused):
            self._around.tasks.failed.emit(error)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self._around.tell(str(error))
        else:
            self._around.tasks.failed.emit(error)

    def _unreadable(self, error: Exception) -> None:
        from fashionos_desktop.reports.problems import BadFile

        if isinstance(error, BadFile):
            self.latest = None
            self.answered.emit(faces.unreadable_face(str(error)), Sound.ATTENTION)
        else:
            self._around.tasks.failed.emit(error)

    def _now(self) -> Desk:
        person = self._around.person()
        return scans.desk_at(self._clock(), self.gate_id, person.profile_id if person else None)

    def _clock(self) -> datetime:
        return self._around.clock()
