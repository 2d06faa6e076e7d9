-- The step of SQLite's index; the one of this store holds each class of words by itself already.
SELECT 1;
