"""Whatever people do to a line-up, on one laptop or on two at once: a total order, nothing twice, nothing lost."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from fashionos_desktop.services.edits import Edit, revert
from fashionos_desktop.services.line_up import (
    add_cue,
    add_look,
    assign_model,
    delete_lines,
    lock_numbers,
    move_block,
    move_lines,
    set_cut,
    swap_models,
    unlock_numbers,
)
from fashionos_desktop.services.line_up.reading import line_up_of
from tests.services.line_up.show import SmallShow

NOW = datetime(2026, 9, 29, 12, tzinfo=UTC)

ACTS = ("move", "move", "several", "block", "swap", "assign", "cut", "restore", "add", "cue", "delete", "lock", "undo")
SEQUENCES = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 999), st.integers(0, 999)), max_size=14)


def act(session: Session, show: SmallShow, done: list[Edit], word: str, one: int, two: int) -> Edit | None:
    """One thing a person may do, chosen by two numbers; None where it makes no sense now."""
    line_up = line_up_of(session, show.id)
    ids = [line.id for line in line_up.lines]
    looks = [line.id for line in line_up.lines if line.is_look]
    cast = [*show.models.values(), None]
    dice = random.Random(one * 1_000 + two)
    if word == "undo":
        return revert(session, done.pop()).edit if done else None
    if word == "lock":
        if line_up.locked_at is not None:
            return unlock_numbers(session, show.id)
        return lock_numbers(session, show.id, NOW) if line_up.exits else None
    if word == "add":
        after = ids[one % len(ids)] if ids else None
        return add_look(session, show.id, after=after, chance=dice, event_model_id=cast[two % len(cast)])
    if word == "cue":
        return add_cue(session, show.id, "Film", after=ids[one % len(ids)] if ids else None, chance=dice)
    if not looks:
        return None
    if word in ("move", "several", "block"):
        targets = [*ids, None]
        before = targets[two % len(targets)]
        if word == "move":
            return move_lines(session, show.id, [ids[one % len(ids)]], before, chance=dice)
        if word == "several":
            return move_lines(session, show.id, dice.sample(ids, 1 + one % len(ids)), before, chance=dice)
        block = line_up.blocks[one % len(line_up.blocks)]
        return move_block(session, show.id, [line.id for line in block.lines], before, chance=dice)
    first, second = looks[one % len(looks)], looks[two % len(looks)]
    if word == "swap":
        return swap_models(session, first, second) if first != second else None
    if word == "assign":
        return assign_model(session, first, cast[two % len(cast)])
    if word == "delete":
        return delete_lines(session, show.id, [first])
    return set_cut(session, show.id, [first], cut=word == "cut")


def check(show: SmallShow) -> None:
    """A total order without doubles, and a cast that stands as its looks do."""
    line_up = show.line_up()
    ids = [line.id for line in line_up.lines]
    assert len(set(ids)) == len(ids)
    assert [(line.rank, line.id) for line in line_up.lines] == sorted((line.rank, line.id) for line in line_up.lines)
    assert all(line_up.number(line.id) for line in line_up.exits)
    if line_up.locked_at is None:
        assert [line_up.number(line.id) for line in line_up.exits] == [
            str(at) for at in range(1, len(line_up.exits) + 1)
        ]
    first: dict[str, int] = {}
    for place, line in enumerate(line_up.exits):
        if line.event_model_id is not None:
            first.setdefault(line.event_model_id, place)
    dense = {model: place for place, model in enumerate(sorted(first, key=first.__getitem__), 1)}
    opening = line_up.exits[0].event_model_id if line_up.exits else None
    closing = line_up.exits[-1].event_model_id if line_up.exits else None
    for model, stated in show.walk_orders().items():
        assert stated == (dense.get(model), model == opening, model == closing)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(SEQUENCES)
def test_any_sequence_of_acts_and_undos(
    same_show: Callable[[], AbstractContextManager[SmallShow]], sequence: list[tuple[str, int, int]]
) -> None:
    with same_show() as show:
        first, second = show.collection("Aurelle", "a"), show.collection("Ostrane", "b")
        show.looks("Ana", "Bea", "Ana", event_designer_id=first)
        show.looks("Cleo", None, event_designer_id=second)
        check(show)
        done: list[Edit] = []
        for word, one, two in sequence:
            edit = show.write(lambda session: act(session, show, done, word, one, two))  # noqa: B023
            check(show)
            if edit is not None and word != "undo":
                done.append(edit)
        alone = len(show.line_up().doubled)
        assert alone == 0
