"""The encoding of a table is found from real words of the languages that are written in it."""

from __future__ import annotations

import pytest

from models.exchange.reading import decode

TABLES = {
    "German": "Vorname;Nachname;Straße\r\nJürgen;Müller;Königstraße 1\r\nKäthe;Groß;Ährenweg 2\r\n"
    "Björn;Schäfer;Höfle\r\n",
    "French": "Prénom;Nom;Société\r\nFrançois;Lefèvre;Hôtel Côte d’Azur\r\nHélène;Gérard;Café Noël\r\n",
    "Spanish": "Nombre;Apellidos;Teléfono\r\nJosé;Muñoz;910\r\nMaría;Núñez Peña;920\r\nÍñigo;Ibáñez;930\r\n",
    "Portuguese": "Nome;Sobrenome;Endereço\r\nJoão;Simões;Rua São José\r\nConceição;Gonçalves;Av. Brasília\r\n",
    "Norwegian": "Fornavn;Etternavn;Fødselsdag\r\nBjørn;Ødegård;1.2.1980\r\nÅse;Sørensen;\r\nHåkon;Bråten;\r\n",
    "Icelandic": "Nafn;Eftirnafn\r\nÞórður;Guðmundsson\r\nSigríður;Jónsdóttir\r\nÝmir;Friðriksson\r\n",
    "Polish": "Imię;Nazwisko;Miasto\r\nŁukasz;Wiśniewski;Łódź\r\nMałgorzata;Dąbrowska;\r\nJózef;Zieliński;Poznań\r\n",
    "Czech": "Jméno;Příjmení;Město\r\nJiří;Dvořák;Plzeň\r\nZdeněk;Černý;Brno\r\nTomáš;Němec;Ústí\r\n",
    "Hungarian": "Vezetéknév;Utónév;Város\r\nErdős;László;Győr\r\nKovács;Jenő;Szőreg\r\n",
    "Croatian": "Ime;Prezime\r\nŽeljko;Jurić\r\nĐorđe;Petrović\r\nŠime;Čović\r\n",
    "Turkish": "Ad;Soyadı;Doğum Günü\r\nAyşe;Yıldız;1.2.1980\r\nÇağlar;Öztürk;\r\nGülşen;Şahin;\r\n",
    "Russian": "Имя;Фамилия\r\nВладимир;Тестов\r\nНаталья;Соколова\r\n",
    "Greek": "Όνομα;Επώνυμο\r\nΓιώργος;Παπαδόπουλος\r\nΕλένη;Νικολάου\r\n",
    "Hebrew": "שם;משפחה\r\nדוד;כהן\r\nשרה;לוי\r\n",
    "Japanese": "姓;名;会社名\r\n山田;太郎;株式会社テスト\r\n鈴木;花子;ソニー\r\n佐藤;ケン;トヨタ\r\n",
    "Taiwanese": "姓;名;公司;電子郵件地址\r\n王;小明;台積電;\r\n林;志玲;鴻海精密;\r\n陳;美麗;\r\n",
    "Chinese": "姓;名;公司\r\n李;雷;北京测试公司\r\n韩;梅梅;上海有限公司\r\n",
    "Korean": "성;이름;회사\r\n김;철수;삼성전자\r\n이;영희;현대자동차\r\n",
}
WRITTEN = [
    *((language, codec) for language in ("German", "French", "Spanish", "Portuguese", "Norwegian")
      for codec in ("cp1252", "mac_roman")),
    ("German", "cp850"), ("Icelandic", "cp1252"), ("Polish", "cp1250"), ("Czech", "cp1250"), ("Hungarian", "cp1250"),
    ("Croatian", "cp1250"), ("Turkish", "cp1254"), ("Russian", "cp1251"), ("Russian", "koi8_r"), ("Greek", "cp1253"),
    ("Hebrew", "cp1255"), ("Japanese", "cp932"), ("Japanese", "euc_jp"), ("Taiwanese", "big5"),
    ("Chinese", "gb18030"), ("Korean", "cp949"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "codec"), WRITTEN)
def test_the_words_of_a_table_tell_its_encoding(language: str, codec: str) -> None:
    text = TABLES[language]
    assert decode(text.encode(codec), "x.csv").text == text


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("language", TABLES)
def test_unicode_is_read_with_and_without_a_mark(language: str, codec: str) -> None:
    assert decode(TABLES[language].encode(codec), "x.csv").text == TABLES[language]


@pytest.mark.parametrize(("language", "codec"), [("German", "cp1252"), ("Polish", "cp1250"), ("Turkish", "cp1254")])
def test_lines_of_another_encoding_in_a_file_of_utf_8(language: str, codec: str) -> None:
    text = TABLES[language]
    found = decode("Zoë;Ålesund;Γιώργος\r\n".encode() + text.encode(codec), "x.csv")
    assert found.text.endswith(text)
    assert found.text.startswith("Zoë;Ålesund;Γιώργος")
    assert found.encoding.startswith("UTF-8 and ")


def test_a_few_western_letters_stay_windows_1252() -> None:
    text = "Name,Company\r\nZoë,Café René\r\nAda,“Söhne” – 5 € & Co…\r\nBob,L’Oréal\r\n"
    assert decode(text.encode("cp1252"), "x.csv").text == text


def test_no_word_begins_with_a_currency() -> None:
    text = "Name,E-Mail\rÄda Böhm,aeda@x.example\r"
    assert decode(text.encode("mac_roman"), "people.csv").text == text
