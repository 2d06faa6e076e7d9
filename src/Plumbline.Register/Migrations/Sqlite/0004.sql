-- The life of standards, and imports.

-- detail: what qualifies the value, such as the degree of an adoption (IDT) or "part" of a replacement.
-- path: where in a record the value stands, with what is printed there where that differs.
ALTER TABLE statements ADD COLUMN detail TEXT;
ALTER TABLE statements ADD COLUMN path TEXT;
CREATE INDEX statements_by_evidence ON statements (evidence_id);
CREATE INDEX evidence_by_record ON evidence (publisher, item) WHERE kind = 2;

-- Days, months or years as stated; status on a day is a condition on them and never stored.
ALTER TABLE standard_index ADD COLUMN released TEXT;
ALTER TABLE standard_index ADD COLUMN effective TEXT;
ALTER TABLE standard_index ADD COLUMN withdrawn TEXT;
ALTER TABLE standard_index ADD COLUMN confirmed TEXT;
ALTER TABLE standard_index ADD COLUMN stage TEXT;
ALTER TABLE standard_index ADD COLUMN ics TEXT;     -- codes with blanks between
ALTER TABLE standard_index ADD COLUMN committee TEXT; -- normal form of the one in charge

-- What was imported: one row a record. A record whose hash is known is not parsed again.
CREATE TABLE import_records (
    source      TEXT NOT NULL, -- the format or the place that the record comes from
    item        TEXT NOT NULL, -- its name there
    sha256      TEXT NOT NULL,
    thing_id    INTEGER NOT NULL REFERENCES things (id),
    evidence_id INTEGER NOT NULL REFERENCES evidence (id),
    batch_id    INTEGER NOT NULL REFERENCES batches (id),
    PRIMARY KEY (source, item)
) WITHOUT ROWID;
