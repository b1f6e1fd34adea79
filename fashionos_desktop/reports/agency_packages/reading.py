"""Reads an agency's package of models: CSV or XLSX, with heights and sizes however they are written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

from fashionos_desktop.models.folding import fold
from fashionos_desktop.reports.agency_packages.days import day_of, offered
from fashionos_desktop.reports.columns_found import Found, find_columns
from fashionos_desktop.reports.tables_in import Cell, UnreadableFile, read_tables
from fashionos_desktop.services.guest_records import RejectedRow
from fashionos_desktop.services.measures import parse_girth, parse_height, parse_shoe
from fashionos_desktop.services.package_records import AgencyPackage, Offer, OfferedDay

_WORDS = {
    "name": ("model", "name", "model name", "full name", "mannequin", "modella", "nom", "nome"),
    "agency": ("agency", "agence", "agenzia", "mother agency"),
    "gender": ("gender", "sex", "m f", "board", "division"),
    "city": ("city", "based in", "location", "ville", "citta"),
    "country": ("country", "nationality", "pays", "paese"),
    "height": ("height", "taille cm", "hauteur", "altezza", "ht"),
    "bust": ("bust", "chest", "bust chest", "chest bust", "poitrine", "seno", "torace"),
    "waist": ("waist", "taille", "vita"),
    "hips": ("hips", "hip", "hanches", "fianchi"),
    "shoe": ("shoe", "shoes", "shoe size", "pointure", "scarpe"),
    "hair": ("hair", "hair colour", "hair color", "cheveux", "capelli"),
    "eyes": ("eyes", "eye colour", "eye color", "yeux", "occhi"),
    "notes": ("notes", "note", "comment", "comments", "remarks"),
}
_MEASURES = ("height", "bust", "waist", "hips", "shoe")
_GENDERS = {
    "f": "woman", "w": "woman", "female": "woman", "woman": "woman", "women": "woman", "femme": "woman",
    "m": "man", "male": "man", "man": "man", "men": "man", "homme": "man",
    "nb": "non-binary", "x": "non-binary", "non binary": "non-binary", "non-binary": "non-binary",
}  # fmt: skip


def read_agency_package(path: Path, *, near: date) -> AgencyPackage:
    """`near`: the day of the show, which tells the year of a column headed "29 Sep".

    Raises UnreadableFile for what is no package: without names, or with fewer than two measures.
    """
    found = find_columns(read_tables(path), _WORDS, ("name",))
    if found is None or sum(field in found.columns for field in _MEASURES) < 2:
        raise UnreadableFile(
            f"{path.name} is no agency package: it needs a column of names and columns of heights and measures."
        )
    days = {
        place: day
        for place, heading in enumerate(found.headings)
        if place not in found.columns.values() and (day := day_of(heading, near)) is not None
    }
    offers: list[Offer] = []
    rejected: list[RejectedRow] = []
    seen: dict[str, int] = {}
    for number, row in found.rows():
        offer = _offer(found, number, row, days)
        if not offer.name:
            rejected.append(RejectedRow(number, "There is no name in this row."))
        elif (first := seen.setdefault(fold(offer.name), number)) != number:
            rejected.append(RejectedRow(number, f"{offer.name} stands in row {first} already.", offer.name))
        else:
            offers.append(offer)
    rows = len(offers) + len(rejected)
    if not rows:
        raise UnreadableFile(f"{path.name} has headings and no model below them.")
    return AgencyPackage("agency package", path.name, rows, tuple(offers), tuple(rejected))


def _offer(found: Found, number: int, row: tuple[Cell, ...], days: dict[int, date]) -> Offer:
    corrections: list[str] = []
    gender = _GENDERS.get(fold(found.text(row, "gender")))

    def measure(field: str, parse: Callable[[str], Decimal | None]) -> Decimal | None:
        text = found.text(row, field)
        value = parse(text) if text else None
        if text and value is None:
            corrections.append(f'{field.capitalize()} "{text[:40]}" is not understood, and left out.')
        return value

    return Offer(
        row=number,
        name=found.text(row, "name"),
        agency=found.text(row, "agency") or None,
        gender=gender,
        city=found.text(row, "city") or None,
        country=found.text(row, "country") or None,
        height_words=found.text(row, "height") or None,
        height=measure("height", parse_height),
        bust=measure("bust", parse_girth),
        waist=measure("waist", parse_girth),
        hips=measure("hips", parse_girth),
        shoe=measure("shoe", lambda text: parse_shoe(text, gender or "woman")),
        hair=found.text(row, "hair") or None,
        eyes=found.text(row, "eyes") or None,
        notes=found.text(row, "notes") or None,
        days=_days(row, days, corrections),
        corrections=tuple(corrections),
    )


def _days(row: tuple[Cell, ...], days: dict[int, date], corrections: list[str]) -> tuple[OfferedDay, ...]:
    found: list[OfferedDay] = []
    for place, day in days.items():
        text = " ".join(str(row[place]).split()) if place < len(row) and row[place] is not None else ""
        if not text:
            continue
        said = offered(text, day)
        if said is None:
            corrections.append(f'"{text[:40]}" on {day:%d.%m.} is not understood, and left out.')
        else:
            found.append(said)
    return tuple(found)
