"""Shoots, pictures with their versions and uses, and campaigns."""

from __future__ import annotations

import random
from dataclasses import dataclass
from decimal import Decimal

from fashionos_desktop.models import (
    Asset,
    AssetLink,
    AssetVariant,
    Campaign,
    CloudinaryAsset,
    EventAsset,
    MediaSizeSpec,
    Shoot,
    ShootAsset,
    ShootItem,
    ShootPayment,
)
from fashionos_desktop.services.demo.collections import Collection
from fashionos_desktop.services.demo.house import House
from fashionos_desktop.services.demo.lineup import Exit
from fashionos_desktop.services.demo.rows import chance
from fashionos_desktop.services.demo.setting import Setting

_ADDRESS = "https://media.example.com/aurelle"

SIZES = (
    ("instagram", "post", 1080, 1350),
    ("instagram", "story", 1080, 1920),
    ("instagram", "square", 1080, 1080),
    ("facebook", "post", 1200, 630),
    ("shopify", "product", 2048, 2048),
    ("amazon", "main", 2000, 2000),
    ("web", "look book", 1200, 1600),
    ("print", "rail card", 900, 1200),
)
"""Where a picture goes, as what, width and height in pixels."""

_SHOOTS = (
    ("Look book", None, "completed", 3),
    ("Backstage portraits", None, "in_progress", 0),
    ("Tidal on the coast", 1, "completed", 24),
    ("Atelier hands", 5, "completed", 16),
    ("Siesta, shop pictures", 4, "planning", -6),
)
"""Title, collection, state, days before the show."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of a look that may be used outside."""

    asset_id: str
    name: str


def make_media(
    setting: Setting,
    event_id: str,
    house: House,
    collections: list[Collection],
    order: list[Exit],
    photographs: dict[str, str],
) -> list[Picture]:
    dice = chance("media")
    sizes = {
        (platform, use): setting.rows.add(
            MediaSizeSpec, platform=platform, use_case=use, width=width, height=height, is_active=True
        )
        for platform, use, width, height in SIZES
    }
    shoot_ids = _shoots(setting, dice, house, collections, order)
    pictures: list[Picture] = []
    for exit_ in order:
        asset_id = _asset(setting, dice, event_id, house, shoot_ids[0], exit_, photographs[exit_.number], sizes)
        _versions(setting, dice, asset_id, exit_, sizes)
        _uses(setting, asset_id, exit_, event_id, shoot_ids[0], collections)
        pictures.append(Picture(asset_id, exit_.garments))
    _films(setting, event_id, house)
    _campaigns(setting, house, pictures)
    return pictures


def _asset(
    setting: Setting,
    dice: random.Random,
    event_id: str,
    house: House,
    shoot_id: str,
    exit_: Exit,
    media_file_id: str,
    sizes: dict[tuple[str, str], str],
) -> str:
    status = dice.choices(("approved", "pending", "rejected"), (82, 14, 4))[0]
    score = {"approved": dice.randint(78, 97), "pending": dice.randint(60, 85), "rejected": dice.randint(30, 55)}
    return setting.rows.add(
        Asset,
        created_at=setting.day.on(3, 17),
        organization_id=setting.organization_id,
        event_id=event_id,
        shoot_id=shoot_id,
        media_size_spec_id=sizes["web", "look book"],
        media_file_id=media_file_id,
        uploaded_by=house.profiles["digital"],
        name=f"Look {exit_.number}, {exit_.garments.lower()}",
        asset_type="image",
        status=status,
        file_url=f"{_ADDRESS}/look-{exit_.number.lower()}.jpg",
        thumbnail_url=f"{_ADDRESS}/look-{exit_.number.lower()}-small.jpg",
        cloudinary_public_id=f"aurelle/ss27/look-{exit_.number.lower()}",
        tags=["look book", "full length"],
        ai_score=score[status],
        ai_feedback="Shoes are cropped." if status == "rejected" else None,
    )


def _versions(
    setting: Setting, dice: random.Random, asset_id: str, exit_: Exit, sizes: dict[tuple[str, str], str]
) -> None:
    for key in (
        ("web", "look book"),
        *dice.sample([("instagram", "post"), ("instagram", "story"), ("shopify", "product")], 1),
    ):
        setting.rows.add(
            AssetVariant,
            asset_id=asset_id,
            media_size_spec_id=sizes[key],
            url=f"{_ADDRESS}/look-{exit_.number.lower()}-{'-'.join(key).replace(' ', '-')}.jpg",
            is_primary=key[0] == "web",
        )
    setting.rows.add(
        CloudinaryAsset,
        asset_id=asset_id,
        public_id=f"aurelle/ss27/look-{exit_.number.lower()}",
        folder="aurelle/ss27",
        format="jpg",
    )


