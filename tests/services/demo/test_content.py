"""What the demo show holds: enough of everything, believable, and nothing real."""

from __future__ import annotations

import hashlib
import io
import re

import pytest
from PIL import Image
from sqlalchemy.dialects import sqlite

from fashionos_desktop.models import Entity, Organization, table_of
from fashionos_desktop.models.column_types import Identifier
from fashionos_desktop.services.overview.show_overview import show_overview
from tests.services.demo.conftest import EVENING, Demo

COUNTS = {
    "model_profiles": 45,
    "looks WHERE kind = 'look' AND NOT is_cut": 60,
    "looks WHERE is_cut": 1,
    "looks WHERE kind = 'cue'": 5,
    "event_designers": 6,
    "fashion_show_designer_profiles": 6,
    "registrations": 1500,
    "ticket_tiers": 6,
    "tasks": 130,
    "event_phases": 14,
    "budget_items": 75,
    "call_times": 64,
    "call_sheets": 3,
    "show_runs": 1,
    "model_profiles WHERE is_minor": 1,
    "organizations": 1,
}

BRANDS = (
    "adidas|alaïa|alexander mcqueen|armani|balenciaga|balmain|burberry|bvlgari|calvin klein|cartier|celine|"
    "chanel|chloé|coach|dior|dolce|etro|fendi|ferragamo|galliano|gaultier|givenchy|gucci|h&m|hermès|jacquemus|"
    "jil sander|kenzo|l’oréal|loewe|louis vuitton|maison margiela|marni|max mara|missoni|miu miu|moncler|"
    "mugler|nike|off-white|prada|ralph lauren|rick owens|rolex|saint laurent|schiaparelli|sephora|"
    "stella mccartney|swarovski|tiffany|tom ford|valentino|versace|vogue|westwood|zara|galeries lafayette|"
    "harrods|le bon marché|printemps|selfridges|evian|perrier|mercedes|nespresso|pretix|eventbrite|zkipster"
)


@pytest.mark.parametrize("what", COUNTS)
def test_counts(demo: Demo, what: str) -> None:
    assert demo.value(f"SELECT COUNT(*) FROM {what}") == COUNTS[what]


def test_about_a_third_of_the_guests_is_in(demo: Demo) -> None:
    share = (
        "SELECT AVG(checked_in_at IS NOT NULL) FROM registrations"
        " WHERE status <> 'cancelled' AND merged_into_id IS NULL"
    )
    assert 0.33 < demo.value(share) < 0.40
    by_gate = "SELECT COUNT(DISTINCT gate_id) FROM check_ins WHERE registration_id IS NOT NULL"
    assert demo.value(by_gate) == 2


def test_guests_come_after_doors_and_before_now(demo: Demo) -> None:
    early = "SELECT COUNT(*) FROM check_ins, events WHERE call_time_id IS NULL AND scanned_at < doors_at"
    assert demo.value(early) == 0
    assert demo.value("SELECT MAX(scanned_at) FROM check_ins") <= round(EVENING.timestamp() * 1_000_000)


def test_the_door_log_has_seen_everything(demo: Demo) -> None:
    seen = {verdict for (verdict,) in demo.rows("SELECT DISTINCT verdict FROM check_ins")}
    assert seen >= {
        "admitted",
        "already_in",
        "annulled",
        "blocked",
        "cancelled",
        "declined",
        "no_reply",
        "not_paid",
        "unknown",
    }
    refused = "SELECT COUNT(*) FROM registrations WHERE checked_in_at IS NOT NULL AND status IN ('cancelled')"
    assert demo.value(refused) == 0


def test_one_seat_is_given_twice(demo: Demo) -> None:
    held = (
        "SELECT section, row_label, seat FROM registrations WHERE seat IS NOT NULL"
        " GROUP BY section, row_label, seat HAVING COUNT(*) > 1"
    )
    assert demo.rows(held) == [("Salon Nord", "A", "8")]


def test_what_needs_a_person(demo: Demo) -> None:
    overview = demo.cache.read(lambda session: show_overview(session, demo.event_id, now=EVENING))
    kinds = [need.kind.value for need in overview.needs]
    assert kinds.count("cannot_work") == 1
    assert kinds.count("late") == 3
    assert kinds.count("double_seat") == 1
    assert "overdue" in kinds
    assert len(kinds) < 9
    assert overview.countdown.sentence.startswith("Show in 3")


