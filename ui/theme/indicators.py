"""The small marks of check boxes, arrows and the like, as files, because stylesheets take pictures only from files."""

from __future__ import annotations

import tempfile
import weakref
from pathlib import Path

from PySide6.QtCore import QTemporaryDir

from models.disk_trouble import reason_of
from models.errors import NoRoomError
from models.private_modes import make_private_file
from models.sentences import Sentence
from ui.theme.tokens import Tokens

_STROKE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" '
    'stroke="{colour}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round"><path d="{path}"/></svg>'
)
_DOT = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">'
    '<circle cx="12" cy="12" r="5.5" fill="{colour}"/></svg>'
)
_PATHS = {
    "down": ("m6 9 6 6 6-6", "ink2", 2.25),
    "up": ("m18 15-6-6-6 6", "ink2", 2.25),
    "right": ("m9 18 6-6-6-6", "ink2", 2.25),
    "left": ("m15 18-6-6 6-6", "ink2", 2.25),
    "check": ("M20 6 9 17l-5-5", "on_primary", 3.5),
    "dash": ("M5 12h14", "on_primary", 3.5),
    "tick": ("M20 6 9 17l-5-5", "primary", 2.5),
}


class Indicators:
    """Files of the marks in a look's colours, which last as long as this object."""

    def __init__(self) -> None:
        """Make a private folder; raises NoRoomError where the system has no room for one."""
        self._folder = QTemporaryDir()
        if not self._folder.isValid():
            raise _no_room(self._folder.errorString())
        # At the end of the program too, when Python destroys nothing any more.
        weakref.finalize(self, self._folder.remove)

    def draw(self, tokens: Tokens) -> dict[str, str]:
        """Write the marks for a look and return each file's path by the mark's name; raises NoRoomError."""
        # Each look has files of its own, since Qt caches pictures by path.
        look = "dark" if tokens.dark else "light"
        files: dict[str, str] = {}
        for name, (path, token, width) in _PATHS.items():
            drawing = _STROKE.format(path=path, colour=tokens.colour(token), width=width)
            files[name] = self._write(f"{look}-{name}", drawing)
        files["dot"] = self._write(f"{look}-dot", _DOT.format(colour=tokens.on_primary))
        return files

    def _write(self, name: str, drawing: str) -> str:
        """Write one drawing and return its path with forward slashes, as stylesheets want it."""
        path = Path(self._folder.filePath(f"{name}.svg"))
        try:
            make_private_file(path)
            path.write_text(drawing, encoding="utf-8")
        except OSError as error:
            raise _no_room(reason_of(error)) from error
        return path.as_posix()


def _no_room(reason: Sentence | str) -> NoRoomError:
    return NoRoomError(
        "There is no room for the window’s temporary files in {folder}: {reason}. Nothing was changed. "
        "Make room there, or name another folder in the environment variable TMPDIR, and start again.",
        folder=tempfile.gettempdir(),
        reason=reason,
    )
