"""Who wears what: a fitting is of a look on a model."""

from __future__ import annotations

import pytest

from fashionos_desktop.models import new_id
from fashionos_desktop.services.edits import revert
from fashionos_desktop.services.line_up import (
    add_cue,
    assign_model,
    change_line,
    delete_lines,
    move_in_finale,
    pieces_of,
    set_cut,
    set_dresser,
    set_pieces,
    set_timing,
    swap_models,
    tick_returned,
)
from fashionos_desktop.services.refusals import Refused
from tests.databases import NOON
from tests.services.line_up.show import SmallShow, rows_of


def test_another_model_makes_the_fitting_due_again(show: SmallShow) -> None:
    [look] = show.looks("Ana", fitting="ready", readiness="dressed")
    bea = show.model("Bea")
    edit = show.write(lambda session: assign_model(session, look, bea))
    assert edit.title == "Look 1 given to Bea"
    assert (show.look(look, "fitting"), show.look(look, "readiness")) == ("due", "none")
    show.write(lambda session: revert(session, edit))
    assert (show.look(look, "fitting"), show.look(look, "event_model_id")) == ("ready", show.model("Ana"))
    assert show.write(lambda session: assign_model(session, look, show.models["Ana"])).changes == ()


def test_a_swap_changes_both_looks_and_no_other(show: SmallShow) -> None:
    one, two, _ = show.looks("Ana", None, "Cleo", fitting="ready")
    edit = show.write(lambda session: swap_models(session, two, one))
    assert edit.title == "Models of looks 1 and 2 swapped"
    assert rows_of(edit, "looks") == {one, two}
    assert show.look(one, "event_model_id") is None
    assert show.look(two, "event_model_id") == show.model("Ana")
    assert show.look(two, "fitting") == "due"


def test_nobody_wears_a_cue_and_strangers_wear_nothing(show: SmallShow) -> None:
    [look] = show.looks("Ana")
    [cue] = rows_of(show.write(lambda session: add_cue(session, show.id, "Bow")), "looks")
    with pytest.raises(Refused, match="Bow is no look"):
        show.write(lambda session: assign_model(session, cue, show.models["Ana"]))
    with pytest.raises(Refused, match="not in this show"):
        show.write(lambda session: assign_model(session, look, new_id()))
    with pytest.raises(Refused, match="Only looks are cut"):
        show.write(lambda session: set_cut(session, show.id, [cue]))


def test_the_order_of_the_cast_follows_the_looks(show: SmallShow) -> None:
    one, _, three = show.looks("Ana", "Bea", "Cleo")
    ana, bea, cleo = (show.models[name] for name in ("Ana", "Bea", "Cleo"))
    show.write(lambda session: set_cut(session, show.id, [one]))
    assert show.walk_orders() == {ana: (None, False, False), bea: (1, True, False), cleo: (2, False, True)}
    show.write(lambda session: assign_model(session, three, None))
    assert show.walk_orders()[bea] == (1, True, False)
    assert show.walk_orders()[cleo] == (None, False, False)


def test_the_finale_is_everybody_in_her_last_look(show: SmallShow) -> None:
    _, _, third, _ = show.looks("Ana", "Bea", "Ana", "Cleo")
    ana, bea, cleo = (show.models[name] for name in ("Ana", "Bea", "Cleo"))
    finale = show.line_up().finale
    assert [walker.event_model_id for walker in finale] == [ana, bea, cleo]
    assert finale[0].look.id == third
    first = show.write(lambda session: move_in_finale(session, show.id, cleo, ana))
    assert rows_of(first, "event_models") == {ana, bea, cleo}
    second = show.write(lambda session: move_in_finale(session, show.id, bea, ana))
    assert rows_of(second, "event_models") == {bea}
    assert [walker.model_name for walker in show.line_up().finale] == ["Cleo", "Bea", "Ana"]
    assert show.write(lambda session: move_in_finale(session, show.id, ana, None)).changes == ()


def test_words_are_changed_by_name_and_nothing_else_is(show: SmallShow) -> None:
    [look] = show.looks("Ana")
    edit = show.write(lambda session: change_line(session, look, garments=" Cape ", notes="  "))
    assert edit.title == "Garments and Notes of look 1 changed"
    assert (show.look(look, "garments"), show.look(look, "notes")) == ("Cape", None)
    with pytest.raises(Refused, match="cannot be changed here"):
        show.write(lambda session: change_line(session, look, rank="V"))


def test_two_hands_of_one_look_are_two_people(show: SmallShow) -> None:
    [look] = show.looks("Ana")
    jeanne = show.add("stakeholders", organization_id=show.house, name="Jeanne")
    show.write(lambda session: set_dresser(session, [look], jeanne))
    with pytest.raises(Refused, match="dresses this look already"):
        show.write(lambda session: set_dresser(session, [look], jeanne, second=True))
    assert show.line_up().lines[0].dresser == "Jeanne"


def test_pieces_keep_their_tick_while_their_name_stays(show: SmallShow) -> None:
    [look] = show.looks("Ana")
    show.write(lambda session: set_pieces(session, look, ["Gloves, long", "Cape", " "]))
    gloves, cape = show.cache.read(lambda session: pieces_of(session, show.id))[look]
    assert (gloves.name, cape.position) == ("Gloves, long", 2)
    ticked = show.write(lambda session: tick_returned(session, [gloves.id], NOON))
    assert ticked.title == "1 piece returned"
    show.write(lambda session: set_pieces(session, look, ["Hat", "Gloves, long"]))
    after = show.cache.read(lambda session: pieces_of(session, show.id))[look]
    assert [(piece.name, piece.returned_at) for piece in after] == [("Hat", None), ("Gloves, long", NOON)]


def test_deleted_lines_come_back_with_their_pieces(show: SmallShow) -> None:
    one, two = show.looks("Ana", "Bea")
    show.write(lambda session: set_pieces(session, one, ["Cape"]))
    edit = show.write(lambda session: delete_lines(session, show.id, [one]))
    assert (edit.title, show.order()) == ("Look 1 deleted", [two])
    show.write(lambda session: revert(session, edit))
    assert show.order() == [one, two]
    assert one in show.cache.read(lambda session: pieces_of(session, show.id))


def test_timing_is_assumed_until_somebody_says_it(show: SmallShow) -> None:
    assert show.line_up().timing.is_assumed
    show.write(lambda session: set_timing(session, show.id, pace=24, runway=45, rail=0))
    timing = show.line_up().timing
    assert (timing.is_assumed, timing.pace_seconds, timing.away_seconds) == (False, 24, 45)


def test_a_deleted_collection_leaves_its_looks(show: SmallShow) -> None:
    collection = show.collection("Aurelle")
    [look] = show.looks("Ana", event_designer_id=collection)
    show.write(lambda session: session.connection().exec_driver_sql(
        "DELETE FROM event_designers WHERE id = ?", (collection,)))  # fmt: skip
    assert [(line.id, line.collection) for line in show.line_up().lines] == [(look, "")]
