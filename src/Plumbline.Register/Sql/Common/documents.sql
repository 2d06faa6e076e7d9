-- Documents as pages show them. @known is the batch up to which things are known.

-- name: documents.select
SELECT d.id, t.slug, i.title, d.name, i.kind, i.language, i.date, b.at AS known_since, d.sha256, s.size, i.articles,
       (SELECT count(DISTINCT f.thing_id) FROM findings f WHERE f.document_id = d.id AND f.kind = 'standard' AND {found:f}) AS standards,
       (SELECT count(DISTINCT f.thing_id) FROM findings f WHERE f.document_id = d.id AND f.kind = 'committee' AND {found:f}) AS committees,
       i.series, i.issue_title, i.period_start, i.period_end, i.publisher, s.media_type
FROM documents d
JOIN things t ON t.id = d.thing_id
JOIN document_index i ON i.thing_id = d.thing_id AND {known:i}
JOIN batches b ON b.id = d.batch_id
JOIN snapshots s ON s.sha256 = d.sha256

-- name: documents.heads
-- What a search hit shows of its document, without counting.
SELECT d.id, d.thing_id, t.slug, i.title, d.name, i.date
FROM documents d
JOIN things t ON t.id = d.thing_id
JOIN document_index i ON i.thing_id = d.thing_id AND {known:i}
WHERE {each:d.thing_id}

-- name: documents.heads-by-id
SELECT d.id, d.thing_id, t.slug, i.title, d.name, i.date
FROM documents d
JOIN things t ON t.id = d.thing_id
JOIN document_index i ON i.thing_id = d.thing_id AND {known:i}
WHERE {each:d.id}

-- name: documents.original
-- The document that one is a translation of, as it was decided last.
-- use: documents.select
JOIN statements w ON w.object_id = d.thing_id AND w.property = 'translation-of' AND {shown:w}
WHERE w.thing_id = (SELECT me.thing_id FROM documents me WHERE me.id = @id) ORDER BY w.id DESC LIMIT 1

-- name: documents.translations
-- Translations of a document, the first first.
-- use: documents.select
JOIN statements w ON w.thing_id = d.thing_id AND w.property = 'translation-of' AND {shown:w}
WHERE w.object_id = (SELECT me.thing_id FROM documents me WHERE me.id = @id) ORDER BY w.id LIMIT 50

-- name: documents.list
-- use: documents.select
WHERE d.id < @before AND {by:i.date} ORDER BY d.id DESC LIMIT @limit

-- name: documents.count
SELECT count(*) FROM documents d JOIN document_index i ON i.thing_id = d.thing_id AND {known:i} WHERE {by:i.date}

-- name: documents.issues
-- use: documents.select
WHERE i.articles > 0 AND {by:i.date} AND (coalesce(i.period_end, '') < @period OR (coalesce(i.period_end, '') = @period AND d.id < @before))
ORDER BY coalesce(i.period_end, '') DESC, d.id DESC LIMIT @limit

-- name: documents.issue-count
SELECT count(*) FROM document_index i WHERE {known:i} AND {by:i.date} AND i.articles > 0

-- name: documents.by-slug
-- use: documents.select
WHERE t.kind = 'document' AND t.slug = @slug

-- name: documents.by-id
-- use: documents.select
WHERE d.id = @id

-- name: documents.by-hash
-- use: documents.select
WHERE d.sha256 = @sha256

-- name: documents.name-of
SELECT name FROM documents WHERE sha256 = @sha256

-- name: documents.text
SELECT start, length, text FROM document_texts
WHERE document_id = @id AND start < @until AND start + length > @from ORDER BY start

-- name: documents.passages
SELECT ordinal, kind, start, length, number, title, section, heading_start, heading_length, background_start, background_length, takeaway, tags, urls, slug
FROM passage_index p WHERE p.document_id = @id AND {known:p} ORDER BY ordinal

-- name: documents.passage
SELECT document_id, ordinal, kind, start, length, number, title, section, heading_start, heading_length, background_start, background_length, takeaway, tags, urls, slug
FROM passage_index p WHERE p.document_id = @id AND {known:p} AND ordinal = @ordinal

-- name: documents.article-place
SELECT document_id, ordinal FROM passage_index p WHERE p.slug = @slug AND {known:p}

-- name: documents.findings
SELECT f.kind, f.start, f.length, f.line, f.printed, f.normal, f.article, f.confidence, f.rule, f.note, f.details, t.kind AS thing_kind, t.slug AS thing_slug,
       e.quote, e.start AS quote_start, e.length AS quote_length
FROM findings f JOIN evidence e ON e.id = f.evidence_id LEFT JOIN things t ON t.id = f.thing_id
WHERE f.document_id = @id AND f.start >= @from AND f.start < @until AND {found:f}
ORDER BY f.start, f.length DESC, f.id
