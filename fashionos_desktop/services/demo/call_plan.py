"""Who is called when, beside the models."""

from __future__ import annotations

CREW_CALLS = """
runners | all | 14.75 | arrival | 30 | Yard | Breakfast from five
light_sound | all | 14.5 | set-up | 240 | Runway | Badge at the yard gate
security | lead | 14.0 | briefing | 30 | Yard |
hair | lead | 13.75 | set-up | 30 | Backstage A | Eight chairs
make_up | lead | 13.75 | set-up | 30 | Backstage A | Six chairs
hair | all | 13.5 | hair | 540 | Backstage A | Chairs open until the rehearsal
make_up | all | 13.5 | make-up | 540 | Backstage A | Chairs open until the rehearsal
atelier | all | 12.0 | alterations | 300 | Atelier tent |
dressers | lead | 10.0 | rack check | 60 | Backstage B |
dressers | all | 9.5 | rack check | 120 | Backstage B | Bring scissors and nude thread
film | lead | 9.0 | walk-through | 60 | Runway |
film | all | 7.5 | set-up | 120 | Runway | Risers are for photographers
light_sound | lead | 6.5 | cue to cue | 90 | Control room |
hosts | lead | 5.5 | briefing | 30 | Main entrance |
dressers | all | 4.25 | rehearsal | 60 | Backstage B |
publicists | all | 4.0 | seat cards | 60 | Salon Nord |
hair | all | 3.0 | touch-ups | 150 | Backstage A |
make_up | all | 3.0 | touch-ups | 150 | Backstage A |
hosts | all | 2.5 | briefing | 30 | Main entrance | Dark suit, soft soles
security | all | 2.25 | doors | 120 | Both entrances |
dressers | all | 1.5 | dressing | 110 | Backstage B |
publicists | 1 | 1.5 | press desk | 90 | Side entrance |
hosts | 3 | 1.5 | cloakroom | 150 | Salon Sud |
runners | 1 | 1.0 | standby | 120 | Yard | Car for the front row
atelier | all | -2.0 | returns | 120 | Backstage B | Count each piece
"""
"""Crew, who of it, hours before the show, activity, minutes, where, notes."""

DESIGNER_HOURS = 5.0
MODEL_HOURS = (9.25, 4.5)
"""The first and the last arrival of the cast, hours before the show."""

LATE_HOURS = 2.5
NOT_HEARD_HOURS = 3.0
HOST_LATE = "cloakroom"
"""The activity of the one of the crew who has not come."""
