"""Cards and books of other programs that are no tables: vCards, jCards, LDIF, Monica's and Facebook's JSON."""

from __future__ import annotations

import json
from textwrap import dedent
from typing import Any

from tests.models.exchange.field_table.program_file import ProgramFile

MARA, KADRI = "11111111-2222-4333-8444-555555555555", "99999999-2222-4333-8444-555555555555"
_PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
_SISTER = "BEGIN:VCARD\nVERSION:{}\nN:Ilves;Kadri;;;\nFN:Kadri Ilves\nUID:{}\nEND:VCARD\n"


def _cards(program: str, version: str, lines: str) -> ProgramFile:
    """Return a file of Mara's card and her sister's; “→” stands before what is looked for of a property."""
    properties, said = [], []
    for line in dedent(lines).strip().splitlines():
        shown, arrow, meant = line.partition(" → ")
        properties.append(shown)
        head, _, value = shown.partition(":")
        name = head.partition(";")[0].rpartition(".")[2]
        if name not in ("X-ABLabel", "X-ABADR"):
            said.append((name, meant if arrow else value))
    sister = _SISTER.format(version, KADRI)
    text = sister + "\n".join(["BEGIN:VCARD", f"VERSION:{version}", *properties, "END:VCARD", ""])
    return ProgramFile(program, "people.vcf", "vcard", text.replace("\n", "\r\n").encode(), tuple(said))


VCARD_21 = _cards("vCard 2.1", "2.1", """
    N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ilves;Mara;Liis;Dr.;MSc → Mara
    FN:Mara I. Ilves
    X-NICKNAME:Mumu
    SOUND;X-IRMC-N:il-ves;mah-ra;;; → mah-ra
    ORG:Tidal Works;Rivers → Tidal Works
    TITLE:Hydrologist
    ROLE:Engineer
    TEL;CELL;PREF:+372 5555 0121
    TEL;WORK;VOICE:+372 5555 0112
    TEL;WORK;FAX:+372 5555 0111
    EMAIL;INTERNET;WORK:mara@tidal.example
    EMAIL;INTERNET;HOME:mumu@choir.example
    URL;WORK:https://tidal.example/mara
    ADR;HOME:PO 9;Flat 3;8 Pikk;Tartu;Tartumaa;50103;Estonia → 8 Pikk
    LABEL;HOME;ENCODING=QUOTED-PRINTABLE:8 Pikk=0D=0ATartu 50103 → Tartu 50103
    BDAY:19840229 → 1984-02-29
    X-ANNIVERSARY:2011-07-08
    NOTE;ENCODING=QUOTED-PRINTABLE:Keeps bees=2E → Keeps bees.
    X-SKYPE-USERNAME:mara.skypes
    X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="x"/>
    X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1999-05-06;0;First regatta;;;;;;;;;;;; → 1999-05-06
    PHOTO;PNG;ENCODING=BASE64:""" + _PNG + """ → 89504E47
    TZ:+02:00
    GEO:58.38,26.72 → 58.38
    MAILER:PigeonMail
    REV:20260101T000000Z
""")  # fmt: skip

VCARD_30 = _cards("vCard 3.0", "3.0", """
    PRODID:-//Apple Inc.//macOS 14.1//EN
    N:Ilves;Mara;Liis;Dr.;MSc → Mara
    FN:Mara I. Ilves
    NICKNAME:Mumu
    X-PHONETIC-FIRST-NAME:mah-ra
    X-PHONETIC-LAST-NAME:il-ves
    X-MAIDENNAME:Kask
    ORG:Tidal Works;Rivers → Tidal Works
    TITLE:Hydrologist
    ROLE:Engineer
    EMAIL;type=INTERNET;type=WORK;type=pref:mara@tidal.example
    item1.EMAIL;type=INTERNET:mumu@choir.example
    item1.X-ABLabel:Choir
    TEL;type=CELL;type=VOICE:+372 5555 0121
    item2.ADR;type=HOME:PO 9;Flat 3;8 Pikk;Tartu;Tartumaa;50103;Estonia → 8 Pikk
    item2.X-ABADR:ee
    URL;type=WORK:https://tidal.example/mara
    X-SOCIALPROFILE;type=twitter;x-user=mara:https://twitter.com/mara
    IMPP;X-SERVICE-TYPE=Jabber;type=HOME:xmpp:mara@chat.example → mara@chat.example
    X-AIM:mara_chats
    BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12 → --04-12
    X-ANNIVERSARY:2011-07-08
    item3.X-ABDATE:1999-05-06
    item3.X-ABLabel:First regatta
    item4.X-ABRELATEDNAMES:Kadri Ilves
    item4.X-ABLabel:_$!<Sister>!$_
    X-SPOUSE:Peeter Ilves
    X-MANAGER:Tiina Boss
    X-ASSISTANT:Olev Assistant
    CATEGORIES:Rowers
    NOTE:Keeps bees.
    PHOTO;ENCODING=b;TYPE=PNG:""" + _PNG + """ → 89504E47
    LOGO;VALUE=uri:https://tidal.example/logo.png
    KEY;ENCODING=b:AAEC → AAEC
    CLASS:CONFIDENTIAL
    SORT-STRING:Ilves-sorted
    TZ:+02:00
    GEO:58.38;26.72
    UID:""" + MARA + """
    REV:2026-01-01T00:00:00Z
    X-ABShowAs:COMPANY
""")  # fmt: skip

