"""Which kind of file lies there, and the one door through which spreadsheets are read."""

from __future__ import annotations

from pathlib import Path

from fashionos_desktop.reports.tables_in.csv_file import read_csv
from fashionos_desktop.reports.tables_in.table import Progress, Table, UnreadableFile
from fashionos_desktop.reports.tables_in.xlsx_file import read_xlsx

_FOREIGN: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"BM", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"RIFF", "a picture or a sound"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3", "a database"),
    (b"{\\rtf", "a text document"),
    (b"<!DOCTYPE", "a web page"),
    (b"<!doctype", "a web page"),
    (b"<html", "a web page"),
    (b"<?xml", "an XML file"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_tables(path: Path, progress: Progress | None = None) -> tuple[Table, ...]:
    """All sheets of an XLSX workbook, or the one table of a CSV file.

    Raises UnreadableFile with a sentence for a file that is missing, empty, encrypted, damaged or no spreadsheet.
    """
    data = _bytes_of(path)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return read_xlsx(data, path.name, progress)
    if data.startswith(_OLE):
        raise UnreadableFile(_old_office(data, path.name))
    for magic, kind in _FOREIGN:
        if data.startswith(magic) and (len(magic) > 2 or b"\x00" in data[:64]):
            raise UnreadableFile(f"{path.name} is {kind}, not a spreadsheet. Choose a CSV or XLSX file.")
    return (read_csv(data, path.name, progress),)


def _bytes_of(path: Path) -> bytes:
    if path.is_dir():
        raise UnreadableFile(f"{path.name or path} is a folder. Choose a CSV or XLSX file in it.")
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableFile(f"There is no file {path}.") from None
    except PermissionError:
        raise UnreadableFile(f"{path.name} may not be read by this user. Change its permissions.") from None
    except (OSError, ValueError) as problem:
        raise UnreadableFile(f"{path.name} cannot be read: {problem}.") from None
    if not data.strip(b"\x00\t\n\r \xef\xbb\xbf\xff\xfe"):
        raise UnreadableFile(f"{path.name} is empty. Export the list again.")
    return data


def _old_office(data: bytes, name: str) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return f"{name} is protected with a password. Save it without one and try again."
    return f"{name} is in the old Excel format. Open it and save it as XLSX or CSV."
