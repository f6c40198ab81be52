"""What an import teaches: platforms from labels and domains, the kind of a relationship from both and from groups."""

from __future__ import annotations

import re
from collections.abc import Iterable

from models.exchange.normalize import email_key, host_of, method_key
from models.exchange.records import MethodRecord, PersonRecord
from models.text import fold
from models.vocabulary import Kind, MethodType

# Where private people have their mail; an address there says nothing about an employer.
FREE_MAIL = frozenset(
    "gmail.com googlemail.com yahoo.com yahoo.co.uk yahoo.de yahoo.fr yahoo.it yahoo.es yahoo.co.in "
    "yahoo.com.br ymail.com "
    "rocketmail.com hotmail.com hotmail.co.uk hotmail.de hotmail.fr hotmail.it hotmail.es outlook.com outlook.de "
    "outlook.fr live.com live.de live.co.uk live.fr live.nl msn.com icloud.com me.com mac.com aol.com aol.de aim.com "
    "gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de arcor.de posteo.de posteo.net mailbox.org "
    "proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io fastmail.com fastmail.fm hey.com "
    "zoho.com mail.com email.com inbox.com mail.ru yandex.ru yandex.com bk.ru list.ru inbox.ru rambler.ru orange.fr "
    "wanadoo.fr free.fr sfr.fr laposte.net libero.it virgilio.it tiscali.it alice.it tin.it bluewin.ch hispeed.ch "
    "telenet.be skynet.be ziggo.nl kpnmail.nl xs4all.nl online.no telia.com comcast.net verizon.net att.net "
    "sbcglobal.net bellsouth.net cox.net charter.net earthlink.net btinternet.com sky.com virginmedia.com ntlworld.com "
    "blueyonder.co.uk talktalk.net rogers.com shaw.ca sympatico.ca bigpond.com optusnet.com.au qq.com 163.com 126.com "
    "sina.com foxmail.com naver.com daum.net hanmail.net rediffmail.com uol.com.br bol.com.br terra.com.br wp.pl o2.pl "
    "onet.pl interia.pl seznam.cz centrum.cz".split()
)
WORK_WORDS = frozenset(
    "work business office company geschaftlich arbeit travail bureau professionnel trabajo lavoro trabalho "
    "praca werk arbete arbeid firma dienstlich".split()
)
HOME_WORDS = frozenset(
    "home personal private privat domicile maison casa particular abitazione dom thuis hem hjem personnel prive".split()
)
MOBILE_WORDS = frozenset(
    "mobile cell cellphone iphone handy mobil portable movil cellulare celular komorkowy gsm mobiel".split()
)
_LETTERS = re.compile(r"[^\W_]+")
_SHORTEST_FIRM = 3
_NOT_FOR_TALKING = frozenset("fax pager telex workfax homefax".split())
_HOSTS = {
    "linkedin.com": "linkedin",
    "xing.com": "xing",
    "github.com": "github",
    "facebook.com": "facebook",
    "instagram.com": "instagram",
    "t.me": "telegram",
    "x.com": "x",
    "twitter.com": "x",
    "bsky.app": "bluesky",
    "mastodon.social": "mastodon",
}
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
_PERSONAL_GROUPS = frozenset(
    "family friends friend familie freunde freund freundin amis ami famille familia amigos famiglia amici vrienden "
    "gezin relatives parents siblings cousins kids neighbours neighbors nachbarn close friends best friends "
    "school friends "
    "rodzina przyjaciele venner vanner slakt".split()
) | {"close friends", "best friends", "school friends"}
_PROFESSIONAL_GROUPS = frozenset(
    "work colleagues coworkers co-workers clients customers suppliers vendors business kollegen kunden lieferanten "
    "arbeit collegues fournisseurs clientes proveedores clienti colleghi team partners investors leads".split()
)


def method(type_: MethodType, value: str, label: str, region: str | None, *, preferred: bool = False) -> MethodRecord:
    """Return a way to reach someone with its sure key and the platform that its label and domain teach."""
    made = MethodRecord(type_, value, label, preference="preferred" if preferred else None)
    made.key = method_key(type_, value, region)
    made.platform = platform_of(type_, value, label)
    if made.platform in ("whatsapp", "signal") and type_ is MethodType.HANDLE:
        made.type = MethodType.PHONE
    return made


def platform_of(type_: MethodType, value: str, label: str) -> str:
    """Return the key of the built-in platform a value is on, or nothing.

    A label that names a platform or a place decides; an e-mail address without a label is private at a provider of
    private mail; a profile is on its host's platform. “Other” and labels of the user's own teach nothing.
    """
    words = fold(label).replace("-", " ").replace("_", " ").split()
    if (
        type_ is MethodType.URL
        and host_of(value) in _HOSTS
        and "/" in value.removeprefix("https://").removeprefix("http://")
    ):
        return _HOSTS[host_of(value)]
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
    """Take an e-mail address without a label as work mail where its domain is called like the organization."""
    organization = fold(str(record.columns.get("organization", "")))
    if not organization:
        return
    words = _LETTERS.findall(organization)
    run_together = "".join(words)
    for entry in record.methods:
        if entry.type != MethodType.EMAIL or entry.label or entry.platform or not entry.key:
            continue
        labels = [label.replace("-", "") for label in entry.key.rpartition("@")[2].split(".")[:-1]]
        if any(len(label) >= _SHORTEST_FIRM and (label in words or run_together.startswith(label)) for label in labels):
            entry.platform = "work_email"


def is_free_mail(value: str) -> bool:
    """Return whether an e-mail address is at a provider where private people have their mail."""
    return email_key(value).rpartition("@")[2] in FREE_MAIL


def kind_of(record: PersonRecord) -> Kind:
    """Return the kind of a relationship that a row teaches.

    LinkedIn, Xing, work addresses and groups like Clients are professional, groups like Family personal; both make
    it both, and so does a row that says nothing.
    """
    professional = any(
        entry.platform in ("linkedin", "xing", "work_email", "work_address", "work_phone") for entry in record.methods
    )
    groups = {fold(group) for group in record.groups}
    professional = professional or bool(groups & _PROFESSIONAL_GROUPS)
    personal = bool(groups & _PERSONAL_GROUPS)
    if professional and not personal:
        return Kind.PROFESSIONAL
    return Kind.PERSONAL if personal and not professional else Kind.BOTH


def add_method(record: PersonRecord, new: MethodRecord) -> None:
    """Add a way to reach someone unless the record has it already; a label and a platform complete the one there."""
    for there in record.methods:
        same = there.type == new.type and (there.key or there.value.casefold()) == (new.key or new.value.casefold())
        # One number under two labels is two ways to reach someone: at home and at work.
        if same and (there.label == new.label or not there.label or not new.label):
            there.label, there.platform = there.label or new.label, there.platform or new.platform
            there.preference = there.preference or new.preference
            there.details = there.details or new.details
            return
    record.methods.append(new)


def distinct(names: Iterable[str]) -> list[str]:
    """Return the names without empty ones, each once whatever its spelling."""
    found: dict[str, str] = {}
    for name in names:
        single = " ".join(name.split())
        if single:
            found.setdefault(fold(single) or single, single)
    return list(found.values())
