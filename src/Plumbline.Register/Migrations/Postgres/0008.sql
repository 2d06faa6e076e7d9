-- All tables of form 8 as PostgreSQL takes them; what they hold is told in Migrations/Sqlite. Text sorts by code points, whatever the database does, as it does in
-- SQLite. Whole numbers are BIGINT throughout. Numbers of rows are counted under the write lock. References may be put off to the end of a transaction.

-- One row for every change of the register. Numbers are counted under the write lock, so that they are in the order of the commits.
CREATE TABLE batches (
    id       BIGINT PRIMARY KEY,
    kind     TEXT COLLATE "C" NOT NULL CHECK (kind IN ('upload', 'starter', 'import', 'decision', 'recognition')),
    at       TEXT COLLATE "C" NOT NULL, -- UTC, 2026-08-01T06:00:00.000Z
    by_whom  TEXT COLLATE "C" NOT NULL,
    note     TEXT COLLATE "C"
);

-- Bytes as received; they lie in snapshot_bytes.
CREATE TABLE snapshots (
    sha256     TEXT COLLATE "C" PRIMARY KEY,
    size       BIGINT NOT NULL,
    media_type TEXT COLLATE "C",
    batch_id   BIGINT NOT NULL REFERENCES batches (id) DEFERRABLE
);

-- In pieces of a megabyte, from 0; all but the last are full.
CREATE TABLE snapshot_bytes (
    sha256 TEXT COLLATE "C" NOT NULL REFERENCES snapshots (sha256) DEFERRABLE INITIALLY DEFERRED,
    piece  BIGINT NOT NULL,
    bytes  BYTEA NOT NULL,
    PRIMARY KEY (sha256, piece)
);
ALTER TABLE snapshot_bytes ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE things (
    id       BIGINT PRIMARY KEY,
    kind     TEXT COLLATE "C" NOT NULL,
    key      TEXT COLLATE "C" NOT NULL,
    slug     TEXT COLLATE "C" NOT NULL,
    identity TEXT COLLATE "C", -- JSON: the fields that the key is made of
    UNIQUE (kind, key),
    UNIQUE (kind, slug)
);

CREATE TABLE documents (
    id          BIGINT PRIMARY KEY,
    thing_id    BIGINT NOT NULL UNIQUE REFERENCES things (id) DEFERRABLE,
    sha256      TEXT COLLATE "C" NOT NULL UNIQUE REFERENCES snapshots (sha256) DEFERRABLE,
    name        TEXT COLLATE "C" NOT NULL,
    text_length BIGINT NOT NULL,
    text_sha256 TEXT COLLATE "C" NOT NULL, -- of the text as UTF-8
    batch_id    BIGINT NOT NULL REFERENCES batches (id) DEFERRABLE
);

CREATE TABLE document_texts (
    id          BIGINT PRIMARY KEY,
    document_id BIGINT NOT NULL REFERENCES documents (id) DEFERRABLE,
    start       BIGINT NOT NULL,
    length      BIGINT NOT NULL,
    text        TEXT COLLATE "C" NOT NULL,
    UNIQUE (document_id, start)
);

CREATE TABLE evidence (
    id          BIGINT PRIMARY KEY,
    kind        BIGINT NOT NULL CHECK (kind BETWEEN 1 AND 4),
    document_id BIGINT REFERENCES documents (id) DEFERRABLE,
    article     TEXT COLLATE "C",
    start       BIGINT,
    length      BIGINT,
    mark_start  BIGINT, -- counted from the quote's start
    mark_length BIGINT,
    line        BIGINT,
    quote       TEXT COLLATE "C",
    publisher   TEXT COLLATE "C",
    item        TEXT COLLATE "C",
    date        TEXT COLLATE "C",
    url         TEXT COLLATE "C",
    content     TEXT COLLATE "C",    -- citation: in our own words; decision: the reason
    unverified  BIGINT NOT NULL DEFAULT 0,
    CHECK (kind <> 1 OR (document_id IS NOT NULL AND start IS NOT NULL AND length IS NOT NULL AND quote IS NOT NULL)),
    CHECK (kind <> 3 OR (publisher IS NOT NULL AND item IS NOT NULL))
);

