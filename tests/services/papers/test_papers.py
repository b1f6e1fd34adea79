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
from fashionos_desktop.services.casting import cast_board
from fashionos_desktop.services.edits import delete_rows, update_rows
from fashionos_desktop.services.line_up import (
    add_look,
    change_line,
    lock_numbers,
    set_cut,
    set_dresser,
    set_pieces,
    swap_models,
    tick_returned,
)
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


def test_another_model_or_dresser_makes_both_cards_old(show: SmallShow) -> None:
    one, two, *_ = show.order()
    printed(show, "rail-cards")
    printed(show, "dresser-sheets", minutes=1)
    other = show.add("stakeholders", organization_id=show.house, name="Odile")
    show.write(lambda session: set_dresser(session, [two], other, second=False))

    def stale() -> dict[str, str]:
        return show.cache.read(lambda session: stale_papers(session, show.id, now=NOW + timedelta(minutes=9)))

    assert stale()[two] in ("Rail card of 14:00 is old", "Dresser's sheet of 14:01 is old")
    sheets = {card.head: card for card in paper(show, "dresser-sheets", minutes=9).cards}
    assert [line.subject_id for line in sheets["Odile"].lines if not line.is_head] == [two]
    assert (sheets["Jeanne"].changed, sheets["Jeanne"].revision) == (True, 2)
    printed(show, "rail-cards", minutes=10)
    printed(show, "dresser-sheets", minutes=10)
    assert stale() == {}
    show.write(lambda session: swap_models(session, one, two))
    cards = {card.head: card for card in paper(show, "rail-cards", minutes=12).cards}
    assert [line.subject_id for line in cards["李 娜"].lines if line.changed] == [one]
    assert {one, two} <= stale().keys()


def test_a_print_of_changes_counts_and_what_only_moved_is_printed_whole(show: SmallShow) -> None:
    printed(show, "running-order")
    one, *rest = show.order()
    show.write(lambda session: change_line(session, one, shoes="Black boot"))
    changes = paper(show, "running-order", minutes=5, changed=True)
    assert (changes.only_changes, [line.subject_id for line in changes.cards[0].lines]) == (True, [one])
    show.write(lambda session: record_print(session, changes))
    with pytest.raises(Refused, match="Nothing changed since the last print at 14:05"):
        paper(show, "running-order", minutes=6, changed=True)
    assert paper(show, "running-order", minutes=6).cards[0].revision == 2
    show.write(lambda session: delete_rows(session, "looks", [rest[-1]], title="Deleted"))
    whole = paper(show, "running-order", minutes=7, changed=True)
    assert whole.only_changes is False
    assert [line.subject_id for line in whole.cards[0].lines][:3] == [one, *rest[:2]]


def test_content_that_comes_back_is_a_revision_of_its_own(show: SmallShow) -> None:
    one = show.order()[0]
    revisions: list[int] = []
    for shoes in ("Black boot", "Sandal", "Black boot", "Black boot"):
        show.write(lambda session, shoes=shoes: change_line(session, one, shoes=shoes))  # type: ignore[misc]
        revisions.append(printed(show, "running-order", minutes=len(revisions)).cards[0].revision)
    assert revisions == [1, 2, 3, 3]


def test_the_designers_list_and_the_seats_list_are_two_papers(show: SmallShow) -> None:
    collection = show.cache.read(lambda session: collection_named(session, show.id, "Aurelle"))
    printed(show, "look-list")
    own = show.cache.read(
        lambda session: read_paper(session, "look-list", show.id, now=NOW, collection_id=collection, changed_only=True)
    )
    assert [line.changed for line in own.cards[0].lines] == [False] * len(own.cards[0].lines)
    assert own.cards[0].printed_before is None


def test_the_contact_sheet_does_not_say_why_somebody_was_released(show: SmallShow) -> None:
    [cast] = show.cache.read(
        lambda session: [card.id for card in cast_board(session, show.id, now=NOW).cards if card.name == "李 娜"]
    )
    values = {"casting_status": "released", "notes": "Back injury"}
    show.write(lambda session: update_rows(session, "event_models", [cast], values, title="Released"))
    [line] = [line for line in paper(show, "casting").cards[0].lines if line.subject_id == cast]
    assert line.cells[3].split(" · ")[0] == "Released"
    assert "injury" not in " ".join(line.cells)
    assert line.cells[3].count("·") <= 1


def test_a_board_says_all_its_words(show: SmallShow, tmp_path: Path) -> None:
    one = show.order()[0]
    garments = " ".join(f"layer{number}" for number in range(30))
    show.write(lambda session: change_line(session, one, garments=garments))
    target = tmp_path / "board.pdf"
    write_paper(paper(show, "lineup"), target)
    words = " ".join(line for page in page_lines(target) for line in page)
    assert [word for word in garments.split() if word not in words] == []
