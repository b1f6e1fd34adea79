"""The system libraries that Qt needs on Linux, and one line that says which are missing.

Qt stops the whole program when a window cannot be made, without a word that a person could act on; so this is
asked before Qt is. Elsewhere Qt brings all it needs along.
"""

from __future__ import annotations

import ctypes
import re
import sys
from collections.abc import Callable, Iterable, Mapping

# What Qt itself is linked with, and the Debian package of each.
QT = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
# What opens a window on an X server needs besides.
X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
# Only a camera and the sounds of Qt Multimedia ask for these.
MULTIMEDIA = {"libpulse.so.0": "libpulse0"}
PACKAGES = QT | X11 | WAYLAND | MULTIMEDIA

_NOT_FOUND = re.compile(r"(?P<library>lib[\w+.-]+?\.so(?:\.\d+)*): cannot open shared object file")

Loads = Callable[[str], bool]


def can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def explain(error: ImportError | OSError, loads: Loads = can_load) -> str | None:
    """The sentence for an import that failed for want of a system library; None where that was not the reason.

    It names everything else that Qt will miss too, so that one visit to the package tool is enough.
    """
    found = _NOT_FOUND.search(str(error))
    if found is None:
        return None
    first = found["library"]
    return _sentence([first, *(name for name in missing(QT, loads) if name != first)])


def refusal_to_open(environment: Mapping[str, str], loads: Loads = can_load) -> str | None:
    """Why no window can be opened in this environment, in one line; None where one can."""
    if sys.platform != "linux" or environment.get("QT_QPA_PLATFORM", "xcb").split(":")[0] not in _DISPLAYS:
        return None
    if not has_display(environment):
        return "No display: neither DISPLAY nor WAYLAND_DISPLAY is set. The commands work without one."
    if environment.get("WAYLAND_DISPLAY") and not missing(QT | WAYLAND, loads):
        return None
    libraries = missing(QT | X11, loads)
    if libraries:
        return _sentence(libraries)
    if not _answers(environment):
        return f"No display: nothing answers at DISPLAY={environment.get('DISPLAY', '')}."
    return None


def has_display(environment: Mapping[str, str]) -> bool:
    """Whether a person could see a window here."""
    if sys.platform != "linux":
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def missing(libraries: Iterable[str], loads: Loads = can_load) -> list[str]:
    return [library for library in libraries if not loads(library)]


_DISPLAYS = ("xcb", "wayland", "wayland-egl")


def _sentence(libraries: list[str]) -> str:
    packages = sorted({PACKAGES[name] for name in libraries if name in PACKAGES})
    told = f"This computer lacks {', '.join(libraries)}, which the window needs."
    if packages:
        return f"{told} On Debian or Ubuntu: apt-get install {' '.join(packages)}"
    return f"{told} Install the package of your system that holds it."


def _answers(environment: Mapping[str, str]) -> bool:
    """Whether an X server takes a connection."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(environment.get("DISPLAY", "").encode(), None)
    refused: int = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return refused == 0
