import io
import wave

import pytest

from fashionos_desktop.resources import resource, resource_path
from fashionos_desktop.ui.look.sounds import Sound, sound_bytes


def test_a_resource_is_found_by_name_and_on_disk() -> None:
    assert resource("tokens.toml").is_file()
    with resource_path("icons/check.svg") as path:
        assert path.read_text(encoding="utf-8").lstrip().startswith("<!--")
    with pytest.raises(FileNotFoundError, match=r"icons/none\.svg"):
        resource("icons/none.svg")


@pytest.mark.parametrize("folder", ["fonts", "icons", "sounds"])
def test_each_folder_says_where_its_files_come_from(folder: str) -> None:
    assert resource(f"{folder}/README.md").is_file()


def test_icons_carry_their_licence() -> None:
    assert "ISC License" in resource("icons/LICENSE.txt").read_text(encoding="utf-8")


def test_sounds_are_short_and_differ_in_length() -> None:
    lengths = []
    for sound in Sound:
        content = sound_bytes(sound)
        assert len(content) < 60_000
        with wave.open(io.BytesIO(content)) as file:
            assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 44_100)
            lengths.append(file.getnframes() / file.getframerate())
    assert lengths == sorted(lengths)
    assert lengths[0] < 0.4 < lengths[-1] < 0.7
