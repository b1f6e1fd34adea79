"""The code that a laptop is enrolled with is read whole, or not at all."""

from __future__ import annotations

import base64
import json
import string
import zlib
from pathlib import Path

import pytest
import segno
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from fashionos_desktop.models.access import ROLES
from fashionos_desktop.sync.enrolment import (
    BadCode,
    Enrolment,
    _checksum,
    certificate_of,
    conninfo,
    decode,
    encode,
    is_local,
    with_secret,
    without_secret,
)

DESK = Enrolment(
    "centre.aurelle.example", 5432, "fashionos", "fashionos_0a1b2c3d_device_0123456789ab", "s3cret-" * 4, "desk",
    "aurelle", "Desk 1",
)  # fmt: skip
BODY = base64.b64encode(bytes(range(256)) * 3).decode()
PEM = f"-----BEGIN CERTIFICATE-----\n{BODY}\n-----END CERTIFICATE-----\n"
words = st.text(min_size=1, max_size=30)


@given(
    st.builds(
        Enrolment, words, st.integers(1, 65535), words, words, words, st.sampled_from(ROLES), words, words,
        st.none() | st.just(certificate_of(PEM)) | st.just(certificate_of(PEM * 2)), st.booleans(),
    )
)  # fmt: skip
def test_a_code_says_what_was_put_in(enrolment: Enrolment) -> None:
    assert decode(encode(enrolment)) == enrolment


@given(st.data())
def test_a_code_with_a_letter_missing_or_changed_is_refused(data: st.DataObject) -> None:
    code = encode(DESK)
    place = data.draw(st.sampled_from([at for at in range(5, len(code)) if code[at] != "-"]))
    letter = data.draw(st.sampled_from(["", *(set(string.ascii_uppercase + "234567") - {code[place]})]))
    with pytest.raises(BadCode, match=r"mistyped|no enrolment code"):
        decode(code[:place] + letter + code[place + 1 :])


@pytest.mark.parametrize("length", [5, 6, 12, 40, -1, -7])
def test_a_code_that_was_cut_is_refused(length: int) -> None:
    with pytest.raises(BadCode, match=r"cut or mistyped|no enrolment code"):
        decode(encode(DESK)[:length])


def test_a_code_is_read_however_it_was_pasted() -> None:
    code = encode(DESK)
    assert set(code) <= set(string.ascii_uppercase + string.digits + "-")
    for pasted in (code.lower(), code.replace("-", ""), code.replace("-", "\n  "), f"  {code}\r\n"):
        assert decode(pasted) == DESK
    typed = code[:5] + code[5:].replace("O", "0").replace("I", "1").replace("B", "8")
    assert decode(typed) == DESK


@pytest.mark.parametrize("text", ["", "hello", "FOS", "FOS1", "FOS1-", "https://centre.example", "FOSX-ABCDEF"])
def test_what_is_no_code_is_told_so(text: str) -> None:
    with pytest.raises(BadCode, match=r"begins with FOS1|cut or mistyped"):
        decode(text)


@pytest.mark.parametrize("version", [2, 10, 123])
def test_a_code_of_a_newer_program_says_to_update(version: int) -> None:
    with pytest.raises(BadCode, match="update FashionOS"):
        decode(encode(DESK).replace("FOS1-", f"FOS{version}-"))


@pytest.mark.parametrize("change", [{"r": "usher"}, {"p": None, "x": 1}, {"c": 7}])
def test_a_code_that_says_what_nobody_knows_is_refused(change: dict[str, object]) -> None:
    parts = {"h": "x", "p": 1, "d": "x", "l": "x", "s": "x", "r": "desk", "o": "x", "n": "x", **change}
    if parts["p"] is None:
        del parts["p"]
    content = zlib.compress(json.dumps(parts).encode())
    with pytest.raises(BadCode, match="does not know"):
        decode("FOS1-" + base64.b32encode(content + _checksum(content)).decode().rstrip("="))


@pytest.mark.parametrize("certificate", [None, certificate_of(PEM)])
def test_a_code_fits_a_picture_that_a_camera_reads(tmp_path: Path, certificate: str | None) -> None:
    enrolment = Enrolment(**{**without_secret(DESK), "secret": DESK.secret, "certificate": certificate})
    drawn = tmp_path / "code.png"
    segno.make(encode(enrolment).replace("-", ""), error="l", boost_error=False).save(str(drawn), scale=3)
    with Image.open(drawn) as picture:
        [found] = zxingcpp.read_barcodes(picture)
    assert decode(found.text) == enrolment


@pytest.mark.parametrize(
    ("host", "local"),
    [
        ("/var/run/postgresql", True), ("@abstract", True), ("localhost", True), ("127.0.0.1", True), ("::1", True),
        ("127.8.0.1", True), ("10.0.0.1", False), ("centre.example", False), ("localhost.example", False),
    ],
)  # fmt: skip
def test_only_this_computer_goes_without_tls(host: str, local: bool) -> None:
    enrolment = Enrolment(**{**without_secret(DESK), "secret": "x", "host": host})
    assert is_local(host) is local
    assert enrolment.needs_tls is not local
    assert (conninfo(enrolment, Path("c.pem"))["sslmode"] == "verify-full") is not local


def test_the_server_must_be_the_one_that_was_enrolled_with(tmp_path: Path) -> None:
    file = tmp_path / "centre.pem"
    pinned = Enrolment(**{**without_secret(DESK), "secret": "x", "certificate": certificate_of(PEM)})
    assert conninfo(pinned, file) == {
        "host": DESK.host, "port": 5432, "dbname": "fashionos", "user": DESK.login, "password": "x",
        "sslmode": "verify-ca", "sslrootcert": str(file), "require_auth": "scram-sha-256",
    }  # fmt: skip
    trusted = str(conninfo(DESK, file)["sslrootcert"])
    assert trusted == "system" or Path(trusted).is_file()
    open_ = Enrolment(**{**without_secret(DESK), "secret": "x", "tls": False})
    assert conninfo(open_, file)["sslmode"] == "prefer"
    assert "sslrootcert" not in conninfo(open_, file)
    for remote in (pinned, DESK, open_):
        assert conninfo(remote, file)["require_auth"] == "scram-sha-256"


def test_a_certificate_is_taken_out_of_what_stands_around_it() -> None:
    assert certificate_of(f"Subject: centre\n{PEM}-----BEGIN PRIVATE KEY-----\nAAAA\n") == certificate_of(PEM)
    assert "PRIVATE" not in certificate_of(f"{PEM}-----BEGIN PRIVATE KEY-----\nAAAA\n")
    with pytest.raises(BadCode, match="no certificate"):
        certificate_of("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")


def test_what_is_kept_comes_back_with_the_secret() -> None:
    kept = json.loads(json.dumps(without_secret(DESK)))
    assert DESK.secret not in json.dumps(kept)
    assert with_secret(kept, DESK.secret) == DESK
    with pytest.raises(BadCode, match="damaged"):
        with_secret({"host": "x"}, "x")
