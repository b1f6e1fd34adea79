"""The door list: the guests A to Z on paper, for when laptops fail."""

from fashionos_desktop.reports.guest_exports.door_list.drawing import write_door_list

__all__ = ["write_door_list"]
