"""The pictures of the demo show, drawn and filed."""

from __future__ import annotations

import hashlib

from fashionos_desktop.models import MediaFile, MediaThumb
from fashionos_desktop.services.demo.casting import Face
from fashionos_desktop.services.demo.collections import palettes
from fashionos_desktop.services.demo.lineup import Exit
from fashionos_desktop.services.demo.rows import chance
from fashionos_desktop.services.demo.setting import Setting
from fashionos_desktop.services.pictures.appearance import CUTS, Appearance
from fashionos_desktop.services.pictures.look_picture import Outfit, draw_look
from fashionos_desktop.services.pictures.paper import HEIGHT, WIDTH
from fashionos_desktop.services.pictures.portrait import draw_portrait

_HAIR = ("black", "dark brown", "chestnut", "light brown", "grey", "blonde")
_KNOWN_BY_SIGHT = 12


def model_portraits(setting: Setting, faces: list[Face]) -> dict[str, str]:
    """Picture ids by the model's name."""
    return {face.name: _file(setting, draw_portrait(face.appearance)) for face in faces}


def photographs_of_looks(setting: Setting, order: list[Exit], faces: list[Face]) -> dict[str, str]:
    """Picture ids by look number: who wears it, in its garments. Without a model, on a stand."""
    appearances = {face.name: face.appearance for face in faces}
    shades = palettes()
    return {
        look.number: _file(setting, draw_look(_outfit(look, shades), appearances.get(look.model or "")))
        for look in order
    }


def guest_portraits(setting: Setting) -> list[str]:
    dice = chance("guest portraits")
    return [
        _file(
            setting,
            draw_portrait(
                Appearance(
                    f"guest {place}", dice.choice("fm"), dice.randrange(9), dice.choice(_HAIR), dice.choice(CUTS[1:])
                )
            ),
        )
        for place in range(_KNOWN_BY_SIGHT)
    ]


def _outfit(look: Exit, shades: list[str]) -> Outfit:
    return Outfit(look.number, look.garments, look.shoes, look.accessories, shades[look.collection])


def _file(setting: Setting, jpeg: bytes) -> str:
    media_file_id = setting.rows.add(
        MediaFile,
        organization_id=setting.organization_id,
        sha256=hashlib.sha256(jpeg).hexdigest(),
        mime="image/jpeg",
        bytes=len(jpeg),
        width=WIDTH,
        height=HEIGHT,
    )
    setting.rows.add(MediaThumb, media_file_id=media_file_id, jpeg=jpeg)
    return media_file_id
