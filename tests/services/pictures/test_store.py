"""Pictures that come from outside are kept small, upright and plain, or refused with a sentence."""

from __future__ import annotations

import hashlib
import io
import random
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms
from sqlalchemy import select

from fashionos_desktop.models import MediaFile
from fashionos_desktop.services.identity import first_use
from fashionos_desktop.services.pictures.store import add_picture
from fashionos_desktop.services.pictures.thumbnails import thumbnail, thumbnails
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.storage import Cache

RED, WHITE = (200, 30, 40), (255, 255, 255)


class House:
    def __init__(self, cache: Cache) -> None:
        self.cache = cache
        who = cache.write(lambda s: first_use(s, person_name="Somebody", organization_name="House")).result()
        self.id = who.organization_id

    def add(self, data: bytes) -> str:
        return self.cache.write(lambda session: add_picture(session, self.id, data)).result()

    def small(self, media_file_id: str) -> Image.Image:
        jpeg = self.cache.read(lambda session: thumbnail(session, media_file_id))
        assert jpeg is not None
        assert len(jpeg) <= 32 * 1024
        picture = Image.open(io.BytesIO(jpeg))
        picture.load()
        assert (picture.format, picture.mode) == ("JPEG", "RGB")
        assert max(picture.size) <= 256
        return picture

    def file(self, media_file_id: str) -> MediaFile:
        found = self.cache.read(lambda session: session.scalar(select(MediaFile).where(MediaFile.id == media_file_id)))
        assert found is not None
        return found


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with Cache.open(tmp_path / "cache.sqlite3") as cache:
        yield House(cache)


def saved(picture: Image.Image, kind: str, **options: Any) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()


def half_red(mode: str = "RGB") -> Image.Image:
    """White, with its left half red."""
    picture = Image.new("RGB", (600, 800), WHITE)
    picture.paste(RED, (0, 0, 300, 800))
    return picture.convert(mode)


def is_red(colour: object) -> bool:
    assert isinstance(colour, tuple)
    return bool(colour[0] > 140 and colour[1] < 110 and colour[2] < 110)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP"])
def test_common_kinds_are_kept(house: House, kind: str) -> None:
    data = saved(half_red(), kind)
    file = house.file(house.add(data))
    assert (file.mime, file.bytes, file.width, file.height) == (f"image/{kind.lower()}", len(data), 600, 800)
    assert file.sha256 == hashlib.sha256(data).hexdigest()
    small = house.small(file.id)
    assert small.size == (192, 256)
    assert is_red(small.getpixel((30, 128)))
    assert not is_red(small.getpixel((160, 128)))


def test_the_camera_s_turn_is_honoured(house: House) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter to the right
    media_file_id = house.add(saved(half_red(), "JPEG", exif=exif.tobytes()))
    file = house.file(media_file_id)
    assert (file.width, file.height) == (800, 600)
    small = house.small(media_file_id)
    assert is_red(small.getpixel((128, 20)))
    assert not is_red(small.getpixel((128, 170)))


def test_print_colours_become_screen_colours(house: House) -> None:
    small = house.small(house.add(saved(half_red("CMYK"), "JPEG")))
    assert is_red(small.getpixel((30, 128)))


def test_a_colour_profile_is_applied_and_a_broken_one_ignored(house: House) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for icc in (profile, b"no profile at all"):
        small = house.small(house.add(saved(half_red(), "PNG", icc_profile=icc)))
        assert is_red(small.getpixel((30, 128)))


def test_clear_parts_become_white(house: House) -> None:
    clear = Image.new("RGBA", (300, 300), (0, 0, 0, 0))
    clear.paste((*RED, 255), (0, 0, 150, 300))
    small = house.small(house.add(saved(clear, "PNG")))
    assert small.getpixel((220, 128)) == WHITE
    assert is_red(small.getpixel((40, 128)))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16"])
def test_grey_and_indexed_pictures_are_kept(house: House, mode: str) -> None:
    picture = Image.new(mode, (40, 50)) if mode == "I;16" else half_red("L" if mode == "LA" else "RGB").convert(mode)
    assert house.small(house.add(saved(picture, "PNG"))).mode == "RGB"


def test_noise_still_fits(house: House) -> None:
    noise = Image.frombytes("RGB", (700, 700), random.Random(1).randbytes(700 * 700 * 3))
    assert max(house.small(house.add(saved(noise, "PNG"))).size) <= 256


def test_small_pictures_are_not_blown_up(house: House) -> None:
    assert house.small(house.add(saved(Image.new("RGB", (12, 9), RED), "PNG"))).size == (12, 9)


def test_the_same_picture_is_kept_once(house: House) -> None:
    data = saved(half_red(), "PNG")
    assert house.add(data) == house.add(data)
    assert house.cache.read(lambda session: len(session.scalars(select(MediaFile)).all())) == 1


def bomb(width: int, height: int) -> bytes:
    """A PNG that says it is enormous, and is not."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + data


@pytest.mark.parametrize(("width", "height"), [(10_000, 9_000), (14_000, 9_000), (60_000, 60_000)])
def test_bombs_are_refused(house: House, width: int, height: int) -> None:
    with pytest.raises(Refused, match="too large to open safely"):
        house.add(bomb(width, height))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no picture"),
        (b"name,email\nAna,ana@example.com\n", "no picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no picture"),
        (saved(half_red(), "JPEG")[:900], "damaged|no picture"),
        (saved(half_red(), "PNG")[:300], "damaged"),
        (bomb(100, 100), "damaged"),
    ],
    ids=["empty", "csv", "svg", "cut jpeg", "cut png", "short png"],
)
def test_what_is_no_picture_is_refused(house: House, data: bytes, words: str) -> None:
    with pytest.raises(Refused, match=words):
        house.add(data)
    assert house.cache.read(lambda session: session.scalars(select(MediaFile)).all()) == []


def test_many_thumbnails_at_once(house: House) -> None:
    ids = [house.add(saved(Image.new("RGB", (9, 9), (place, 0, 0)), "PNG")) for place in range(4)]
    found = house.cache.read(lambda session: thumbnails(session, [*ids, "00000000-0000-4000-8000-000000000000"]))
    assert set(found) == set(ids)
    assert house.cache.read(lambda session: thumbnail(session, "00000000-0000-4000-8000-000000000000")) is None
    assert house.cache.read(lambda session: thumbnails(session, [])) == {}
