"""Short lines: the door list on paper, the demo show, codes read from pictures."""

from __future__ import annotations

import contextlib
import random
import re
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import segno

from benchmarks.place import SLUG, Place
from benchmarks.tables import Line, Table
from benchmarks.timing import SPREAD_COLUMNS, milliseconds, spread
from fashionos_desktop import paths
from fashionos_desktop.reports.codes import UnreadableCode, read_code
from fashionos_desktop.reports.guest_exports import export_guests
from fashionos_desktop.services.demo import make_demo
from fashionos_desktop.services.guests.exporting import export_rows, heading_of
from fashionos_desktop.services.shows import show_by_slug
from fashionos_desktop.storage import Cache

PICTURES = 30
LISTED = 5_000
"""At most so many guests are put on paper."""
NOW = datetime(2026, 9, 29, 17, 28, tzinfo=UTC)


def measure(place: Place, pictures: int = PICTURES, *, demo: bool = True) -> Table:
    pages, listing = _door_list(place)
    read, reading = _codes(place.folder, pictures)
    lines = [
        Line("door list as PDF", "–", f"{pages / listing:,.0f} pages/s ({pages} pages)"),
        Line(
            "codes read from pictures",
            "–",
            f"{read} of {pictures}, median {spread(reading).p50:.1f} ms, longest {spread(reading).largest:.0f} ms",
        ),
    ]
    rows = [("codes read from pictures", *spread(reading).cells())]
    if demo:
        making = _seconds(lambda: _make_demo(place.folder / "demo"))
        lines.insert(1, Line("the demo show, from nothing to disk", "–", f"{making:.1f} s"))
        rows.append(("the demo show", *[milliseconds(making * 1000)] * 5, "1"))
    notes = ["The pictures are QR codes of 12 characters: small, turned by some degrees, or printed grey on grey."]
    return Table("Paper, pictures and the demo", lines, ("what", *SPREAD_COLUMNS), rows, notes)


def _door_list(place: Place) -> tuple[int, float]:
    """Pages, and seconds."""
    target = place.folder / "door.pdf"
    with Cache.open(paths.cache_file(place.data("paper"))) as cache:
        show = cache.read(lambda session: show_by_slug(session, SLUG))
        guests = cache.read(lambda session: list(export_rows(session, show.id))[:LISTED])
        taken = _seconds(lambda: export_guests(guests, target, show=heading_of(show, printed_at=NOW)))
    return len(re.findall(rb"/Type\s*/Page\b", target.read_bytes())), taken


def _make_demo(data: Path) -> None:
    data.mkdir()
    with Cache.open(paths.cache_file(data)) as cache:
        cache.write(lambda session: make_demo(session, now=NOW)).result()


def _codes(folder: Path, count: int) -> tuple[int, list[float]]:
    dice = random.Random(3)
    read, taken = 0, []
    for number in range(count):
        code = "".join(dice.choices("23456789abcdefghjkmnpqrstuvwxyz", k=12))
        file = folder / f"{number}.png"
        _draw(code, file, number)
        began = time.perf_counter()
        with contextlib.suppress(UnreadableCode):
            read += read_code(file) == code
        taken.append(time.perf_counter() - began)
    return read, taken


def _draw(code: str, file: Path, number: int) -> None:
    """The first third straight and small, the second turned, the third pale."""
    from PIL import Image

    pale = number % 3 == 2
    segno.make(code, error="m").save(
        str(file), scale=4, dark="#777" if pale else "#000", light="#bbb" if pale else "#fff"
    )
    with Image.open(file) as drawn:
        picture = drawn.convert("L")
    if number % 3 == 0:
        picture = picture.resize((90, 90), Image.Resampling.BILINEAR)
    elif number % 3 == 1:
        picture = picture.rotate(5 + number, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    picture.save(file)


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
