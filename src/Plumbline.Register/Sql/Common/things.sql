-- Standards and committees as pages show them.

-- name: standards.select
SELECT i.thing_id, i.slug, i.normal, i.kind, i.publisher, i.title, i.year, i.series, i.series_slug, i.dated, i.sort_key, b.at AS known_since,
       i.released, i.effective, i.withdrawn, i.confirmed, i.stage, i.ics, i.committee,
       (SELECT count(*) FROM statements m WHERE m.thing_id IN {same:i.thing_id} AND m.property = 'mentioned' AND {shown:m}) AS mentions,
       (SELECT s.value FROM statements s WHERE s.thing_id = i.thing_id AND s.property = 'title' AND s.property IN ('title', 'released', 'effective', 'withdrawn') AND s.language = 'zh' AND {shown:s} ORDER BY s.state DESC, s.id DESC LIMIT 1) AS title_zh
FROM standard_index i
JOIN batches b ON b.id = (SELECT min(f.known_from) FROM standard_index f WHERE f.thing_id = i.thing_id)

-- name: standards.list
-- use: standards.select
WHERE {known:i} AND (i.sort_key > @after_key OR (i.sort_key = @after_key AND i.thing_id > @after_id)) AND {by:coalesce(i.released, i.year)}
ORDER BY i.sort_key, i.thing_id LIMIT @limit

-- name: standards.list-kind
-- use: standards.select
WHERE {known:i} AND i.kind = @kind AND (i.sort_key > @after_key OR (i.sort_key = @after_key AND i.thing_id > @after_id)) AND {by:coalesce(i.released, i.year)}
ORDER BY i.sort_key, i.thing_id LIMIT @limit

-- name: standards.count
SELECT count(*) FROM standard_index i WHERE {known:i} AND {by:coalesce(i.released, i.year)}

-- name: standards.count-kind
SELECT count(*) FROM standard_index i WHERE {known:i} AND i.kind = @kind AND {by:coalesce(i.released, i.year)}

-- name: standards.by-slug
-- use: standards.select
WHERE {known:i} AND i.slug = @slug

-- name: standards.by-id
-- use: standards.select
WHERE {known:i} AND i.thing_id = @id

-- name: standards.heads
-- What a search hit shows, without counting.
SELECT i.thing_id, i.slug, i.normal, i.title, i.year FROM standard_index i WHERE {known:i} AND {each:i.thing_id}

-- name: standards.of-series
-- use: standards.select
WHERE {known:i} AND i.series_slug = @slug AND {by:coalesce(i.released, i.year)} ORDER BY i.sort_key DESC

-- name: standards.most-named
-- use: standards.select
JOIN (SELECT thing_id, count(*) AS n FROM findings f WHERE kind = 'standard' AND {found:f} GROUP BY thing_id ORDER BY n DESC, thing_id LIMIT @limit) AS most ON most.thing_id = i.thing_id
WHERE {known:i} ORDER BY mentions DESC, most.n DESC, i.thing_id

-- name: committees.select
SELECT i.thing_id, i.slug, i.normal, i.en, i.zh, i.sort_key, t.identity, b.at AS known_since,
       (SELECT count(*) FROM statements m WHERE m.thing_id IN {same:i.thing_id} AND m.property = 'mentioned' AND {shown:m}) AS mentions
FROM committee_index i
JOIN things t ON t.id = i.thing_id
JOIN batches b ON b.id = (SELECT min(f.known_from) FROM committee_index f WHERE f.thing_id = i.thing_id)

-- name: committees.list
-- use: committees.select
WHERE {known:i} AND (i.sort_key > @after_key OR (i.sort_key = @after_key AND i.thing_id > @after_id))
ORDER BY i.sort_key, i.thing_id LIMIT @limit

-- name: committees.count
SELECT count(*) FROM committee_index i WHERE {known:i}

-- name: committees.by-slug
-- use: committees.select
WHERE {known:i} AND i.slug = @slug

-- name: committees.by-id
-- use: committees.select
WHERE {known:i} AND i.thing_id = @id

-- name: committees.heads
SELECT i.thing_id, i.slug, i.normal, i.en, i.zh FROM committee_index i WHERE {known:i} AND {each:i.thing_id}

