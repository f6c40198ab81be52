"""Files as people and programs really export them, where TENDRIL_SAMPLES names a folder of them."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import pytest

from models.book import Book
from models.errors import UnreadableFileError
from models.exchange.files import read_people
from models.exchange.preview import preview
from models.operations.importing import import_people
from tests.models.content import recorded_content

SAMPLES = Path(os.environ.get("TENDRIL_SAMPLES") or "/nonexistent")
pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="TENDRIL_SAMPLES names no folder of sample files")

# file: (format, encoding, people, lines set aside)
EXPECTED: dict[str, tuple[str, str, int, tuple[int, ...]]] = {
    "linkedin/careermanager_nourl.csv": ("linkedin-csv", "UTF-8", 3, ()),
    "linkedin/inline_bom_crlf_two_digit_year.csv": ("linkedin-csv", "UTF-8", 4, (8,)),
    "linkedin/jobswarm_full_preamble.csv": ("linkedin-csv", "UTF-8", 3, ()),
    "linkedin/kawsay_bom_notes.csv": ("linkedin-csv", "UTF-8", 2, ()),
    "linkedin/labeldekho_reordered_unquoted_notes.csv": ("linkedin-csv", "UTF-8", 10, ()),
    "linkedin/socialgraph_locale_fr.csv": ("linkedin-csv", "UTF-8", 1, ()),
    "linkedin/socialgraph_unbalanced_quote.csv": ("linkedin-csv", "UTF-8", 3, ()),
    "linkedin/toolkit_two_blank_lines.csv": ("linkedin-csv", "UTF-8", 7, ()),
    "google_csv/constellation_old_subset.csv": ("google-csv", "UTF-8", 2, ()),
    "google_csv/helix_new_head.csv": ("google-csv", "UTF-8", 8, ()),
    "google_csv/inline_old_indexed_multigroup.csv": ("google-csv", "UTF-8", 1, ()),
    "google_csv/pear_2005_section_format.csv": ("google-csv", "UTF-8", 2, ()),
    "google_csv/rolomind_new_subset.csv": ("google-csv", "UTF-8", 4, ()),
    "google_csv/tine20_handmade_variant.csv": ("google-csv", "UTF-8", 1, ()),
    "google_csv/tine20_old_format.csv": ("google-csv", "UTF-8", 5, ()),
    "hubspot/helix_contacts_head.csv": ("hubspot-csv", "UTF-8", 7, ()),
    "nasty/synthetic_duplicate_and_empty_headers.csv": ("csv", "UTF-8", 2, ()),
    "nasty/synthetic_formula_cells.csv": ("csv", "UTF-8", 3, ()),
    "nasty/synthetic_header_only.csv": ("csv", "UTF-8", 0, ()),
    "nasty/synthetic_nul_bytes.csv": ("csv", "UTF-8", 2, ()),
    "nasty/synthetic_very_long_field.csv": ("csv", "UTF-8", 2, ()),
    "notion/synthetic_people_db_bom.csv": ("csv", "UTF-8", 2, (5,)),
    "other_csv/csv2vcard_snake_case.csv": ("csv", "UTF-8", 3, ()),
    "other_csv/helix_ragged.csv": ("csv", "UTF-8", 10, ()),
    "other_csv/inline_agency_blank_first_row.csv": ("csv", "UTF-8", 4, ()),
    "other_csv/inline_duplicate_headers.csv": ("csv", "UTF-8", 2, ()),
    "other_csv/pear_kmail.csv": ("csv", "UTF-8", 1, ()),
    "other_csv/pear_palm_noheader.csv": ("csv", "UTF-8", 2, ()),
    "other_csv/rolomind_rolodex.csv": ("csv", "UTF-8", 4, ()),
    "other_csv/roundcube_all_bom.csv": ("csv", "UTF-8", 1, ()),
    "other_csv/sci_excel_de_cp1252_semicolon.csv": ("csv", "Windows-1252", 10, ()),
    "other_csv/sci_partial_rows.csv": ("csv", "UTF-8", 5, ()),
    "other_csv/tine20_lxoffice_multi_email.csv": ("csv", "UTF-8", 6, ()),
    "other_csv/tine20_unmapped_semicolon.csv": ("csv", "UTF-8", 1, ()),
    "outlook_csv/inline_desktop_client.csv": ("outlook-csv", "UTF-8", 1, ()),
    "outlook_csv/inline_outlook_com.csv": ("outlook-csv", "UTF-8", 2, ()),
    "outlook_csv/pear_outlook_92col.csv": ("outlook-csv", "UTF-8", 1, ()),
    "outlook_csv/pear_wab_outlook_express.csv": ("outlook-csv", "UTF-8", 1, ()),
    "outlook_csv/roundcube_emails_only.csv": ("csv", "UTF-8", 1, ()),
    "outlook_csv/synthetic_utf16le_tab.txt": ("outlook-csv", "UTF-16", 3, ()),
    "outlook_csv/tine20_outlook2013_de_cp1252.csv": ("outlook-csv", "Windows-1252", 2, ()),
    "thunderbird/basic_addressbook.csv": ("thunderbird-csv", "UTF-8", 1, ()),
    "thunderbird/csv_semicolon.csv": ("thunderbird-csv", "UTF-8", 2, ()),
    "thunderbird/export.csv": ("thunderbird-csv", "UTF-8", 2, ()),
    "thunderbird/pear_no_header.csv": ("thunderbird-csv", "UTF-8", 1, ()),
    "thunderbird/roundcube_tb_plain.csv": ("thunderbird-csv", "UTF-8", 1, ()),
    "thunderbird/shiftjis_addressbook.csv": ("thunderbird-csv", "Shift_JIS", 1, ()),
    "nasty/synthetic_emoji_rtl_names.vcf": ("vcard", "UTF-8", 4, ()),
    "nextcloud/forrest_gump.vcf": ("vcard", "UTF-8", 1, ()),
    "thunderbird/export_v4.vcf": ("vcard", "UTF-8", 2, ()),
    "vcard_android/aosp_backslash21.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_android/aosp_comma_type.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_android/aosp_complicated21.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_android/aosp_im21_no_name.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_android/aosp_invalid_multiline.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_android/aosp_japanese1_sjis.vcf": ("vcard", "SHIFT_JIS", 1, ()),
    "vcard_android/aosp_pref_handling.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_android/aosp_sort_as40.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_android/ezvcard_android21.vcf": ("vcard", "UTF-8", 6, ()),
    "vcard_apple/ezvcard_mac_address_book.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_apple/kcontacts_items.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_apple/nametag_ios26_omit_year.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_apple/roundcube_apple_company_photo.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_broken/l0b0_line_ending_mac.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_broken/l0b0_missing_end.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_broken/l0b0_missing_fn.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_broken/l0b0_missing_n.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_broken/l0b0_scrambled_case.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_broken/radicale_no_name.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_broken/tb_crcrlf.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_broken/tb_empty_lines.vcf": ("vcard", "UTF-8", 2, ()),
    "vcard_broken/tine20_without_N.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_google/ezvcard_gmail_list.vcf": ("vcard", "UTF-8", 3, ()),
    "vcard_google/ezvcard_gmail_single.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_google/ezvcard_gmail_single2.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_outlook/ezvcard_outlook2003.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_outlook/roundcube_charset_windows1252.vcf": ("vcard", "Windows-1252", 1, ()),
    "vcard_outlook/roundcube_utf16be_no_bom.vcf": ("vcard", "UTF-16", 1, ()),
    "vcard_std/calcard_v3_repeated.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_std/ezvcard_jcard.json": ("jcard", "UTF-8", 1, ()),
    "vcard_std/ezvcard_lotus_notes.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_std/ezvcard_tb_morefunctions.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_std/khard_altid.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_std/khard_tel_value_uri.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_std/khard_text_bday.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_std/l0b0_maximal3.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_std/nametag_v4.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_std/rfc2426_example_v3.vcf": ("vcard", "UTF-8", 2, ()),
    "vcard_std/rfc6350_example_v4.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_std/vcard4android_allfields3.vcf": ("vcard", "UTF-8", 1, ()),
    "vcard_std/vcard4android_year_less.vcf": ("vcard", "UTF-8", 1, ()),
    "yahoo/synthetic_yahoo_us.csv": ("yahoo-csv", "UTF-8", 2, ()),
    "facebook/people_sync_friends_v2.json": ("facebook-json", "UTF-8", 2, (11,)),
    "monica/bonds_monica4_synthetic.json": ("monica-json", "UTF-8", 3, ()),
    "thunderbird/bug_263304.ldif": ("ldif", "UTF-8", 1, ()),
    "thunderbird/export.ldif": ("ldif", "UTF-8", 2, ()),
}
REFUSED = {
    "nasty/synthetic_empty.csv": "empty",
    "nasty/synthetic_html_named_csv.csv": "web page",
}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_sample_comes_in_whole_once_and_goes_again(book: Book, name: str) -> None:
    format_, encoding, people, set_aside = EXPECTED[name]
    before = recorded_content()
    file = read_people(SAMPLES / name, "US")
    assert (file.format, file.encoding) == (format_, encoding)
    foreseen = preview(book, file)
    result = import_people(book, file, circle_id=None).result
    assert (foreseen.created, foreseen.updated, foreseen.unchanged) == (
        result.created,
        result.updated,
        result.unchanged,
    )
    assert result.created == people
    assert result.rows == people + len(set_aside)
    assert tuple(entry.line for entry in result.set_aside) == set_aside
    again = import_people(book, read_people(SAMPLES / name, "DE"), circle_id=None)
    assert (again.result.created, again.result.updated, again.operation_id) == (0, 0, None)
    if people:
        book.undo()
    assert recorded_content() == before


@pytest.mark.parametrize("name", REFUSED)
def test_a_sample_that_is_no_table_is_refused(name: str) -> None:
    with pytest.raises(UnreadableFileError, match=REFUSED[name]):
        read_people(SAMPLES / name)


def test_every_other_sample_is_read_or_refused() -> None:
    for path in sorted(SAMPLES.glob("*/*.*")):
        with contextlib.suppress(UnreadableFileError):
            list(read_people(path, "US").entries())
