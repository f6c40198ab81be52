"""What columns are called in the tables people export, in several languages.

A role says what a column holds: a column of Contact, or email, phone, url, address part, date… with a label. Roles
with a label are written “phone:Work”, address parts “address:Home:city”. “ignore” marks a known column that says
nothing about the person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from models.text import fold

_SEPARATORS = re.compile(r"[\s_]+")
_NAMES: dict[str, str] = {
    # names
    "name": "name|full name|display name|displayname|formatted name|contact|contact name|person|nom complet|"
    "vollstandiger name|anzeigename|nombre completo|nome completo|nome visualizzato|nazwa",
    "given_name": "first name|firstname|given name|givenname|given|first|forename|vorname|prenom|nombre|nome|"
    "primeiro nome|imie|voornaam|fornavn|fornamn|etunimi|imya",
    "additional_name": "middle name|middlename|middle|additional name|additional names|second name|weitere vornamen|"
    "2. vorname|deuxieme prenom|segundo nombre|secondo nome|nome do meio|drugie imie",
    "family_name": "last name|lastname|family name|familyname|surname|last|nachname|familienname|nom|"
    "nom de famille|apellido|apellidos|cognome|sobrenome|ultimo nome|nazwisko|achternaam|etternavn|"
    "efternavn|efternamn|sukunimi",
    "name_prefix": "name prefix|prefix|honorific prefix|honorific prefixes|salutation|anrede|greeting|titre",
    "name_suffix": "name suffix|suffix|honorific suffix|honorific suffixes|namenszusatz|suffixe|sufijo|sufixo",
    "nickname": "nickname|nick name|nick|spitzname|surnom|apodo|soprannome|apelido|pseudonim",
    "phonetic_name": "yomi name|phonetic name",
    # work
    "organization": "organization|organisation|company|companies|company name|org|employer|associated company|"
    "organization name|account name|firma|unternehmen|firmenname|societe|entreprise|empresa|organizacion|organizacao|"
    "societa|azienda|bedrijf|virksomhed|foretag|current company",
    "department": "department|organization department|abteilung|service|departamento|reparto|ufficio|dzial|afdeling",
    "title": "job title|jobtitle|position|role|occupation|profession|organization title|headline|poste|fonction|puesto|"
    "cargo|posizione|qualifica|stanowisko|berufsbezeichnung|functie|current position",
    "ambiguous_title": "title",
    # reaching
    "email:": "email|e-mail|mail|email address|e-mail address|emails|emailaddress|primary email|email 1|e-mail 1|"
    "primary email address|e-mail-adresse|email adresse|email-adresse|adresse e-mail|adresse email|"
    "adresse de messagerie|courriel|e-mailadres|emailadres|correo|correo electronico|direccion de correo electronico|"
    "indirizzo email|indirizzo e-mail|endereco de e-mail|endereco de email|adres e-mail|e-postadress|"
    "e-postadresse|e-post|secondary email|email 2|e-mail 2|email 3|e-mail 2 address|e-mail 3 address|"
    "email 2 address|email 3 address|e-mail address 2|e-mail address 3|e-mail 2: adresse|e-mail 3: adresse|"
    "adresse de messagerie 2|adresse de messagerie 3|alternate email 1|alternate email 2|email other|"
    "other email|additional email|additional emails|direccion de correo electronico 2",
    "email:Work": "work email|email work|business email|work e-mail|arbeit e-mail|company email|cp email",
    "email:Home": "home email|email home|personal email|private email|home e-mail",
    "phone:": "phone|telephone|tel|phone number|phonenumber|phones|phone numbers|phonenumbers|"
    "telefon|telefonnummer|telefono|telefone|numer telefonu|"
    "primary phone|primary phone number|other phone|phone 1|phone 2|phone 3|haupttelefon|weiteres telefon|"
    "contact number|number|telephone number",
    "phone:Mobile": "mobile|mobile phone|mobile number|cell|cell phone|cellphone|mobile phone number|mobiltelefon|"
    "handy|"
    "mobil|tel. mobile|telephone mobile|portable|movil|telefono movil|telefono mobile|cellulare|"
    "celular|telefon komorkowy|komorka|home mobile|mobiltelefon 2|mobile phone 2",
    "phone:Work": "work phone|business phone|business phone 2|work telephone|office phone|company main phone|"
    "telefon geschaftlich|telefon geschaftlich 2|telephone (bureau)|telephone bureau|"
    "telefono del trabajo|telefono di lavoro|fone comercial|telefon sluzbowy|telefon firma|work number",
    "phone:Home": "home phone|home phone 2|home telephone|telefon privat|telefon privat 2|telefon (privat)|"
    "telefon (privat 2)|telephone (domicile)|telephone domicile|telefono particular|"
    "telefono abitazione|telefon domowy|home number|private phone",
    "phone:Car": "car phone|autotelefon",
    "phone:Pager": "pager|pager number",
    "phone:Fax": "fax|fax number|other fax",
    "phone:Work fax": "business fax|work fax|fax geschaftlich",
    "phone:Home fax": "home fax|fax privat",
    "phone:WhatsApp": "whatsapp",
    "phone:Signal": "signal",
    "url:": "website|web site|url|web page|webpage|homepage|web page 1|web page 2|webseite|site web|pagina web|"
    "sitio web|sito web|website url|websites|website other|website profile|personal website url",
    "url:Work": "business web page|business website|company website|website work|company url",
    "url:Home": "personal web page|personal website|website home page|website blog|blog|private website",
    "url:LinkedIn": "linkedin|linkedin url|linkedin profile|linkedin profile url|profile url|linkedin link",
    "url:Xing": "xing|xing profile",
    "url:GitHub": "github|github url",
    "url:Facebook": "facebook|facebook url",
    "handle:Instagram": "instagram",
    "handle:X": "twitter|x|twitter handle",
    "handle:Telegram": "telegram",
    "handle:Mastodon": "mastodon",
    "handle:Skype": "skype|im skype",
    "handle:Jabber": "im jabber|jabber",
    "handle:Slack": "slack",
    # addresses
    "address::formatted": "address|postal address|full address|adresse|direccion|indirizzo|endereco|adres|anschrift",
    "address::street": "street|street address|address 1|address line 1|strasse|rue|calle|via|other street",
    "address::extended": "street 2|address 2|address line 2|other street 2|other street 3",
    "address::box": "po box|other address po box",
    "address::city": "other city|zip city",
    "address::region": "other state|other county",
    "address::postal_code": "postal code|zip|zip code|zipcode|postcode|p code|post code|plz|postleitzahl|code postal|"
    "codigo postal|cap|other postal code",
    "address::country": "other country|other country/region",
    "address:Home:street": "home street|home address|strasse privat|home address street",
    "address:Home:extended": "home street 2|home street 3|home address 2|strasse privat 2|strasse privat 3",
    "address:Home:box": "home address po box|postfach privat",
    "address:Home:city": "home city|home town|ort privat|home address locality",
    "address:Home:region": "home state|home county|bundesland/kanton privat|home address region",
    "address:Home:postal_code": "home postal code|home zip|home zipcode|home post code|postleitzahl privat|"
    "home address postal code",
    "address:Home:country": "home country|home country/region|land/region privat|home address country",
    "address:Work:street": "business street|work address|work street|strasse geschaftlich|business address street",
    "address:Work:extended": "business street 2|business street 3|work address 2|strasse geschaftlich 2|"
    "strasse geschaftlich 3",
    "address:Work:box": "business address po box|postfach geschaftlich",
    "address:Work:city": "business city|work city|ort geschaftlich|business address locality",
    "address:Work:region": "business state|work state|work county|region geschaftlich|business address region",
    "address:Work:postal_code": "business postal code|work zip|work zipcode|work postal code|work post code|"
    "postleitzahl geschaftlich|business address postal code",
    "address:Work:country": "business country|business country/region|work country|land/region geschaftlich|"
    "business address country",
    "place": "location|place|geography|based in|lieu|standort",
    "city": "city|town|ort|stadt|ville|ciudad|citta|cidade|miasto",
    "region": "state|region|state/region|province|bundesland",
    "country": "country|country/region|land|pays|pais|paese|kraj",
    # dates
    "birthday": "birthday|birth date|birthdate|date of birth|dob|bday|geburtstag|geburtsdatum|date de naissance|"
    "fecha de nacimiento|cumpleanos|compleanno|data di nascita|data de nascimento|urodziny|syntymapaiva",
    "birth_year": "birth year",
    "birth_month": "birth month",
    "birth_day": "birth day",
    "anniversary": "anniversary|wedding anniversary|jahrestag|anniversaire de mariage ou fete|aniversario de boda|"
    "anniversario|rocznica",
    "met_on": "connected on|met on|date de connexion|verbunden am|conectado el|data di collegamento|date met|"
    "connected at|connection date|conectado em|verbonden op",
    "last_contact": "last contact|last contacted|last interaction|last interaction on|last contact date",
    # the rest
    "notes": "notes|note|comment|comments|memo|description|notizen|bemerkungen|notas|anmerkungen|uwagi|bio|"
    "additional info",
    "groups": "groups|group|labels|label|tags|tag|categories|category|group membership|kategorien|gruppen|gruppe|"
    "lists|list|categorias|categorie|etichette|etiquetas|etiquettes|grupos|groupes",
    "interests": "interests|interest|hobby|hobbies|interessen|interets|intereses|interessi",
    "how_met": "how met|how we met|met at|introduced by|referred by|empfohlen von",
    "custom:Status": "status|lead status",
    "custom:Spouse": "spouse|spouse's name|partner",
    "custom:Children": "children|kinder",
    "custom:Assistant": "assistant's name|assistant(in)",
    "custom:Assistant's phone": "assistant's phone|telefon assistent",
    "custom:Manager": "manager's name|name des/r vorgesetzten",
    "custom:Gender": "gender",
    "custom:Pronouns": "pronouns",
    "custom:Maiden name": "maiden name",
    "custom:Screen name": "screen name|im aim|messenger id|im address|imaddress",
    "custom:Custom 1": "custom 1|user 1|benutzer 1",
    "custom:Custom 2": "custom 2|user 2|benutzer 2",
    "custom:Custom 3": "custom 3|user 3|benutzer 3",
    "custom:Custom 4": "custom 4|user 4|benutzer 4",
    # Known, but not about the person or only a computer's business.
    "ignore": "e-mail type|e-mail display name|e-mail 2 type|e-mail 2 display name|e-mail 3 type|"
    "e-mail 3 display name|e-mail-typ|e-mail: angezeigter name|priority|private|sensitivity|initials|owner|"
    "contact owner|record id|lead id|id|uid|create date|created|created at|updated at|last modified|"
    "last activity date|original traffic source|photo|file as|directory server|mileage|internet free busy|"
    "language|sprache|prioritat|privat|vertraulichkeit|geschlecht|e-mail 2: typ|e-mail 3: typ|initialen|"
    "e-mail 2: angezeigter name|e-mail 3: angezeigter name|reisekilometer|customernumber|mail client",
}
_ROLES = {name: role for role, names in _NAMES.items() for name in names.split("|")}
# On their own these say too little to tell a header from a row of data.
_WEAK = frozenset(
    {
        "nom",
        "via",
        "x",
        "signal",
        "land",
        "ort",
        "first",
        "last",
        "middle",
        "given",
        "other",
        "id",
        "list",
        "number",
        "portable",
        "service",
        "role",
        "tel",
        "privat",
        "private",
        "contact",
        "person",
    }
)


@lru_cache(maxsize=4096)
def header_key(name: str) -> str:
    """Return a column's name as it is compared: without case, accents, underscores and blanks around it."""
    return _SEPARATORS.sub(" ", fold(name.strip().strip('"').removeprefix("\ufeff"))).strip().rstrip(":").strip()


@lru_cache(maxsize=4096)
def role_of(key: str) -> str:
    """Return the role of a column from its header_key(), empty where the name is not known.

    A letter that an export has lost (U+FFFD) matches any.
    """
    if "\ufffd" in key:
        pattern = re.compile(".{0,2}".join(map(re.escape, key.split("\ufffd"))))
        return next((role for name, role in _ROLES.items() if pattern.fullmatch(name)), "")
    return _ROLES.get(key, "")


def known_keys(roles: Iterable[str]) -> frozenset[str]:
    """Return all names of columns with these roles."""
    wanted = frozenset(roles)
    return frozenset(name for name, role in _ROLES.items() if role in wanted)


def tells_header(key: str) -> bool:
    """Return whether finding this name counts towards a line being a header."""
    return bool(role_of(key)) and key not in _WEAK