VCARD_40 = _cards("vCard 4.0", "4.0", """
    KIND:individual
    N:Ilves;Mara;Liis;Dr.;MSc → Mara
    FN:Mara I. Ilves
    NICKNAME:Mumu
    PRONOUNS:she/her
    GRAMGENDER:feminine
    GENDER:F;tomboy → tomboy
    ORG:Tidal Works;Rivers → Tidal Works
    TITLE:Hydrologist
    ROLE:Engineer
    EMAIL;TYPE=work;PREF=1:mara@tidal.example
    EMAIL;TYPE=home:mumu@choir.example
    TEL;VALUE=uri;TYPE="cell,voice":tel:+372-5555-0121 → +372-5555-0121
    ADR;TYPE=home;LABEL="8 Pikk^nTartu 50103":PO 9;Flat 3;8 Pikk;Tartu;Tartumaa;50103;Estonia → 8 Pikk
    URL;TYPE=work:https://tidal.example/mara
    IMPP:xmpp:mara@chat.example → mara@chat.example
    SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://mastodon.social/@mara
    CONTACT-URI:https://tidal.example/write-to-mara
    BDAY:--0412 → --04-12
    ANNIVERSARY:20110708 → 2011-07-08
    BIRTHPLACE:Kuressaare
    DEATHPLACE:Tallinn
    LANG;PREF=1:et-EE
    LANGUAGE:et-EE-own
    INTEREST;LEVEL=high:Tides
    HOBBY;LEVEL=medium:Beekeeping
    EXPERTISE;LEVEL=expert:Estuaries
    ORG-DIRECTORY:https://tidal.example/people
    RELATED;TYPE=sibling:urn:uuid:""" + KADRI + """ → Kadri Ilves
    RELATED;TYPE=spouse;VALUE=text:Peeter Ilves
    CATEGORIES:Rowers
    NOTE:Keeps bees.
    PHOTO:data:image/png;base64,""" + _PNG + """ → 89504E47
    LOGO:https://tidal.example/logo.png
    SOUND:https://tidal.example/mara.ogg
    KEY:https://tidal.example/mara.asc
    MEMBER:urn:uuid:aaaaaaaa
    TZ:Europe/Tallinn
    GEO:geo:58.38,26.72
    CALURI:https://tidal.example/mara.ics
    CALADRURI:mailto:calendar@tidal.example
    FBURL:https://tidal.example/mara.ifb
    SOURCE:https://tidal.example/mara.vcf
    CREATED:20200102T030405Z
    REV:20260101T000000Z
    UID:urn:uuid:""" + MARA + " → " + MARA + """
""")  # fmt: skip


