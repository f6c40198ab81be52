"""The columns of any table are matched by their names and their cells, and what the user says of them is remembered."""

from __future__ import annotations

import pytest

from models.book import Book
from models.errors import InvalidValueError
from models.exchange.column_match import Origin
from models.exchange.columns import column_roles, language_of
from models.exchange.dates import Order
from models.exchange.files import ImportFile, read_people
from models.exchange.meanings import told_meaning
from models.exchange.records import PersonRecord
from models.operations.importing import import_people
from models.operations.remembered_columns import remember_columns
from models.queries.remembered_columns import recalled
from models.vocabulary import DateType


def table(text: str, region: str | None = "US") -> ImportFile:
    return read_people(text.encode(), region, name="people.csv")


def meanings(text: str) -> list[str]:
    match = table(text).match
    assert match is not None
    return [column.meaning for column in match.columns]


@pytest.mark.parametrize(
    ("header", "roles"),
    [
        ("Vorname;Name;E-Mail;Telefon mobil", ["given_name", "family_name", "email:", "phone:Mobile"]),
        ("Prénom,Nom,Société,Anniversaire", ["given_name", "family_name", "organization", "birthday"]),
        ("Nome,Cognome,Azienda,Anniversario", ["given_name", "family_name", "organization", "anniversary"]),
        ("Nome,Empresa,Celular,Aniversário", ["name", "organization", "phone:Mobile", "birthday"]),
        ("Nombre,Apellidos,Móvil,Aniversario", ["given_name", "family_name", "phone:Mobile", "anniversary"]),
        ("Imię,Nazwisko,Firma,Urodziny", ["given_name", "family_name", "organization", "birthday"]),
        ("Jméno,Příjmení,Mobil,Narozeniny", ["given_name", "family_name", "phone:Mobile", "birthday"]),
        ("Ad,Soyadı,Şirket,Doğum Günü", ["given_name", "family_name", "organization", "birthday"]),
        ("Etunimi,Sukunimi,Sähköposti", ["given_name", "family_name", "email:"]),
        ("Имя,Фамилия,Компания,Эл. почта", ["given_name", "family_name", "organization", "email:"]),
        ("姓,名,会社名,電子メール アドレス", ["family_name", "given_name", "organization", "email:"]),
        ("姓名,公司,手机,电子邮件地址", ["name", "organization", "phone:Mobile", "email:"]),
        ("이름,성,회사,이메일", ["given_name", "family_name", "organization", "email:"]),
        ("Name,Email (Work),Phone 2 - Mobile,Home Address City", ["name", "email:Work", "phone:Mobile",
                                                                  "address:Home:city"]),
        ("first_name,LAST NAME,E‑mail:,ZIP *", ["given_name", "family_name", "email:", "address::postal_code"]),
        ("Vorname,Nachname,Stra\ufffde gesch\ufffdftlich", ["given_name", "family_name", "address:Work:street"]),
    ],
)  # fmt: skip
def test_names_of_columns_in_many_languages(header: str, roles: list[str]) -> None:
    assert column_roles(header.replace(";", ",").split(",")) == roles


def test_a_column_that_is_called_met_holds_the_day() -> None:
    assert meanings("Name,E-mail,Met\nAda Byron,ada@b.example,2021-03-05\n") == ["name", "email:", "met_on"]


def test_the_language_of_most_names_decides() -> None:
    assert language_of(["vorname", "name", "telefon"]) == "de"
    assert language_of(["name", "email"]) == "en"
    assert language_of(["x1", "x2"]) == "en"


@pytest.mark.parametrize(
    ("header", "format_"),
    [
        ("First Name,Last Name,E-mail Address,Business Phone", "outlook-csv"),
        ("Prénom,Nom,Adresse de messagerie,Tél. mobile", "outlook-csv"),
        ("名,姓,電子メール アドレス,携帯電話", "outlook-csv"),
        ("First Name,Last Name,Display Name,Primary Email,Work Phone", "thunderbird-csv"),
        ("First,Middle,Last,Email,Home,Work,Mobile", "yahoo-csv"),
        ("Record ID,First Name,Last Name,Email,Contact owner", "hubspot-csv"),
        ("First Name,Last Name,Email,Last Seen At", "dex-csv"),
        ("Name,Email,Clay Score", "clay-csv"),
        ("First Name,Last Name,Is Partial,Last Talked To", "monica-csv"),
        ("Vorname\tNachname\tArbeit E-Mail\tPrivat Telefon\tGeburtstag", "apple-csv"),
        ("名,姓,URL,メールアドレス,会社名,役職,つながりになった日", "linkedin-csv"),
        ("Nom,Prénom,Courriel", "csv"),
        # Words that anybody uses: a table of one's own.
        ("Vorname,Nachname,E-Mail-Adresse,Telefon", "csv"),
        ("First Name,Last Name,Primary Email,Organizations", "csv"),
        ("Vezetéknév,Keresztnév,E-mail cím,Mobiltelefon", "csv"),
        ("First Name,Last Name,Account Name,Mailing Street,Email,Contact Owner", "salesforce-csv"),
        ("Record Id,Contact Owner,First Name,Last Name,Account Name,Email", "zoho-csv"),
        ("Person - Name,Person - Organization,Person - Email - Work,Email", "pipedrive-csv"),
    ],
)
def test_the_program_is_told_by_its_columns(header: str, format_: str) -> None:
    assert table(f"{header}\n").format == format_


