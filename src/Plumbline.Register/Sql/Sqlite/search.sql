-- Search on FTS5. Rows are numbered in the order of answers (Search/EntryOrder), so descending rowid needs no sorting.

-- name: search.delete-words
DELETE FROM search_words WHERE rowid = @id

-- name: search.delete-entry
DELETE FROM search_entries WHERE kind = @kind AND target = @target AND ordinal = @ordinal RETURNING id

-- name: search.insert-entry
INSERT INTO search_entries (id, kind, target, ordinal) VALUES (@id, @kind, @target, @ordinal)

-- name: search.insert-words
INSERT INTO search_words (rowid, kind, ids, title, heading, body) VALUES (@id, @kind, @ids, @title, @heading, @body)

-- name: search.clear
-- Row by row it would leave the whole old index behind, marked as gone.
INSERT INTO search_words (search_words) VALUES ('delete-all')

-- name: search.merge-first
-- Many small additions leave many segments, each of which every question goes through.
INSERT INTO search_words (search_words, rank) VALUES ('merge', -2000)

-- name: search.merge-on
INSERT INTO search_words (search_words, rank) VALUES ('merge', 2000)

-- name: search.count
SELECT count(*) FROM (SELECT 1 FROM search_words w WHERE w.search_words MATCH @match AND {entry:w.rowid} LIMIT @limit)

-- name: search.page
SELECT e.id, e.kind, e.target, e.ordinal
FROM search_words w JOIN search_entries e ON e.id = w.rowid
WHERE w.search_words MATCH @match AND w.rowid < @before AND {entry:w.rowid}
ORDER BY w.rowid DESC LIMIT @limit
