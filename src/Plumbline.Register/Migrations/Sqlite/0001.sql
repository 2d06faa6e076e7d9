-- The first tables. Base tables hold what came in and what was stated; the *_index tables and search_* are projections of them
-- and can be made anew at any time.

-- One row for every change of the register: an upload, a load of starter data, an import, a decision. Everything that became known
-- or ceased to be known points at the batch, so that "what was known then" is a comparison of batch numbers.
CREATE TABLE batches (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    kind     TEXT NOT NULL CHECK (kind IN ('upload', 'starter', 'import', 'decision', 'recognition')),
    at       TEXT NOT NULL, -- UTC, 2026-08-01T06:00:00.000Z
    by_whom  TEXT NOT NULL,
    note     TEXT
);

-- Bytes as received; the file lies in snapshots/ under the first two digits of its hash.
CREATE TABLE snapshots (
    sha256     TEXT PRIMARY KEY,
    size       INTEGER NOT NULL,
    media_type TEXT,
    batch_id   INTEGER NOT NULL REFERENCES batches (id)
) WITHOUT ROWID;

-- What statements speak of. The key is the normal form or another name that never changes; the slug is given once.
CREATE TABLE things (
    id       INTEGER PRIMARY KEY,
    kind     TEXT NOT NULL,
    key      TEXT NOT NULL,
    slug     TEXT NOT NULL,
    identity TEXT, -- JSON: the fields that the key is made of
    UNIQUE (kind, key),
    UNIQUE (kind, slug)
);

-- What was read from a snapshot. Offsets everywhere are UTF-16 units of this text.
CREATE TABLE documents (
    id          INTEGER PRIMARY KEY,
    thing_id    INTEGER NOT NULL UNIQUE REFERENCES things (id),
    sha256      TEXT NOT NULL UNIQUE REFERENCES snapshots (sha256),
    name        TEXT NOT NULL,
    text_length INTEGER NOT NULL,
    text_sha256 TEXT NOT NULL, -- of the text as UTF-8
    batch_id    INTEGER NOT NULL REFERENCES batches (id)
);

-- The text in blocks that follow each other.
CREATE TABLE document_texts (
    id          INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents (id),
    start       INTEGER NOT NULL,
    length      INTEGER NOT NULL,
    text        TEXT NOT NULL,
    UNIQUE (document_id, start)
);

-- What a statement rests on: 1 passage, 2 record, 3 citation, 4 decision.
CREATE TABLE evidence (
    id          INTEGER PRIMARY KEY,
    kind        INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 4),
    document_id INTEGER REFERENCES documents (id),
    article     TEXT,
    start       INTEGER,
    length      INTEGER,
    mark_start  INTEGER, -- counted from the quote's start
    mark_length INTEGER,
    line        INTEGER,
    quote       TEXT,
    publisher   TEXT,
    item        TEXT,
    date        TEXT,
    url         TEXT,
    content     TEXT,    -- citation: in our own words; decision: the reason
    unverified  INTEGER NOT NULL DEFAULT 0,
    CHECK (kind <> 1 OR (document_id IS NOT NULL AND start IS NOT NULL AND length IS NOT NULL AND quote IS NOT NULL)),
    CHECK (kind <> 3 OR (publisher IS NOT NULL AND item IS NOT NULL))
);
CREATE INDEX evidence_by_document ON evidence (document_id) WHERE document_id IS NOT NULL;

-- What recognition found in a document.
CREATE TABLE findings (
    id          INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents (id),
    kind        TEXT NOT NULL,
    start       INTEGER NOT NULL,
    length      INTEGER NOT NULL,
    line        INTEGER NOT NULL,
    printed     TEXT NOT NULL,
    normal      TEXT NOT NULL,
    thing_id    INTEGER REFERENCES things (id),
    article     TEXT,
    confidence  REAL NOT NULL,
    rule        TEXT NOT NULL,
    note        TEXT,
    details     TEXT, -- JSON
    evidence_id INTEGER NOT NULL REFERENCES evidence (id),
    batch_id    INTEGER NOT NULL REFERENCES batches (id)
);
CREATE INDEX findings_by_document ON findings (document_id, kind, thing_id);
CREATE INDEX findings_by_thing ON findings (thing_id, kind) WHERE thing_id IS NOT NULL;
CREATE INDEX findings_by_kind ON findings (kind, thing_id);
CREATE INDEX findings_by_evidence ON findings (evidence_id);

