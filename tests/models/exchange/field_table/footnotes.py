"""What “in part” means, by format and field."""

from __future__ import annotations

_TEXTS = {
    "The parts of the name, of which the one that is shown may be made in another way; "
    "Google has it as *File As*, Outlook below the notes.": [
        ("google-csv", "Name as it is shown"), ("outlook-csv", "Name as it is shown"),
    ],
    "Of those with whom something is to come: a promise, a yearly date or a planned contact.": [
        ("ics", "Name as it is shown"), ("ics", "Tendril ID, so that nobody comes twice"),
    ],
    "Other programs see relations (spouse, sister, manager …), pronouns, a language and Apple's maiden name.": [
        ("vcf", "Fields of your own"), ("vcf3", "Fields of your own"),
    ],
    "Outlook has spouse, children, assistant, manager, gender, language and four more; the rest stands below the "
    "notes.": [
        ("outlook-csv", "Fields of your own"),
    ],
    "Three e-mail addresses, the first web page; the rest stands below the notes.": [
        ("outlook-csv", "E-mail addresses"), ("outlook-csv", "Web pages and profiles"),
        ("outlook-csv", "In your order"),
    ],
    "Platforms that come with Tendril; a name on one of your own becomes a field of your own.": [
        ("google-csv", "Names on platforms"),
    ],
    "What label and address tell: work, home, mobile, the service a profile is on.": [
        ("google-csv", "Platforms"), ("outlook-csv", "Platforms"), ("vcf", "Platforms"), ("vcf3", "Platforms"),
    ],
    "Tendril's ID is the UID of the card, which other programs keep as theirs.": [
        ("vcf", "Tendril ID, so that nobody comes twice"), ("vcf3", "Tendril ID, so that nobody comes twice"),
    ],
    "Circles somebody is in, where the book has none of that name.": [
        ("csv", "Circles, as you changed them"), ("vcf", "Circles, as you changed them"),
        ("vcf3", "Circles, as you changed them"),
    ],
}  # fmt: skip
FOOTNOTES = {cell: text for text, cells in _TEXTS.items() for cell in cells}