def test_a_japanese_list_of_connections() -> None:
    (hanako,) = table(
        "名,姓,URL,メールアドレス,会社名,役職,つながりになった日\n"
        "花子,山田,https://www.linkedin.com/in/hanako,,テスト,部長,05 Mar 2021\n"
    ).records()
    assert (hanako.columns["given_name"], hanako.columns["family_name"]) == ("花子", "山田")
    assert hanako.columns["met_on"].isoformat() == "2021-03-05"


def test_cells_tell_what_unknown_columns_hold() -> None:
    text = (
        "Nafn,Póstur,Sími,Annað\nAda Byron,ada@a.example,+44 20 7946 0001,x\n"
        "Bob Smith,bob@b.example,+44 20 7946 0002,y\n"
        "Eve Jones,eve@c.example,+44 20 7946 0003,z\n"
    )
    assert meanings(text) == ["name", "email:", "phone:", "kept:Annað"]


def test_a_colleagues_address_is_not_the_persons() -> None:
    text = "Name,Email,Deal Owner Email,Mail Zwei\n" + "".join(
        f"P{n} Q,p{n}@a.example,boss@b.example,q{n}@c.example\n" for n in range(6)
    )
    assert meanings(text) == ["name", "email:", "kept:Deal Owner Email", "email:Mail Zwei"]


def test_cells_against_a_name() -> None:
    text = "Name,Phone\n" + "".join(f"P{n} Q,p{n}@a.example\n" for n in range(4))
    assert meanings(text) == ["name", "email:"]
    assert meanings("Name,Title\nAda,Dr.\nBob,Mr\nEve,Mrs\n") == ["name", "name_prefix"]
    assert meanings("Name,Title\nAda,Director\nBob,Clerk\n") == ["name", "title"]


def test_a_meaning_is_chosen_seen_and_taken_back() -> None:
    file = table("Name,Email,Ref\nAda Byron,ada@a.example,Chess; Maths\n")
    match = file.match
    assert match is not None
    changed = file.with_match(match.with_meaning(2, "interests").with_meaning(1, "email:Work"))
    (ada,) = changed.records()
    assert [(m.value, m.label, m.platform) for m in ada.methods] == [("ada@a.example", "Work", "work_email")]
    assert ada.interests == ["Chess", "Maths"]
    (before,) = file.records()
    assert (before.interests, before.kept) == ([], [("Ref", "Chess; Maths")])
    assert changed.match is not None
    assert (changed.match.columns[2].origin, changed.match.columns[2].guess) == (Origin.CHOSEN, "kept:Ref")
    assert match.columns[2].examples == ("Chess; Maths",)
    assert "interests" in match.columns[2].allowed()
    for index, meaning in ((1, "nonsense"), (9, "email:")):
        with pytest.raises(InvalidValueError):
            match.with_meaning(index, meaning)


def test_left_out_is_left_out() -> None:
    file = table("Name,Secret\nAda Byron,x\n")
    assert file.match is not None
    (ada,) = file.with_match(file.match.with_meaning(1, "ignore")).records()
    assert ada.kept == []


@pytest.mark.parametrize(
    ("text", "index", "meaning"),
    [
        ("First Name,Last Name,Company,Position,Connected On,Extra\nAda,Byron,X,Y,05 Mar 2021,ada@a.example\n", 5,
         "email:"),
        ("First Name,Last Name,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value\nAda,Byron,,Chess,ada@a.example\n",
         3, "groups"),
    ],
)  # fmt: skip
def test_columns_of_linkedin_and_google_can_be_changed_too(text: str, index: int, meaning: str) -> None:
    file = table(text)
    assert file.match is not None
    (ada,) = file.with_match(file.match.with_meaning(index, meaning)).records()
    assert ada.sure_keys() == ["email:ada@a.example"]
    assert ada.groups == (["Chess"] if meaning == "groups" else [])
    assert ada.columns["kind"] == ("professional" if meaning == "email:" else "both")


