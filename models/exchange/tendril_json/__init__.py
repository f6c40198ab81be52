"""The complete book as JSON: everything recorded, to be kept, read by other programs and brought back without loss.

docs/formats.md describes the format. writing writes it; reading makes people of it, for any book; filling puts it
into a book that never held anybody just as it was, and joining what is not about one person into a book in use.
"""

from __future__ import annotations

FORMAT = "tendril-json"
# What stands under "format" in the file.
MARK = "tendril-book"
VERSION = 1
# The lists of the file in their order: what is referred to comes before what refers to it.
BEFORE = ("settings", "circles", "platforms", "custom_fields", "interests", "groups", "events")
BEHIND = ("interactions", "acquaintances", "introductions", "offers", "time_off", "saved_views", "templates")
SECTIONS = (*BEFORE, "people", *BEHIND)
# Columns of a contact by what they hold; what is blank is left out of the file.
TEXTS = (
    "name",
    "name_prefix",
    "given_name",
    "additional_name",
    "family_name",
    "name_suffix",
    "nickname",
    "phonetic_name",
    "organization",
    "department",
    "title",
    "place",
    "stage_reason",
    "how_met",
    "better_not_mention",
    "notes",
)
DAYS = ("met_on", "estimated_on", "skipped_on", "first_contact_on", "requested_on")
MOMENTS = ("snoozed_until", "added_at", "edited_at")
FLAGS = ("no_rhythm", "sample")
WORDS = ("kind", "stage", "status")
