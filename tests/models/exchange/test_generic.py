"""Other tables are read by the names of their columns."""

from __future__ import annotations

from models.exchange.files import ImportFile, read_people
from models.exchange.person_names import split_name
from models.exchange.records import DateRecord, PersonRecord
from models.vocabulary import DateType


def table(text: str, region: str | None = "US", codec: str = "utf-8") -> ImportFile:
    file = read_people(text.encode(codec), region)
    assert file.format.endswith("csv")
    return file


def people(text: str, **options: str) -> list[PersonRecord]:
    return list(table(text, **options).records())


def test_outlook_tells_the_honorific_from_the_job_and_dates_by_the_column() -> None:
    (ada,) = people(
        "Title,First Name,Last Name,Job Title,E-mail Address,E-mail 2 Address,Home Phone,Business Phone,Birthday,"
        "Anniversary,Categories,Gender,Priority\n"
        "Mrs.,Ada,Byron,Analyst,ada@a.example,ada@b.example,801-555-0142,801-555-0142,12/28/1969,0/0/00,Friends;Chess,,Normal\n"
    )
    assert (ada.columns["name_prefix"], ada.columns["title"]) == ("Mrs.", "Analyst")
    assert [m.platform for m in ada.methods] == ["", "", "home_phone", "work_phone"]
    assert ada.dates == [DateRecord(DateType.BIRTHDAY, 12, 28, 1969)]
    assert ada.groups == ["Friends", "Chess"]
    assert ada.kept == []


def test_german_columns_with_semicolons_in_windows_1252() -> None:
    (kaethe,) = people(
        "Anrede;Vorname;Nachname;Firma;Position;E-Mail;Telefon geschäftlich;Straße privat;Ort privat\r\n"
        "Frau;Käthe;Groß;Söhne KG;Leiterin;k@soehne.example;+49 30 901820;Hauptstraße 1;Köln\r\n",
        codec="cp1252",
    )
    assert (kaethe.name, kaethe.columns["place"], kaethe.columns["title"]) == ("Käthe Groß", "Köln", "Leiterin")
    # soehne.example is what Söhne KG gives its people.
    assert [m.platform for m in kaethe.methods] == ["work_email", "work_phone", "post"]


def test_a_birthday_in_three_columns() -> None:
    first, second = people(
        "Display Name,Primary Email,Birth Year,Birth Month,Birth Day,\nAda,a@b.example,1970,11,15,\nBob,b@b.example,,2,29,\n"  # noqa: E501
    )
    assert first.dates == [DateRecord(DateType.BIRTHDAY, 11, 15, 1970)]
    assert second.dates == [DateRecord(DateType.BIRTHDAY, 2, 29)]


def test_repeated_and_nameless_columns_lose_nothing() -> None:
    first, second = people("Email,Name,Email,,Phone,Phone,,\na@b.example,Ana,c@d.example,x,801-555-0142,801-555-0143,,\n"  # noqa: E501
                           ",Bo,e@f.example,,,801-555-0144,,\n")  # fmt: skip
    assert [m.value for m in first.methods] == ["a@b.example", "c@d.example", "801-555-0142", "801-555-0143"]
    assert first.kept == [("", "x")]
    assert [m.value for m in second.methods] == ["e@f.example", "801-555-0144"]


def test_cells_that_hold_several_things() -> None:
    (raj,) = people(
        "Lead ID,Contact,Email / Phone,Owner\n1,Rajesh Kumar,raj@a.example / 9876501234,Priya\n", region="IN"
    )
    assert [(m.type, m.key) for m in raj.methods] == [("email", "raj@a.example"), ("phone", "+919876501234")]
    (several,) = people('Name,Email\nAda Byron,"a@x.example, b@x.example; Ada <c@x.example>"\n')
    assert several.sure_keys() == ["email:a@x.example", "email:b@x.example", "email:c@x.example"]


def test_an_address_that_is_none_is_kept_to_be_mended() -> None:
    (ivo,) = people("Full Name,Email,Phone\nIvo Petrov,ivo[at]x.test,ext. 4471\n")
    assert [(m.value, m.key) for m in ivo.methods] == [("ivo[at]x.test", ""), ("ext. 4471", "")]