def test_names_come_in_many_scripts(demo: Demo) -> None:
    names = [name for (name,) in demo.rows("SELECT attendee_name FROM registrations")]
    others = [name for name in names if re.search(r"[Ͱ-῿\u2e80-\uffef]", name)]
    assert 0.08 < len(others) / len(names) < 0.16
    for script in (r"[֐-׿]", r"[؀-ۿ]", r"[Ѐ-ӿ]", r"[Ͱ-Ͽ]", r"[가-힣]", r"[ぁ-ん]", r"[一-鿿]"):
        assert any(re.search(script, name) for name in names), script


def test_measures_agree(demo: Demo) -> None:
    lines = demo.rows("SELECT height, height_cm, measurements, bust_cm, waist_cm, hips_cm, shoe_eu FROM model_profiles")
    for height, tall, measurements, bust, waist, hips, shoe in lines:
        assert height == f"{tall // 10} cm"
        assert measurements == f"{bust // 10}-{waist // 10}-{hips // 10}"
        assert waist < hips
        assert 370 <= shoe <= 460


def test_nobody_can_be_reached(demo: Demo) -> None:
    for table in Entity.metadata.tables.values():
        for column in table.columns:
            if "email" in column.name:
                found = demo.rows(f"SELECT {column.name} FROM {table.name} WHERE {column.name} IS NOT NULL")
                assert all(re.fullmatch(r"[^@ ]+@example\.(com|org|net)", address) for (address,) in found)
            if "phone" in column.name:
                found = demo.rows(f"SELECT {column.name} FROM {table.name} WHERE {column.name} IS NOT NULL")
                fiction = r"\+33 1 99 00 \d\d \d\d|\+33 6 39 98 \d\d \d\d|\+44 7700 900\d{3}|\+1 202 555 01\d\d"
                assert all(re.fullmatch(fiction, number) for (number,) in found)


def test_no_real_house_is_named(demo: Demo) -> None:
    real = re.compile(rf"\b({BRANDS})\b", re.IGNORECASE)
    for table in Entity.metadata.tables.values():
        for column in table.columns:
            if isinstance(column.type, Identifier) or column.type.compile(sqlite.dialect()) != "TEXT":
                continue
            for (words,) in demo.rows(
                f"SELECT DISTINCT {column.name} FROM {table.name} WHERE {column.name} IS NOT NULL"
            ):
                assert not real.search(words), (table.name, column.name, words)


def test_tasks_wait_for_tasks_of_this_show(demo: Demo) -> None:
    waits = (
        "SELECT COUNT(*) FROM tasks t, json_each(t.dependency_task_ids) d"
        " LEFT JOIN tasks o ON o.id = d.value WHERE o.id IS NULL"
    )
    assert demo.value(waits) == 0
    assert demo.value("SELECT SUM(json_array_length(dependency_task_ids)) FROM tasks") > 15


def test_the_budget_adds_up(demo: Demo) -> None:
    planned, total = demo.rows("SELECT (SELECT SUM(budgeted_amount) FROM budget_items), budget_total FROM events")[0]
    assert 0.9 * total < planned <= total


def test_everybody_belongs_to_the_house(demo: Demo) -> None:
    house = demo.value(f"SELECT id FROM {table_of(Organization).name}")
    for table in Entity.metadata.tables.values():
        # Only a centre writes the journal.
        if "organization_id" in table.columns and table.name != "journal_entries":
            assert demo.rows(f"SELECT DISTINCT organization_id FROM {table.name}") == [(house,)]


def test_pictures_are_small_and_can_be_opened(demo: Demo) -> None:
    for jpeg, digest, size, width, height in demo.rows(
        "SELECT t.jpeg, f.sha256, f.bytes, f.width, f.height"
        " FROM media_thumbs t JOIN media_files f ON f.id = t.media_file_id"
    ):
        assert len(jpeg) == size <= 32 * 1024
        assert hashlib.sha256(jpeg).hexdigest() == digest
        with Image.open(io.BytesIO(jpeg)) as picture:
            picture.load()
            assert (picture.size, picture.mode) == ((width, height), "RGB") == ((192, 256), "RGB")
