"""Where a laptop keeps what it needs to come to its centre: the secret in the system's keyring, the rest beside the
cache in `centre.json`.

The secret is keyed by the incarnation of the cache, so that a copy of the folder on another laptop does not find it.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from fashionos_desktop.sync.enrolment import Enrolment, conninfo, with_secret, without_secret
from fashionos_desktop.sync.protocol import SyncTrouble

SERVICE = "FashionOS centre"

_KEPT = "centre.json"
_CERTIFICATE = "centre.pem"
_SECRET = "centre.secret"  # noqa: S105 (the name of a file)


class SecretMissing(SyncTrouble):
    """This laptop has a centre, but not the secret to come in."""


@dataclass(frozen=True, slots=True)
class Keeping:
    in_keyring: bool
    note: str | None
    """What to tell the person: None where there is nothing to say."""


def write(folder: Path, incarnation: str, enrolment: Enrolment) -> Keeping:
    """Keeps all of it, in place of what was kept before. Raises OSError."""
    forget(folder)
    certificate = folder / _CERTIFICATE
    if enrolment.certificate is None:
        certificate.unlink(missing_ok=True)
    else:
        _write_for_owner(certificate, enrolment.certificate)
    keeping = _keep_secret(folder, incarnation, enrolment.secret)
    document = {"incarnation": incarnation, "centre": without_secret(enrolment)}
    _write_for_owner(folder / _KEPT, json.dumps(document, indent=2))
    return keeping


def read(folder: Path) -> Enrolment | None:
    """None: this laptop has no centre. Raises SecretMissing, BadCode or OSError."""
    kept = _kept(folder)
    if kept is None:
        return None
    incarnation, document = kept
    secret = _from_keyring(incarnation) or _from_file(folder, incarnation)
    if secret is None:
        raise SecretMissing(
            "The secret of this laptop is not in the keyring of this computer: the folder may be a copy, or the keyring"
            " is locked. Unlock it, or enrol this laptop with a new code."
        )
    return with_secret(document, secret)


def place(folder: Path) -> Literal["keyring", "file"] | None:
    """Where the secret is kept; None: nowhere."""
    kept = _kept(folder)
    if kept is None:
        return None
    if _from_file(folder, kept[0]) is not None:
        return "file"
    return "keyring" if _from_keyring(kept[0]) is not None else None


def address(folder: Path, enrolment: Enrolment) -> dict[str, str | int]:
    """What libpq takes to reach the centre."""
    return conninfo(enrolment, folder / _CERTIFICATE)


def incarnation_of(folder: Path) -> str | None:
    """What the kept secret is keyed by; None: nothing is kept."""
    kept = _kept(folder)
    return None if kept is None else kept[0]


def forget(folder: Path) -> None:
    """All of it, the secret first: after a revocation, and before another enrolment."""
    kept = _kept(folder)
    if kept is not None:
        _forget_in_keyring(kept[0])
    for name in (_SECRET, _KEPT, _CERTIFICATE):
        (folder / name).unlink(missing_ok=True)


def _keep_secret(folder: Path, incarnation: str, secret: str) -> Keeping:
    if _into_keyring(incarnation, secret):
        return Keeping(in_keyring=True, note=None)
    path = folder / _SECRET
    _write_for_owner(path, json.dumps({"incarnation": incarnation, "secret": secret}))
    return Keeping(
        in_keyring=False,
        note=f"This computer has no keyring that works, so the secret is kept in {path}, which only you may read.",
    )


def _into_keyring(incarnation: str, secret: str) -> bool:
    """Written and read back: some keyrings take a secret and keep nothing."""
    with _any_keyring_trouble():
        import keyring

        keyring.set_password(SERVICE, incarnation, secret)
        return keyring.get_password(SERVICE, incarnation) == secret
    return False


def _from_keyring(incarnation: str) -> str | None:
    with _any_keyring_trouble():
        import keyring

        return keyring.get_password(SERVICE, incarnation)
    return None


def _forget_in_keyring(incarnation: str) -> None:
    with _any_keyring_trouble():
        import keyring

        keyring.delete_password(SERVICE, incarnation)


@contextlib.contextmanager
def _any_keyring_trouble() -> Iterator[None]:
    # Each backend raises what its own library does: a missing bus, a locked collection, a refused dialog.
    with contextlib.suppress(Exception):
        yield


def _from_file(folder: Path, incarnation: str) -> str | None:
    try:
        document = json.loads((folder / _SECRET).read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    if not isinstance(document, dict) or document.get("incarnation") != incarnation:
        return None
    return str(document.get("secret"))


def _kept(folder: Path) -> tuple[str, dict[str, object]] | None:
    """The incarnation and the rest. A damaged file is as good as none: the code is asked for again."""
    try:
        document = json.loads((folder / _KEPT).read_text("utf-8"))
        return str(document["incarnation"]), dict(document["centre"])
    except (FileNotFoundError, ValueError, TypeError, KeyError):
        return None


def _write_for_owner(path: Path, text: str) -> None:
    """Never readable by others, not for a moment, and whole or not at all."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)  # mode 0600
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
