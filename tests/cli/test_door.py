from __future__ import annotations

import csv

import pytest

from tests.cli.conftest import CODES, SAMPLES, Fashionos

AARON_BAKER = "pcj47zkft5q3v869jgc9eqyqqesnp8ty"
AARON_WILLIAMS = "7qcywx9pqwa4umtzac8pu5t4snkrx8v9"
NOT_PAID = "bxhy2s3frphcxykzv98gpqx59kchsc7e"


def test_a_guest_is_admitted_once(fashionos: Fashionos, show: str) -> None:
    first = fashionos("check-in", AARON_BAKER, "--event", show, "--gate", "Main entrance", "--at", "19:28", "--json")
    assert first.status == 0
    assert first.document["verdict"] == "admitted"
    assert first.document["guest"] == {
        "name": "Aaron Baker",
        "tier": "Standing",
        "seat": None,
        "notes": first.document["guest"]["notes"],
    }
    assert "mademoiselle" in first.document["guest"]["notes"]
    second = fashionos("check-in", AARON_BAKER, "--event", show, "--gate", "Side entrance", "--at", "19:40", "--json")
    assert second.status == 3
    assert second.document["verdict"] == "already_in"
    assert second.document["first_at"] == "2026-09-29T17:28:00.000000Z"
    assert second.document["first_gate"] == "Main entrance"


@pytest.mark.parametrize(
    ("code", "verdict"),
    [(NOT_PAID, "not_paid"), (AARON_WILLIAMS, "already_in"), ("nobody-has-this", "unknown"), ("", "unknown")],
)
def test_others_are_refused_with_status_3(fashionos: Fashionos, show: str, code: str, verdict: str) -> None:
    said = fashionos("check-in", code, "--event", show, "--json")
    assert (said.status, said.document["verdict"]) == (3, verdict)


def test_a_scanners_prefix_is_not_part_of_the_code(fashionos: Fashionos, show: str) -> None:
    assert fashionos("check-in", f"\\000001{AARON_BAKER}", "--event", show).status == 0


def test_a_code_is_read_from_a_picture(fashionos: Fashionos, show: str) -> None:
    with (CODES / "index.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    said = fashionos("check-in", "--image", CODES / rows[0]["file"], "--event", show, "--json")
    assert said.document["verdict"] in ("admitted", "already_in", "not_paid")
    assert said.document["guest"] is not None


def test_a_picture_without_a_code_is_unreadable(fashionos: Fashionos, show: str, tmp_path: object) -> None:
    from pathlib import Path

    from PIL import Image

    blank = Path(str(tmp_path), "blank.png")
    Image.new("RGB", (200, 200), "white").save(blank)
    said = fashionos("check-in", "--image", blank, "--event", show, "--json")
    assert (said.status, said.document["verdict"]) == (3, "unreadable")
    no_picture = fashionos("check-in", "--image", SAMPLES / "empty.csv", "--event", show)
    assert (no_picture.status, no_picture.err.count("\n")) == (2, 1)


def test_a_guest_is_found_by_name(fashionos: Fashionos, show: str) -> None:
    said = fashionos("check-in", "--name", "baker aaron", "--event", show, "--at", "2026-09-29T19:41", "--json")
    assert (said.status, said.document["guest"]["name"]) == (0, "Aaron Baker")
    assert said.document["first_at"] == "2026-09-29T17:41:00.000000Z"
    several = fashionos("check-in", "--name", "Aaron", "--event", show, "--json")
    assert (several.status, several.document["verdict"]) == (3, "ambiguous")
    assert {"Aaron Baker", "Aaron Williams"} <= {guest["name"] for guest in several.document["guests"]}
    nobody = fashionos("check-in", "--name", "Zebedee Quux", "--event", show, "--json")
    assert (nobody.status, nobody.document["verdict"]) == (3, "unknown")


def test_a_code_of_another_show_is_said_to_be_one(fashionos: Fashionos, show: str) -> None:
    fashionos("import", "guests", SAMPLES / "latin1-guests.csv", "--event", "other", "--create-event", "Other")
    said = fashionos("check-in", AARON_BAKER, "--event", "other", "--json")
    assert (said.status, said.document["verdict"]) == (3, "wrong_event")


@pytest.mark.parametrize(
    "arguments", [(), ("x", "--name", "y"), ("x", "--at", "late"), ("x", "--at", "2026-13-45T10:00")]
)
def test_bad_input_is_status_2(fashionos: Fashionos, show: str, arguments: tuple[str, ...]) -> None:
    said = fashionos("check-in", *arguments, "--event", show)
    assert (said.status, said.err.count("\n")) == (2, 1)
