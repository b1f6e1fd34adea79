"""What has to be done for a show, in fourteen phases."""

from __future__ import annotations

TASKS = """
concept | Find the theme of the season | creative | high | done | 198
concept | Write the one-page idea | creative | medium | done | 194
concept | Collect pictures and sounds | creative | low | done | 190
concept | Choose five houses to show together | producer | critical | done | 186
concept | Fix date against the calendar of the week | producer | critical | done | 184
concept | Draw the walk: two salons, one line | creative | high | done | 178
concept | Approve the idea with the board | producer | high | done | 174
budget | First estimate from last season | budget | high | done | 182
budget | Ask three offers for light and sound | budget | medium | done | 160
budget | Agree shares with the four guest houses | budget | critical | done | 152
budget | Approve the budget | producer | critical | done | 148
budget | Open the account for the show | budget | medium | done | 146
budget | Pay deposits | budget | high | done | 120
budget | Weekly forecast, last one | budget | medium | done | 3
budget | Settle the invoice for flowers | budget | high | to_do | 1
venue | Visit six places | producer | medium | done | 170
venue | Hold the Hôtel de Sauvigny | producer | critical | done | 162
venue | Sign the hire | producer | critical | done | 150
venue | Measure both salons | logistics | medium | done | 140
venue | Check load of the floor under the risers | logistics | high | done | 132
venue | Plan escape routes with the fire officer | logistics | critical | done | 90
venue | Neighbours: letter about noise and trucks | logistics | low | done | 40
venue | Power and spare line for the desks | logistics | high | done | 30
venue | Insurance of the house | budget | high | done | 60
team | Name the show caller | producer | critical | done | 130
team | Hire key hair and make-up | producer | high | done | 118
team | Hire the head dresser | producer | high | done | 96
team | Nine dressers, names and sizes | casting | medium | done | 28
team | Hosts and desks | door | medium | done | 24
team | Security plan and posts | logistics | high | done | 26
team | Runners | producer | low | done | 18
team | Contracts for all crew | budget | high | done | 14
team | Badges and radios list | logistics | medium | done | 5
casting | Brief five agencies | casting | high | done | 70
casting | First packages in | casting | medium | done | 56
casting | Castings, two days | casting | high | done | 35
casting | First options | casting | critical | done | 30
casting | Confirm 31 models | casting | critical | done | 9
casting | Papers and chaperone for the minor | casting | critical | done | 8
casting | Visas and trains | casting | high | done | 10
casting | Release second options | casting | medium | in_progress | 0
casting | Find a model for look 18 | casting | critical | in_progress | 0
sponsors | List of forty candidates | sponsors | medium | done | 165
sponsors | Packages and prices | sponsors | high | done | 158
sponsors | First round of letters | sponsors | medium | done | 150
sponsors | Meet the ten warmest | sponsors | high | done | 120
sponsors | Sign the platinum partner | sponsors | critical | done | 85
sponsors | Sign gold and silver | sponsors | high | done | 55
sponsors | Logos and wording approved | sponsors | medium | done | 21
sponsors | Seats for partners | door | medium | done | 6
sponsors | Product for backstage delivered | logistics | low | done | 2
creative_direction | Light story in thirteen states | creative | high | done | 75
creative_direction | Commission the music | creative | high | done | 100
creative_direction | Set design, arches and oak | creative | critical | done | 110
creative_direction | Hair direction, test day one | creative | medium | done | 34
creative_direction | Make-up direction, test day two | creative | medium | done | 33
creative_direction | Invitation, engraved | press | medium | done | 45
creative_direction | Film for the opening, 70 seconds | digital | high | done | 12
creative_direction | Order of the houses | creative | critical | done | 20
creative_direction | Choreography of the finale | caller | medium | done | 7
collection | Line sheets from five houses | creative | high | done | 60
collection | Looks 1 to 12 complete | creative | critical | done | 12
collection | Looks 13 to 33 complete | creative | critical | done | 11
collection | Looks 34 to 52 complete | creative | critical | done | 10
collection | Atelier looks 53 to 60 complete | creative | critical | done | 4
collection | Shoes, 74 pairs, sizes checked | casting | high | done | 6
collection | Jewellery loan with guard | producer | medium | done | 5
collection | Photographs of all looks | digital | high | done | 3
collection | Garment bags and rail cards | logistics | medium | done | 2
collection | Second fitting, looks 15 and 59 | creative | high | in_progress | 0
rehearsals | Walk-through in the atelier | caller | medium | done | 2
rehearsals | Marks on the floor | caller | low | done | 1
rehearsals | Timing of each house | caller | high | done | 2
rehearsals | Cue list to light and sound | caller | critical | done | 2
rehearsals | Quick changes with dressers | caller | high | done | 1
rehearsals | Music on playback, twice | caller | high | done | 1
rehearsals | Emergency stop rehearsed | caller | critical | done | 1
rehearsals | Dress rehearsal with full light | caller | critical | done | 0
logistics | Trucks and order of unloading | logistics | high | done | 20
logistics | Road closure | logistics | high | done | 30
logistics | Build plan by the hour | logistics | critical | done | 10
logistics | Racks, steamers, mirrors | logistics | medium | done | 8
logistics | Meals for 140 | logistics | medium | done | 7
logistics | Cloakroom, 900 numbers | door | medium | done | 4
logistics | Waste and reuse of the set | logistics | low | done | 9
logistics | Cars for the front row | door | high | done | 2
logistics | First aid post | logistics | high | done | 3
marketing | Save the date | press | high | done | 95
marketing | Invitations out | press | critical | done | 42
marketing | Press list of three markets | press | high | done | 50
marketing | Accreditations | press | high | done | 12
marketing | Teaser films, four | digital | medium | done | 14
marketing | Live page ready | digital | high | done | 2
marketing | Post plan for the night | digital | medium | done | 1
marketing | Notes for the seats printed | press | medium | done | 1
marketing | Look book text in four languages | press | medium | in_progress | -1
final_preparation | Final guest list to the desks | door | critical | done | 1
final_preparation | Seating plan closed | press | critical | done | 1
final_preparation | Call sheet version 3 sent | producer | high | done | 0
final_preparation | Line-up locked and printed | caller | critical | done | 0
final_preparation | Desks loaded and charged | door | high | done | 0
final_preparation | Test scan at both entrances | door | high | done | 0
final_preparation | Seat cards laid | press | high | done | 0
final_preparation | Gifts on the seats | press | low | done | 0
final_preparation | Double seats cleared | press | high | to_do | 0
final_preparation | Fire officer has signed | logistics | critical | done | 0
final_preparation | Emergency lights tested | logistics | critical | done | 0
final_preparation | Spare shoes in each size | casting | medium | done | 0
event_day | Crew in | producer | high | done | 0
event_day | Hair and make-up open | producer | high | done | 0
event_day | Light focus | caller | high | done | 0
event_day | Rack check, all looks | creative | critical | done | 0
event_day | Runway swept and covered | logistics | medium | done | 0
event_day | Doors open | door | critical | done | 0
event_day | Press desk open | press | high | done | 0
event_day | Front row seated | press | high | in_progress | 0
event_day | All models in | casting | critical | blocked | 0
event_day | First ten looks in line | caller | critical | to_do | 0
event_day | House ready | door | critical | to_do | 0
event_day | Show | caller | critical | to_do | 0
event_day | Backstage press | press | medium | to_do | 0
wrap_up | Count the pieces back | creative | high | to_do | -1
wrap_up | Return jewellery with guard | producer | critical | to_do | -1
wrap_up | Get-out | logistics | high | to_do | -1
wrap_up | Thank-you cards | press | low | to_do | -4
wrap_up | Press review, first day | press | medium | to_do | -2
wrap_up | Orders from buyers | sponsors | high | to_do | -5
wrap_up | Report to partners | sponsors | medium | to_do | -14
wrap_up | Close the budget | budget | high | to_do | -21
wrap_up | Evening to look back | producer | low | to_do | -7
"""
"""Phase, title, who, priority, state, days before the show on which it is due."""

