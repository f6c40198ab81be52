"""people, add and tag."""

from __future__ import annotations

import pytest

KEYS = [
    "id", "name", "given_name", "family_name", "nickname", "organization", "title", "kind", "stage", "circle",
    "interests", "groups", "emails", "phones", "urls", "addresses", "birthday", "met_on", "notes",
    "last_interaction_on", "next_due_on", "status",
]  # fmt: skip


def test_an_empty_book_is_an_empty_list_and_a_hint(tendril):
    assert tendril.data("people") == []
    assert "tendril import FILE" in tendril.done("people").out


def test_a_person_with_only_a_name(tendril):
    added = tendril.data("add", "Maya Okafor")
    assert added["message"] == "Added Maya Okafor."
    assert added["people"][0]["id"] == added["id"]
    (maya,) = tendril.data("people")
    assert list(maya)[: len(KEYS)] == KEYS
    assert maya | {"id": 1} == {
        "id": 1, "name": "Maya Okafor", "given_name": "", "family_name": "", "nickname": "", "organization": "",
        "title": "", "kind": "both", "stage": "relationship", "circle": None, "interests": [], "groups": [],
        "emails": [], "phones": [], "urls": [], "addresses": [], "birthday": None, "met_on": None, "notes": "",
        "last_interaction_on": None, "next_due_on": None, "status": "active", "platforms": [], "handles": [],
    }  # fmt: skip


def test_a_person_with_all_that_can_be_said(tendril):
    tendril.done(
        "add", "Maya Okafor", "--kind", "professional", "--stage", "connecting", "--circle", "close",
        "--email", "Maya@Fjordtech.no", "--email", "maya@gmail.com", "--phone", "+47 912 34 567",
        "--interest", "climbing", "Tea", "--interest", "CLIMBING", "--group", "PyCon 2026", "--platform", "Signal",
        "--organization", "Fjordtech", "--title", "CTO", "--note", "two\nlines", "--birthday", "1990-04-12",
        "--met-on", "yesterday", "--given-name", "Maya", "--family-name", "Okafor", "--nickname", "May",
    )  # fmt: skip
    (maya,) = tendril.data("people")
    assert maya["emails"] == [
        {"value": "Maya@Fjordtech.no", "label": "", "kind": "professional", "platform": "Work email"},
        {"value": "maya@gmail.com", "label": "", "kind": "personal", "platform": "Private email"},
    ]
    assert maya["phones"] == [
        {"value": "+47 912 34 567", "label": "", "kind": "professional", "platform": "Work phone"}
    ]
    assert maya["interests"] == ["climbing", "Tea"]
    assert maya["groups"] == ["PyCon 2026"]
    assert (maya["circle"], maya["stage"], maya["kind"]) == ("Close", "connecting", "professional")
    assert (maya["birthday"], maya["met_on"]) == ("1990-04-12", "2026-11-22")
    assert (maya["given_name"], maya["family_name"], maya["nickname"]) == ("Maya", "Okafor", "May")
    assert maya["notes"] == "two\nlines"
    assert maya["next_due_on"] is not None
    assert maya["platforms"] == ["Work email", "Private email", "Work phone", "Signal"]


@pytest.mark.parametrize("option", ["--met-on", "--birthday"])
def test_what_has_been_is_not_to_come(tendril, option):
    assert "2026-11-24 is in the future." in tendril.refused("add", "Maya", option, "2026-11-24")
    tendril.done("add", "Maya", option, "2026-11-23")


@pytest.mark.parametrize("written", ["--04-12", "04-12"])
def test_a_birthday_without_a_year(tendril, written):
    tendril.done("add", "Maya", "--birthday", written)
    assert tendril.people()["Maya"]["birthday"] == "--04-12"


def test_the_platform_follows_the_kind_and_the_address(tendril):
    tendril.done("add", "A", "--kind", "personal", "--email", "a@fjordtech.no", "--phone", "1")
    tendril.done("add", "B", "--email", "b@fjordtech.no", "--email", "b@gmx.de")
    people = tendril.people()
    assert people["A"]["emails"][0]["platform"] == "Private email"
    assert people["A"]["phones"][0]["platform"] == "Mobile"
    assert [email["kind"] for email in people["B"]["emails"]] == ["professional", "personal"]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--birthday", "1990-02-30"], "no day 30 in month 2"),
        (["--birthday", "1990-02-29"], "no 1990-02-29 in the calendar"),
        (["--birthday", "April"], "not a birthday"),
        (["--met-on", "12.4.1990"], "not a date"),
        (["--email", "nobody"], "not an email address"),
        (["--phone", "none"], "not a phone number"),
        (["--circle", "Netwrok"], "There are Inner circle, Close, Network, Wider, Yearly"),
        (["--platform", "Smoke"], "no platform “Smoke”"),
    ],
)
def test_what_cannot_be_said_of_a_person_adds_nobody(tendril, options, told):
    assert told in tendril.refused("add", "Maya", *options)
    assert tendril.people() == {}


def test_a_name_is_needed(tendril):
    assert "needs a name" in tendril.refused("add", "  ")
    tendril.refused("add", status=2)


