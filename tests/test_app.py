from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from fashionos_desktop import app, paths
from fashionos_desktop.storage import Cache
from fashionos_desktop.ui.look.look import Look
from tests.ui.board.people import add
from tests.ui.shell.conftest import house

PLACES = ("tests.ui.shell.place_guests", "tests.ui.shell.place_door")


def _run(code: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def _without_the_platforms(lines: str) -> list[str]:
    """What Qt's platform without a screen says about window sizes is no fault of ours."""
    return [line for line in lines.splitlines() if "propagateSizeHints" not in line]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    with Cache.open(paths.cache_file(tmp_path)) as cache:
        cache.write(house).result()
        cache.write(add(30)).result()
    return tmp_path


@pytest.mark.platform("linux")
def test_without_a_display_it_says_so_in_one_line(tmp_path: Path) -> None:
    code = "import sys; from pathlib import Path; from fashionos_desktop.app import run_desktop;"
    code += "sys.exit(run_desktop(Path(sys.argv[1]), demo=False))"
    ran = _run(code, str(tmp_path), QT_QPA_PLATFORM="xcb", DISPLAY="", WAYLAND_DISPLAY="")
    assert ran.returncode == 1
    assert ran.stdout == ""
    assert len(ran.stderr.splitlines()) == 1
    assert "No display" in ran.stderr


def test_it_opens_and_ends_in_order_when_the_system_asks(data: Path) -> None:
    ran = _run(_OPEN_AND_END, str(data), *PLACES, QT_QPA_PLATFORM="offscreen")
    assert (ran.returncode, _without_the_platforms(ran.stderr)) == (0, [])
    assert not list(paths.crash_directory(data).glob("*.txt"))
    assert "The window is painted." in paths.log_file(data).read_text("utf-8")


def test_an_exception_in_a_slot_shows_a_dialog_and_the_show_goes_on(data: Path) -> None:
    ran = _run(_BREAK_AND_END, str(data), *PLACES, QT_QPA_PLATFORM="offscreen")
    assert (ran.returncode, _without_the_platforms(ran.stderr)) == (0, [])
    assert ran.stdout.splitlines() == ["That step did not work, and nothing was changed."] * 2
    assert "KeyError: 'rank'" in paths.log_file(data).read_text("utf-8")


def test_a_failed_start_for_want_of_a_library_names_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*arguments: object, **options: object) -> int:
        raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(app, "_run", fail)
    assert app.run_desktop(tmp_path, demo=False) == 1
    assert "apt-get install" in capsys.readouterr().err


def test_the_tour_draws_every_screen_and_leaves_the_data_alone(
    qtbot: QtBot, look: Look, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "_look", lambda *_, **__: look)
    out = tmp_path / "tour"
    out.mkdir()
    before = paths.cache_file(data).read_bytes()
    pictures = app.run_tour(data, out, "light", PLACES)
    assert [picture.name for picture in pictures] == [
        "guests-light.png",
        "door-light.png",
        "door-kiosk-light.png",
        "palette-light.png",
    ]
    sizes = [(image.width(), image.height()) for image in (QImage(str(picture)) for picture in pictures)]
    assert sizes == [(1440, 900), (1440, 900), (1280, 800), (1440, 900)]
    assert paths.cache_file(data).read_bytes() == before


_START = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from fashionos_desktop import app
from fashionos_desktop.ui.shell.program import Program

begin = Program.begin

def begin_and_act(self):
    begin(self)
    self.window.stage.entered.connect(lambda _: QTimer.singleShot(0, lambda: act(self)))

Program.begin = begin_and_act

def end():
    os.kill(os.getpid(), signal.SIGTERM)
"""
_GO = "sys.exit(app.run_desktop(Path(sys.argv[1]), demo=False, screens=sys.argv[2:]))"
_OPEN_AND_END = f"""
{_START}
def act(program):
    end()
{_GO}
"""
_BREAK_AND_END = f"""
{_START}
import asyncio
from fashionos_desktop.ui.shell.troubles import TroubleDialog

def break_slot():
    raise KeyError("rank")

def act(program):
    QTimer.singleShot(0, break_slot)
    read(program, lambda: (asyncio.get_event_loop().call_soon(break_slot), read(program, end)))

def read(program, then):
    shown = [dialog for dialog in program.window.findChildren(TroubleDialog) if dialog.isVisible()]
    if not shown:
        QTimer.singleShot(20, lambda: read(program, then))
        return
    print(shown[0].windowTitle(), flush=True)
    shown[0].accept()
    QTimer.singleShot(50, then)
{_GO}
"""
