"""What comes along with the program is there and can be read."""

from __future__ import annotations

from configparser import ConfigParser

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from resources import resource


def test_a_missing_resource_is_told() -> None:
    with pytest.raises(FileNotFoundError, match="not installed completely"):
        resource("icons/nothing.svg")


@pytest.mark.parametrize("name", ["icons/tendril.svg", "icons/tendril-tray.svg"])
@pytest.mark.parametrize("size", [16, 22, 48, 256])
def test_the_icon_can_be_drawn_at_every_size(name: str, size: int) -> None:
    renderer = QSvgRenderer(str(resource(name)))
    assert renderer.isValid()
    picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(0)
    painter = QPainter(picture)
    renderer.render(painter)
    painter.end()
    drawn = sum(picture.pixelColor(x, y).alpha() > 128 for x in range(size) for y in range(size))
    assert drawn > size * size // 20


def test_the_desktop_entry_starts_the_command() -> None:
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(resource("tendril.desktop"), encoding="utf-8")
    assert entry["Desktop Entry"]["Exec"] == "tendril %F"
    assert entry["Desktop Entry"]["Name"] == "Tendril"