def test_what_was_chosen_is_remembered_for_the_same_header(book: Book) -> None:
    text = "Name,Email,Ref\nAda Byron,ada@a.example,Chess\n"
    file = table(text)
    assert file.match is not None
    import_people(book, file.with_match(file.match.with_meaning(2, "interests")), circle_id=None)
    again = recalled(table("Name,Email,Ref\nBob Smith,bob@a.example,Go\n"))
    assert again.match is not None
    assert (again.match.columns[2].meaning, again.match.columns[2].origin) == ("interests", Origin.REMEMBERED)
    assert [bob.interests for bob in again.records()] == [["Go"]]
    assert import_people(book, recalled(table(text)), circle_id=None).operation_id is None
    other = table("Name,Email,Rev\nBob Smith,bob@a.example,Go\n")
    assert recalled(other) is other
    book.undo()
    assert recalled(table(text)).match == table(text).match


def test_what_was_remembered_is_forgotten(book: Book) -> None:
    file = table("Name,Email,Ref\nAda Byron,ada@a.example,Chess\n")
    assert file.match is not None
    remember_columns(book, file.match.with_meaning(2, "interests"))
    assert recalled(file) is not file
    remember_columns(book, file.match)
    assert recalled(file) is file


def test_the_order_of_dates_is_asked_where_nothing_tells() -> None:
    file = table("Name,Birthday\nAda,3/7/1984\nBob,0/0/00\n")
    assert file.match is not None
    assert not file.match.order_is_sure
    assert birthdays(file) == [(3, 7)]
    assert birthdays(file.with_match(file.match.with_order(Order.DAY_FIRST))) == [(7, 3)]
    late = table("Name,Birthday\n" + "Ada,3/7/1984\n" * 900 + "Bob,14/07/1979\n")
    assert late.match is not None
    assert (late.match.order, late.match.order_is_sure) == (Order.DAY_FIRST, True)


def birthdays(file: ImportFile) -> list[tuple[int, int]]:
    return [(entry.month, entry.day) for person in file.records() for entry in person.dates]


@pytest.mark.parametrize(
    "text",
    [
        "Ada,Byron,ada@a.example,+44 20 7946 0001\nBob,Smith,bob@b.example,\n",
        "Byron;Ada;+44 20 7946 0001;ada@a.example\nSmith;Bob;;bob@b.example\n",
        "ada@a.example\tAda Byron\nbob@b.example\tBob Smith\n",
        "Ada Byron <ada@a.example>\nBob Smith <bob@b.example>\n",
    ],
)
def test_nobody_is_eaten_as_a_header(text: str) -> None:
    people = list(table(text).records())
    assert [person.name for person in people] == ["Ada Byron", "Bob Smith"]
    assert [person.sure_keys()[0].split(":")[0] for person in people if person.sure_keys()] == ["email", "email"] or (
        people[0].sure_keys()[0].startswith("phone")
    )
    assert all("family_name" in person.columns for person in people)


def test_the_fixed_columns_of_old_mozilla_and_palm() -> None:
    cells = ["Ada", "Byron", "Ada Byron", "", "ada@a.example", "", "+44 20 7946 0001", *[""] * 20, "", "1815", "12",
             "10", *[""] * 4, "Numbers"]  # fmt: skip
    (ada,) = table(",".join(cells) + "\n").records()
    assert (ada.columns["notes"], ada.dates[0].type, ada.dates[0].year) == ("Numbers", DateType.BIRTHDAY, 1815)
    palm = '"Byron","Ada","Analyst","Engines","408-555-1254","","","","ada@a.example",'
    palm += '"","","","","","","","","","","0","Work"\n'
    (ada,) = table(palm).records()
    assert (ada.name, ada.columns["title"], ada.groups) == ("Ada Byron", "Analyst", ["Work"])


def test_noise_is_nothing() -> None:
    (ada,) = table(
        "First Name,Last Name,E-mail Address,E-mail 2 Address,Business Phone,Gender,Company,"
        "Anniversary,Account,Sensitivity\n"
        "Ada,Null,/o=ExchangeLabs/ou=x/cn=ada,a@b.example,N/A,Unspecified,-,0/0/00,0.0.00,Normal\n"
    ).records()
    assert (ada.name, ada.custom, ada.dates) == ("Ada Null", {}, [])
    assert [method.value for method in ada.methods] == ["a@b.example"]
    assert ada.kept == [("E-mail", "/o=ExchangeLabs/ou=x/cn=ada")]


