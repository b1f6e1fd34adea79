"""The secret of a laptop is in the keyring, or in a file for its owner only; nowhere else."""

from __future__ import annotations

import json
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from fashionos_desktop.sync import secrets
from fashionos_desktop.sync.enrolment import Enrolment

DESK = Enrolment(
    "centre.example", 5432, "fashionos", "login", "very-s3cret", "desk", "aurelle", "Desk 1", "-----BEGIN…", tls=True
)


class MemoryKeyring(KeyringBackend):
    priority = 1  # type: ignore[assignment, unused-ignore]

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("not there")


class LockedKeyring(MemoryKeyring):
    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("locked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked("locked")


class ForgetfulKeyring(MemoryKeyring):
    def set_password(self, service: str, username: str, password: str) -> None:
        """Says that it did, like the null backend."""


@pytest.fixture(params=[MemoryKeyring, LockedKeyring, ForgetfulKeyring])
def ring(request: pytest.FixtureRequest) -> Iterator[MemoryKeyring]:
    before = keyring.get_keyring()
    made: MemoryKeyring = request.param()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def test_what_was_kept_is_read_again_and_forgotten_whole(tmp_path: Path, ring: MemoryKeyring) -> None:
    assert secrets.read(tmp_path) is None
    keeping = secrets.write(tmp_path, "one", DESK)
    assert secrets.read(tmp_path) == DESK
    works = type(ring) is MemoryKeyring
    assert keeping.in_keyring is works
    assert (keeping.note is None) is works
    texts = {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()}
    assert {name for name, text in texts.items() if DESK.secret in text} == (set() if works else {"centre.secret"})
    assert secrets.address(tmp_path, DESK)["sslrootcert"] == str(tmp_path / "centre.pem")
    assert texts["centre.pem"] == DESK.certificate

    secrets.write(tmp_path, "two", Enrolment(**{**json.loads(texts["centre.json"])["centre"], "secret": "new"}))
    found = secrets.read(tmp_path)
    assert found is not None
    assert found.secret == "new"
    assert len(ring.kept) == int(works)
    secrets.forget(tmp_path)
    assert secrets.read(tmp_path) is None
    assert list(tmp_path.iterdir()) == []
    assert ring.kept == {}
    secrets.forget(tmp_path)


@pytest.mark.platform("linux", "darwin")
def test_the_files_are_for_their_owner_only(tmp_path: Path, ring: MemoryKeyring) -> None:
    assert sys.platform != "win32"
    keeping = secrets.write(tmp_path, "one", DESK)
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}
    if keeping.note is not None:
        assert str(tmp_path / "centre.secret") in keeping.note


def test_a_copy_of_the_folder_does_not_find_the_secret(tmp_path: Path) -> None:
    before = keyring.get_keyring()
    try:
        keyring.set_keyring(MemoryKeyring())
        secrets.write(tmp_path, "one", DESK)
        keyring.set_keyring(MemoryKeyring())
        with pytest.raises(secrets.SecretMissing, match="enrol this laptop with a new code"):
            secrets.read(tmp_path)
    finally:
        keyring.set_keyring(before)


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"incarnation": "x"}', '{"incarnation": "x", "centre": 3}'])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "centre.json").write_text(text, "utf-8")
    assert secrets.read(tmp_path) is None
    secrets.forget(tmp_path)
