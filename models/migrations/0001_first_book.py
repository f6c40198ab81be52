"""The first format of the book: every table, its indexes, the search index, and the built-in circles and platforms.

Frozen: it must not import the live models, which will move on.
"""

from __future__ import annotations

from typing import Any

TABLES = """
CREATE TABLE circle (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, key TEXT, name TEXT NOT NULL,
    days INTEGER NOT NULL CHECK (days >= 1), weight INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 5),
    position INTEGER NOT NULL
);
CREATE UNIQUE INDEX circle_key ON circle (key);
CREATE UNIQUE INDEX circle_name ON circle (name);
CREATE TABLE event (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, date DATE, place TEXT NOT NULL,
    notes TEXT NOT NULL
);
CREATE INDEX event_date ON event (date);
CREATE TABLE contact (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> ''),
    sort_name TEXT NOT NULL, name_prefix TEXT NOT NULL, given_name TEXT NOT NULL, additional_name TEXT NOT NULL,
    family_name TEXT NOT NULL, name_suffix TEXT NOT NULL, nickname TEXT NOT NULL, phonetic_name TEXT NOT NULL,
    organization TEXT NOT NULL, department TEXT NOT NULL, title TEXT NOT NULL, place TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('professional', 'personal', 'both')),
    stage TEXT NOT NULL CHECK (stage IN ('prospect', 'connecting', 'relationship')), stage_reason TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('active', 'paused', 'let_go', 'deceased')), circle_id INTEGER,
    rhythm_days INTEGER CHECK (rhythm_days >= 1), no_rhythm INTEGER NOT NULL, met_on DATE, met_event_id INTEGER,
    how_met TEXT NOT NULL, estimated_on DATE, skipped_on DATE, first_contact_on DATE, snoozed_until DATETIME,
    requested_on DATE, better_not_mention TEXT NOT NULL, notes TEXT NOT NULL, sample INTEGER NOT NULL,
    added_at DATETIME NOT NULL, edited_at DATETIME NOT NULL,
    FOREIGN KEY (circle_id) REFERENCES circle (id) ON DELETE SET NULL,
    FOREIGN KEY (met_event_id) REFERENCES event (id) ON DELETE SET NULL
);
CREATE UNIQUE INDEX contact_uid ON contact (uid);
CREATE INDEX contact_sort_name ON contact (sort_name);
CREATE INDEX contact_organization ON contact (organization);
CREATE INDEX contact_place ON contact (place);
CREATE INDEX contact_circle_id ON contact (circle_id);
CREATE INDEX contact_met_event_id ON contact (met_event_id);
CREATE INDEX contact_snoozed_until ON contact (snoozed_until);
CREATE INDEX contact_added_at ON contact (added_at);
CREATE INDEX contact_status_sort_name ON contact (status, sort_name);
CREATE INDEX contact_circle_id_status ON contact (circle_id, status);
CREATE TABLE acquaintance (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, contact_id INTEGER NOT NULL, other_id INTEGER NOT NULL,
    how TEXT NOT NULL, FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    FOREIGN KEY (other_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX acquaintance_contact_id ON acquaintance (contact_id);
CREATE INDEX acquaintance_other_id ON acquaintance (other_id);
CREATE UNIQUE INDEX acquaintance_contact_id_other_id ON acquaintance (contact_id, other_id);
CREATE TABLE contact_group (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, folded TEXT NOT NULL
);
CREATE UNIQUE INDEX contact_group_folded ON contact_group (folded);
CREATE TABLE group_member (
    contact_id INTEGER NOT NULL, group_id INTEGER NOT NULL, PRIMARY KEY (contact_id, group_id),
    FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    FOREIGN KEY (group_id) REFERENCES contact_group (id) ON DELETE CASCADE
);
CREATE INDEX group_member_contact_id ON group_member (contact_id);
CREATE INDEX group_member_group_id_contact_id ON group_member (group_id, contact_id);
CREATE TABLE interest (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, folded TEXT NOT NULL, mine INTEGER NOT NULL
);
CREATE UNIQUE INDEX interest_folded ON interest (folded);
CREATE TABLE contact_interest (
    contact_id INTEGER NOT NULL, interest_id INTEGER NOT NULL, PRIMARY KEY (contact_id, interest_id),
    FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    FOREIGN KEY (interest_id) REFERENCES interest (id) ON DELETE CASCADE
);
CREATE INDEX contact_interest_contact_id ON contact_interest (contact_id);
CREATE INDEX contact_interest_interest_id_contact_id ON contact_interest (interest_id, contact_id);
CREATE TABLE platform (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, key TEXT, name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('professional', 'personal')), type TEXT NOT NULL, medium TEXT NOT NULL,
    link TEXT NOT NULL, position INTEGER NOT NULL
);
CREATE UNIQUE INDEX platform_key ON platform (key);
CREATE UNIQUE INDEX platform_name ON platform (name);
CREATE TABLE contact_method (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, contact_id INTEGER NOT NULL, platform_id INTEGER,
    type TEXT NOT NULL, value TEXT NOT NULL, normalized TEXT NOT NULL, label TEXT NOT NULL, preference TEXT,
    details TEXT, position INTEGER NOT NULL, FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    FOREIGN KEY (platform_id) REFERENCES platform (id) ON DELETE SET NULL
);
CREATE INDEX contact_method_contact_id ON contact_method (contact_id);
CREATE INDEX contact_method_platform_id ON contact_method (platform_id);
CREATE INDEX contact_method_normalized_type ON contact_method (normalized, type);
CREATE INDEX contact_method_platform_id_contact_id ON contact_method (platform_id, contact_id);
CREATE TABLE contact_photo (
    contact_id INTEGER NOT NULL PRIMARY KEY, image BLOB NOT NULL,
    FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE TABLE custom_field (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, position INTEGER NOT NULL
);
CREATE UNIQUE INDEX custom_field_name ON custom_field (name);
CREATE TABLE custom_value (
    contact_id INTEGER NOT NULL, field_id INTEGER NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (contact_id, field_id), FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    FOREIGN KEY (field_id) REFERENCES custom_field (id) ON DELETE CASCADE
);
CREATE INDEX custom_value_contact_id ON custom_value (contact_id);
CREATE INDEX custom_value_field_id ON custom_value (field_id);
CREATE TABLE event_contact (
    event_id INTEGER NOT NULL, contact_id INTEGER NOT NULL, PRIMARY KEY (event_id, contact_id),
    FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX event_contact_event_id ON event_contact (event_id);
CREATE INDEX event_contact_contact_id ON event_contact (contact_id);
CREATE TABLE interaction (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, date DATE NOT NULL, medium TEXT NOT NULL, platform_id INTEGER,
    direction TEXT NOT NULL CHECK (direction IN ('out', 'in', 'both')), note TEXT NOT NULL, gave INTEGER NOT NULL,
    asked INTEGER NOT NULL, received INTEGER NOT NULL, answer TEXT, event_id INTEGER, added_at DATETIME NOT NULL,
    FOREIGN KEY (platform_id) REFERENCES platform (id) ON DELETE SET NULL,
    FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE SET NULL
);
CREATE INDEX interaction_date ON interaction (date);
CREATE INDEX interaction_platform_id ON interaction (platform_id);
CREATE INDEX interaction_event_id ON interaction (event_id);
CREATE TABLE follow_up (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, contact_id INTEGER NOT NULL, interaction_id INTEGER,
    text TEXT NOT NULL, due_on DATE NOT NULL, due_at TIME, done_on DATE, added_at DATETIME NOT NULL,
    FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    FOREIGN KEY (interaction_id) REFERENCES interaction (id) ON DELETE SET NULL
);
CREATE INDEX follow_up_contact_id ON follow_up (contact_id);
CREATE INDEX follow_up_interaction_id ON follow_up (interaction_id);
CREATE INDEX follow_up_done_on_due_on ON follow_up (done_on, due_on);
CREATE TABLE important_date (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, contact_id INTEGER NOT NULL, type TEXT NOT NULL,
    label TEXT NOT NULL, year INTEGER, month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
    day INTEGER NOT NULL CHECK (day BETWEEN 1 AND 31), lead_days INTEGER NOT NULL CHECK (lead_days >= 0),
    FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX important_date_contact_id ON important_date (contact_id);
CREATE INDEX important_date_lead_days ON important_date (lead_days);
CREATE INDEX important_date_month_day ON important_date (month, day);
CREATE TABLE interaction_contact (
    interaction_id INTEGER NOT NULL, contact_id INTEGER NOT NULL, counts INTEGER NOT NULL,
    PRIMARY KEY (interaction_id, contact_id),
    FOREIGN KEY (interaction_id) REFERENCES interaction (id) ON DELETE CASCADE,
    FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX interaction_contact_interaction_id ON interaction_contact (interaction_id);
CREATE INDEX interaction_contact_contact_id_interaction_id ON interaction_contact (contact_id, interaction_id);
CREATE TABLE introduction (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, a_id INTEGER NOT NULL, b_id INTEGER NOT NULL,
    reason TEXT NOT NULL, state TEXT NOT NULL, note TEXT NOT NULL, state_on DATE NOT NULL,
    added_at DATETIME NOT NULL, FOREIGN KEY (a_id) REFERENCES contact (id) ON DELETE CASCADE,
    FOREIGN KEY (b_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX introduction_a_id ON introduction (a_id);
CREATE INDEX introduction_b_id ON introduction (b_id);
CREATE TABLE kept_property (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, contact_id INTEGER NOT NULL, format TEXT NOT NULL,
    name TEXT NOT NULL, value TEXT NOT NULL, FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX kept_property_contact_id ON kept_property (contact_id);
CREATE TABLE local_state (
    key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL
);
CREATE TABLE offer (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, url TEXT NOT NULL, note TEXT NOT NULL,
    added_at DATETIME NOT NULL
);
CREATE TABLE offer_contact (
    offer_id INTEGER NOT NULL, contact_id INTEGER NOT NULL, given_on DATE, PRIMARY KEY (offer_id, contact_id),
    FOREIGN KEY (offer_id) REFERENCES offer (id) ON DELETE CASCADE,
    FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX offer_contact_offer_id ON offer_contact (offer_id);
CREATE INDEX offer_contact_contact_id ON offer_contact (contact_id);
CREATE TABLE offer_interest (
    offer_id INTEGER NOT NULL, interest_id INTEGER NOT NULL, PRIMARY KEY (offer_id, interest_id),
    FOREIGN KEY (offer_id) REFERENCES offer (id) ON DELETE CASCADE,
    FOREIGN KEY (interest_id) REFERENCES interest (id) ON DELETE CASCADE
);
CREATE INDEX offer_interest_offer_id ON offer_interest (offer_id);
CREATE INDEX offer_interest_interest_id ON offer_interest (interest_id);
CREATE TABLE operation (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, details TEXT NOT NULL,
    done_at DATETIME NOT NULL, undone INTEGER NOT NULL
);
CREATE TABLE operation_change (
    operation_id INTEGER NOT NULL, position INTEGER NOT NULL, changeset BLOB NOT NULL,
    PRIMARY KEY (operation_id, position), FOREIGN KEY (operation_id) REFERENCES operation (id) ON DELETE CASCADE
);
CREATE TABLE planned_date (
    contact_id INTEGER NOT NULL PRIMARY KEY, last_interaction_on DATE, base_on DATE NOT NULL,
    interval_days INTEGER, ideal_on DATE, planned_on DATE, unanswered INTEGER NOT NULL,
    FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX planned_date_last_interaction_on ON planned_date (last_interaction_on);
CREATE INDEX planned_date_ideal_on ON planned_date (ideal_on);
CREATE INDEX planned_date_planned_on ON planned_date (planned_on);
CREATE TABLE reminder_log (
    occurrence TEXT NOT NULL PRIMARY KEY, shown_at DATETIME NOT NULL, way TEXT NOT NULL
);
CREATE TABLE saved_view (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, filter TEXT NOT NULL,
    position INTEGER NOT NULL
);
CREATE UNIQUE INDEX saved_view_name ON saved_view (name);
CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL
);
CREATE TABLE source_key (
    key TEXT NOT NULL PRIMARY KEY, contact_id INTEGER NOT NULL,
    FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX source_key_contact_id ON source_key (contact_id);
CREATE TABLE time_off (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, starts_on DATE NOT NULL, ends_on DATE NOT NULL,
    note TEXT NOT NULL
);
CREATE TABLE today_entry (
    date DATE NOT NULL, position INTEGER NOT NULL, contact_id INTEGER NOT NULL, PRIMARY KEY (date, position)
)
"""

