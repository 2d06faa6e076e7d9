-- Published figures and targets, counts of the register, and adoptions.

-- name: figures.ties
-- The words to which citations of things of a kind are tied, in the columns of evidence.
SELECT DISTINCT x.key AS subject_key, 1 AS evidence_kind, p.article, p.start, p.length, p.mark_start, p.mark_length, p.line, p.quote,
       dt.slug AS document_slug, di.title AS document_title, di.date AS document_date, a.slug AS article_slug
FROM citation_ties c
JOIN evidence p ON p.id = c.passage_id
JOIN statements s ON s.evidence_id = c.evidence_id AND {shown:s}
JOIN things x ON x.id = s.thing_id
JOIN documents d ON d.id = c.document_id
JOIN things dt ON dt.id = d.thing_id
LEFT JOIN document_index di ON di.thing_id = d.thing_id AND {known:di}
LEFT JOIN things a ON a.kind = 'article' AND p.article IS NOT NULL AND a.key = d.sha256 || '/' || p.article
WHERE x.kind = @kind AND {came:c.batch_id}

-- name: counts.standards
-- Editions and projects; series without a year are no documents.
SELECT i.thing_id, i.slug, i.normal, i.kind, i.publisher, i.title, i.year, i.series, i.series_slug, i.dated, i.released, i.effective, i.withdrawn, i.confirmed, i.stage, i.ics, i.committee
FROM standard_index i WHERE {known:i} AND (i.dated = 1 OR i.kind = 'plan')

-- name: counts.obligations
-- What editors decided on obligations, of a thing that was merged under the other.
SELECT coalesce(m.object_id, s.thing_id) AS thing_id, s.id, s.property, s.value, s.known_from, s.state, e.kind AS evidence_kind, e.unverified, s.true_from, s.true_until
FROM statements s JOIN evidence e ON e.id = s.evidence_id LEFT JOIN statements m ON m.thing_id = s.thing_id AND m.property = 'merged-into' AND {known:m}
WHERE s.state > 1 AND s.property = 'obligation' AND {known:s} ORDER BY s.id

-- name: counts.replaced
-- Which standard replaces which as a whole.
SELECT s.object_id AS old_id, s.thing_id AS new_id FROM statements s
WHERE s.property = 'replaces' AND s.object_id IS NOT NULL AND coalesce(s.detail, '') <> 'part' AND {shown:s}
UNION
SELECT s.thing_id, s.object_id FROM statements s
WHERE s.property = 'replaced-by' AND s.object_id IS NOT NULL AND coalesce(s.detail, '') <> 'part' AND {shown:s}

-- name: adoptions.cited
-- What standards of enterprises cite.
SELECT s.thing_id, s.object_id, s.value FROM standard_index i JOIN statements s ON s.thing_id = i.thing_id AND s.property = 'cites'
WHERE i.kind = 'enterprise' AND {known:i} AND s.object_id IS NOT NULL AND {shown:s} ORDER BY s.id

-- name: adoptions.links
SELECT s.thing_id, s.object_id, s.value, s.detail FROM statements s
WHERE s.property = 'adopts' AND s.property IN ('adopts', 'statistic', 'target') AND s.object_id IS NOT NULL AND {shown:s} ORDER BY s.id
