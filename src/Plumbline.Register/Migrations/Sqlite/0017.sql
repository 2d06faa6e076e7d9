-- Accounts, and what lets a browser or a program in under one. Operational rows: personal data in them can be erased; of decisions only the name stays.
CREATE TABLE accounts (
    id       INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again, so that what was signed for one account is nothing to a later one
    name     TEXT NOT NULL UNIQUE,              -- as it is written at sign-in, in small letters
    role     TEXT NOT NULL CHECK (role IN ('reader', 'editor', 'administrator')),
    password TEXT,                              -- a hash with its salt and count; null where only one-time addresses let in
    locked   INTEGER NOT NULL DEFAULT 0,        -- 1: by an administrator, until taken back
    made_at  TEXT NOT NULL
);
CREATE TABLE account_sessions (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    secret     TEXT NOT NULL UNIQUE,            -- SHA-256 of what the cookie holds
    browser    TEXT NOT NULL,                   -- as it names itself, cut
    made_at    TEXT NOT NULL,
    seen_at    TEXT NOT NULL,
    ends_at    TEXT NOT NULL
);
CREATE INDEX account_sessions_of ON account_sessions (account_id);
-- One-time sign-in addresses.
CREATE TABLE account_links (
    secret     TEXT PRIMARY KEY,                -- SHA-256 of what the address holds
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    ends_at    TEXT NOT NULL
);
CREATE TABLE account_tokens (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    secret     TEXT NOT NULL UNIQUE,            -- SHA-256 of the token
    name       TEXT NOT NULL,                   -- what it is for
    scope      TEXT NOT NULL CHECK (scope IN ('read', 'edit')),
    made_at    TEXT NOT NULL,
    ends_at    TEXT NOT NULL,
    used_at    TEXT,                            -- to the hour
    revoked_at TEXT
);
CREATE INDEX account_tokens_of ON account_tokens (account_id);
-- Attempts at sign-in that failed lately, for names that exist and names that do not.
CREATE TABLE account_attempts (
    name_hash TEXT PRIMARY KEY,
    attempts  INTEGER NOT NULL,
    last_at   TEXT NOT NULL
);
-- What was done to accounts, by whom.
CREATE TABLE account_events (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    at      TEXT NOT NULL,
    account TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    what    TEXT NOT NULL
);
-- Keys that sign forms, shared by all web processes of a register; who has one can sign a form, and no more.
CREATE TABLE web_keys (
    name TEXT PRIMARY KEY,
    xml  TEXT NOT NULL
);
