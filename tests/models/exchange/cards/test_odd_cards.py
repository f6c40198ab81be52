"""What programs and phones write beside the standards; people and values are made up."""

from __future__ import annotations

import base64

import pytest

from models.exchange.cards.writing import card
from models.exchange.files import read_people
from models.exchange.records import MethodRecord, PersonRecord
from models.vocabulary import MethodType
from tests.models.exchange.cards.test_card_clients import days, reach


def one(cards, lines: str, version: str = "3.0", region: str = "DE") -> PersonRecord:
    (person,) = cards(f"BEGIN:VCARD\nVERSION:{version}\nFN:Ada King\nN:King;Ada;;;\n{lines}\nEND:VCARD\n", region)
    return person


def written_again(person: PersonRecord, version: str) -> PersonRecord:
    return next(iter(read_people(card(person, version).encode(), "DE", name="again.vcf").records()))


# --- types that are no places --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "label", "platform"),
    [
        ("EMAIL;TYPE=school:ada@school.example", "School", ""),
        ("EMAIL;TYPE=internet,pref:ada@x.example", "", ""),
        ("TEL;TYPE=WORK;TYPE=CELL:+49 30 1234567", "Mobile", "work_phone"),
        ("TEL;TYPE=APPLEWATCH;TYPE=CELL:+49 30 1234567", "Apple Watch", "mobile"),
        ("TEL;X-Boat house:+49 30 1234567", "Boat house", ""),
        ("TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=47=C3=A4rten):+49 30 1234567", "Gärten", ""),
        ("TEL;TYPE=x-pm-mobile:+49 30 1234567", "", "mobile"),
        ("EMAIL;TYPE=x-pm-work:ada@x.example", "", "work_email"),
        ("TEL;TYPE=X-EVOLUTION-CALLBACK:+49 30 1234567", "Callback", ""),
        ("TEL;PCS:+49 30 1234567", "", "mobile"),
        ("ADR;HOME2:;;Pier 1;Aarhus;;;", "", "post"),
        ("ADR;TYPE=delivery:;;Pier 1;Aarhus;;;", "Delivery", ""),
        ("URL;TYPE=TikTok:https://tiktok.example/ada", "TikTok", ""),
        ("URL;TYPE=Facebook:https://facebook.com/ada", "", "facebook"),
        ("item1.TEL;TYPE=radio:+49 30 1234567\nitem1.X-ABLabel:Mast", "Mast", ""),
        ("item1.TEL:+49 30 1234567\nitem1.X-ABLabel:_$!<WorkFAX>!$_", "Work fax", ""),
    ],
)
def test_what_a_type_says_is_the_label(cards, line: str, label: str, platform: str) -> None:
    ada = one(cards, line)
    assert [(made.label, made.platform) for made in ada.methods] == [(label, platform)]
    for version in ("3.0", "4.0"):
        assert reach(written_again(ada, version)) == reach(ada)


def test_a_mobile_for_work_is_written_as_both() -> None:
    ada = PersonRecord(0, {"name": "Ada"}, [MethodRecord(MethodType.PHONE, "+49 30 1", "Mobile", "work_phone")])
    assert "TEL;TYPE=work,cell:+49 30 1\r\n" in card(ada)
    assert "TEL;TYPE=WORK,CELL:+49 30 1\r\n" in card(ada, "3.0")


# --- numbers and addresses -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "value", "key"),
    [
        ("TEL;VALUE=uri:tel:+49-30-1234567;ext=77", "+49-30-1234567 ext. 77", "+49301234567;ext=77"),
        ("TEL;VALUE=uri:tel:1234567;phone-context=+49-30", "+49-30 1234567", "+49301234567"),
        ("TEL;TYPE=text:sms:+491701234567", "+491701234567", "+491701234567"),
        ("TEL:callto://+491701234567", "+491701234567", "+491701234567"),
        ("TEL:491701234567@s.whatsapp.net", "+491701234567", "+491701234567"),
        ("X-SOCIALPROFILE;TYPE=whatsapp:x-apple:491701234567", "+491701234567", "+491701234567"),
        ("TEL;VOIP:sip:ada@sip.example", "ada@sip.example", ""),
    ],
)
def test_numbers_in_addresses_of_their_own(cards, line: str, value: str, key: str) -> None:
    (made,) = one(cards, line).methods
    assert (made.value, made.key) == (value, key)


