from __future__ import annotations

import pytest

from fashionos_desktop.services.door.codes import clean_code, likely_codes, new_code


@pytest.mark.parametrize(
    "scanned",
    [
        "bxhy2s3f",
        "bxhy2s3f\r\n",
        "\\000001bxhy2s3f",
        "]Q2\\000026bxhy2s3f",
        "]Q1bxhy2s3f\t",
        "\ufeffbxhy2s3f\u200b ",
    ],
)
def test_what_a_scanner_says_before_a_code_is_not_part_of_it(scanned: str) -> None:
    assert clean_code(scanned) == "bxhy2s3f"


def test_a_code_may_look_a_little_like_a_prefix() -> None:
    assert clean_code("\\00001abc") == "\\00001abc"
    assert clean_code("]-abc") == "]-abc"


def test_nothing_is_left_of_nothing() -> None:
    assert clean_code(" \\000001 \r\n") == ""


def test_caps_lock_and_gaps_are_seen_through_after_the_code_itself() -> None:
    assert likely_codes("NJ2S NHQW") == ("NJ2S NHQW", "nj2s nhqw", "NJ2SNHQW", "nj2snhqw")
    assert likely_codes("123") == ("123",)


def test_new_codes_are_short_and_differ() -> None:
    codes = {new_code() for _ in range(1000)}
    assert len(codes) == 1000
    assert {len(code) for code in codes} == {10}
    assert not set("".join(codes)) & set("ilo01")
