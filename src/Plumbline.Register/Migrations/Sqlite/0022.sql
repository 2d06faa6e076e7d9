-- Finished issues of newsletters with their forms. They are made again from the files of the issue, no statements about the world: in every backup, not in the own export.
CREATE TABLE published_issues (
    slug         TEXT PRIMARY KEY,
    title        TEXT NOT NULL,
    document     TEXT NOT NULL, -- slug of the document that holds its text
    published_on TEXT NOT NULL,
    kept_at      TEXT NOT NULL,
    by_whom      TEXT NOT NULL
);
CREATE TABLE issue_forms (
    slug   TEXT NOT NULL REFERENCES published_issues (slug),
    form   TEXT NOT NULL, -- pdf, docx, web ...
    name   TEXT NOT NULL, -- of the file
    bytes  BLOB NOT NULL,
    length INTEGER NOT NULL,
    PRIMARY KEY (slug, form)
);
