"""The code that brings a laptop to its centre: one line of text, short enough for a QR and safe to paste.

`FOS1-` (1 is the version) and base32 in groups of six: the parts as compressed JSON, and a checksum. Capital letters,
digits and hyphens only, so that a QR takes it in its denser mode, and whoever types it need not tell O from 0.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import ipaddress
import json
import re
import ssl
import zlib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from fashionos_desktop.models.access import ROLES
from fashionos_desktop.services.refusals import Refused

VERSION = 1
_HEAD = f"FOS{VERSION}-"
_CHECKSUM_BYTES = 5
_GROUP = 6
_SHORT = {
    "host": "h", "port": "p", "database": "d", "login": "l", "secret": "s", "role": "r", "house": "o", "device": "n",
    "certificate": "c", "tls": "t",
}  # fmt: skip
_PEM_LINES = ("-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----")


class BadCode(Refused):
    """What was given as an enrolment code is none; the sentence says what to do."""


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What a laptop needs to come to its centre."""

    host: str
    """A name, an address, or the folder of a Unix socket."""
    port: int
    database: str
    login: str
    secret: str
    role: str
    house: str
    """The short name of the organisation."""
    device: str
    """The name of this laptop, as people see it."""
    certificate: str | None = None
    """PEM of the certificate to trust, or of the authority that signed it. None: those that the system trusts."""
    tls: bool = True
    """False: the person who enrolled allows a connection that anybody on the network can read."""

    @property
    def needs_tls(self) -> bool:
        """Nobody listens on this computer's own wires."""
        return self.tls and not is_local(self.host)


def encode(enrolment: Enrolment) -> str:
    parts = {_SHORT[name]: value for name, value in asdict(enrolment).items() if value is not None}
    if enrolment.tls:
        del parts["t"]
    if enrolment.certificate is not None:
        # What stands between the two lines is base64: a third shorter as bytes.
        parts["c"] = [base64.b85encode(one).decode() for one in _certificates(enrolment.certificate)]
    # It begins with 78 in hexadecimal, in base32 with P: where the digits of the version end is always clear.
    content = zlib.compress(json.dumps(parts, separators=(",", ":")).encode(), 9)
    text = base64.b32encode(content + _checksum(content)).decode().rstrip("=")
    return _HEAD + "-".join(text[start : start + _GROUP] for start in range(0, len(text), _GROUP))


def decode(code: str) -> Enrolment:
    """Takes it as it was typed or pasted: in several lines, in small letters. Raises BadCode."""
    given = re.sub(r"[\s-]+", "", code).upper()
    found = re.match(r"FOS(\d+)(?=[A-Z])", given)
    if not found:
        raise BadCode(
            "That is no enrolment code. It begins with FOS1; the administrator of the centre makes one with:"
            " fashionos admin device add"
        )
    if int(found[1]) > VERSION:
        raise BadCode(
            "This enrolment code is of a newer FashionOS, or mistyped at its beginning. Compare it, or update"
            " FashionOS on this laptop, then try again."
        )
    letters = given[found.end() :].translate(str.maketrans("018", "OIB"))
    content, checksum = _unpacked(letters)
    if _checksum(content) != checksum:
        raise BadCode("This enrolment code is cut or mistyped. Copy all of it, from FOS1 to the end, or scan it again.")
    return _from_parts(content)


def conninfo(enrolment: Enrolment, certificate_file: Path) -> dict[str, str | int]:
    """What libpq takes. `certificate_file`: where `certificate` is kept; see `write_certificate`."""
    parts: dict[str, str | int] = {
        "host": enrolment.host,
        "port": enrolment.port,
        "dbname": enrolment.database,
        "user": enrolment.login,
        "password": enrolment.secret,
    }
    if is_local(enrolment.host):
        return parts | {"sslmode": "prefer" if not enrolment.host.startswith("/") else "disable"}
    # Whoever answers in the centre's place gets a proof that the secret is known, never the secret.
    parts["require_auth"] = "scram-sha-256"
    if not enrolment.tls:
        return parts | {"sslmode": "prefer"}
    # A certificate that was handed over is trusted for itself: what name it bears says nothing more.
    if enrolment.certificate is not None:
        return parts | {"sslmode": "verify-ca", "sslrootcert": str(certificate_file)}
    return parts | {"sslmode": "verify-full", "sslrootcert": _system_certificates()}


def without_secret(enrolment: Enrolment) -> dict[str, Any]:
    """As a document to keep; `with_secret` takes it back."""
    return {name: value for name, value in asdict(enrolment).items() if name != "secret"}


def with_secret(document: dict[str, Any], secret: str) -> Enrolment:
    """Raises BadCode for a document of another form."""
    try:
        return Enrolment(**document, secret=secret)
    except TypeError as error:
        raise BadCode("What this laptop keeps of its centre is damaged. Enrol it again with a new code.") from error


def certificate_of(text: str) -> str:
    """The certificates of a PEM file, without its remarks and keys. Raises BadCode when there is none."""
    found = _certificates(text)
    if not found:
        raise BadCode("The file holds no certificate. It must be PEM: it begins with -----BEGIN CERTIFICATE-----.")
    return "".join(map(_pem, found))


def is_local(host: str) -> bool:
    if not host or host.startswith(("/", "@")) or host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _system_certificates() -> str:
    """Python knows where the system keeps them; the OpenSSL inside psycopg's wheels looks where nothing is."""
    return ssl.get_default_verify_paths().cafile or "system"


def _unpacked(letters: str) -> tuple[bytes, bytes]:
    try:
        raw = base64.b32decode(letters + "=" * (-len(letters) % 8))
    except (binascii.Error, ValueError):
        raw = b""
    return raw[:-_CHECKSUM_BYTES], raw[-_CHECKSUM_BYTES:]


def _from_parts(compressed: bytes) -> Enrolment:
    try:
        parts = json.loads(zlib.decompress(compressed))
        given = {name: parts[short] for name, short in _SHORT.items() if short in parts}
        if "certificate" in given:
            given["certificate"] = "".join(_pem(base64.b85decode(one)) for one in given["certificate"])
        enrolment = Enrolment(**given)
    except (zlib.error, ValueError, TypeError, KeyError) as error:
        raise BadCode("This enrolment code says something that this FashionOS does not know. Update it.") from error
    if enrolment.role not in ROLES:
        raise BadCode(f"This enrolment code is for a role that this FashionOS does not know ({enrolment.role}).")
    return enrolment


def _certificates(pem: str) -> list[bytes]:
    """The bytes of each certificate of a PEM file."""
    first, last = (re.escape(line) for line in _PEM_LINES)
    try:
        return [base64.b64decode(body) for body in re.findall(f"{first}(.*?){last}", pem, re.DOTALL)]
    except (binascii.Error, ValueError):
        return []


def _pem(certificate: bytes) -> str:
    body = base64.b64encode(certificate).decode()
    lines = [body[start : start + 64] for start in range(0, len(body), 64)]
    return "\n".join([_PEM_LINES[0], *lines, _PEM_LINES[1], ""])


def _checksum(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()[:_CHECKSUM_BYTES]
