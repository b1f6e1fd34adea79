"""Partners: who was asked, who said yes, and what they were offered."""

from __future__ import annotations

import random
from decimal import Decimal

from fashionos_desktop.models import EventSponsor, Sponsor, SponsorOrganization, SponsorshipPackage
from fashionos_desktop.services.demo.names import ENGLISH, FRENCH, ITALIAN
from fashionos_desktop.services.demo.people import slug
from fashionos_desktop.services.demo.rows import chance
from fashionos_desktop.services.demo.setting import Setting
from fashionos_desktop.services.demo.tables import fields

PIPELINE = """
Banque Ferrant | Banking | platinum | confirmed | 220000 | 91 | Dinner for forty clients after the show. | paid
Aiglon Motors | Electric cars | gold | confirmed | 120000 | 84 | Twelve cars for the front row. | confirmed
Eau de Lisse | Mineral water | silver | confirmed | 45000 | 77 | Glass only, no plastic in sight. | paid
Maison Ondine | Hair and make-up | gold | confirmed | 95000 | 93 | Backstage product and one film. | confirmed
Fil Bleu Télécom | Networks | silver | confirmed | 38000 | 70 | Pays in kind: line and radios. | confirmed
Papeterie Silence | Paper | bronze | confirmed | 14000 | 82 | Gifts on the seats. | paid
Galerie Orphée | Jewellery | partner | confirmed | 9000 | 88 | Loan of forty pieces. | confirmed
Quai Gris Hotels | Hotels | silver | committed | 42000 | 73 | Contract is with their lawyers. | pending
Torrefactum | Coffee | bronze | committed | 12000 | 66 | Bar in Salon Sud. |
Verrerie d’Ambre | Glass | bronze | negotiating | 15000 | 61 | Wants the logo on the arch: no. |
Kestrel Watches | Watches | gold | negotiating | 110000 | 79 | For next season. |
Lune Cosmetics | Skin care | silver | negotiating | 50000 | 72 | Conflict with Maison Ondine. |
Sillage Parfum | Perfume | gold | contacted | 90000 | 80 | Meets us on Thursday. |
Novella Books | Publishing | partner | contacted | 6000 | 58 | |
Volant Airlines | Travel | platinum | contacted | 180000 | 64 | Budget closes in November. |
Cave Brûlée | Wine | bronze | contacted | 11000 | 69 | |
Mondo Chaise | Furniture | silver | lead | 35000 | 55 | |
Aster Phones | Telephones | platinum | lead | 200000 | 47 | |
Halte Cycles | Bicycles | partner | lead | 5000 | 62 | |
Nacre Optique | Eyewear | silver | declined | 40000 | 71 | Signed with another house. |
Brume Tobacco | Tobacco | gold | declined | 100000 | 12 | Declined by us. |
"""
"""Company, field, tier, state, value, fit, notes, state of the contract."""

_CONTRACTS = {"confirmed", "committed"}

PACKAGES = (
    (
        "Platinum",
        "platinum",
        220000,
        ("Name on the invitation", "Twelve front-row seats", "Dinner after the show", "Film credit"),
    ),
    ("Gold", "gold", 110000, ("Name in the notes", "Six front-row seats", "Backstage visit")),
    ("Silver", "silver", 45000, ("Name in the notes", "Eight seats")),
    ("Bronze", "bronze", 14000, ("Name on the page", "Four seats")),
    ("Partner in kind", "partner", 6000, ("Name on the page", "Two seats")),
)


def make_sponsors(setting: Setting, event_id: str) -> None:
    dice = chance("sponsors")
    firms: dict[str, str] = {}
    for company, field, tier, status, value, fit, notes, contract in fields(PIPELINE):
        _candidate(setting, dice, event_id, (company, tier, status, value, fit, notes))
        if status in _CONTRACTS:
            firms[company] = setting.rows.add(
                SponsorOrganization,
                organization_id=setting.organization_id,
                name=company,
                industry=field,
                logo_url=f"https://media.example.com/partners/{slug(company)}.svg",
            )
            if contract:
                setting.rows.add(
                    EventSponsor,
                    event_id=event_id,
                    sponsor_org_id=firms[company],
                    tier=tier,
                    amount=Decimal(value),
                    status=contract,
                )
    for name, tier, price, benefits in PACKAGES:
        _package(setting, name, tier, price, benefits, None)
    _package(
        setting,
        "Ondine backstage",
        "gold",
        95000,
        ("Backstage product", "One film", "Six seats"),
        firms["Maison Ondine"],
    )


def _candidate(setting: Setting, dice: random.Random, event_id: str, line: tuple[str, ...]) -> None:
    company, tier, status, value, fit, notes = line
    contact = setting.people.of(dice.choice((FRENCH, FRENCH, ENGLISH, ITALIAN)))
    known = status != "lead"
    setting.rows.add(
        Sponsor,
        event_id=event_id,
        company_name=company,
        contact_name=contact.name if known else None,
        contact_email=contact.email if known else None,
        contact_phone=contact.phone if known else None,
        tier=tier,
        status=status,
        value=Decimal(value),
        fit_score=int(fit),
        notes=notes or None,
        logo_url=f"https://media.example.com/partners/{slug(company)}.svg",
        website=f"https://{slug(company)}.example.com",
    )


def _package(setting: Setting, name: str, tier: str, price: int, benefits: tuple[str, ...], firm: str | None) -> None:
    setting.rows.add(
        SponsorshipPackage,
        organization_id=setting.organization_id,
        sponsor_org_id=firm,
        name=name,
        tier=tier,
        price=Decimal(price),
        benefits=list(benefits),
    )
