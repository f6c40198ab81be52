"""What columns are called in the tables people export, in the languages they come in.

A role says what a column holds: a column of Contact, or email, phone, url, address part, date… with a label. Roles
with a label are written “phone:Work”, address parts “address:Home:city”. “ignore” marks a known column that says
nothing about the person. The names stand in resources/column_names, a file a language.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from models.exchange.teaching import HOME_WORDS, MOBILE_WORDS, OTHER_WORDS, WORK_WORDS
from models.text import fold
from resources import resource

ENGLISH = "en"
# A name that several languages know means what it means in the first of them.
LANGUAGES = (
    ENGLISH, "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "no", "fi", "cs", "sk", "hu", "ro", "tr", "ru",
    "uk", "el", "ja", "zh", "ko",
)  # fmt: skip
_SEPARATORS = re.compile(r"[\s_]+")
_ALIKE = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2013": "-", "\u2014": "-", "\u2019": "'", "\u00b4": "'"})
# On their own these say too little to tell a header from a row of data.
_WEAK = frozenset(
    "nom via x signal land ort first last middle given other id list number portable service role tel privat private "
    "contact person partner owner office manager assistant source job about food "
    "sex image division suite background kids generation wechat yahoo slack discord friends funktion staat "
    "status beruf stelle privado particular ufficio abitazione not ad cap cep nem pol by sted mail web".split()
)
# What a name means that says one of two things: (if there is also a column of this role, this, else that).
_BY_COMPANY = {
    "nickname_or_family": ("family_name", "nickname", "family_name"),
    "given_or_name": ("family_name", "given_name", "name"),
    "family_or_name": ("given_name", "family_name", "name"),
    # Beside a job title it is Mr or Dr.
    "ambiguous_title": ("title", "name_prefix", "title"),
    # Somebody's own line about themselves, where no column has the job alone.
    "headline": ("title", "custom:Headline", "title"),
}
_NUMBERING = re.compile(r"[#(\[]?\d{1,2}[)\]]?$|^\d{1,2}\s|[()\[\]:,/]|(?<![^\W\d])-|-(?!\w)")
_FILLING = frozenset(
    "primary secondary main alternate additional contact person user customer value the of general mailing saved "
    "public de do da del della dello di du des la el for fur per para w na dla".split()
)
_ADDRESS_WORDS = frozenset(
    "address adresse adress adres adresa adresu addresse direccion indirizzo endereco osoite cim cime adresi "
    "адрес адреса διευθυνση 住所 地址 주소".split()
)
_LABELLED = ("email:", "phone:", "url:")
# Words that may stand beside the name of a platform where it is about this very person.
_PLATFORM_WORDS = frozenset(
    "profile url link handle username user name id account page address number contact person public personal what is "
    "your the my their on at in https www com profil lien enlace perfil profilo benutzername konto kontakt".split()
)
_PLATFORMS = {
    "linkedin": "url:LinkedIn", "xing": "url:Xing", "github": "url:GitHub", "facebook": "url:Facebook",
    "bluesky": "url:Bluesky", "instagram": "handle:Instagram", "telegram": "handle:Telegram", "twitter": "handle:X",
    "mastodon": "handle:Mastodon", "whatsapp": "phone:WhatsApp", "signal": "phone:Signal",
}  # fmt: skip
_CAMEL = re.compile(r"(?<=[a-z\d])(?=[A-Z])")
# “Record > Company”, “Name / First Name”: the parts of a name that goes from a thing to a part of it.
_STEP = re.compile(r"\s+[>/|-]\s+|\s*>\s*")
_THINGS = frozenset("record person people contact lead name names".split())
_PLAIN_PARTS = frozenset("name value when date time text label".split())
_ENDING = re.compile(r" (?:at|on|date|time|day)\Z")
_ORDINAL = re.compile(r"\d{1,2}(?:o|a|e|nd|rd|th|er|eme)?\Z")
_SECOND_WORD = re.compile(r"\s*/-?\s*[^\s(]+")
# Where somebody is reached, in the order in which a name is looked at: “Work mobile” is at work.
_PLACES = (("Work", WORK_WORDS), ("Home", HOME_WORDS), ("Mobile", MOBILE_WORDS), ("Other", OTHER_WORDS))


@cache
def _names(language: str) -> dict[str, str]:
    """Return the role of each name, as header_key() writes it, that a language has for columns."""
    names: dict[str, list[str]] = json.loads(resource(f"column_names/{language}.json").read_text(encoding="utf-8"))
    return {header_key(name): role for role, spelled in names.items() for name in spelled}


@lru_cache(maxsize=4096)
def header_key(name: str) -> str:
    """Return a column's name as it is compared: without case, accents, underscores and blanks around it."""
    text = fold(name.strip().strip('"').removeprefix("\ufeff")).translate(_ALIKE)
    return _SEPARATORS.sub(" ", text).strip().rstrip(":* ").strip()


@lru_cache(maxsize=4096)
def role_of(key: str, language: str = ENGLISH) -> str:
    """Return the role of a column from its header_key(), empty where the name is not known.

    The language decides where several have the name. A letter that an export has lost (U+FFFD) matches any.
    """
    if not key:
        return ""
    ordered = (language, *(other for other in LANGUAGES if other != language))
    if "\ufffd" in key:
        pattern = re.compile(".{0,2}".join(map(re.escape, re.split("\ufffd+", key))))
        return next(
            (role for tongue in ordered for name, role in _names(tongue).items() if pattern.fullmatch(name)), ""
        )
    found = next((role for tongue in ordered if (role := _names(tongue).get(key, "")) and role != "ignore"), "")
    # What says nothing in one language may say much in another.
    if "ignore" in (_names(language).get(key), _names(ENGLISH).get(key)):
        return _names(language).get(key, "ignore")
    return found or _composed(key, language)


