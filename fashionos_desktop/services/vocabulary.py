"""What the trade calls the tables and columns of the model, and how a row is named."""

# ruff: noqa: E501 (one table a line)

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Column


@dataclass(frozen=True, slots=True)
class TableWords:
    one: str
    many: str
    group: str
    title: tuple[str, ...]
    """Columns that name a row; a key stands for the name of the row it leads to."""
    first_given: bool = False
    """Whether the first of these that is given is name enough."""


TABLES: dict[str, TableWords] = {
    "events": TableWords("show", "Shows", "Show", ("title",)),
    "event_schedules": TableWords("schedule line", "Schedules", "Show", ("title",)),
    "event_rehearsals": TableWords("rehearsal", "Rehearsals", "Show", ("date", "time_slot")),
    "event_phases": TableWords("phase", "Phases", "Show", ("title",)),
    "tasks": TableWords("task", "Tasks", "Show", ("title",)),
    "task_assignees": TableWords("task assignee", "Task assignees", "Show", ("task_id", "assignee_id", "stakeholder_id")),
    "event_stakeholders": TableWords("show crew member", "Show crew", "Show", ("stakeholder_id", "role")),
    "event_assets": TableWords("show picture", "Show pictures", "Show", ("url",)),
    "call_times": TableWords("call", "Call times", "Show", ("time", "model_profile_id", "designer_id", "stakeholder_id")),
    "call_sheets": TableWords("call sheet", "Call sheets", "Show", ("event_id", "number")),
    "call_acknowledgements": TableWords("acknowledgement", "Acknowledgements", "Show", ("call_time_id", "acknowledged_at")),
    "looks": TableWords("look", "Looks", "Line-up", ("number", "title", "garments")),
    "look_items": TableWords("piece", "Pieces", "Line-up", ("name",)),
    "show_runs": TableWords("run", "Runs", "Line-up", ("kind", "started_at")),
    "show_entries": TableWords("log entry", "Run log", "Line-up", ("kind", "at")),
    "model_readiness": TableWords("readiness", "Readiness", "Line-up", ("event_model_id",)),
    "prints": TableWords("print", "Prints", "Line-up", ("kind", "printed_at")),
    "event_models": TableWords("cast model", "Cast", "People", ("model_profile_id",)),
    "model_profiles": TableWords("model", "Models", "People", ("profile_id",)),
    "model_agencies": TableWords("agency", "Agencies", "People", ("name",)),
    "model_availability": TableWords("availability of a model", "Model availability", "People", ("model_profile_id", "date")),
    "event_designers": TableWords("collection", "Collections", "People", ("brand_id", "collection")),
    "fashion_brands": TableWords("brand", "Brands", "People", ("name",)),
    "fashion_show_designer_profiles": TableWords("designer", "Designers", "People", ("user_id",)),
    "designer_availability": TableWords("availability of a brand", "Brand availability", "People", ("brand_id", "date")),
    "stakeholders": TableWords("crew member", "Crew", "People", ("name",)),
    "group_members": TableWords("group member", "Group members", "People", ("group_id", "member_id")),
    "profiles": TableWords("person", "People", "People", ("full_name", "email"), first_given=True),
    "organizations": TableWords("house", "Houses", "People", ("name",)),
    "organizer_teams": TableWords("team", "Teams", "People", ("name",)),
    "organizer_team_members": TableWords("team member", "Team members", "People", ("team_id", "user_id", "stakeholder_id")),
    "devices": TableWords("laptop", "Laptops", "People", ("name",)),
    "journal_entries": TableWords("entry of the journal", "Journal of sync", "People", ("kind", "table_name", "column_name")),
    "registrations": TableWords("guest", "Guests", "Guests", ("attendee_name",)),
    "ticket_tiers": TableWords("category", "Categories", "Guests", ("name",)),
    "payments": TableWords("payment", "Payments", "Guests", ("registration_id", "amount")),
    "registration_notes": TableWords("guest note", "Guest notes", "Guests", ("body",)),
    "gates": TableWords("entrance", "Entrances", "Guests", ("name",)),
    "gate_tiers": TableWords("category of an entrance", "Categories by entrance", "Guests", ("gate_id", "ticket_tier_id")),
    "check_ins": TableWords("scan", "Scans", "Guests", ("registration_id", "scanned_at")),
    "door_questions": TableWords("door question", "Door questions", "Guests", ("name",)),
    "badges": TableWords("badge", "Badges", "Guests", ("code",)),
    "venues": TableWords("venue", "Venues", "Places", ("name",)),
    "venue_availability": TableWords("availability of a venue", "Venue availability", "Places", ("venue_id", "date")),
    "budget_items": TableWords("budget line", "Budget lines", "Money", ("item_name",)),
    "sponsors": TableWords("sponsor lead", "Sponsor pipeline", "Money", ("company_name",)),
    "sponsor_organizations": TableWords("sponsor", "Sponsors", "Money", ("name",)),
    "sponsorship_packages": TableWords("package", "Packages", "Money", ("name",)),
    "event_sponsors": TableWords("show sponsor", "Show sponsors", "Money", ("sponsor_org_id", "tier")),
    "shoots": TableWords("shoot", "Shoots", "Pictures", ("title",)),
    "shoot_items": TableWords("shoot item", "Shoot items", "Pictures", ("name",)),
    "shoot_assets": TableWords("shoot picture", "Shoot pictures", "Pictures", ("url",)),
    "shoot_payments": TableWords("shoot payment", "Shoot payments", "Pictures", ("shoot_id", "user_id", "amount")),
    "assets": TableWords("asset", "Assets", "Pictures", ("name",)),
    "asset_variants": TableWords("variant", "Variants", "Pictures", ("asset_id", "media_size_spec_id")),
    "asset_links": TableWords("asset link", "Asset links", "Pictures", ("asset_id", "entity_type")),
    "media_files": TableWords("picture file", "Picture files", "Pictures", ("mime", "sha256")),
    "media_thumbs": TableWords("thumbnail", "Thumbnails", "Pictures", ("media_file_id",)),
    "media_size_specs": TableWords("picture size", "Picture sizes", "Pictures", ("platform", "use_case")),
    "cloudinary_assets": TableWords("hosted picture", "Hosted pictures", "Pictures", ("public_id",)),
    "campaigns": TableWords("campaign", "Campaigns", "Channels", ("name",)),
    "instagram_connections": TableWords("Instagram account", "Instagram accounts", "Channels", ("instagram_account_id",)),
    "instagram_posts": TableWords("Instagram post", "Instagram posts", "Channels", ("caption",)),
    "facebook_connections": TableWords("Facebook page", "Facebook pages", "Channels", ("facebook_page_id",)),
    "facebook_posts": TableWords("Facebook post", "Facebook posts", "Channels", ("message",)),
    "shopify_shops": TableWords("Shopify shop", "Shopify shops", "Channels", ("shop_domain",)),
    "shopify_products": TableWords("Shopify product", "Shopify products", "Channels", ("title",)),
    "shopify_media_links": TableWords("Shopify picture", "Shopify pictures", "Channels", ("asset_id", "shopify_product_id")),
    "amazon_connections": TableWords("Amazon seller", "Amazon sellers", "Channels", ("seller_id",)),
    "amazon_products": TableWords("Amazon product", "Amazon products", "Channels", ("sku",)),
    "amazon_media_links": TableWords("Amazon picture", "Amazon pictures", "Channels", ("asset_id", "amazon_product_id")),
}  # fmt: skip

