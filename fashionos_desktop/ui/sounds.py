"""The sounds of the door, played where the machine can."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from PySide6.QtWidgets import QApplication

from fashionos_desktop.ui.look.sounds import Sound, sound_bytes

_log = logging.getLogger(__name__)

_PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"))


class Sounds:
    """Plays a sound without waiting for it; a machine that cannot play beeps, or stays silent."""

    def __init__(self, *, on: bool = True) -> None:
        self.on = on
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._files: dict[Sound, Path] = {}
        self._player = _player()
        self._playing: subprocess.Popen[bytes] | None = None

    def play(self, sound: Sound) -> None:
        if not self.on:
            return
        if sys.platform == "win32":
            self._play_on_windows(sound)
        elif self._player is None:
            QApplication.beep()
        else:
            self._play_with(self._player, sound)

    def close(self) -> None:
        if self._playing is not None and self._playing.poll() is None:
            self._playing.terminate()
            self._playing.wait(1)
        self._playing = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
        self._files.clear()

    def _play_with(self, player: tuple[str, ...], sound: Sound) -> None:
        if self._playing is not None and self._playing.poll() is None:
            self._playing.terminate()
            self._playing.wait(1)
        try:
            self._playing = subprocess.Popen(
                [*player, str(self._file(sound))],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except OSError as error:
            _log.warning("The sound could not be played: %s", error)
            self._player = None

    def _play_on_windows(self, sound: Sound) -> None:
        if sys.platform == "win32":
            import winsound

            path = str(self._file(sound))
            thread = threading.Thread(target=winsound.PlaySound, args=(path, winsound.SND_FILENAME), daemon=True)
            thread.start()

    def _file(self, sound: Sound) -> Path:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="fashionos-sounds-")
        path = self._files.get(sound)
        if path is None:
            path = self._files[sound] = Path(self._folder.name) / f"{sound.value}.wav"
            path.write_bytes(sound_bytes(sound))
        return path


def _player() -> tuple[str, ...] | None:
    if sys.platform == "darwin":
        return ("afplay",)
    if os.environ.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal")):
        return None
    return next((player for player in _PLAYERS if shutil.which(player[0])), None)
