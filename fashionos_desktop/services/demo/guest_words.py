"""Who comes to the show: categories, where they sit, for whom they work, and what the door should know."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Category:
    name: str
    kind: str
    price: Decimal
    guests: int
    places: int
    rows: str
    """Row letters, front to back."""
    seats_per_row: int
    arrived: float
    """The part of it that is in by now."""
    entrance: str


CATEGORIES = (
    Category("Front Row", "comp", Decimal(0), 120, 124, "A", 62, 0.17, "main"),
    Category("Seated", "paid", Decimal(180), 640, 660, "DEFGHIJK", 42, 0.34, "main"),
    Category("Standing", "paid", Decimal(45), 430, 450, "", 0, 0.42, "side"),
    Category("Press", "press", Decimal(0), 165, 180, "BL", 42, 0.44, "side"),
    Category("Buyers", "comp", Decimal(0), 105, 110, "C", 60, 0.31, "main"),
    Category("House", "comp", Decimal(0), 40, 50, "", 0, 0.62, "main"),
)

SECTIONS = ("Salon Nord", "Salon Sud")

TITLES = (
    "Revue Lisière", "The Hemline Post", "Carnet Blanc", "Atlas of Dress", "Silhouette Weekly", "Stoff und Form",
    "La Cucitura", "Nordlys Mode", "Papier Froissé", "The Selvedge Review", "Quaderno Seta", "Bias",
    "Gazette du Cintre",
    "Moda Intera", "Kōbō Journal", "Plum & Ember", "Le Faux Pli", "Ourlet", "Threadbare", "Radio Vitrine",
)  # fmt: skip
STORES = (
    "Grands Magasins Vauclair", "Northgate & Finch", "Kaufhaus Lindner am Markt", "Bazar Delphine", "Ginza Hoshimi",
    "Casa Quintal", "Harrow Lane Stores", "Galerie Montferrand", "Pavilion Seoul", "Maple & Thirteenth",
    "Boutique Ysé Nord",
    "Corso Undici", "The Long Counter", "Magasin Østerhus",
)  # fmt: skip
HOUSES = (
    "Studio Brume", "Cabinet Terrasse", "Atelier Quai Neuf", "Agence Demain Soir", "Fonderie Carmin", "Duo & Partners",
    "Librairie Sauge", "Halle Neuf Architects", "Tessellate Films", "Maison d’édition Cendre", "Ballet du Canal",
    "Kettering Rowe Solicitors", "Banque Ferrant", "Clinique des Tilleuls", "École du Vêtement", "Orchestre Vif",
)  # fmt: skip

NOTES_FRONT = (
    "Escort to seat. Coat check.", "Car at the main entrance after the bow.", "Sits beside the agent.",
    "Arrives late: hold the seat until the film.", "Photographers at the arch only.", "No photographs.",
    "Comes with security, one man.", "Meets the designer backstage after the show.",
)  # fmt: skip
NOTES_ANY = (
    "Wheelchair, side entrance.", "Badge without a title.", "Gift bag at the cloakroom.", "Vegetarian at the dinner.",
    "Large camera bag allowed.", "Ask how the name is said.", "Deaf: speak face to face.", "Guide dog.",
    "Collects two programmes.", "Paid by bank transfer, slip shown.",
)  # fmt: skip
NOTES_PRESS = (
    "Front riser, place 4.", "Backstage wristband.", "Embargo until midnight.", "Needs a socket.",
    "Writes for two titles.",
)  # fmt: skip

TAGS = {
    "Front Row": ("client", "artist", "stylist", "collector"),
    "Seated": ("client", "student", "photo ok"),
    "Standing": ("student", "photo ok", "competition"),
    "Press": ("editor", "photographer", "critic", "stylist"),
    "Buyers": ("retail", "showroom on Thursday"),
    "House": ("family", "alumni"),
}

BLOCKED = (
    "Ticket reported stolen.", "Refund asked by the bank.", "Not to be admitted: decision of the house.",
    "Ticket offered for resale.", "Printed twice by mistake: only the other one is good.",
)  # fmt: skip

DESK_NOTES = (
    "Called at noon: comes with a sister.", "Asks to sit on the aisle.", "Changed from Standing by the press office.",
    "Sent a driver for the invitation.", "Answered late, welcome.", "Lost the invitation; identity is enough.",
    "Brings a cake for the atelier. Take it to the runners.", "Was at the last two shows.",
)  # fmt: skip
