"""The files a desktop looks for: its entry, what a software centre shows, icons, completions and the manual page."""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path

from installing.completion import bash_completion, fish_completion, zsh_completion
from installing.manual import manual_page
from installing.options import commands_of
from resources import resource
from ui.autostart.freedesktop import exec_line
from ui.commands.parser import build_parser

ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
METAINFO = "metainfo/arpa.home.tendril.metainfo.xml"


def write_share(share: Path, command: str, version: str, day: date) -> None:
    """Write everything below a folder share; command is what the entry starts, day that of the build."""
    _write(share / "applications/tendril.desktop", desktop_entry(command))
    _write(share / METAINFO, metainfo(version, day))
    _write_icons(share / "icons/hicolor")
    commands = commands_of(build_parser())
    _write(share / "bash-completion/completions/tendril", bash_completion(commands))
    _write(share / "zsh/site-functions/_tendril", zsh_completion(commands))
    _write(share / "fish/vendor_completions.d/tendril.fish", fish_completion(commands))
    page = share / "man/man1/tendril.1.gz"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_bytes(gzip.compress(manual_page(commands, version, day).encode(), 9, mtime=0))


def desktop_entry(command: str) -> str:
    """Return the desktop entry that starts a command: a name on the path, or the path of a file."""
    entry = resource("tendril.desktop").read_text(encoding="utf-8")
    started = f"Exec={exec_line([command])} "
    return entry if command == "tendril" else entry.replace("Exec=tendril ", started)


def metainfo(version: str, day: date) -> str:
    """Return the AppStream metadata with the release that this is."""
    release = f'<releases>\n    <release version="{version}" date="{day.isoformat()}"/>\n  </releases>'
    return resource("tendril.metainfo.xml").read_text(encoding="utf-8").replace("<releases/>", release)


def _write_icons(theme: Path) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    drawing = resource("icons/tendril.svg")
    _write(theme / "scalable/apps/tendril.svg", drawing.read_text(encoding="utf-8"))
    symbol = resource("icons/tendril-symbolic.svg").read_text(encoding="utf-8")
    _write(theme / "symbolic/apps/tendril-symbolic.svg", symbol)
    renderer = QSvgRenderer(str(drawing))
    for size in ICON_SIZES:
        picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter)
        painter.end()
        path = theme / f"{size}x{size}/apps/tendril.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        if not picture.save(str(path)):
            raise OSError(f"The icon {path} cannot be written.")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