@pytest.fixture
def full(tendril):
    tendril.done("add", "Maya Okafor", "--kind", "professional", "--circle", "Close", "--interest", "climbing",
                 "--platform", "LinkedIn")  # fmt: skip
    tendril.done("add", "Håkon Ås", "--kind", "personal", "--interest", "tea", "--group", "Family")
    tendril.done("add", "Li Wei", "--interest", "climbing", "--note", "met at PyCon")
    return tendril


@pytest.mark.parametrize(
    ("options", "names"),
    [
        ([], ["Håkon Ås", "Li Wei", "Maya Okafor"]),
        (["--query", "okaf"], ["Maya Okafor"]),
        (["--query", "as hak"], ["Håkon Ås"]),
        (["--query", "pycon"], ["Li Wei"]),
        (["--query", 'zzz" OR *'], []),
        (["--interest", "Climbing"], ["Li Wei", "Maya Okafor"]),
        (["--interest", "climbing", "--interest", "tea"], ["Håkon Ås", "Li Wei", "Maya Okafor"]),
        (["--interest", "nothing"], []),
        (["--platform", "linkedin"], ["Maya Okafor"]),
        (["--kind", "personal"], ["Håkon Ås"]),
        (["--circle", "close"], ["Maya Okafor"]),
        (["--circle", "none"], ["Håkon Ås", "Li Wei"]),
        (["--group", "family"], ["Håkon Ås"]),
        (["--interest", "climbing", "--circle", "none"], ["Li Wei"]),
    ],
)
def test_filters(full, options, names):
    assert [person["name"] for person in full.data("people", *options)] == names


def test_wrong_filters(full):
    assert "no circle “Netwrok”" in full.refused("people", "--circle", "Netwrok")
    assert "no platform" in full.refused("people", "--platform", "Smoke")
    assert "cannot be combined" in full.refused("people", "--circle", "none", "--circle", "Close")
    full.refused("people", "--kind", "enemy", status=2)
    assert full.done("people", "--query", "zzz").out == "Nobody matches.\n"


def test_the_list_is_aligned(full):
    full.done("add", "王小明", "--organization", "研究所")
    lines = full.done("people").out.splitlines()
    assert lines[0].split() == ["Id", "Name", "Work", "Circle", "Last", "Next"]
    assert "Close" in lines[3]
    wide = next(line for line in lines if "王小明" in line)
    plain = next(line for line in lines if "Li Wei" in line)
    assert wide.index("研究所") == wide.index("王小明") + 11 - 3 + 2
    assert plain.startswith(" 3  Li Wei")


def test_what_others_wrote_commands_no_terminal(full):
    full.done("add", "Ev\u202eil\x1b[31m", "--organization", "a\nb\tc\x9bd")
    out = full.done("people").out
    assert "Evil[31m" in out
    assert "a b c\ufffdd" in out
    answer = full("people", "--json")
    assert "\x1b" not in answer.out
    assert "\x9b" not in answer.out
    assert "\u202e" not in answer.out
    assert "Ev\u202eil[31m" in {person["name"] for person in answer.data}


def test_tagging(full):
    tags = ["--interest", "cold brew", "Tea", "--group", "Work", "--platform", "Signal"]
    tagged = full.data("tag", "maya okafor", *tags)
    assert tagged["message"] == "Tagged 1 person with cold brew, Tea, Work, Signal."
    assert tagged["people"][0]["name"] == "Maya Okafor"
    maya = full.people()["Maya Okafor"]
    assert maya["interests"] == ["climbing", "cold brew", "tea"]
    assert maya["groups"] == ["Work"]
    assert "Signal" in maya["platforms"]
    full.done("undo")
    assert full.people()["Maya Okafor"]["interests"] == ["climbing"]


def test_tagging_what_is_there_already_changes_nothing(full):
    again = full.data("tag", "Maya Okafor", "--interest", "CLIMBING")
    assert (again["operation"], again["message"]) == (None, "Nothing had to be changed.")


def test_wrong_tags(full):
    before = full.people()
    assert "--interest, --group or --platform" in full.refused("tag", "Maya Okafor", status=2)
    assert "no platform" in full.refused("tag", "Maya Okafor", "--interest", "x", "--platform", "Smoke")
    assert full.people() == before


def test_handles_with_an_address_are_addresses_too(tendril, book):
    from models.operations.fields import MethodFields, PersonFields
    from models.operations.people import add_person
    from models.operations.tags import platform_named
    from models.queries.published import published_people

    methods = [
        MethodFields("handle", "@maya", platform_named("telegram").id),
        MethodFields("handle", "maya.o", platform_named("slack").id),
        MethodFields("url", "https://maya.example", None, "blog"),
    ]
    change = add_person(book, PersonFields(name="Maya", methods=tuple(methods)))
    (maya,) = published_people([change.result, 999])
    assert maya["urls"] == [
        {"value": "https://t.me/maya", "label": "", "kind": "personal", "platform": "Telegram"},
        {"value": "https://maya.example", "label": "blog", "kind": None, "platform": None},
    ]
    assert [handle["value"] for handle in maya["handles"]] == ["@maya", "maya.o"]
