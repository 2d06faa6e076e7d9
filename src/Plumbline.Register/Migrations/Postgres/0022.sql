-- Finished issues of newsletters with their forms. They are made again from the files of the issue, no statements about the world: in every backup, not in the own export.
CREATE TABLE published_issues (
    slug         TEXT COLLATE "C" PRIMARY KEY,
    title        TEXT COLLATE "C" NOT NULL,
    document     TEXT COLLATE "C" NOT NULL, -- slug of the document that holds its text
    published_on TEXT COLLATE "C" NOT NULL,
    kept_at      TEXT COLLATE "C" NOT NULL,
    by_whom      TEXT COLLATE "C" NOT NULL
);
CREATE TABLE issue_forms (
    slug   TEXT COLLATE "C" NOT NULL REFERENCES published_issues (slug),
    form   TEXT COLLATE "C" NOT NULL, -- pdf, docx, web ...
    name   TEXT COLLATE "C" NOT NULL, -- of the file
    bytes  BYTEA NOT NULL,
    length BIGINT NOT NULL,
    PRIMARY KEY (slug, form)
);