def test_notion_relations_lose_their_links() -> None:
    file = table(
        "Name,Company,Last Contacted,Tags\n"
        'Ada Byron,Engines (https://www.notion.so/Engines-0123abc),"March 2, 2024 10:00 AM","chess, maths"\n'
    )
    assert file.format == "notion-csv"
    (ada,) = file.records()
    assert (ada.columns["organization"], ada.groups) == ("Engines", ["chess", "maths"])
    assert ada.columns["estimated_on"].isoformat() == "2024-03-02"


def test_a_domain_called_like_the_organization_is_work() -> None:
    people = table(
        "Name,Company,Email\nAda Byron,Nordlys AS,ada@nordlys.example\nBob Smith,Blue Press Ltd,bob@bluepress.example\n"
        "Eve Jones,Acme,eve@gmail.com\n"
    ).records()
    assert [(who.methods[0].platform, str(who.columns["kind"])) for who in people] == [
        ("work_email", "professional"), ("work_email", "professional"), ("private_email", "both"),
    ]  # fmt: skip


def test_every_guess_is_told_in_words() -> None:
    file = table("Name,Custom 7,Phone (Work),Home Street\nAda,x,1,2\n")
    assert file.match is not None
    assert [told_meaning(column.meaning).english() for column in file.match.columns] == [
        "Name", "Kept as it is", "Phone · work", "Street · home",
    ]  # fmt: skip


def test_another_export_behind_the_first_is_no_person() -> None:
    file = table("Name,Email\nAda,a@b.example\n\ufeffName,Email\nBob,b@b.example\n")
    assert [person.name for person in file.records()] == ["Ada", "Bob"]
    assert [entry.line for entry in file.entries() if not isinstance(entry, PersonRecord)] == [3]


OUTLOOK_NAMES = {
    "nl": "Achternaam=family_name|Werkadres, plaats=address:Work:city|Huisadres, postcode=address:Home:postal_code|"
    "Land/regio (anders)=address:Other:country|Fax op werk=phone:Work fax|Telefoon thuis 2=phone:Home",
    "sv": "Efternamn=family_name|Gatuadress 2, arbete=address:Work:street|Hemort=address:Home:city|"
    "Land, hem=address:Home:country|Fax, annan=phone:Fax|Telefon 2, arbete=phone:Work",
    "ru": "Фамилия=family_name|Улица 2 (дом. адрес)=address:Home:street|Индекс (раб. адрес)=address:Work:postal_code|"
    "Телефон раб. 2=phone:Work|Адрес 3 эл. почты=email:|Рабочий факс=phone:Work fax",
    "uk": "Прізвище=family_name|Місто (роб. адреса)=address:Work:city|Вулиця (інша адреса)=address:Other:street",
    "sk": "Priezvisko=family_name|Ulica (práca) 3=address:Work:street|"
    "Krajina alebo oblasť (domov)=address:Home:country",
    "tr": "Soyadı=family_name|İş-Cadde 2=address:Work:street|Ev-Posta Kodu=address:Home:postal_code|"
    "Diğer-Ülke/Bölge=address:Other:country|İş Faks No=phone:Work fax",
    "zh": "姓=family_name|商务地址 街道 2=address:Work:street|住宅地址 市/县=address:Home:city|商务电话 2=phone:Work",
    "da": "Gade 2 (privat)=address:Home:street|By (arbejde)=address:Work:city|"
    "Land/område (arbejde)=address:Work:country|Anden telefon=phone:Other|"
    "Fax (arbejde)=phone:Work fax|E-mail 2-adresse=email:|Mærkedag=anniversary",
    "no": "Etternavn=family_name|Adresse, arb.: Postnummer=address:Work:postal_code|"
    "Adresse, priv.: Gate/vei=address:Home:street|"
    "Telefon 2, priv.=phone:Home|Telefaks, arb.=phone:Work fax|Annen adresse: Poststed=address:Other:city",
    "fi": "Postitoimipaikka (koti)=address:Home:city|Maa/alue (muu)=address:Other:country|Työpuhelin 2=phone:Work|"
    "Lähiosoite (työ) 2=address:Work:street|Tehtävänimike=title",
    "cs": "Ulice (zam.)=address:Work:street|PSČ (dom.)=address:Home:postal_code|Telefon 2 (zam.)=phone:Work|"
    "Jiný fax=phone:Fax|Mobilní telefon=phone:Mobile|Titul=name_prefix|Funkce=title",
    "pl": "Adres służbowy - kod pocztowy=address:Work:postal_code|Inny adres - ulica 2=address:Other:street|"
    "Telefon domowy 2=phone:Home|Faks służbowy=phone:Work fax|Adres domowy - kraj/region=address:Home:country",
    "hu": "Város (hivatal)=address:Work:city|2. otthoni utcacím=address:Home:street|Egyéb fax=phone:Fax|"
    "3. e-mail cím=email:",
    "fr": "Rue (bureau)=address:Work:street|Dép/Région (domicile)=address:Home:region|Télécopie (autre)=phone:Fax|"
    "Téléphone 2 (domicile)=phone:Home|Pays/Région (bureau)=address:Work:country",
    "es": "Calle del trabajo=address:Work:street|Otro código postal=address:Other:postal_code|"
    "Provincia o estado de trabajo=address:Work:region|País o región del domicilio=address:Home:country",
    "it": "Via (uff.)=address:Work:street|CAP (ab.)=address:Home:postal_code|Altra città=address:Other:city|"
    "Fax (uff.)=phone:Work fax|Paese (ab.)=address:Home:country",
    "pt": "Sobrenome=family_name|Rua da empresa 2=address:Work:street|"
    "CEP do endereço residencial=address:Home:postal_code|"
    "2º telefone da residência=phone:Home|País/Região da Empresa=address:Work:country|Telefone da empresa=phone:Work",
    "ja": "番地 (会社)=address:Work:street|国 (その他)/地域=address:Other:country|"
    "市町村 (自宅)=address:Home:city|会社電話 2=phone:Work",
    "ko": "근무지 구/군/시=address:Work:city|집 번지=address:Home:street|기타 국가/지역=address:Other:country|"
    "근무처 전화 2=phone:Work",
}  # fmt: skip


