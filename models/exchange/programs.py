"""Which program wrote a table, told by the names of its columns, and what its columns mean in that program alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from models.exchange.columns import header_key


@dataclass(frozen=True)
class Program:
    """A program by its format's name, what its files are called, and how they are told.

    marks are sets of names of columns of which one must be complete; “@phone:” stands for any column whose role begins
    so. roles goes before what the names mean elsewhere. dropped is what the program adds to cells.
    """

    format: str
    name: str
    marks: tuple[tuple[str, ...], ...] = ()
    roles: Mapping[str, str] = field(default_factory=dict)
    dropped: re.Pattern[str] | None = None


# The first column of an address that Outlook has in each language: no other program calls it so beside a telephone.
_OUTLOOK_MAIL = (
    "Adresse de messagerie", "E-Mail: Adresse", "Indirizzo posta elettronica", "Endereço de correio electrónico",
    "Адрес эл. почты", "電子メール アドレス",
)  # fmt: skip
# Words that anybody uses; Outlook also tells the telephone at work from the one at home.
_EVERYDAY_MAIL = (
    "E-mail Address", "E-Mail-Adresse", "Dirección de correo electrónico", "Indirizzo e-mail", "Endereço de e-mail",
    "Adres e-mail", "E-mailadres", "E-postadress", "E-postadresse", "E-mailadresse", "E-mailová adresa", "E-mail cím",
    "E-posta Adresi", "Sähköpostiosoite", "Адрес электронной почты", "電子郵件地址", "电子邮件地址", "전자 메일 주소",
)  # fmt: skip
_YAHOO = {"home": "phone:Home", "work": "phone:Work", "other": "phone:Other", "primary": "phone:Main"}
_HUBSPOT_NOISE = re.compile(r"\A\(No value\)\Z")
_NOTION_LINK = re.compile(r"(?:(?<!\s)\s++)?\(https://(?:www\.)?notion\.so/[^)\s]{0,2000}\)")

OUTLOOK = Program(
    "outlook-csv",
    "Outlook contacts CSV",
    (
        *((name, "@phone:") for name in _OUTLOOK_MAIL),
        *((name, phone) for name in _EVERYDAY_MAIL for phone in ("@phone:Work", "@phone:Home")),
    ),
)
THUNDERBIRD = Program(
    "thunderbird-csv",
    "Thunderbird address book CSV",
    (
        ("Primary Email", "Display Name"),
        ("Primary Email", "Secondary Email", "Last Name"),
        ("Screen Name", "Display Name", "Home County"),
        ("Primäre E-Mail-Adresse", "Anzeigename"),
        ("Adresse électronique principale", "Nom à afficher"),
        ("Dirección de correo electrónico principal", "Nombre en pantalla"),
        ("Email principale", "Nome visualizzato"),
        ("E-mail primário", "Mostrar nome"),
        ("Ensisijainen sähköposti", "Näytettävä nimi"),
        ("主要 Email", "顯示名稱"),
        ("Альтернативный адрес электронной почты", "Отображаемое имя"),
    ),
)
NOTION = Program("notion-csv", "Notion table", (), dropped=_NOTION_LINK)
PROGRAMS = (
    Program("yahoo-csv", "Yahoo contacts CSV", (("First", "Last", "Home", "Work"),), _YAHOO),
    Program("pipedrive-csv", "Pipedrive people CSV", (("Person - Name",), ("Person - Email - Work",))),
    Program(
        "zoho-csv",
        "Zoho CRM contacts CSV",
        (
            ("Contact Owner.id",),
            ("Record Id", "Contact Owner", "Account Name"),
            ("Contact Id", "Contact Owner", "Lead Source"),
        ),
    ),
    Program(
        "salesforce-csv",
        "Salesforce contacts CSV",
        (("Account Name", "Contact Owner"), ("Account Name", "Account Owner"), ("Account Name", "Mailing Street")),
    ),
    Program(
        "hubspot-csv",
        "HubSpot contacts CSV",
        (("Contact owner", "@email:"), ("Record ID", "@email:", "@given_name"), ("Lifecycle Stage", "@email:")),
        dropped=_HUBSPOT_NOISE,
    ),
    Program(
        "monica-csv",
        "Monica contacts CSV",
        (
            ("Stay in touch frequency",),
            ("First name", "Is partial"),
            ("First name", "Last talked to"),
            ("First name", "Food preferences"),
        ),
    ),
    Program(
        "dex-csv",
        "Dex contacts CSV",
        (
            ("Last seen at", "@given_name"),
            ("Next reminder at", "@given_name"),
            ("Keep in touch frequency", "@given_name"),
            ("Keep in touch", "LinkedIn", "@given_name"),
        ),
    ),
    Program(
        "clay-csv",
        "Clay contacts CSV",
        (("Clay Score",), ("Clay URL",), ("Clay ID",), ("Relationship Score", "LinkedIn"), ("Mesh ID",), ("Mesh URL",)),
    ),
    Program("nextcloud-csv", "Nextcloud contacts CSV", (("Addressbook", "@name"), ("Federated Cloud ID", "@name"))),
    THUNDERBIRD,
    OUTLOOK,
    Program(
        "apple-csv",
        "Apple contacts table",
        (
            ("iPhone", "@given_name"),
            ("Phonetic First Name", "Phonetic Last Name", "Mobile Phone", "Home Email"),
            ("Work Email", "Home Email", "Mobile Phone", "Work Phone", "First Name", "Birthday"),
            ("Vorname", "Nachname", "Arbeit E-Mail"),
            ("Vorname", "Nachname", "Privat E-Mail"),
        ),
    ),
    NOTION,
)


def program_of(header: Sequence[str], roles: Iterable[str], examples: Iterable[str]) -> Program | None:
    """Return the program whose table has these columns and cells, or None where it may be anybody's."""
    keys = frozenset(map(header_key, header))
    begun = tuple(roles)
    for program in PROGRAMS:
        for mark in program.marks:
            if all(_is_there(name, keys, begun) for name in mark):
                return program
    return NOTION if any(_NOTION_LINK.search(cell) for cell in examples) else None


def _is_there(name: str, keys: frozenset[str], roles: tuple[str, ...]) -> bool:
    if name.startswith("@"):
        return any(role.startswith(name[1:]) for role in roles)
    return header_key(name) in keys
