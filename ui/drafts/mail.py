"""Links that open the mail program with a note in it."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote


def mail_link(addresses: Iterable[str], subject: str, text: str) -> str:
    """Return a mailto link; everything is escaped, so that no text can become a header or another address.

    After RFC 6068: line breaks of the body are %0D%0A, and a subject has none.
    """
    to = ",".join(quote(_one_line(address), safe="@") for address in addresses if _one_line(address))
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    body = "%0D%0A".join(quote(line, safe="") for line in lines)
    return f"mailto:{to}?subject={quote(_one_line(subject), safe='')}&body={body}"


def _one_line(text: str) -> str:
    """Return the text on one line, without the signs that end a line or a string anywhere."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
