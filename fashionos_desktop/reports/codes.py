"""Ticket codes: read from a picture, tidied after a scanner, drawn for a badge."""

from __future__ import annotations

import struct
import time
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Literal

import segno
import zxingcpp
from PIL import Image, ImageFilter, ImageOps, UnidentifiedImageError

from fashionos_desktop.reports.problems import BadFile
from fashionos_desktop.services.door.codes import clean_code

PATIENCE = 2.0
"""Seconds after which a picture that would not yield a code is given up."""

LARGEST_PICTURE = 80_000_000
"""Pixels. A larger picture is no photograph of a ticket, and unpacking it could fill the memory."""


class UnreadableCode(BadFile):
    """The picture is sound, but no single code can be read from it."""


class UnreadablePicture(BadFile):
    """The file is not a picture, or a broken or far too large one."""


class CannotDrawCode(BadFile):
    """The text does not fit into a QR code."""


def read_code(path: Path, *, patience: float = PATIENCE) -> str:
    """The one code in a picture, tidied by `clean_code`. Tries harder and harder for `patience` seconds.

    QR codes count before other kinds of barcode, so a ticket that carries both gives its QR code.
    Raises UnreadablePicture or UnreadableCode.
    """
    picture = _open_grey(path)
    for formats in (_FIRST, _THEN):
        deadline = time.monotonic() + patience / 2
        for attempt in _attempts(picture):
            texts = _decode(attempt, formats)
            if len(texts) > 1:
                raise UnreadableCode(
                    f"The picture {path.name} shows {len(texts)} different codes. Crop it to one and try again."
                )
            if texts:
                return texts.pop()
            if time.monotonic() > deadline:
                break
    raise UnreadableCode(
        f"No code can be read in {path.name}. Take the picture again, closer and with more light, "
        "or look the guest up by name."
    )


def draw_code(text: str, form: Literal["png", "svg"] = "png", *, scale: int = 8) -> bytes:
    """A QR code as a file's bytes, with its quiet zone; `scale` is pixels (or SVG units) a module.

    Raises CannotDrawCode.
    """
    if not text:
        raise CannotDrawCode("There is no code to draw.")
    try:
        code = segno.make_qr(text, error="m")
    except segno.DataOverflowError:
        raise CannotDrawCode(f"The code has {len(text)} characters, too many for a QR code.") from None
    drawn = BytesIO()
    code.save(drawn, kind=form, scale=scale, border=4)
    return drawn.getvalue()


def _open_grey(path: Path) -> Image.Image:
    try:
        with Image.open(path) as picture:
            if picture.width * picture.height > LARGEST_PICTURE:
                raise UnreadablePicture(_too_large(path))
            picture.load()
            return _grey(picture)
    except FileNotFoundError:
        raise UnreadablePicture(f"There is no picture at {path}.") from None
    except IsADirectoryError:
        raise UnreadablePicture(f"{path} is a folder, not a picture.") from None
    except PermissionError:
        raise UnreadablePicture(f"This computer does not let FashionOS read {path}.") from None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise UnreadablePicture(_too_large(path)) from None
    except UnidentifiedImageError:
        raise UnreadablePicture(f"{path.name} is not a picture that FashionOS can open. Use PNG or JPEG.") from None
    except (OSError, SyntaxError, ValueError, EOFError, struct.error, zlib.error):
        raise UnreadablePicture(f"The picture {path.name} is damaged or incomplete. Save it again.") from None


def _too_large(path: Path) -> str:
    return f"The picture {path.name} is too large to open. Crop it to the code and try again."


def _grey(picture: Image.Image) -> Image.Image:
    if picture.mode.startswith(("I", "F")):
        # Sixteen-bit scans: a plain conversion would clip everything above 255 to white.
        low, high = picture.getextrema()
        span = max(float(high) - float(low), 1.0)  # type: ignore[arg-type]
        return picture.convert("F").point(lambda v: (v - low) * (255.0 / span)).convert("L")
    if picture.has_transparency_data:
        layer = picture.convert("RGBA")
        paper = Image.new("RGBA", layer.size, "white")
        return Image.alpha_composite(paper, layer).convert("L")
    return picture.convert("L")


_FIRST = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
_THEN = zxingcpp.BarcodeFormats(
    [
        zxingcpp.BarcodeFormat.MicroQRCode,
        zxingcpp.BarcodeFormat.Aztec,
        zxingcpp.BarcodeFormat.DataMatrix,
        zxingcpp.BarcodeFormat.PDF417,
        zxingcpp.BarcodeFormat.Code128,
        zxingcpp.BarcodeFormat.Code39,
        zxingcpp.BarcodeFormat.EAN13,
    ]
)
"""Other kinds that tickets use. Codabar and ITF are left out: they see codes in noise."""


def _decode(picture: Image.Image, formats: zxingcpp.BarcodeFormats) -> set[str]:
    for binarizer in (zxingcpp.Binarizer.LocalAverage, zxingcpp.Binarizer.GlobalHistogram):
        found = zxingcpp.read_barcodes(picture, formats=formats, binarizer=binarizer, text_mode=zxingcpp.TextMode.Plain)
        texts = {clean_code(code.text) for code in found if code.valid} - {""}
        if texts:
            return texts
    return set()


def _attempts(picture: Image.Image) -> Iterator[Image.Image]:
    """The picture as it is, then mended in ways that cost more and help less often."""
    yield picture
    fitted = _fit(picture, 1600)
    for mend in _MENDS:
        yield mend(fitted)
    for degrees in (45, 22, 67):
        yield fitted.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=255)


def _fit(picture: Image.Image, longest: int) -> Image.Image:
    """Small enough to try many times, with a white margin for codes cropped to their edge."""
    small = picture.copy()
    small.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    return ImageOps.expand(small, border=max(small.size) // 12, fill=255)


def _scaled(picture: Image.Image, factor: float) -> Image.Image:
    size = (max(1, round(picture.width * factor)), max(1, round(picture.height * factor)))
    return picture.resize(size, Image.Resampling.BOX if factor < 1 else Image.Resampling.BICUBIC)


def _brightened(picture: Image.Image) -> Image.Image:
    lifted: Image.Image = ImageOps.autocontrast(picture, cutoff=1).point(lambda v: round(255 * (v / 255) ** 0.5))
    return lifted


def _flattened(picture: Image.Image) -> Image.Image:
    """Light that falls unevenly taken out: each pixel against the mean around it."""
    around = picture.filter(ImageFilter.BoxBlur(max(picture.size) / 16))
    return ImageOps.autocontrast(Image.blend(picture, ImageOps.invert(around), 0.5))


def _sharpened(picture: Image.Image) -> Image.Image:
    return _scaled(picture, 2).filter(ImageFilter.UnsharpMask(radius=6, percent=300, threshold=0))


_MENDS: tuple[Callable[[Image.Image], Image.Image], ...] = (
    lambda p: p,
    lambda p: p.filter(ImageFilter.MedianFilter(3)),
    lambda p: p.filter(ImageFilter.GaussianBlur(1.5)),
    _brightened,
    lambda p: p.filter(ImageFilter.MedianFilter(5)),
    lambda p: _scaled(p, 0.5),
    lambda p: _scaled(p.filter(ImageFilter.MedianFilter(3)), 0.5),
    lambda p: _scaled(p, 2),
    _sharpened,
    _flattened,
    lambda p: p.filter(ImageFilter.GaussianBlur(3)),
    lambda p: _scaled(p, 3).filter(ImageFilter.GaussianBlur(2)) if max(p.size) < 600 else _scaled(p, 0.25),
)
