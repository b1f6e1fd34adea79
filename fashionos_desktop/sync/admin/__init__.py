"""What the administrator of a centre does: set it up, add houses and laptops, take laptops away, see how they stand.

Each function takes the DSN of the centre and is one transaction there. They raise `CentreTrouble` when the server does
not do it, and `Refused` when what was asked makes no sense; both are sentences.
"""

from __future__ import annotations

from fashionos_desktop.sync.admin.connecting import CentreTrouble
from fashionos_desktop.sync.admin.devices import AddedDevice, KnownDevice, add_device, list_devices, revoke_device
from fashionos_desktop.sync.admin.houses import House, add_house, initialise
from fashionos_desktop.sync.admin.standing import DeviceStanding, Standing, standing
from fashionos_desktop.sync.admin.upgrading import upgrade

__all__ = [
    "AddedDevice",
    "CentreTrouble",
    "DeviceStanding",
    "House",
    "KnownDevice",
    "Standing",
    "add_device",
    "add_house",
    "initialise",
    "list_devices",
    "revoke_device",
    "standing",
    "upgrade",
]