def _jcard() -> ProgramFile:
    card = ["vcard", [
        ["version", {}, "text", "4.0"], ["uid", {}, "uri", f"urn:uuid:{MARA}"], ["fn", {}, "text", "Mara I. Ilves"],
        ["n", {}, "text", ["Ilves", "Mara", "Liis", "Dr.", "MSc"]], ["nickname", {}, "text", "Mumu"],
        ["org", {}, "text", ["Tidal Works", "Rivers"]], ["title", {}, "text", "Hydrologist"],
        ["email", {"type": "work", "pref": "1"}, "text", "mara@tidal.example"],
        ["email", {"type": "home"}, "text", "mumu@choir.example"],
        ["tel", {"type": ["cell", "voice"]}, "uri", "tel:+372-5555-0121"],
        ["adr", {"type": "home"}, "text", ["PO 9", "Flat 3", "8 Pikk", "Tartu", "Tartumaa", "50103", "Estonia"]],
        ["url", {"type": "work"}, "uri", "https://tidal.example/mara"], ["impp", {}, "uri", "xmpp:mara@chat.example"],
        ["bday", {}, "date", "--04-12"], ["anniversary", {}, "date", "2011-07-08"],
        ["hobby", {"level": "medium"}, "text", "Beekeeping"], ["categories", {}, "text", "Rowers", "Bees"],
        ["related", {"type": "spouse"}, "text", "Peeter Ilves"], ["note", {}, "text", "Keeps bees."],
        ["photo", {}, "uri", f"data:image/png;base64,{_PNG}"], ["tz", {}, "text", "Europe/Tallinn"],
    ]]  # fmt: skip
    said = (
        ("fn", "Mara I. Ilves"), ("n", "Mara"), ("nickname", "Mumu"), ("org", "Tidal Works"), ("title", "Hydrologist"),
        ("email", "mara@tidal.example"), ("tel", "+372-5555-0121"), ("adr", "8 Pikk"),
        ("url", "https://tidal.example/mara"), ("impp", "mara@chat.example"), ("bday", "--04-12"),
        ("anniversary", "2011-07-08"), ("hobby", "Beekeeping"), ("categories", "Rowers"), ("related", "Peeter Ilves"),
        ("note", "Keeps bees."), ("photo", "89504E47"), ("tz", "Europe/Tallinn"), ("uid", MARA),
    )  # fmt: skip
    return ProgramFile("jCard", "people.json", "jcard", json.dumps([card]).encode(), said)


def _ldif() -> ProgramFile:
    lines = """
        givenName: Mara
        sn: Ilves
        cn: Mara I. Ilves
        mozillaNickname: Mumu
        mail: mara@tidal.example
        mozillaSecondEmail: mumu@choir.example
        nsAIMid: mara_chats
        telephoneNumber: +372 5555 0112
        homePhone: +372 5555 0118
        facsimileTelephoneNumber: +372 5555 0111
        pager: +372 5555 0124
        mobile: +372 5555 0121
        mozillaHomeStreet: 8 Pikk
        mozillaHomeStreet2: Flat 3
        mozillaHomeLocalityName: Tartu
        mozillaHomeState: Tartumaa
        mozillaHomePostalCode: 50103
        mozillaHomeCountryName: Eesti
        street: 1 Quay
        mozillaWorkStreet2: Gate B
        l: Pärnu
        st: Pärnumaa
        postalCode: 80010
        c: Estonia
        title: Hydrologist
        ou: Rivers
        o: Tidal Works
        mozillaWorkUrl: https://tidal.example/mara
        mozillaHomeUrl: https://mara.example
        birthyear: 1984 → 1984-02-29
        birthmonth: 02 → 1984-02-29
        birthday: 29 → 1984-02-29
        mozillaCustom1: blue
        mozillaCustom2: green
        mozillaCustom3: yellow
        mozillaCustom4: violet
        description: Keeps bees.
        employeeNumber: E-7781
    """
    attributes, said = [], [("groupOfNames", "Rowers")]
    for line in dedent(lines).strip().splitlines():
        shown, arrow, meant = line.partition(" → ")
        attributes.append(shown)
        name, _, value = shown.partition(": ")
        said.append((name, meant if arrow else value))
    dn = "cn=Mara I. Ilves,mail=mara@tidal.example"
    group = ["dn: cn=Rowers", "objectclass: top", "objectclass: groupOfNames", "cn: Rowers", f"member: {dn}", ""]
    person = [f"dn: {dn}", "objectclass: top", "objectclass: person", "objectclass: mozillaAbPersonAlpha", *attributes]
    data = "\n".join([*group, *person, f"jpegPhoto:: {_PNG}", ""]).encode()
    return ProgramFile("LDIF", "people.ldif", "ldif", data, (*said, ("jpegPhoto", "89504E47")))


