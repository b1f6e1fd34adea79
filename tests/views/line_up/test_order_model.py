"""The model of the running order without a window: moves, drops, what stays selected."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from fashionos_desktop.services.line_up import LineUp, Timing, arrange, moved
from fashionos_desktop.ui.delegates.roles import EDIT_ROLE
from fashionos_desktop.ui.dragging import CAST, LINES, mime_of
from fashionos_desktop.views.line_up.order_model import Column, OrderModel
from tests.services.line_up.lines import line, lines

TIMING = Timing(20, 40, 10)


def order(*models: str | None) -> LineUp:
    return arrange("s", [*lines(*models), line("90", kind="cue", title="Bow")], TIMING)


def shown(model: OrderModel) -> list[str]:
    return [found.id for row in range(model.rowCount()) if (found := model.line_at(model.index(row, 0))) is not None]


def test_it_is_a_model_by_qts_own_rules(qapp: QApplication) -> None:
    model = OrderModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(order("ana", "bea", None))
    model.show(moved(order("ana", "bea", None), ["02"], "00"))
    model.show(order("ana", "cleo"))
    model.show(None)
    assert tester.model() is model


def test_move_rows_shows_it_at_once_and_asks_for_the_write(qapp: QApplication) -> None:
    model = OrderModel()
    model.show(order("ana", "bea", "cleo"))
    asked: list[tuple[list[str], str | None]] = []
    model.move_asked.connect(lambda ids, before: asked.append((ids, before)))
    kept = QPersistentModelIndex(model.index(2, 0))
    assert model.moveRows(QModelIndex(), 2, 1, QModelIndex(), 0)
    assert shown(model) == ["02", "00", "01", "90"]
    assert (kept.row(), asked) == (0, [(["02"], "00")])
    assert not model.moveRows(QModelIndex(), 1, 2, QModelIndex(), 2)
    assert not model.moveRows(QModelIndex(), 3, 2, QModelIndex(), 0)
    assert len(asked) == 1


def test_lines_drop_between_and_models_drop_on_looks_only(qapp: QApplication) -> None:
    model = OrderModel()
    model.show(order("ana", "bea"))
    given_to: list[tuple[str, str, list[str]]] = []
    model.assign_asked.connect(lambda *asked: given_to.append(asked))
    move, nowhere = Qt.DropAction.MoveAction, QModelIndex()
    assert model.dropMimeData(mime_of(LINES, ["90"]), move, 0, 0, nowhere)
    assert shown(model)[0] == "90"
    cast = mime_of(CAST, ["cleo"])
    assert not model.canDropMimeData(cast, move, -1, -1, nowhere)
    assert not model.canDropMimeData(cast, move, -1, -1, model.index(0, 0))
    assert model.dropMimeData(cast, move, -1, -1, model.index(1, 0))
    assert given_to == [("00", CAST, ["cleo"])]


def test_a_preview_changes_numbers_and_no_row(qapp: QApplication) -> None:
    model = OrderModel()
    model.show(order("ana", "bea", "ana"))
    model.preview(moved(order("ana", "bea", "ana"), ["00"], "90"))
    assert shown(model) == ["00", "01", "02", "90"]
    assert [model.index(row, Column.NUMBER).data() for row in range(3)] == ["3", "1", "2"]
    assert model.drop_words(["00"], "90") == "Drop to put look 1 after look 3. Esc puts it back."
    model.preview(None)
    assert model.index(0, Column.NUMBER).data() == "1"


def test_words_are_edited_in_place_and_seconds_must_be_figures(qapp: QApplication) -> None:
    model = OrderModel()
    model.show(order("ana"))
    asked: list[tuple[str, str, object]] = []
    model.edit_asked.connect(lambda *edit: asked.append(edit))
    assert model.setData(model.index(0, Column.GARMENTS), " Cape ", EDIT_ROLE)
    assert model.setData(model.index(0, Column.CHANGE), "40", EDIT_ROLE)
    assert not model.setData(model.index(0, Column.CHANGE), "soon", EDIT_ROLE)
    assert not model.setData(model.index(0, Column.NUMBER), "7", EDIT_ROLE)
    assert asked == [("00", "garments", "Cape"), ("00", "change_seconds", 40)]


MOVES = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 7)), max_size=12)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(MOVES)
def test_any_moves_keep_every_persistent_index(qapp: QApplication, moves: list[tuple[int, int]]) -> None:
    model = OrderModel()
    model.show(order("ana", "bea", None, "ana", "cleo", "dana"))
    kept = {row_id: QPersistentModelIndex(model.index(row, 0)) for row, row_id in enumerate(shown(model))}
    for source, target in moves:
        model.moveRows(QModelIndex(), source, 1, QModelIndex(), target)
        assert {row_id: index.row() for row_id, index in kept.items()} == {
            row_id: row for row, row_id in enumerate(shown(model))
        }
