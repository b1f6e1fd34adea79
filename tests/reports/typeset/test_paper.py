"""Writing on paper: what is drawn can be read, copied and measured."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from fashionos_desktop.reports.typeset.paper import Paper
from fashionos_desktop.reports.typeset.shaping import Style
from tests.reports.pdf_pages import ink_within, page_lines

BODY = Style("Inter-Regular", 12)


def _printed(path: Path, *lines: str, style: Style = BODY, room: float | None = None) -> list[str]:
    with path.open("wb") as file:
        paper = Paper(file, title="Test")
        for number, line in enumerate(lines):
            paper.text(50, 60 + 30 * number, line, style, room=room)
        paper.save()
    return page_lines(path)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Łukasz Żółć, Zoé & Ñandú",
        "Nguyễn Thị Hạnh",
        "Ελένη Παπαδοπούλου",
        "Жанна Агузарова",
        "王琴 Wang Qin",
        "山田 花子 たなか",
        "이지은",
        "שירה כהן",
        "ليلى الحداد",
        "محمد علي",
        "Zoé 🎉 Star",
        "AVATAR office 11:11",
    ],
)
def test_text_comes_out_as_it_went_in(tmp_path: Path, text: str) -> None:
    assert _printed(tmp_path / "t.pdf", text) == [text]


def test_what_cannot_be_shown_is_no_box(tmp_path: Path) -> None:
    assert _printed(tmp_path / "t.pdf", "Anna \U0001d11e\ue123", "สมชาย", "e\u0301\x00\r\nb") == [
        "Anna",
        "?????",
        "é b",
    ]


def test_a_line_is_cut_with_an_ellipsis_where_there_is_no_room(tmp_path: Path) -> None:
    (line,) = _printed(tmp_path / "t.pdf", "Prefers a seat beside the aisle", room=90)
    assert line.endswith("…")
    assert "Prefers a seat beside".startswith(line[:-1])
    paper = Paper(BytesIO(), title="Test")
    assert paper.measure(line, BODY) <= 90
    assert paper.text(0, 0, "x" * 600_000, BODY, room=90) <= 90


def test_alignment(tmp_path: Path) -> None:
    with (tmp_path / "t.pdf").open("wb") as file:
        paper = Paper(file, title="Test")
        paper.text(300, 100, "Right", BODY, align="right")
        paper.text(300, 140, "Centre", BODY, align="centre")
        paper.save()
    left, right = (0, 88, 299, 104), (301, 88, 500, 104)
    assert ink_within(tmp_path / "t.pdf", 0, left) > 0
    assert ink_within(tmp_path / "t.pdf", 0, right) == 0
    assert ink_within(tmp_path / "t.pdf", 0, (270, 128, 299, 144)) > 0
    assert ink_within(tmp_path / "t.pdf", 0, (301, 128, 330, 144)) > 0


def test_two_documents_at_a_time_do_not_mix(tmp_path: Path) -> None:
    with (tmp_path / "a.pdf").open("wb") as first, (tmp_path / "b.pdf").open("wb") as second:
        one, other = Paper(first, title="One"), Paper(second, title="Other")
        for number in range(20):
            one.text(50, 50 + 20 * number, f"ليلى {number}", BODY)
            other.text(50, 50 + 20 * number, f"王琴 office {number}", BODY)
        one.save()
        other.save()
    assert len(page_lines(tmp_path / "a.pdf")[0]) == 20
    assert page_lines(tmp_path / "b.pdf")[0] == [f"王琴 office {number}" for number in range(20)]


def test_many_different_characters_need_many_subsets(tmp_path: Path) -> None:
    letters = [chr(code) for code in range(0x4E00, 0x4E00 + 600)]
    lines = ["".join(letters[start : start + 30]) for start in range(0, 600, 30)]
    assert _printed(tmp_path / "t.pdf", *lines) == lines
