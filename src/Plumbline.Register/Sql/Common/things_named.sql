-- Things that are known by names: laws and plans, calls for comments, events, frameworks, bodies, projects, topics.

-- name: named.select
SELECT i.thing_id, i.kind, i.slug, t.key, i.en, i.zh, i.type, i.date, i.effective, i.ended, i.sort_key, b.at AS known_since,
       (SELECT count(*) FROM statements m WHERE m.thing_id IN {same:i.thing_id} AND m.property = 'mentioned' AND {shown:m}) AS mentions
FROM thing_index i
JOIN things t ON t.id = i.thing_id
JOIN batches b ON b.id = (SELECT min(f.known_from) FROM thing_index f WHERE f.thing_id = i.thing_id)

-- name: named.list
-- use: named.select
WHERE {known:i} AND i.kind = @kind AND (i.sort_key > @after_key OR (i.sort_key = @after_key AND i.thing_id > @after_id)) AND {by:i.date}
  AND (@type = '' OR coalesce(i.type, '') = @type) AND (@year = '' OR substr(coalesce(i.date, ''), 1, 4) = @year)
ORDER BY i.sort_key, i.thing_id LIMIT @limit

-- name: named.count
SELECT count(*) FROM thing_index i WHERE {known:i} AND i.kind = @kind AND {by:i.date}
  AND (@type = '' OR coalesce(i.type, '') = @type) AND (@year = '' OR substr(coalesce(i.date, ''), 1, 4) = @year)

-- name: named.types
SELECT coalesce(i.type, '') AS value, count(*) AS number FROM thing_index i WHERE {known:i} AND i.kind = @kind AND {by:i.date} AND (@year = '' OR substr(coalesce(i.date, ''), 1, 4) = @year)
GROUP BY coalesce(i.type, '') ORDER BY count(*) DESC, coalesce(i.type, '')

-- name: named.years
SELECT substr(i.date, 1, 4) AS value, count(*) AS number FROM thing_index i WHERE {known:i} AND i.kind = @kind AND i.date IS NOT NULL AND {by:i.date} AND (@type = '' OR coalesce(i.type, '') = @type)
GROUP BY substr(i.date, 1, 4) ORDER BY substr(i.date, 1, 4) DESC

-- name: named.by-slug
-- use: named.select
WHERE {known:i} AND i.kind = @kind AND i.slug = @slug

-- name: named.by-id
-- use: named.select
WHERE {known:i} AND i.thing_id = @id

-- name: named.by-ids
-- use: named.select
WHERE {known:i} AND {each:i.thing_id}

-- name: named.by-key
-- use: named.select
WHERE {known:i} AND t.kind = @kind AND t.key = @key

-- name: named.facts
-- Everything stated of a thing but where it is named.
-- use: statements.evidence
WHERE s.thing_id IN {same:@id} AND s.property NOT IN ('mentioned', 'merged-into', 'reviewed') AND {shown:s}
ORDER BY s.state DESC, s.id LIMIT @limit

-- name: named.about
-- Everything stated of others with this thing as the value.
-- use: statements.evidence
WHERE s.object_id IN {same:@id} AND s.property NOT IN ('mentioned', 'merged-into', 'reviewed') AND {shown:s}
ORDER BY coalesce(xi.date, di.date, '') DESC, s.id LIMIT @limit

-- name: named.about-committee
-- The same less what a committee shows as relations, of which thousands may be stated.
-- use: statements.evidence
WHERE s.object_id IN {same:@id} AND s.property NOT IN ('mentioned', 'merged-into', 'reviewed', 'counterpart', 'secretariat', 'adopts', 'amends', 'corresponds-to', 'converted-from', 'supports', 'jurisdiction', 'proposed-by', 'drafted-by') AND {shown:s}
ORDER BY coalesce(xi.date, di.date, '') DESC, s.id LIMIT @limit

-- name: named.texts
-- Documents that are the text of a law, the latest first.
SELECT dt.slug, di.title, di.language, di.date, d.sha256
FROM statements s JOIN things dt ON dt.id = s.object_id JOIN documents d ON d.thing_id = dt.id JOIN document_index di ON di.thing_id = d.thing_id AND {known:di}
WHERE s.thing_id IN {same:@id} AND s.property = 'text' AND {shown:s}
GROUP BY dt.slug, di.title, di.language, di.date, d.sha256 ORDER BY coalesce(di.date, '') DESC, dt.slug