-- name: committees.by-normal
-- use: committees.select
WHERE {known:i} AND t.kind = 'committee' AND t.key = @normal

-- name: committees.all-codes
SELECT thing_id, slug, normal, en, zh, sort_key FROM committee_index i WHERE {known:i} ORDER BY thing_id

-- name: committees.below
-- sort_key is the path of codes from the highest committee down (Things/CommitteeIdentity).
-- use: committees.select
WHERE {known:i} AND i.sort_key >= @from AND i.sort_key < @until ORDER BY i.sort_key

-- name: statements.evidence
-- Columns of evidence that every reading of statements takes along.
SELECT CASE s.property WHEN 'replaces' THEN s.thing_id ELSE s.object_id END AS new_id, s.detail, s.value, s.language, s.property, s.state, s.review, b.at AS known_since, o.kind AS object_kind, o.key AS object_key,
       CASE WHEN o.kind NOT IN ('instrument', 'consultation', 'event', 'framework', 'body', 'project', 'topic') OR EXISTS (SELECT 1 FROM thing_index oi WHERE oi.thing_id = s.object_id) THEN o.slug END AS object_slug, x.kind AS subject_kind, x.slug AS subject_slug, x.key AS subject_key, coalesce(xi.en, xi.zh) AS subject_name, xi.date AS subject_date, s.evidence_id,
       s.id AS statement_id, s.known_from, s.known_until, s.true_from, s.true_until, e.kind AS evidence_kind, e.content AS reason,
       EXISTS (SELECT 1 FROM statements y WHERE y.thing_id = s.thing_id AND y.property = s.property AND y.value = s.value AND y.state > 1 AND y.state = 2 AND {known:y}) AS confirmed,
       s.review = 1 AND EXISTS (SELECT 1 FROM statements v WHERE v.thing_id = s.thing_id AND v.state > 1 AND v.property = 'reviewed' AND v.value = s.property || ': ' || s.value AND {known:v}) AS is_reviewed, e.article, e.start, e.length, e.mark_start, e.mark_length, e.line, e.quote, e.publisher, e.item, e.url, e.unverified,
       dt.slug AS document_slug, di.title AS document_title, di.date AS document_date, a.slug AS article_slug, f.printed, f.note, f.confidence
FROM statements s
JOIN batches b ON b.id = s.known_from
JOIN things x ON x.id = s.thing_id
JOIN evidence e ON e.id = s.evidence_id
LEFT JOIN thing_index xi ON xi.thing_id = s.thing_id AND {known:xi}
LEFT JOIN things o ON o.id = s.object_id
LEFT JOIN documents d ON d.id = e.document_id
LEFT JOIN things dt ON dt.id = d.thing_id
LEFT JOIN document_index di ON di.thing_id = d.thing_id AND {known:di}
LEFT JOIN things a ON a.kind = 'article' AND e.article IS NOT NULL AND a.key = d.sha256 || '/' || e.article
LEFT JOIN findings f ON f.evidence_id = e.id

-- name: chains.successors
-- What is said to replace a standard, whichever of the two the statement is about; drafts replace nothing.
-- use: statements.evidence
WHERE {shown:s}
  AND ((s.property = 'replaces' AND s.object_id IN {same:@id}) OR (s.property = 'replaced-by' AND s.thing_id IN {same:@id} AND s.object_id IS NOT NULL))
ORDER BY s.state DESC, s.id

-- name: chains.editions
SELECT i.thing_id, i.normal, i.slug, i.year, i.series_slug, i.dated, i.sort_key FROM standard_index i
WHERE {known:i} AND {by:coalesce(i.released, i.year)} AND (CAST(@publisher AS TEXT) IS NULL OR i.publisher = @publisher)

-- name: chains.links
-- What replaces what as a whole, from old to new.
SELECT CASE s.property WHEN 'replaces' THEN s.object_id ELSE s.thing_id END AS old_id, CASE s.property WHEN 'replaces' THEN s.thing_id ELSE s.object_id END AS new_id
FROM statements s WHERE s.property IN ('replaces', 'replaced-by') AND s.object_id IS NOT NULL AND coalesce(s.detail, '') <> 'part' AND {shown:s}