DEADLINES = {
    "Find a model for look 18": -1.5,
    "Release second options": -0.75,
    "Settle the invoice for flowers": -20.0,
    "Second fitting, looks 15 and 59": -0.4,
    "Double seats cleared": -1.2,
    "Front row seated": -0.1,
    "All models in": -0.4,
    "First ten looks in line": -0.2,
    "House ready": -0.08,
    "Show": 0.0,
    "Backstage press": 0.5,
}
"""Hours after the first exit. What is not done and lies before now is overdue."""

DESCRIPTIONS = {
    "Find a model for look 18": "Gaspara Terzi is ill. 178 cm, shoe 39.5. Beatrijs de Wilde is on second option.",
    "Settle the invoice for flowers": "Second reminder. The delivery for the dinner waits for it.",
    "Double seats cleared": "Salon Nord A 8 is given twice.",
    "All models in": "Two have not come through the stage door.",
    "Second fitting, looks 15 and 59": "Both lie at the atelier tent; look 59 needs its hem.",
    "Plan escape routes with the fire officer": "Plan 7 is the one that was signed.",
    "Cue list to light and sound": "Thirteen light states, eight pieces of music.",
}

CRITICAL_PATH = (
    "Fix date against the calendar of the week", "Approve the budget", "Sign the hire", "Confirm 31 models",
    "Order of the houses", "Atelier looks 53 to 60 complete", "Dress rehearsal with full light",
    "Line-up locked and printed",
    "Final guest list to the desks", "Doors open", "All models in", "First ten looks in line", "House ready", "Show",
)  # fmt: skip
"""Each waits for the one before it."""

WAITS_FOR = {
    "Front row seated": ("Doors open", "Double seats cleared"),
    "Show": ("House ready", "First ten looks in line"),
    "Look book text in four languages": ("Photographs of all looks",),
    "Get-out": ("Show",),
    "Count the pieces back": ("Show",),
    "Close the budget": ("Settle the invoice for flowers", "Get-out"),
    "Call sheet version 3 sent": ("Confirm 31 models",),
    "Quick changes with dressers": ("Nine dressers, names and sizes",),
    "All models in": ("Find a model for look 18",),
}

KINDS = {
    "concept": ("pre_production", "event_planning"),
    "budget": ("pre_production", "event_planning"),
    "venue": ("venue_logistics", "operations"),
    "team": ("pre_production", "operations"),
    "casting": ("creative_design", "event_planning"),
    "sponsors": ("pre_production", "sponsorship"),
    "creative_direction": ("creative_design", "media"),
    "collection": ("creative_design", "event_planning"),
    "rehearsals": ("on_site", "operations"),
    "logistics": ("venue_logistics", "operations"),
    "marketing": ("pre_production", "marketing"),
    "final_preparation": ("on_site", "operations"),
    "event_day": ("on_site", "operations"),
    "wrap_up": ("post_event", "event_planning"),
}
"""Workflow phase and category of each phase's tasks."""

HANDS = {
    "team": "runners",
    "casting": "publicists",
    "collection": "atelier",
    "rehearsals": "dressers",
    "logistics": "runners",
    "marketing": "publicists",
    "final_preparation": "hosts",
    "event_day": "hosts",
    "creative_direction": "film",
}
"""The crew that helps with a phase."""
