"""What stands before an address in a card is concluded from those alike as it is from the address itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.exchange.cards import methods
from models.exchange.records import MethodRecord
from models.vocabulary import MethodType, Preference

_HOSTS = st.sampled_from(
    "www.linkedin.com de.linkedin.com www.xing.com github.com x.com t.me wa.me signal.me mastodon.social medium.com "
    "api.whatsapp.com facebook.com example.org".split()
)
_FOLDERS = st.sampled_from(["", "in/", "pub/", "company/", "users/", "profile/", "send/", "groups/a/", "@ada/", "Q/"])
_NAMES = st.one_of(
    st.from_regex(r"[a-z0-9@._-]{1,12}\Z"),
    st.sampled_from(["ada-lovelace", "company", "profile.php", "491511234567", "a4915112345678", "home"]),
)
_ENDS = st.sampled_from(["", "", "/", "?a=b", ","])
_URLS = st.builds("{}{}/{}{}{}".format, st.sampled_from(["https://", "http://", ""]), _HOSTS, _FOLDERS, _NAMES, _ENDS)
_MAIL_HOSTS = st.sampled_from(["gmail.com", "example.org", "web.de", "lamp.example", "x.com", "GMX.de", "a_b.org"])
_EMAILS = st.builds("{}@{}".format, st.one_of(_NAMES, st.sampled_from(["mailto:ada", "Ada <a", "o'neil"])), _MAIL_HOSTS)
_ADDRESSES = st.one_of(
    st.tuples(st.just(MethodType.URL), _URLS), st.tuples(st.sampled_from([MethodType.EMAIL, MethodType.URL]), _EMAILS)
)


@given(
    address=_ADDRESSES,
    label=st.sampled_from(["", "Work", "Home", "LinkedIn", "Chess club"]),
    platform=st.sampled_from(["", "linkedin", "mastodon", "work_email", "private_email", "work_website", "Chess"]),
    preference=st.sampled_from([None, *map(str, Preference)]),
    version=st.sampled_from(["3.0", "4.0"]),
)
def test_those_alike_are_told_alike(
    address: tuple[MethodType, str], label: str, platform: str, preference: str | None, version: str
) -> None:
    """The short way by a stand-in gives the line that reading back the line itself gives."""
    method = MethodRecord(*address, label, platform, preference)
    head, value, shown = methods._told(method, version)
    assert methods.method_lines(method, version) == (f"{head}:{value}", shown, "")


def test_a_hundred_profiles_are_read_back_once() -> None:
    """Whoever differs only in the name is not concluded about again."""
    methods._head.cache_clear()
    for number in range(100):
        methods.method_lines(
            MethodRecord(MethodType.URL, f"https://www.linkedin.com/in/ada{number}", platform="linkedin"), "4.0"
        )
    assert methods._head.cache_info().misses == 1
