"""Links in what was pasted: the link itself, and a title for it; pure, nothing is fetched."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]+", re.IGNORECASE)
_TRAILING = ".,;:!?)]}'’»"
_ENDING = re.compile(r"\.(?:html?|php|aspx?|pdf|md)$", re.IGNORECASE)
# What tells a page from another in its address, but is no word: numbers, hashes.
_CODE = re.compile(r"(?:\d+|[0-9a-f]{6,}|(?=.*\d)[0-9a-z]{8,})", re.IGNORECASE)


def find_link(text: str) -> tuple[str, str]:
    """Return the text without its first link, and that link with a scheme; ("…", "") where there is none."""
    for match in _LINK.finditer(text):
        url = _without_trailing(match.group(0))
        parts = _parts(url if "://" in url else f"https://{url}")
        if parts is not None:
            rest = text[: match.start()] + " " + text[match.start() + len(url) :]
            return re.sub(r"\s+(?=[.,;:!?])", "", " ".join(rest.split())).strip(" -–—:|·.,;"), parts
    return text, ""


def title_of_link(url: str) -> str:
    """Return a title read out of a link: the words at its end, else the name of the site."""
    parts = urlsplit(url)
    for segment in reversed([part for part in parts.path.split("/") if part]):
        words = re.split(r"[-_+\s]+", _ENDING.sub("", unquote(segment)))
        words = [word for word in words if word and not _CODE.fullmatch(word)]
        if len(words) > 1 or (words and len(words[0]) > 3):
            line = " ".join(words)
            return line[:1].upper() + line[1:]
    return site_of_link(url)


def site_of_link(url: str) -> str:
    """Return the site a link leads to, such as example.org."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _without_trailing(url: str) -> str:
    """Return a link without the marks of the sentence it stands in; a bracket that it opened itself stays."""
    while url and url[-1] in _TRAILING:
        if url[-1] == ")" and url.count("(") >= url.count(")"):
            break
        url = url[:-1]
    return url


def _parts(url: str) -> str | None:
    """Return the link if it leads to a site."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return None
    return url if "." in host.strip(".") or host == "localhost" else None
