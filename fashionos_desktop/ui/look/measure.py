"""Sizes and durations by name: logical pixels at text size 100 %, milliseconds for motion."""

from dataclasses import dataclass

from fashionos_desktop.ui.look.tokens import Tree, fill

# None of these classes is compared or printed: making them is part of the program's start.

Size = tuple[int, int]


@dataclass(frozen=True, eq=False, repr=False)
class Space:
    xxs: int
    xs: int
    s: int
    m: int
    l: int  # noqa: E741
    xl: int
    xxl: int
    xxxl: int


@dataclass(frozen=True, eq=False, repr=False)
class Radius:
    photo: int
    row: int
    chip: int
    control: int
    panel: int


@dataclass(frozen=True, eq=False, repr=False)
class Line:
    hair: int
    edge: int
    rule: int
    focus: int


@dataclass(frozen=True, eq=False, repr=False)
class Row:
    compact: int
    comfortable: int
    photo: int
    pool: int
    timeline: int
    backstage: int
    header: int


@dataclass(frozen=True, eq=False, repr=False)
class IconSize:
    inline: int
    control: int
    nav: int
    state_large: int
    verdict: int
    touch_target: int


@dataclass(frozen=True, eq=False, repr=False)
class Photo:
    row: Size
    card: Size
    wall: Size
    details: Size
    first_out: Size
    caller_next: Size
    caller: Size
    placeholder_saturation: float


@dataclass(frozen=True, eq=False, repr=False)
class Shell:
    rail: int
    rail_narrow: int
    header: int
    filters: int
    details: int
    details_min: int
    statusbar: int
    dialog: int
    palette: int
    window_min: Size


@dataclass(frozen=True, eq=False, repr=False)
class Motion:
    hover: int
    press: int
    pane: int
    drop: int
    flash: int
    toast: int
    undo_offer: int
    verdict_hold: int


@dataclass(frozen=True, eq=False, repr=False)
class Control:
    button: int
    button_small: int
    button_large: int
    key: int
    pad: int
    gap: int
    field: int
    field_large: int
    field_text: int
    chip: int
    badge: int
    badge_pad: int
    hint: int
    check: int
    bar: int
    bar_large: int
    scroll: int
    scroll_handle: int
    scroll_handle_min: int
    splitter: int
    fact_label: int
    fact_row: int
    fact_time: int
    message_pad: int
    empty: int
    search: int


@dataclass(frozen=True, eq=False, repr=False)
class Rail:
    row: int
    fill: int
    inset: int
    icon: int
    text: int
    digit: int
    underline: int
    marker: int
    palette_row: int
    palette_head: int
    palette_pad: int
    palette_text: int


@dataclass(frozen=True, eq=False, repr=False)
class IconStroke:
    small: float
    large: float
    large_from: int


@dataclass(frozen=True, eq=False, repr=False)
class Opacity:
    struck_photo: float
    dragged_source: float
    dragged: float


@dataclass(frozen=True, eq=False, repr=False)
class Wait:
    search: int
    tooltip: int


@dataclass(frozen=True, eq=False, repr=False)
class TextSize:
    least: int
    most: int
    step: int


@dataclass(frozen=True, eq=False, repr=False)
class Measure:
    """Every size of the look. Text size scales type, rows and controls (`Look.px`), never lines."""

    space: Space
    radius: Radius
    line: Line
    row: Row
    icon: IconSize
    photo: Photo
    shell: Shell
    motion: Motion
    control: Control
    rail: Rail
    icon_stroke: IconStroke
    opacity: Opacity
    wait: Wait
    text_size: TextSize


def load_measure(tokens: Tree) -> Measure:
    """The measures of the shipped tokens."""
    return Measure(
        space=fill(Space, tokens["space"]),
        radius=fill(Radius, tokens["radius"]),
        line=fill(Line, tokens["line"]),
        row=fill(Row, tokens["row"]),
        icon=fill(IconSize, tokens["icon"]),
        photo=fill(Photo, tokens["photo"]),
        shell=fill(Shell, tokens["shell"]),
        motion=fill(Motion, tokens["motion"]),
        control=fill(Control, tokens["control"]),
        rail=fill(Rail, tokens["rail"]),
        icon_stroke=fill(IconStroke, tokens["icon-stroke"]),
        opacity=fill(Opacity, tokens["opacity"]),
        wait=fill(Wait, tokens["wait"]),
        text_size=fill(TextSize, tokens["text-size"]),
    )
