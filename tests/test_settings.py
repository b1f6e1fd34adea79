from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from fashionos_desktop import settings
from fashionos_desktop.settings import Settings

TEXTS = st.dictionaries(st.text(max_size=20), st.text(max_size=40), max_size=3)
ANY_SETTINGS = st.builds(
    Settings,
    theme=st.sampled_from(settings.THEMES),
    text_scale=st.floats(settings.SMALLEST_TEXT, settings.LARGEST_TEXT),
    sound=st.booleans(),
    show_id=st.none() | st.uuids().map(str),
    windows=TEXTS,
    columns=TEXTS,
    guest_lists=st.dictionaries(st.text(max_size=40), TEXTS, max_size=3),
)
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_defaults_where_there_is_no_file(file: Path) -> None:
    assert settings.load(file) == Settings()
    assert not file.exists()


@given(before=ANY_SETTINGS)
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_saved_is_loaded(file: Path, before: Settings) -> None:
    settings.save(before, file)
    assert settings.load(file) == before
    assert [one.name for one in file.parent.iterdir()] == [file.name]


@given(values=st.fixed_dictionaries({}, optional=dict.fromkeys(Settings.__dataclass_fields__, ANY_JSON)))
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_value_in_the_file_gives_usable_settings(file: Path, values: dict[str, Any]) -> None:
    file.write_text(json.dumps({"version": settings.VERSION, **values}))
    loaded = settings.load(file)
    assert loaded.theme in settings.THEMES
    assert settings.SMALLEST_TEXT <= loaded.text_scale <= settings.LARGEST_TEXT
    settings.save(loaded, file)
    assert settings.load(file) == loaded


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'"light"', b"\xff\xfe", b'{"theme": "dark"'])
def test_a_broken_file_is_set_aside(file: Path, content: bytes, caplog: pytest.LogCaptureFixture) -> None:
    for number in (1, 2):
        file.write_bytes(content)
        with caplog.at_level(logging.WARNING):
            assert settings.load(file) == Settings()
        assert not file.exists()
        assert file.with_name(f"settings.set-aside-{number}.json").read_bytes() == content
    assert "defaults apply" in caplog.text


def test_a_newer_file_is_kept_and_read_as_far_as_it_is_understood(file: Path) -> None:
    file.write_text('{"version": 2, "theme": "wings", "sound": "loud", "hologram": true}')
    assert settings.load(file) == Settings(theme="wings")
    assert "hologram" in file.with_name("settings.set-aside-1.json").read_text()


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "true", "-3", "400"])
def test_text_stays_readable_whatever_the_file_says(file: Path, number: str) -> None:
    file.write_text(f'{{"version": 1, "text_scale": {number}}}')
    assert settings.SMALLEST_TEXT <= settings.load(file).text_scale <= settings.LARGEST_TEXT


def test_what_changes_leaves_the_rest(file: Path) -> None:
    one = Settings(theme="dark").with_window("main", "AAA=").with_columns("guests", "BBB=")
    two = one.with_window("details", "CCC=").with_text_scale(9).with_guest_list("Name|Seat", {"Name": "full_name"})
    assert two.windows == {"main": "AAA=", "details": "CCC="}
    assert two.columns == {"guests": "BBB="}
    assert two.guest_lists == {"Name|Seat": {"Name": "full_name"}}
    assert (two.theme, two.text_scale) == ("dark", settings.LARGEST_TEXT)
    assert one.windows == {"main": "AAA="}


def test_a_save_that_fails_leaves_the_old_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.save(Settings(theme="dark"), file)
    monkeypatch.setattr(Path, "replace", _full_disk)
    with pytest.raises(OSError, match="No space"):
        settings.save(Settings(theme="wings"), file)
    assert settings.load(file).theme == "dark"
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def _full_disk(_self: Path, _target: Path) -> Path:
    raise OSError(28, "No space left on device")
