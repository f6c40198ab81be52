"""What an import teaches: platforms from labels and addresses, kinds from platforms and groups."""

from __future__ import annotations

import pytest

from models.exchange.group_words import is_personal_group, is_professional_group
from models.exchange.mail_providers import is_free_mail
from models.exchange.records import MethodRecord, PersonRecord
from models.exchange.teaching import Evidence, evidence_of, kind_of, method, settle_work_mail
from models.vocabulary import Kind, MethodType


@pytest.mark.parametrize(
    "domain",
    "gmail.com yahoo.co.jp hotmail.com.ar live.nl outlook.com gmx.ch orange.fr libero.it wp.pl seznam.cz freemail.hu "
    "telia.com online.no luukku.com mail.ru ukr.net otenet.gr uol.com.br qq.com naver.com docomo.ne.jp comcast.net "
    "bigpond.com xtra.co.nz sapo.pt ziggo.nl".split(),
)
def test_private_mail_is_known_in_many_countries(domain: str) -> None:
    assert is_free_mail(f"Ada@{domain.upper()}")


@pytest.mark.parametrize(
    "domain", "outlook.office.example live.acme.example yahooinc.com engine.example hotmail".split()
)
def test_what_only_looks_like_private_mail_is_none(domain: str) -> None:
    assert not is_free_mail(f"ada@{domain}")


@pytest.mark.parametrize(
    "name",
    "Family|Family & friends|Familie Weber|Amis|Famiglia|Vrienden|Rodzina|Vänner|Perhe|Rodina|Barátok|Prieteni|"
    "Arkadaşlar|Друзья|Друзі|Φίλοι|家族|朋友|친구|School friends".split("|"),
)  # fmt: skip
def test_groups_of_private_life(name: str) -> None:
    assert is_personal_group(name)
    assert not is_professional_group(name)


@pytest.mark.parametrize(
    "name",
    "Work|Co-workers|Former clients|Kollegen|Kunden 2024|Clients|Proveedores|Fornitori|Klanten|Klienci|Kollegor|"
    "Asiakkaat|Zákazníci|Ügyfelek|Müşteriler|Коллеги|同事|取引先|고객|Team".split("|"),
)  # fmt: skip
def test_groups_of_work(name: str) -> None:
    assert is_professional_group(name)
    assert not is_personal_group(name)


@pytest.mark.parametrize("name", ["Handball team", "Chess", "PyCon 2026", "Befriended", "Network", ""])
def test_other_groups_teach_nothing(name: str) -> None:
    assert not is_personal_group(name)
    assert not is_professional_group(name)


def test_the_kind_follows_from_all_that_is_known() -> None:
    record = PersonRecord(1, groups=["Family"], methods=[MethodRecord(MethodType.URL, "x", platform="xing")])
    assert evidence_of(record) == {Evidence(Kind.PROFESSIONAL, "xing"), Evidence(Kind.PERSONAL, group="Family")}
    assert kind_of(record) is Kind.BOTH
    record.groups = ["Chess"]
    assert kind_of(record) is Kind.PROFESSIONAL
    assert kind_of(PersonRecord(1, groups=["Amigos"])) is Kind.PERSONAL
    assert kind_of(PersonRecord(1)) is Kind.BOTH


@pytest.mark.parametrize(
    ("address", "platform"),
    [
        ("https://de.linkedin.com/in/ada-byron/", "linkedin"),
        ("https://www.linkedin.com/company/engine-works/", "work_website"),
        ("https://www.xing.com/profile/Ada_Byron", "xing"),
        ("https://www.xing.com/pages/engineworks", "work_website"),
        ("https://github.com/ada", "github"),
        ("https://m.facebook.com/ada.byron", "facebook"),
        ("https://fb.me/ada", "facebook"),
        ("instagram.com/ada", "instagram"),
        ("https://telegram.me/ada", "telegram"),
        ("https://twitter.com/ada", "x"),
        ("https://bsky.app/profile/ada.example", "bluesky"),
        ("https://chaos.example/@ada", "mastodon"),
        ("https://medium.com/@ada", ""),
        ("https://ada.example/about", ""),
    ],
)
def test_platforms_follow_from_the_domain(address: str, platform: str) -> None:
    made = method(MethodType.URL, address, "", None)
    assert (made.type, made.platform) == (MethodType.URL, platform)


@pytest.mark.parametrize(
    ("address", "platform"),
    [
        ("https://wa.me/442079460018", "whatsapp"),
        ("wa.me/442079460018?text=hi", "whatsapp"),
        ("https://api.whatsapp.com/send?phone=442079460018", "whatsapp"),
        ("https://signal.me/#p/+442079460018", "signal"),
    ],
)
def test_an_address_that_holds_a_number_is_the_number(address: str, platform: str) -> None:
    made = method(MethodType.URL, address, "", None)
    assert (made.type, made.value, made.key, made.platform) == (
        MethodType.PHONE, "+442079460018", "+442079460018", platform,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("label", "platform"),
    [
        ("Geschäftlich", "work_phone"), ("Domů", "home_phone"), ("Työ", "work_phone"), ("служебный", "work_phone"),
        ("Cep", "mobile"), ("자택", "home_phone"), ("勤務先", "work_phone"), ("Annet", ""), ("Fax arbeid", ""),
    ],
)  # fmt: skip
def test_labels_are_read_in_many_languages(label: str, platform: str) -> None:
    assert method(MethodType.PHONE, "+442079460018", label, None).platform == platform


def mail(*addresses: str, organization: str = "Engine Works", name: str = "Ada Byron") -> list[str]:
    record = PersonRecord(1, {"name": name, "organization": organization})
    record.methods = [method(MethodType.EMAIL, address, "", None) for address in addresses]
    settle_work_mail(record)
    return [entry.platform for entry in record.methods]


def test_work_mail_is_what_an_organization_may_have_given() -> None:
    assert mail("ada@engine-works.example") == ["work_email"]
    assert mail("ada@loom.example") == ["work_email"]
    assert mail("ada@gmail.com") == ["private_email"]
    assert mail("me@byron.example") == [""]
    assert mail("ada@loom.example", organization="") == [""]
    # Which of two it is cannot be told, but for the one that is called so.
    assert mail("ada@loom.example", "ada@mill.example") == ["", ""]
    assert mail("ada@loom.example", "ada@engine.example") == ["", "work_email"]
    assert mail("ada@loom.example", "ada@web.de") == ["work_email", "private_email"]
