-- Projections: what pages show, computed from statements and written here as an index.

-- name: project.is-missing
-- 1 where a step to a later form left the indexes to be made anew.
SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM search_entries) AND EXISTS (SELECT 1 FROM things WHERE kind IN ('standard', 'committee', 'document')) THEN 1 ELSE 0 END

-- name: project.thing
SELECT id, kind, key, slug, identity FROM things WHERE {each:id}

-- name: project.things-of-kind
SELECT id FROM things WHERE kind = @kind ORDER BY id

-- name: project.statements
-- Mentions decide nothing that a row shows, except since when the thing is known.
-- Two ranges beside the mentions, of which there may be very many, so that the index passes over them. @from leaves out what ended before that batch.
SELECT s.thing_id, s.id, s.property, s.value, s.language, s.known_from, s.known_until, s.state, e.kind AS evidence_kind, e.unverified, e.start, e.length, s.true_from, s.true_until
FROM statements s JOIN evidence e ON e.id = s.evidence_id
WHERE {each:s.thing_id} AND s.property < 'mentioned' AND (s.known_until IS NULL OR s.known_until >= @from)
UNION ALL
SELECT s.thing_id, s.id, s.property, s.value, s.language, s.known_from, s.known_until, s.state, e.kind AS evidence_kind, e.unverified, e.start, e.length, s.true_from, s.true_until
FROM statements s JOIN evidence e ON e.id = s.evidence_id
WHERE {each:s.thing_id} AND s.property > 'mentioned' AND s.property NOT IN ('merged-into', 'not-same-as') AND (s.known_until IS NULL OR s.known_until >= @from)

-- name: project.recent
-- The same of a thing that was there before: what was stated before the batch @from and still holds comes with equal statements as one row, the last one's number with the first one's and how many they are. What holds of a
-- thing that thousands of documents name alike is a few rows then.
SELECT s.thing_id, max(s.id) AS id, s.property, s.value, s.language, min(s.known_from) AS known_from, max(s.known_until) AS known_until, s.state, e.kind AS evidence_kind, e.unverified,
    CASE WHEN count(*) = 1 THEN max(e.start) END AS start, CASE WHEN count(*) = 1 THEN max(e.length) END AS length, s.true_from, s.true_until, min(s.id) AS first, count(*) AS times
FROM statements s JOIN evidence e ON e.id = s.evidence_id
WHERE {each:s.thing_id} AND s.property < 'mentioned' AND (s.known_until IS NULL OR s.known_until >= @from)
GROUP BY s.thing_id, s.property, s.value, s.language, s.state, e.kind, e.unverified, s.true_from, s.true_until, CASE WHEN s.known_until IS NULL AND s.known_from < @from THEN 0 ELSE s.id END
UNION ALL
SELECT s.thing_id, max(s.id) AS id, s.property, s.value, s.language, min(s.known_from) AS known_from, max(s.known_until) AS known_until, s.state, e.kind AS evidence_kind, e.unverified,
    CASE WHEN count(*) = 1 THEN max(e.start) END AS start, CASE WHEN count(*) = 1 THEN max(e.length) END AS length, s.true_from, s.true_until, min(s.id) AS first, count(*) AS times
FROM statements s JOIN evidence e ON e.id = s.evidence_id
WHERE {each:s.thing_id} AND s.property > 'mentioned' AND s.property NOT IN ('merged-into', 'not-same-as') AND (s.known_until IS NULL OR s.known_until >= @from)
GROUP BY s.thing_id, s.property, s.value, s.language, s.state, e.kind, e.unverified, s.true_from, s.true_until, CASE WHEN s.known_until IS NULL AND s.known_from < @from THEN 0 ELSE s.id END

-- name: project.members
-- What was merged into a thing, and when.
SELECT thing_id, known_from, known_until FROM statements WHERE object_id = @id AND property = 'merged-into' ORDER BY id

-- name: project.member-keys
SELECT t.key FROM things t WHERE t.id IN {same:@id} AND t.id <> @id AND t.kind <> 'reference' ORDER BY t.id

-- name: project.into
SELECT thing_id, object_id FROM statements WHERE {each:thing_id} AND property = 'merged-into' AND known_until IS NULL

