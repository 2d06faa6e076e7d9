-- Texts that publishers deposited, each with its receipt: a line of a log in which every line holds the hash of the one before (docs/deposit.md). Rows are only ever added.
CREATE TABLE deposits (
    number     BIGINT PRIMARY KEY,   -- place in the log, from 1 without gaps
    accession  TEXT COLLATE "C" NOT NULL UNIQUE,  -- D-2026-000001-43
    sha256     TEXT COLLATE "C" NOT NULL UNIQUE REFERENCES snapshots (sha256) DEFERRABLE,
    thing_id   BIGINT NOT NULL REFERENCES things (id) DEFERRABLE,
    language   TEXT COLLATE "C" NOT NULL,         -- a tag; empty where nobody said
    publisher  TEXT COLLATE "C" NOT NULL,
    access     TEXT COLLATE "C" NOT NULL CHECK (access IN ('open', 'metadata-only', 'closed')),
    title      TEXT COLLATE "C",                  -- this and the name are never kept of a closed deposit
    name       TEXT COLLATE "C",
    supersedes BIGINT UNIQUE REFERENCES deposits (number) DEFERRABLE,
    receipt    TEXT COLLATE "C" NOT NULL,         -- the line of the log, byte for byte
    batch_id   BIGINT NOT NULL REFERENCES batches (id) DEFERRABLE
);
CREATE INDEX deposits_by_thing ON deposits (thing_id, language);

-- Operational: texts of deposits that an export, from which this register was made, did not carry since they are not open.
CREATE TABLE deposit_absences (
    sha256 TEXT COLLATE "C" PRIMARY KEY REFERENCES deposits (sha256) DEFERRABLE
);
