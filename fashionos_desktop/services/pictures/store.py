"""Pictures in the cache: what each file is, and a small copy of it to show."""

from __future__ import annotations

import hashlib
import io

from PIL import Image
from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import MediaFile, MediaThumb, new_id
from fashionos_desktop.services.pictures.opening import open_picture
from fashionos_desktop.services.pictures.reducing import upright_rgb
from fashionos_desktop.services.pictures.thumbnails import thumbnail

THUMBNAIL_SIDE = 256
THUMBNAIL_BYTES = 32 * 1024

_QUALITIES = (88, 80, 70, 60, 50, 40)


def add_picture(session: Session, organization_id: str, data: bytes) -> str:
    """Keeps what a picture is and a small copy of it; answers the id of its file. The original is not kept here.

    The same picture given again is the same file. Raises Refused for what is no picture, or too large a one.
    """
    digest = hashlib.sha256(data).hexdigest()
    known = session.scalar(
        select(MediaFile.id).where(MediaFile.organization_id == organization_id, MediaFile.sha256 == digest).limit(1)
    )
    if known is not None and thumbnail(session, known) is not None:
        return known
    with open_picture(data) as picture:
        mime = Image.MIME.get(picture.format or "", "application/octet-stream")
        plain = upright_rgb(picture)
    small = small_copy(plain)
    media_file_id = known or new_id()
    if known is None:
        session.add(
            MediaFile(
                id=media_file_id,
                organization_id=organization_id,
                sha256=digest,
                mime=mime,
                bytes=len(data),
                width=plain.width,
                height=plain.height,
            )
        )
        session.flush()
    session.add(MediaThumb(id=new_id(), media_file_id=media_file_id, jpeg=small))
    session.flush()
    return media_file_id


def small_copy(picture: Image.Image) -> bytes:
    """As sharp as 32 KB allow."""
    small = picture.copy()
    small.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE), Image.Resampling.LANCZOS)
    while True:
        for quality in _QUALITIES:
            buffer = io.BytesIO()
            small.save(buffer, "JPEG", quality=quality, optimize=True)
            if buffer.tell() <= THUMBNAIL_BYTES:
                return buffer.getvalue()
        small = small.reduce(2)
