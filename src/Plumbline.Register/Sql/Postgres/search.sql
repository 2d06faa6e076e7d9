-- Search on lists of words (Search/PostingsIndex). What a list holds is told by Search/PartBuilder.

-- name: search.take-out
UPDATE search_parts SET gone = gone || int8send(p.id) FROM search_placed p JOIN search_entries e ON e.id = p.id
WHERE search_parts.part = p.part AND e.kind = @kind AND e.target = @target AND e.ordinal = @ordinal

-- name: search.delete-placed
DELETE FROM search_placed WHERE id IN (SELECT id FROM search_entries WHERE kind = @kind AND target = @target AND ordinal = @ordinal)

-- name: search.delete-entry
DELETE FROM search_entries WHERE kind = @kind AND target = @target AND ordinal = @ordinal

-- name: search.insert-entry
INSERT INTO search_entries (id, kind, target, ordinal) VALUES (@id, @kind, @target, @ordinal)

-- name: search.insert-placed
INSERT INTO search_placed (id, part) VALUES (@id, @part)

-- name: search.insert-postings
INSERT INTO search_postings (word, part, whole, entries, places) VALUES (@word, @part, @whole, @entries, @places)

-- name: search.insert-part
INSERT INTO search_parts (part, entries, size, gone) VALUES (@part, @entries, @size, '')

-- name: search.clear
DELETE FROM search_postings; DELETE FROM search_placed; DELETE FROM search_parts

-- name: search.parts
SELECT part, entries, size, length(gone) / 8 AS gone FROM search_parts ORDER BY part

-- name: search.next-part
SELECT coalesce(max(part), 0) + 1 FROM search_parts

-- name: search.parts-postings
SELECT p.word, p.part, p.whole, p.entries, p.places FROM search_postings p WHERE p.part = ANY (@parts) ORDER BY p.word, p.part

-- name: search.delete-parts-postings
DELETE FROM search_postings WHERE part = ANY (@parts)

-- name: search.move-placed
UPDATE search_placed SET part = @into WHERE part = ANY (@parts)

-- name: search.delete-parts
DELETE FROM search_parts WHERE part = ANY (@parts)

-- name: search.gone
SELECT part, gone AS ids FROM search_parts WHERE length(gone) > 0

-- name: search.words
SELECT word, part, whole, entries FROM search_postings WHERE word = ANY (@words)

-- name: search.words-from
SELECT word, part, whole, entries FROM search_postings WHERE word >= @from AND word < @until

-- name: search.places
SELECT word, part, places FROM search_postings WHERE word = ANY (@words) AND part = ANY (@parts)

-- name: search.known
-- Which of some entries are known and published in the time asked for.
SELECT e.id FROM search_entries e WHERE e.id = ANY (@ids) AND {entry:e.id}

-- name: search.entries
SELECT id, kind, target, ordinal FROM search_entries WHERE id = ANY (@ids)

-- name: documents.hit-passages
SELECT document_id, ordinal, kind, start, length, number, title, section, heading_start, heading_length, background_start, background_length, takeaway, tags, urls, slug
FROM passage_index p WHERE (p.document_id, p.ordinal) IN (SELECT * FROM unnest(@ids, @ordinals)) AND {known:p}

-- name: documents.texts
-- The blocks in which some spans lie; a block has up to 32,768 units.
SELECT DISTINCT ON (t.document_id, t.start) t.document_id, t.start, t.length, t.text
FROM unnest(@ids, @from, @until) AS w (id, first, behind) JOIN document_texts t ON t.document_id = w.id AND t.start > w.first - 32769 AND t.start < w.behind AND t.start + t.length > w.first
ORDER BY t.document_id, t.start
