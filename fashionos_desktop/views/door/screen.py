"""The Door: a ticket or a name in, the verdict across the screen, and what stands beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from fashionos_desktop.services.door import Entrance
from fashionos_desktop.services.shows import Show
from fashionos_desktop.ui.look.sounds import Sound
from fashionos_desktop.ui.navigation import Destination
from fashionos_desktop.ui.screen import Command, Screen, Surroundings
from fashionos_desktop.views.door import faces, kiosk, samples
from fashionos_desktop.views.door.arrangement import Arrangement
from fashionos_desktop.views.door.camera import NoCamera, open_camera
from fashionos_desktop.views.door.dress import Dress
from fashionos_desktop.views.door.faces import Face
from fashionos_desktop.views.door.finding import Finding
from fashionos_desktop.views.door.forms import Forms
from fashionos_desktop.views.door.keyboard import Keyboard
from fashionos_desktop.views.door.post import Post
from fashionos_desktop.views.door.reading import Beside, DoorReading

_PICTURES = frozenset((".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif", ".tif", ".tiff"))
_ENTRANCE = "door.entrance.{}"
_PIN = "door.pin"
_TOUR = ("kiosk", "ready", "welcome", "already_in", "refused", "not_paid", "search")


class DoorScreen(Screen):
    hides_shell = True

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self.setAcceptDrops(True)
        self._show: Show | None = None
        self._beside: Beside | None = None
        self._sounds: dict[Face, Sound] = {}
        self.post = Post(around, self)
        self.reading = DoorReading(around, self)
        self.room = Arrangement(around, self)
        self.finding = Finding(around, self.room.matches, self)
        self.forms = Forms(around, self.post, self.room.side, self)
        self.keyboard = Keyboard(self, self.room.line, self._keys(), self.post.set_party, self)
        self._dress = Dress(around.look, around.preferences, self)
        self._clock = QTimer(self, interval=1_000)
        self._clock.timeout.connect(self._tick)
        self._connect()

    # what the window asks

    def show_changed(self, show: Show | None) -> None:
        self._show = show
        self._beside = None
        gate_id = self._remembered()
        self.post.open(show, gate_id)
        self.finding.open(show)
        self.forms.close()
        self.room.header.show_show(show.title if show else "")
        self.reading.watch(show.id if show else None, gate_id)
        self._wait()

    def opened(self, destination: Destination | None) -> None:
        person = self.around.person()
        self.room.status.show_person(person.name if person else "")
        self.room.side.show_sound(self.around.sounds.on)

    def first_focus(self) -> QWidget:
        return self.room.field

    def commands(self) -> Sequence[Command]:
        return (
            Command(self.tr("Type a name"), self._to_field, "", "F2", "search"),
            Command(self.tr("Ask the press office"), self.forms.questions, "", "F4", "message-square"),
            Command(self.tr("Add a walk-in"), self._walk_in, "", "F5", "user-plus"),
            Command(self.tr("Admit against the verdict"), self.forms.override, "", "F6", "shield"),
            Command(self.tr("Read tickets by camera"), self._camera, "", "F7", "camera"),
            Command(self.tr("Take the last scan back"), self._undo_last, "", "F8", "undo-2"),
            Command(self.tr("Scan who leaves"), self._turn_way, "", "F10", "log-out"),
            Command(self.tr("Kiosk"), self._ask_kiosk, "", "F11", "lock"),
            Command(self.tr("Add an entrance"), self.forms.new_entrance, "", "", "door-open"),
        )

    def close_down(self) -> bool:
        if self.room.kiosk:
            self._leave_kiosk()
            return False
        self.keyboard.rest()
        return True

    def tour_states(self) -> Sequence[str]:
        return _TOUR

    def tour(self, state: str) -> None:
        """Each by a check-in of its own."""
        show, gate_id = self._show, self.post.gate_id
        self._set_kiosk(state == "kiosk")
        self.room.field.clear()
        if show is None or state in ("ready", "kiosk"):
            self._wait()
        elif state == "search":
            self._wait()
            self.room.field.setText("mar")
        elif state == "welcome":
            self.around.tasks.read(
                lambda session: samples.expected_guest(session, show.id, gate_id), self._admit_sample
            )
        else:
            verdict = {"refused": "cancelled"}.get(state, state)
            self.around.tasks.read(
                lambda session: samples.scanned_guest(session, show.id, verdict, gate_id), self._admit_sample
            )

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._dress.put_on()
        self.keyboard.listen()
        self.reading.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.keyboard.rest()
        self.reading.sleep()
        self._dress.take_off()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.room.cover()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _pictures(event):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        pictures = _pictures(event)
        if not pictures:
            event.ignore()
            return
        event.acceptProposedAction()
        for picture in pictures:
            self.post.read_picture(picture)

    # how it is put together

    def _keys(self) -> dict[Qt.Key, Callable[[], None]]:
        return {
            Qt.Key.Key_F2: self._to_field,
            Qt.Key.Key_F3: self.post.retry,
            Qt.Key.Key_F4: self.forms.questions,
            Qt.Key.Key_F5: self._walk_in,
            Qt.Key.Key_F6: self.forms.override,
            Qt.Key.Key_F7: self._camera,
            Qt.Key.Key_F8: self._undo_last,
            Qt.Key.Key_F9: self._turn_sound,
            Qt.Key.Key_F10: self._turn_way,
            Qt.Key.Key_F11: self._ask_kiosk,
        }

    def _connect(self) -> None:
        room = self.room
        self.keyboard.scanned.connect(self.post.scan)
        self.post.answered.connect(self._answered)
        room.verdict.seen.connect(self._seen)
        room.verdict.pressed.connect(self._pressed)
        self.reading.read.connect(self._read)
        for line in (room.line, room.large_line):
            line.textChanged.connect(self.finding.search)
            line.taken.connect(self.finding.enter)
            line.moved.connect(self.finding.move)
            line.left.connect(self.forms.close)
        self.finding.chosen.connect(self._chosen)
        self.finding.placed.connect(room.place_matches)
        self.forms.closed.connect(self._to_field)
        self.forms.entrance_added.connect(self._entrance_added)
        room.side.again.connect(self.post.show_again)
        room.side.undo_asked.connect(self._undo_last)
        room.side.questions_asked.connect(self.forms.questions)
        room.header.entrance_chosen.connect(self._choose_entrance)
        room.header.new_entrance_asked.connect(self.forms.new_entrance)
        room.header.way_out_turned.connect(self._set_way)
        room.header.kiosk_asked.connect(self._ask_kiosk)
        room.foot.undo_asked.connect(self._undo_last)
        room.foot.walk_in_asked.connect(self._walk_in)
        room.foot.camera_asked.connect(self._camera)
        room.status.leave_asked.connect(self._leave_kiosk)

    # what happens

    @Slot(object, object)
    def _answered(self, face: Face, sound: Sound | None) -> None:
        if sound is not None:
            self._sounds[face] = sound
        self.room.verdict.show_face(face)

    @Slot(object)
    def _seen(self, face: Face) -> None:
        """The sound comes with the picture, not before it."""
        sound = self._sounds.pop(face, None)
        if sound is not None:
            self.around.sounds.play(sound)

    @Slot(object)
    def _read(self, beside: Beside) -> None:
        show = self._show
        if show is None:
            return
        first, self._beside = self._beside is None, beside
        gate_id = self.post.gate_id
        if beside.entrances and gate_id not in {one.id for one in beside.entrances}:
            self._choose_entrance(beside.entrances[0].id)
            return
        self.room.header.show_entrances(beside.entrances, gate_id)
        side = self.room.side
        side.show_counts(beside.counts, gate_id, show.zone)
        side.show_scans(beside.scans, show.zone)
        side.show_questions(beside.parked)
        self.forms.show_beside(beside)
        self.post.notice(beside.scans)
        self._tick()
        if first and self.post.latest is None:
            self._wait()

    @Slot(str)
    def _chosen(self, guest_id: str) -> None:
        self.room.field.clear()
        self.finding.forget()
        self.post.admit(guest_id)

    @Slot(str)
    def _pressed(self, action: str) -> None:
        run = {"override": self.forms.override, "walk_in": self._walk_in, "retry": self.post.retry}.get(action)
        if run is not None:
            run()

    def _wait(self) -> None:
        """Nothing scanned yet, or nothing in sight any more."""
        face = faces.ready_face(leaves=self.post.leaves)
        if self._show is None:
            face = faces.no_show_face()
        elif self._beside is not None and not self._beside.has_guests:
            face = faces.no_guests_face()
        self.post.latest = None
        self.room.verdict.show_face(face)

    def _admit_sample(self, guest_id: str | None) -> None:
        if guest_id is not None:
            self.post.admit(guest_id)

    @Slot()
    def _to_field(self) -> None:
        self.room.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _walk_in(self) -> None:
        found = self.room.matches.guests
        self.forms.walk_in("" if found else self.finding.typed)
        if not found:
            self.room.field.clear()

    @Slot()
    def _undo_last(self) -> None:
        self.post.undo_last(self.room.side.scans)

    @Slot()
    def _camera(self) -> None:
        try:
            panel = open_camera(self.around)
        except NoCamera as missing:
            self.forms.say(self.tr("Camera"), str(missing))
            return
        panel.read.connect(self.post.scan)
        self.forms.show_panel(panel)

    @Slot()
    def _turn_sound(self) -> None:
        on = self.around.sounds.on = not self.around.sounds.on
        self.around.preferences.change(lambda now: replace(now, sound=on))
        self.room.side.show_sound(on)
        self.around.tell(self.tr("Sound on.") if on else self.tr("Sound off. F9 turns it on."))

    @Slot()
    def _turn_way(self) -> None:
        self._set_way(not self.post.leaves)

    @Slot(bool)
    def _set_way(self, leaves: bool) -> None:
        self.post.leaves = leaves
        self.room.header.show_way(leaves)
        self._wait()

    # entrances

    def _remembered(self) -> str | None:
        show = self._show
        return self.around.preferences.now.windows.get(_ENTRANCE.format(show.id)) if show else None

    @Slot(str)
    def _choose_entrance(self, gate_id: str) -> None:
        show = self._show
        if show is None:
            return
        self.around.preferences.change(lambda now: now.with_window(_ENTRANCE.format(show.id), gate_id))
        self.post.open(show, gate_id)
        self.reading.watch(show.id, gate_id)

    @Slot(object)
    def _entrance_added(self, entrance: Entrance) -> None:
        self._choose_entrance(entrance.id)

    # kiosk

    @Slot()
    def _ask_kiosk(self) -> None:
        if self.room.kiosk:
            self._leave_kiosk()
        else:
            self.forms.ask_pin(self._start_kiosk)

    def _start_kiosk(self, pin: str) -> None:
        self.around.preferences.change(lambda now: now.with_window(_PIN, kiosk.sealed(pin)))
        self._set_kiosk(True)
        self.window().setWindowState(self.window().windowState() | Qt.WindowState.WindowFullScreen)

    @Slot()
    def _leave_kiosk(self) -> None:
        seal = self.around.preferences.now.windows.get(_PIN, "")
        self.forms.ask_pin(self._end_kiosk, lambda pin: kiosk.opens(pin, seal))

    def _end_kiosk(self, _pin: str) -> None:
        self._set_kiosk(False)
        self.window().setWindowState(self.window().windowState() & ~Qt.WindowState.WindowFullScreen)

    def _set_kiosk(self, on: bool) -> None:
        self.finding.forget()
        self.room.set_kiosk(on)
        self.keyboard.locked = on
        self.keyboard.field = self.room.field
        if on:
            self._clock.start()
        else:
            self._clock.stop()
        self._tick()
        self._to_field()

    @Slot()
    def _tick(self) -> None:
        show = self._show
        if self.room.kiosk and show is not None:
            now = self.around.clock().astimezone(show.zone)
            self.room.verdict.set_corners(self.room.header.entrance_name, f"{now:%H:%M}")
        else:
            self.room.verdict.set_corners("", "")


def _pictures(event: QDragEnterEvent | QDropEvent) -> list[Path]:
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return files if files and all(file.suffix.lower() in _PICTURES for file in files) else []
