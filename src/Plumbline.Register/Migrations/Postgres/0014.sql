-- Things that are known by names instead of a code: laws and plans, calls for comments, events, frameworks, bodies, projects, topics.
CREATE TABLE thing_index (
    thing_id    BIGINT NOT NULL REFERENCES things (id) DEFERRABLE,
    known_from  BIGINT NOT NULL,
    known_until BIGINT,
    kind        TEXT COLLATE "C" NOT NULL,
    slug        TEXT COLLATE "C" NOT NULL,
    en          TEXT COLLATE "C",
    zh          TEXT COLLATE "C",
    type        TEXT COLLATE "C", -- what sort of its kind: law, meeting, ministry; of a call for comments who asks
    date        TEXT COLLATE "C", -- day, month or year by which it stands in lists
    effective   TEXT COLLATE "C",
    ended       TEXT COLLATE "C", -- last or closing day, included; of an instrument the day of its repeal
    sort_key    TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (thing_id, known_from)
);
CREATE INDEX thing_index_by_slug ON thing_index (kind, slug);
CREATE INDEX thing_index_in_order ON thing_index (kind, sort_key) WHERE known_until IS NULL;

-- A call for comments is a thing of its own; its reports stand under it. Reports of documents that came before stay with the document.
CREATE TABLE consultation_reports (
    thing_id     BIGINT NOT NULL REFERENCES things (id) DEFERRABLE,
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
    PRIMARY KEY (thing_id, known_from, ordinal)
);
INSERT INTO consultation_reports
SELECT d.thing_id, c.ordinal, c.known_from, c.known_until, c.statement_id, c.subject, c.subject_key, c.by_whom, c.opens, c.closes, c.time, c.zone, c.clock_note, c.answer, c.extends
FROM consultation_index c JOIN documents d ON d.id = c.document_id;
DROP TABLE consultation_index;
ALTER TABLE consultation_reports RENAME TO consultation_index;
CREATE INDEX consultation_index_by_closing ON consultation_index (closes) WHERE known_until IS NULL;

-- A register that is there already gets the rows of its things when it is opened, with all its indexes: one without search entries has them made anew.
DELETE FROM search_entries;
