"""Agency packages and line-ups, as they arrive."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.cli.conftest import SAMPLES, Fashionos

FILES = SAMPLES.parent / "casting"
SHOW = ("--event", "ss27", "--create-event", "SS27", "--date", "2026-09-29", "--timezone", "Europe/Paris")
GUEST_KEYS = {"source", "rows", "imported", "updated", "unchanged", "rejected"}


def written(folder: Path, name: str, *rows: str) -> Path:
    file = folder / name
    file.write_text("\n".join(rows) + "\n", "utf-8")
    return file


def brought_in(fashionos: Fashionos, kind: str, file: Path, *more: object) -> Any:
    said = fashionos("import", kind, file, *SHOW, "--json", *more)
    assert said.status == 0, said.err
    return said.document


def rows(fashionos: Fashionos, table: str) -> list[dict[str, Any]]:
    found = fashionos("get", table, "--json").document
    return list(found["rows"] if isinstance(found, dict) else found)


@pytest.mark.parametrize("name", ["agency-package.csv", "agency-package.xlsx"])
def test_a_package_is_taken_in_whole_and_again_changes_nothing(fashionos: Fashionos, name: str) -> None:
    first = brought_in(fashionos, "casting", FILES / name)
    assert set(first) >= GUEST_KEYS
    assert (first["rows"], first["imported"], first["rejected"], first["options"]) == (85, 85, [], 64)
    again = brought_in(fashionos, "casting", FILES / name)
    assert (again["imported"], again["updated"], again["unchanged"]) == (0, 0, 85)


def test_measures_are_understood_in_each_agencys_form(fashionos: Fashionos) -> None:
    brought_in(fashionos, "casting", FILES / "agency-package.csv")
    models = {row["source_ref"]: row for row in rows(fashionos, "model_profiles")}
    assert (models["seo-yeon-yoon"]["height_cm"], models["seo-yeon-yoon"]["bust_cm"]) == ("181.0", "80.0")
    assert (models["dina-peano"]["height_cm"], models["do-yun-choi"]["shoe_eu"]) == ("175.3", "39.0")
    assert (models["igor-teixeira"]["gender"], models["igor-teixeira"]["shoe_eu"]) == ("man", "42.5")


@pytest.mark.parametrize(("meaning", "statuses"), [("ours", {"shortlisted", "option"}), ("other", {"shortlisted"})])
def test_whose_the_options_are_decides(fashionos: Fashionos, meaning: str, statuses: set[str]) -> None:
    document = brought_in(fashionos, "casting", FILES / "agency-package.csv", "--options", meaning)
    assert document["options_are"] == meaning
    assert {row["casting_status"] for row in rows(fashionos, "event_models")} == statuses
    kinds = {row["status"] for row in rows(fashionos, "model_availability")}
    assert ("tentative" in kinds) == (meaning == "other")


def test_dirty_rows_are_reported_and_the_rest_goes_in(fashionos: Fashionos, tmp_path: Path) -> None:
    file = written(
        tmp_path, "dirty.csv", "Agency,Model,Height,Waist,Shoe,29 Sep",
        "Kite,Ana Ruiz,tall,60,39,Y", "Kite,,178,60,39,Y", "Kite,ANA RUIZ,178,60,39,Y",
        "Kite,Bea Sol,178,6000,39,perhaps",
    )  # fmt: skip
    document = brought_in(fashionos, "casting", file)
    assert (document["rows"], document["imported"]) == (4, 2)
    assert document["rejected"] == [
        {"row": 3, "reason": "There is no name in this row."},
        {"row": 4, "reason": "ANA RUIZ stands in row 2 already."},
    ]
    assert [row["words"] for row in document["remarks"]] == [
        'Height "tall" is not understood, and left out.',
        'Waist "6000" is not understood, and left out.',
        '"perhaps" on 29.09. is not understood, and left out.',
    ]


def test_a_later_package_follows_the_agency_but_not_over_people(fashionos: Fashionos, tmp_path: Path) -> None:
    heads = "Agency,Model,Height,Waist,29 Sep,Notes"
    brought_in(fashionos, "casting", written(tmp_path, "one.csv", heads, "Kite,Ana Ruiz,178,60,Y,new face"))
    [cast] = rows(fashionos, "event_models")
    assert fashionos("set", "event_models", cast["id"], "casting_status=confirmed").status == 0
    [model] = rows(fashionos, "model_profiles")
    assert fashionos("set", "model_profiles", model["id"], "notes=Walks fast").status == 0
    later = written(tmp_path, "two.csv", heads, "Kite,Ana Ruiz,179,60,N,", "Nord,Bea Sol,180,61,Y,")
    assert brought_in(fashionos, "casting", later)["updated"] == 1
    [model] = [row for row in rows(fashionos, "model_profiles") if row["id"] == model["id"]]
    assert (model["height_cm"], model["notes"]) == ("179.0", "Walks fast")
    [cast] = [row for row in rows(fashionos, "event_models") if row["id"] == cast["id"]]
    assert cast["casting_status"] == "confirmed"
    taken = written(tmp_path, "three.csv", heads, "Nord,Ana Ruiz,190,60,Y,")
    [refused] = brought_in(fashionos, "casting", taken)["rejected"]
    assert refused["reason"].startswith("Ana Ruiz is here with Kite.")


def test_portraits_are_matched_by_name_and_bad_ones_named(fashionos: Fashionos, tmp_path: Path) -> None:
    folder = tmp_path / "portraits"
    folder.mkdir()
    Image.new("CMYK", (60, 80), (10, 20, 30, 0)).save(folder / "ana-ruiz.jpg")
    turned = Image.new("RGB", (80, 60), "grey")
    exif = turned.getexif()
    exif[0x0112] = 6
    turned.save(folder / "Béa_Sol.JPG", exif=exif)
    (folder / "cleo-dahl.jpg").write_bytes(b"\xff\xd8\xff\xe0 cut off")
    Image.new("1", (12_000, 9_000)).save(folder / "dana-fox.png")
    file = written(tmp_path, "p.csv", "Model,Height,Waist", *(f"{name},178,60" for name in
                   ("Ana Ruiz", "Bea Sol", "Cleo Dahl", "Dana Fox", "Eva Noor")))  # fmt: skip
    found = brought_in(fashionos, "casting", file, "--portraits", folder)["portraits"]
    assert (found["matched"], found["without"]) == (2, ["Eva Noor"])
    assert [row["file"] for row in found["refused"]] == ["cleo-dahl.jpg", "dana-fox.png"]
    sizes = sorted((row["width"], row["height"]) for row in rows(fashionos, "media_files"))
    assert sizes == [(60, 80), (60, 80)]
    missing = fashionos("import", "casting", file, *SHOW, "--portraits", tmp_path / "nowhere")
    assert (missing.status, "There is no folder" in missing.err) == (2, True)


def test_a_line_up_is_taken_in_whole_and_again_changes_nothing(fashionos: Fashionos) -> None:
    first = brought_in(fashionos, "lineup", FILES / "lineup.csv")
    assert set(first) >= GUEST_KEYS
    assert (first["rows"], first["imported"], first["rejected"]) == (48, 48, [])
    assert (first["change_times"], first["pace_seconds"]) == ("available", 20)
    assert len(first["new_collections"]) == 3
    again = brought_in(fashionos, "lineup", FILES / "lineup.csv")
    assert (again["imported"], again["updated"], again["unchanged"]) == (0, 0, 48)
    pieces = {row["name"] for row in rows(fashionos, "look_items")}
    assert {"gloves, long", "Leather corset, wide trousers"} <= pieces
    looks = rows(fashionos, "looks")
    assert all(row["change_seconds"] is None for row in looks)


def test_times_that_are_needed_are_kept_when_somebody_says_so(fashionos: Fashionos) -> None:
    brought_in(fashionos, "lineup", FILES / "lineup.csv", "--change-times", "needed")
    looks = {row["number"]: row["change_seconds"] for row in rows(fashionos, "looks")}
    assert (looks["12"], looks["20"], looks["1"]) == (40, 300, None)


def test_dirty_line_ups(fashionos: Fashionos, tmp_path: Path) -> None:
    file = written(
        tmp_path, "order.csv", "Look,Model,Garments,Change time", "House lights,,,", "1,Ana Ruiz,Cape;Skirt,",
        '1,Bea Sol,"Gown, long",', "Look 2A,Bea Sol,Gown,soon", ",Cleo Dahl,Suit,", "two,Dana Fox,Coat,",
        "Finale walk,,,",
    )  # fmt: skip
    document = brought_in(fashionos, "lineup", file)
    assert (document["rows"], document["imported"]) == (7, 4)
    assert [(row["row"], row["reason"]) for row in document["rejected"]] == [
        (4, "Look 1 stands in row 2 already. Give this one its own number.".replace("row 2", "row 3")),
        (6, "This look has no number."),
        (7, '"two" is no look number such as 12 or 12A.'),
    ]
    assert document["remarks"] == [{"row": 5, "words": 'Change time "soon" is not understood, and left out.'}]
    assert document["new_models"] == ["Ana Ruiz", "Bea Sol"]
    looks = sorted(rows(fashionos, "looks"), key=lambda row: row["rank"])
    assert [(row["kind"], row["title"], row["number"]) for row in looks] == [
        ("cue", "House lights", None), ("look", None, "1"), ("look", None, "2A"), ("cue", "Finale walk", None),
    ]  # fmt: skip
    assert looks[1]["garments"] == "Cape, Skirt"


def test_a_second_sheet_updates_by_number_and_puts_new_looks_in_their_place(
    fashionos: Fashionos, tmp_path: Path
) -> None:
    heads = "Look,Model,Garments"
    brought_in(fashionos, "lineup", written(tmp_path, "a.csv", heads, "1,Ana Ruiz,Cape", "2,Bea Sol,Gown"))
    later = written(
        tmp_path, "b.csv", heads, "1,Ana Ruiz,Cape", "1A,Cleo Dahl,Coat", "2,Ana Ruiz,Gown", "3,Bea Sol,Suit"
    )
    document = brought_in(fashionos, "lineup", later)
    assert (document["imported"], document["updated"], document["unchanged"]) == (2, 1, 1)
    looks = sorted(rows(fashionos, "looks"), key=lambda row: row["rank"])
    assert [row["garments"] for row in looks] == ["Cape", "Coat", "Gown", "Suit"]


@pytest.mark.parametrize("kind", ["casting", "lineup"])
@pytest.mark.parametrize("name", ["not-a-guestlist.csv", "empty.csv", "pretix-checkinlist.csv", "pr-guestlist.xlsx"])
def test_other_files_are_refused_before_anything_is_written(fashionos: Fashionos, kind: str, name: str) -> None:
    said = fashionos("import", kind, SAMPLES / name, *SHOW)
    assert said.status == 2
    assert name in said.err
    assert fashionos("get", "events", "--json").out.strip() in ("[]", '{"rows": []}') or not rows(fashionos, "events")


def test_one_kind_is_not_taken_for_the_other(fashionos: Fashionos) -> None:
    assert fashionos("import", "casting", FILES / "lineup.csv", *SHOW).status == 2
    assert fashionos("import", "lineup", FILES / "agency-package.csv", *SHOW).status == 2


@pytest.mark.parametrize("kind", ["casting", "lineup"])
def test_a_dry_run_writes_nothing(fashionos: Fashionos, kind: str) -> None:
    file = FILES / ("agency-package.csv" if kind == "casting" else "lineup.csv")
    document = brought_in(fashionos, kind, file, "--dry-run")
    assert document["imported"] == document["rows"]
    assert rows(fashionos, "events") == []
    unknown = fashionos("import", kind, file, "--event", "nowhere")
    assert (unknown.status, 'No show is called "nowhere"' in unknown.err) == (2, True)


def test_a_sheet_finds_its_looks_again_whether_it_is_of_before_the_moves_or_of_after(
    fashionos: Fashionos, tmp_path: Path
) -> None:
    heads = "Look,Model,Garments,Notes"
    first = ("1,Ana Ruiz,Cape,", "2,Bea Sol,Gown,", "3,Cleo Dahl,Suit,")
    brought_in(fashionos, "lineup", written(tmp_path, "a.csv", heads, *first))
    cape = next(row for row in rows(fashionos, "looks") if row["garments"] == "Cape")
    last = max(row["rank"] for row in rows(fashionos, "looks"))
    assert fashionos("set", "looks", cape["id"], f"rank={last}5").status == 0
    before = written(tmp_path, "b.csv", heads, "1,Ana Ruiz,Cape,slow", *first[1:])
    assert brought_in(fashionos, "lineup", before)["updated"] == 1
    assert {row["garments"]: row["notes"] for row in rows(fashionos, "looks")} == {
        "Cape": "slow", "Gown": None, "Suit": None,
    }  # fmt: skip
    after = written(tmp_path, "c.csv", heads, "1,Bea Sol,Gown,quick", "2,Cleo Dahl,Suit,", "3,Ana Ruiz,Cape,")
    assert brought_in(fashionos, "lineup", after)["updated"] == 1
    assert {row["garments"]: row["notes"] for row in rows(fashionos, "looks")} == {
        "Cape": "slow", "Gown": "quick", "Suit": None,
    }  # fmt: skip


def test_pieces_follow_the_cells_two_films_are_two_and_nobody_is_called_tbc(
    fashionos: Fashionos, tmp_path: Path
) -> None:
    heads = "Look,Model,Garments,Accessories"
    brought_in(
        fashionos, "lineup",
        written(tmp_path, "a.csv", heads, "Film,,,", "1,TBC,Cape; Skirt,Hat", "Film,,,", "2,Bea Sol,Gown,"),
    )  # fmt: skip
    looks = sorted(rows(fashionos, "looks"), key=lambda row: row["rank"])
    assert [row["title"] or row["number"] for row in looks] == ["Film", "1", "Film", "2"]
    assert [row["full_name"] for row in rows(fashionos, "profiles") if row["full_name"] == "TBC"] == []
    gown = next(row for row in rows(fashionos, "look_items") if row["name"] == "Gown")
    assert fashionos("set", "look_items", gown["id"], "name=Gown and slip").status == 0
    document = brought_in(
        fashionos, "lineup",
        written(tmp_path, "b.csv", heads, "Film,,,", "1,TBC,Cape; Trousers,Hat", "Film,,,", "2,Bea Sol,Coat,"),
    )  # fmt: skip
    assert (document["imported"], document["updated"]) == (0, 2)
    assert {row["name"] for row in rows(fashionos, "look_items")} == {"Cape", "Trousers", "Hat", "Gown and slip"}


def test_what_people_measured_or_entered_stays_and_is_said(fashionos: Fashionos, tmp_path: Path) -> None:
    heads = "Agency,Model,Height,Waist,Hair,29 Sep,30 Sep"
    brought_in(fashionos, "casting", written(tmp_path, "one.csv", heads, "Kite,Ana Ruiz,178,60,brown,Y,"))
    [model] = rows(fashionos, "model_profiles")
    assert fashionos("set", "model_profiles", model["id"], "waist_cm=62", "hair=red").status == 0
    [day] = rows(fashionos, "model_availability")
    entered = ("date=2026-09-30", "start_time=2026-09-30T06:00:00Z", "end_time=2026-09-30T20:00:00Z")
    said = fashionos("add", "model_availability", f"model_profile_id={model['id']}", *entered, "status=unavailable")
    assert said.status == 0
    later = written(tmp_path, "two.csv", heads, "Kite,Ana Ruiz,179,61,black,N,Y")
    document = brought_in(fashionos, "casting", later)
    [model] = rows(fashionos, "model_profiles")
    assert (model["height_cm"], model["waist_cm"], model["hair"]) == ("179.0", "62.0", "red")
    assert sorted(row["words"] for row in document["remarks"]) == [
        "Hair is red here, and stays so; the package says black.",
        "On 29.09. she is not free now, and was free.",
        "On 30.09. she stays not free; the package says free.",
        "Waist is 62 here, and stays so; the package says 61.",
    ]
    days = {row["id"]: row["status"] for row in rows(fashionos, "model_availability")}
    assert (days[day["id"]], len(days)) == ("unavailable", 2)
