-- Calls for comments as a projection of their own: one row for each call that a document reports.
CREATE TABLE consultation_index (
    document_id  INTEGER NOT NULL REFERENCES documents (id),
    ordinal      INTEGER NOT NULL,
    known_from   INTEGER NOT NULL,
    known_until  INTEGER,
    statement_id INTEGER NOT NULL REFERENCES statements (id),
    subject      TEXT NOT NULL,
    subject_key  TEXT NOT NULL, -- letters and digits of the subject: the same call in several documents has one key
    by_whom      TEXT,
    opens        TEXT, -- day, month or year
    closes       TEXT, -- day, month or year, included
    time         TEXT, -- HH:mm in the zone; 24:00 is the end of the day
    zone         TEXT, -- IANA name; null where nothing tells
    clock_note   TEXT,
    answer       TEXT, -- a line each: kind, blank, value
    extends      INTEGER NOT NULL,
    PRIMARY KEY (document_id, known_from, ordinal)
) WITHOUT ROWID;
CREATE INDEX consultation_index_by_closing ON consultation_index (closes) WHERE known_until IS NULL;

-- Documents that are there already get their rows when the indexes are made anew.
INSERT INTO consultation_index (document_id, ordinal, known_from, statement_id, subject, subject_key, by_whom, opens, closes, extends)
SELECT e.document_id, row_number() OVER (PARTITION BY e.document_id ORDER BY s.id), s.known_from, s.id,
       coalesce(json_extract(s.value, '$.subject'), ''), lower(coalesce(json_extract(s.value, '$.subject'), '')),
       json_extract(s.value, '$.by'), json_extract(s.value, '$.open'), json_extract(s.value, '$.close'), 0
FROM statements s JOIN evidence e ON e.id = s.evidence_id
WHERE s.property = 'consultation' AND s.known_until IS NULL AND s.state <> 3 AND e.document_id IS NOT NULL;
