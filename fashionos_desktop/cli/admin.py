"""`fashionos admin`: for whoever looks after the centre."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fashionos_desktop.cli.output import json_option, say
from fashionos_desktop.cli.place import BadInput
from fashionos_desktop.services.local_times import count_words

if TYPE_CHECKING:
    from fashionos_desktop.sync.admin import AddedDevice, DeviceStanding, KnownDevice
    from fashionos_desktop.sync.enrolment import Enrolment

dsn_argument = click.argument("dsn", metavar="DSN")
org_option = click.option("--org", "slug", metavar="SLUG", help="Only this house.")
ROLES = ("staff", "backstage", "desk")


@click.group("admin")
def admin_group() -> None:
    """Look after a centre. DSN is its address, such as postgresql://owner@host/database.

    The login must own the database and have CREATEROLE.
    """


@admin_group.command("init")
@dsn_argument
@click.option("--org", "slug", required=True, metavar="SLUG", help="Short name of the first house.")
@click.option("--org-name", "name", required=True, metavar="NAME")
@click.option("--owner", required=True, metavar="EMAIL", help="Who owns the house.")
@json_option
def initialise(dsn: str, slug: str, name: str, owner: str, as_json: bool) -> None:
    """Make an empty database a centre, with its first house."""
    from fashionos_desktop.sync import admin

    house = admin.initialise(dsn, slug, name, owner)
    say(
        f"The centre is set up, with the house {house.name} ({house.slug}).",
        f"Laptops are added with: fashionos admin device add --name NAME --role ROLE --org {house.slug} DSN",
        document={"org": house.slug, "id": house.organization_id},
        as_json=as_json,
    )


@admin_group.command("upgrade")
@dsn_argument
@json_option
def upgrade(dsn: str, as_json: bool) -> None:
    """Bring a centre to the version of this program."""
    from fashionos_desktop.sync import admin

    before, after = admin.upgrade(dsn)
    words = f"The centre was at version {before} already." if before == after else f"From version {before} to {after}."
    say(words, document={"before": before, "after": after}, as_json=as_json)


@admin_group.command("status")
@dsn_argument
@org_option
@json_option
def status(dsn: str, slug: str | None, as_json: bool) -> None:
    """Say how each laptop stands: last seen, what waits, what needs a person."""
    from fashionos_desktop.sync import admin

    found = admin.standing(dsn, slug)
    lines = [_standing_line(device) for device in found.devices] or ["No laptop was added yet."]
    say(
        f"Version {found.schema}, {count_words(found.houses, 'house')}.",
        *lines,
        document=found.document(),
        as_json=as_json,
    )


@admin_group.group("org")
def org_group() -> None:
    """The houses of a centre."""


@org_group.command("add")
@dsn_argument
@click.option("--org", "slug", required=True, metavar="SLUG", help="Short name of the house.")
@click.option("--org-name", "name", required=True, metavar="NAME")
@click.option("--owner", required=True, metavar="EMAIL", help="Who owns the house.")
@json_option
def add_house(dsn: str, slug: str, name: str, owner: str, as_json: bool) -> None:
    """Add a house. Its laptops see nothing of the others."""
    from fashionos_desktop.sync import admin

    house = admin.add_house(dsn, slug, name, owner)
    say(
        f"The house {house.name} ({house.slug}) is added.",
        document={"org": house.slug, "id": house.organization_id},
        as_json=as_json,
    )


@admin_group.group("device")
def device_group() -> None:
    """The laptops that may come to a centre."""


@device_group.command("add")
@dsn_argument
@click.option("--name", required=True, metavar="NAME", help="As people call it, such as Desk 1.")
@click.option("--role", required=True, type=click.Choice(ROLES))
@click.option("--org", "slug", required=True, metavar="SLUG", help="The house it belongs to.")
@click.option("--person", metavar="EMAIL", help="Who works at it.")
@click.option("--host", metavar="ADDRESS", help="By which laptops reach the centre; else the one in DSN.")
@click.option("--port", type=click.IntRange(1, 65535), metavar="PORT")
@click.option(
    "--certificate",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    metavar="FILE",
    help="PEM of the server's certificate, or of your own authority that signed it. Without one the server must show"
    " a certificate that the laptop's system trusts.",
)
@click.option(
    "--without-tls",
    is_flag=True,
    help="Let the laptop talk to the centre so that the network can listen. A last resort.",
)
@json_option
def add_device(
    dsn: str,
    name: str,
    role: str,
    slug: str,
    person: str | None,
    host: str | None,
    port: int | None,
    certificate: Path | None,
    without_tls: bool,
    as_json: bool,
) -> None:
    """Add a laptop, and print the code by which it comes in: fashionos connect CODE."""
    from fashionos_desktop.sync import admin
    from fashionos_desktop.sync.enrolment import BadCode, certificate_of, encode

    try:
        trusted = None if certificate is None else certificate_of(certificate.read_text("ascii"))
    except (UnicodeDecodeError, BadCode):
        raise BadInput(
            f"{certificate} is no certificate in PEM: one begins with -----BEGIN CERTIFICATE-----."
        ) from None
    device = admin.add_device(dsn, slug, name, role, person)
    enrolment = _enrolment(device, host, port, trusted, tls=not without_tls)
    code = encode(enrolment)
    say(*_code_lines(enrolment, code), document={"code": code}, as_json=as_json)


@device_group.command("list")
@dsn_argument
@org_option
@json_option
def list_devices(dsn: str, slug: str | None, as_json: bool) -> None:
    """List the laptops of a centre, revoked ones last."""
    from fashionos_desktop.sync import admin

    found = admin.list_devices(dsn, slug)
    lines = [_device_line(device) for device in found] or ["No laptop was added yet."]
    say(*lines, document=[device.document() for device in found], as_json=as_json)


@device_group.command("revoke")
@dsn_argument
@click.option("--name", "name_or_id", required=True, metavar="NAME", help="Name or id of the laptop.")
@org_option
@json_option
def revoke_device(dsn: str, name_or_id: str, slug: str | None, as_json: bool) -> None:
    """Lock a laptop out at once. It is told so, and removes what it holds."""
    from fashionos_desktop.sync import admin

    device = admin.revoke_device(dsn, name_or_id, slug)
    say(f"{device.name} of {device.house} is locked out.", document=device.document(), as_json=as_json)


def _enrolment(
    device: AddedDevice, host: str | None, port: int | None, certificate: str | None, *, tls: bool
) -> Enrolment:
    from fashionos_desktop.sync.enrolment import Enrolment

    return Enrolment(
        host=host or device.host,
        port=port or device.port,
        database=device.database,
        login=device.login,
        secret=device.secret,
        role=device.role,
        house=device.house.slug,
        device=device.name,
        certificate=certificate,
        tls=tls,
    )


def _code_lines(enrolment: Enrolment, code: str) -> list[str]:
    from fashionos_desktop.sync.enrolment import is_local

    lines = [*_qr(code), f"Scan this on {enrolment.device}, or type there: fashionos connect CODE"]
    if is_local(enrolment.host):
        lines.append("It works on this computer only; for others say with --host how they reach it.")
    elif not enrolment.needs_tls:
        lines.append("Anybody on the network between can read what this laptop and the centre say.")
    return [*lines, "Whoever has the code has the laptop's access: give it to nobody else.", code]


def _qr(code: str) -> list[str]:
    import segno

    drawn = io.StringIO()
    # Without the hyphens, which only help the eye.
    segno.make(code.replace("-", ""), error="l", boost_error=False).terminal(drawn, compact=True)
    return drawn.getvalue().splitlines()


def _device_line(device: KnownDevice) -> str:
    revoked = "" if device.revoked_at is None else f", revoked {device.revoked_at:%Y-%m-%d %H:%M}"
    person = f", {device.person}" if device.person else ""
    return f"{device.house}: {device.name} ({device.role}{person}){revoked}  {device.device_id}"


def _standing_line(device: DeviceStanding) -> str:
    parts = [f"{device.house}: {device.name} ({device.role})"]
    if device.revoked:
        parts.append("revoked")
    elif device.seen_at is None:
        parts.append("never seen")
    else:
        parts.append(f"last seen {device.seen_at:%Y-%m-%d %H:%M:%S %Z} ({device.lag or 0:,.0f} s ago)")
    if device.pending:
        parts.append(f"{count_words(device.pending, 'change')} not sent yet")
    if device.quarantined:
        parts.append(f"{count_words(device.quarantined, 'change')} of it not taken")
    if device.needing:
        parts.append(count_words(device.needing, "thing needs a person", "things need a person"))
    return ", ".join(parts)