CREATE TABLE findings (
    id          BIGINT PRIMARY KEY,
    document_id BIGINT NOT NULL REFERENCES documents (id) DEFERRABLE,
    kind        TEXT COLLATE "C" NOT NULL,
    start       BIGINT NOT NULL,
    length      BIGINT NOT NULL,
    line        BIGINT NOT NULL,
    printed     TEXT COLLATE "C" NOT NULL,
    normal      TEXT COLLATE "C" NOT NULL,
    thing_id    BIGINT REFERENCES things (id) DEFERRABLE,
    article     TEXT COLLATE "C",
    confidence  DOUBLE PRECISION NOT NULL,
    rule        TEXT COLLATE "C" NOT NULL,
    note        TEXT COLLATE "C",
    details     TEXT COLLATE "C", -- JSON
    evidence_id BIGINT NOT NULL REFERENCES evidence (id) DEFERRABLE,
    batch_id    BIGINT NOT NULL REFERENCES batches (id) DEFERRABLE
);

CREATE TABLE statements (
    id          BIGINT PRIMARY KEY,
    thing_id    BIGINT NOT NULL REFERENCES things (id) DEFERRABLE,
    property    TEXT COLLATE "C" NOT NULL,
    value       TEXT COLLATE "C" NOT NULL,
    language    TEXT COLLATE "C",
    object_id   BIGINT REFERENCES things (id) DEFERRABLE,
    evidence_id BIGINT NOT NULL REFERENCES evidence (id) DEFERRABLE,
    true_from   TEXT COLLATE "C",
    true_until  TEXT COLLATE "C",
    known_from  BIGINT NOT NULL REFERENCES batches (id) DEFERRABLE,
    known_until BIGINT REFERENCES batches (id) DEFERRABLE,
    state       BIGINT NOT NULL DEFAULT 1 CHECK (state BETWEEN 1 AND 3),
    review      BIGINT NOT NULL DEFAULT 0 CHECK (review IN (0, 1)),
    detail      TEXT COLLATE "C",
    path        TEXT COLLATE "C"
);

-- Projections. A row holds from batch known_from until before batch known_until.
CREATE TABLE document_index (
    thing_id     BIGINT NOT NULL REFERENCES things (id) DEFERRABLE,
    known_from   BIGINT NOT NULL,
    known_until  BIGINT,
    title        TEXT COLLATE "C" NOT NULL,
    kind         TEXT COLLATE "C" NOT NULL,
    language     TEXT COLLATE "C" NOT NULL,
    date         TEXT COLLATE "C",
    series       TEXT COLLATE "C",
    issue_title  TEXT COLLATE "C",
    period_start TEXT COLLATE "C",
    period_end   TEXT COLLATE "C",
    publisher    TEXT COLLATE "C",
    articles     BIGINT NOT NULL,
    PRIMARY KEY (thing_id, known_from)
);

CREATE TABLE passage_index (
    document_id       BIGINT NOT NULL REFERENCES documents (id) DEFERRABLE,
    ordinal           BIGINT NOT NULL,
    known_from        BIGINT NOT NULL,
    known_until       BIGINT,
    kind              TEXT COLLATE "C" NOT NULL,
    start             BIGINT NOT NULL,
    length            BIGINT NOT NULL,
    number            TEXT COLLATE "C",
    title             TEXT COLLATE "C",
    section           TEXT COLLATE "C",
    heading_start     BIGINT,
    heading_length    BIGINT,
    background_start  BIGINT,
    background_length BIGINT,
    takeaway          BIGINT NOT NULL,
    tags              TEXT COLLATE "C" NOT NULL, -- JSON array
    urls              TEXT COLLATE "C" NOT NULL, -- JSON array
    slug              TEXT COLLATE "C",
    PRIMARY KEY (document_id, known_from, ordinal)
);

