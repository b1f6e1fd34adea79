"""Invented people: a name in any script, an address at an example domain, a telephone number that rings nowhere."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

from fashionos_desktop.models.folding import fold
from fashionos_desktop.services.demo.names import EVERYWHERE, Names

DOMAINS = ("example.com", "example.org", "example.net")


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    email: str
    phone: str


class People:
    """Draws people of whom no two share a name or an address."""

    def __init__(self, dice: random.Random, taken: Sequence[str] = ()) -> None:
        self._dice = dice
        self._names = set(taken)
        self._addresses: set[str] = set()

    def anybody(self) -> Person:
        return self.of(self._dice.choices(EVERYWHERE, [names.weight for names in EVERYWHERE])[0])

    def of(self, names: Names) -> Person:
        while True:
            given, given_plain = _in_both(self._dice.choice(names.given))
            family, family_plain = _in_both(self._dice.choice(names.family))
            name = f"{family} {given}" if names.family_first else f"{given} {family}"
            if name not in self._names:
                self._names.add(name)
                return Person(name, self._address(given_plain, family_plain), phone(self._dice))

    def named(self, name: str) -> Person:
        """Somebody whose name is given."""
        self._names.add(name)
        given, _, family = name.partition(" ")
        return Person(name, self._address(given, family), phone(self._dice))

    def _address(self, given: str, family: str) -> str:
        plain_given, plain_family = _plain(given), _plain(family)
        stem = self._dice.choice(
            (f"{plain_given}.{plain_family}", f"{plain_given[:1]}{plain_family}", f"{plain_family}.{plain_given}")
        )
        address = f"{stem}@{self._dice.choice(DOMAINS)}"
        while address in self._addresses:
            address = f"{stem}{self._dice.randrange(2, 99)}@{self._dice.choice(DOMAINS)}"
        self._addresses.add(address)
        return address


def phone(dice: random.Random) -> str:
    """A number from a range that its country keeps for fiction."""
    prefix = dice.choice(("+33 1 99 00", "+33 6 39 98", "+44 7700 900", "+1 202 555 01"))
    if prefix.startswith("+33"):
        return f"{prefix} {dice.randrange(100):02} {dice.randrange(100):02}"
    return f"{prefix}{dice.randrange(1000):03}" if prefix.endswith("900") else f"{prefix}{dice.randrange(100):02}"


def address_of(name: str) -> str:
    """The address of somebody who works for the show."""
    return ".".join(_plain(part) for part in name.split()) + "@example.com"


def slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def _in_both(written: str) -> tuple[str, str]:
    name, _, plain = written.replace("de-la-Tour", "de la Tour").partition("/")
    return name, plain or name


def _plain(text: str) -> str:
    return re.sub(r"[^a-z]", "", fold(text))
