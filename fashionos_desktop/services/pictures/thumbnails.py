"""Small copies of pictures, as they are shown."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import MediaThumb

_AT_ONCE = 500


def thumbnail(session: Session, media_file_id: str) -> bytes | None:
    """A JPEG of at most 256 pixels a side and 32 KB; None where there is none."""
    return session.scalar(
        select(MediaThumb.jpeg).where(MediaThumb.media_file_id == media_file_id).order_by(MediaThumb.id).limit(1)
    )


def thumbnails(session: Session, media_file_ids: Iterable[str]) -> dict[str, bytes]:
    """The same for many at once; ids without one are left out."""
    wanted = list(dict.fromkeys(media_file_ids))
    found: dict[str, bytes] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        rows = session.execute(
            select(MediaThumb.media_file_id, MediaThumb.jpeg)
            .where(MediaThumb.media_file_id.in_(some))
            .order_by(MediaThumb.id.desc())
        )
        found.update((media_file_id, jpeg) for media_file_id, jpeg in rows)
    return found