-- name: chains.merged
SELECT s.thing_id AS old_id, s.object_id AS new_id FROM statements s WHERE s.property = 'merged-into' AND {known:s} ORDER BY s.id

-- name: statements.of-thing
-- use: statements.evidence
WHERE s.thing_id IN {same:@id} AND s.property = @property AND {shown:s}
ORDER BY s.state DESC, s.id LIMIT @limit

-- name: statements.of-object
-- use: statements.evidence
WHERE s.object_id IN {same:@id} AND s.property = @property AND {shown:s}
ORDER BY s.id LIMIT @limit

-- name: statements.relations
-- use: statements.evidence
WHERE s.thing_id IN {same:@id} AND s.property IN ('adopts', 'amends', 'corresponds-to', 'converted-from', 'supports', 'jurisdiction', 'proposed-by', 'drafted-by', 'deposited') AND {shown:s}
ORDER BY s.state DESC, s.id LIMIT @limit

-- name: statements.relations-about
-- use: statements.evidence
WHERE s.object_id IN {same:@id} AND s.property IN ('adopts', 'amends', 'corresponds-to', 'converted-from', 'supports', 'jurisdiction', 'proposed-by', 'drafted-by') AND {shown:s}
ORDER BY s.state DESC, s.id LIMIT @limit

-- name: statements.count-to-review
SELECT count(*) FROM statements s WHERE s.review = 1 AND s.state = 1 AND {known:s}
  AND NOT EXISTS (SELECT 1 FROM statements d WHERE d.thing_id = s.thing_id AND d.property = s.property AND d.value = s.value AND d.state > 1 AND {known:d})
  AND NOT EXISTS (SELECT 1 FROM statements d WHERE d.thing_id = s.thing_id AND d.property = 'reviewed' AND d.value = s.property || ': ' || s.value AND d.state > 1 AND {known:d})

-- name: statements.mentions
-- use: statements.evidence
WHERE s.thing_id IN {same:@id} AND s.property = 'mentioned' AND {shown:s}
ORDER BY coalesce(di.date, '') DESC, coalesce(d.id, 0) DESC, e.start LIMIT @limit

-- name: statements.series-mentions
-- use: statements.evidence
WHERE (s.thing_id IN (SELECT thing_id FROM standard_index WHERE series_slug = @slug)
    OR s.thing_id IN (SELECT m.thing_id FROM standard_index i JOIN statements m ON m.object_id = i.thing_id AND m.property = 'merged-into' AND {known:m} WHERE i.series_slug = @slug)) AND s.property = 'mentioned' AND {shown:s}
ORDER BY coalesce(di.date, '') DESC, coalesce(d.id, 0) DESC, e.start LIMIT @limit

-- name: history.statements
-- Everything ever stated of a thing or with it as the value, also what was ended, the latest first.
-- use: statements.evidence
WHERE s.id IN (SELECT h.id FROM statements h WHERE h.thing_id IN {same:@id} UNION SELECT h.id FROM statements h WHERE h.object_id IN {same:@id}) AND {came:s.known_from} AND {by:di.date}
ORDER BY s.id DESC LIMIT @limit

-- name: contradictions.several
-- Standards of which several values of one property are stated, in one language. The statements are looked at one by one afterwards.
SELECT t.id, t.kind, t.key, t.slug
FROM (SELECT DISTINCT s.thing_id FROM statements s WHERE s.property IN ('title', 'released', 'effective', 'withdrawn') AND s.property = @property
      GROUP BY s.thing_id, s.language HAVING min(s.value) <> max(s.value)) AS several
JOIN things t ON t.id = several.thing_id
WHERE t.kind = 'standard' ORDER BY t.id

-- name: contradictions.sides
-- What is stated of a thing, with decisions on it: those that confirm first, then those that reject.
-- use: statements.evidence
WHERE s.thing_id IN {same:@id} AND s.property = @property AND {known:s} AND {by:di.date}
ORDER BY s.state = 1, s.state, s.id LIMIT @limit

