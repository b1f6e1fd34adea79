"""What the show costs: the lines of its budget."""

from __future__ import annotations

BUDGET_TOTAL = 1_250_000

BUDGET = """
Venue | Hire of the house, four days | 148000 | paid | Sauvigny Estates
Venue | Build permit and fire officer | 6200 | paid | City permits office
Venue | Heating and power | 9400 | committed | Énergie Scène Nord
Venue | Cleaning, before and after | 5800 | committed | Clairnet Services
Venue | Deposit against damage | 15000 | paid | Sauvigny Estates
Set | Runway, 84 m, sanded oak | 62000 | paid | Ateliers Brunel
Set | Seating, 1,080 places | 38500 | paid | Rangée Mobilier
Set | Standing platforms | 12400 | paid | Rangée Mobilier
Set | Plaster arches, four | 27500 | paid | Ateliers Brunel
Set | Signs and seat cards | 4900 | paid | Presse du Canal
Set | Flowers and ivy | 11200 | overdue | Fleurs de la Halle
Light and sound | Light rig and 14 operators | 74500 | committed | Lumen & Fils
Light and sound | Sound system | 36800 | committed | Basse Continue
Light and sound | Composer and mix | 18500 | paid | Studio Halpern
Light and sound | String quartet, live | 9600 | committed | Quatuor Oriel
Light and sound | Intercom and radios | 4300 | paid | Basse Continue
Light and sound | Generator in reserve | 5200 | committed | Énergie Scène Nord
Casting | Fees, 31 models | 96500 | committed | Five agencies
Casting | Agency commission | 19300 | committed | Five agencies
Casting | Options not taken up | 4200 | paid | Five agencies
Casting | Casting studio, six days | 5400 | paid | Studio Rampe
Casting | Travel and visas | 12800 | paid | Cabinet Itinéraire
Casting | Hotel, 12 rooms | 9900 | paid | Hôtel des Quais Gris
Casting | Chaperone for a minor | 900 | committed | Bureau Tutelle
Hair and make-up | Key hair stylist and team | 28500 | committed | Maison Ondine
Hair and make-up | Key make-up artist and team | 24800 | committed | Maison Ondine
Hair and make-up | Chairs, mirrors, lamps | 6100 | paid | Rangée Mobilier
Hair and make-up | Product, not given | 2300 | paid | Poudre & Cie
Hair and make-up | Test days, three | 4800 | paid | Maison Ondine
Collection | Atelier overtime | 41500 | committed | Own atelier
Collection | Shoes, 74 pairs | 22600 | paid | Bottier Lestrange
Collection | Jewellery loan and guard | 7800 | committed | Galerie Orphée
Collection | Dry cleaning and steam | 3900 | committed | Pressing Montjoie
Collection | Transport of the collection | 5600 | paid | Convoi Doux
Collection | Racks, covers, tags | 2100 | paid | Presse du Canal
Collection | Alterations on site | 4400 | committed | Own atelier
Dressers | Nine dressers, two days | 6800 | committed | Agence Coulisse
Dressers | Head dresser, five days | 3200 | committed | Agence Coulisse
Team | Producer and assistants | 48000 | committed | Bureau Ravel
Team | Show caller | 6500 | committed | Hervé Lantier
Team | Runners, four | 3600 | committed | Agence Coulisse
Team | Insurance of persons | 7400 | paid | Mutuelle du Spectacle Vif
Team | Meals, 140 people, two days | 11900 | committed | Table Ronde Traiteur
Team | Radios and badges | 1800 | paid | Basse Continue
Security | Guards, 22 | 16800 | committed | Veille Claire
Security | First aid post | 2900 | committed | Secours Rive Nord
Security | Barriers and bag check | 4100 | paid | Veille Claire
Guests | Invitations, engraved | 14200 | paid | Presse du Canal
Guests | Messengers | 5300 | paid | Convoi Doux
Guests | Hosts, 12 | 7200 | committed | Agence Coulisse
Guests | Cars for the front row | 13800 | committed | Berline Service
Guests | Hotels for the press | 21600 | paid | Hôtel des Quais Gris
Guests | Water, coffee, cloakroom | 6700 | committed | Table Ronde Traiteur
Guests | Gifts on the seats | 9100 | paid | Papeterie Silence
Guests | Ticket platform fee | 3800 | committed | Billet Simple
Press and media | Film, three cameras and edit | 32500 | committed | Plan Large
Press and media | Runway photographer | 8400 | committed | Studio Halpern
Press and media | Live stream | 17900 | committed | Plan Large
Press and media | Backstage photographer | 4600 | committed | Studio Halpern
Press and media | Look book, print and web | 12700 | planned | Presse du Canal
Press and media | Social films, 12 | 9800 | planned | Plan Large
Press and media | Press service, three markets | 23500 | committed | Bureau Lisière
Logistics | Trucks and drivers | 8700 | paid | Convoi Doux
Logistics | Parking and road closure | 3400 | paid | City permits office
Logistics | Storage, two weeks | 2600 | paid | Convoi Doux
Logistics | Network and spare line | 4900 | paid | Fil Bleu Télécom
Logistics | Printing on site | 900 | committed | Presse du Canal
Logistics | Waste and reuse of the set | 3700 | planned | Seconde Scène
Legal | Music rights | 6900 | paid | Société des Auteurs Vifs
Legal | Contracts and counsel | 8800 | paid | Cabinet Itinéraire
Legal | Event insurance | 14600 | paid | Mutuelle du Spectacle Vif
After the show | Dinner, 180 guests | 28500 | committed | Table Ronde Traiteur
After the show | Get-out crew, night | 7900 | planned | Ateliers Brunel
After the show | Thank-you cards | 700 | planned | Papeterie Silence
After the show | Return of loans | 1900 | planned | Convoi Doux
"""
"""Category, line, euros, state, who is paid."""
