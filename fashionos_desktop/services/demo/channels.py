"""Social and shop accounts, what has been posted, what will be, and what is sold. No account of these exists."""

from __future__ import annotations

from datetime import timedelta

from fashionos_desktop.models import (
    AmazonConnection,
    AmazonMediaLink,
    AmazonProduct,
    AssetLink,
    FacebookConnection,
    FacebookPost,
    InstagramConnection,
    InstagramPost,
    ShopifyMediaLink,
    ShopifyProduct,
    ShopifyShop,
)
from fashionos_desktop.services.demo.house import House
from fashionos_desktop.services.demo.media import Picture
from fashionos_desktop.services.demo.setting import Setting

_POSTS = (
    ("The floor is oak and sand.", "published", -50),
    ("Five houses, one walk.", "published", -26),
    ("Thirteen states of light.", "published", -6),
    ("Hands of the atelier.", "published", -2),
    ("First exit.", "scheduled", 0.1),
    ("The bow.", "scheduled", 0.6),
    ("All sixty looks.", "draft", 14),
    ("Rehearsal, no sound.", "failed", -3),
)
"""Words, state, hours after the first exit."""

_SOLD = (45, 46, 48, 49, 51, 13, 26, 29)
"""Places in the running order of what is sold online."""


def make_channels(setting: Setting, house: House, pictures: list[Picture]) -> None:
    digital = house.profiles["digital"]
    _instagram(setting, digital, pictures)
    _facebook(setting, digital, pictures)
    sold = [pictures[place] for place in _SOLD]
    _shopify(setting, digital, sold)
    _amazon(setting, digital, sold[:5])


def _instagram(setting: Setting, user_id: str, pictures: list[Picture]) -> None:
    connection_id = setting.rows.add(
        InstagramConnection, user_id=user_id, instagram_account_id="99000000000027", status="active"
    )
    setting.rows.add(
        InstagramConnection, user_id=setting.owner_id, instagram_account_id="99000000000003", status="expired"
    )
    for place, (words, status, hours) in enumerate(_POSTS):
        setting.rows.add(
            InstagramPost,
            connection_id=connection_id,
            asset_id=pictures[place * 7].asset_id,
            instagram_media_id=f"9900000000{place:04}" if status == "published" else None,
            caption=words,
            status=status,
            scheduled_at=None if status == "draft" else setting.day.start + timedelta(hours=hours),
        )


def _facebook(setting: Setting, user_id: str, pictures: list[Picture]) -> None:
    connection_id = setting.rows.add(
        FacebookConnection, user_id=user_id, facebook_page_id="99000000000127", status="active"
    )
    for place, (words, status, hours) in enumerate(_POSTS[:6]):
        setting.rows.add(
            FacebookPost,
            connection_id=connection_id,
            asset_id=pictures[place * 7].asset_id,
            facebook_post_id=f"99000000000127_{place:04}" if status == "published" else None,
            message=words,
            status=status,
            scheduled_at=setting.day.start + timedelta(hours=hours, minutes=5),
        )


def _shopify(setting: Setting, user_id: str, sold: list[Picture]) -> None:
    shop_id = setting.rows.add(ShopifyShop, user_id=user_id, shop_domain="aurelle-shop.example.com", status="active")
    for place, picture in enumerate(sold):
        product_id = setting.rows.add(
            ShopifyProduct,
            shop_id=shop_id,
            shopify_product_id=f"99270{place:03}",
            title=picture.name,
            status="active" if place < 5 else "draft",
        )
        media_id = f"99270{place:03}01"
        setting.rows.add(
            ShopifyMediaLink, asset_id=picture.asset_id, shopify_product_id=product_id, shopify_media_id=media_id
        )
        setting.rows.add(
            AssetLink, asset_id=picture.asset_id, entity_type="product", entity_id=product_id, role="main picture"
        )


def _amazon(setting: Setting, user_id: str, sold: list[Picture]) -> None:
    seller_id = setting.rows.add(AmazonConnection, user_id=user_id, seller_id="DEMO-AURELLE-27", status="active")
    for place, picture in enumerate(sold):
        product_id = setting.rows.add(
            AmazonProduct, seller_id=seller_id, sku=f"SS27-S{place:02}", asin=f"BDEMO{place:05}", status="active"
        )
        setting.rows.add(AmazonMediaLink, asset_id=picture.asset_id, amazon_product_id=product_id)
