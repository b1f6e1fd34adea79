"""The dress of the door, the PIN of its kiosk, and names that are too long."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.preferences import Preferences
from fashionos_desktop.views.door.dress import Dress
from fashionos_desktop.views.door.faces import Block, Face, Fact
from fashionos_desktop.views.door.kiosk import opens, sealed
from fashionos_desktop.views.door.verdict import VerdictField
from fashionos_desktop.views.door.verdict_type import VerdictType


def test_a_pin_opens_what_it_sealed() -> None:
    seal = sealed("4711")
    assert opens("4711", seal)
    assert not opens("4712", seal)
    assert not opens("", "")
    assert "4711" not in seal


def test_the_door_is_dark_and_the_window_light_again(look: Look) -> None:
    preferences = Preferences()
    dress = Dress(look, preferences)
    look.still = False
    try:
        dress.put_on()
        assert look.theme.name == "dark"
        dress.take_off()
        assert look.theme.name == "light"
    finally:
        look.still = True


def test_wings_stay_wings(look: Look) -> None:
    preferences = Preferences()
    dress = Dress(look, preferences)
    look.still = False
    look.use("wings")
    try:
        dress.put_on()
        assert look.theme.name == "wings"
    finally:
        look.still = True


def test_light_chosen_at_the_door_stays_light_there(look: Look) -> None:
    preferences = Preferences()
    dress = Dress(look, preferences)
    look.still = False
    try:
        dress.put_on()
        look.use("light")
        dress.take_off()
        dress.put_on()
        assert look.theme.name == "light"
    finally:
        look.still = True
        preferences.save_now()


def test_a_long_text_shrinks_then_is_cut(look: Look) -> None:
    kind = VerdictType(look)
    name = "Wolfgang Amadeus Theophilus von Habsburg"
    whole = kind.fit(name, "person-xl", 1, 10_000)
    shrunk = kind.fit(name, "person-xl", 1, 900, least=0.5)
    cut = kind.fit(name * 3, "person-xl", 1, 900, least=0.5)
    assert whole.font.pixelSize() == 72
    assert shrunk.text == name
    assert 36 <= shrunk.font.pixelSize() < 72
    assert cut.text.endswith("…")
    assert max(shrunk.width, cut.width) <= 900
    assert look.font("person-xl").pixelSize() == 72


def test_every_size_and_script_is_painted(qapp: QApplication, look: Look, icons: Icons) -> None:
    field = VerdictField(look, icons)
    face = Face(
        "attention",
        "copy",
        "Already in",
        title="محمد عبد الرحمن الخطيب",
        second="陽一 林, 영철 박",
        facts=tuple(Fact(f"Fact {number}", "A long value of it") for number in range(5)),
        remarks=("One thing.", "Another thing, that goes on and on. " * 20),
        blocks=(Block("Ask for identity", "id-card"), Block("Admit again", hint="F6", action="override")),
    )
    field.show_face(face)
    for width, height in ((480, 320), (664, 540), (1080, 800), (2400, 1500)):
        field.resize(width, height)
        picture = field.grab().toImage()
        assert picture.pixelColor(width - 3, 3) == look.theme.verdict.attention
        assert field._pressable[0].rect.right() < width