-- name: named.passages
-- Headings and articles of the text of a law.
SELECT p.kind, p.title, p.section, p.slug FROM passage_index p JOIN documents d ON d.id = p.document_id
WHERE d.sha256 = @sha256 AND {known:p} AND p.kind <> 'part' AND p.title IS NOT NULL ORDER BY p.ordinal LIMIT @limit

-- name: named.in-quotes
-- Standards named in the very words of a statement of a thing.
SELECT DISTINCT f.normal, t.slug FROM statements s JOIN evidence e ON e.id = s.evidence_id
JOIN findings f ON f.document_id = e.document_id AND f.kind = 'standard' AND f.start >= e.start AND f.start < e.start + e.length AND {found:f}
JOIN things t ON t.id = f.thing_id
WHERE s.thing_id IN {same:@id} AND s.property = 'consultation' AND {shown:s} ORDER BY f.normal

-- name: named.of-field
-- Standards of a field of the ICS; the codes stand with blanks between.
-- use: standards.select
WHERE {known:i} AND (' ' || i.ics) LIKE @pattern AND {by:coalesce(i.released, i.year)} ORDER BY coalesce(i.released, i.year, '') DESC, i.sort_key LIMIT @limit

-- name: named.count-of-field
SELECT count(*) FROM standard_index i WHERE {known:i} AND (' ' || i.ics) LIKE @pattern AND {by:coalesce(i.released, i.year)}

-- name: named.plans
-- Plan numbers with what came of them.
-- use: standards.select
WHERE {known:i} AND i.kind = 'plan' AND {by:coalesce(i.released, i.year)} ORDER BY i.sort_key LIMIT @limit

-- name: named.nodes
-- Nodes of a framework in the order of the source, each with its path and what stands behind it.
SELECT s.value, s.detail FROM statements s WHERE s.thing_id IN {same:@id} AND s.property = 'node' AND {shown:s} ORDER BY s.id LIMIT @limit

-- name: named.articles-on
-- use: statements.evidence
JOIN documents ad ON ad.thing_id = s.thing_id
WHERE s.object_id IN {same:@id} AND s.property = 'topic' AND {shown:s}
ORDER BY coalesce(di.date, '') DESC, ad.id DESC, e.start LIMIT @limit

-- name: named.reports-of
-- Reports of the calls for comments that share a subject with a thing.
-- use: statements.evidence
JOIN consultation_index c ON c.statement_id = s.id AND {known:c}
WHERE c.subject_key IN (SELECT k.subject_key FROM consultation_index k WHERE k.thing_id = @id AND {known:k}) AND {shown:s} ORDER BY s.id LIMIT @limit

-- name: named.reports-on
-- Reports of calls for comments on a subject, by its letters and digits.
-- use: statements.evidence
JOIN consultation_index c ON c.statement_id = s.id AND {known:c}
WHERE c.subject_key = @key AND {shown:s} ORDER BY s.id LIMIT @limit

-- name: named.article-title
SELECT p.title FROM passage_index p WHERE p.slug = @slug AND {known:p} ORDER BY p.known_from DESC LIMIT 1

-- name: named.of-keys
-- Things whose key lies between two.
-- use: named.select
WHERE {known:i} AND t.kind = @kind AND t.key >= @from AND t.key < @until AND {by:i.date} ORDER BY i.sort_key, i.thing_id LIMIT @limit

-- name: named.same-day
-- use: named.select
WHERE {known:i} AND i.kind = @kind AND i.date = @date AND i.thing_id <> @id ORDER BY i.sort_key, i.thing_id LIMIT @limit

-- name: named.words
-- The words to which citations are tied on which statements of a thing, or about it, rest; in the columns of evidence.
SELECT c.evidence_id, c.property, c.value, 1 AS evidence_kind, p.article, p.start, p.length, p.mark_start, p.mark_length, p.line, p.quote,
       dt.slug AS document_slug, di.title AS document_title, di.date AS document_date, a.slug AS article_slug
FROM (SELECT f.evidence_id FROM statements f WHERE f.thing_id IN {same:@id} AND f.property <> 'mentioned'
      UNION SELECT f.evidence_id FROM statements f WHERE f.object_id IN {same:@id} AND f.property <> 'mentioned') s
JOIN citation_ties c ON c.evidence_id = s.evidence_id
JOIN evidence p ON p.id = c.passage_id
JOIN documents d ON d.id = c.document_id
JOIN things dt ON dt.id = d.thing_id
LEFT JOIN document_index di ON di.thing_id = d.thing_id AND {known:di}
LEFT JOIN things a ON a.kind = 'article' AND p.article IS NOT NULL AND a.key = d.sha256 || '/' || p.article
WHERE {came:c.batch_id}
ORDER BY c.evidence_id, c.document_id
