"""On which platform to reach someone."""

from __future__ import annotations

import pytest

from models.advice.platforms import Contacted, Method, alike, grown_personal, is_allowed, link_of, suggest, they_used

WORK_EMAIL = Method(
    1,
    "email",
    "m@n.example",
    platform_id=1,
    platform_key="work_email",
    platform_name="Work email",
    kind="professional",
    medium="email",
    link="mailto:{value}",
)
LINKEDIN = Method(
    2,
    "url",
    "https://www.linkedin.com/in/maya",
    platform_id=2,
    platform_key="linkedin",
    platform_name="LinkedIn",
    kind="professional",
    medium="message",
    link="https://www.linkedin.com/in/{value}",
)
MOBILE = Method(
    3,
    "phone",
    "+49 170 12",
    platform_id=3,
    platform_key="mobile",
    platform_name="Mobile",
    kind="personal",
    medium="call",
    link="tel:{value}",
)
WHATSAPP = Method(
    4,
    "phone",
    "+49 170 12",
    normalized="+4917012",
    platform_id=4,
    platform_key="whatsapp",
    platform_name="WhatsApp",
    kind="personal",
    medium="message",
    link="https://wa.me/{value}",
)
SIGNAL = Method(
    5, "phone", "", platform_id=5, platform_key="signal", platform_name="Signal", kind="personal", medium="message"
)
POST = Method(
    6,
    "address",
    "Elm Street 1",
    platform_id=6,
    platform_key="post",
    platform_name="Post",
    kind="personal",
    medium="letter",
)
UNKNOWN = Method(7, "email", "a@b.example", label="Other")


def with_preference(method: Method, preference: str) -> Method:
    return Method(**{**method.__dict__, "preference": preference})


def chosen(kind: str, *methods: Method, **arguments: object) -> str:
    suggestion = suggest(kind, methods, **arguments)  # type: ignore[arg-type]
    assert suggestion is not None
    return suggestion.platform_name


def test_nobody_can_be_reached_without_a_method() -> None:
    assert suggest("both", []) is None
    assert suggest("both", [with_preference(MOBILE, "prefer_not")]) is None


def test_a_professional_contact_is_approached_on_professional_platforms() -> None:
    assert chosen("professional", MOBILE, WHATSAPP, LINKEDIN) == "LinkedIn"
    assert chosen("personal", LINKEDIN, MOBILE) == "Mobile"
    assert chosen("both", LINKEDIN, MOBILE) == "LinkedIn"
    assert chosen("personal", LINKEDIN) == "LinkedIn"


def test_a_sole_personal_address_of_a_professional_contact_comes_with_the_hint() -> None:
    suggestion = suggest("professional", [MOBILE])
    assert suggestion is not None
    assert suggestion.is_gentle_warning
    assert suggestion.hint is not None
    assert "Mobile is personal" in suggestion.hint.english()


def test_what_they_used_or_welcome_is_allowed() -> None:
    assert is_allowed("professional", MOBILE, {3})
    assert is_allowed("professional", with_preference(MOBILE, "welcome"))
    assert not is_allowed("professional", MOBILE)
    assert not is_allowed("personal", with_preference(MOBILE, "prefer_not"))
    assert is_allowed("professional", UNKNOWN)
    assert chosen("professional", WORK_EMAIL, WHATSAPP, used_by_them={4}) == "WhatsApp"


def test_preferred_comes_first_and_prefer_not_never() -> None:
    assert chosen("both", WORK_EMAIL, with_preference(POST, "preferred")) == "Post"
    assert chosen("both", WORK_EMAIL, with_preference(MOBILE, "welcome")) == "Mobile"
    assert chosen("both", with_preference(WORK_EMAIL, "prefer_not"), MOBILE) == "Mobile"


def test_an_empty_value_comes_last() -> None:
    assert chosen("personal", SIGNAL, POST) == "Post"


def test_the_last_platform_is_kept_until_it_is_monotonous() -> None:
    last = [Contacted("message", "out", 4)]
    assert chosen("personal", MOBILE, WHATSAPP, latest=last) == "WhatsApp"
    suggestion = suggest("personal", [WHATSAPP, MOBILE], last * 3)
    assert suggestion is not None
    assert (suggestion.platform_name, suggestion.medium) == ("Mobile", "call")
    assert suggestion.hint is not None
    assert suggestion.hint.english() == "Your last three contacts were messages. A call would be a change."


