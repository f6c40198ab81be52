"""Ways to reach someone in a card: addresses, numbers, profiles and messengers, with the platform each teaches."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import unquote

from models.exchange.cards.properties import Property
from models.exchange.json_stream import settled
from models.exchange.normalize import host_of, method_key
from models.exchange.records import MethodRecord, clean_line, clean_text
from models.exchange.teaching import HOME_WORDS, MOBILE_WORDS, WORK_WORDS, method, platform_of
from models.text import fold
from models.vocabulary import MethodType, Preference

# Types that say nothing about where somebody is reached.
_NOISE = frozenset(
    "internet pref voice msg text textphone video dom intl postal parcel pgp smime x400 other mapi number uri url "
    "email e-mail tel phone address adr default preferred custom contact-data".split()
)
_LABEL_TYPES = (
    "fax", "pager", "car", "main", "isdn", "assistant", "radio", "callback", "telex", "tty-tdd", "ttytdd", "company",
)  # fmt: skip
_SHOWN_TYPES = {
    "isdn": "ISDN", "tty-tdd": "TTY/TDD", "ttytdd": "TTY/TDD", "applewatch": "Apple Watch", "bbs": "BBS", "aol": "AOL",
}  # fmt: skip
_PLACE_TYPES = WORK_WORDS | HOME_WORDS | MOBILE_WORDS | {"pcs"}
# What programs put before types that are their own.
_OWN_TYPE = re.compile(r"x-(?:pm-|evolution-|ms-|ab-?)?", re.IGNORECASE)
# The label of a mobile phone that is for work.
WORK_MOBILE = "Mobile"
ADDRESS_PARTS = ("box", "extended", "street", "city", "region", "postal_code", "country")
# Services by the name of a property, the scheme of an address or what a card calls them; the label they get.
SERVICES = {
    "aim": "AIM", "icq": "ICQ", "jabber": "Jabber", "xmpp": "Jabber", "msn": "MSN", "msnim": "MSN", "yahoo": "Yahoo",
    "ymsgr": "Yahoo", "skype": "Skype", "skype-username": "Skype", "gtalk": "Google Talk", "google-talk": "Google Talk",
    "googletalk": "Google Talk", "qq": "QQ", "gadugadu": "Gadu-Gadu", "gadu-gadu": "Gadu-Gadu", "gg": "Gadu-Gadu",
    "groupwise": "GroupWise", "twitter": "Twitter", "facebook": "Facebook", "linkedin": "LinkedIn",
    "instagram": "Instagram", "telegram": "Telegram", "tg": "Telegram", "whatsapp": "WhatsApp", "signal": "Signal",
    "sgnl": "Signal", "matrix": "Matrix", "mastodon": "Mastodon", "bluesky": "Bluesky", "irc": "IRC", "ircs": "IRC",
    "sip": "SIP", "sips": "SIP", "discord": "Discord", "wechat": "WeChat", "weixin": "WeChat", "line": "LINE",
    "viber": "Viber", "threema": "Threema", "snapchat": "Snapchat", "tiktok": "TikTok", "youtube": "YouTube",
    "github": "GitHub", "gitlab": "GitLab", "xing": "Xing", "slack": "Slack", "teams": "Teams", "zoom": "Zoom",
    "flickr": "Flickr", "myspace": "Myspace", "sinaweibo": "Sina Weibo", "weibo": "Sina Weibo",
    "gadu": "Gadu-Gadu", "facetime": "FaceTime", "zalo": "Zalo",
    "kakao": "KakaoTalk", "session": "Session", "wire": "Wire", "keybase": "Keybase", "reddit": "Reddit",
    "pinterest": "Pinterest", "tumblr": "Tumblr", "threads": "Threads", "ms-imaddress": "", "im": "", "x-apple": "",
    "kaddressbook-x-imaddress": "", "imaddress": "", "messaging": "",
}  # fmt: skip
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?!//)(.*)\Z", re.DOTALL)
_ASKING = re.compile(r"(?:goim|sendim|chat|add|addbuddy|message)\?(?:screenname=|contact=|uin=)?", re.IGNORECASE)
_ANGLE = re.compile(r"<\s*([^<>@\s]+@[^<>\s]+)\s*>")
_EXTENSION = re.compile(r";\s*ext=", re.IGNORECASE)
_CONTEXT = re.compile(r";\s*phone-context=([^;]*)", re.IGNORECASE)
_CALLED = re.compile(r"(tel|sms|smsto|callto|fax|modem):(?://)?", re.IGNORECASE)
_WHOLE_NUMBER = re.compile(r"[1-9]\d{7,14}\Z")
_ON_WHATSAPP = re.compile(r"(\d{6,15})@(?:s\.whatsapp\.net|c\.us)\Z")
_DIGIT = re.compile(r"\d")
_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_\Z", re.DOTALL)
_CONSTANT = re.compile(r"[A-Z]{4,}(?:_[A-Z]+)*\Z")
_INNER_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HANDLE_NAME = re.compile(r"X-(?:MESSAGING/)?(.*?)(?:-(?:ID|USERNAME|ALL))?\Z")
# KDE writes X-messaging/xmpp-All.
_HANDLE_FORMS = ("X-{}", "X-{}-ID", "X-{}-USERNAME", "X-MESSAGING/{}-ALL")
HANDLES = frozenset(form.format(service.upper()) for service in SERVICES for form in _HANDLE_FORMS) | {
    "X-GOOGLE-TALK", "X-EVOLUTION-JABBER", "X-KADDRESSBOOK-X-IMADDRESS",
}  # fmt: skip


def plain_label(text: str) -> str:
    """Return a label without the marks Apple puts around its own; “HomePage” says no more than the address does."""
    text = clean_line(text)
    match = _APPLE_LABEL.match(text)
    label = match[1].strip() if match else text
    if match and label not in ("iPhone", "HomePage") and (words := _INNER_CAPITAL.sub(" ", label)) != label:
        # WorkFAX, CoworkerOrSupervisor
        return words[:1] + words[1:].lower()
    if _CONSTANT.match(label):
        # Google writes the names of its own constants.
        label = label.replace("_", " ").capitalize()
    return "" if match and label == "HomePage" else label


def method_from(entry: Property, label: str, region: str | None) -> MethodRecord | None:
    """Return the way to reach someone in a property with the label of its group, None where it holds none."""
    makers = {"EMAIL": _email, "TEL": _phone, "ADR": _address, "URL": _url, "X-TENDRIL-METHOD": _bare}
    name = entry.name
    if name in makers:
        made = makers[name](entry, label, region)
    elif name in ("SOCIALPROFILE", "X-SOCIALPROFILE", "IMPP"):
        made = _profile(entry, label, region)
    else:
        service = _HANDLE_NAME.sub(r"\1", name).casefold()
        made = _handle(entry.text, service, label, region)
    if made is not None:
        _settle(made, entry, region)
    return made


def shown_url(text: str) -> str:
    """Return a web address without the backslashes that some programs put before colons."""
    return clean_line(text).replace("\\:", ":")


def _words(entry: Property, label: str) -> str:
    """Return what says where somebody is reached: the label where it does, else the types."""
    types = [bare.rstrip("0123456789") or bare for bare in map(_plain_type, entry.types)]
    shown = ["cell" if type_ == "pcs" else type_ for type_ in types if type_ not in _NOISE]
    return " ".join((*shown, label))


def _plain_type(text: str) -> str:
    """Return a type without the mark of one that is a program's own."""
    return _OWN_TYPE.sub("", text.strip(), count=1) if text[:2] in ("x-", "X-") else text.strip()


