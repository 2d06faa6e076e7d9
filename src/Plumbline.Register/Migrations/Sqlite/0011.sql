-- Operational: work that waits to be done by processes of this register (docs/scale.md). A job belongs to a worker until its lease ends; what it gives is committed together with its being done.
CREATE TABLE jobs (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    kind        TEXT NOT NULL CHECK (kind IN ('add', 'import', 'rebuild')),
    name        TEXT NOT NULL,             -- for people: the file, the records, the things
    details     TEXT NOT NULL,             -- JSON: what its kind needs
    sha256      TEXT NOT NULL,             -- of its input; empty where it has none
    size        INTEGER NOT NULL,          -- of its input in bytes
    state       TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    tries       INTEGER NOT NULL DEFAULT 0,
    made_at     TEXT NOT NULL,
    by_whom     TEXT NOT NULL,
    not_before  TEXT NOT NULL,             -- not to be taken before this instant
    worker      TEXT,
    lease_until TEXT,
    ended_at    TEXT,
    message     TEXT                       -- what came of it, or why it failed last
);
CREATE INDEX jobs_open ON jobs (id) WHERE state IN ('waiting', 'running');
CREATE INDEX jobs_open_by_input ON jobs (sha256) WHERE state IN ('waiting', 'running');

-- Operational: the bytes that a job works on, in pieces of a megabyte, until it is done.
CREATE TABLE job_inputs (
    job_id INTEGER NOT NULL REFERENCES jobs (id),
    piece  INTEGER NOT NULL,
    bytes  BLOB NOT NULL,
    PRIMARY KEY (job_id, piece)
) WITHOUT ROWID;
