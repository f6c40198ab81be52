"""Cards as phones, mail programs and servers write them; people and values are made up."""

from __future__ import annotations

import base64

from models.exchange.cards.scanning import bare_uid
from models.exchange.records import PersonRecord
from models.vocabulary import DateType, Kind, MethodType

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x10\x00\x00\x00\x10\x08\x06\x00\x00\x00"


def reach(person: PersonRecord) -> list[tuple[str, str, str, str]]:
    return [(str(one.type), one.value, one.label, one.platform) for one in person.methods]


def days(person: PersonRecord) -> set[tuple[str, int | None, int, int, str]]:
    return {(str(one.type), one.year, one.month, one.day, one.label) for one in person.dates}


IPHONE = rf"""BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//iPhone OS 18.1//EN
N:Okafor;Maya;Ada;Dr.;
FN:Dr. Maya Ada Okafor
NICKNAME:May
ORG:Harbour Labs;Optics;
TITLE:Engineer
EMAIL;type=INTERNET;type=WORK;type=pref:maya@harbour.example
EMAIL;type=INTERNET;type=HOME:maya@home.example
TEL;type=CELL;type=VOICE;type=pref:+44 7700 900123
TEL;type=HOME;type=FAX:+44 20 7946 0100
item1.TEL:+44 20 7946 0199
item1.X-ABLabel:Boat house
item2.ADR;type=HOME;type=pref:;;4 Quay Lane\nFlat 2;Bristol;;BS1 4ST;United Kingdom
item2.X-ABADR:gb
item3.URL;type=pref:https\://maya.example
item3.X-ABLabel:_$!<HomePage>!$_
BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29
item4.X-ABDATE;type=pref:2014-06-21
item4.X-ABLabel:_$!<Anniversary>!$_
item5.X-ABDATE;X-APPLE-OMIT-YEAR=1604:1604-12-06
item5.X-ABLabel:Namenstag
item6.X-ABRELATEDNAMES:Sam Okafor
item6.X-ABLabel:_$!<Spouse>!$_
X-SOCIALPROFILE;type=twitter;x-user=mayaok:http://twitter.com/mayaok
X-SOCIALPROFILE;type=linkedin;x-user=maya-okafor:http://www.linkedin.com/in/maya-okafor
X-SOCIALPROFILE;type=Chess club;x-user=rook7:x-apple:rook7
item7.IMPP;X-SERVICE-TYPE=Telegram;type=pref:x-apple:maya_ok
item7.X-ABLabel:Telegram
IMPP;X-SERVICE-TYPE=Skype;type=HOME:skype:maya.ok
NOTE:Met on the ferry\, twice.\nSails.
CATEGORIES:Sailing,Friends
PHOTO;ENCODING=b;TYPE=PNG:{base64.b64encode(PNG).decode()}
END:VCARD
"""


def test_iphone(cards) -> None:
    (maya,) = cards(IPHONE)
    parts = ("name_prefix", "given_name", "additional_name", "family_name")
    assert [maya.columns[part] for part in parts] == ["Dr.", "Maya", "Ada", "Okafor"]
    assert maya.name == "Dr. Maya Ada Okafor"
    assert (maya.columns["nickname"], maya.columns["organization"], maya.columns["department"]) == (
        "May",
        "Harbour Labs",
        "Optics",
    )
    assert maya.columns["place"] == "Bristol"
    assert maya.columns["notes"] == "Met on the ferry, twice.\nSails."
    assert maya.columns["kind"] is Kind.BOTH
    assert reach(maya) == [
        ("email", "maya@harbour.example", "", "work_email"),
        ("email", "maya@home.example", "", "private_email"),
        ("phone", "+44 7700 900123", "", "mobile"),
        ("phone", "+44 20 7946 0100", "Home fax", ""),
        ("phone", "+44 20 7946 0199", "Boat house", ""),
        ("address", "4 Quay Lane, Flat 2, BS1 4ST Bristol, United Kingdom", "", "post"),
        ("url", "https://maya.example", "", ""),
        ("url", "http://twitter.com/mayaok", "", "x"),
        ("url", "http://www.linkedin.com/in/maya-okafor", "", "linkedin"),
        ("handle", "rook7", "Chess club", ""),
        ("handle", "maya_ok", "", "telegram"),
        ("handle", "maya.ok", "Skype", ""),
    ]
    assert [one.preference for one in maya.methods[:3]] == ["preferred", None, "preferred"]
    assert maya.methods[5].details == {
        "street": "4 Quay Lane\nFlat 2", "city": "Bristol", "postal_code": "BS1 4ST", "country": "United Kingdom",
        "country_code": "gb",
    }  # fmt: skip
    assert days(maya) == {
        ("birthday", None, 2, 29, ""), ("anniversary", 2014, 6, 21, ""), ("name_day", None, 12, 6, "Namenstag"),
    }  # fmt: skip
    assert maya.groups == ["Sailing", "Friends"]
    assert maya.custom == {"Spouse": "Sam Okafor"}
    assert maya.story is not None
    assert maya.story["photo"] == PNG
    assert maya.story["acquaintances"] == [{"uid": "", "name": "Sam Okafor", "how": "Spouse"}]