def _type_label(entry: Property) -> str:
    """Return the label that a type makes which is neither a place nor noise: school, or one of the user's own."""
    for text in map(_plain_type, entry.parameters.get("TYPE", ())):
        folded = text.casefold()
        if not folded or folded in _NOISE or folded.rstrip("0123456789") in _PLACE_TYPES:
            continue
        if folded in _SHOWN_TYPES:
            return _SHOWN_TYPES[folded]
        words = clean_line(text.replace("_", " "))
        return words[:1].upper() + words[1:].lower() if words in (folded, words.upper()) else words
    return ""


def _named(made: MethodRecord | None, entry: Property, label: str) -> MethodRecord | None:
    """Return a way to reach someone with the label that its types make, unless it has one or is on that platform."""
    if made is None or label:
        return made
    told = _type_label(entry)
    if not told or made.platform != platform_of(MethodType.HANDLE, "", told) or not made.platform:
        made.label = told
    return made


def _email(entry: Property, label: str, region: str | None) -> MethodRecord | None:
    value = clean_line(entry.text)
    if match := _ANGLE.search(value):
        value = match[1]
    if value[:7].casefold() == "mailto:":
        value = unquote(value[7:].partition("?")[0])
    return _named(_made(MethodType.EMAIL, value, label, _words(entry, label), region), entry, label)


