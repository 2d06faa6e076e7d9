-- Citations of newsletters and the passages that hold what they say.

-- One row for each citation and each document that is the cited issue: passage_id is evidence of kind 1 with the words, null where
-- the cited place does not hold the fact; property and value: what stands there; reason: why it was not found.
CREATE TABLE citation_ties (
    evidence_id INTEGER NOT NULL REFERENCES evidence (id),
    document_id INTEGER NOT NULL REFERENCES documents (id),
    passage_id  INTEGER REFERENCES evidence (id),
    property    TEXT,
    value       TEXT,
    reason      TEXT,
    batch_id    INTEGER NOT NULL REFERENCES batches (id),
    PRIMARY KEY (evidence_id, document_id),
    CHECK ((passage_id IS NULL) = (reason IS NOT NULL))
) WITHOUT ROWID;
CREATE INDEX citation_ties_by_document ON citation_ties (document_id);
CREATE INDEX evidence_by_issue ON evidence (date) WHERE kind = 3 AND date IS NOT NULL;
