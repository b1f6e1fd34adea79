"""Seats typed as one text."""

from __future__ import annotations

import pytest

from fashionos_desktop.views.guests.seat_text import Seat, understood

NORD = Seat("Salon Nord", "A", "46")


@pytest.mark.parametrize(
    ("typed", "seat"),
    [
        ("Nord A 9", Seat("Salon Nord", "A", "9")),
        ("Salon Nord A 9", Seat("Salon Nord", "A", "9")),
        ("Salon Nord, row B, seat 9", Seat("Salon Nord", "B", "9")),
        ("B 9", Seat("Salon Nord", "B", "9")),
        ("47", Seat("Salon Nord", "A", "47")),
        ("Nord A 46", NORD),
        ("Sud C 3", Seat("Salon Sud", "C", "3")),
        ("Balcony A 1", Seat("Balcony", "A", "1")),
        ("Standing", Seat(None, None, "Standing")),
        ("", Seat()),
        ("   ", Seat()),
    ],
)
def test_what_is_typed_for_a_guest_in_salon_nord(typed: str, seat: Seat) -> None:
    assert understood(typed, NORD, {"Sud": "Salon Sud"}.get) == seat


def test_a_seat_for_a_guest_without_one() -> None:
    assert understood("D-31", Seat()) == Seat(None, "D", "31")
    assert understood("12", Seat()) == Seat(None, None, "12")