def test_icloud_company_and_group(cards) -> None:
    people = cards(
        """BEGIN:VCARD
VERSION:3.0
N:;;;;
FN:Harbour Labs
ORG:Harbour Labs;
X-ABShowAs:COMPANY
UID:6F1B22AA-0000-4000-8000-000000000001
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:Rivera;Ana;;;
FN:Ana Rivera
UID:6f1b22aa-0000-4000-8000-000000000002
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:Crew
FN:Crew
X-ADDRESSBOOKSERVER-KIND:group
X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:6F1B22AA-0000-4000-8000-000000000002
UID:6f1b22aa-0000-4000-8000-000000000003
END:VCARD
"""
    )
    company, ana = people
    assert (company.name, company.columns["organization"]) == ("Harbour Labs", "Harbour Labs")
    assert "given_name" not in company.columns
    assert ana.groups == ["Crew"]
    assert ana.foreign_uid == bare_uid("6F1B22AA-0000-4000-8000-000000000002")


def test_google(cards) -> None:
    (ana,) = cards(
        r"""BEGIN:VCARD
VERSION:3.0
FN:Ana Rivera
N:Rivera;Ana;;;
X-PHONETIC-LAST-NAME:ree-VEH-rah
X-PHONETIC-FIRST-NAME:AH-nah
EMAIL;TYPE=INTERNET:ana@gmail.com
item1.EMAIL;TYPE=INTERNET:ana@choir.example
item1.X-ABLabel:Choir
TEL;TYPE=CELL:<+49 170 1234567>
ADR;TYPE=HOME:;;Hauptstr. 1;Köln;;50667;Germany;x
X-GTALK:ana.r
X-JABBER:ana@jabber.example
item2.URL:http\://ana.example
item2.X-ABLabel:BLOG
item3.URL:http\://www.google.com/profiles/1
item3.X-ABLabel:PROFILE
item4.X-ABRELATEDNAMES:Bo Rivera
item4.X-ABLabel:DOMESTIC_PARTNER
item5.X-ABDATE:2001-09-12
item5.X-ABLabel:First concert
CATEGORIES:myContacts,Choir
END:VCARD""".replace("<", "\u202a").replace(">", "\u202c"),
        "DE",
    )
    assert ana.columns["phonetic_name"] == "AH-nah ree-VEH-rah"
    assert reach(ana)[:3] == [
        ("email", "ana@gmail.com", "", "private_email"),
        ("email", "ana@choir.example", "Choir", ""),
        ("phone", "+49 170 1234567", "", "mobile"),
    ]
    assert ana.methods[2].key == "+491701234567"
    assert reach(ana)[4:] == [
        ("handle", "ana.r", "Google Talk", ""),
        ("handle", "ana@jabber.example", "Jabber", ""),
        ("url", "http://ana.example", "Blog", ""),
        ("url", "http://www.google.com/profiles/1", "Profile", ""),
    ]
    assert ana.custom == {"Domestic partner": "Bo Rivera"}
    assert days(ana) == {("other", 2001, 9, 12, "First concert")}
    assert ana.groups == ["Choir"]


