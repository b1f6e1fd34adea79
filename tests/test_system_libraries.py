from __future__ import annotations

import re
from pathlib import Path

import pytest

from fashionos_desktop import system_libraries
from fashionos_desktop.system_libraries import explain, refusal_to_open

EGL = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")


def lacks(*libraries: str) -> system_libraries.Loads:
    return lambda name: name not in libraries


@pytest.mark.parametrize(("library", "package"), system_libraries.PACKAGES.items())
def test_each_library_names_its_debian_package(library: str, package: str) -> None:
    error = ImportError(f"{library}: cannot open shared object file: No such file or directory")
    told = explain(error, lacks())
    assert told is not None
    assert library in told
    assert told.endswith(f"apt-get install {package}")
    assert "\n" not in told


def test_one_line_names_all_that_is_missing() -> None:
    told = explain(EGL, lacks("libEGL.so.1", "libxkbcommon.so.0", "libdbus-1.so.3"))
    assert told is not None
    assert told.endswith("apt-get install libdbus-1-3 libegl1 libxkbcommon0")


def test_an_unknown_library_is_named_without_a_guess() -> None:
    told = explain(OSError("libwonder.so.3: cannot open shared object file: No such file"), lacks())
    assert told is not None
    assert "libwonder.so.3" in told
    assert "apt-get" not in told


@pytest.mark.parametrize("error", [ImportError("No module named 'PySide6'"), OSError(2, "No such file")])
def test_other_errors_are_not_explained(error: ImportError | OSError) -> None:
    assert explain(error) is None


@pytest.mark.platform("linux")
def test_qt_is_complete_here() -> None:
    assert system_libraries.missing(system_libraries.QT) == []


@pytest.mark.platform("linux")
class TestOpening:
    def test_without_a_display(self) -> None:
        told = refusal_to_open({})
        assert told is not None
        assert told.startswith("No display")

    @pytest.mark.parametrize("platform", ["offscreen", "minimal", "offscreen:size=1x1"])
    def test_a_platform_without_a_display_needs_none(self, platform: str) -> None:
        assert refusal_to_open({"QT_QPA_PLATFORM": platform}, lacks("libxcb-cursor.so.0")) is None

    def test_x_without_its_libraries(self) -> None:
        told = refusal_to_open({"DISPLAY": ":0"}, lacks("libxcb-cursor.so.0", "libxcb-icccm.so.4"))
        assert told is not None
        assert told.endswith("apt-get install libxcb-cursor0 libxcb-icccm4")

    def test_a_display_that_does_not_answer(self) -> None:
        told = refusal_to_open({"DISPLAY": ":59123"}, lacks())
        assert told == "No display: nothing answers at DISPLAY=:59123."

    def test_wayland_needs_no_x(self) -> None:
        environment = {"WAYLAND_DISPLAY": "wayland-0"}
        assert refusal_to_open(environment, lacks("libxcb-cursor.so.0")) is None
        told = refusal_to_open(environment, lacks("libxcb-cursor.so.0", "libwayland-cursor.so.0"))
        assert told is not None
        assert "libxcb-cursor0" in told


# Part of every Debian that runs Python.
BELOW_PYTHON = {"libc.so.6", "libgcc_s.so.1", "libm.so.6", "libstdc++.so.6"}
QT_PARTS = ("Core", "DBus", "Gui", "OpenGL", "Svg", "SvgWidgets", "WaylandClient", "Widgets", "XcbQpa")
QT_PLATFORMS = ("offscreen", "wayland", "xcb")


@pytest.mark.platform("linux")
def test_the_lists_are_whole() -> None:
    """Every library that Qt's own files are linked with is one whose package we can name."""
    needed = _needed_by_qt()
    assert len(needed) > 30
    assert needed - BELOW_PYTHON - set(system_libraries.PACKAGES) == set()


def _needed_by_qt() -> set[str]:
    import PySide6

    qt = Path(PySide6.__path__[0]) / "Qt"
    files = [qt / "lib" / f"libQt6{part}.so.6" for part in QT_PARTS]
    files += [qt / "plugins" / "platforms" / f"libq{platform}.so" for platform in QT_PLATFORMS]
    # The names stand in each file's table of strings, with their version; what Qt looks for by itself has none.
    found = {name for file in files for name in re.findall(rb"\0(lib[\w+.-]+\.so\.\d+)(?=\0)", file.read_bytes())}
    return {name.decode() for name in found if not name.startswith((b"libQt6", b"libicu"))}
