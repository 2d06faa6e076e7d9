-- Sources that are watched, what they name, and what came of asking. Operational rows: they say what was done here, not what is so in the world; in every backup, not in the own export.
CREATE TABLE sources (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    name          TEXT NOT NULL UNIQUE,
    title         TEXT NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('page', 'list', 'feed', 'sitemap', 'folder', 'mailbox')),
    address       TEXT NOT NULL,
    host          TEXT NOT NULL,              -- name and port; what lies on this machine is a host of its own
    selector      TEXT,
    content       TEXT,
    document_kind TEXT,
    language      TEXT,
    authority     TEXT,
    topics        TEXT,
    rhythm        TEXT NOT NULL,
    zone          TEXT NOT NULL,
    expect_days   INTEGER NOT NULL,
    pause_ms      INTEGER NOT NULL,
    recheck_days  INTEGER NOT NULL,
    is_on         INTEGER NOT NULL,
    is_removed    INTEGER NOT NULL DEFAULT 0, -- 1: nobody sees it any more; what came of it stays, and what ships with the program does not bring it back
    made_at       TEXT NOT NULL,
    by_whom       TEXT NOT NULL,
    next_at       TEXT,                       -- when the next round is due; null while it is off
    round_at      TEXT,
    success_at    TEXT,
    new_at        TEXT,
    failures      INTEGER NOT NULL DEFAULT 0,
    fault         TEXT,
    message       TEXT,
    etag          TEXT,
    last_modified TEXT,
    sha256        TEXT,
    listed        INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX sources_due ON sources (next_at) WHERE next_at IS NOT NULL;

-- Who asks a host at the moment: nobody else does meanwhile. A worker that ends leaves a lease that ends.
CREATE TABLE source_hosts (
    host        TEXT PRIMARY KEY,
    worker      TEXT,
    lease_until TEXT,
    not_before  TEXT -- when the host wants to be asked again
);

CREATE TABLE source_items (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id     INTEGER NOT NULL REFERENCES sources (id),
    address       TEXT NOT NULL,
    title         TEXT,
    date          TEXT,
    first_seen    TEXT NOT NULL,
    checked_at    TEXT,
    etag          TEXT,
    last_modified TEXT,
    sha256        TEXT,
    print         TEXT,    -- hash of the text without what changes with every visit
    letters       INTEGER NOT NULL DEFAULT 0,
    document_id   INTEGER REFERENCES documents (id),
    failures      INTEGER NOT NULL DEFAULT 0,
    UNIQUE (source_id, address)
);

-- A round that was begun and has no end is taken up again by whoever comes next.
CREATE TABLE source_rounds (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id  INTEGER NOT NULL REFERENCES sources (id),
    planned_at TEXT,
    begun_at   TEXT NOT NULL,
    ended_at   TEXT,
    by_whom    TEXT NOT NULL,
    tries      INTEGER NOT NULL,
    outcome    TEXT CHECK (outcome IN ('done', 'partly', 'failed')),
    listed     INTEGER NOT NULL DEFAULT 0,
    added      INTEGER NOT NULL DEFAULT 0,
    changed    INTEGER NOT NULL DEFAULT 0,
    unchanged  INTEGER NOT NULL DEFAULT 0,
    failed     INTEGER NOT NULL DEFAULT 0,
    waiting    INTEGER NOT NULL DEFAULT 0,
    bytes      INTEGER NOT NULL DEFAULT 0,
    fault      TEXT,
    message    TEXT,
    UNIQUE (source_id, planned_at)
);
CREATE INDEX source_rounds_of ON source_rounds (source_id, begun_at);

-- The record of what came: it stays, whatever becomes of the page.
CREATE TABLE source_fetches (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    round_id    INTEGER NOT NULL REFERENCES source_rounds (id),
    source_id   INTEGER NOT NULL REFERENCES sources (id),
    item_id     INTEGER REFERENCES source_items (id),
    address     TEXT NOT NULL,
    at          TEXT NOT NULL,
    outcome     TEXT NOT NULL,
    status      INTEGER,
    sha256      TEXT,
    size        INTEGER NOT NULL,
    headers     TEXT,
    document_id INTEGER REFERENCES documents (id),
    before_id   INTEGER REFERENCES documents (id),
    fault       TEXT,
    message     TEXT
);
CREATE INDEX source_fetches_of ON source_fetches (source_id, id);
CREATE INDEX source_fetches_of_document ON source_fetches (document_id) WHERE document_id IS NOT NULL;

-- What came in and waits for an editor. A document comes once, however often it is published.
CREATE TABLE inbox (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id   INTEGER NOT NULL REFERENCES sources (id),
    item_id     INTEGER NOT NULL REFERENCES source_items (id),
    document_id INTEGER NOT NULL REFERENCES documents (id),
    before_id   INTEGER REFERENCES documents (id), -- the version before; null for what is new
    made_at     TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('new', 'kept', 'dismissed')),
    label       TEXT,                              -- what it is assigned to
    decided_at  TEXT,
    by_whom     TEXT,
    title       TEXT NOT NULL,
    date        TEXT,
    language    TEXT,
    authority   TEXT,
    standards   TEXT NOT NULL,                     -- a line each
    committees  TEXT NOT NULL,                     -- a line each
    deadline    TEXT,
    topic       TEXT,
    title_key   TEXT NOT NULL,                     -- letters and digits of the title
    same_as     INTEGER REFERENCES inbox (id),     -- the entry that it is folded into
    same_why    TEXT,
    pair_of     INTEGER REFERENCES inbox (id),     -- the entry of which it is the other language
    UNIQUE (item_id, document_id)
);
CREATE INDEX inbox_waiting ON inbox (state, id);
CREATE INDEX inbox_by_title ON inbox (title_key);
CREATE INDEX inbox_by_document ON inbox (document_id);