def test_whatsapp_says_that_somebody_is_there(cards) -> None:
    ada = one(cards, "item1.TEL;waid=491701234567:+49 170 1234567\nitem1.X-ABLabel:Mobil")
    assert reach(ada) == [
        ("phone", "+49 170 1234567", "Mobil", "mobile"), ("phone", "+491701234567", "", "whatsapp"),
    ]  # fmt: skip


def test_numbers_of_outlook(cards) -> None:
    ada = one(
        cards,
        "X-MS-TEL;VOICE;COMPANY:+49 30 1110000\nX-MS-TEL;TTYTDD:+49 30 1110001\n"
        "X-MS-TEL;VOICE;ASSISTANT:+49 30 1110002\n"
        "X-MS-TEXT;CUSTOM2:size 43\nX-MS-TEXT;CUSTOM9:nine",
        "2.1",
    )
    assert [(made.value, made.label) for made in ada.methods] == [
        ("+49 30 1110000", "Company"), ("+49 30 1110001", "TTY/TDD"),
    ]  # fmt: skip
    # Whoever has that number is not Ada.
    assert ada.custom == {"Assistant's phone": "+49 30 1110002", "Custom 2": "size 43"}
    assert ("X-MS-TEXT;TYPE=custom9", "nine") in ada.kept


def test_addresses_with_more_than_their_parts(cards) -> None:
    ada = one(
        cards,
        'ADR;TYPE=home;LABEL="Ada King\\nPier 1\\nAarhus";GEO="geo:56.1,10.2";TZ="Europe/Copenhagen";CC=DK:'
        ";;Pier 1;Aarhus;;8000;Denmark;Room 2;;;1;Pier;;;;;\nADR:1 Lamp Road, Leeds",
        "4.0",
    )
    home, other = ada.methods
    assert home.value == "Ada King\nPier 1\nAarhus"
    assert home.details is not None
    assert (home.details["street"], home.details["country_code"]) == ("Pier 1", "dk")
    assert (other.value, other.details) == ("1 Lamp Road, Leeds", None)
    assert ada.kept == [("GEO;TYPE=home", "geo:56.1,10.2"), ("TZ;TYPE=home", "Europe/Copenhagen")]


def test_services_with_addresses_of_their_own(cards) -> None:
    ada = one(cards, "IMPP:tg://resolve?domain=adaking\nX-WECHAT-ID:ada.w\nIMPP;SERVICE-TYPE=Threema:threema:ABCD1234")
    assert [(made.value, made.label, made.platform) for made in ada.methods] == [
        ("tg://resolve?domain=adaking", "", "telegram"), ("ada.w", "WeChat", ""), ("ABCD1234", "Threema", ""),
    ]  # fmt: skip


# --- other people --------------------------------------------------------------------------------------------------


def test_relations_and_days_of_android(cards) -> None:
    ada = one(
        cards,
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Bo King;2;;;;;;;;;;;;;\n"
        "X-ANDROID-CUSTOM;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:vnd.android.cursor.item/relation;"
        "=C3=98yvind;=30;Gudfar;;;;;;;;;;;;\n"
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;--12-06;0;Name day;;;;;;;;;;;;\n"
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/group_membership;7;;;;;;;;;;;;;;",
        "2.1",
    )
    assert ada.custom == {"Brother": "Bo King", "Gudfar": "Øyvind"}
    assert ada.story is not None
    assert [(entry["name"], entry["how"]) for entry in ada.story["acquaintances"]] == [
        ("Bo King", "Brother"), ("Øyvind", "Gudfar"),
    ]  # fmt: skip
    assert days(ada) == {("name_day", None, 12, 6, "Name day")}
    assert ada.kept == [("X-ANDROID-CUSTOM", "vnd.android.cursor.item/group_membership;7;;;;;;;;;;;;;;")]


def test_relations_in_words(cards) -> None:
    ada = one(
        cards,
        "RELATED;TYPE=emergency;VALUE=text:Bo; call at night\nRELATED;TYPE=co-worker:https://x.example/bo.vcf\n"
        "X-CHILDREN:Kim\nitem1.X-ABRELATEDNAMES:Eva\nitem1.X-ABLabel:_$!<CoworkerOrSupervisor>!$_",
        "4.0",
    )
    assert ada.custom == {"Emergency": "Bo; call at night", "Children": "Kim", "Coworker or supervisor": "Eva"}
    assert ada.kept == [("RELATED;TYPE=co-worker", "https://x.example/bo.vcf")]