CIRCLES = (
    ("inner", "Inner circle", 14, 5),
    ("close", "Close", 30, 4),
    ("network", "Network", 90, 3),
    ("wider", "Wider", 180, 2),
    ("yearly", "Yearly", 365, 1),
)

PLATFORMS = (
    ("work_email", "Work email", "professional", "email", "email", "mailto:{value}"),
    ("work_phone", "Work phone", "professional", "phone", "call", "tel:{value}"),
    ("work_address", "Work address", "professional", "address", "letter", ""),
    ("work_website", "Work website", "professional", "url", "message", ""),
    ("linkedin", "LinkedIn", "professional", "url", "message", "https://www.linkedin.com/in/{value}"),
    ("xing", "Xing", "professional", "url", "message", "https://www.xing.com/profile/{value}"),
    ("github", "GitHub", "professional", "url", "message", "https://github.com/{value}"),
    ("slack", "Slack", "professional", "handle", "message", ""),
    ("teams", "Microsoft Teams", "professional", "handle", "message", ""),
    ("trade_organisation", "Trade organisation", "professional", "handle", "message", ""),
    ("private_email", "Private email", "personal", "email", "email", "mailto:{value}"),
    ("mobile", "Mobile", "personal", "phone", "call", "tel:{value}"),
    ("home_phone", "Home phone", "personal", "phone", "call", "tel:{value}"),
    ("post", "Post", "personal", "address", "letter", ""),
    ("private_website", "Private website", "personal", "url", "message", ""),
    ("whatsapp", "WhatsApp", "personal", "phone", "message", "https://wa.me/{value}"),
    ("signal", "Signal", "personal", "phone", "message", ""),
    ("telegram", "Telegram", "personal", "handle", "message", "https://t.me/{value}"),
    ("facebook", "Facebook", "personal", "url", "message", "https://www.facebook.com/{value}"),
    ("instagram", "Instagram", "personal", "handle", "message", "https://www.instagram.com/{value}"),
    ("mastodon", "Mastodon", "personal", "url", "message", ""),
    ("bluesky", "Bluesky", "personal", "handle", "message", "https://bsky.app/profile/{value}"),
    ("x", "X", "personal", "handle", "message", "https://x.com/{value}"),
)

SEARCH = """
CREATE VIRTUAL TABLE contact_search USING fts5(
    names, work, interests, places, reach, notes,
    content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
)"""


def up(migrator: Any, db: Any) -> None:
    """Make every table and fill in the built-in circles and platforms."""
    del migrator
    for statement in TABLES.split(";\n"):
        db.execute_sql(statement)
    db.execute_sql(SEARCH)
    for position, (key, name, days, weight) in enumerate(CIRCLES):
        db.execute_sql(
            "INSERT INTO circle (key, name, days, weight, position) VALUES (?, ?, ?, ?, ?)",
            (key, name, days, weight, position),
        )
    for position, (key, name, kind, value_type, medium, link) in enumerate(PLATFORMS):
        db.execute_sql(
            "INSERT INTO platform (key, name, kind, type, medium, link, position) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (key, name, kind, value_type, medium, link, position),
        )
