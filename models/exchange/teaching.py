"""What an import teaches: platforms from labels and domains, the kind of a relationship from both and from groups."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from models.exchange.group_words import folded_words, is_personal_group, is_professional_group
from models.exchange.mail_providers import is_free_mail
from models.exchange.normalize import host_of, method_key
from models.exchange.records import MethodRecord, PersonRecord
from models.text import fold
from models.vocabulary import Kind, MethodType

# What says where somebody is reached, in the languages that labels and names of columns come in.
WORK_WORDS = folded_words(
    "work business office company job corporate geschaftlich dienstlich arbeit firma buro travail bureau professionnel "
    "professionnelle pro societe trabajo laboral oficina empresa lavoro ufficio lavorativo trabalho comercial "
    "profissional escritorio praca sluzbowy sluzbowa sluzbowe werk zakelijk kantoor arbete jobb arbejde arbeid kontor "
    "tyo toimisto prace zam zamestnani pracovni sluzebni kancelar pracovny sluzobny munkahely munkahelyi munka irodai "
    "iroda ceges serviciu birou munca isyeri рабочий рабочая рабочее рабочие работа служебный робочий робоча робоче "
    "робота arb uff hivatal hivatali vallalati εργασια εργασιας γραφειο "
    "会社 勤務先 근무지 근무처 회사 직장 单位 單位 公司 商务 商務 工作 商务地址 商務地址 公司地址 werkadres раб роб"
)
HOME_WORDS = folded_words(
    "home personal private privat privee domicile maison casa particular personale abitazione domicilio residencial "
    "residencia pessoal dom domowy domowa domowe prywatny prywatna thuis prive hem hjem hemma personnel personnelle "
    "koti kotiosoite domu domaci doma domov byt soukromy sukromny otthon otthoni lakas lakhely maganszemely acasa "
    "domiciliu ev домашний домашняя домашнее дом личный личная домашній домашня дім особистий οικια οικιας "
    "σπιτι priv ab 自宅 집 자택 住宅 家庭 住家 住宅地址 家庭地址 huisadres hemadress"
)
MOBILE_WORDS = folded_words(
    "mobile cell cellphone iphone handy mobil portable movil cellulare celular komorkowy komorka gsm mobiel telemovel "
    "mobilni mobilny mobiili matkapuhelin cep мобильный мобильная мобільний κινητο"
)
OTHER_WORDS = folded_words(
    "other weitere weiteres weiterer andere anderes autre otro otra altro altra outro outra overig overige ander inny "
    "inna inne annan annat annen annet anden andet ovrig ovrigt muu jiny jina jine ostatni iny ina ine egyeb alt alta "
    "diger другой другая mas masik другое прочее прочий інший інша інше αλλο αλλη その他 기타 其他 其他地址 anders"
)
_LETTERS = re.compile(r"[^\W_]+")
_SHORTEST_FIRM = 3
_PROFESSIONAL_PLATFORMS = frozenset("linkedin xing work_email work_address work_phone".split())
_NOT_FOR_TALKING = frozenset("fax pager telex workfax homefax".split())
_HOSTS = {
    "linkedin.com": "linkedin",
    "lnkd.in": "linkedin",
    "xing.com": "xing",
    "xing.to": "xing",
    "github.com": "github",
    "facebook.com": "facebook",
    "fb.com": "facebook",
    "fb.me": "facebook",
    "m.me": "facebook",
    "messenger.com": "facebook",
    "instagram.com": "instagram",
    "instagr.am": "instagram",
    "t.me": "telegram",
    "telegram.me": "telegram",
    "telegram.dog": "telegram",
    "x.com": "x",
    "twitter.com": "x",
    "bsky.app": "bluesky",
}
# Elsewhere a path that begins with @ is somebody's profile, too; here it is not one of Mastodon's many servers.
_NO_MASTODON = frozenset("medium.com youtube.com tiktok.com threads.net threads.com flipboard.com substack.com".split())
_MASTODON = re.compile(r"https?://[^/@\s]+\.[^/@\s]+/(?:@|users/)\w+(?:@[\w.-]+)?/?\Z")
_REACHED_BY_ADDRESS = (MethodType.URL, MethodType.HANDLE, MethodType.PHONE)
_COMPANY_PAGE = re.compile(r"/(?:company|companies|school|showcase|groups|pages)/")
# A messenger that is reached by a number writes it into an address: wa.me/4915112345678, signal.me/#p/+49…
_NUMBER_ADDRESSES = (
    ("WhatsApp", re.compile(r"(?i)(?:https?://)?wa\.me/\+?(\d{7,15})/?(?:\?.*)?\Z")),
    (
        "WhatsApp",
        re.compile(r"(?i)(?:https?://)?(?:api|web)\.whatsapp\.com/send/?\?(?:.*&)?phone=(?:\+|%2B)?(\d{7,15})"),
    ),
    ("Signal", re.compile(r"(?i)(?:https?://)?signal\.me/#p/\+?(\d{7,15})\Z")),
)
_LABELLED = {
    "linkedin": "linkedin",
    "xing": "xing",
    "github": "github",
    "facebook": "facebook",
    "instagram": "instagram",
    "telegram": "telegram",
    "x": "x",
    "twitter": "x",
    "bluesky": "bluesky",
    "mastodon": "mastodon",
    "whatsapp": "whatsapp",
    "signal": "signal",
    "slack": "slack",
    "teams": "teams",
}
_PLACES = {
    MethodType.EMAIL: ("work_email", "private_email"),
    MethodType.PHONE: ("work_phone", "home_phone"),
    MethodType.URL: ("work_website", "private_website"),
    MethodType.ADDRESS: ("work_address", "post"),
}


def method(type_: MethodType, value: str, label: str, region: str | None, *, preferred: bool = False) -> MethodRecord:
    """Return a way to reach someone with its sure key and the platform that its label and domain teach."""
    if type_ in _REACHED_BY_ADDRESS and (reached := _reached_by_number(value)):
        (label, value), type_ = reached, MethodType.PHONE
    made = MethodRecord(type_, value, label, preference="preferred" if preferred else None)
    made.key = method_key(type_, value, region)
    made.platform = platform_of(type_, value, label)
    if made.platform in ("whatsapp", "signal") and type_ is MethodType.HANDLE:
        made.type = MethodType.PHONE
    return made


def _reached_by_number(value: str) -> tuple[str, str] | None:
    """Return the messenger and the number that a web address leads to, None for all others."""
    for messenger, pattern in _NUMBER_ADDRESSES:
        if found := pattern.match(value):
            return messenger, f"+{found[1]}"
    return None


def _platform_of_address(value: str) -> str:
    """Return the platform of a web address by its host and path, or nothing."""
    host, path = host_of(value), value.partition("://")[2] or value
    if "/" not in path:
        return ""
    if host in ("linkedin.com", "xing.com") and _COMPANY_PAGE.search(path):
        return "work_website"
    if host in _HOSTS:
        return _HOSTS[host]
    return "mastodon" if _MASTODON.match(value) and host not in _NO_MASTODON else ""


def platform_of(type_: MethodType, value: str, label: str) -> str:
    """Return the key of the built-in platform a value is on, or nothing.

    A label that names a platform or a place decides; an e-mail address without a label is private at a provider of
    private mail; a profile is on its host's platform. “Other” and labels of the user's own teach nothing.
    """
    words = fold(label).replace("-", " ").replace("_", " ").split()
    if type_ is MethodType.URL and (platform := _platform_of_address(value)):
        return platform
    named = next((_LABELLED[word] for word in words if word in _LABELLED), "")
    if named:
        return named
    if type_ not in _PLACES:
        return ""
    if type_ is MethodType.PHONE and _NOT_FOR_TALKING & set(words):
        return ""
    if type_ is MethodType.PHONE and MOBILE_WORDS & set(words) and not WORK_WORDS & set(words):
        return "mobile"
    work, home = _PLACES[type_]
    if WORK_WORDS & set(words):
        return work
    if HOME_WORDS & set(words):
        return home
    return home if not words and type_ is MethodType.EMAIL and is_free_mail(value) else ""


def settle_work_mail(record: PersonRecord) -> None:
    """Take an e-mail address without a label as work mail where its row names an organization that may have given it.

    It has where the domain is called like the organization. It is taken to have where this is the only address that
    may be for work, and the domain belongs neither to a provider of private mail nor, by its name, to the person
    (ada@lovelace.example is Ada's own).
    """
    words = _LETTERS.findall(_plain(record, "organization"))
    if not words:
        return
    run_together = "".join(words)
    names = {name for part in ("name", "given_name", "family_name") for name in _LETTERS.findall(_plain(record, part))}
    is_known = any(entry.platform == "work_email" for entry in record.methods)
    candidates = []
    for entry in record.methods:
        if entry.type != MethodType.EMAIL or entry.label or entry.platform or not entry.key:
            continue
        labels = [label.replace("-", "") for label in entry.key.rpartition("@")[2].split(".")[:-1]]
        if any(len(label) >= _SHORTEST_FIRM and (label in words or run_together.startswith(label)) for label in labels):
            entry.platform, is_known = "work_email", True
        elif not any(name in label for label in labels for name in names if len(name) >= _SHORTEST_FIRM):
            candidates.append(entry)
    if len(candidates) == 1 and not is_known:
        candidates[0].platform = "work_email"


def _plain(record: PersonRecord, column: str) -> str:
    return fold(str(record.columns.get(column, "")))


class Evidence(NamedTuple):
    """What speaks for a kind: a platform's key, or else the name of a group."""

    speaks_for: Kind
    platform: str = ""
    group: str = ""


def evidence_of(record: PersonRecord) -> frozenset[Evidence]:
    """Return all that kind_of() decides by."""
    platforms = frozenset(entry.platform for entry in record.methods if entry.platform in _PROFESSIONAL_PLATFORMS)
    found = _evidence_of_platforms(platforms)
    if not record.groups:
        return found
    found |= {Evidence(Kind.PROFESSIONAL, group=group) for group in record.groups if is_professional_group(group)}
    return found | {Evidence(Kind.PERSONAL, group=group) for group in record.groups if is_personal_group(group)}


@cache
def _evidence_of_platforms(platforms: frozenset[str]) -> frozenset[Evidence]:
    """Return what some of the professional platforms, which are few, speak for."""
    return frozenset(Evidence(Kind.PROFESSIONAL, platform) for platform in platforms)


def kind_of(record: PersonRecord) -> Kind:
    """Return the kind of a relationship that a row teaches.

    LinkedIn, Xing, work addresses and groups like Clients are professional, groups like Family personal; both make
    it both, and so does a row that says nothing.
    """
    kinds = {evidence.speaks_for for evidence in evidence_of(record)}
    return kinds.pop() if len(kinds) == 1 else Kind.BOTH


def add_method(record: PersonRecord, new: MethodRecord) -> None:
    """Add a way to reach someone unless the record has it already; a label and a platform complete the one there."""
    if not record.alike:
        for entry in record.methods:
            record.alike.setdefault(_what(entry), {}).setdefault(entry.label, entry)
    # One number under two labels is two ways to reach someone: at home and at work.
    alike = record.alike.setdefault(_what(new), {})
    there = alike.get(new.label) or alike.get("") or (next(iter(alike.values()), None) if not new.label else None)
    if there is None:
        alike[new.label] = new
        record.methods.append(new)
        return
    if not there.label and new.label:
        there.label = new.label
        alike[new.label] = alike.pop("")
    there.platform = there.platform or new.platform
    there.preference = there.preference or new.preference
    there.details = there.details or new.details


def _what(entry: MethodRecord) -> tuple[MethodType, str]:
    return entry.type, entry.key or entry.value.casefold()


def distinct(names: Iterable[str]) -> list[str]:
    """Return the names without empty ones, each once whatever its spelling."""
    found: dict[str, str] = {}
    for name in names:
        single = " ".join(name.split())
        if single:
            found.setdefault(fold(single) or single, single)
    return list(found.values())