def test_android(cards) -> None:
    juergen, nobody = cards(
        b"BEGIN:VCARD\r\nVERSION:2.1\r\n"
        b"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4D=C3=BC=6C=6C=65=72;=4A=C3=BC=72=\r\n=67=65=6E;;;\r\n"
        b"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4A=C3=BC=72=67=65=6E=20=4D=C3=BC=\r\n=6C=6C=65=72\r\n"
        b"TEL;CELL;PREF:0170 1234567\r\nTEL;WORK;FAX:0221 9998877\r\n"
        b"EMAIL;HOME:juergen@gmx.example\r\n"
        b"ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=42=C3=A4=63=6B=65=72\r\n"
        b"NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=45=72=73=74=65=20=5A=65=69=6C=65=0D=0A=\r\n"
        b"=7A=77=65=69=74=65\r\n"
        b"X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Jojo;1;;;;;;;;;;;;;\r\n"
        b"X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1999-08-07;1;;;;;;;;;;;;;\r\n"
        b"X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Eva;14;;;;;;;;;;;;;\r\n"
        b"BDAY:--04-12\r\n"
        b"PHOTO;ENCODING=BASE64;PNG:" + base64.b64encode(PNG)[:20] + b"\r\n " + base64.b64encode(PNG)[20:] + b"\r\n\r\n"
        b"END:VCARD\r\n"
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nEMAIL;PREF:only@mail.example\r\nEND:VCARD\r\n",
        "DE",
    )
    assert juergen.name == "Jürgen Müller"
    assert (juergen.columns["given_name"], juergen.columns["family_name"]) == ("Jürgen", "Müller")
    assert juergen.columns["organization"] == "Bäcker"
    assert juergen.columns["notes"] == "Erste Zeile\nzweite"
    assert juergen.columns["nickname"] == "Jojo"
    assert reach(juergen) == [
        ("phone", "0170 1234567", "", "mobile"),
        ("phone", "0221 9998877", "Work fax", ""),
        ("email", "juergen@gmx.example", "", "private_email"),
    ]
    assert days(juergen) == {("anniversary", 1999, 8, 7, ""), ("birthday", None, 4, 12, "")}
    assert juergen.story is not None
    assert juergen.story["photo"] == PNG
    assert juergen.custom == {"Spouse": "Eva"}
    assert juergen.story["acquaintances"] == [{"uid": "", "name": "Eva", "how": "Spouse"}]
    assert juergen.kept == []
    assert (nobody.name, nobody.named) == ("only@mail.example", False)


def test_outlook(cards) -> None:
    (sam,) = cards(
        "BEGIN:VCARD\r\nVERSION:2.1\r\nX-MS-SIGNATURE:YES\r\n"
        "N;LANGUAGE=de;CHARSET=Windows-1252:Größe;Sam;;Herr\r\n"
        "FN;CHARSET=Windows-1252:Herr Sam Größe\r\n"
        "ORG:Lamps, Wires & Co;Sales\r\nTITLE:Chief, lamps\r\n"
        "TEL;WORK;VOICE:+44 20 7946 0001\r\nTEL;CELL;VOICE:+44 7700 900001\r\nTEL;WORK;FAX:+44 20 7946 0002\r\n"
        "ADR;WORK;PREF:;Room 5;1 Lamp Road;Leeds;;LS1 1AA;UK\r\n"
        "LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:Room 5=0D=0A=\r\n1 Lamp Road=0D=0ALeeds LS1 1AA\r\n"
        "X-MS-OL-DEFAULT-POSTAL-ADDRESS:2\r\nURL;WORK:http://lamps.example\r\n"
        "BDAY:19790714\r\nX-MS-ANNIVERSARY;VALUE=DATE:20050607\r\nX-MS-SPOUSE;N=2:Kim\r\n"
        "X-MS-IMADDRESS:sam.lamps\r\n"
        "EMAIL;PREF;INTERNET:sam@lamps.example\r\n"
        "KEY;X509;ENCODING=BASE64:\r\n AAEC\r\n AwQF\r\n\r\n"
        "REV:20240102T030405Z\r\nEND:VCARD\r\n".encode("cp1252")
    )
    assert (sam.name, sam.columns["family_name"], sam.columns["name_prefix"]) == ("Herr Sam Größe", "Größe", "Herr")
    assert (sam.columns["organization"], sam.columns["title"]) == ("Lamps, Wires & Co", "Chief, lamps")
    assert sam.columns["kind"] is Kind.PROFESSIONAL
    address = next(one for one in sam.methods if one.type is MethodType.ADDRESS)
    assert address.value == "Room 5\n1 Lamp Road\nLeeds LS1 1AA"
    assert address.platform == "work_address"
    assert [one.label for one in sam.methods if one.type is MethodType.PHONE] == ["", "", "Work fax"]
    assert ("handle", "sam.lamps", "", "") in reach(sam)
    assert days(sam) == {("birthday", 1979, 7, 14, ""), ("anniversary", 2005, 6, 7, "")}
    assert sam.custom == {"Spouse": "Kim"}
    assert ("KEY;TYPE=x509", "data:application/pkix-cert;base64,AAECAwQF") in sam.kept


