"""Social and shop accounts, and what goes out there."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped

from fashionos_desktop.models.base import Entity, unique
from fashionos_desktop.models.columns import choice, instant, reference, words


class InstagramConnection(Entity):
    __tablename__ = "instagram_connections"
    scope = "user_id"
    secret = ("access_token",)

    user_id: Mapped[str] = reference("profiles", "cascade")
    instagram_account_id: Mapped[str] = words(unique=True)
    status: Mapped[str] = choice("active", "expired", "revoked", default="active")


class InstagramPost(Entity):
    __tablename__ = "instagram_posts"
    scope = "connection_id"

    connection_id: Mapped[str] = reference("instagram_connections", "cascade")
    asset_id: Mapped[str | None] = reference("assets", "set_null")
    instagram_media_id: Mapped[str | None] = words(unique=True)
    caption: Mapped[str | None] = words()
    status: Mapped[str] = choice("draft", "scheduled", "published", "failed", default="draft")
    scheduled_at: Mapped[datetime | None] = instant()


class FacebookConnection(Entity):
    __tablename__ = "facebook_connections"
    scope = "user_id"
    secret = ("access_token",)

    user_id: Mapped[str] = reference("profiles", "cascade")
    facebook_page_id: Mapped[str] = words(unique=True)
    status: Mapped[str] = choice("active", "expired", "revoked", default="active")


class FacebookPost(Entity):
    __tablename__ = "facebook_posts"
    scope = "connection_id"

    connection_id: Mapped[str] = reference("facebook_connections", "cascade")
    asset_id: Mapped[str | None] = reference("assets", "set_null")
    facebook_post_id: Mapped[str | None] = words(unique=True)
    message: Mapped[str | None] = words()
    status: Mapped[str] = choice("draft", "scheduled", "published", "failed", default="draft")
    scheduled_at: Mapped[datetime | None] = instant()


class ShopifyShop(Entity):
    __tablename__ = "shopify_shops"
    scope = "user_id"
    secret = ("access_token",)

    user_id: Mapped[str] = reference("profiles", "cascade")
    shop_domain: Mapped[str] = words(unique=True)
    status: Mapped[str] = choice("active", "expired", "revoked", default="active")


class ShopifyProduct(Entity):
    __tablename__ = "shopify_products"
    __table_args__ = (unique("shop_id", "shopify_product_id"),)
    scope = "shop_id"

    shop_id: Mapped[str] = reference("shopify_shops", "cascade")
    shopify_product_id: Mapped[str] = words()
    title: Mapped[str] = words()
    status: Mapped[str] = choice("active", "draft", "archived", default="active")


class ShopifyMediaLink(Entity):
    """Joins assets x Shopify products."""

    __tablename__ = "shopify_media_links"
    __table_args__ = (unique("asset_id", "shopify_product_id"),)
    scope = "asset_id"
    joined = (
        "asset_id",
        "shopify_product_id",
    )

    asset_id: Mapped[str] = reference("assets", "cascade")
    shopify_product_id: Mapped[str] = reference("shopify_products", "cascade")
    shopify_media_id: Mapped[str | None] = words()


class AmazonConnection(Entity):
    __tablename__ = "amazon_connections"
    scope = "user_id"
    secret = ("access_token",)

    user_id: Mapped[str] = reference("profiles", "cascade")
    seller_id: Mapped[str] = words(unique=True)
    status: Mapped[str] = choice("active", "expired", "revoked", default="active")


class AmazonProduct(Entity):
    __tablename__ = "amazon_products"
    __table_args__ = (unique("seller_id", "sku"),)
    scope = "seller_id"

    seller_id: Mapped[str] = reference("amazon_connections", "cascade")
    sku: Mapped[str] = words()
    asin: Mapped[str | None] = words()
    status: Mapped[str] = choice("active", "draft", "archived", default="active")


class AmazonMediaLink(Entity):
    """Joins assets x Amazon products."""

    __tablename__ = "amazon_media_links"
    __table_args__ = (unique("asset_id", "amazon_product_id"),)
    scope = "asset_id"
    joined = (
        "asset_id",
        "amazon_product_id",
    )

    asset_id: Mapped[str] = reference("assets", "cascade")
    amazon_product_id: Mapped[str] = reference("amazon_products", "cascade")
