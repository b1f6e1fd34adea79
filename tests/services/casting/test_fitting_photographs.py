"""Fitting photographs: whose look they are, by name, by time, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import select

from fashionos_desktop.models import Look, MediaFile
from fashionos_desktop.services.casting import attach_photograph, match_photographs, photographs_in
from fashionos_desktop.services.casting.fitting_photographs import number_in
from fashionos_desktop.services.refusals import Refused
from tests.services.line_up.show import SmallShow

_EXIF, _TAKEN = 0x8769, 0x9003


def photograph(folder: Path, name: str, taken: str | None = None) -> Path:
    picture = Image.new("RGB", (60, 80), "grey")
    exif = picture.getexif()
    if taken is not None:
        exif.get_ifd(_EXIF)[_TAKEN] = f"2026:09:28 {taken}"
    path = folder / name
    picture.save(path, exif=exif)
    return path


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("look 12", "12"), ("Look_012 back", "12"), ("L12a-front", "12A"), ("exit-7", "7"), ("12", "12"),
        ("12A (2)", "12A"), ("nr. 3", "3"), ("IMG_4711", ""), ("DSC00012", ""), ("2026-09-28", ""), ("Inès", ""),
    ],
)  # fmt: skip
def test_the_number_that_a_name_says(name: str, number: str) -> None:
    assert number_in(name) == number


def test_by_name_else_by_time_between_two_of_one_look_else_not_at_all(show: SmallShow, tmp_path: Path) -> None:
    looks = show.looks("Ana", "Bea", "Cleo")
    files = [
        photograph(tmp_path, "look 1 a.jpg", "10:00:00"), photograph(tmp_path, "IMG_1.jpg", "10:00:20"),
        photograph(tmp_path, "look 1 b.jpg", "10:00:40"), photograph(tmp_path, "IMG_2.jpg", "10:01:00"),
        photograph(tmp_path, "look 2.jpg", "10:02:00"), photograph(tmp_path, "IMG_3.jpg"),
        photograph(tmp_path, "look 99.jpg", "10:03:00"),
    ]  # fmt: skip
    (tmp_path / "notes.txt").write_text("no picture")
    (tmp_path / "cut.jpg").write_bytes(b"\xff\xd8\xff")
    found = match_photographs(show.line_up(), photographs_in([tmp_path]))
    assert {match.path.name: (match.number, match.how) for match in found} == {
        "look 1 a.jpg": ("1", "name"), "IMG_1.jpg": ("1", "time"), "look 1 b.jpg": ("1", "name"),
        "IMG_2.jpg": ("", "none"), "look 2.jpg": ("2", "name"), "IMG_3.jpg": ("", "none"),
        "look 99.jpg": ("", "none"), "cut.jpg": ("", "none"),
    }  # fmt: skip
    by_look = {match.look_id for match in found if match.path in files[:3]}
    assert by_look == {looks[0]}


def test_a_photograph_is_attached_and_one_that_cannot_be_read_says_its_name(show: SmallShow, tmp_path: Path) -> None:
    [look] = show.looks("Ana")
    data = photograph(tmp_path, "look 1.jpg").read_bytes()
    show.write(lambda session: attach_photograph(session, show.id, look, data, "look 1.jpg"))
    wide, high = show.cache.read(
        lambda session: tuple(
            session.execute(
                select(MediaFile.width, MediaFile.height)
                .join(Look, Look.photo_id == MediaFile.id)
                .where(Look.id == look)
            ).one()
        )
    )
    assert (wide, high) == (60, 80)
    with pytest.raises(Refused, match=r"look 2\.jpg: "):
        show.write(lambda session: attach_photograph(session, show.id, look, b"\xff\xd8\xff cut", "look 2.jpg"))
