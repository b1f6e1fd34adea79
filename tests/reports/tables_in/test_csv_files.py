"""CSV files as programs and people write them."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fashionos_desktop.reports.tables_in import Table, read_tables
from fashionos_desktop.reports.tables_in.csv_file import read_csv

DATA = Path(__file__).parents[2] / "data" / "guests"
WESTERN = ["Zoé", "François", "Müller", "Ängström", "Peña", "Łukasz", "naïve", "Straße", "Crème", "Anaïs"]

cells = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Cn", "Co"), blacklist_characters="\ufeff\u2028\u2029\x85"),
    max_size=12,
)
tables = st.integers(2, 6).flatmap(
    lambda width: st.lists(st.lists(cells, min_size=width, max_size=width), min_size=2, max_size=8)
)


def only(path: Path) -> Table:
    (table,) = read_tables(path)
    return table


def written(rows: list[list[str]], delimiter: str, encoding: str, line_end: str = "\r\n") -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator=line_end).writerows(rows)
    return text.getvalue().encode(encoding)


@given(
    tables, st.sampled_from(",;\t|"), st.sampled_from(["utf-8-sig", "utf-8", "utf-16"]), st.sampled_from(["\n", "\r\n"])
)
def test_what_was_written_is_read(rows: list[list[str]], delimiter: str, encoding: str, line_end: str) -> None:
    heads = [f"head {index}" for index in range(len(rows[0]))]
    rows = [heads, *rows, ["end"] * len(heads)]
    table = read_csv(written(rows, delimiter, encoding, line_end), "list.csv")
    assert [list(row) for row in table.rows] == rows
    assert table.delimiter == delimiter
    assert not table.cut_off


@pytest.mark.parametrize(
    ("text", "encoding", "read_as"),
    [
        ("Nom;Prénom\nDupré;Zoé\nDaël;Anaïs\n", "iso8859-1", "cp1252"),
        ("Nom;Prénom\nŒuvré;Zoé “Z”\nDaël;Anaïs – là\n", "cp1252", "cp1252"),
        ("Imię;Nazwisko\nŁukasz;Święs\nJózef;Gołąb\nBłażej;Ćwiąkała\n", "cp1250", "cp1250"),
        ("Nom;Prénom\nDupré;Zoé\nLefèvre;François\n", "mac_roman", "mac_roman"),
        ("Имя,Почта\nАнна Каренина,anna@example.com\nПётр Безухов,pierre@example.com\n" * 5, "cp1251", "cp1251"),
        ("Name,Mail\nZoé,zoe@example.com\n", "utf-16-le", "utf-16-le"),
        ("Name,Mail\nZoé,zoe@example.com\n", "utf-16-be", "utf-16-be"),
    ],
)
def test_the_encoding_is_found(text: str, encoding: str, read_as: str) -> None:
    table = read_csv(text.encode(encoding), "list.csv")
    assert [list(row) for row in table.rows] == [line.split(table.delimiter) for line in text.splitlines()]
    assert table.encoding == read_as


@pytest.mark.parametrize("encoding", ["shift_jis", "gb18030", "euc_kr", "big5"])
def test_lists_in_eastern_encodings_keep_their_names(encoding: str) -> None:
    text = {
        "shift_jis": "氏名,会社\n山本 陽一,株式会社岡本食品\n藤原 智也,坂本銀行合同会社\nあすか 松本,鈴木情報\n",
        "gb18030": "姓名,公司\n王琴,中建创业传媒有限公司\n张桂珍,趋势信息有限公司\n梁旭,快讯网络有限公司\n",
        "euc_kr": "이름,회사\n김승민,주식회사 우리에너지\n장서윤,한가람중앙기획\n권경수,고려전자 주식회사\n",
        "big5": "姓名,公司\n陳大文,臺灣時尚股份有限公司\n林美麗,國際媒體集團\n張小明,春夏時裝週辦公室\n",
    }[encoding] * 6
    table = read_csv(text.encode(encoding), "list.csv")
    assert table.rows[1] == tuple(text.splitlines()[1].split(","))


def test_samples_are_read_whole() -> None:
    sizes = {
        "pretix-checkinlist.csv": (1604, 35, ","),
        "pretix-orders.csv": (1801, 64, ","),
        "pretix-checkin-codes.csv": (1598, 6, ","),
        "eventbrite-attendees.csv": (303, 24, ","),
        "latin1-guests.csv": (65, 6, ";"),
        "huge-field.csv": (4, 4, ","),
    }
    for name, (rows, columns, delimiter) in sizes.items():
        table = only(DATA / name)
        assert (len(table.rows), {len(row) for row in table.rows}, table.delimiter) == (rows, {columns}, delimiter), (
            name
        )


def test_one_cell_may_be_very_long() -> None:
    assert max(len(str(cell)) for row in only(DATA / "huge-field.csv").rows for cell in row) == 630_000


def test_line_breaks_in_cells_make_no_rows_and_empty_lines_do() -> None:
    table = read_csv(b'name,notes\nAnn,"one\ntwo, ""three"""\n\nBob,\n', "list.csv")
    assert table.rows == [("name", "notes"), ("Ann", 'one\ntwo, "three"'), (), ("Bob", "")]


def test_excel_s_separator_line_is_no_row() -> None:
    table = read_csv(b"sep=|\r\nname|mail\r\nAnn, A.|a@example.com\r\n", "list.csv")
    assert table.rows == [("name", "mail"), ("Ann, A.", "a@example.com")]
    assert (table.first_row_number, table.delimiter) == (2, "|")


def test_zero_bytes_are_dropped() -> None:
    assert read_csv(b"na\x00me,mail\nAn\x00n,a@example.com\n", "list.csv").rows == [
        ("name", "mail"),
        ("Ann", "a@example.com"),
    ]


def test_a_file_that_ends_in_the_middle_of_a_row_says_so() -> None:
    assert only(DATA / "dirty-guests.csv").cut_off
    assert not read_csv(b"name,mail\nAnn,a@example.com", "list.csv").cut_off
    assert read_csv("name,mail\nZoé,z@example.com\nAna\u00e9".encode()[:-1], "list.csv").rows[-1] == ("Ana",)


def test_progress_is_told_and_may_cancel() -> None:
    class Cancelled(Exception):
        pass

    seen: list[tuple[int, int | None]] = []

    def progress(done: int, total: int | None) -> None:
        seen.append((done, total))
        if done >= 10_000:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_csv(b"name,mail\n" + b"Ann,a@example.com\n" * 20_000, "list.csv", progress)
    assert seen == [(5_000, 20_001), (10_000, 20_001)]


@pytest.mark.parametrize("word", WESTERN)
def test_utf8_cut_in_a_letter_is_still_utf8(word: str) -> None:
    data = f"name,note\nAnn,{word}\nBob,{word}".encode()
    if data[-1] >= 0x80:
        data = data[:-1]
    assert read_csv(data, "list.csv").encoding == "utf-8"
