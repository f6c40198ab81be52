"""Print as JSON what khard makes of a file of vCards. Runs with the system's Python, not with Tendril's."""

import json
import re
import sys
import tempfile
from pathlib import Path

from khard.address_book import VdirAddressBook

_CARD = re.compile(r"BEGIN:VCARD.*?END:VCARD\r?\n", re.DOTALL)


def flat(told):
    """Return the values of a field of khard's: texts, lists of them, or either by a label."""
    if isinstance(told, dict):
        return [value for part in told.values() for value in flat(part)]
    if isinstance(told, list):
        return [value for part in told for value in flat(part)]
    return [str(told)] if told else []


def of_type(told, type_, *, but=""):
    """Return the numbers of a type; khard joins it with others, a label of the user's own and “pref=1”."""
    kinds = {name: name.casefold().split(", ") for name in told}
    return [value for name, found in kinds.items() if type_ in found and but not in found for value in flat(told[name])]


def day(found):
    """Return a date as khard has it; it has 1900 where no year is known."""
    if not found or isinstance(found, str):
        return found or ""
    year = "-" if found.year == 1900 else f"{found.year:04d}"
    return f"{year}-{found.month:02d}-{found.day:02d}"


def parts(contact, name):
    """Return a part of every address."""
    addresses = [one for of_type in contact.post_addresses.values() for one in of_type]
    return [value for one in addresses for value in flat(one.get(name))]


def shown(contact):
    """Return one person."""
    work = flat(contact.organisations[:1])
    photo = contact.vcard.contents.get("photo")
    return {
        "name": contact.formatted_name,
        "given": contact.first_name,
        "family": contact.last_name,
        "nickname": "".join(flat(contact.nicknames)),
        "organization": work[0] if work else "",
        "title": "".join(flat(contact.titles)),
        "note": "".join(flat(contact.notes)),
        "birthday": day(contact.birthday),
        "anniversary": day(contact.anniversary),
        "emails": flat(contact.emails),
        "phones": flat(contact.phone_numbers),
        "mobiles": of_type(contact.phone_numbers, "cell"),
        "work_phones": of_type(contact.phone_numbers, "work", but="fax"),
        "faxes": of_type(contact.phone_numbers, "fax"),
        "urls": flat(contact.webpages),
        "streets": parts(contact, "street"),
        "towns": parts(contact, "city"),
        "groups": flat(contact.categories),
        "photo": len(photo[0].value) if photo and isinstance(photo[0].value, bytes) else 0,
    }


with tempfile.TemporaryDirectory() as folder:
    for number, card in enumerate(_CARD.findall(Path(sys.argv[1]).read_bytes().decode("utf-8"))):
        (Path(folder) / f"{number:03d}.vcf").write_bytes(card.encode("utf-8"))
    book = VdirAddressBook("tendril", folder)
    book.load()
    json.dump([shown(contact) for contact in book.contacts.values()], sys.stdout)
