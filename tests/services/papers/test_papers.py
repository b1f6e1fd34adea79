"""Papers: what is on them, their revisions, and the files they become."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from fashionos_desktop.reports.guest_exports.replacing import CannotExport
from fashionos_desktop.reports.papers import write_paper
from fashionos_desktop.services.line_up import add_look, change_line, lock_numbers, set_cut, set_pieces, tick_returned
from fashionos_desktop.services.line_up import pieces_of as pieces_of_show
from fashionos_desktop.services.papers import (
    KINDS,
    Card,
    Paper,
    PaperLine,
    card_digest,
    collection_named,
    line_digest,
    read_paper,
    record_print,
    stale_papers,
)
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.storage import Cache
from tests.reports.pdf_pages import page_lines
from tests.services.line_up.show import SmallShow

NOW = datetime(2026, 9, 29, 12, tzinfo=UTC)


@pytest.fixture
def show(tmp_path: Path) -> Iterator[SmallShow]:
    with Cache.open(tmp_path / "cache.sqlite3") as cache:
        made = SmallShow.begin(cache)
        made.timing(24, 48, 12)
        collection = made.collection("Aurelle")
        dresser = made.add("stakeholders", organization_id=made.house, name="Jeanne")
        looks = made.looks(
            "Inès Leclerc", "李 娜", "Inès Leclerc", None, event_designer_id=collection, dresser_id=dresser
        )
        made.write(lambda session: set_pieces(session, looks[0], ["Gloves, long", "Cape"]))
        made.write(lambda session: change_line(session, looks[0], garments="Cape", notes="=1+1"))
        made.write(lambda session: lock_numbers(session, made.id, NOW))
        yield made


def paper(show: SmallShow, kind: str, *, minutes: int = 0, changed: bool = False) -> Paper:
    now = NOW + timedelta(minutes=minutes)
    return show.cache.read(lambda session: read_paper(session, kind, show.id, now=now, changed_only=changed))


def printed(show: SmallShow, kind: str, *, minutes: int = 0) -> Paper:
    made = paper(show, kind, minutes=minutes)
    show.write(lambda session: record_print(session, made))
    return made


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("form", [".pdf", ".xlsx", ".csv"])
def test_every_paper_becomes_a_file_in_every_form(show: SmallShow, tmp_path: Path, kind: str, form: str) -> None:
    target = tmp_path / f"paper{form}"
    made = paper(show, kind)
    assert write_paper(made, target) >= 1
    if form == ".pdf":
        words = "\n".join(line for page in page_lines(target) for line in page)
        assert "SS27" in words
        assert "Revision 1" in words
        if kind not in ("look-list",):
            assert "Inès Leclerc" in words
    elif form == ".xlsx":
        sheet = load_workbook(target).active
        assert sheet is not None
        assert sheet.max_row > 1
    else:
        rows = list(csv.reader(StringIO(target.read_text("utf-8-sig"))))
        assert {len(row) for row in rows} == {len(rows[0])}
        assert not any(cell.startswith("=") for row in rows for cell in row)


def test_pieces_are_never_split_at_commas(show: SmallShow) -> None:
    names = [line.cells[1] for line in paper(show, "returns").cards[0].lines if not line.is_head]
    assert names == ["Gloves, long", "Cape"]


def test_a_tick_is_no_change_of_the_paper(show: SmallShow) -> None:
    before = printed(show, "returns")
    pieces = show.cache.read(lambda session: pieces_of_show(session, show.id))
    [first, *_] = next(iter(pieces.values()))
    show.write(lambda session: tick_returned(session, [first.id], NOW))
    after = paper(show, "returns", minutes=5)
    assert [line.ticked for line in after.cards[0].lines if not line.is_head] == [True, False]
    assert (after.cards[0].revision, after.cards[0].changed) == (before.cards[0].revision, False)


def test_nothing_changed_is_said_and_nothing_printed(show: SmallShow) -> None:
    printed(show, "running-order")
    assert paper(show, "running-order", minutes=9).cards[0].revision == 1
    with pytest.raises(Refused, match="Nothing changed since the last print at 14:00"):
        paper(show, "running-order", minutes=10, changed=True)


def test_what_changed_is_marked_counted_and_told_to_the_caller(show: SmallShow) -> None:
    printed(show, "running-order")
    printed(show, "rail-cards")
    one, _, three, _ = show.order()
    show.write(lambda session: change_line(session, one, shoes="Black boot"))
    [added] = show.write(lambda session: add_look(session, show.id, after=one)).ids("looks")
    after = paper(show, "running-order", minutes=30)
    assert (after.cards[0].revision, after.cards[0].changed) == (2, True)
    assert [line.subject_id for line in after.cards[0].lines if line.changed] == [one, added, three]
    only = paper(show, "running-order", minutes=30, changed=True)
    assert [line.subject_id for line in only.cards[0].lines] == [one, added, three]
    cards = paper(show, "rail-cards", minutes=30, changed=True).cards
    assert [card.head for card in cards] == ["Inès Leclerc"]
    stale = show.cache.read(lambda session: stale_papers(session, show.id, now=NOW + timedelta(minutes=31)))
    # Look 3 is hers too: with one exit more in between, its change has more time, and the paper says less.
    assert stale == dict.fromkeys((one, added, three), "Running order of 14:00 is old")
    show.write(lambda session: record_print(session, after))
    assert paper(show, "running-order", minutes=40).cards[0].revision == 2


def test_a_cut_look_keeps_its_empty_number_on_paper(show: SmallShow, tmp_path: Path) -> None:
    two = show.order()[1]
    show.write(lambda session: set_cut(session, show.id, [two]))
    line = next(line for line in paper(show, "running-order").cards[0].lines if line.subject_id == two)
    assert (line.cells[:2], line.struck) == (("2", "Cut"), True)


CELLS = st.lists(st.text(max_size=12), min_size=1, max_size=4).map(tuple)


@given(CELLS, CELLS, st.booleans(), st.booleans())
def test_a_digest_is_of_what_is_printed(one: tuple[str, ...], two: tuple[str, ...], struck: bool, other: bool) -> None:
    first, second = PaperLine("a", one, struck=struck), PaperLine("b", two, struck=other, changed=True, ticked=True)
    assert (line_digest(first) == line_digest(second)) == ((one, struck) == (two, other))
    cards = Card(None, "x", "", (first,)), Card("y", "x", "", (second,), revision=4)
    assert (card_digest(cards[0]) == card_digest(cards[1])) == ((one, struck) == (two, other))


def test_what_cannot_be_printed_says_what_to_do(show: SmallShow, tmp_path: Path) -> None:
    made = paper(show, "lineup")
    with pytest.raises(CannotExport, match=r"must end in .pdf"):
        write_paper(made, tmp_path / "x.doc")
    with pytest.raises(CannotExport, match="3 to 12"):
        write_paper(made, tmp_path / "x.pdf", per_page=13)
    with pytest.raises(CannotExport, match="There is no folder"):
        write_paper(made, tmp_path / "nowhere" / "x.pdf")
    with pytest.raises(Refused, match="Aurelle"):
        show.cache.read(lambda session: collection_named(session, show.id, "Ostrane"))


@pytest.mark.parametrize("count", range(3, 13))
def test_a_board_of_any_size_fits_its_page(show: SmallShow, tmp_path: Path, count: int) -> None:
    assert write_paper(paper(show, "lineup"), tmp_path / "board.pdf", per_page=count) == (2 if count == 3 else 1)


def test_an_empty_show_is_refused_in_words(tmp_path: Path) -> None:
    with Cache.open(tmp_path / "empty" / "cache.sqlite3") as cache:
        empty = SmallShow.begin(cache)
        for kind in KINDS:
            with pytest.raises(Refused, match=r"yet\."):
                paper(empty, kind)