def test_formulas_are_text_and_their_guard_goes() -> None:
    first, second = people("First Name,Last Name,Email,Phone,Notes\n=cmd|'x'!A0,Attacker,e@x.example,'+47 90 00 00 01,'@home\n"  # noqa: E501
                           "Dash,-Johnson,d@x.example,+49 151 0000000,-2+3\n")  # fmt: skip
    assert first.columns["given_name"] == "=cmd|'x'!A0"
    assert (first.methods[1].value, first.columns["notes"]) == ("+47 90 00 00 01", "@home")
    assert (second.name, second.columns["notes"]) == ("Dash -Johnson", "-2+3")


def test_an_empty_page_of_a_table_program_is_set_aside() -> None:
    file = table('Name,Email,Tags,Last contact\nUntitled,,,\nBjarne Holm,b@x.example,work,"January 15, 2025 9:30 AM"\n')
    assert [person.name for person in file.records()] == ["Bjarne Holm"]
    assert [entry.line for entry in file.set_aside] == [2]


def test_a_header_without_rows_is_a_list_of_nobody() -> None:
    file = table("First Name,Last Name,Email,Phone\n")
    assert list(file.entries()) == []


def test_whole_names_are_split_only_where_that_is_sure() -> None:
    assert split_name("Ada Byron") == {"given_name": "Ada", "family_name": "Byron"}
    assert split_name("Byron, Ada") == {"given_name": "Ada", "family_name": "Byron"}
    assert split_name("Ludwig van Beethoven") == {"given_name": "Ludwig", "family_name": "van Beethoven"}
    for name in ("Gartencenter Müller & Vater", "Acme Inc", "Dr. Schultheiss", "李 雷", "Prince", "a@b.example"):
        assert split_name(name) == {}


def test_the_path_of_an_exchange_server_is_no_address() -> None:
    (ada,) = people("First Name,Last Name,Email,Phone\nAda,Byron,/o=ExchangeLabs/ou=x/cn=Recipients/cn=ada12345,\n")
    assert (ada.methods, ada.kept) == ([], [("E-mail", "/o=ExchangeLabs/ou=x/cn=Recipients/cn=ada12345")])


def test_what_people_write_into_columns_of_platforms() -> None:
    ada, bo = people(
        "Name,LinkedIn,Xing,WhatsApp,Signal,Telegram,What is your GitHub profile?\n"
        "Ada Byron,ada-byron,,https://wa.me/442079460018,yes,no,ada\n"
        "Bo Lind,https://www.linkedin.com/in/bo,Bo_Lind,x,nein,@bo,\n"
    )
    assert [(m.platform, m.value, m.key) for m in ada.methods] == [
        ("linkedin", "https://www.linkedin.com/in/ada-byron", "linkedin.com/in/ada-byron"),
        ("whatsapp", "+442079460018", "+442079460018"),
        ("signal", "", ""),
        ("github", "https://github.com/ada", "github.com/ada"),
    ]
    assert [(m.platform, m.value) for m in bo.methods] == [
        ("linkedin", "https://www.linkedin.com/in/bo"), ("xing", "https://www.xing.com/profile/Bo_Lind"),
        ("whatsapp", ""), ("telegram", "@bo"),
    ]  # fmt: skip


def test_several_addresses_and_numbers_in_one_cell() -> None:
    (ada,) = people(
        "Name,URLs,Telephone\n"
        'Ada Byron,"https://linkedin.com/in/ada,https://twitter.com/ada","020 7946 0018, 020 7946 0019"\n',
        region="GB",
    )
    assert [m.platform or m.value for m in ada.methods] == ["linkedin", "x", "020 7946 0018", "020 7946 0019"]


def test_a_number_whose_digits_a_spreadsheet_has_dropped_is_kept_and_reaches_nobody() -> None:
    ada, bo = people('Name,Mobile\nAda,"4,4207E+11"\nBo,4.42079460018E+11\n')
    assert (ada.methods, ada.kept) == ([], [("Mobile", "4,4207E+11")])
    assert [m.value for m in bo.methods] == ["442079460018"]


