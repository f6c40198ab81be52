"""Which addresses are handed to the desktop."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QDesktopServices

from ui.shared.links import is_openable, open_link, shown_link


@pytest.mark.parametrize(
    "link", ["mailto:a@b.example", "tel:+4670", "https://example.org/a b", "http://example.org", "HTTPS://x.example"]
)
def test_pages_mail_and_calls_are_opened(link: str, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    assert open_link(link)
    assert len(opened) == 1


@pytest.mark.parametrize(
    "link",
    ["", "file:///etc/passwd", "javascript:alert(1)", "/bin/sh", "vscode://x", "smb://x", "https:", "mailto:", "tel:"],
)
def test_nothing_else_is(link: str, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    assert not is_openable(link)
    assert not open_link(link)
    assert opened == []


def test_today_and_the_panel_share_the_rule() -> None:
    from ui.people import panel_ways
    from ui.today import reaching

    assert panel_ways.open_link is open_link
    assert reaching.is_openable is is_openable


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("mailto:maya%40x@mail.example", "maya@x@mail.example"),
        ("tel:+4930123", "+4930123"),
        ("https://maya.example/a?b=c#d", "https://maya.example/a?b=c#d"),
        # The first letter is Cyrillic.
        ("https://\u0430pple.example/login", "https://xn--pple-43d.example/login"),
        ("https://x.example/\u202egpj.exe", "https://x.example/gpj.exe"),
    ],
)
def test_what_is_opened_can_be_read_before(link: str, shown: str) -> None:
    assert shown_link(link) == shown
