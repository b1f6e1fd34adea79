"""Two versions of a value, moves that met, and edits of what was deleted."""

from __future__ import annotations

import pytest

from fashionos_desktop.models import new_id
from fashionos_desktop.services.journal import Remedy, count_entries
from fashionos_desktop.services.refusals import Refused
from tests.services.journal.desk import Journal, keys


def test_two_versions_of_one_value(journal: Journal) -> None:
    look = journal.look(17, music_cue="M2 drums in")
    journal.met("looks", look, "M2 drums in", "M3 strings", column_name="music_cue")
    item = journal.item
    assert item.headline == "Look 17, music cue"
    assert item.mark == "Two versions"
    assert item.explanation == ""
    assert item.kept is not None
    assert item.lost is not None
    assert (item.kept.value, item.kept.byline) == ("M2 drums in", "Claire Masson, 19:02, laptop Production")
    assert (item.lost.value, item.lost.byline) == ("M3 strings", "Hugo Marchand, 18:58, laptop Sound, was offline")
    assert keys(item) == "T Enter O C"
    assert "Other: M3 strings" in item.text


def test_taking_the_other_version_is_an_edit_that_can_be_taken_back(journal: Journal) -> None:
    look = journal.look(17, music_cue="M2 drums in")
    entry = journal.met(
        "looks", look, {"music_cue": "M2 drums in"}, {"music_cue": "M3 strings"}, column_name="music_cue"
    )
    edit = journal.mend(entry, Remedy.TAKE_OTHER)
    assert edit.title == "Look 17, music cue: the other version taken"
    assert journal.get("looks", look, "music_cue") == "M3 strings"
    assert journal.settlement(entry) == "taken"
    assert journal.undo(edit) == ()
    assert journal.get("looks", look, "music_cue") == "M2 drums in"
    assert count_entries(journal.house.session) == 1


def test_columns_that_belong_together_are_taken_together(journal: Journal) -> None:
    guest = journal.house.guest("Noor", section="Front Row", row_label="D", seat="31")
    kept = {"section": "Front Row", "row_label": "D", "seat": "31"}
    lost = {"seat": "4", "section": None, "row_label": "B"}
    entry = journal.met("registrations", guest, kept, lost, column_name="section")
    item = journal.item
    assert item.headline == "Guest Noor, seat"
    assert item.kept is not None
    assert item.lost is not None
    assert (item.kept.value, item.lost.value) == ("Front Row, D 31", "B 4")
    journal.mend(entry, Remedy.TAKE_OTHER)
    assert [journal.get("registrations", guest, name) for name in lost] == ["4", None, "B"]


def test_values_are_in_words(journal: Journal) -> None:
    tier = journal.house.category("Front Row")
    other = journal.house.category("Press")
    guest = journal.house.guest("Noor")
    journal.met("registrations", guest, tier, other, column_name="ticket_tier_id")
    journal.met("ticket_tiers", tier, 1_850_000, 0, column_name="price")
    journal.met("events", journal.house.show, 1_790_614_800_000_000, None, column_name="doors_at")
    journal.met("looks", journal.look(3), 1, 0, column_name="is_cut")
    found = {item.headline: (item.kept.value, item.lost.value) for item in journal.items() if item.kept and item.lost}
    assert found == {
        "Guest Noor, category": ("Front Row", "Press"),
        "Category Front Row, price": ("18,500.00", "0.00"),
        "Show Maison Aurelle SS27, doors": ("28 Sep 2026 19:00", "nothing"),
        "Look 3, cut": ("Yes", "No"),
    }


def test_what_was_changed_again_or_deleted_since_is_said(journal: Journal) -> None:
    look = journal.look(17, music_cue="M5")
    journal.met("looks", look, "M2", "M3", column_name="music_cue")
    assert journal.item.explanation == "It was changed again since: M5."
    journal.house.rows.delete("looks", look)
    item = journal.item
    assert item.explanation == "It was deleted since."
    assert Remedy.TAKE_OTHER not in {offer.remedy for offer in item.offers}
    with pytest.raises(Refused, match="deleted in the meantime"):
        journal.mend(item.id, Remedy.TAKE_OTHER)


def test_keeping_clears_the_entry_and_writes_nothing_else(journal: Journal) -> None:
    look = journal.look(17, music_cue="M2")
    entry = journal.met("looks", look, "M2", "M3", column_name="music_cue")
    edit = journal.mend(entry, Remedy.KEEP)
    assert [change.table for change in edit.changes] == ["journal_entries"]
    assert journal.settlement(entry) == "kept"
    assert journal.items() == ()
    journal.undo(edit)
    assert journal.item.id == entry