def test_names_are_shown_the_way_they_are_said() -> None:
    rows = ['"Byron, Ada"', "Dr. Hans Meier", '"Dr. Meier, Hans"', "ada@x.example", '"Acme, Inc."']
    found = people("Name,E-mail\n" + "\n".join(f"{name},p{number}@x.example" for number, name in enumerate(rows)))
    assert [person.name for person in found] == [
        "Ada Byron", "Dr. Hans Meier", "Dr. Hans Meier", "p3@x.example", "Acme, Inc.",
    ]  # fmt: skip
    assert [person.columns.get("given_name") for person in found] == ["Ada", "Hans", "Hans", None, None]
    assert [person.columns.get("name_prefix") for person in found] == [None, "Dr.", "Dr.", None, None]
    assert [person.named for person in found] == [True, True, True, False, True]


def test_east_asian_names_begin_with_the_family() -> None:
    found = people("姓,名,電子メール アドレス,携帯電話\n山田,花子,h@x.example,\nSmith,Jane,j@x.example,\n")
    assert [person.name for person in found] == ["山田花子", "Jane Smith"]


def test_the_number_of_rows_at_the_end_is_nobody() -> None:
    file = table("Contacts export 2024-05-01\n\nName,E-mail\nCount Olaf,\nAda,ada@x.example\nTotal: 2 contacts,\n")
    entries = list(file.entries())
    assert [entry.name for entry in entries if isinstance(entry, PersonRecord)] == ["Count Olaf", "Ada"]
    assert [(entry.line, entry.text) for entry in file.set_aside] == [(6, "Total: 2 contacts,")]


def test_a_house_number_of_its_own_goes_behind_the_street() -> None:
    (ada,) = people("Vorname;Nachname;Straße;Hausnummer;PLZ;Ort\nAda;Byron;Hauptstr.;5a;10115;Berlin\n")
    assert [m.value for m in ada.methods] == ["Hauptstr. 5a, 10115 Berlin"]


def test_cells_from_a_web_page_are_read_as_they_were_shown() -> None:
    ada, bo = people("Name,Company,Notes\nAda &amp; Co,Smith &amp; Sons,&quot;Tea&quot;&#39;s\nM&uuml;ller,,\n")
    assert (ada.name, ada.columns["organization"], ada.columns["notes"]) == ("Ada & Co", "Smith & Sons", '"Tea"\'s')
    assert bo.name == "Müller"
    (plain,) = people("Name,Company,Notes\nAda,Smith & Sons,writes &amp; for &\n")
    assert plain.columns["notes"] == "writes &amp; for &"


def test_numbers_with_labels_in_one_cell() -> None:
    ada, bo, cy = people(
        "Name,Phones\n"
        'Ada,"Mobile: +44 7700 900123, Work: +44 20 7946 0018"\n'
        "Bo,work | 514-555-0142 : mobile | 438-555-0199\n"
        "Cy,030 / 90182054\n"
    )
    assert [(m.value, m.platform) for m in (*ada.methods, *bo.methods)] == [
        ("+44 7700 900123", "mobile"), ("+44 20 7946 0018", "work_phone"),
        ("514-555-0142", "work_phone"), ("438-555-0199", "mobile"),
    ]  # fmt: skip
    assert [m.value for m in cy.methods] == ["030 / 90182054"]


def test_names_of_columns_in_steps_and_run_together() -> None:
    (ada,) = people(
        "Name / First Name,Name / Last Name,Emails / Additional Emails,Company / Name,Record > Last interaction > When,"
        "mobilePhone,homeCity,Phones / Calling Code\n"
        'Ada,Byron,"[""ada@gmail.com""]",Engine Works,2024-01-02T10:00:00Z,+44 7700 900123,Leeds,+44\n'
    )
    assert (ada.name, ada.columns["organization"], ada.columns["place"]) == ("Ada Byron", "Engine Works", "Leeds")
    assert ada.columns["estimated_on"].isoformat() == "2024-01-02"
    assert [(m.value, m.platform) for m in ada.methods] == [
        ("ada@gmail.com", "private_email"), ("+44 7700 900123", "mobile"),
    ]  # fmt: skip
    assert [value for _, value in ada.kept] == ["+44"]