COLUMNS: dict[str, str] = {
    "attendee_name": "Name", "attendee_email": "E-mail", "ticket_tier_id": "Category", "qr_code_data": "Code",
    "checked_in_at": "In since", "rsvp": "Answer", "is_vip": "VIP", "is_press": "Press", "row_label": "Row",
    "event_id": "Show", "registration_id": "Guest", "gate_id": "Entrance", "model_profile_id": "Model",
    "event_model_id": "Model", "event_designer_id": "Collection", "brand_id": "Brand", "sponsor_org_id": "Sponsor",
    "organization_id": "House", "profile_id": "Person", "user_id": "Person", "stakeholder_id": "Crew member",
    "phase_id": "Phase", "assigned_to": "Assigned to", "dependency_task_ids": "Waits for", "tier": "Level",
    "media_size_spec_id": "Picture size", "url": "Address", "sha256": "Fingerprint", "doors_at": "Doors",
    "pace_seconds": "Pace, seconds", "change_seconds": "Change, seconds", "duration_minutes": "Length, minutes",
    "email": "E-mail", "is_minor": "Under age", "plus_ones": "Plus ones", "contact_email": "Contact's e-mail",
    "height_cm": "Height, cm", "bust_cm": "Bust, cm", "waist_cm": "Waist, cm", "hips_cm": "Hips, cm",
    "shoe_eu": "Shoe, EU", "budgeted_amount": "Budgeted", "actual_amount": "Actual",
}  # fmt: skip


def label_within(column: Column[object] | str) -> str:
    """The same inside a sentence: "music cue", but "VIP"."""
    label = label_of(column)
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def words_of(table: str) -> TableWords:
    return TABLES[table]


def counted(table: str, count: int) -> str:
    """ "1 payment", "1,603 guests", "2 Shopify shops"."""
    words = TABLES[table]
    if count == 1:
        return f"1 {words.one}"
    begins_with_a_name = words.one[0].isupper()
    return f"{count:,} {words.many if begins_with_a_name else words.many[0].lower() + words.many[1:]}"


def label_of(column: Column[object] | str) -> str:
    """A column as a person reads it."""
    name = column if isinstance(column, str) else column.name
    if name in COLUMNS:
        return COLUMNS[name]
    plain = name.removesuffix("_id").removesuffix("_ids").removeprefix("is_").replace("_", " ")
    return plain[:1].upper() + plain[1:]


def choice_words(value: str) -> str:
    """A choice as a person reads it: "in_progress" is "In progress"."""
    plain = value.replace("_", " ")
    return plain[:1].upper() + plain[1:]