def test_thunderbird(cards) -> None:
    (ivo,) = cards(
        "BEGIN:VCARD\nVERSION:4.0\nEMAIL;PREF=1:ivo@work.example\nEMAIL:ivo@other.example\nFN:Ivo Horvat\n"
        "N:Horvat;Ivo;;;\n"
        'TEL;TYPE=work;VALUE=TEXT:+385 1 555 0100\nTEL;TYPE="cell,voice";VALUE=uri:tel:+385-91-555-0101;ext=7\n'
        "URL;TYPE=work;VALUE=URL:https://work.example\nORG:Work;Department\nTITLE:Boss\n"
        "BDAY;VALUE=DATE:--0229\nANNIVERSARY;VALUE=DATE:20100304\nIMPP:matrix:u/ivo:example.org\n"
        "X-CUSTOM1;VALUE=TEXT:size 43\nNOTE:one\\ntwo\nUID:0f2d0b7e-1111-4111-8111-111111111111\nEND:VCARD\n"
    )
    assert reach(ivo) == [
        ("email", "ivo@work.example", "", ""),
        ("email", "ivo@other.example", "", ""),
        ("phone", "+385 1 555 0100", "", "work_phone"),
        ("phone", "+385-91-555-0101 ext. 7", "", "mobile"),
        ("url", "https://work.example", "", "work_website"),
        ("handle", "u/ivo:example.org", "Matrix", ""),
    ]
    assert ivo.methods[0].preference == "preferred"
    assert ivo.methods[3].key == "+385915550101;ext=7"
    assert ivo.custom == {"Custom 1": "size 43"}
    assert days(ivo) == {("birthday", None, 2, 29, ""), ("anniversary", 2010, 3, 4, "")}


def test_nextcloud_with_new_properties(cards) -> None:
    (lea,) = cards(
        "BEGIN:VCARD\nVERSION:4.0\nPRODID:-//Sabre//Sabre VObject 4.5.6//EN\n"
        "UID:aa0b2c1e-2222-4222-8222-222222222222\nFN:Lea Wolf\n"
        'EMAIL;TYPE="INTERNET,HOME":lea@home.example\nTEL;TYPE="HOME,VOICE":+49 221 555 0100\n'
        "SOCIALPROFILE;SERVICE-TYPE=Mastodon;USERNAME=@lea:https://mastodon.social/@lea\n"
        "SOCIALPROFILE;SERVICE-TYPE=Signal;VALUE=text:+49 170 555 0101\n"
        "X-SOCIALPROFILE;TYPE=GITHUB:https://github.com/leaw\n"
        "INTEREST;LEVEL=high:Chess\nHOBBY;LEVEL=medium:Sailing\nEXPERTISE;LEVEL=expert:Lenses\n"
        "RELATED;TYPE=friend;VALUE=text:Maya Okafor\n"
        "RELATED;TYPE=spouse:urn:uuid:bb0b2c1e-2222-4222-8222-222222222222\n"
        "GENDER:F\nLANG:de\nDEATHDATE:20250102\nCATEGORIES:Chess\\, club,Family\n"
        "REV;VALUE=DATE-AND-OR-TIME:20240101\nEND:VCARD\n"
    )
    assert reach(lea)[:5] == [
        ("email", "lea@home.example", "", "private_email"),
        ("phone", "+49 221 555 0100", "", "home_phone"),
        ("url", "https://mastodon.social/@lea", "", "mastodon"),
        ("phone", "+49 170 555 0101", "", "signal"),
        ("url", "https://github.com/leaw", "", "github"),
    ]
    assert lea.interests == ["Chess", "Sailing", "Lenses"]
    assert lea.groups == ["Chess, club", "Family"]
    assert lea.columns["status"] == "deceased"
    assert lea.story is not None
    assert [(entry["uid"], entry["name"]) for entry in lea.story["acquaintances"]] == [
        ("", "Maya Okafor"), ("bb0b2c1e-2222-4222-8222-222222222222", ""),
    ]  # fmt: skip
    names = [name for name, _ in lea.kept]
    assert {"GENDER", "LANG", "DEATHDATE", "HOBBY;LEVEL=medium", "EXPERTISE;LEVEL=expert", "UID"} <= set(names)