-- name: project.merged
SELECT thing_id, known_from, known_until FROM statements WHERE {each:thing_id} AND property = 'merged-into' ORDER BY id

-- name: project.known-since
SELECT thing_id, min(since) FROM (
    SELECT thing_id, min(known_from) AS since FROM statements WHERE {each:thing_id} GROUP BY thing_id
    UNION ALL SELECT object_id, min(known_from) FROM statements WHERE {each:object_id} GROUP BY object_id
    UNION ALL SELECT thing_id, min(batch_id) FROM findings WHERE {each:thing_id} GROUP BY thing_id) AS times GROUP BY thing_id

-- name: project.any-recognised
-- Whether any document was recognised anew: before, nothing that was named once ceased to be named.
SELECT 1 FROM batches WHERE kind = 'recognition' LIMIT 1

-- name: project.spoken
-- From when until when anything that is stated of a thing or about it, or found of it, is known.
SELECT known_from, known_until FROM statements WHERE thing_id = @id
UNION SELECT known_from, known_until FROM statements WHERE object_id = @id
UNION SELECT batch_id, known_until FROM findings WHERE thing_id = @id
ORDER BY 1

-- name: project.ended-anew
-- The batches in which something of a thing ended since a document was recognised anew.
SELECT DISTINCT known_until FROM (
    SELECT known_until FROM statements WHERE thing_id = @id AND known_until IS NOT NULL
    UNION ALL SELECT known_until FROM statements WHERE object_id = @id AND known_until IS NOT NULL
    UNION ALL SELECT known_until FROM findings WHERE thing_id = @id AND known_until IS NOT NULL) AS ended
WHERE known_until IN (SELECT id FROM batches WHERE kind = 'recognition')

-- name: project.any-merges
SELECT 1 FROM statements WHERE property = 'merged-into' LIMIT 1

-- name: project.tied
-- True for what was ever merged into another, or another into it.
SELECT t.id FROM things t WHERE {each:t.id}
AND (EXISTS (SELECT 1 FROM statements WHERE thing_id = t.id AND property = 'merged-into') OR EXISTS (SELECT 1 FROM statements WHERE object_id = t.id AND property = 'merged-into'))

-- name: project.first-standard
SELECT thing_id, min(known_from) FROM standard_index WHERE {each:thing_id} GROUP BY thing_id

-- name: project.first-committee
SELECT thing_id, min(known_from) FROM committee_index WHERE {each:thing_id} GROUP BY thing_id

-- name: project.document-exists
SELECT 1 FROM document_index WHERE thing_id = @id

-- name: project.delete-standard
DELETE FROM standard_index WHERE thing_id = @id AND known_from >= @from

-- name: project.delete-committee
DELETE FROM committee_index WHERE thing_id = @id AND known_from >= @from

-- name: project.end-standard
-- Of the rows before a batch the last one holds until @until, which may be never.
UPDATE standard_index SET known_until = @until WHERE thing_id = @id AND known_from < @from AND (known_until IS NULL OR known_until >= @from) AND known_until IS DISTINCT FROM @until

-- name: project.end-committee
UPDATE committee_index SET known_until = @until WHERE thing_id = @id AND known_from < @from AND (known_until IS NULL OR known_until >= @from) AND known_until IS DISTINCT FROM @until

-- name: project.delete-document
DELETE FROM document_index WHERE thing_id = @id

-- name: project.delete-passages
DELETE FROM passage_index WHERE document_id = @id

-- name: project.insert-standard
INSERT INTO standard_index (thing_id, known_from, known_until, slug, normal, kind, publisher, year, series, series_slug, dated, title, sort_key,
    released, effective, withdrawn, confirmed, stage, ics, committee)
VALUES (@thing_id, @known_from, @known_until, @slug, @normal, @kind, @publisher, @year, @series, @series_slug, @dated, @title, @sort_key,
    @released, @effective, @withdrawn, @confirmed, @stage, @ics, @committee)

-- name: project.insert-committee
INSERT INTO committee_index (thing_id, known_from, known_until, slug, normal, en, zh, sort_key)
VALUES (@thing_id, @known_from, @known_until, @slug, @normal, @en, @zh, @sort_key)

