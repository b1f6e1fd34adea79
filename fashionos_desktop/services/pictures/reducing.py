"""Makes any picture plain: upright, in red, green and blue as screens show them, on white where it was clear."""

from __future__ import annotations

import io

from PIL import Image, ImageCms, ImageOps

_CLEAR = ("RGBA", "LA", "PA")


def upright_rgb(picture: Image.Image) -> Image.Image:
    """A copy as the photographer meant it: turned by its EXIF mark, its colour profile applied."""
    profile = picture.info.get("icc_profile")
    turned = ImageOps.exif_transpose(picture)
    if turned.mode == "P":
        turned = turned.convert("RGBA" if "transparency" in turned.info else "RGB")
    if turned.mode in _CLEAR:
        clear = turned.convert("RGBA")
        white = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(white, clear).convert("RGB")
    if profile and turned.mode in ("RGB", "CMYK", "L"):
        turned = _in_screen_colours(turned, profile)
    return turned.convert("RGB")


def _in_screen_colours(picture: Image.Image, profile: bytes) -> Image.Image:
    try:
        given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        screen = ImageCms.createProfile("sRGB")
        converted = ImageCms.profileToProfile(picture, given, screen, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        # A profile that is broken or meant for another kind of picture: near enough without it.
        return picture
    return converted or picture
