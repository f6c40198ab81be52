"""What is seen: the window, its views and the command line."""

from __future__ import annotations

from scheduler.immortal_constants import make_constants_immortal

# Before anything of Qt is used.
make_constants_immortal()
