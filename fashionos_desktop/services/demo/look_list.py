"""Six collections, look by look."""

from __future__ import annotations

BRANDS = """
Aurelle | France | Tailoring and eveningwear
Ostrane | Portugal | Draped separates
Halden Bloem | Netherlands | Sculpted outerwear
Tissage Noor | Morocco | Handwoven cloth
Casa Brisa | Spain | Resort
"""
"""Name, country, style."""

COLLECTIONS = """
Aurelle | Main | Aurélien Sauvage | Tailoring | ink
Ostrane | Tidal | Benedita Fontoura | Drape and jersey | sea
Halden Bloem | Second Light | Joost Halden | Coats and volume | clay
Tissage Noor | Caravan | Samira Alaoui-Benn | Weaving and dye | spice
Casa Brisa | Siesta | Macarena Ortúzar | Resort and linen | sorbet
Aurelle | Atelier | Eléa Montfaucon | Eveningwear | pearl
"""
"""Brand, collection, designer, specialty, palette of its pictures; in the order of the show."""

LOOKS = """
1 | f | Boiled wool suit, ivory shirt | Black boot | Veil | | L1 blackout, then spot | M1 intro | Steam last minute
2 | f | Cashmere cape, cigarette trousers | Nude sandal | Belt with knot | | L2 warm wash | |
3 | f | Double-faced wool coat | Black boot | | | L2 warm wash | |
4 | f | Bias-cut slip dress | Nude sandal | Earcuff, left | | L2 warm wash | |
5 | m | Pinstripe suit, open collar | Derby | | | L2 warm wash | |
6 | f | Leather corset, wide trousers | Patent pump | Long gloves | | L4 side light | |
7 | f | Pleated skirt, ribbed knit | Flat mule | Belt with knot | | L4 side light | M2 drums in |
8 | m | Long trench coat, pleated trousers | Black boot | Scarf | | L4 side light | |
9 | f | Tuxedo dress | Patent pump | Earcuff, left | | L4 side light | |
10 | f | Quilted bolero, tulip skirt | Nude sandal | | 90 | L5 cold blue | |
11 | f | Column gown, open back | Nude sandal | Veil | | L5 cold blue | M2 drums out |
12 | f | Laced corset, wide trousers | Black boot | Belt with knot | 95 | L2 warm wash | | Two hands for the lacing
13 | f | Draped silk gown | Flat sandal | Sea-glass necklace | | L6 sea | M3 strings |
14 | f | Jersey jumpsuit | Flat sandal | Rope belt | | L6 sea | |
15 | m | Linen shirt, wide trousers | Espadrille | | 80 | L6 sea | |
16 | f | Wrapped skirt, silk shirt | Flat sandal | Shell earrings | 70 | L6 sea | |
17 | f | Net tunic over slip dress | Bare foot | Sea-glass necklace | 60 | L6 sea | |
18 | f | Hooded poncho, leggings | Rubber boot | | 75 | L6 sea | | Gaspara is ill. Ask casting.
19 | f | Asymmetric draped dress | Flat sandal | Rope belt | 80 | L6 sea | |
20 | m | Kimono coat, linen trousers | Espadrille | | 70 | L6 sea | | He comes from another show
21 | f | Knotted crop top, long skirt | Flat sandal | Shell earrings | 80 | L6 sea | |
22 | f | Wave-pleated gown | Bare foot | | 55 | L7 moon | M3 strings end |
23 | f | Cocoon coat, wool trousers | Square boot | | 90 | L8 dawn | M4 piano |
24 | m | Shearling coat, cord trousers | Square boot | Felt hat | 85 | L8 dawn | |
24A | f | Felted cape, long skirt | Square boot | | 80 | L8 dawn | | Added after the fitting
25 | f | Sculpted blazer dress | Block pump | Wooden cuff | 75 | L8 dawn | |
26 | f | Barrel trousers, moss jumper | Square boot | | 70 | L8 dawn | |
27 | m | Padded vest, barrel trousers | Square boot | | 70 | L8 dawn | |
28 | f | Balloon-sleeve dress | Block pump | Wooden cuff | 85 | L8 dawn | |
29 | f | Wool tunic, slim trousers | Square boot | Felt hat | 70 | L8 dawn | |
30 | f | Collarless long coat | Block pump | | 60 | L8 dawn | |
31 | m | Boxy suit, clay knit | Square boot | | 90 | L8 dawn | |
32 | f | Bubble skirt, cropped jacket | Block pump | | 90 | L8 dawn | |
33 | f | Blanket coat, trailing hem | Square boot | | 60 | L9 full | M4 piano end | Mind the step
34 | f | Indigo robe, drop-crotch trousers | Leather slipper | Silver cuffs | 90 | L10 amber | M5 oud and bass |
35 | m | Striped djellaba coat | Leather slipper | | 60 | L10 amber | |
36 | f | Handwoven poncho dress | Leather slipper | Tassel belt | 80 | L10 amber | |
37 | f | Burnous cape, gauze trousers | Leather slipper | | 80 | L10 amber | | Cut on Sunday: zip
38 | f | Saffron pleated gown | Gold sandal | Silver cuffs | 100 | L10 amber | |
39 | m | Embroidered vest, full trousers | Leather slipper | Tassel belt | 85 | L10 amber | |
40 | f | Gauze tunic, wide trousers | Gold sandal | Head scarf | 70 | L10 amber | |
41 | f | Fringed jacket, long skirt | Leather slipper | | 80 | L10 amber | |
42 | m | Dyed linen suit | Leather slipper | | 85 | L10 amber | |
43 | f | Caftan, mirror work | Gold sandal | Head scarf | 60 | L10 amber | |
44 | f | Tiered dress, woven belt | Gold sandal | Silver cuffs | 90 | L9 full | M5 end |
45 | f | Halter dress | Raffia wedge | Straw hat | 60 | L11 noon | M6 guitar |
46 | f | High-waist shorts, camp shirt | Raffia wedge | Sun glasses | 60 | L11 noon | |
47 | m | Camp shirt, linen shorts | Espadrille | Straw hat | 60 | L11 noon | |
48 | f | Eyelet dress, puff sleeve | Raffia wedge | | 75 | L11 noon | |
49 | f | Terry robe, swimsuit | Raffia wedge | Sun glasses | 70 | L11 noon | |
50 | m | Seersucker suit | Espadrille | | 85 | L11 noon | |
51 | f | Sarong skirt, bandeau | Raffia wedge | Straw hat | 70 | L11 noon | |
52 | f | Ruffled maxi dress | Raffia wedge | | 80 | L11 noon | M6 end |
53 | f | Satin column gown, long train | Silver pump | Opera gloves | 120 | L12 pearl | M7 quartet |
54 | f | Feathered opera coat | Silver pump | | 70 | L12 pearl | |
55 | m | Velvet tuxedo | Patent shoe | | 90 | L12 pearl | |
56 | f | Sequin tunic dress | Silver pump | | 70 | L12 pearl | |
57 | f | Lace gown, high neck | Silver pump | Veil | 120 | L12 pearl | |
58 | m | Long evening coat, satin trousers | Patent shoe | Scarf | 80 | L12 pearl | |
59 | f | Ball gown, tulle skirt | Silver pump | Opera gloves | 150 | L12 pearl | | Two dressers
60 | f | Bridal cape over column gown | Silver pump | Veil | 140 | L13 white | M7 quartet, full |
"""
"""Number, for whom, garments, shoes, accessories, seconds to change into it, light, music, notes."""

FIRST_LOOKS = (1, 13, 23, 34, 45, 53)
"""With which number each collection begins."""

CUT = "37"
WITHOUT_MODEL = "18"

CHOSEN = {
    "1": "Solveig Arnesen",
    "2": "Mireille Assouad",
    "10": "Mireille Assouad",
    "12": "Mireille Assouad",
    "4": "Yeong-hui Baek",
    "5": "Severin Aumont",
    "20": "Severin Aumont",
    "17": "Celestina Moro",
    "22": "Celestina Moro",
    "34": "Luz Valderrama",
    "60": "Adaeze Nwoye",
    "30": "Tuulikki Salonen",
}
"""Who wears what, where it matters: from 10 to 12 cannot work, from 17 to 22 is tight."""

CUES_BEFORE = (
    ("House lights to half", "L0 house", None),
    ("Film, 70 s", "L0 blackout", "Film sound"),
)
CUES_AFTER = (
    ("Finale walk", "L13 white", "M8 finale"),
    ("Bow", "L13 white", "M8 finale"),
    ("House lights up", "L0 house", "Walk-out"),
)
"""Title, light, music of the lines that are not looks."""