def _phone(entry: Property, label: str, region: str | None) -> MethodRecord | None:
    value = clean_line(entry.text)
    if value[:4].casefold() == "sip:":
        return _handle(value, "sip", label, region)
    if match := _CALLED.match(value):
        value = unquote(value[match.end() :])
        context = _CONTEXT.search(value)
        value = _EXTENSION.sub(" ext. ", _CONTEXT.sub("", value))
        if context is not None and context[1].startswith("+"):
            value = f"{context[1]} {value}"
    if match := _ON_WHATSAPP.match(value):
        value = f"+{match[1]}"
    words = _words(entry, label)
    if label:
        return _made(MethodType.PHONE, value, label, words, region)
    types = [_plain_type(type_) for type_ in entry.types]
    special = next((type_ for type_ in _LABEL_TYPES if type_ in types), "")
    if special:
        shown = _SHOWN_TYPES.get(special, special)
        place = next((place for place in ("work", "home") if place in types), "")
        label = f"{place} {shown}".strip() if special == "fax" else shown
        label = label[0].upper() + label[1:]
    elif WORK_WORDS & set(types) and MOBILE_WORDS & set(types):
        label = WORK_MOBILE
    made = _made(MethodType.PHONE, value, label, words, region)
    return _named(made, entry, label)


def _address(entry: Property, label: str, region: str | None) -> MethodRecord | None:
    values = [clean_line(part) if "\n" not in part else clean_text(part) for part in entry.parts()]
    if len(values) == 1:
        # One text, where the parts should be.
        values = ["", "", *values]
    details = {name: value for name, value in zip(ADDRESS_PARTS, values, strict=False) if value}
    # RFC 9554 and Google have parts behind the country.
    more = [value for value in values[len(ADDRESS_PARTS) :] if value and value not in details.values()]
    if more and not details.get("street"):
        details["street"] = ", ".join(more)
    formatted = clean_text(entry.parameter("LABEL").replace("\\n", "\n").replace("\\N", "\n"))
    value = formatted or one_line(details)
    if details == {"street": value}:
        details = {}
    if len(country := entry.parameter("CC").strip()) == 2 and details:
        details["country_code"] = country.lower()
    made = _named(_made(MethodType.ADDRESS, value, label, _words(entry, label), region), entry, label)
    if made is not None:
        made.details = details or None
    return made


def one_line(details: dict[str, str]) -> str:
    """Return an address in parts as one line."""
    town = " ".join(details[name] for name in ("postal_code", "city") if details.get(name))
    lines = (details.get("street"), details.get("extended"), details.get("box"), town, details.get("region"))
    return ", ".join(", ".join(line.splitlines()) for line in (*lines, details.get("country")) if line)


def _url(entry: Property, label: str, region: str | None) -> MethodRecord | None:
    if entry.text.strip()[:7].casefold() == "mailto:":
        return _email(entry, label, region)
    return _named(_made(MethodType.URL, shown_url(entry.text), label, _words(entry, label), region), entry, label)


def _bare(entry: Property, label: str, _region: str | None) -> MethodRecord | None:
    """Take a platform somebody is on without a value, and what has no other place in a card."""
    type_ = entry.parameter("TYPE").casefold()
    if type_ not in set(MethodType):
        return None
    return MethodRecord(MethodType(type_), entry.text, label)


