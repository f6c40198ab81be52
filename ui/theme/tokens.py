"""The colours, spaces and sizes of the look, as plain values without Qt."""

from __future__ import annotations

from dataclasses import fields

from models.record import Record


class Tokens(Record):
    """The colours of one look as #RRGGBB; each name says what the colour is for.

    The *_soft colours are grounds for text in the colour they are named after. muted is the ground of neutral
    chips and of controls under the pointer, shadow the colour below what floats.
    """

    dark: bool
    bg: str
    side: str
    surface: str
    line: str
    outline: str
    muted: str
    on_primary: str
    ink: str
    ink2: str
    ink3: str
    primary: str
    primary_soft: str
    primary_hover: str
    due: str
    due_soft: str
    gold: str
    gold_soft: str
    professional: str
    professional_soft: str
    personal: str
    personal_soft: str
    shadow: str

    def colour(self, name: str) -> str:
        """Return the colour of a token by its name; KeyError where there is none."""
        if name not in _COLOURS:
            raise KeyError(name)
        value: str = getattr(self, name)
        return value


# Asked for with every chip that is drawn, so they are not looked up each time.
_COLOURS = frozenset(field.name for field in fields(Tokens)) - {"dark"}

LIGHT = Tokens(
    dark=False,
    bg="#F7F5F0",
    side="#EFECE4",
    surface="#FFFFFF",
    line="#E4DFD4",
    outline="#8F8A80",
    muted="#F3F0E9",
    on_primary="#FFFFFF",
    ink="#21302A",
    ink2="#4F5C55",
    ink3="#616C66",
    primary="#2F6B4F",
    primary_soft="#E3EFE7",
    primary_hover="#28593F",
    due="#A84A24",
    due_soft="#FBE9DF",
    gold="#806210",
    gold_soft="#F7EED3",
    professional="#2F5F8F",
    professional_soft="#E2ECF6",
    personal="#8A4A73",
    personal_soft="#F5E6EF",
    shadow="#21302A",
)

DARK = Tokens(
    dark=True,
    bg="#161B19",
    side="#121614",
    surface="#1E2522",
    line="#2F3833",
    outline="#707B75",
    muted="#28302C",
    on_primary="#161B19",
    ink="#E8ECE9",
    ink2="#A5B0AA",
    ink3="#959F9A",
    primary="#6FBF94",
    primary_soft="#22382D",
    primary_hover="#85CCA6",
    due="#F0976B",
    due_soft="#3A261C",
    gold="#E0BE5E",
    gold_soft="#362E17",
    professional="#86B4E3",
    professional_soft="#1E2D3D",
    personal="#D99BC2",
    personal_soft="#382431",
    shadow="#000000",
)

# Grounds and inks of avatars; the same in both looks, so that a person keeps their colour.
AVATAR_PAIRS = (
    ("#DCE8F5", "#2F5F8F"),
    ("#F4DFEA", "#8A4A73"),
    ("#E0EFE5", "#2F6B4F"),
    ("#F8E6D6", "#9A4A1E"),
    ("#E8E2F5", "#5B4596"),
    ("#F5ECCB", "#705608"),
)

STEP = 4
CARD_RADIUS = 12
BUTTON_RADIUS = 8
CHIP_RADIUS = 11
CHIP_HEIGHT = 22
BUTTON_HEIGHT = 30
TITLE_RATIO = 1.7
HEADING_RATIO = 1.2
NAME_RATIO = 1.15
SMALL_RATIO = 0.9
SMALLEST_TEXT = 11
# How much room a scroll bar takes at the end of a page, out of the margin there.
SCROLL_BAR = 12
# Around what a dialog holds: left, top, right, bottom.
DIALOG_MARGINS = (20, 18, 20, 18)


def contrast(first: str, second: str) -> float:
    """Return the WCAG contrast of two #RRGGBB colours, from 1 (the same) to 21 (black on white)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Return the relative luminance of a colour, 0 to 1."""
    channels = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
