"""The theme of the running program: it picks the tokens, follows the system and dresses the application."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette, QScreen
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from ui.theme.indicators import Indicators
from ui.theme.stylesheet import stylesheet
from ui.theme.tokens import DARK, LIGHT, SMALLEST_TEXT, Tokens

STYLE = "Fusion"
SYSTEM, LIGHT_LOOK, DARK_LOOK = "system", "light", "dark"
# What Qt falls back to where no desktop names a font; then a font of our choice is better than none.
_NAMELESS_FONTS = frozenset({"", "Sans Serif", "Sans", "sans-serif", "MS Shell Dlg 2"})
_PREFERRED_FONTS = ("Inter", "Noto Sans", "Cantarell", "Ubuntu", "Segoe UI")
_PREFERRED_POINTS = 10.0
_POINTS_AN_INCH = 72
# The theme of the running application, once somebody has asked for it.
_themes: list[Theme] = []


class Theme(QObject):
    """The present look; `changed` is emitted after the application wears new colours."""

    changed = Signal()

    def __init__(self, application: QApplication, look: str = SYSTEM) -> None:
        """Dress the application in a look: system (followed live), light or dark."""
        super().__init__(application)
        self._application = application
        self._look = look
        self._dressed: Tokens | None = None
        # Asked for with every cell and chip that is drawn, so none is read from its text each time.
        self._colours: dict[str, QColor] = {}
        self._indicators = Indicators()
        # Made once, since each new font has to be looked for among the system's before it measures or draws.
        self._fonts: dict[tuple[int, QFont.Weight], QFont] = {}
        self._sizes: dict[float, int] = {}
        self._font_of = QFont()
        application.primaryScreenChanged.connect(self._follow_screen)
        self._follow_screen(application.primaryScreen())
        if not getattr(application, "wears_fusion", False):
            application.setStyle(STYLE)
        _choose_font(application)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._dress)
        self.set_look(look)

    @property
    def tokens(self) -> Tokens:
        """The tokens of the present look."""
        if self._look == LIGHT_LOOK:
            return LIGHT
        if self._look == DARK_LOOK:
            return DARK
        return DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT

    @property
    def look(self) -> str:
        """The chosen look: system, light or dark."""
        return self._look

    def colour(self, name: str) -> QColor:
        """Return a token's colour by name; KeyError where there is none."""
        colour = self._colours.get(name)
        if colour is None:
            colour = self._colours[name] = QColor(self.tokens.colour(name))
        return QColor(colour)

    def text_size(self, ratio: float = 1.0) -> int:
        """Return the size of text in pixels, as a share of the system's own size and never below 11."""
        font = self._base_font()
        if ratio not in self._sizes:
            screen = self._application.primaryScreen()
            if font.pointSizeF() > 0 and screen is not None:
                base = font.pointSizeF() * screen.logicalDotsPerInchY() / _POINTS_AN_INCH
            else:
                base = QFontInfo(font).pixelSize()
            self._sizes[ratio] = max(SMALLEST_TEXT, round(base * ratio))
        return self._sizes[ratio]

    def font(self, ratio: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the application's font at a share of its size, for painting."""
        return self.font_of_size(self.text_size(ratio), weight)

    def font_of_size(self, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the application's font in a size of so many pixels, for painting."""
        base, kind = self._base_font(), (pixels, weight)
        if kind not in self._fonts:
            font = self._fonts[kind] = QFont(base)
            font.setPixelSize(pixels)
            font.setWeight(weight)
        return QFont(self._fonts[kind])

    def _base_font(self) -> QFont:
        """Return the application's font; what was made of another one is forgotten."""
        base = self._application.font()
        if base != self._font_of:
            self._forget_fonts()
            self._font_of = base
        return base

    def _follow_screen(self, screen: QScreen | None) -> None:
        """Measure text anew on another screen, and when the density of that changes."""
        if screen is not None:
            screen.logicalDotsPerInchChanged.connect(self._forget_fonts)
        self._forget_fonts()

    def _forget_fonts(self) -> None:
        """Let fonts and sizes be made anew."""
        self._fonts.clear()
        self._sizes.clear()

    def set_look(self, look: str) -> None:
        """Wear another look at once: system, light or dark; ValueError for any other word."""
        if look not in (SYSTEM, LIGHT_LOOK, DARK_LOOK):
            raise ValueError(look)
        self._look = look
        hints = QGuiApplication.styleHints()
        # Telling Qt too lets the window's own frame and the file dialogs follow.
        if look == SYSTEM:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if look == DARK_LOOK else Qt.ColorScheme.Light)
        self._dress()

    def _dress(self) -> None:
        """Give the application palette and stylesheet where the tokens differ from what it wears."""
        tokens = self.tokens
        if tokens == self._dressed:
            return
        self._dressed = tokens
        self._colours.clear()
        self._application.setPalette(palette(tokens))
        self._application.setStyleSheet(stylesheet(tokens, self.text_size, self._indicators.draw(tokens)))
        self.changed.emit()


def active_theme() -> Theme:
    """Return the theme of the running application, dressing it first if nobody has."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        message = "A theme needs a running QApplication."
        raise TypeError(message)
    # Asked by every painted widget, so that it is looked for once and not among the application's children each time.
    known = _themes[-1] if _themes else None
    if known is not None and isValid(known) and known.parent() is application:
        return known
    _themes[:] = [Theme(application)]
    return _themes[-1]


def palette(tokens: Tokens) -> QPalette:
    """Return the palette of a look, for what the stylesheet does not reach."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.bg,
        role.WindowText: tokens.ink,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.bg,
        role.Text: tokens.ink,
        role.PlaceholderText: tokens.ink3,
        role.Button: tokens.surface,
        role.ButtonText: tokens.ink,
        role.BrightText: tokens.due,
        role.Highlight: tokens.primary,
        role.HighlightedText: tokens.on_primary,
        role.Accent: tokens.primary,
        role.Link: tokens.primary,
        role.LinkVisited: tokens.primary,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.ink,
        role.Light: tokens.surface,
        role.Midlight: tokens.line,
        role.Mid: tokens.line,
        role.Dark: tokens.outline,
        role.Shadow: tokens.shadow,
    }
    result = QPalette()
    for name, colour in colours.items():
        result.setColor(name, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for name in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(disabled, name, QColor(tokens.ink3))
    return result


def _choose_font(application: QApplication) -> None:
    """Keep the desktop's font; where none is named, take a clear one at the size desktops use."""
    if application.font().family() not in _NAMELESS_FONTS:
        return
    installed = set(QFontDatabase.families())
    family = next((name for name in _PREFERRED_FONTS if name in installed), "")
    font = QFont(family) if family else QFont(application.font())
    font.setPointSizeF(_PREFERRED_POINTS)
    application.setFont(font)