def _profile(entry: Property, label: str, region: str | None) -> MethodRecord | None:
    named = entry.parameter("SERVICE-TYPE") or entry.parameter("X-SERVICE-TYPE")
    types = [text for text in entry.parameters.get("TYPE", ()) if _is_service(text)] if entry.name != "IMPP" else []
    service = clean_line(named or (types[0] if types else ""))
    value = shown_url(entry.text)
    user = clean_line(entry.parameter("X-USER") or entry.parameter("USERNAME"))
    if not service and (scheme := value.partition("://")[0].casefold()) in SERVICES:
        service = SERVICES[scheme]
    is_text = entry.parameter("VALUE").casefold() == "text"
    if value.casefold().startswith("x-apple:"):
        value, is_text = unquote(value[len("x-apple:") :]) or user, True
    elif not value:
        value, is_text = user, True
    if not is_text and ("://" in value or (entry.name != "IMPP" and "/" in value and host_of(value))):
        return _made(MethodType.URL, value, label or _service_label(service, value), f"{service} {label}", region)
    return _handle(value, service, label, region, is_text=is_text)


def _is_service(text: str) -> bool:
    return text.strip().casefold() not in (*_NOISE, "home", "work")


def _service_label(service: str, value: str) -> str:
    """Return the label of a service that is no platform of the book's."""
    shown = SERVICES.get(service.casefold(), service)
    return "" if platform_of(MethodType.URL, value, shown) else shown


def _handle(text: str, service: str, label: str, region: str | None, *, is_text: bool = False) -> MethodRecord | None:
    """Return a name on a service, which the property, the address's scheme or the label names."""
    value = clean_line(text)
    match = _SCHEME.match(value)
    # im:slack:ada names the service second.
    while match is not None and not is_text and match[1].casefold() in SERVICES:
        found = match[1].casefold()
        service = service if SERVICES.get(service.casefold(), service) else found
        value = unquote(_ASKING.sub("", match[2].removeprefix("//"), count=1))
        match = _SCHEME.match(value) if found in ("im", "x-apple") else None
    shown = SERVICES.get(service.casefold(), service)
    platform = platform_of(MethodType.HANDLE, value, shown) or platform_of(MethodType.HANDLE, value, label)
    type_ = MethodType.HANDLE
    if "://" in value:
        type_ = MethodType.URL
    elif platform in ("whatsapp", "signal") and len(_DIGIT.findall(value)) > 4:
        type_ = MethodType.PHONE
        if _WHOLE_NUMBER.match(value):
            # These services know numbers by their country, without a plus.
            value = f"+{value}"
    made = _made(type_, value, label, f"{shown} {label}", region)
    if made is None:
        return None
    made.type = type_
    made.label = shown if not platform and not label else "" if platform and fold(label) == fold(shown) else label
    return made


def _made(type_: MethodType, value: str, label: str, words: str, region: str | None) -> MethodRecord | None:
    if not value:
        return None
    made = method(type_, value, words, region)
    made.label = label
    return made


def _settle(made: MethodRecord, entry: Property, region: str | None) -> None:
    """Take what Tendril itself has written beside the value; others have only whether it is preferred."""
    if entry.is_preferred:
        made.preference = Preference.PREFERRED
    own = {name: values[0] for name, values in entry.parameters.items() if name.startswith("X-TENDRIL-") and values}
    if "X-TENDRIL-TYPE" in own and own["X-TENDRIL-TYPE"] in set(MethodType):
        made.type = MethodType(own["X-TENDRIL-TYPE"])
        made.key = method_key(made.type, made.value, region)
    if "X-TENDRIL-PLATFORM" in own:
        made.platform = own["X-TENDRIL-PLATFORM"].removeprefix("-")
    if own.get("X-TENDRIL-PREFERENCE") in set(Preference):
        made.preference = own["X-TENDRIL-PREFERENCE"]
    if "X-TENDRIL-OWN" in own:
        made.new_platform = _texts(own["X-TENDRIL-OWN"])
    if "X-TENDRIL-DETAILS" in own:
        made.details = _texts(own["X-TENDRIL-DETAILS"]) or None
    if "X-TENDRIL-VALUE" in own:
        made.value = own["X-TENDRIL-VALUE"].removeprefix("-")
        made.key = method_key(made.type, made.value, region)
    if "X-TENDRIL-LABEL" in own:
        made.label = own["X-TENDRIL-LABEL"].removeprefix("-")


def _texts(text: str) -> dict[str, str] | None:
    """Return an object of texts that Tendril has written as JSON, None where it is none."""
    try:
        value: Any = settled(json.loads(text), text)
    except (ValueError, RecursionError):
        return None
    return {str(key): str(part) for key, part in value.items()} if isinstance(value, dict) else None
