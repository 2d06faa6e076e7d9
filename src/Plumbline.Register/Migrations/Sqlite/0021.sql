-- What readers watch: kept searches with what they found and what is still to be told. Operational rows: personal data in them can be erased.
CREATE TABLE mail_addresses (
    id           INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again, so that a signed link of one address is nothing to a later one
    address      TEXT NOT NULL UNIQUE,
    state        TEXT NOT NULL CHECK (state IN ('waiting', 'confirmed', 'ended', 'bounced')),
    language     TEXT NOT NULL,
    made_at      TEXT NOT NULL,
    confirmed_at TEXT,
    asked_at     TEXT,                       -- when it was last asked to confirm
    asked        INTEGER NOT NULL DEFAULT 0  -- how often it was asked on that day
);

CREATE TABLE watches (
    id          INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again, as above
    name        TEXT NOT NULL,
    query       TEXT NOT NULL,             -- the address of the page that is watched
    rate        TEXT NOT NULL CHECK (rate IN ('at-once', 'daily', 'weekly')),
    state       TEXT NOT NULL CHECK (state IN ('waiting', 'active', 'broken')), -- waiting: for the address of its mail to be confirmed
    problem     TEXT,                      -- broken: why
    language    TEXT NOT NULL,
    zone        TEXT NOT NULL,             -- whose clock says when a day begins
    remind      TEXT NOT NULL,             -- days before a deadline: 'days 14,7,1', 'cn 10,5', 'eu 10,5'; empty for none
    address_id  INTEGER REFERENCES mail_addresses (id),
    webhook     TEXT,
    webhook_key TEXT,
    account_id  INTEGER REFERENCES accounts (id),
    by_whom     TEXT NOT NULL,
    made_at     TEXT NOT NULL,
    seen        INTEGER NOT NULL,          -- the change of the register up to which it was looked at when it was made, or broke
    due_at      TEXT NOT NULL              -- when what was found is told next
);
CREATE INDEX watches_by_address ON watches (address_id) WHERE address_id IS NOT NULL;
CREATE INDEX watches_by_account ON watches (account_id) WHERE account_id IS NOT NULL;

CREATE TABLE watch_hits (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    watch_id       INTEGER NOT NULL REFERENCES watches (id),
    sequence       INTEGER NOT NULL,       -- the change of the register
    at             TEXT NOT NULL,
    kind           INTEGER NOT NULL,       -- as in search_entries
    address        TEXT NOT NULL,
    title          TEXT NOT NULL,
    under          TEXT NOT NULL,
    reasons        TEXT NOT NULL,          -- JSON
    quote          TEXT,
    source         TEXT,
    source_address TEXT,
    told           INTEGER NOT NULL DEFAULT 0, -- 1: stands in a message
    UNIQUE (watch_id, address, sequence)
);
CREATE INDEX watch_hits_to_tell ON watch_hits (watch_id, id) WHERE told = 0;

-- Deadlines of which a watch was reminded.
CREATE TABLE watch_reminders (
    watch_id INTEGER NOT NULL REFERENCES watches (id),
    address  TEXT NOT NULL,
    closes   TEXT NOT NULL,                -- a deadline that was put off is another one
    days     TEXT NOT NULL,                -- 'days 14', 'cn 10'
    at       TEXT NOT NULL,
    PRIMARY KEY (watch_id, address, closes, days)
) WITHOUT ROWID;

-- One row, or none as long as nothing was watched: how far the changes of the register were looked at, and a number that grows whenever what is watched changes.
CREATE TABLE watch_state (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    sequence INTEGER NOT NULL, -- all changes up to it were looked at
    until    INTEGER NOT NULL, -- the changes that are being looked at in parts
    after    INTEGER NOT NULL, -- the last thing of them; 0 where none are
    version  INTEGER NOT NULL
);

-- Messages and who is sent them: one row for each message and recipient, so that what was begun and not ended is known after a crash.
CREATE TABLE mail_messages (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    key     TEXT NOT NULL UNIQUE,   -- what is told, so that nothing is told twice
    kind    TEXT NOT NULL,          -- confirm, watch, reminder, broken, or what another part of the program sends
    subject TEXT NOT NULL,
    plain   TEXT NOT NULL,          -- {unsubscribe} stands for the recipient's own link, here and in html
    html    TEXT NOT NULL,
    made_at TEXT NOT NULL
);
CREATE TABLE mail_sendings (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id  INTEGER NOT NULL REFERENCES mail_messages (id),
    address_id  INTEGER NOT NULL REFERENCES mail_addresses (id),
    unsubscribe TEXT NOT NULL,      -- what the recipient's link ends: 'watch 12', 'list 3'; empty for none
    state       TEXT NOT NULL CHECK (state IN ('queued', 'handed over', 'accepted', 'bounced', 'unknown')),
    tries       INTEGER NOT NULL DEFAULT 0,
    not_before  TEXT NOT NULL,
    sender      TEXT,               -- handed over: the process that is at it
    lease_until TEXT,
    at          TEXT NOT NULL,      -- of the state
    reply       TEXT,               -- what the server said last
    UNIQUE (message_id, address_id)
);
CREATE INDEX mail_sendings_open ON mail_sendings (not_before, id) WHERE state IN ('queued', 'handed over');
CREATE INDEX mail_sendings_by_address ON mail_sendings (address_id);

CREATE TABLE webhook_sendings (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    watch_id    INTEGER NOT NULL REFERENCES watches (id),
    key         TEXT NOT NULL UNIQUE, -- goes with it, so that a receiver knows what it has already
    body        TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('queued', 'accepted', 'failed')),
    tries       INTEGER NOT NULL DEFAULT 0,
    not_before  TEXT NOT NULL,
    sender      TEXT,
    lease_until TEXT,
    at          TEXT NOT NULL,
    reply       TEXT
);
CREATE INDEX webhook_sendings_open ON webhook_sendings (not_before, id) WHERE state = 'queued';
CREATE INDEX webhook_sendings_by_watch ON webhook_sendings (watch_id);

-- Keys that sign links in mails, hexadecimal.
CREATE TABLE signing_keys (
    name TEXT PRIMARY KEY,
    key  TEXT NOT NULL
) WITHOUT ROWID;
