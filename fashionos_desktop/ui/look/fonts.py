"""The shipped fonts, made known to Qt, in the order in which scripts fall back."""

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from fashionos_desktop.resources import resource_path

FONT_FILES = (
    "Inter-Regular.ttf",
    "Inter-Medium.ttf",
    "Inter-SemiBold.ttf",
    "Inter-Bold.ttf",
    "NewsreaderDisplay-Regular.ttf",
    "NewsreaderDisplay-Medium.ttf",
    "NotoSansSC-Regular.ttf",
    "NotoSansKR-Regular.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-Medium.ttf",
    "NotoSansHebrew-Regular.ttf",
    "NotoSansHebrew-Medium.ttf",
    "NotoEmoji-Regular.ttf",
)

_SCRIPTS = ("Noto Sans SC", "Noto Sans KR", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Emoji")
FALLBACKS = {"sans": _SCRIPTS, "serif": ("Inter", *_SCRIPTS)}

_KNOWN = "fashionos_fonts"


def register_fonts(application: QApplication) -> None:
    """Makes the shipped fonts usable; a second call for the same application does nothing.

    Raises RuntimeError with the file's name when Qt cannot read one of them.
    """
    if application.property(_KNOWN):
        return
    for name in FONT_FILES:
        _register(name)
    application.setProperty(_KNOWN, True)


def _register(name: str) -> None:
    with resource_path(f"fonts/{name}") as path:
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise RuntimeError(f"The font {name} cannot be read. Install FashionOS Desktop again.")