@pytest.mark.parametrize("language", OUTLOOK_NAMES)
def test_outlooks_columns_are_put_together_from_their_words(language: str) -> None:
    pairs = [pair.split("=") for pair in OUTLOOK_NAMES[language].split("|")]
    assert dict(zip((name for name, _ in pairs), column_roles([name for name, _ in pairs]), strict=True)) == dict(pairs)


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("Last contacted at", "last_contact"),
        ("Connection date", "met_on"),
        ("LinkedIn profile link", "url:LinkedIn"),
        ("Your Instagram handle", "handle:Instagram"),
        ("General e-mail", "email:"),
        ("Mailing Zip/Postal Code", "address::postal_code"),
        ("Signal strength", "kept:Signal strength"),
        ("LinkedIn connections count", "kept:LinkedIn connections count"),
    ],
)
def test_names_are_understood_by_their_words(name: str, meaning: str) -> None:
    assert meanings(f"First Name,Last Name,{name}\nAda,Byron,\n")[2] == meaning


def test_a_word_that_says_nothing_in_another_language_is_not_left_out() -> None:
    # Charakter is how Polish Outlook calls what nobody needs; in German it may be anything.
    assert meanings("Vorname,Nachname,E-Mail,Charakter\nAda,Byron,a@x.example,klug\n")[3] == "kept:Charakter"


def test_a_headline_is_the_job_only_where_nothing_else_is() -> None:
    assert meanings("Full Name,Headline,Title,Email\n")[1:3] == ["custom:Headline", "title"]
    assert meanings("Full Name,Headline,Email\n")[1] == "title"


@pytest.mark.parametrize(
    "header",
    [
        "EMAIL,ref,Name",
        "Ref,Company,Name,Email",
        "Name,Company,Ref",
    ],
)
def test_what_was_chosen_is_remembered_for_a_header_in_another_order_or_with_a_column_more_or_fewer(
    book: Book, header: str
) -> None:
    file = table("Name,Email,Ref,Company\nAda Byron,ada@a.example,Chess,Acme\n")
    assert file.match is not None
    remember_columns(book, file.match.with_meaning(2, "interests"))
    match = recalled(table(f"{header}\n")).match
    assert match is not None
    assert [column.header.lower() for column in match.columns if column.origin is Origin.REMEMBERED] == ["ref"]
    assert match.columns[[name.lower() for name in header.split(",")].index("ref")].meaning == "interests"


def test_a_header_that_shares_little_is_another_one(book: Book) -> None:
    file = table("Name,Email,Ref,Company\nAda Byron,ada@a.example,Chess,Acme\n")
    assert file.match is not None
    remember_columns(book, file.match.with_meaning(2, "interests"))
    other = table("Name,Email,Ref,Mobile,Notes\nBo,b@a.example,Go,,\n")
    assert recalled(other) is other
