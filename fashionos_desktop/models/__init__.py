"""What the data is. Importing this package loads every entity, so that the metadata is whole."""

from __future__ import annotations

from fashionos_desktop.models.base import Entity, join_id, new_id, table_of
from fashionos_desktop.models.budget import (
    BudgetItem,
)
from fashionos_desktop.models.calls import (
    CallAcknowledgement,
    CallSheet,
)
from fashionos_desktop.models.casting import (
    EventModel,
    ModelAgency,
    ModelAvailability,
    ModelProfile,
)
from fashionos_desktop.models.channels import (
    AmazonConnection,
    AmazonMediaLink,
    AmazonProduct,
    FacebookConnection,
    FacebookPost,
    InstagramConnection,
    InstagramPost,
    ShopifyMediaLink,
    ShopifyProduct,
    ShopifyShop,
)
from fashionos_desktop.models.designers import (
    DesignerAvailability,
    DesignerProfile,
    EventDesigner,
    FashionBrand,
)
from fashionos_desktop.models.door import (
    Badge,
    CheckIn,
    DoorQuestion,
    Gate,
    GateTier,
)
from fashionos_desktop.models.events import (
    CallTime,
    Event,
    EventAsset,
    EventPhase,
    EventRehearsal,
    EventSchedule,
    EventStakeholder,
)
from fashionos_desktop.models.identity import (
    Device,
    GroupMember,
    Organization,
    OrganizerTeam,
    OrganizerTeamMember,
    Profile,
    Stakeholder,
)
from fashionos_desktop.models.journal import (
    JournalEntry,
)
from fashionos_desktop.models.lineup import (
    Look,
    LookItem,
    ModelReadiness,
    Print,
    ShowEntry,
    ShowRun,
)
from fashionos_desktop.models.media import (
    Asset,
    AssetLink,
    AssetVariant,
    Campaign,
    CloudinaryAsset,
    MediaFile,
    MediaSizeSpec,
    MediaThumb,
)
from fashionos_desktop.models.shoots import (
    Shoot,
    ShootAsset,
    ShootItem,
    ShootPayment,
)
from fashionos_desktop.models.sponsorship import (
    EventSponsor,
    Sponsor,
    SponsorOrganization,
    SponsorshipPackage,
)
from fashionos_desktop.models.tasks import (
    Task,
    TaskAssignee,
)
from fashionos_desktop.models.ticketing import (
    Payment,
    Registration,
    RegistrationNote,
    TicketTier,
)
from fashionos_desktop.models.venues import (
    Venue,
    VenueAvailability,
)

__all__ = [
    "AmazonConnection",
    "AmazonMediaLink",
    "AmazonProduct",
    "Asset",
    "AssetLink",
    "AssetVariant",
    "Badge",
    "BudgetItem",
    "CallAcknowledgement",
    "CallSheet",
    "CallTime",
    "Campaign",
    "CheckIn",
    "CloudinaryAsset",
    "DesignerAvailability",
    "DesignerProfile",
    "Device",
    "DoorQuestion",
    "Entity",
    "Event",
    "EventAsset",
    "EventDesigner",
    "EventModel",
    "EventPhase",
    "EventRehearsal",
    "EventSchedule",
    "EventSponsor",
    "EventStakeholder",
    "FacebookConnection",
    "FacebookPost",
    "FashionBrand",
    "Gate",
    "GateTier",
    "GroupMember",
    "InstagramConnection",
    "InstagramPost",
    "JournalEntry",
    "Look",
    "LookItem",
    "MediaFile",
    "MediaSizeSpec",
    "MediaThumb",
    "ModelAgency",
    "ModelAvailability",
    "ModelProfile",
    "ModelReadiness",
    "Organization",
    "OrganizerTeam",
    "OrganizerTeamMember",
    "Payment",
    "Print",
    "Profile",
    "Registration",
    "RegistrationNote",
    "Shoot",
    "ShootAsset",
    "ShootItem",
    "ShootPayment",
    "ShopifyMediaLink",
    "ShopifyProduct",
    "ShopifyShop",
    "ShowEntry",
    "ShowRun",
    "Sponsor",
    "SponsorOrganization",
    "SponsorshipPackage",
    "Stakeholder",
    "Task",
    "TaskAssignee",
    "TicketTier",
    "Venue",
    "VenueAvailability",
    "join_id",
    "new_id",
    "table_of",
]
