-- Lists of standards that users keep and ask again. They are what a user typed, no statements about the world: in every backup, not in the own export.
CREATE TABLE kept_lists (
    name      TEXT PRIMARY KEY,
    text      TEXT NOT NULL, -- as it was read from the file
    source    TEXT NOT NULL, -- name of the file
    standards INTEGER NOT NULL,
    kept_at   TEXT NOT NULL,
    by_whom   TEXT NOT NULL
);
