"""Files that appear whole or not at all, and sentences where they cannot."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from fashionos_desktop.reports.guest_exports import FORMS, CannotExport, export_guests
from fashionos_desktop.reports.guest_exports.replacing import reason
from fashionos_desktop.services.guest_export_rows import ExportGuest
from tests.reports.guest_exports.sample import FULL, SHOW, guest


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("form", FORMS)
def test_each_form_is_written_whole(tmp_path: Path, form: str) -> None:
    target = tmp_path / f"guests{form.upper()}"
    assert export_guests(iter([FULL, guest("Anna")]), target, show=SHOW) == 2
    assert target.stat().st_size > 100
    assert _names(tmp_path) == [target.name]


@pytest.mark.parametrize("form", FORMS)
def test_a_broken_export_leaves_what_was_there(tmp_path: Path, form: str) -> None:
    class Stopped(Exception):
        pass

    def guests() -> Iterator[ExportGuest]:
        yield FULL
        raise Stopped

    target = tmp_path / f"guests{form}"
    target.write_text("before")
    with pytest.raises(Stopped):
        export_guests(guests(), target, show=SHOW)
    assert target.read_text() == "before"
    assert _names(tmp_path) == [target.name]


def test_progress_may_cancel(tmp_path: Path) -> None:
    seen: list[int] = []

    def progress(done: int) -> None:
        seen.append(done)
        if done >= 2_000:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_guests((guest("A", number) for number in range(5_000)), tmp_path / "a.csv", show=SHOW, progress=progress)
    assert seen == [1_000, 2_000]
    assert _names(tmp_path) == []


@pytest.mark.parametrize("name", ["guests", "guests.xls", "guests.docx", ".csv"])
def test_an_unknown_form_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(CannotExport, match=r"should end in \.csv, \.xlsx or \.pdf"):
        export_guests([FULL], tmp_path / name, show=SHOW)
    assert _names(tmp_path) == []


def test_places_where_nothing_can_be_written(tmp_path: Path) -> None:
    with pytest.raises(CannotExport, match=r"There is no folder .*missing"):
        export_guests([FULL], tmp_path / "missing" / "a.csv", show=SHOW)
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotExport, match="There is no folder"):
        export_guests([FULL], tmp_path / "file" / "a.csv", show=SHOW)
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(CannotExport, match="is a folder"):
        export_guests([FULL], tmp_path / "folder.csv", show=SHOW)
    with pytest.raises(CannotExport, match="no possible name"):
        export_guests([FULL], tmp_path / f"{'x' * 300}.csv", show=SHOW)


def test_what_the_system_says_becomes_a_sentence(tmp_path: Path) -> None:
    # The tests may run as root, whom no folder refuses.
    taken = tmp_path / "taken.xlsx"
    taken.write_text("")
    assert "open in another program" in reason(PermissionError(errno.EACCES, "no"), taken)
    assert "may not write into" in reason(PermissionError(errno.EACCES, "no"), tmp_path / "new.xlsx")
    assert "may not write into" in reason(OSError(errno.EROFS, "no"), tmp_path / "new.xlsx")
    assert "is full" in reason(OSError(errno.ENOSPC, "no"), tmp_path / "new.xlsx")
    assert "could not be written: Input/output error" in reason(OSError(errno.EIO, "Input/output error"), taken)