@pytest.mark.parametrize(
    ("media", "told"),
    [
        (("email", "message", "email"), "Your last three contacts were written. A coffee would be a change."),
        (("email",) * 3, "Your last three contacts were emails. A coffee would be a change."),
        (("in_person",) * 3, "Your last three contacts were meetings. A message would be a change."),
        (("event",) * 3, "Your last three contacts were at events. A message would be a change."),
    ],
)
def test_the_hint_says_what_is_true(media: tuple[str, ...], told: str) -> None:
    suggestion = suggest("personal", [WHATSAPP], [Contacted(medium, "out") for medium in media])
    assert suggestion is not None
    assert suggestion.hint is not None
    assert suggestion.hint.english() == told


def test_alike_takes_three() -> None:
    assert alike([Contacted("call", "out")] * 2) == frozenset()
    assert alike([Contacted("call", "out")] * 3) == {"call"}
    assert alike([Contacted(medium, "out") for medium in ("call", "email", "call")]) == frozenset()


@pytest.mark.parametrize(
    ("method", "link"),
    [
        (WORK_EMAIL, "mailto:m@n.example"),
        (LINKEDIN, "https://www.linkedin.com/in/maya"),
        (MOBILE, "tel:+4917012"),
        (WHATSAPP, "https://wa.me/4917012"),
        (SIGNAL, ""),
        (POST, ""),
        (Method(1, "handle", "@maya", link="https://t.me/{value}"), "https://t.me/maya"),
        (
            Method(1, "url", "linkedin.com/in/maya", link="https://www.linkedin.com/in/{value}"),
            "https://linkedin.com/in/maya",
        ),
        (Method(1, "url", "maya", link="https://github.com/{value}"), "https://github.com/maya"),
        (Method(1, "email", "a b?c@d.example", link="mailto:{value}"), "mailto:a%20b%3Fc@d.example"),
    ],
)
def test_links(method: Method, link: str) -> None:
    assert link_of(method) == link


@pytest.mark.parametrize(
    ("method", "label"),
    [
        (WORK_EMAIL, "Write by work email"),
        (LINKEDIN, "Write on LinkedIn"),
        (MOBILE, "Call mobile"),
        (POST, "Send a card"),
        (UNKNOWN, "Write by email"),
    ],
)
def test_labels(method: Method, label: str) -> None:
    suggestion = suggest("both", [method])
    assert suggestion is not None
    assert suggestion.label.english() == label


def test_a_prospect_is_invited() -> None:
    suggestion = suggest("professional", [LINKEDIN], stage="prospect")
    assert suggestion is not None
    assert suggestion.label.english() == "Invite on LinkedIn"


def test_a_website_is_the_last_resort() -> None:
    website = Method(
        8,
        "url",
        "https://n.example",
        platform_id=8,
        platform_key="work_website",
        platform_name="Work website",
        kind="professional",
        medium="message",
    )
    assert chosen("both", website, POST) == "Post"


def test_platforms_they_used() -> None:
    assert they_used([Contacted("message", "in", 4), Contacted("message", "out", 5), Contacted("call", "in")]) == {4}


@pytest.mark.parametrize(
    ("kind", "latest", "found"),
    [
        ("professional", [("in", 7), ("out", 7)], True),
        ("professional", [("both", 7), ("out", 7)], True),
        ("professional", [("out", 7), ("out", 7)], False),
        ("professional", [("in", 7)], False),
        ("professional", [("in", 1), ("in", 1), ("out", 7)], False),
        ("personal", [("in", 7), ("out", 7)], False),
        ("both", [("in", 7), ("out", 7)], False),
        ("professional", [("out", 1)] * 10 + [("in", 7), ("in", 7)], False),
    ],
)
def test_a_professional_contact_grows_personal_by_evidence(kind, latest, found):
    contacted = [Contacted("message", direction, platform) for direction, platform in latest]
    assert (grown_personal(kind, contacted, {7, 8}) is not None) == found
