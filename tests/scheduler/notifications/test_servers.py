"""What the services people have are sent: a table of what each names, played by a service on a real bus.

The lists are what the programs answered here (run) or what their sources say (read); docs/architecture.md tells which.
"""

from __future__ import annotations

import importlib.util
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.notifications.freedesktop import FreedesktopWay
from scheduler.notifications.notification import Action, Notification
from scheduler.notifications.plain_text import LONGEST_BODY, LONGEST_TITLE, plain_body, plain_title, without_tags
from scheduler.notifications.ways import Ways

on_a_bus = pytest.mark.skipif(sys.platform == "win32", reason="the session bus is a matter of Linux and the BSDs")

_specification = importlib.util.spec_from_file_location("fake_service", Path(__file__).with_name("conftest.py"))
fake_service = importlib.util.module_from_spec(_specification)
_specification.loader.exec_module(fake_service)


@dataclass(frozen=True)
class Server:
    """A service as it introduces itself, and what describe() is to say of it."""

    name: str
    vendor: str
    capabilities: str
    would: str = "shows it with buttons"
    quiet: tuple[str, str] | None = None


SERVERS = (
    Server(
        "gnome-shell", "GNOME", "actions body body-markup icon-static persistence sound",
        "puts it into its list, without a pop-up",
    ),
    Server(
        "Plasma", "KDE",
        "body body-hyperlinks body-markup body-images icon-static actions inline-reply x-kde-urls x-kde-origin-name "
        "x-kde-display-appname inhibitions",
        quiet=("org.freedesktop.Notifications", "Inhibited"),
    ),
    Server(
        "Xfce Notify Daemon", "Xfce",
        "action-icons actions body body-hyperlinks body-markup icon-static x-canonical-private-icon-only",
    ),
    Server(
        "dunst", "knopwob",
        "actions body body-hyperlinks icon-static private-synchronous synchronous x-canonical-private-synchronous "
        "x-dunst-stack-tag",
        "shows it, with the answers in its menu",
        quiet=("org.dunstproject.cmd0", "paused"),
    ),
    Server("mako", "emersion", "body body-markup actions icon-static"),
    Server("mako", "emersion", "actions icon-static"),
    Server(
        "SwayNotificationCenter", "ErikReider",
        "actions body body-markup body-images persistence synchronous private-synchronous "
        "x-canonical-private-synchronous inline-reply",
    ),
    Server("Notification Daemon", "MATE", "action-icons actions body body-hyperlinks body-markup icon-static sound"),
    Server(
        "Notification Daemon", "GNOME",
        "action-icons actions body body-hyperlinks body-markup icon-static persistence sound",
    ),
    Server("lxqt-notificationd", "lxqt.org", "actions body body-hyperlinks body-images body-markup persistence"),
    Server("e17", "enlightenment.org", "body body-markup", "shows it without buttons"),
    Server(
        "notify-osd", "Canonical Ltd", "body body-markup icon-static image/svg+xml x-canonical-append",
        "shows it without buttons",
    ),
    Server("bare", "nobody", "", "shows it without buttons"),
)  # fmt: skip

HOSTILE = Notification(
    "person-1",
    "Reach out to \u202eMaya\u202c\nOkafor\0 <img src='http://example.org/x'>",
    "You share R&D, <b>chess</b>\r\nand \u2068שלום\u2069\x1b[31m.",
    (Action("reached_out", "Reached out"), Action("tomorrow", "Tomorrow"), Action("open", "Open")),
    "open",
    (1,),
)
TITLE = "Reach out to Maya Okafor ‹img src='http://example.org/x'›"


@pytest.fixture(params=SERVERS, ids=lambda server: f"{server.name}-{server.vendor}-{len(server.capabilities.split())}")
def server(request):
    return request.param


@pytest.fixture
def service(bus, server):
    fake = fake_service.FakeService(
        bus.address, server.capabilities.split(), server=(server.name, server.vendor, "1.0")
    )
    if server.quiet is not None:
        fake.properties[server.quiet] = False
    yield fake
    fake.stop()


@pytest.fixture
def way():
    way = FreedesktopWay()
    yield way
    way.close()


@on_a_bus
def test_each_service_gets_what_it_can_show(server, service, way):
    assert Ways([way]).show(HOSTILE) == "desktop"
    _, _, _, title, body, actions, hints, timeout = service.notified[0]
    named = server.capabilities.split()
    if "body" not in named:
        assert title == f"{TITLE} – You share R&D, ‹b›chess‹/b› and \u2068שלום\u2069 [31m."
        assert body == ""
    elif "body-markup" in named:
        assert (title, body) == (TITLE, "You share R&amp;D, &lt;b&gt;chess&lt;/b&gt; and \u2068שלום\u2069 [31m.")
    else:
        assert (title, body) == (TITLE, "You share R&D, ‹b›chess‹/b› and \u2068שלום\u2069 [31m.")
    assert len(actions) == (8 if "actions" in named else 0)
    assert timeout == (-1 if "persistence" in named else 60_000)
    assert hints["urgency"] == ("y", 0)
    assert hints["suppress-sound"] == ("b", True)
    assert not {"sound-file", "sound-name", "transient", "resident"} & set(hints)


@on_a_bus
def test_each_service_is_described(server, service, way):
    assert way.describe().english() == f"{server.name} 1.0 ({server.vendor}) {server.would}"
    if server.quiet is not None:
        service.properties[server.quiet] = True
        assert way.describe().english().endswith("holds it back: “do not disturb” is on")
        service.properties.clear()
        assert way.describe().english().endswith(server.would), "an older one that has no such property"


@on_a_bus
def test_each_service_replaces_and_withdraws(server, service, way):
    ways = Ways([way])
    ways.show(HOSTILE)
    ways.show(HOSTILE)
    assert [told[1] for told in service.notified] == [0, 1]
    ways.withdraw(HOSTILE.key)
    assert service.closed == [1]


@given(st.text())
def test_no_text_breaks_a_line_or_turns_it(text):
    title, body = plain_title(text), plain_body(text)
    for shown, longest in ((title, LONGEST_TITLE), (body, LONGEST_BODY)):
        shown.encode()
        assert len(shown.splitlines()) <= 1
        assert not any(character < " " for character in shown)
        assert not set("\u202a\u202b\u202c\u202d\u202e") & set(shown)
        assert len(shown.encode("utf-16-le")) // 2 <= longest
    assert not set("\u2066\u2067\u2068\u2069") & set(title)
    assert not set("<>") & set(without_tags(title))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\u2068Maya\u2069 and \u2068שלום\u2069", "\u2068Maya\u2069 and \u2068שלום\u2069"),
        ("Maya \u2068never closed", "Maya never closed"),
        ("Maya\u2069 closed \u2068twice", "Maya closed twice"),
        ("a\u2028b\u2029c\td", "a b c d"),
        ("family 👩\u200d👧", "family 👩\u200d👧"),
        ("half \ud800", "half \ufffd"),
    ],
)
def test_isolates_stay_where_they_end(text, expected):
    assert plain_body(text) == expected


def test_a_long_text_is_cut_and_its_isolates_with_it():
    cut = plain_body("\u2068" + "ש" * 600 + "\u2069")
    assert cut == "ש" * (LONGEST_BODY - 2) + "…"