-- name: contradictions.order
-- Chosen days that cannot follow each other; a year or month holds its days.
SELECT i.thing_id AS id, 'standard' AS kind, i.normal AS key, i.slug, CASE WHEN i.effective < i.released THEN 'effective' ELSE 'withdrawn' END AS later
FROM standard_index i
WHERE {known:i} AND ((i.effective < i.released AND substr(i.released, 1, length(i.effective)) <> i.effective)
                  OR (i.withdrawn < i.released AND substr(i.released, 1, length(i.withdrawn)) <> i.withdrawn))
ORDER BY i.thing_id LIMIT @limit

-- name: contradictions.consultations
-- use: statements.evidence
JOIN consultation_index c ON c.statement_id = s.id AND {known:c}
WHERE c.closes < c.opens AND substr(c.opens, 1, length(c.closes)) <> c.closes AND {shown:s} AND {by:di.date}
ORDER BY s.id LIMIT @limit

-- name: contradictions.unknown
-- Standards that are said to be replaced and of which nothing else is known: no statement, and no mention outside the document that says so.
-- use: statements.evidence
WHERE s.property = 'replaces' AND s.object_id IS NOT NULL AND o.kind = 'standard' AND {shown:s} AND {by:di.date}
  AND NOT EXISTS (SELECT 1 FROM statements k JOIN evidence ke ON ke.id = k.evidence_id
                  WHERE k.thing_id = s.object_id AND {known:k} AND (k.property <> 'mentioned' OR ke.document_id IS DISTINCT FROM e.document_id))
ORDER BY s.id LIMIT @limit

-- name: contradictions.sums
-- Figures whose stated parts make another sum (recognition says so in the note).
SELECT f.normal AS value, 'statistic' AS property, 1 AS state, b.at AS known_since, f.note, f.printed, 1 AS evidence_kind, e.article, e.start, e.length, e.mark_start, e.mark_length, e.line, e.quote,
       t.slug AS document_slug, t.slug AS subject_slug, t.kind AS subject_kind, i.title AS subject_key, i.title AS document_title, i.date AS document_date
FROM findings f JOIN evidence e ON e.id = f.evidence_id JOIN documents d ON d.id = f.document_id JOIN things t ON t.id = d.thing_id
JOIN document_index i ON i.thing_id = d.thing_id AND {known:i} JOIN batches b ON b.id = f.batch_id
WHERE f.kind = 'statistic' AND f.note LIKE '%the parts % make %' AND {found:f} AND {by:i.date}
ORDER BY f.id LIMIT @limit

-- name: history.batch
SELECT id, at, CASE WHEN EXISTS (SELECT 1 FROM deposits d WHERE d.batch_id = batches.id) THEN 'deposit' ELSE kind END AS kind, by_whom, note FROM batches WHERE id = @id

-- name: consultations.reported
-- A closing month or year is kept as short as it is known, so the first year alone is compared here.
-- use: statements.evidence
JOIN consultation_index c ON c.statement_id = s.id AND {known:c}
WHERE (c.closes IS NULL OR c.closes >= @since) AND {shown:s}
ORDER BY c.closes IS NULL, c.closes DESC, s.id DESC LIMIT @limit

-- name: statements.count
SELECT count(*) FROM statements s WHERE {known:s}

-- name: things.into
-- What a thing was merged into, the last one where that was merged in turn.
WITH RECURSIVE up (id, step) AS (
    SELECT t.id, 0 FROM things t WHERE t.kind = @kind AND t.slug = @slug
    UNION
    SELECT m.object_id, up.step + 1 FROM up JOIN statements m ON m.thing_id = up.id AND m.property = 'merged-into' AND {known:m} WHERE up.step < 50)
SELECT t.id, t.kind, t.key, t.slug FROM up JOIN things t ON t.id = up.id WHERE up.step > 0 ORDER BY up.step DESC LIMIT 1

-- name: things.into-of
-- The same by its number: what a thing was merged into, the last one where that was merged in turn.
WITH RECURSIVE up (id, step) AS (
    SELECT t.id, 0 FROM things t WHERE t.id = @id
    UNION
    SELECT m.object_id, up.step + 1 FROM up JOIN statements m ON m.thing_id = up.id AND m.property = 'merged-into' AND {known:m} WHERE up.step < 50)
