"""Sure keys: one spelling for what reaches the same mailbox, line or profile."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.normalize import email_key, method_key, phone_key, profile_key, region_or_default
from models.exchange.teaching import platform_of
from models.vocabulary import MethodType


@pytest.mark.parametrize(
    ("value", "key"),
    [
        ("Ada@Example.COM ", "ada@example.com"),
        ("<ada@example.com>", "ada@example.com"),
        ("mailto:ada@example.com", "ada@example.com"),
        ("\u202aada@example.com\u202c", "ada@example.com"),
        ("名無し@host.example", "名無し@host.example"),
        ("ivo[at]example.test", ""),
        ("/o=ExchangeLabs/ou=x/cn=ada@x", ""),
        ("ada@", ""),
        ("", ""),
    ],
)
def test_email(value: str, key: str) -> None:
    assert email_key(value) == key


@pytest.mark.parametrize(
    ("value", "region", "key"),
    [
        ("801.555.0142", "US", "+18015550142"),
        ("801-555-9886 ext 3", "US", "+18015559886;ext=3"),
        ("1-800-FLOWERS", "US", "+18003569377"),
        ("+44 20 7946 0100", None, "+442079460100"),
        ("020 7946 0100", "GB", "+442079460100"),
        ("020 7946 0100", None, ""),
        ("\u202d+972 50-000-0001\u202c", None, "+972500000001"),
        ("tel:+4790000001", None, "+4790000001"),
        ("ext. 4471", "US", ""),
        ("555-0101", "US", ""),
        ("12", "US", ""),
        ("9" * 200, "US", ""),
    ],
)
def test_phone(value: str, region: str | None, key: str) -> None:
    assert phone_key(value, region) == key


@pytest.mark.parametrize(
    ("value", "key"),
    [
        ("https://www.linkedin.com/in/Ada-Byron/", "linkedin.com/in/ada-byron"),
        ("http://de.linkedin.com/in/ada-byron?trk=people", "linkedin.com/in/ada-byron"),
        ("linkedin.com/in/ada-byron/fr", "linkedin.com/in/ada-byron"),
        ("https://www.linkedin.com/in/m%C3%BCller-1", "linkedin.com/in/müller-1"),
        ("https://twitter.com/Ada", "x.com/ada"),
        ("https://www.linkedin.com/company/acme", ""),
        ("https://www.linkedin.com/in/", ""),
        ("https://acme.example/ada", ""),
        ("http://[broken", ""),
        ("", ""),
    ],
)
def test_profile(value: str, key: str) -> None:
    assert profile_key(value) == key


@given(st.text(max_size=80), st.sampled_from(list(MethodType)), st.sampled_from([None, "US", "DE"]))
def test_no_value_is_too_odd(value: str, type_: MethodType, region: str | None) -> None:
    key = method_key(type_, value, region)
    assert key == key.strip()
    platform_of(type_, value, value)


def test_the_region_is_the_users_or_the_locales(monkeypatch: pytest.MonkeyPatch) -> None:
    assert region_or_default("no") == "NO"
    monkeypatch.setenv("LC_ALL", "de_AT.UTF-8")
    assert region_or_default("") == "AT"
    for name in ("LC_ALL", "LC_TELEPHONE", "LANG"):
        monkeypatch.setenv(name, "C.UTF-8")
    monkeypatch.setattr("models.exchange.normalize._locale_name", str)
    assert region_or_default("") is None


@pytest.mark.parametrize(
    ("type_", "value", "label", "platform"),
    [
        (MethodType.EMAIL, "ada@gmail.com", "", "private_email"),
        (MethodType.EMAIL, "ada@gmail.com", "Work", "work_email"),
        (MethodType.EMAIL, "ada@acme.example", "Home", "private_email"),
        (MethodType.EMAIL, "ada@acme.example", "", ""),
        (MethodType.EMAIL, "ada@gmail.com", "Other", ""),
        (MethodType.PHONE, "1", "Mobile", "mobile"),
        (MethodType.PHONE, "1", "Work", "work_phone"),
        (MethodType.PHONE, "1", "Work Fax", ""),
        (MethodType.PHONE, "1", "Home", "home_phone"),
        (MethodType.PHONE, "1", "WhatsApp", "whatsapp"),
        (MethodType.PHONE, "1", "Grandma's", ""),
        (MethodType.URL, "https://linkedin.com/in/ada", "Profile", "linkedin"),
        (MethodType.URL, "https://acme.example", "Work", "work_website"),
        (MethodType.ADDRESS, "Street 1", "Home", "post"),
        (MethodType.ADDRESS, "Street 1", "Work", "work_address"),
    ],
)
def test_platforms_follow_from_labels_and_domains(type_: MethodType, value: str, label: str, platform: str) -> None:
    assert platform_of(type_, value, label) == platform


@pytest.mark.parametrize(
    ("value", "region", "key"),
    [
        ("4930901820000", "GB", "+4930901820000"),
        ("12025550143", "DE", "+12025550143"),
        ("15112345678", "DE", "+4915112345678"),
        ("13912345678", "CN", "+8613912345678"),
        ("4930901820000", None, "+4930901820000"),
        ("99912345678901", None, ""),
    ],
)
def test_a_number_that_has_lost_its_plus_is_international_unless_it_is_a_mobile_number_here(
    value: str, region: str | None, key: str
) -> None:
    assert phone_key(value, region) == key
