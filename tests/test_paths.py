from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from fashionos_desktop import paths


def test_the_platform_says_where_the_data_lives(tmp_path: Path) -> None:
    directory = paths.data_directory()
    assert directory.is_dir()
    assert directory.name == "FashionOS"


def test_a_directory_can_be_chosen_and_is_made(tmp_path: Path) -> None:
    chosen = tmp_path / "shows" / "paris"
    assert paths.data_directory(chosen) == chosen
    assert chosen.is_dir()


def test_a_relative_or_home_path_becomes_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    assert paths.data_directory(Path("paris")) == Path.cwd() / "paris"
    assert paths.data_directory(Path("~/paris")) == tmp_path / "home" / "paris"


@pytest.mark.platform("linux", "darwin")
def test_only_its_owner_reads_it(tmp_path: Path) -> None:
    directory = paths.data_directory(tmp_path / "paris")
    assert stat.S_IMODE(os.stat(directory).st_mode) == 0o700  # noqa: PTH116


def test_a_directory_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "paris").write_text("a file")
    with pytest.raises(OSError, match="paris"):
        paths.data_directory(tmp_path / "paris")


def test_the_demo_has_a_folder_apart(tmp_path: Path) -> None:
    assert paths.demo_directory() != paths.data_directory()
    assert paths.demo_directory(tmp_path / "demo") == tmp_path / "demo"


def test_each_file_has_its_place(tmp_path: Path) -> None:
    assert paths.cache_file(tmp_path) == tmp_path / "cache.sqlite3"
    assert paths.settings_file(tmp_path).parent == tmp_path
    assert paths.log_file(tmp_path).is_relative_to(tmp_path)
    assert paths.crash_directory(tmp_path).is_relative_to(tmp_path)