def _monica() -> ProgramFile:
    def row(uuid: str = "", /, **properties: Any) -> dict[str, Any]:
        return {"uuid": uuid, "created_at": "2023-01-10T08:00:00Z", "properties": properties}

    def of(type_: str, *rows: Any) -> dict[str, Any]:
        return {"count": len(rows), "type": type_, "values": list(rows)}

    mara = row(
        MARA, first_name="Mara", middle_name="Liis", last_name="Ilves", nickname="Mumu", job="Hydrologist",
        company="Tidal Works", description="Keeps bees.", food_preferences="no nuts", is_starred=True, is_active=False,
        is_partial=False, is_dead=False, last_talked_to="2026-03-04T00:00:00Z", stay_in_touch_frequency=30,
        stay_in_touch_trigger_date="2026-12-10T00:00:00Z", tags=["Rowers"], gender="g",
        birthdate={"date": "1984-02-29T00:00:00Z", "is_year_unknown": False, "is_age_based": False},
        first_met_date={"date": "2010-09-01T00:00:00Z", "is_year_unknown": False}, first_met_where="at the Book fair",
        avatar={"avatar_photo": "photo-1"},
    )  # fmt: skip
    mara["data"] = [
        of("contact_field", row(data="mara@tidal.example", type="t-mail"), row(data="@mara", type="t-telegram")),
        of("address", row(name="Home", street="8 Pikk", city="Tartu", postal_code="50103", country="EE")),
        of("note", row(body="Has a red kayak.")), of("pet", row(name="Rex", category="dog")),
        of("call", row(called_at="2026-01-05T14:00:00Z", content="spoke of the ice", contact_called=True)),
        of("conversation", row(happened_at="2026-01-04T14:00:00Z", contact_field_type="t-telegram", messages=[
            row(content="Hello there", written_by_me=False)])),
        of("activity", "act-1"), of("task", row(title="Buy a paddle", completed=False)),
        of("gift", row(name="A kite", status="given", date="2025-12-25"), row(name="A book", status="idea")),
        of("reminder", row(title="Ask about Oslo", initial_date="2026-12-21", frequency_type="one_time"),
           row(title="Name day of Mara", initial_date="2023-07-03", frequency_type="year", frequency_number=1)),
        of("life_event", row(name="Moved house", happened_at="2022-02-02T00:00:00Z")), of("debt", row(amount=4711)),
    ]  # fmt: skip
    kadri = row(KADRI, first_name="Kadri", last_name="Ilves")
    fields = [
        row("t-mail", name="Email", type="email", protocol="mailto:"),
        row("t-telegram", name="Telegram", protocol="telegram:"),
    ]  # fmt: skip
    told = {"version": "1.0-preview.1", "app_version": "4.0.0", "export_date": "2026-11-20T10:30:00Z", "account": {
        "uuid": "a",
        "data": [
            of("contact", mara, kadri), of("relationship", row(type="sibling", contact_is=KADRI, of_contact=MARA)),
            of("photo", row("photo-1", dataUrl=f"data:image/png;base64,{_PNG}")),
            of("activity", row("act-1", summary="Rowed together", happened_at="2026-01-03T18:00:00Z", type="a")),
            of("journal_entry", row(title="A day of my own")),
        ],
        "instance": {"genders": [row("g", name="Woman")], "contact_field_types": fields,
                     "activity_types": [row("a", name="Sport")]},
    }}  # fmt: skip
    said = (
        ("first, middle, last name", "Mara"), ("nickname", "Mumu"), ("job", "Hydrologist"), ("company", "Tidal Works"),
        ("description", "Keeps bees."), ("food preferences", "no nuts"), ("tags", "Rowers"), ("gender", "Woman"),
        ("star", "true"), ("is active", "let_go"), ("birthdate", "1984-02-29"), ("first met", "2010-09-01"),
        ("first met where", "at the Book fair"), ("last talked to", "2026-03-04"), ("stay in touch", "30 days"),
        ("next stay in touch", "2026-12-10"), ("photograph", "89504E47"), ("contact fields", "mara@tidal.example"),
        ("addresses", "8 Pikk"), ("notes", "Has a red kayak."), ("pets", "Rex"), ("calls", "spoke of the ice"),
        ("conversations", "Hello there"), ("activities", "Rowed together"), ("open tasks", "Buy a paddle"),
        ("gifts", "A kite"), ("ideas for gifts", "A book"), ("reminders", "Ask about Oslo"),
        ("yearly reminders", "Name day of Mara"), ("life events", "Moved house"), ("debts", "4711"),
        ("relationships", "Kadri Ilves"), ("journal", "A day of my own"),
    )  # fmt: skip
    return ProgramFile("Monica", "monica.json", "monica-json", json.dumps(told).encode(), said)


FACEBOOK = ProgramFile(
    "Facebook", "your_friends.json", "facebook-json",
    json.dumps({"friends_v2": [{"name": "Mara Ilves", "timestamp": 1615075200}]}).encode(),
    (("name", "Mara Ilves"), ("timestamp", "2021-03-07")),
)  # fmt: skip
CARDS = (VCARD_21, VCARD_30, VCARD_40, _jcard(), _ldif(), _monica(), FACEBOOK)
