-- Lists of standards that users keep and ask again. They are what a user typed, no statements about the world: in every backup, not in the own export.
CREATE TABLE kept_lists (
    name      TEXT COLLATE "C" PRIMARY KEY,
    text      TEXT COLLATE "C" NOT NULL, -- as it was read from the file
    source    TEXT COLLATE "C" NOT NULL, -- name of the file
    standards BIGINT NOT NULL,
    kept_at   TEXT COLLATE "C" NOT NULL,
    by_whom   TEXT COLLATE "C" NOT NULL
);
