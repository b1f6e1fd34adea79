"""The sounds of the door, played where the machine can."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtWidgets import QApplication

from fashionos_desktop.ui.look.sounds import Sound, sound_bytes

_log = logging.getLogger(__name__)

_PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"))


class Sounds:
    """Plays a sound on a thread of its own; a machine that cannot play beeps, or stays silent."""

    def __init__(self, *, on: bool = True) -> None:
        self.on = on
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._files: dict[Sound, Path] = {}
        self._player = _player()
        self._playing: subprocess.Popen[bytes] | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="sounds")

    def play(self, sound: Sound) -> None:
        if not self.on:
            return
        if sys.platform != "win32" and self._player is None:
            QApplication.beep()
        else:
            self._thread.submit(self._play_now, sound)

    def close(self) -> None:
        self._thread.shutdown(wait=True, cancel_futures=True)
        self._stop()
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
        self._files.clear()

    def _play_now(self, sound: Sound) -> None:
        path = str(self._file(sound))
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(path, winsound.SND_FILENAME)
        elif self._player is not None:
            self._stop()
            try:
                self._playing = subprocess.Popen(
                    [*self._player, path],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
            except OSError as error:
                _log.warning("The sound could not be played: %s", error)
                self._player = None

    def _stop(self) -> None:
        if self._playing is not None and self._playing.poll() is None:
            self._playing.terminate()
            self._playing.wait(1)
        self._playing = None

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
