"""Links to the mail program."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from ui.drafts.mail import mail_link
from ui.shared.links import is_openable


@given(st.text(max_size=40), st.text(max_size=80), st.text(max_size=300))
def test_nothing_becomes_a_header_or_another_address(address, subject, text):
    link = mail_link(["maya@northwind.example", address], subject, text)
    assert link.isascii()
    assert link.count("?") == 1
    assert link.count("&") == 1
    parts = parse_qs(urlsplit(link).query, keep_blank_values=True)
    assert set(parts) == {"subject", "body"}
    assert "\n" not in parts["subject"][0]
    assert "\r" not in parts["subject"][0]
    expected = text.replace("\r\n", "\n").replace("\r", "\n")
    assert parts["body"][0].replace("\r\n", "\n") == expected
    assert urlsplit(link).path.count(",") <= 1


def test_a_link_is_as_mail_programs_expect_it():
    link = mail_link(["a@b.example"], "Hi\r\nBcc: x@y.example", "One & two\nthree")
    assert link == "mailto:a@b.example?subject=Hi%20Bcc%3A%20x%40y.example&body=One%20%26%20two%0D%0Athree"
    assert is_openable(link)
