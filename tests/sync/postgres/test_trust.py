"""A laptop talks encrypted to the server whose certificate it was given, and to no other."""

from __future__ import annotations

import datetime
import ipaddress
import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from psycopg.conninfo import conninfo_to_dict

from fashionos_desktop.sync.postgres import PostgresCentre
from fashionos_desktop.sync.postgres.alarm import Alarm
from fashionos_desktop.sync.postgres.connection import WatchedConnection
from fashionos_desktop.sync.protocol import Distrusted
from tests.fixtures.postgres import PostgresDatabase
from tests.sync.postgres.proxy import HOST, Proxy

# On Linux the keyring brings what makes certificates.
pytestmark = pytest.mark.platform("linux")

NOBODY = "00000000-0000-4000-8000-000000000000"
ServedAs = Callable[[str], tuple[dict[str, Any], Path]]


@pytest.fixture
def served(postgres_database: PostgresDatabase, tmp_path: Path) -> Iterator[ServedAs]:
    """Serves the database encrypted, with a new certificate; its address, and the file with the certificate."""
    with ExitStack() as stack:

        def serve(name: str) -> tuple[dict[str, Any], Path]:
            certificate, both = tmp_path / f"{name}.crt", tmp_path / f"{name}.pem"
            _make_certificate(certificate, both)
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(both)
            network = Proxy(postgres_database.host, postgres_database.port, context)
            stack.callback(network.close)
            return network.address(dict(conninfo_to_dict(postgres_database.conninfo))), certificate

        yield serve


@pytest.mark.parametrize("mode", ["verify-ca", "verify-full"])
def test_it_talks_to_the_server_whose_certificate_it_has(served: ServedAs, mode: str) -> None:
    address, certificate = served("centre")
    alarm = Alarm()
    trusted = {**address, "sslmode": mode, "sslrootcert": str(certificate)}
    with WatchedConnection.open(trusted, alarm, patience=10) as connection:
        assert connection.pgconn.ssl_in_use
        rows = connection.cursor().stream("SELECT repeat('x', 1000) FROM generate_series(1, 2000)", size=100)
        assert sum(len(row[0]) for row in rows) == 2_000_000
        connection.execute("NOTIFY fashionos_sync")
        assert connection.rest(10)
    alarm.close()


def test_it_does_not_talk_to_another_server(served: ServedAs) -> None:
    address, _ = served("other")
    _, certificate = served("centre")
    centre = PostgresCentre({**address, "sslmode": "verify-ca", "sslrootcert": str(certificate)})
    with pytest.raises(Distrusted, match="not the one this laptop was enrolled with"):
        centre.greet(NOBODY)
    centre.close()


def test_it_does_not_talk_without_the_certificate_it_was_given(served: ServedAs, tmp_path: Path) -> None:
    address, _ = served("centre")
    centre = PostgresCentre({**address, "sslmode": "verify-full", "sslrootcert": str(tmp_path / "missing.crt")})
    with pytest.raises(Distrusted):
        centre.greet(NOBODY)
    centre.close()


def _make_certificate(certificate: Path, both: Path) -> None:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "centre")])
    began = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(began)
        .not_valid_after(began.replace(year=2120))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(HOST))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    text = made.public_bytes(serialization.Encoding.PEM)
    certificate.write_bytes(text)
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    both.write_bytes(private + text)
