"""What other desks do while somebody writes in a form of this one: it is told, and never written over."""

from __future__ import annotations

from PySide6.QtCore import Qt

from fashionos_desktop.services.door import Desk, check_in, park
from fashionos_desktop.storage import Priority
from fashionos_desktop.sync.status import State, SyncStatus
from fashionos_desktop.views.door.panels import OverridePanel, WalkInPanel
from fashionos_desktop.views.door.questions import QuestionsPanel
from tests.views.door.conftest import NOW, Door


def _lets_in(door: Door, code: str, *, force: bool = False) -> None:
    """Another desk of the same entrance, as sync brings it."""
    desk = Desk(NOW, gate_id=door.screen.post.gate_id)
    door.cache.write(
        lambda session: check_in(session, show_id=door.show_id, code=code, desk=desk, force=force), Priority.SYNC
    ).result()


def test_a_walk_in_that_is_being_written_stays(door: Door) -> None:
    door.type("Noor Haddad")
    door.qtbot.waitUntil(door.screen.room.matches.isVisible)
    door.tap(Qt.Key.Key_F5)
    panel = door.screen.room.side.panel
    assert isinstance(panel, WalkInPanel)
    panel.name.setText("Noor el-Haddad")
    panel.note.setText("with the mayor")
    panel.note.setFocus()
    _lets_in(door, "code-williams")
    door.qtbot.waitUntil(lambda: any("Williams" in line.name for line in door.screen.room.side.scans))
    door.settle()
    assert door.screen.room.side.panel is panel
    assert (panel.name.text(), panel.note.text()) == ("Noor el-Haddad", "with the mayor")
    assert panel.note.hasFocus()


def test_an_override_says_that_another_desk_was_quicker(door: Door) -> None:
    door.scan("code-paying")
    door.qtbot.waitUntil(lambda: door.screen.post.latest is not None)
    door.settle()
    door.tap(Qt.Key.Key_F6)
    panel = door.screen.room.side.panel
    assert isinstance(panel, OverridePanel)
    panel.reason.setText("Claire said so")
    _lets_in(door, "code-paying", force=True)
    door.qtbot.waitUntil(panel.news.isVisible)
    assert panel.news.text() == "Ana Ruiz was let in at another desk meanwhile: 19:28."
    assert panel.reason.text() == "Claire said so"
    assert door.screen.room.side.panel is panel


def test_a_question_of_another_desk_does_not_put_itself_under_the_finger(door: Door) -> None:
    def ask(name: str) -> str:
        return door.cache.write(
            lambda session: park(session, door.show_id, name=name, question="May she?"), Priority.SYNC
        ).result()

    ask("Ana Ruiz")
    door.screen.forms.questions()
    panel = door.screen.room.side.panel
    assert isinstance(panel, QuestionsPanel)
    door.qtbot.waitUntil(lambda: len(panel._buttons) == 3)
    key = next(key for key in panel._buttons if key[1] == "yes")
    panel.question.setText("Is she on the list of the press?")
    panel._buttons[key].setFocus()
    ask("Aaron Adler")
    door.qtbot.waitUntil(lambda: len(panel._buttons) == 6)
    assert panel._buttons[key].hasFocus()
    assert panel.question.text() == "Is she on the list of the press?"


def test_a_kiosk_says_how_old_its_list_is(door: Door) -> None:
    saved = door.screen.room.status._saved
    assert saved.state.word == "This desk decides by the list on this laptop. All saved."
    status = SyncStatus(State.OFFLINE, pending=12, offline_since=NOW)
    door.screen.around.sync.hear(status)
    door.qtbot.waitUntil(lambda: saved.state.icon == "cloud-off")
    assert saved.state.word == ("No network since 19:28. This desk goes on by the list of then. 12 changes wait here.")
    door.screen.around.sync.hear(SyncStatus(State.AT_REST))
    door.qtbot.waitUntil(lambda: saved.state.icon == "check")
