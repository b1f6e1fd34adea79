from __future__ import annotations

from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import Profile
from fashionos_desktop.services.edits import Edit, insert_row, update_rows
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.storage import Cache
from fashionos_desktop.ui.history import MOST_STEPS, History, Step, Undone
from fashionos_desktop.ui.tasks import Tasks


def _add(cache: Cache, name: str) -> Edit:
    return cache.write(
        lambda session: insert_row(session, "profiles", {"full_name": name}, title=f"{name} added")
    ).result()


def _rename(cache: Cache, row_id: str, name: str) -> Edit:
    return cache.write(
        lambda session: update_rows(session, "profiles", [row_id], {"full_name": name}, title=f"Now {name}")
    ).result()


def _names(cache: Cache) -> list[str | None]:
    return cache.read(lambda session: list(session.scalars(select(Profile.full_name))))


def test_steps_go_back_and_forth_and_keep_their_title(
    qtbot: QtBot, tasks: Tasks, history: History, cache: Cache
) -> None:
    told: list[str] = []
    history.told.connect(told.append)
    added = _add(cache, "Ana")
    history.done(added)
    history.done(_rename(cache, added.ids("profiles")[0], "Ana Ruiz"))
    assert history.undo_title == "Now Ana Ruiz"
    history.undo()
    history.undo()
    qtbot.waitUntil(lambda: tasks.idle)
    assert _names(cache) == []
    assert [history.undo_title, history.redo_title] == [None, "Ana added"]
    history.redo()
    history.redo()
    qtbot.waitUntil(lambda: tasks.idle)
    assert _names(cache) == ["Ana Ruiz"]
    assert [history.undo_title, history.redo_title] == ["Now Ana Ruiz", None]
    assert told[0] == "Put back: Now Ana Ruiz."
    assert told[-1] == "Done again: Now Ana Ruiz."


def test_a_new_step_ends_what_could_be_done_again(qtbot: QtBot, tasks: Tasks, history: History, cache: Cache) -> None:
    history.done(_add(cache, "Ana"))
    history.undo()
    qtbot.waitUntil(lambda: tasks.idle)
    history.done(_add(cache, "Zoé"))
    assert history.redo_title is None


def test_what_somebody_changed_meanwhile_is_left_and_said(
    qtbot: QtBot, tasks: Tasks, history: History, cache: Cache
) -> None:
    told: list[str] = []
    history.told.connect(told.append)
    row_id = _add(cache, "Ana").ids("profiles")[0]
    history.done(_rename(cache, row_id, "Ana Ruiz"))
    _rename(cache, row_id, "Anna Ruiz")
    history.undo()
    qtbot.waitUntil(lambda: tasks.idle)
    assert _names(cache) == ["Anna Ruiz"]
    assert told[0].startswith("Put back: Now Ana Ruiz. ")
    assert len(told[0]) > len("Put back: Now Ana Ruiz. ")


def test_a_refusal_is_said_and_an_error_keeps_the_step(qtbot: QtBot, tasks: Tasks, history: History) -> None:
    told: list[str] = []
    failed: list[Exception] = []
    history.told.connect(told.append)
    tasks.failed.connect(failed.append)

    def refuse(session: Session) -> Undone:
        raise Refused("She left already.")

    def fail(session: Session) -> Undone:
        raise OSError("The disk is full.")

    history.done(Step("Arrival of Ana Ruiz", fail))
    history.done(Step("Arrival of Zoé", refuse))
    history.undo()
    qtbot.waitUntil(lambda: tasks.idle)
    assert told == ["Arrival of Zoé cannot be put back. She left already."]
    history.undo()
    qtbot.waitUntil(lambda: tasks.idle)
    assert history.undo_title == "Arrival of Ana Ruiz"
    assert [str(error) for error in failed] == ["The disk is full."]


def test_the_oldest_steps_are_forgotten(qtbot: QtBot, tasks: Tasks, history: History) -> None:
    for number in range(MOST_STEPS + 5):
        history.done(Step(f"Step {number}", lambda session: Undone()))
    for _ in range(MOST_STEPS):
        history.undo()
    qtbot.waitUntil(lambda: tasks.idle)
    assert history.undo_title is None
    history.undo()
    assert tasks.idle
