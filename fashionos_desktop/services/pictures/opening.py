"""Opens pictures that come from outside, and refuses what could fill the memory."""

from __future__ import annotations

import io
import struct
import warnings

from PIL import Image, UnidentifiedImageError

from fashionos_desktop.services.refusals import Refused

FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP")
MOST_PIXELS = 80_000_000

_BROKEN = (OSError, SyntaxError, ValueError, EOFError, struct.error)
"""What Pillow's readers raise for files that are cut short or make no sense."""


def open_picture(data: bytes) -> Image.Image:
    """The picture with its first frame read. Raises Refused with what to do instead."""
    try:
        with warnings.catch_warnings():
            # Pillow warns of what we refuse below.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(data), formats=FORMATS)
    except Image.DecompressionBombError:
        raise _too_large() from None
    except UnidentifiedImageError:
        raise Refused("This is no picture that can be read here. Save it as JPEG or PNG.") from None
    except _BROKEN:
        raise _damaged() from None
    width, height = picture.size
    if width * height > MOST_PIXELS:
        picture.close()
        raise _too_large(width, height)
    try:
        picture.load()
    except _BROKEN:
        picture.close()
        raise _damaged() from None
    return picture


def _too_large(width: int = 0, height: int = 0) -> Refused:
    size = f" ({width:,} x {height:,} pixels)" if width else ""
    limit = f"{MOST_PIXELS // 1_000_000} million pixels"
    return Refused(f"This picture is too large to open safely{size}. Make it smaller than {limit}.")


def _damaged() -> Refused:
    return Refused("This picture is damaged or was not copied whole. Copy it again.")
