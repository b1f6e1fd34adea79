"""Pages of a PDF as a reader sees them: their text through PDFium, the engine of common viewers."""

from __future__ import annotations

from pathlib import Path

import pypdfium2


def page_lines(path: Path) -> list[list[str]]:
    """The lines of each page, single spaces, without invisible marks."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [_lines(page) for page in document]
    finally:
        document.close()


def _lines(page: pypdfium2.PdfPage) -> list[str]:
    sheet = page.get_textpage()
    text = sheet.get_text_range().replace("\u200b", "")
    sheet.close()
    page.close()
    return [" ".join(line.split()) for line in text.splitlines() if line.split()]


def ink_within(path: Path, number: int, box: tuple[float, float, float, float]) -> float:
    """The darkness, 0 to 1, of a rectangle (left, top, right, bottom in points from the top left) of a page."""
    document = pypdfium2.PdfDocument(path)
    try:
        picture = document[number].render(scale=3, grayscale=True).to_pil().convert("L")
    finally:
        document.close()
    left, top, right, bottom = (round(edge * 3) for edge in box)
    shades: list[int] = picture.crop((left, top, right, bottom)).histogram()
    return 1 - sum(shade * count for shade, count in enumerate(shades)) / (255 * sum(shades))