def test_two_people_moved_looks_in_one_place(journal: Journal) -> None:
    for number in range(1, 11):
        journal.look(number)
    other, look = journal.look(11), journal.look(12)
    kept = {"id": other, "rank": "a0011"}
    entry = journal.met("looks", look, kept, {"rank": "a0003"}, kind="reorder", column_name="rank")
    item = journal.item
    assert item.headline == "Two people moved looks around exit 12"
    assert item.explanation == (
        "Claire Masson moved look 11 at 19:02. Hugo Marchand moved look 12 at 18:58."
        " Both moves stand; see whether the order is as it should be."
    )
    assert item.kept is not None
    assert item.lost is not None
    assert (item.kept.value, item.lost.value) == ("Look 11", "Look 12")
    assert {link.row_id for link in item.opens} == {other, look}
    assert keys(item) == "Enter O C"
    with pytest.raises(Refused, match="no other version"):
        journal.mend(entry, Remedy.TAKE_OTHER)
    journal.mend(entry, Remedy.KEEP)
    assert journal.settlement(entry) == "seen"


def test_two_people_moved_one_look(journal: Journal) -> None:
    look = journal.look(12)
    entry = journal.met("looks", look, "a0012", "a0003", kind="reorder", column_name="rank")
    item = journal.item
    assert item.headline == "Two people moved look 12"
    assert item.explanation == (
        "Claire Masson moved it at 19:02. Hugo Marchand moved it at 18:58. The later move stands."
    )
    assert keys(item) == "T Enter O C"
    journal.mend(entry, Remedy.TAKE_OTHER)
    assert journal.get("looks", look, "rank") == "a0003"
    assert journal.settlement(entry) == "taken"


def deleted_guest(journal: Journal, **values: object) -> tuple[str, str]:
    guest = new_id()
    content = journal.guest_content("Ana Ruiz", "MA-1", id=guest, seat="12", is_press=1, **values)
    entry = journal.met(
        "registrations", guest, None, {"seat": "12"}, kind="deleted", content=content,
        lost_device_id=journal.desk,
    )  # fmt: skip
    return guest, entry


def test_an_edit_of_a_deleted_guest_brings_her_back(journal: Journal) -> None:
    guest, entry = deleted_guest(journal)
    item = journal.item
    assert item.headline == "Guest Ana Ruiz was deleted while Desk 2 changed the seat"
    assert item.explanation == "Claire Masson deleted it at 19:02. Hugo Marchand set the seat to 12."
    assert item.lost is not None
    assert item.lost.value == "12"
    assert keys(item) == "R Enter C"
    edit = journal.mend(entry, Remedy.RESTORE)
    assert journal.get("registrations", guest, "seat") == "12"
    assert journal.get("registrations", guest, "is_press") is True
    assert journal.settlement(entry) == "restored"
    assert journal.undo(edit) == ()
    assert journal.get("registrations", guest, "seat") is None
    assert journal.item.id == entry


def test_who_deleted_it_may_not_be_known(journal: Journal) -> None:
    _, entry = deleted_guest(journal)
    journal.house.rows.set("journal_entries", entry, kept_at=None, kept_by=None, kept_device_id=None)
    assert journal.item.explanation == "It was deleted. Hugo Marchand set the seat to 12."


def test_a_second_edit_of_a_deleted_guest_is_written_to_the_one_that_came_back(journal: Journal) -> None:
    guest, entry = deleted_guest(journal)
    second = journal.met("registrations", guest, None, {"notes": "late"}, kind="deleted", column_name="notes")
    journal.mend(entry, Remedy.RESTORE)
    journal.mend(second, Remedy.RESTORE)
    assert journal.get("registrations", guest, "notes") == "late"


def test_what_a_deleted_row_belonged_to(journal: Journal) -> None:
    guest, entry = deleted_guest(journal, publicist_id=new_id())
    journal.mend(entry, Remedy.RESTORE)
    assert journal.get("registrations", guest, "publicist_id") is None
    _, held = deleted_guest(journal, ticket_tier_id=new_id())
    with pytest.raises(Refused, match="Its category was deleted too"):
        journal.mend(held, Remedy.RESTORE)
    assert journal.settlement(held) is None


def test_leaving_it_deleted_clears_the_entry(journal: Journal) -> None:
    guest, entry = deleted_guest(journal)
    journal.mend(entry, Remedy.KEEP)
    assert journal.settlement(entry) == "kept"
    assert journal.get("registrations", guest, "seat") is None
