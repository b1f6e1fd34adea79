"""Codes from pictures, after scanners, and onto badges."""

from __future__ import annotations

import csv
import struct
import time
import zlib
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from fashionos_desktop.reports.codes import (
    CannotDrawCode,
    UnreadableCode,
    UnreadablePicture,
    draw_code,
    read_code,
)
from fashionos_desktop.services.door.codes import clean_code

PICTURES = Path(__file__).parent.parent / "data" / "qr"
SECRET = "92kmruveywwzxbeuz69kx7rg7wadxu2e"


def _index() -> list[tuple[str, str]]:
    with (PICTURES / "index.csv").open(encoding="utf-8", newline="") as file:
        return [(row["file"], row["expected text"]) for row in csv.DictReader(file)]


def _drawn(text: str, scale: int = 6) -> Image.Image:
    return Image.open(BytesIO(draw_code(text, scale=scale))).convert("L")


@pytest.mark.parametrize(("name", "expected"), _index())
def test_sample_pictures_are_read(name: str, expected: str) -> None:
    # Patience is for a busy machine: the slowest of them takes 0.05 s on a quiet one.
    assert read_code(PICTURES / name, patience=20) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (SECRET, SECRET),
        (f"\\000001{SECRET}", SECRET),
        (f"]Q2\\000026{SECRET}\r\n", SECRET),
        (f"\t {SECRET}\t", SECRET),
        (f"\ufeff{SECRET}\u200b\xa0", SECRET),
        ("]C1MA9673800604", "MA9673800604"),
        ("[brackets]", "[brackets]"),
        ("\\0000", "\\0000"),
        ("AB\\000001", "AB\\000001"),
        ("  \r\n", ""),
        ("\\000001", ""),
    ],
)
def test_clean_code_keeps_the_code_alone(text: str, code: str) -> None:
    assert clean_code(text) == code


@given(st.text(alphabet=st.characters(min_codepoint=0x21, max_codepoint=0x7E, exclude_characters="\\]"), max_size=40))
def test_cleaning_changes_no_plain_code(code: str) -> None:
    assert clean_code(code) == code
    assert clean_code(f"\\000001{code}\r\n") == code


@pytest.mark.parametrize("degrees", [0, 13, 45, 90, 180, 200])
def test_a_small_code_in_a_large_photograph(tmp_path: Path, degrees: int) -> None:
    photograph = Image.effect_noise((2400, 1800), 40)
    code = _drawn(SECRET, 5).rotate(degrees, expand=True, fillcolor=255)
    photograph.paste(code, (1500, 700))
    photograph.save(tmp_path / "photo.jpg", quality=70)
    assert read_code(tmp_path / "photo.jpg", patience=20) == SECRET


def test_light_on_dark_transparent_cropped_and_deep_pictures(tmp_path: Path) -> None:
    plain = _drawn(SECRET)
    margin = 4 * 6
    clear = Image.merge("LA", (Image.new("L", plain.size, 0), plain.point(lambda v: 255 - v)))
    deep = plain.convert("I").point(lambda v: v * 40 + 20_000).convert("I;16")
    pictures = {
        "dark.png": plain.point(lambda v: 255 - v),
        "cropped.png": plain.crop((margin, margin, plain.width - margin, plain.height - margin)),
        "clear.png": clear,
        "deep.png": deep,
        "paper.gif": plain.convert("P"),
        "print.jpg": plain.convert("CMYK"),
    }
    for name, picture in pictures.items():
        picture.save(tmp_path / name)
        assert read_code(tmp_path / name, patience=20) == SECRET, name


@pytest.mark.parametrize("kind", ["Code128", "Code39", "PDF417", "Aztec", "DataMatrix"])
def test_other_barcodes_of_tickets(tmp_path: Path, kind: str) -> None:
    barcode = zxingcpp.create_barcode("MA9673800604", getattr(zxingcpp.BarcodeFormat, kind))
    Image.fromarray(zxingcpp.write_barcode_to_image(barcode, scale=4)).save(tmp_path / "b.png")
    assert read_code(tmp_path / "b.png", patience=20) == "MA9673800604"


def test_a_qr_code_counts_before_a_barcode(tmp_path: Path) -> None:
    barcode = zxingcpp.create_barcode("MA9673800604", zxingcpp.BarcodeFormat.Code128)
    sheet = Image.new("L", (700, 700), 255)
    sheet.paste(Image.fromarray(zxingcpp.write_barcode_to_image(barcode, scale=4)), (20, 20))
    sheet.paste(_drawn(SECRET), (200, 350))
    sheet.save(tmp_path / "ticket.png")
    assert read_code(tmp_path / "ticket.png", patience=20) == SECRET


def test_two_different_codes_are_not_guessed_between(tmp_path: Path) -> None:
    sheet = Image.new("L", (700, 300), 255)
    sheet.paste(_drawn("first"), (20, 20))
    sheet.paste(_drawn("second"), (380, 20))
    sheet.save(tmp_path / "two.png")
    with pytest.raises(UnreadableCode, match="2 different codes"):
        read_code(tmp_path / "two.png")


def test_a_picture_without_a_code_is_given_up_in_time(tmp_path: Path) -> None:
    Image.effect_noise((1000, 800), 120).save(tmp_path / "noise.png")
    started = time.monotonic()
    with pytest.raises(UnreadableCode, match=r"No code can be read in noise\.png"):
        read_code(tmp_path / "noise.png", patience=0.2)
    # One attempt may end after its time; none of them takes seconds.
    assert time.monotonic() - started < 10


def _huge_png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    )


def test_what_is_not_a_picture_is_named(tmp_path: Path) -> None:
    whole = (PICTURES / "qr-01.png").read_bytes()
    cases = {
        "text.png": (b"this is no picture", "is not a picture"),
        "ticket.pdf": (b"%PDF-1.7 ...", "is not a picture"),
        "empty.png": (b"", "is not a picture"),
        "cut.png": (whole[: len(whole) // 2], "damaged or incomplete"),
        "bomb.png": (_huge_png(), "too large"),
    }
    for name, (data, words) in cases.items():
        (tmp_path / name).write_bytes(data)
        with pytest.raises(UnreadablePicture, match=words):
            read_code(tmp_path / name)
    with pytest.raises(UnreadablePicture, match="There is no picture"):
        read_code(tmp_path / "nothing.png")
    with pytest.raises(UnreadablePicture, match="is a folder"):
        read_code(tmp_path)


def test_a_large_scan_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    Image.new("1", (10_000, 8_500)).save(tmp_path / "wide.png")
    with pytest.raises(UnreadablePicture, match="too large"):
        read_code(tmp_path / "wide.png")


def test_drawn_codes_are_read_back(tmp_path: Path) -> None:
    for text in ("K7Q2", SECRET, "Zoé 王琴"):
        (tmp_path / "code.png").write_bytes(draw_code(text))
        assert read_code(tmp_path / "code.png") == text
    assert draw_code("K7Q2", "svg").lstrip().startswith(b"<?xml")


def test_what_does_not_fit_into_a_code_is_refused() -> None:
    with pytest.raises(CannotDrawCode, match="too many"):
        draw_code("x" * 8000)
    with pytest.raises(CannotDrawCode, match="no code to draw"):
        draw_code("")
