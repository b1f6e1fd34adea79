"""Makes the whole demo show, each part in turn."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import Event
from fashionos_desktop.services.demo.calls import StageDoor, make_calls
from fashionos_desktop.services.demo.casting import cast_models, faces, make_models
from fashionos_desktop.services.demo.channels import make_channels
from fashionos_desktop.services.demo.collections import make_collections
from fashionos_desktop.services.demo.door import make_entrances, make_questions, make_scans
from fashionos_desktop.services.demo.drawn import guest_portraits, model_portraits, photographs_of_looks
from fashionos_desktop.services.demo.guests import make_categories, make_guests
from fashionos_desktop.services.demo.house import House, found_house, make_house
from fashionos_desktop.services.demo.lineup import exits, make_lineup
from fashionos_desktop.services.demo.media import make_media
from fashionos_desktop.services.demo.papers import print_papers
from fashionos_desktop.services.demo.rehearsal import make_rehearsal
from fashionos_desktop.services.demo.setting import Setting
from fashionos_desktop.services.demo.show import SLUG, make_event, make_parts, make_plan, make_venues
from fashionos_desktop.services.demo.show_day import show_day
from fashionos_desktop.services.demo.sponsors import make_sponsors
from fashionos_desktop.services.demo.tasks import make_budget, make_tasks
from fashionos_desktop.services.refusals import Refused


class DemoExists(Refused):
    """The cache holds the demo show already."""

    def __init__(self) -> None:
        super().__init__("The demo show is already here. Choose another folder with --data, or open it.")


def make_demo(session: Session, *, now: datetime) -> str:
    """Adds the demo show, half an hour before its first exit at `now`, and answers its event id.

    The same `now` makes the same rows. Takes some seconds: the pictures are drawn here.
    Raises DemoExists, and ValueError for a time without a zone.
    """
    if session.scalar(select(Event.id).where(Event.slug == SLUG)) is not None:
        raise DemoExists
    setting = found_house(session, show_day(now))
    house = make_house(setting)
    venue_ids = make_venues(setting)
    event_id = make_event(setting, house, venue_ids[0])
    make_parts(setting, event_id, house)
    phases = make_plan(setting, event_id, venue_ids)
    make_tasks(setting, event_id, phases, house)
    make_budget(setting, event_id)
    make_sponsors(setting, event_id)
    _make_runway_and_door(setting, event_id, house)
    setting.rows.write(session)
    print_papers(setting, session, event_id)
    return event_id


def _make_runway_and_door(setting: Setting, event_id: str, house: House) -> None:
    cast = faces()
    order = exits(cast)
    photographs = photographs_of_looks(setting, order, cast)
    models = cast_models(setting, event_id, make_models(setting, model_portraits(setting, cast)))
    collections = make_collections(setting, event_id, house)
    looks = make_lineup(setting, event_id, order, models, collections, house, photographs)
    make_rehearsal(setting, event_id, looks, house)
    pictures = make_media(setting, event_id, house, collections, order, photographs)
    make_channels(setting, house, pictures)
    tiers = make_categories(setting, event_id)
    entrances = make_entrances(setting, event_id, tiers)
    guests = make_guests(setting, event_id, tiers, house, guest_portraits(setting))
    stage = StageDoor(event_id, entrances.stage, house.devices["stage_door"], house.profiles["stage_door"])
    make_calls(setting, stage, house, models, collections)
    make_scans(setting, event_id, entrances, guests, house)
    make_questions(setting, event_id, guests, house)