CREATE TABLE standard_index (
    thing_id    BIGINT NOT NULL REFERENCES things (id) DEFERRABLE,
    known_from  BIGINT NOT NULL,
    known_until BIGINT,
    slug        TEXT COLLATE "C" NOT NULL,
    normal      TEXT COLLATE "C" NOT NULL,
    kind        TEXT COLLATE "C" NOT NULL,
    publisher   TEXT COLLATE "C" NOT NULL,
    year        TEXT COLLATE "C",
    series      TEXT COLLATE "C" NOT NULL,
    series_slug TEXT COLLATE "C" NOT NULL,
    dated       BIGINT NOT NULL,
    title       TEXT COLLATE "C",
    sort_key    TEXT COLLATE "C" NOT NULL,
    released    TEXT COLLATE "C",
    effective   TEXT COLLATE "C",
    withdrawn   TEXT COLLATE "C",
    confirmed   TEXT COLLATE "C",
    stage       TEXT COLLATE "C",
    ics         TEXT COLLATE "C",
    committee   TEXT COLLATE "C",
    PRIMARY KEY (thing_id, known_from)
);

CREATE TABLE committee_index (
    thing_id    BIGINT NOT NULL REFERENCES things (id) DEFERRABLE,
    known_from  BIGINT NOT NULL,
    known_until BIGINT,
    slug        TEXT COLLATE "C" NOT NULL,
    normal      TEXT COLLATE "C" NOT NULL,
    en          TEXT COLLATE "C",
    zh          TEXT COLLATE "C",
    sort_key    TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (thing_id, known_from)
);

-- Search. The number is the order: newest day first, then the smaller number (Search/EntryOrder). kind: 1 standard, 2 committee, 3 document, 4 passage; target: thing, or document of a passage.
CREATE TABLE search_entries (
    id      BIGINT PRIMARY KEY,
    kind    BIGINT NOT NULL,
    target  BIGINT NOT NULL,
    ordinal BIGINT NOT NULL DEFAULT 0
);

-- The words of entries as vectors of our own tokens (Search/SearchVector); "every" holds all columns with gaps between them, and the token of the kind. exact is 0 where a vector cannot
-- hold all places of a word; the tokens themselves are in search_long then and decide.
CREATE TABLE search_words (
    id      BIGINT PRIMARY KEY,
    exact   BIGINT NOT NULL,
    kind    BIGINT NOT NULL,
    ids     TSVECTOR,
    title   TSVECTOR,
    heading TSVECTOR,
    every   TSVECTOR
);
-- A phrase is proven by the vector itself, so vectors lie in their row, packed the quick way.
ALTER TABLE search_words ALTER COLUMN ids SET STORAGE MAIN;
ALTER TABLE search_words ALTER COLUMN title SET STORAGE MAIN;
ALTER TABLE search_words ALTER COLUMN heading SET STORAGE MAIN;
ALTER TABLE search_words ALTER COLUMN every SET STORAGE MAIN;
DO $$ BEGIN
    IF (SELECT 'lz4' = ANY (enumvals) FROM pg_settings WHERE name = 'default_toast_compression') THEN ALTER TABLE search_words ALTER COLUMN every SET COMPRESSION lz4; END IF;
END $$;
CREATE TABLE search_long (
    id      BIGINT PRIMARY KEY,
    ids     TEXT COLLATE "C" NOT NULL,
    title   TEXT COLLATE "C" NOT NULL,
    heading TEXT COLLATE "C" NOT NULL,
    every   TEXT COLLATE "C" NOT NULL
);

CREATE TABLE consultation_index (
    document_id  BIGINT NOT NULL REFERENCES documents (id) DEFERRABLE,
    ordinal      BIGINT NOT NULL,
    known_from   BIGINT NOT NULL,
    known_until  BIGINT,
    statement_id BIGINT NOT NULL REFERENCES statements (id) DEFERRABLE,
    subject      TEXT COLLATE "C" NOT NULL,
    subject_key  TEXT COLLATE "C" NOT NULL, -- letters and digits of the subject: the same call in several documents has one key
    by_whom      TEXT COLLATE "C",
    opens        TEXT COLLATE "C", -- day, month or year
    closes       TEXT COLLATE "C", -- day, month or year, included
    time         TEXT COLLATE "C", -- HH:mm in the zone; 24:00 is the end of the day
    zone         TEXT COLLATE "C", -- IANA name; null where nothing tells
    clock_note   TEXT COLLATE "C",
    answer       TEXT COLLATE "C", -- a line each: kind, blank, value
    extends      BIGINT NOT NULL,
    PRIMARY KEY (document_id, known_from, ordinal)
);

