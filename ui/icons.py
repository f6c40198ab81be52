"""Icons of the Lucide set, drawn in the colours of the theme."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

import apsw
from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from ui.theme.theme import active_theme

_STROKE_WIDTH = 1.75


def icon(name: str, colour: str = "ink2", *, checked: str = "") -> QIcon:
    """Return an icon by its Lucide name in a token's colour, followed when the theme changes.

    checked is the token for the icon of a checked button. KeyError for an unknown name or token.
    """
    _svg(name)
    active_theme().colour(colour)
    return QIcon(_ThemedIconEngine(name, colour, checked or colour))


def pixmap(name: str, size: int, colour: str = "ink2", ratio: float = 1.0) -> QPixmap:
    """Return an icon as a picture of size × size logical pixels; ratio is the screen's device pixel ratio."""
    return _pixmap(name, size, active_theme().tokens.colour(colour), ratio)


def paint_icon(painter: QPainter, rectangle: QRect, name: str, colour: str) -> None:
    """Draw an icon into a rectangle in a token's colour (or a #RRGGBB), sharp at the painter's resolution."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    shade = colour if colour.startswith("#") else active_theme().tokens.colour(colour)
    size = min(rectangle.width(), rectangle.height())
    place = QRect(0, 0, size, size)
    place.moveCenter(rectangle.center())
    if rectangle.width() > rectangle.height():
        # A place wider than high leaves a gap between an icon and the words after it.
        mirrored = QApplication.isRightToLeft()
        place.moveLeft(rectangle.right() + 1 - size if mirrored else rectangle.left())
    painter.drawPixmap(place.topLeft(), _pixmap(name, size, shade, ratio))


class _ThemedIconEngine(QIconEngine):
    """Draws a Lucide icon in the colour the token has at the moment of drawing."""

    def __init__(self, name: str, colour: str, checked: str) -> None:
        super().__init__()
        self._name, self._colour, self._checked = name, colour, checked

    def clone(self) -> QIconEngine:
        """Return a copy, as Qt asks for where an icon is changed."""
        return _ThemedIconEngine(self._name, self._colour, self._checked)

    def key(self) -> str:
        """Name the engine, as Qt asks."""
        return "tendril-lucide"

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon into a rectangle."""
        paint_icon(painter, rect, self._name, self._token(mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon at one pixel a logical pixel."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:  # noqa: N802
        """Return the icon for a screen of a scale; size is in logical pixels."""
        shade = active_theme().tokens.colour(self._token(mode, state))
        return _placed_pixmap(self._name, size.width(), size.height(), shade, scale, QApplication.isRightToLeft())

    def _token(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        """Return the token for a button's state."""
        if mode == QIcon.Mode.Disabled:
            return "outline"
        return self._checked if state == QIcon.State.On else self._colour


@lru_cache(maxsize=1024)
def _placed_pixmap(name: str, width: int, height: int, shade: str, scale: float, _mirrored: bool) -> QPixmap:
    """Draw an icon once in its place within width × height logical pixels; a button asks each time it is painted."""
    result = QPixmap(QSize(width, height) * scale)
    result.setDevicePixelRatio(scale)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    paint_icon(painter, QRect(0, 0, width, height), name, shade)
    painter.end()
    # What was painted on keeps what painted on it, which takes more memory than a small picture.
    return result.copy()


@lru_cache(maxsize=2048)
def _pixmap(name: str, size: int, shade: str, ratio: float) -> QPixmap:
    """Draw an icon once for each size, shade and screen."""
    pixels = max(1, round(size * ratio))
    result = QPixmap(pixels, pixels)
    result.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(_svg(name).replace("currentColor", shade).encode()))
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(QPoint(0, 0), QSize(pixels, pixels)))
    painter.end()
    result.setDevicePixelRatio(ratio)
    return result.copy()


@lru_cache(maxsize=512)
def _svg(name: str) -> str:
    """Return an icon's drawing; KeyError where the set has none of this name."""
    found = _set_of_icons().execute("SELECT svg FROM icons WHERE name = ?", (name,)).get
    if found is None:
        raise KeyError(name)
    return str(found).replace('stroke-width="2"', f'stroke-width="{_STROKE_WIDTH}"')


@lru_cache(maxsize=1)
def _set_of_icons() -> apsw.Connection:
    """Open the file python-lucide keeps its icons in.

    Its own functions draw the same, but load an HTTP client, sqlite3 and more, a tenth of the window's start.
    """
    package = find_spec("lucide")
    folder = next(iter((package and package.submodule_search_locations) or ()), "")
    return apsw.Connection(str(Path(folder) / "data" / "lucide-icons.db"), flags=apsw.SQLITE_OPEN_READONLY)


def clear_cache() -> None:
    """Forget drawn pictures, which hold resources of a QApplication that is going away."""
    _placed_pixmap.cache_clear()
    _pixmap.cache_clear()
    if _set_of_icons.cache_info().currsize:
        _set_of_icons().close()
        _set_of_icons.cache_clear()


def application_icon() -> QIcon:
    """Return the icon of windows and of the program: the sprout in the brand's green at several sizes."""
    result = QIcon()
    for size in (16, 22, 24, 32, 48, 64, 128):
        result.addPixmap(_pixmap("sprout", size, "#2F6B4F", 1.0))
    return result


def icon_file() -> Path | None:
    """Return the program's icon as a file, for notifications; None where it is not installed."""
    path = Path(__file__).resolve().parent.parent / "resources" / "icons" / "tendril.svg"
    return path if path.is_file() else None


def screen_ratio() -> float:
    """Return the device pixel ratio of the main screen, 1.0 without one."""
    screen = QApplication.primaryScreen()
    return screen.devicePixelRatio() if screen is not None else 1.0
