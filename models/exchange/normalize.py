"""Sure keys: the one spelling of an e-mail address, a phone number and a profile's address.

Two values with the same key reach the same mailbox, line or profile. An empty key joins nobody.
"""

from __future__ import annotations

import locale
import os
import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from models.vocabulary import MethodType

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_LOST_PLUS = re.compile(r"[1-9]\d{9,14}\Z")
_EMAIL = re.compile(r"[^\s@<>,;:\"()\[\]\\]+@[^\s@<>,;:\"()\[\]\\/]+\Z")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]")
_LANGUAGE = re.compile(r"[a-z]{2}([_-][A-Za-z]{2,4})?\Z")
# Where the part of the path after the prefix is a person's own: host → prefixes of the path.
_PROFILE_HOSTS: dict[str, tuple[str, ...]] = {
    "linkedin.com": ("in", "pub"),
    "xing.com": ("profile",),
    "github.com": ("",),
    "facebook.com": ("",),
    "instagram.com": ("",),
    "x.com": ("",),
    "twitter.com": ("",),
    "t.me": ("",),
    "bsky.app": ("profile",),
}
# What nearly all rows of a Connections.csv hold, read without taking the address apart.
PLAIN_LINKEDIN = re.compile(r"https?://(?:www\.)?linkedin\.com/in/([A-Za-z0-9_-]+)/?\Z")
_NO_PROFILES = frozenset(
    {
        "",
        "profile.php",
        "search",
        "groups",
        "pages",
        "people",
        "orgs",
        "sharer",
        "share",
        "home",
        "intent",
        "p",
        "explore",
        "company",
        "school",
        "feed",
        "in",
        "events",
        "watch",
        "hashtag",
    }
)


@lru_cache(maxsize=4096)
def email_key(value: str) -> str:
    """Return an e-mail address in lower case, empty where the text is none."""
    text = _INVISIBLE.sub("", value).strip().strip("<>").removeprefix("mailto:").rstrip(".").casefold()
    # Exchange writes /o=ExchangeLabs/… where an address inside the company belongs.
    return text if _EMAIL.match(text) and not text.startswith("/o=") else ""


@lru_cache(maxsize=65_536)
def phone_key(value: str, region: str | None) -> str:
    """Return a phone number as E.164, with ;ext= for an extension; empty where it cannot be read for sure.

    region is the ISO country that national numbers are read with; None leaves those without a key.
    """
    text = _INVISIBLE.sub("", value).strip().removeprefix("tel:")
    if not any(character.isdigit() for character in text) or len(text) > 60:
        return ""
    # Not before there is a number: it takes 30 ms, which the first showing of People does not wait for.
    import phonenumbers

    try:
        number = phonenumbers.parse(text, region or None)
    except phonenumbers.NumberParseException:
        if not _LOST_PLUS.match(text):
            return ""
        number = None
    if _LOST_PLUS.match(text) and (number is None or not _is_mobile(number)):
        number = _international(text) or number
    if number is None:
        return ""
    if phonenumbers.is_possible_number_with_reason(number) != phonenumbers.ValidationResult.IS_POSSIBLE:
        return ""
    shown = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return f"{shown};ext={number.extension}" if number.extension else shown


def _is_mobile(number: PhoneNumber) -> bool:
    """Tell whether it is a mobile's: others that are as long without a 0 are international and have lost their +."""
    from phonenumbers import PhoneNumberType, number_type

    return number_type(number) in (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE)


def _international(digits: str) -> PhoneNumber | None:
    """Return the number whose + a spreadsheet has taken away, None where that country has no such number."""
    import phonenumbers

    try:
        number = phonenumbers.parse(f"+{digits}", None)
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_valid_number(number) else None


@lru_cache(maxsize=4096)
def profile_key(value: str) -> str:
    """Return a profile's address in lower case without scheme, www, language, slash and query.

    Empty for every other address: a company's website says nothing about who someone is.
    """
    if plain := PLAIN_LINKEDIN.match(value):
        return f"linkedin.com/in/{plain[1].lower()}"
    host, segments = _host_and_path(value)
    if host not in _PROFILE_HOSTS or not segments:
        return ""
    for prefix in _PROFILE_HOSTS[host]:
        rest = segments
        if prefix:
            if segments[0] != prefix or len(segments) < 2:
                continue
            rest = segments[1:]
        if rest[0] in _NO_PROFILES:
            continue
        host = "x.com" if host == "twitter.com" else host
        # linkedin.com/in/ada/de and linkedin.com/in/ada/detail/contact-info are still Ada; pub has numbers behind.
        kept = [prefix, *rest] if prefix == "pub" else [part for part in (prefix, rest[0]) if part]
        return "/".join([host, *kept])
    return ""


def method_key(type_: str, value: str, region: str | None) -> str:
    """Return the sure key of a method's value by its type, empty where it has none."""
    if type_ == MethodType.EMAIL:
        return email_key(value)
    if type_ == MethodType.PHONE:
        return phone_key(value, region)
    if type_ == MethodType.URL:
        return profile_key(value)
    return ""


def region_or_default(region: str) -> str | None:
    """Return the ISO country for national phone numbers: the one in Settings, else the one of the user's locale."""
    if region:
        return region.upper()
    for name in (os.environ.get("LC_ALL"), os.environ.get("LC_TELEPHONE"), os.environ.get("LANG"), _locale_name()):
        match = re.match(r"[a-z]{2,3}_([A-Z]{2})\b", name or "")
        if match:
            return match[1]
    return None


def host_of(value: str) -> str:
    """Return the host of an address without www and language, in lower case; empty where there is none."""
    return _host_and_path(value)[0]


@lru_cache(maxsize=4096)
def _host_and_path(value: str) -> tuple[str, list[str]]:
    if plain := PLAIN_LINKEDIN.match(value):
        return "linkedin.com", ["in", plain[1].lower()]
    text = _INVISIBLE.sub("", value).strip().replace("\\:", ":")
    if not text or any(character.isspace() for character in text):
        return "", []
    if "://" not in text:
        text = "https://" + text.removeprefix("//")
    try:
        parts = urlsplit(text)
        host = (parts.hostname or "").casefold()
    except ValueError:
        return "", []
    labels = host.split(".")
    if len(labels) > 2 and (labels[0] in ("www", "m", "mobile") or _LANGUAGE.match(labels[0])):
        host = ".".join(labels[1:])
    segments = [unquote(part).casefold() for part in parts.path.split("/") if part]
    return host, segments


def _locale_name() -> str:
    try:
        return locale.getlocale()[0] or ""
    except ValueError:
        return ""