LISTS = """BEGIN:VCARD
VERSION:4.0
KIND:group
FN:Choir
MEMBER:mailto:ada@x.example
MEMBER:mailto:bo@x.example
MEMBER:urn:uuid:nobody-here
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Rowers
X-EVOLUTION-LIST:TRUE
X-EVOLUTION-LIST-SHOW_ADDRESSES:FALSE
EMAIL;X-EVOLUTION-DEST-NAME=Cleo Ray;X-EVOLUTION-DEST-EMAIL=cleo@x.example:Cleo Ray <cleo@x.example>
EMAIL:Ada King <ADA@x.example>
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Ada King
EMAIL:ada@x.example
END:VCARD
"""


def test_lists_of_addresses_are_groups_and_nobody_on_them_is_lost(cards) -> None:
    people = {person.name: (person.groups, [made.value for made in person.methods]) for person in cards(LISTS)}
    assert people == {
        "Ada King": (["Choir", "Rowers"], ["ada@x.example"]),
        "bo@x.example": (["Choir"], ["bo@x.example"]),
        "Cleo Ray": (["Rowers"], ["cleo@x.example"]),
    }


@pytest.mark.parametrize("kind", ["org", "location", "device", "application"])
def test_what_is_no_person_has_no_given_name(cards, kind: str) -> None:
    (made,) = cards(f"BEGIN:VCARD\nVERSION:4.0\nKIND:{kind}\nFN:Harbour Light\nTEL:+44 20 7946 0000\nEND:VCARD\n")
    assert made.name == "Harbour Light"
    assert "given_name" not in made.columns
    assert ("KIND", kind) in made.kept


# --- the rest ------------------------------------------------------------------------------------------------------


def test_categories_of_version_2_are_parted_by_semicolons_too(cards) -> None:
    assert one(cards, "CATEGORIES:Choir;Rowers,Friends", "2.1").groups == ["Choir", "Rowers", "Friends"]
    assert one(cards, "CATEGORIES:Choir\\;Rowers", "3.0").groups == ["Choir;Rowers"]


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_pronouns_are_shown_and_written_back(cards, version: str) -> None:
    ada = one(cards, "PRONOUNS;LANGUAGE=en;PREF=1:they/them\nX-MAIDENNAME:Byron", "4.0")
    assert ada.custom == {"Pronouns": "they/them", "Maiden name": "Byron"}
    again = written_again(ada, version)
    assert again.custom == ada.custom
    assert sorted(again.kept) == sorted(ada.kept)
    # A field that was changed since is what counts, and one that is the user's own goes out as well.
    ada.custom["Pronouns"] = "she/her"
    changed = card(ada, version).replace("\r\n ", "")
    assert "they/them" not in changed
    assert "she/her" in changed
    own = card(PersonRecord(0, {"name": "Bo"}, custom={"Pronouns": "he/him"}), version)
    assert "PRONOUNS;X-TENDRIL-FIELD=yes:he/him" in own
    assert written_again(PersonRecord(0, {"name": "Bo"}, custom={"Pronouns": "he/him"}), version).custom == {
        "Pronouns": "he/him"
    }


def test_a_field_that_was_changed_since_goes_out_where_others_look_for_it(cards) -> None:
    ada = one(cards, "LANG;PREF=1:en\nLANG:fr-CA\nPRONOUNS:she, her", "4.0")
    assert ada.custom == {"Language": "en, fr-CA", "Pronouns": "she, her"}
    assert "LANG;PREF=1;X-TENDRIL-KEPT=yes:en" in card(ada).split("\r\n")
    ada.custom |= {"Language": "sv", "Pronouns": "they"}
    lines = card(ada).split("\r\n")
    assert [line for line in lines if line.startswith(("LANG", "PRONOUNS"))] == [
        "LANG;X-TENDRIL-FIELD=yes:sv", "PRONOUNS;X-TENDRIL-FIELD=yes:they",
    ]  # fmt: skip
    # No language tag stands in “Swedish”, nor “en” in “jen”.
    ada.custom |= {"Language": "Swedish, jen"}
    assert "LANG" not in card(ada)


def test_several_skills_in_one_property_come_back(cards) -> None:
    ada = one(cards, "INTEREST;LEVEL=medium:jazz,sailing", "4.0")
    for version in ("3.0", "4.0"):
        again = written_again(ada, version)
        assert sorted(again.interests) == ["jazz", "sailing"]
        assert again.kept == ada.kept