SELECT t.id, t.kind, t.key, t.slug FROM up JOIN things t ON t.id = up.id WHERE up.step > 0 ORDER BY up.step DESC LIMIT 1

-- name: things.by-key
SELECT id, kind, key, slug FROM things WHERE kind = @kind AND key = @key

-- name: things.by-slug
SELECT id, kind, key, slug FROM things WHERE kind = @kind AND slug = @slug

-- name: things.of-document
SELECT t.id, t.kind, t.key, t.slug FROM documents d JOIN things t ON t.id = d.thing_id WHERE d.id = @id

-- name: things.address
SELECT kind, slug FROM things WHERE kind = @kind AND key = @key

-- name: register.sequence
SELECT coalesce(max(id), 0) FROM batches

-- name: register.batch-before
-- The last batch before an instant.
SELECT coalesce(max(id), 0) FROM batches WHERE at < @until

-- name: register.last-change
SELECT at FROM batches WHERE {came:id} ORDER BY id DESC LIMIT 1

-- name: register.articles
SELECT count(*) FROM passage_index p WHERE {known:p} AND p.kind = 'article'

-- name: figures.facts
-- Everything stated of things of a kind that ship as facts.
-- use: statements.evidence
WHERE x.kind = @kind AND {shown:s} ORDER BY x.id, s.id

-- name: figures.read
-- Figures or targets that documents state.
-- use: statements.evidence
WHERE s.property = @property AND s.property IN ('adopts', 'statistic', 'target') AND {shown:s} ORDER BY coalesce(di.date, '') DESC, s.id LIMIT @limit

-- name: changes.of
-- What was first stated of a thing after a batch: its days, its end, what follows it.
-- use: statements.evidence
WHERE s.thing_id IN {same:@id} AND s.property IN ('released', 'effective', 'withdrawn', 'confirmed', 'replaced-by') AND s.known_from > @since AND {shown:s}
  AND NOT EXISTS (SELECT 1 FROM statements o WHERE o.thing_id = s.thing_id AND o.property = s.property AND o.value = s.value AND o.known_from <= @since)
ORDER BY s.known_from, s.state DESC, s.id LIMIT @limit

-- name: changes.about
-- The same of others, with this thing as the value.
-- use: statements.evidence
WHERE s.object_id IN {same:@id} AND s.property IN ('replaces', 'will-replace', 'amends') AND s.known_from > @since AND {shown:s}
  AND NOT EXISTS (SELECT 1 FROM statements o WHERE o.thing_id = s.thing_id AND o.property = s.property AND o.value = s.value AND o.known_from <= @since)
ORDER BY s.known_from, s.state DESC, s.id LIMIT @limit

-- name: changes.first
-- What was learnt first about a thing, whatever it is.
-- use: statements.evidence
WHERE s.thing_id IN {same:@id} AND {shown:s} ORDER BY s.known_from, s.id LIMIT 1

-- name: statements.drafts
-- What is to replace a thing.
SELECT x.key FROM things x WHERE x.id IN (SELECT s.thing_id FROM statements s WHERE s.object_id IN {same:@id} AND s.property = 'will-replace' AND {shown:s}) ORDER BY x.id

-- name: statements.timed
-- How many statements of a thing the index does not tell: those that hold for some time only, and obligations.
SELECT count(*) FROM statements s WHERE s.thing_id IN {same:@id} AND s.property IN ('title', 'name', 'ics', 'jurisdiction', 'obligation')
  AND (s.true_from IS NOT NULL OR s.true_until IS NOT NULL OR s.property = 'obligation') AND {known:s}

-- name: statements.chosen-among
-- What is stated of a thing by the properties of which one value is shown, for a day.
SELECT s.id, s.property, s.value, s.language, s.known_from, s.known_until, s.state, e.kind AS evidence_kind, e.unverified, s.true_from, s.true_until
FROM statements s JOIN evidence e ON e.id = s.evidence_id
WHERE s.thing_id IN {same:@id} AND s.property IN ('title', 'name', 'ics', 'jurisdiction', 'obligation') AND {known:s} ORDER BY s.id
