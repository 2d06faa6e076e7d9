-- The words of the search index as lists of our own, in place of vectors: a phrase is proven by the lists alone, and no entry is looked at but those that a page shows. Entries are written
-- in parts; an entry lies in one part with all its words (Search/PartBuilder).
DROP TABLE search_words;
DROP TABLE search_long;

CREATE TABLE search_parts (
    part    BIGINT PRIMARY KEY,
    entries BIGINT NOT NULL, -- when it was written
    size    BIGINT NOT NULL, -- bytes of its lists
    gone    BYTEA NOT NULL   -- numbers of entries that were taken out since, eight bytes each
);

CREATE TABLE search_placed (
    id   BIGINT PRIMARY KEY,
    part BIGINT NOT NULL
);
CREATE INDEX search_placed_by_part ON search_placed (part);

CREATE TABLE search_postings (
    word    TEXT COLLATE "C" NOT NULL, -- of a very long one its beginning and a hash (Search/WordKey)
    part    BIGINT NOT NULL,
    whole   TEXT COLLATE "C",          -- the very long word; null for all others
    entries BYTEA NOT NULL,
    places  BYTEA NOT NULL,
    PRIMARY KEY (word, part)
);
CREATE INDEX search_postings_by_part ON search_postings (part);
-- They are packed already.
ALTER TABLE search_postings ALTER COLUMN entries SET STORAGE EXTERNAL;
ALTER TABLE search_postings ALTER COLUMN places SET STORAGE EXTERNAL;

-- A register that is there already has its indexes made anew when it is opened: one without search entries has them made.
DELETE FROM search_entries;