-- One claim about one thing. state: 1 found, 2 confirmed, 3 rejected. By whom and since when stand in the batch.
CREATE TABLE statements (
    id          INTEGER PRIMARY KEY,
    thing_id    INTEGER NOT NULL REFERENCES things (id),
    property    TEXT NOT NULL,
    value       TEXT NOT NULL,
    language    TEXT,
    object_id   INTEGER REFERENCES things (id),
    evidence_id INTEGER NOT NULL REFERENCES evidence (id),
    true_from   TEXT,
    true_until  TEXT,
    known_from  INTEGER NOT NULL REFERENCES batches (id),
    known_until INTEGER REFERENCES batches (id),
    state       INTEGER NOT NULL DEFAULT 1 CHECK (state BETWEEN 1 AND 3)
);
CREATE INDEX statements_by_thing ON statements (thing_id, property);
CREATE INDEX statements_by_object ON statements (object_id, property) WHERE object_id IS NOT NULL;

-- Projections. A row holds from batch known_from until before batch known_until.
CREATE TABLE document_index (
    thing_id     INTEGER NOT NULL REFERENCES things (id),
    known_from   INTEGER NOT NULL,
    known_until  INTEGER,
    title        TEXT NOT NULL,
    kind         TEXT NOT NULL,
    language     TEXT NOT NULL,
    date         TEXT,
    series       TEXT,
    issue_title  TEXT,
    period_start TEXT,
    period_end   TEXT,
    publisher    TEXT,
    articles     INTEGER NOT NULL,
    PRIMARY KEY (thing_id, known_from)
) WITHOUT ROWID;

CREATE TABLE passage_index (
    document_id       INTEGER NOT NULL REFERENCES documents (id),
    ordinal           INTEGER NOT NULL,
    known_from        INTEGER NOT NULL,
    known_until       INTEGER,
    kind              TEXT NOT NULL,
    start             INTEGER NOT NULL,
    length            INTEGER NOT NULL,
    number            TEXT,
    title             TEXT,
    section           TEXT,
    heading_start     INTEGER,
    heading_length    INTEGER,
    background_start  INTEGER,
    background_length INTEGER,
    takeaway          INTEGER NOT NULL,
    tags              TEXT NOT NULL, -- JSON array
    urls              TEXT NOT NULL, -- JSON array
    slug              TEXT,
    PRIMARY KEY (document_id, known_from, ordinal)
) WITHOUT ROWID;
CREATE INDEX passage_index_by_slug ON passage_index (slug) WHERE slug IS NOT NULL;

CREATE TABLE standard_index (
    thing_id    INTEGER NOT NULL REFERENCES things (id),
    known_from  INTEGER NOT NULL,
    known_until INTEGER,
    slug        TEXT NOT NULL,
    normal      TEXT NOT NULL,
    kind        TEXT NOT NULL,
    publisher   TEXT NOT NULL,
    year        TEXT,
    series      TEXT NOT NULL,
    series_slug TEXT NOT NULL,
    dated       INTEGER NOT NULL,
    title       TEXT,
    sort_key    TEXT NOT NULL,
    PRIMARY KEY (thing_id, known_from)
) WITHOUT ROWID;
CREATE INDEX standard_index_by_slug ON standard_index (slug);
CREATE INDEX standard_index_by_series ON standard_index (series_slug, sort_key);
CREATE INDEX standard_index_in_order ON standard_index (sort_key) WHERE known_until IS NULL;

CREATE TABLE committee_index (
    thing_id    INTEGER NOT NULL REFERENCES things (id),
    known_from  INTEGER NOT NULL,
    known_until INTEGER,
    slug        TEXT NOT NULL,
    normal      TEXT NOT NULL,
    en          TEXT,
    zh          TEXT,
    sort_key    TEXT NOT NULL,
    PRIMARY KEY (thing_id, known_from)
) WITHOUT ROWID;
CREATE INDEX committee_index_by_slug ON committee_index (slug);
CREATE INDEX committee_index_in_order ON committee_index (sort_key) WHERE known_until IS NULL;

-- Search. The row number is the order: newest day first, then the smaller number (Search/EntryOrder). kind: 1 standard,
-- 2 committee, 3 document, 4 passage; target: thing, or document of a passage.
CREATE TABLE search_entries (
    id      INTEGER PRIMARY KEY,
    kind    INTEGER NOT NULL,
    target  INTEGER NOT NULL,
    ordinal INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX search_entries_by_target ON search_entries (kind, target, ordinal);

-- The text comes as finished tokens between blanks (Search/Tokens), so the plainest tokenizer is the exact one.
CREATE VIRTUAL TABLE search_words USING fts5 (
    kind, ids, title, heading, body,
    content = '', contentless_delete = 1, tokenize = 'ascii'
);
