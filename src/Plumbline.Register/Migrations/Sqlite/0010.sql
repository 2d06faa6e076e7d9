-- Texts that publishers deposited, each with its receipt: a line of a log in which every line holds the hash of the one before (docs/deposit.md). Rows are only ever added.
CREATE TABLE deposits (
    number     INTEGER PRIMARY KEY,   -- place in the log, from 1 without gaps
    accession  TEXT NOT NULL UNIQUE,  -- D-2026-000001-43
    sha256     TEXT NOT NULL UNIQUE REFERENCES snapshots (sha256),
    thing_id   INTEGER NOT NULL REFERENCES things (id),
    language   TEXT NOT NULL,         -- a tag; empty where nobody said
    publisher  TEXT NOT NULL,
    access     TEXT NOT NULL CHECK (access IN ('open', 'metadata-only', 'closed')),
    title      TEXT,                  -- this and the name are never kept of a closed deposit
    name       TEXT,
    supersedes INTEGER UNIQUE REFERENCES deposits (number),
    receipt    TEXT NOT NULL,         -- the line of the log, byte for byte
    batch_id   INTEGER NOT NULL REFERENCES batches (id)
);
CREATE INDEX deposits_by_thing ON deposits (thing_id, language);

-- Operational: texts of deposits that an export, from which this register was made, did not carry since they are not open.
CREATE TABLE deposit_absences (
    sha256 TEXT PRIMARY KEY REFERENCES deposits (sha256)
);