def _uses(
    setting: Setting, asset_id: str, exit_: Exit, event_id: str, shoot_id: str, collections: list[Collection]
) -> None:
    uses = [("event", event_id, "look book"), ("brand", collections[exit_.collection].brand_id, "collection")]
    if exit_.number in ("1", "33", "60"):
        uses.append(("shoot", shoot_id, "cover"))
    for kind, entity_id, role in uses:
        setting.rows.add(AssetLink, asset_id=asset_id, entity_type=kind, entity_id=entity_id, role=role)


def _films(setting: Setting, event_id: str, house: House) -> None:
    for place, (name, kind) in enumerate(
        (
            ("Opening film, 70 s", "video"),
            ("Teaser, oak floor", "video"),
            ("Invitation", "image"),
            ("The two salons", "image"),
        )
    ):
        url = f"{_ADDRESS}/event-{place}.{'mp4' if kind == 'video' else 'jpg'}"
        setting.rows.add(EventAsset, event_id=event_id, type=kind, url=url, is_featured=place in (0, 2))
        setting.rows.add(
            Asset,
            organization_id=setting.organization_id,
            event_id=event_id,
            uploaded_by=house.profiles["digital"],
            name=name,
            asset_type=kind,
            status="approved",
            file_url=url,
            tags=["film" if kind == "video" else "press"],
        )


def _shoots(
    setting: Setting, dice: random.Random, house: House, collections: list[Collection], order: list[Exit]
) -> list[str]:
    ids: list[str] = []
    for title, collection, status, days_before in _SHOOTS:
        shoot_id = setting.rows.add(
            Shoot,
            organization_id=setting.organization_id,
            designer_id=None if collection is None else collections[collection].designer_id,
            title=title,
            status=status,
            scheduled_date=setting.day.day(days_before),
        )
        ids.append(shoot_id)
        looks = [exit_ for exit_ in order if collection is None or exit_.collection == collection][:12]
        for exit_ in looks:
            state = {"completed": "approved", "planning": "pending"}.get(status) or dice.choice(("pending", "shot"))
            setting.rows.add(
                ShootItem, shoot_id=shoot_id, name=exit_.garments, sku=f"SS27-{exit_.number.zfill(3)}", status=state
            )
        if status != "planning":
            for number in range(1, 6):
                url = f"{_ADDRESS}/shoots/{len(ids)}-{number:02}.jpg"
                setting.rows.add(ShootAsset, shoot_id=shoot_id, url=url, is_final=status == "completed" and number < 4)
        for person, amount in (("digital", 1800), ("creative", 650)):
            paid = "paid" if status == "completed" and days_before > 10 else "pending"
            setting.rows.add(
                ShootPayment, shoot_id=shoot_id, user_id=house.profiles[person], amount=Decimal(amount), status=paid
            )
    return ids


def _campaigns(setting: Setting, house: House, pictures: list[Picture]) -> None:
    plans: tuple[tuple[str, str, tuple[str, ...], int, list[Picture]], ...] = (
        ("The night of the show", "in_production", ("instagram", "facebook"), 18000, pictures[:4]),
        ("Siesta summer shop", "approved", ("shopify", "instagram"), 42000, pictures[45:50]),
        ("Atelier on request", "proposed", ("web",), 9000, pictures[53:57]),
        ("Tidal, second drop", "draft", ("shopify", "amazon"), 0, []),
    )
    for name, status, channels, price, chosen in plans:
        setting.rows.add(
            Campaign,
            organization_id=setting.organization_id,
            created_by=house.profiles["digital"],
            name=name,
            brand_signals={"tone": ["quiet", "exact"], "colours": ["ink", "bone"], "avoid": ["discount words"]},
            strategy={"goal": "orders" if "shop" in name else "reach", "weeks": 3, "audience": ["buyers", "clients"]},
            assets=[
                {"asset_id": picture.asset_id, "use": "hero" if place == 0 else "detail"}
                for place, picture in enumerate(chosen)
            ],
            channel_packs=[
                {"channel": channel, "posts": 6, "from_day": place * 2} for place, channel in enumerate(channels)
            ],
            pricing={"currency": "EUR", "production": price, "media": price // 2},
            status=status,
        )
