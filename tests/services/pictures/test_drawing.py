"""Drawn people: the same each time, small, of every kind."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageStat

from fashionos_desktop.services.demo.look_list import LOOKS
from fashionos_desktop.services.demo.tables import fields
from fashionos_desktop.services.pictures.appearance import CUTS, Appearance
from fashionos_desktop.services.pictures.colours import HAIR, PALETTES, SKIN
from fashionos_desktop.services.pictures.look_picture import Outfit, draw_look
from fashionos_desktop.services.pictures.portrait import draw_portrait
from fashionos_desktop.services.pictures.wardrobe import pieces

SOMEBODY = Appearance("Somebody", "f", 4, "black", "bob")
SUIT = Outfit("1", "Boiled wool suit, ivory shirt", "Black boot", "Veil", "ink")


def opened(jpeg: bytes) -> Image.Image:
    assert len(jpeg) <= 32 * 1024
    picture = Image.open(io.BytesIO(jpeg))
    picture.load()
    assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (192, 256))
    return picture


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("gender", ["f", "m"])
def test_every_cut_is_drawn_on_everybody(cut: str, gender: str) -> None:
    place = CUTS.index(cut)
    hair = list(HAIR)[place % len(HAIR)]
    for skin in (place % len(SKIN), (place + 5) % len(SKIN)):
        opened(draw_portrait(Appearance(f"{cut} {skin}", gender, skin, hair, cut)))


def test_the_same_person_has_the_same_picture() -> None:
    assert draw_portrait(SOMEBODY) == draw_portrait(SOMEBODY)
    assert draw_look(SUIT, SOMEBODY) == draw_look(SUIT, SOMEBODY)
    assert draw_look(SUIT, SOMEBODY) != draw_look(SUIT, None)


def test_a_name_alone_makes_another_picture() -> None:
    assert draw_portrait(SOMEBODY) != draw_portrait(Appearance("Somebody else", "f", 4, "black", "bob"))


@pytest.mark.parametrize("palette", PALETTES)
def test_a_look_stands_out_from_its_paper(palette: str) -> None:
    picture = opened(draw_look(Outfit("1", "Double-faced wool coat", "Black boot", "", palette), SOMEBODY))
    body = ImageStat.Stat(picture.crop((88, 70, 104, 190)).convert("L")).mean[0]
    paper = ImageStat.Stat(picture.crop((4, 70, 24, 190)).convert("L")).mean[0]
    assert abs(body - paper) > 8


def test_pictures_are_muted() -> None:
    picture = opened(draw_portrait(Appearance("Muted", "f", 2, "copper", "waves")))
    saturation = ImageStat.Stat(picture.convert("HSV")).mean[1] / 255
    assert saturation < 0.25


@pytest.mark.parametrize("line", fields(LOOKS), ids=lambda line: f"look {line[0]}")
def test_the_wardrobe_knows_the_words_of_every_look(line: tuple[str, ...]) -> None:
    assert any(piece.parts for piece in pieces(line[2])), line[2]


def test_unknown_words_still_make_a_picture() -> None:
    opened(draw_look(Outfit("9", "Something never seen", "Clogs", "A lamp", "pearl"), SOMEBODY))
