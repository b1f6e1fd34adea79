"""`make run`: opens the demo show, or, where there is no display, does a show's main job without one.

Headless, it imports a sample guest list into a folder that is thrown away, checks guests in by code, by name
and by a picture of a QR code, writes the door list, and draws every screen in each theme. All of that lands in
`tour/`. Each step is a `fashionos` command that a person could type.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from fashionos_desktop import system_libraries
from fashionos_desktop.settings import THEMES

ROOT = Path(__file__).parents[1]
GUEST_LIST = Path("tests/data/guests/pretix-checkinlist.csv")
EVENT = "maison-aurelle-ss27"
EVENING = "2026-09-29T19:{minute}:00+02:00"
ARRIVALS = [
    (["pcj47zkft5q3v869jgc9eqyqqesnp8ty"], "10"),
    (["--name", "Aaron Mcbride"], "11"),
    (["--image", "tests/data/qr/qr-01.png"], "12"),
    (["pcj47zkft5q3v869jgc9eqyqqesnp8ty"], "13"),
]
REFUSED = 3


def main() -> int:
    os.chdir(ROOT)
    reason = system_libraries.refusal_to_open(os.environ)
    if reason is None:
        return subprocess.call([sys.executable, "-m", "fashionos_desktop", "demo"])
    print(reason)
    if system_libraries.has_display(os.environ) and not reason.startswith("No display"):
        return 1
    print("FashionOS does its work without a window instead.\n")
    return without_display(Path("tour"))


def without_display(pictures: Path) -> int:
    pictures.mkdir(exist_ok=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(prefix="fashionos-") as data:
        show = ["--data", data]
        create = ["--create-event", "Maison Aurelle SS27", "--date", "2026-09-29", "--timezone", "Europe/Paris"]
        fashionos(*show, "import", "guests", str(GUEST_LIST), "--event", EVENT, *create)
        for guest, minute in ARRIVALS:
            at = ["--at", EVENING.format(minute=minute)]
            fashionos(*show, "check-in", *guest, "--event", EVENT, *at, accepted=(0, REFUSED))
        fashionos(*show, "export", "guests", "--event", EVENT, "--to", str(pictures / "door-list.pdf"))
        fashionos(*show, "doctor")
    for theme in THEMES:
        fashionos("tour", str(pictures), "--theme", theme)
    print(f"\n{len(list(pictures.glob('*.png')))} pictures and the door list are in {pictures.absolute()}.")
    return 0


def fashionos(*words: str, accepted: tuple[int, ...] = (0,)) -> None:
    """Runs one command, shows it and what it said, and ends this program where it did not do its work."""
    shown = [word for word in words if word != "--data" and not word.startswith(tempfile.gettempdir())]
    print(f"$ fashionos {shlex.join(shown)}", flush=True)
    status = subprocess.call([sys.executable, "-m", "fashionos_desktop", *words])
    if status not in accepted:
        sys.exit(status)


if __name__ == "__main__":
    sys.exit(main())