CREATE TABLE import_records (
    source      TEXT COLLATE "C" NOT NULL, -- the format or the place that the record comes from
    item        TEXT COLLATE "C" NOT NULL, -- its name there
    sha256      TEXT COLLATE "C" NOT NULL,
    thing_id    BIGINT NOT NULL REFERENCES things (id) DEFERRABLE,
    evidence_id BIGINT NOT NULL REFERENCES evidence (id) DEFERRABLE,
    batch_id    BIGINT NOT NULL REFERENCES batches (id) DEFERRABLE,
    PRIMARY KEY (source, item)
);

CREATE TABLE citation_ties (
    evidence_id BIGINT NOT NULL REFERENCES evidence (id) DEFERRABLE,
    document_id BIGINT NOT NULL REFERENCES documents (id) DEFERRABLE,
    passage_id  BIGINT REFERENCES evidence (id) DEFERRABLE,
    property    TEXT COLLATE "C",
    value       TEXT COLLATE "C",
    reason      TEXT COLLATE "C",
    batch_id    BIGINT NOT NULL REFERENCES batches (id) DEFERRABLE,
    PRIMARY KEY (evidence_id, document_id),
    CHECK ((passage_id IS NULL) = (reason IS NOT NULL))
);

CREATE INDEX evidence_by_document ON evidence (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX findings_by_document ON findings (document_id, kind, thing_id);
CREATE INDEX findings_by_thing ON findings (thing_id, kind) WHERE thing_id IS NOT NULL;
CREATE INDEX findings_by_kind ON findings (kind, thing_id);
CREATE INDEX findings_by_evidence ON findings (evidence_id);
CREATE INDEX statements_by_thing ON statements (thing_id, property);
CREATE INDEX statements_by_object ON statements (object_id, property) WHERE object_id IS NOT NULL;
CREATE INDEX passage_index_by_slug ON passage_index (slug) WHERE slug IS NOT NULL;
CREATE INDEX standard_index_by_slug ON standard_index (slug);
CREATE INDEX standard_index_by_series ON standard_index (series_slug, sort_key);
CREATE INDEX standard_index_in_order ON standard_index (sort_key) WHERE known_until IS NULL;
CREATE INDEX committee_index_by_slug ON committee_index (slug);
CREATE INDEX committee_index_in_order ON committee_index (sort_key) WHERE known_until IS NULL;
CREATE UNIQUE INDEX search_entries_by_target ON search_entries (kind, target, ordinal);
CREATE INDEX statements_to_review ON statements (id) WHERE review = 1 AND state = 1 AND known_until IS NULL;
CREATE INDEX consultation_index_by_closing ON consultation_index (closes) WHERE known_until IS NULL;
CREATE INDEX statements_by_evidence ON statements (evidence_id);
CREATE INDEX evidence_by_record ON evidence (publisher, item) WHERE kind = 2;
CREATE INDEX statements_decided ON statements (thing_id, property) WHERE state > 1;
CREATE INDEX batches_by_time ON batches (at);
CREATE INDEX citation_ties_by_document ON citation_ties (document_id);
CREATE INDEX evidence_by_issue ON evidence (date) WHERE kind = 3 AND date IS NOT NULL;
CREATE INDEX statements_listed ON statements (property, thing_id) WHERE property IN ('adopts', 'statistic', 'target');
CREATE INDEX statements_compared ON statements (property, thing_id, language) WHERE property IN ('title', 'released', 'effective', 'withdrawn');
CREATE INDEX statements_replacing ON statements (object_id) WHERE property = 'replaces';
CREATE INDEX search_words_ids ON search_words USING gin (ids) WITH (gin_pending_list_limit = 1024);
CREATE INDEX search_words_title ON search_words USING gin (title) WITH (gin_pending_list_limit = 1024);
CREATE INDEX search_words_heading ON search_words USING gin (heading) WITH (gin_pending_list_limit = 1024);
CREATE INDEX search_words_every ON search_words USING gin (every) WITH (gin_pending_list_limit = 1024);
CREATE INDEX search_words_long ON search_words (id) WHERE exact = 0;
