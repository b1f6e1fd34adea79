"""Pictures, their sizes and files, and campaigns."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Mapped

from fashionos_desktop.models.base import Entity, unique
from fashionos_desktop.models.columns import (
    choice,
    flag,
    identifier,
    picture,
    reference,
    structure,
    whole,
    word_list,
    words,
)


class MediaSizeSpec(Entity):
    __tablename__ = "media_size_specs"
    __table_args__ = (unique("platform", "use_case"),)
    scope = "-"
    roles = "staff: read"

    platform: Mapped[str] = words()
    use_case: Mapped[str] = words()
    width: Mapped[int] = whole(at_least=1)
    height: Mapped[int] = whole(at_least=1)
    is_active: Mapped[bool] = flag(default=True)


class Asset(Entity):
    __tablename__ = "assets"
    scope = "organization_id"
    roles = "backstage: read without shoot_id, media_size_spec_id"

    organization_id: Mapped[str] = reference("organizations", "cascade")
    event_id: Mapped[str | None] = reference("events", "cascade")
    shoot_id: Mapped[str | None] = reference("shoots", "set_null")
    media_size_spec_id: Mapped[str | None] = reference("media_size_specs", "set_null")
    media_file_id: Mapped[str | None] = reference("media_files", "set_null")
    uploaded_by: Mapped[str] = reference("profiles", "restrict")
    name: Mapped[str] = words()
    asset_type: Mapped[str] = choice("image", "video")
    status: Mapped[str] = choice("pending", "approved", "rejected", default="pending")
    file_url: Mapped[str] = words()
    thumbnail_url: Mapped[str | None] = words()
    cloudinary_public_id: Mapped[str | None] = words()
    tags: Mapped[list[str]] = word_list()
    ai_score: Mapped[int | None] = whole(at_least=0, at_most=100)
    ai_feedback: Mapped[str | None] = words()


class AssetVariant(Entity):
    __tablename__ = "asset_variants"
    __table_args__ = (unique("asset_id", "media_size_spec_id"),)
    scope = "asset_id"
    joined = (
        "asset_id",
        "media_size_spec_id",
    )

    asset_id: Mapped[str] = reference("assets", "cascade")
    media_size_spec_id: Mapped[str] = reference("media_size_specs", "restrict")
    url: Mapped[str] = words()
    is_primary: Mapped[bool] = flag(default=False)


class AssetLink(Entity):
    """Polymorphic: entity_type + entity_id."""

    __tablename__ = "asset_links"
    scope = "asset_id"

    asset_id: Mapped[str] = reference("assets", "cascade")
    entity_type: Mapped[str] = choice("event", "shoot", "product", "brand")
    entity_id: Mapped[str] = identifier()
    role: Mapped[str | None] = words()


class CloudinaryAsset(Entity):
    __tablename__ = "cloudinary_assets"
    scope = "asset_id"

    asset_id: Mapped[str] = reference("assets", "cascade")
    public_id: Mapped[str] = words(unique=True)
    folder: Mapped[str | None] = words()
    format: Mapped[str | None] = words()


class Campaign(Entity):
    __tablename__ = "campaigns"
    scope = "organization_id"

    organization_id: Mapped[str] = reference("organizations", "cascade")
    created_by: Mapped[str] = reference("profiles", "restrict")
    name: Mapped[str] = words()
    brand_signals: Mapped[Any] = structure("{}")
    strategy: Mapped[Any] = structure("{}")
    assets: Mapped[Any] = structure("[]")
    channel_packs: Mapped[Any] = structure("[]")
    pricing: Mapped[Any] = structure("{}")
    status: Mapped[str] = choice("draft", "proposed", "approved", "in_production", "completed", default="draft")


class MediaFile(Entity):
    """Content-addressed; originals on disk or at a URL."""

    __tablename__ = "media_files"
    scope = "organization_id"
    roles = "desk, backstage: read"

    organization_id: Mapped[str] = reference("organizations", "cascade")
    sha256: Mapped[str] = words()
    mime: Mapped[str] = words()
    bytes: Mapped[int] = whole(at_least=0)
    width: Mapped[int | None] = whole(at_least=1)
    height: Mapped[int | None] = whole(at_least=1)


class MediaThumb(Entity):
    """Apart, so that rows never wait for pictures."""

    __tablename__ = "media_thumbs"
    scope = "media_file_id"
    roles = "desk, backstage: read"

    media_file_id: Mapped[str] = reference("media_files", "cascade")
    jpeg: Mapped[bytes] = picture()
    """At most 32 KB, 256 px."""
