"""Handing addresses to the desktop: one rule for every view about what may be opened."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ui.words import isolated

# Nothing else is ever handed over: an imported address could name a file or a program.
OPENED_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


def is_openable(link: str) -> bool:
    """Tell whether a link is a web page, an address to write to or a number to call."""
    url = QUrl(link)
    if not url.isValid() or url.scheme().lower() not in OPENED_SCHEMES:
        return False
    return bool(url.host() if url.scheme().lower().startswith("http") else url.path())


def open_link(link: str) -> bool:
    """Open a web page, the mail program or a call; anything else is refused. Returns whether it was opened."""
    return is_openable(link) and QDesktopServices.openUrl(QUrl(link))


def shown_link(link: str) -> str:
    """Return what a link opens, as it can be read: the address or number itself, or the page with its true host.

    The host is in ASCII (RFC 3492), since letters of several scripts look alike, and nothing turns its direction.
    """
    url = QUrl(link)
    if url.scheme().lower() in ("mailto", "tel"):
        return isolated(url.path(QUrl.ComponentFormattingOption.FullyDecoded))
    authority = url.authority(QUrl.ComponentFormattingOption.FullyEncoded)
    _scheme, _slashes, rest = link.partition("//")
    path = rest[min([place for sign in "/?#" if (place := rest.find(sign)) >= 0], default=len(rest)) :]
    return isolated(f"{url.scheme()}://{authority}{path}")