def language_of(keys: Iterable[str]) -> str:
    """Return the language that knows most of these names; English where others know no more."""
    keys = set(filter(None, keys))
    return max(LANGUAGES, key=lambda language: sum(key in _names(language) for key in keys))


def column_roles(header: Sequence[str]) -> list[str]:
    """Return the role of each column by its name and by the names beside it; empty for those that are not known."""
    keys = [header_key(name) for name in header]
    language = language_of(keys)
    roles = [role_of(key, language) or _camel_role(name, language) for key, name in zip(keys, header, strict=True)]
    for unsure, (beside, this, that) in _BY_COMPANY.items():
        if unsure in roles:
            meant = this if beside in roles else that
            if unsure == "ambiguous_title" and "name_prefix" in roles:
                meant = "title"
            elif unsure == "family_or_name" and "family_name" in roles:
                meant = "name"
            roles = [meant if role == unsure else role for role in roles]
    return roles


def _camel_role(name: str, language: str) -> str:
    """Return the role of a name whose words are run together: mobilePhone, HomeStreet."""
    parted = _CAMEL.sub(" ", name)
    return role_of(header_key(parted), language) if parted != name else ""


def known_keys(roles: Iterable[str]) -> frozenset[str]:
    """Return all names of columns with these roles, in every language."""
    wanted = frozenset(roles)
    return frozenset(name for language in LANGUAGES for name, role in _names(language).items() if role in wanted)


def tells_header(key: str) -> bool:
    """Return whether finding this name counts towards a line being a header."""
    return key not in _WEAK and bool(_known(key)) and (len(key) > 2 or not key.isascii())


@lru_cache(maxsize=4096)
def _known(key: str) -> str:
    """Return the role of a name that stands in a list, as composed ones do not tell a header."""
    if "\ufffd" in key:
        return role_of(key)
    return next((_names(language)[key] for language in LANGUAGES if key in _names(language)), "")


def _composed(key: str, language: str) -> str:
    """Return the role of a name made of known ones: “E-mail (Work)”, “Gade 2 (privat)”, “Your LinkedIn profile”."""
    # “Land/område (arbejde)”, “Email / Phone”: the first of two words for it, and what a cell holds tells them apart.
    shortened = _SECOND_WORD.sub("", key)
    for text in dict.fromkeys((key, shortened, key.replace("-", " "), shortened.replace("-", " "))):
        if role := _by_place(text, language):
            return role
    return _by_platform(key) or _by_steps(_STEP.split(key), language) or _by_ending(key)


def _by_place(text: str, language: str) -> str:
    """Return the role of a name without its numbers and fillings, or of a part of it at work, at home or elsewhere."""
    words = [word.strip(".") for word in _NUMBERING.sub(" ", text).split()]
    words = [word for word in words if word and word not in _FILLING and not _ORDINAL.match(word)]
    if not words or len(words) > 6:
        return ""
    if base := _listed(" ".join(words), language):
        return base
    for label, kinds in _PLACES:
        # İş is work to a Turk; elsewhere it is no word of its own.
        kinds = kinds | {"is"} if language == "tr" and label == "Work" else kinds
        rest = [word for word in words if word not in kinds]
        if rest and len(rest) < len(words) and (role := _at(label, _base(" ".join(rest), language))):
            return role
    return ""


def _by_platform(key: str) -> str:
    """Return the role of a name about somebody's profile on the one platform in it."""
    words = set(re.findall(r"\w+", key))
    found = [role for name, role in _PLATFORMS.items() if name in words]
    return found[0] if len(found) == 1 and words - _PLATFORMS.keys() <= _PLATFORM_WORDS else ""


def _by_ending(key: str) -> str:
    """Return the role of a day: “Last contacted at”, “Connection date”."""
    role = _names(ENGLISH).get(_ENDING.sub("", key), "")
    return role if role in ("met_on", "last_contact", "birthday") else ""


def _by_steps(parts: Sequence[str], language: str) -> str:
    """Return the role of a name in steps by the last of them that says something; “Company / Name” is the company."""
    if len(parts) < 2:
        return ""
    telling = [part for part in parts if part not in _PLAIN_PARTS]
    things = [part for part in telling if part not in _THINGS]
    for part in reversed(things or parts[-1:]):
        if role := role_of(part, language):
            return role
    return ""


def _base(rest: str, language: str) -> str:
    """Return the role of what is left of a name without its place; beside a place even a weak word says enough."""
    # “Adresse, arb.: Postnummer” says twice that it is about an address.
    part = " ".join(word for word in rest.split() if word not in _ADDRESS_WORDS)
    for name in (rest, f"address {rest}", part):
        for tongue in (language, ENGLISH):
            if (role := _names(tongue).get(name, "")) and role != "ignore":
                return role
    return ""


def _at(label: str, base: str) -> str:
    """Return the role of something at work, at home or elsewhere; nothing where no place belongs to it."""
    if base in ("city", "region", "country", "place"):
        return f"address:{label}:{'city' if base == 'place' else base}" if label != "Mobile" else ""
    if base.startswith("address:"):
        part = base.rpartition(":")[2]
        return f"address:{label}:{'street' if part == 'formatted' else part}" if label != "Mobile" else ""
    if base == "phone:Fax":
        return f"phone:{label} fax" if label in ("Work", "Home") else base
    if base == "phone:Mobile":
        return "phone:Work mobile" if label == "Work" else base
    return f"{base}{label}" if base in _LABELLED else ""


def _listed(key: str, language: str) -> str:
    found = next((_names(tongue)[key] for tongue in (language, ENGLISH) if key in _names(tongue)), "")
    return found if key not in _WEAK or found in _LABELLED else ""
