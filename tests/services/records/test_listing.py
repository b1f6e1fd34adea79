from __future__ import annotations

from decimal import Decimal

import pytest

from fashionos_desktop.models.folding import fold
from fashionos_desktop.services.records import (
    Kind,
    RecordBoard,
    RecordOrder,
    RecordQuery,
    belongs_to_shows,
    count_records,
    fields_of,
    find_by_title,
    record_counts,
    record_keys,
    record_rows,
    record_sums,
    table_names,
    titles_of,
)
from fashionos_desktop.services.records.scoping import path_to_show
from fashionos_desktop.services.shows import list_shows
from fashionos_desktop.storage import Cache


def _column(cache: Cache, query: RecordQuery, column: str) -> list[object]:
    def work(session: object) -> list[object]:
        keys = record_keys(session, query)  # type: ignore[arg-type]
        rows = record_rows(session, query.table, keys)  # type: ignore[arg-type]
        return [rows[key][column] for key in keys]

    return cache.read(work)


@pytest.mark.parametrize("table", table_names())
def test_every_table_is_ordered_by_each_column_and_searched(demo: Cache, table: str) -> None:
    count = demo.read(lambda session: count_records(session, RecordQuery(table)))
    for field in fields_of(table):
        if field.kind is Kind.PICTURE:
            continue
        up = RecordQuery(table, order=RecordOrder(field.name))
        down = RecordQuery(table, order=RecordOrder(field.name, descending=True))
        keys = demo.read(lambda session, up=up: record_keys(session, up))  # type: ignore[misc]
        assert len(set(keys)) == count
        assert len(demo.read(lambda session, down=down: record_keys(session, down, 3))) == min(3, count)  # type: ignore[misc]
    words = RecordQuery(table, text="zé 12 no-such-word")
    assert demo.read(lambda session: record_keys(session, words)) == []


def test_names_are_ordered_without_case_and_accents(demo: Cache) -> None:
    query = RecordQuery("registrations", order=RecordOrder("attendee_name"))
    names = [fold(str(name)) for name in _column(demo, query, "attendee_name")]
    assert names == sorted(names)
    brands = _column(demo, RecordQuery("stakeholders"), "name")
    assert [fold(str(name)) for name in brands] == sorted(fold(str(name)) for name in brands)


def test_keys_are_ordered_by_the_names_that_they_lead_to(demo: Cache) -> None:
    query = RecordQuery("event_models", order=RecordOrder("model_profile_id"))
    names = [fold(str(name)) for name in _column(demo, query, "model_profile_id.title")]
    assert len(set(names)) > 10
    assert names == sorted(names)


def test_numbers_of_looks_come_in_the_order_of_numbers(demo: Cache) -> None:
    query = RecordQuery("looks", order=RecordOrder("number"))
    numbers = [int(str(number)) for number in _column(demo, query, "number") if str(number or "").isdigit()]
    assert numbers == sorted(numbers)


def test_a_word_finds_text_names_of_keys_days_and_figures(demo: Cache) -> None:
    def found(table: str, text: str) -> int:
        return demo.read(lambda session: count_records(session, RecordQuery(table, text=text)))

    assert found("event_sponsors", "TELECOM") == 1
    assert found("event_sponsors", "télé") == 1
    assert found("event_sponsors", "120,000") == 1
    assert found("event_sponsors", "120000.00 gold") == 1
    assert found("registrations", "front row") > 0
    assert found("tasks", "2026-") > 0
    assert found("tasks", "in progress") > 0
    for sign in ("*", "?", "[", "]", '"', "%", "'", "\\", "(", "^-"):
        assert found("venues", f"{sign}no such venue") == 0
        assert found("registrations", f"{sign}no such guest") == 0


def test_rows_of_one_show_are_those_that_hang_on_it(demo: Cache) -> None:
    show = demo.read(list_shows)[0].id
    assert belongs_to_shows("payments")
    assert belongs_to_shows("look_items")
    assert not belongs_to_shows("venues")
    assert not belongs_to_shows("events")
    every, of_show = demo.read(record_counts), demo.read(lambda session: record_counts(session, show))
    assert of_show == every
    other = "11111111-1111-4111-8111-111111111111"
    of_other = demo.read(lambda session: record_counts(session, other))
    for table in table_names():
        if belongs_to_shows(table) and not _may_be_without_show(table):
            assert of_other[table] == 0, table
        elif not belongs_to_shows(table):
            assert of_other[table] == every[table], table
    for table in table_names():
        counted = demo.read(lambda session, table=table: count_records(session, RecordQuery(table, show_id=show)))  # type: ignore[misc]
        assert counted == of_show[table]


def _may_be_without_show(table: str) -> bool:
    """Rows of no show are shown with each: the last key on the way to the show may be empty."""
    *way, last = path_to_show(table) or ("",)
    for key in way:
        table = next(field.references or "" for field in fields_of(table) if field.name == key)
    return next(field.nullable for field in fields_of(table) if field.name == last)


def test_sums_are_of_money_in_one_currency(demo: Cache) -> None:
    sums = demo.read(lambda session: record_sums(session, RecordQuery("event_sponsors")))
    assert [(one.column, one.amount, one.currency) for one in sums] == [("amount", Decimal("583000.00"), "")]
    payments = demo.read(lambda session: record_sums(session, RecordQuery("payments")))
    assert [one.currency for one in payments] == ["EUR"]
    assert demo.read(lambda session: record_sums(session, RecordQuery("ticket_tiers"))) == ()
    assert demo.read(lambda session: record_sums(session, RecordQuery("model_profiles"))) == ()
    assert demo.read(lambda session: record_sums(session, RecordQuery("event_sponsors", text="no such"))) == ()


@pytest.mark.parametrize("table", table_names())
def test_every_row_is_found_by_its_name(demo: Cache, table: str) -> None:
    def work(session: object) -> list[tuple[str, str, bool]]:
        keys = record_keys(session, RecordQuery(table), 5)  # type: ignore[arg-type]
        titles = titles_of(session, table, keys)  # type: ignore[arg-type]
        found = []
        for key, title in titles.items():
            matches = find_by_title(session, table, title, limit=1_000)  # type: ignore[arg-type]
            found.append((key, title, key in {row for row, _ in matches}))
        return found

    for _, title, is_found in demo.read(work):
        assert is_found or title.startswith("Unnamed "), title


def test_a_board_gives_rows_that_compare_by_value(demo: Cache) -> None:
    from zoneinfo import ZoneInfo

    board = RecordBoard(RecordQuery("tasks", text="casting"), ZoneInfo("Europe/Paris"))
    assert board.tables[0] == "tasks"
    assert board.narrowed
    keys = demo.read(lambda session: board.keys(session, None))
    assert demo.read(board.count) == len(keys)
    first = demo.read(lambda session: board.rows(session, keys))
    assert first == demo.read(lambda session: board.rows(session, keys))
    assert demo.read(lambda session: board.rows(session, ["11111111-1111-4111-8111-111111111111"])) == {}
    assert demo.read(board.totals).rows == len(keys)
