"""Files that are no spreadsheet, each refused with a sentence."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fashionos_desktop.reports.tables_in import UnreadableFile, read_tables
from fashionos_desktop.reports.tables_in.csv_file import read_csv
from fashionos_desktop.reports.tables_in.xlsx_file import read_xlsx

DATA = Path(__file__).parents[2] / "data"


def archive(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as zipped:
        for name in names:
            zipped.writestr(name, "text")
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf\r\n\r\n", "is empty"),
        (b"\xff\xfe\x00\x00", "is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a picture"),
        (b"%PDF-1.7\n", "a PDF document"),
        (b"<!DOCTYPE html><html></html>", "a web page"),
        (b"\x7fELF\x02\x01\x01", "a program"),
        (b"SQLite format 3\x00" + b"\x00" * 50, "a database"),
        (bytes(range(256)) * 40, "not a spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "the old Excel format"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le"),
            "protected with a password",
        ),
        (archive("readme.txt"), "not a spreadsheet"),
        (archive("content.xml", "mimetype"), "OpenDocument"),
        (archive("xl/workbook.bin"), "binary Excel workbook"),
        (archive("xl/workbook.xml"), "damaged"),
        (b"PK\x03\x04 and no more", "damaged"),
    ],
)
def test_a_file_of_another_kind_is_named(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "guests.csv"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile, match=sentence) as refused:
        read_tables(path)
    assert str(refused.value).startswith("guests.csv ")
    assert str(refused.value).endswith(".")


def test_a_picture_renamed_to_csv_is_a_picture(tmp_path: Path) -> None:
    path = tmp_path / "guests.csv"
    path.write_bytes((DATA / "qr" / "qr-01.png").read_bytes())
    with pytest.raises(UnreadableFile, match="a picture"):
        read_tables(path)


def test_missing_files_and_folders_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="There is no file"):
        read_tables(tmp_path / "none.csv")
    with pytest.raises(UnreadableFile, match="is a folder"):
        read_tables(tmp_path)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_workbook_that_was_not_copied_whole_is_damaged(tmp_path: Path, share: float) -> None:
    data = (DATA / "guests" / "zkipster-guests.xlsx").read_bytes()
    path = tmp_path / "guests.xlsx"
    path.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(UnreadableFile, match="damaged"):
        read_tables(path)


@given(st.binary(min_size=1, max_size=300))
def test_any_bytes_give_a_table_or_a_sentence(content: bytes) -> None:
    with suppress(UnreadableFile):
        assert read_csv(content, "guests.csv").rows


@settings(max_examples=60)
@given(st.integers(0, 32_000), st.binary(min_size=1, max_size=40))
def test_a_workbook_with_broken_bytes_gives_tables_or_a_sentence(at: int, noise: bytes) -> None:
    data = bytearray((DATA / "guests" / "zkipster-guests.xlsx").read_bytes())
    data[at : at + len(noise)] = noise
    with suppress(UnreadableFile):
        assert read_xlsx(bytes(data), "guests.xlsx")
