"""The houses that show, their designers, and the order of their collections."""

from __future__ import annotations

from dataclasses import dataclass

from fashionos_desktop.models import DesignerAvailability, DesignerProfile, EventDesigner, FashionBrand, Profile
from fashionos_desktop.services.demo.house import House
from fashionos_desktop.services.demo.look_list import BRANDS, COLLECTIONS
from fashionos_desktop.services.demo.people import address_of, phone
from fashionos_desktop.services.demo.rows import chance
from fashionos_desktop.services.demo.setting import Setting
from fashionos_desktop.services.demo.tables import fields
from fashionos_desktop.services.order_keys import evenly_spaced


@dataclass(frozen=True, slots=True)
class Collection:
    title: str
    brand_id: str
    designer: str
    designer_id: str
    event_designer_id: str


def palettes() -> list[str]:
    """The palette of each collection's pictures, in the order of the show."""
    return [line[-1] for line in fields(COLLECTIONS)]


def make_collections(setting: Setting, event_id: str, house: House) -> list[Collection]:
    brands = {
        name: setting.rows.add(
            FashionBrand, organization_id=setting.organization_id, name=name, country=country, style=style
        )
        for name, country, style in fields(BRANDS)
    }
    dice = chance("collections")
    lines = fields(COLLECTIONS)
    made: list[Collection] = []
    for (brand, title, designer, specialty, _), rank in zip(lines, evenly_spaced(len(lines), 2), strict=True):
        user_id = (
            house.profiles["creative"]
            if designer == "Aurélien Sauvage"
            else setting.rows.add(
                Profile,
                organization_id=setting.organization_id,
                full_name=designer,
                email=address_of(designer),
                phone=phone(dice),
                role="viewer",
            )
        )
        designer_id = setting.rows.add(DesignerProfile, user_id=user_id, brand_id=brands[brand], specialty=specialty)
        event_designer_id = setting.rows.add(
            EventDesigner,
            event_id=event_id,
            designer_id=designer_id,
            brand_id=brands[brand],
            collection=title,
            collection_rank=rank,
        )
        made.append(Collection(f"{brand} {title}", brands[brand], designer, designer_id, event_designer_id))
    _calendar(setting, event_id, brands)
    return made


def _calendar(setting: Setting, event_id: str, brands: dict[str, str]) -> None:
    plan = (
        (7, "available", "Fittings possible"),
        (2, "booked", "Fittings"),
        (0, "booked", "Show"),
        (-1, "available", None),
    )
    for brand, brand_id in brands.items():
        for days_before, status, notes in plan:
            travels = brand == "Tissage Noor" and days_before == 7
            setting.rows.add(
                DesignerAvailability,
                brand_id=brand_id,
                event_id=event_id if days_before == 0 else None,
                date=setting.day.day(days_before),
                start_time=setting.day.on(days_before, 9),
                end_time=setting.day.on(days_before, 24 if days_before == 0 else 19),
                status="unavailable" if travels else status,
                notes="Travelling with the cloth" if travels else notes,
            )
