"""The models of the demo show and the agencies that offer them."""

from __future__ import annotations

AGENCIES = """
Agence Corvin | Paris | France
Sable Noir Models | Paris | France
Fjord & Fell | Stockholm | Sweden
Mira Volta | Milan | Italy
Tamarind | London | United Kingdom
Kaede Agency | Tokyo | Japan
"""
"""Name, city, country."""

MODELS = """
Solveig Arnesen | f | Oslo | NO | 180 | 1 | ash blonde | long centre | grey | 2 | confirmed
Mireille Assouad | f | Paris | FR | 178 | 4 | black | waves | brown | 0 | confirmed
Adaeze Nwoye | f | Lagos | NG | 181 | 8 | black | buzz | brown | 4 | confirmed
Hanako Miyabe | f | Kyoto | JP | 176 | 2 | black | fringe bob | brown | 5 | confirmed
Anselm Wieland | m | Berlin | DE | 188 | 1 | brown | side part | blue | 2 | confirmed
Ottilie Brandt | f | Hamburg | DE | 179 | 0 | copper | waves | green | 2 | confirmed
Rokia Camara | f | Dakar | SN | 180 | 8 | black | braids | brown | 1 | confirmed
Lucan Fairweather | m | London | GB | 187 | 2 | dark blonde | swept | hazel | 4 | confirmed
Inara Petrauskaitė | f | Vilnius | LT | 178 | 0 | light brown | low bun | blue | 2 | confirmed
Celestina Moro | f | Turin | IT | 177 | 3 | dark brown | bob | brown | 3 | confirmed
Yeong-hui Baek | f | Seoul | KR | 177 | 2 | black | long centre | brown | 5 | confirmed
Thandeka Mokoena | f | Durban | ZA | 179 | 7 | black | afro | brown | 4 | confirmed
Zofia Lelińska | f | Kraków | PL | 178 | 1 | dark blonde | ponytail | grey | 2 | confirmed
Idriss Belkacem | m | Marseille | FR | 186 | 5 | black | curls | brown | 0 | confirmed
Perpetua Quist | f | Accra | GH | 180 | 9 | black | crop | brown | 4 | confirmed
Maristella Conti-Vella | f | Valletta | MT | 178 | 3 | chestnut | long side | hazel | 3 | confirmed
Ruben Asscheman | m | Ghent | BE | 189 | 1 | blonde | shoulder | blue | 1 | confirmed
Nimisha Rao | f | Pune | IN | 176 | 5 | black | low bun | brown | 4 | confirmed
Freya Halloran | f | Dublin | IE | 179 | 0 | copper | fringe bob | green | 4 | confirmed
Xiadani Robles | f | Oaxaca | MX | 177 | 5 | dark brown | long centre | brown | 3 | confirmed
Kwesi Amponsah | m | Kumasi | GH | 188 | 9 | black | buzz | brown | 4 | confirmed
Lioba Steinmetz | f | Basel | CH | 180 | 1 | light brown | pixie | grey | 1 | confirmed
Darya Kovalenko | f | Lviv | UA | 179 | 0 | platinum | bob | blue | 2 | confirmed
Severin Aumont | m | Lyon | FR | 187 | 2 | black | swept | brown | 0 | confirmed
Aminata Sow-Diarra | f | Bamako | ML | 181 | 9 | black | bun | brown | 1 | confirmed
Tuulikki Salonen | f | Turku | FI | 178 | 0 | ash blonde | pixie | blue | 2 | confirmed
Jing-Wei Tao | f | Chengdu | CN | 177 | 1 | black | ponytail | brown | 5 | confirmed
Luz Valderrama | f | Bogotá | CO | 176 | 4 | chestnut | curls | green | 3 | confirmed
Mateus Cordovil | m | Recife | BR | 186 | 6 | dark brown | curls | brown | 3 | confirmed
Eira Gwilym | f | Cardiff | GB | 179 | 1 | dark brown | shoulder | hazel | 4 | confirmed
Nadira Yusupova | f | Samarkand | UZ | 178 | 3 | black | braids | brown | 2 | confirmed
Haruto Kisaragi | m | Osaka | JP | 185 | 2 | black | side part | brown | 5 | option
Beatrijs de Wilde | f | Antwerp | BE | 177 | 1 | blonde | long side | blue | 1 | option
Noa Bar-Tal | f | Haifa | IL | 178 | 4 | dark brown | curls | brown | 0 | option
Oskar Lindahl | m | Malmö | SE | 190 | 0 | platinum | crop | blue | 2 | shortlisted
Priya Wickram | f | Colombo | LK | 175 | 6 | black | long centre | brown | 4 | shortlisted
Vasilisa Orlik | f | Riga | LV | 179 | 0 | light brown | bun | grey | 2 | shortlisted
Gaspara Terzi | f | Bologna | IT | 178 | 2 | dark brown | waves | brown | 3 | released
Ewan Strathie | m | Glasgow | GB | 188 | 1 | copper | side part | blue | 4 | released
Khadija Benslimane | f | Casablanca | MA | 177 | 5 | black | shoulder | brown | 0 | released
Min-jun Seong | m | Busan | KR | 186 | 2 | black | shoulder | brown | 5 | released
Clémentine Aubry-Roche | f | Nantes | FR | 178 | 1 | chestnut | fringe bob | hazel | 1 | none
Tomasz Wierzba | m | Gdańsk | PL | 187 | 1 | dark blonde | crop | grey | 2 | none
Ifeoma Chukwu | f | Enugu | NG | 179 | 8 | black | afro | brown | 4 | none
Delphine Marchais | f | Bordeaux | FR | 176 | 2 | light brown | long side | green | 0 | none
"""
"""Name, gender, city, country, height in cm, skin 0 (light) to 9, hair, cut, eyes, agency, place in this show."""

MINOR = "Tuulikki Salonen"
LATE = "Severin Aumont"
NOT_HEARD = "Luz Valderrama"
TWO_PLACES = "Yeong-hui Baek"
ILL = "Gaspara Terzi"

RELEASED = {
    "Gaspara Terzi": "Ill since this morning. The agency sends a note.",
    "Ewan Strathie": "Released by us: no look in his size.",
    "Khadija Benslimane": "Released by her agency for another house.",
    "Min-jun Seong": "Released by us: flight too late for the fitting.",
}
"""Why a model is no longer in the show."""

NOTES = {
    "Tuulikki Salonen": "Seventeen. Chaperone Marja Salonen stays backstage. Work ends at 23:00.",
    "Adaeze Nwoye": "Shoe runs small: take 40.5 for closed shoes.",
    "Rokia Camara": "Braids stay. No heat.",
    "Nimisha Rao": "No leather.",
    "Ruben Asscheman": "Allergic to latex: no adhesive tape.",
    "Freya Halloran": "Bring the flat pair for the stairs.",
    "Thandeka Mokoena": "Own colour only on the brows.",
    "Xiadani Robles": "Vegetarian.",
    "Severin Aumont": "Comes from another show by taxi.",
    "Luz Valderrama": "Telephone is often off; ring the booker.",
}
"""What those who work with a model should know."""