def test_what_kind_of_data_is_linked_is_kept(cards) -> None:
    ada = one(cards, "KEY;MEDIATYPE=application/pgp-keys:https://x.example/ada.asc", "4.0")
    assert ada.kept == [("KEY;MEDIATYPE=application/pgp-keys", "https://x.example/ada.asc")]
    for version in ("3.0", "4.0"):
        assert written_again(ada, version).kept == ada.kept


@pytest.mark.parametrize("kind", ["heic", "webp"])
def test_pictures_of_other_kinds_are_never_lost(cards, kind: str) -> None:
    data = {"heic": b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", "webp": b"RIFF\x10\x00\x00\x00WEBPVP8L"}[kind]
    ada = one(cards, f"PHOTO;ENCODING=b;TYPE={kind.upper()}:{base64.b64encode(data).decode()}")
    story = ada.story or {}
    kept = any(base64.b64encode(data).decode() in value for _, value in ada.kept)
    assert kept or story.get("photo") == data


def test_a_card_in_a_card_of_version_2_comes_back(cards) -> None:
    ada = one(cards, "AGENT:\nBEGIN:VCARD\nVERSION:2.1\nN:Ray;Cleo\nEND:VCARD", "2.1")
    assert ada.kept == [("AGENT", "BEGIN:VCARD\\nVERSION:2.1\\nN:Ray\\;Cleo\\nEND:VCARD")]


def test_a_card_that_stands_further_in_but_for_its_beginning(cards) -> None:
    (ada,) = cards("BEGIN:VCARD\n\tVERSION:3.0\n\tFN:Ada King\n\tNOTE:one\n\ttwo\n\tTEL:+49 30 1234567\n\tEND:VCARD\n")
    assert (ada.name, ada.columns["notes"], ada.methods[0].value) == ("Ada King", "one\ntwo", "+49 30 1234567")
    (bo,) = cards("BEGIN:VCARD\n VERSION:3.0\nFN:Bo\nNOTE:one\n  two\nEND:VCARD\n")
    assert (bo.name, bo.columns["notes"]) == ("Bo", "one two")


def test_groups_of_json_cards() -> None:
    text = """[["vcard", [["version", {}, "text", "4.0"], ["fn", {}, "text", "Ada"],
        ["email", {}, "text", "ada@x.example"]]],
        ["vcard", [["version", {}, "text", "4.0"], ["kind", {}, "text", "group"], ["fn", {}, "text", "Choir"],
        ["member", {}, "uri", "mailto:ada@x.example"], ["member", {}, "uri", "mailto:bo@x.example"]]]]"""
    people = read_people(text.encode(), None).records()
    assert [(person.name, person.groups) for person in people] == [("Ada", ["Choir"]), ("bo@x.example", ["Choir"])]


def test_who_is_to_be_called_in_an_emergency_comes_back(cards) -> None:
    ada = one(cards, "RELATED;TYPE=emergency;VALUE=text:Bo; call at night", "4.0")
    for version in ("3.0", "4.0"):
        again = written_again(ada, version)
        assert (again.custom, again.kept) == (ada.custom, ada.kept)
        assert (again.story or {})["acquaintances"] == (ada.story or {})["acquaintances"]


def test_kde(cards) -> None:
    ada = one(
        cards,
        "X-messaging/xmpp-All:ada@chat.example\nX-messaging/gadu-All:998\nX-KADDRESSBOOK-BlogFeed:https://ada.example\n"
        "X-KADDRESSBOOK-X-SpousesName:Bo\nX-KADDRESSBOOK-X-Anniversary:2001-02-03\nX-KADDRESSBOOK-X-Office:Room 5",
    )
    assert reach(ada) == [
        ("handle", "ada@chat.example", "Jabber", ""), ("handle", "998", "Gadu-Gadu", ""),
        ("url", "https://ada.example", "Blog", ""),
    ]  # fmt: skip
    assert ada.custom == {"Spouse": "Bo"}
    assert days(ada) == {("anniversary", 2001, 2, 3, "")}
    assert ada.kept == [("X-KADDRESSBOOK-X-OFFICE", "Room 5")]


@pytest.mark.parametrize("line", ["EMAIL:mailto:ada@x.example?subject=hello", "URL:MAILTO:ada@x.example"])
def test_addresses_that_write_a_mail(cards, line: str) -> None:
    assert [(made.type, made.value) for made in one(cards, line).methods] == [("email", "ada@x.example")]