def test_evolution(cards) -> None:
    (kim,) = cards(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Kim Larsen\nN:Larsen;Kim;;;\nX-EVOLUTION-FILE-AS:Larsen\\, Kim\n"
        "TEL;X-EVOLUTION-UI-SLOT=1;TYPE=WORK,VOICE:+45 55 55 01 00\nX-EVOLUTION-SPOUSE:Bo\n"
        "X-EVOLUTION-ANNIVERSARY:1999-01-02\n"
        "X-EVOLUTION-BLOG-URL:https://blog.example\nX-SKYPE;TYPE=HOME:kim.l\nX-MOZILLA-HTML:FALSE\n"
        "LABEL;TYPE=WORK:Pier 1\\nAarhus\nADR;TYPE=WORK:;;Pier 1;Aarhus;;8000;Denmark\nEND:VCARD\n"
    )
    assert reach(kim) == [
        ("phone", "+45 55 55 01 00", "", "work_phone"),
        ("url", "https://blog.example", "Blog", ""),
        ("handle", "kim.l", "Skype", ""),
        ("address", "Pier 1\nAarhus", "", "work_address"),
    ]
    assert days(kim) == {("anniversary", 1999, 1, 2, "")}
    assert kim.custom == {"Spouse": "Bo"}
    assert dict(kim.kept) == {"X-EVOLUTION-FILE-AS": "Larsen\\, Kim", "X-MOZILLA-HTML": "FALSE"}


def test_jcard(cards) -> None:
    (simon,) = cards(
        b"""[ "vcard", [
        ["version", {}, "text", "4.0"], ["fn", {}, "text", "Simone; Perez"],
        ["n", {}, "text", ["Perez", "Simone", "", "", ["ing.", "M.Sc."]]],
        ["bday", {}, "date-and-or-time", "--02-03"],
        ["tel", {"type": ["work", "voice"], "pref": "1"}, "uri", "tel:+1-418-656-9254;ext=102"],
        ["tel", {"type": "cell"}, "uri", "tel:+1-418-262-6501"],
        ["adr", {"type": "home"}, "text", ["", "", ["Main St 1", "Flat 2"], "Quebec", "QC", "G1V 2M2", "Canada"]],
        ["categories", {}, "text", "a, b", "c"], ["geo", {}, "uri", "geo:46.7,-71.2"], ["email", {}], 7,
        ["note", {}, "text", 5]
        ]]""",
        "CA",
    )
    assert (simon.name, simon.columns["name_suffix"], simon.columns["notes"]) == ("Simone; Perez", "ing., M.Sc.", "5")
    assert reach(simon)[:2] == [
        ("phone", "+1-418-656-9254 ext. 102", "", "work_phone"), ("phone", "+1-418-262-6501", "", "mobile"),
    ]  # fmt: skip
    assert simon.groups == ["a, b", "c"]
    assert days(simon) == {("birthday", None, 2, 3, "")}
    assert ("GEO;VALUE=uri", "geo:46.7,-71.2") in simon.kept
    assert simon.dates[0].type == DateType.BIRTHDAY
