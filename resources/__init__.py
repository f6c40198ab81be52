"""What Tendril brings along beside its code: icons, styles, message templates, sample people."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def resource(name: str) -> Path:
    """Return the path of a file in this folder, such as "icons/tendril.svg".

    Raises FileNotFoundError where there is none, which only a broken installation brings about.
    """
    path = Path(str(files(__name__))) / name
    if not path.is_file():
        raise FileNotFoundError(f"Tendril is not installed completely: {path} is missing.")
    return path