-- name: project.delete-named
DELETE FROM thing_index WHERE thing_id = @id AND known_from >= @from

-- name: project.first-named
SELECT thing_id, min(known_from) FROM thing_index WHERE {each:thing_id} GROUP BY thing_id

-- name: project.end-named
UPDATE thing_index SET known_until = @until WHERE thing_id = @id AND known_from < @from AND (known_until IS NULL OR known_until >= @from) AND known_until IS DISTINCT FROM @until

-- name: project.insert-named
INSERT INTO thing_index (thing_id, known_from, known_until, kind, slug, en, zh, type, date, effective, ended, sort_key)
VALUES (@thing_id, @known_from, @known_until, @kind, @slug, @en, @zh, @type, @date, @effective, @ended, @sort_key)

-- name: project.insert-document
INSERT INTO document_index (thing_id, known_from, known_until, title, kind, language, date, series, issue_title, period_start, period_end, publisher, articles)
VALUES (@thing_id, @known_from, @known_until, @title, @kind, @language, @date, @series, @issue_title, @period_start, @period_end, @publisher, @articles)

-- name: project.insert-passage
INSERT INTO passage_index (document_id, ordinal, known_from, known_until, kind, start, length, number, title, section, heading_start, heading_length,
    background_start, background_length, takeaway, tags, urls, slug)
VALUES (@document_id, @ordinal, @known_from, NULL, @kind, @start, @length, @number, @title, @section, @heading_start, @heading_length,
    @background_start, @background_length, @takeaway, @tags, @urls, @slug)

-- name: project.delete-consultations
DELETE FROM consultation_index WHERE thing_id = @id

-- name: project.insert-consultation
INSERT INTO consultation_index (thing_id, ordinal, known_from, known_until, statement_id, subject, subject_key, by_whom, opens, closes, time, zone, clock_note, answer, extends)
VALUES (@thing_id, @ordinal, @known_from, @known_until, @statement_id, @subject, @subject_key, @by_whom, @opens, @closes, @time, @zone, @clock_note, @answer, @extends)

-- name: project.document
SELECT d.id, d.batch_id, b.at FROM documents d JOIN batches b ON b.id = d.batch_id WHERE d.thing_id = @id

-- name: project.articles
SELECT t.id, t.slug, t.key FROM things t WHERE t.kind IN ('article', 'provision') AND t.key >= @from AND t.key < @until ORDER BY t.id

-- name: project.passage-identifiers
SELECT DISTINCT f.normal, f.start FROM findings f
WHERE f.document_id = @id AND f.known_until IS NULL AND f.kind IN ('standard', 'committee') ORDER BY f.start, f.normal

-- name: project.things-in
SELECT id FROM things WHERE id >= @from AND id < @until ORDER BY id

-- name: project.entries-in
-- Entries of the search index for things of a range, and for the passages of documents among them.
SELECT kind, target, ordinal FROM search_entries
WHERE (kind <> 4 AND target >= @from AND target < @until) OR (kind = 4 AND target IN (SELECT id FROM documents WHERE thing_id >= @from AND thing_id < @until))

-- name: project.clear-standards-in
DELETE FROM standard_index WHERE thing_id >= @from AND thing_id < @until

-- name: project.clear-committees-in
DELETE FROM committee_index WHERE thing_id >= @from AND thing_id < @until

-- name: project.clear-documents-in
DELETE FROM document_index WHERE thing_id >= @from AND thing_id < @until

-- name: project.clear-passages-in
DELETE FROM passage_index WHERE document_id IN (SELECT id FROM documents WHERE thing_id >= @from AND thing_id < @until)

-- name: project.clear-consultations-in
DELETE FROM consultation_index WHERE thing_id >= @from AND thing_id < @until

-- name: project.clear-named-in
DELETE FROM thing_index WHERE thing_id >= @from AND thing_id < @until

-- name: project.clear
DELETE FROM standard_index; DELETE FROM committee_index; DELETE FROM document_index; DELETE FROM passage_index; DELETE FROM consultation_index; DELETE FROM thing_index; DELETE FROM search_entries
