"""The one way out for a guest list: the file's name says in which form."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from fashionos_desktop.reports.guest_exports.replacing import CannotExport, replacing
from fashionos_desktop.services.guest_export_rows import ExportGuest, ShowHeading

FORMS = (".csv", ".xlsx", ".pdf")

Progress = Callable[[int], None]
"""Called now and then with how many guests were read so far. It may raise, to cancel: nothing is left behind."""

_STEP = 1_000


def export_guests(
    guests: Iterable[ExportGuest], target: Path, *, show: ShowHeading, progress: Progress | None = None
) -> int:
    """Writes the list to `target`, whole or not at all, and returns how many guests are in it.

    .csv and .xlsx keep the given order and hold everything; .pdf is the door list, A to Z.
    Raises CannotExport.
    """
    form = target.suffix.lower()
    if form not in FORMS:
        raise CannotExport(f"{target.name} should end in .csv, .xlsx or .pdf, so that FashionOS knows what to write.")
    counted = guests if progress is None else _counted(guests, progress)
    with replacing(target) as file:
        return _write(form, counted, file, show)


def _write(form: str, guests: Iterable[ExportGuest], file: BinaryIO, show: ShowHeading) -> int:
    if form == ".csv":
        from fashionos_desktop.reports.guest_exports.csv_file import write_csv

        return write_csv(guests, file)
    if form == ".xlsx":
        from fashionos_desktop.reports.guest_exports.xlsx_file import write_xlsx

        return write_xlsx(guests, file, show)
    from fashionos_desktop.reports.guest_exports.door_list import write_door_list

    return write_door_list(guests, file, show)


def _counted(guests: Iterable[ExportGuest], progress: Progress) -> Iterator[ExportGuest]:
    for number, guest in enumerate(guests, start=1):
        if number % _STEP == 0:
            progress(number)
        yield guest
