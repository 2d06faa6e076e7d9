-- Citations of issues of a periodical: evidence of kind 3 whose date is the month with which the cited issue begins.

-- name: citations.issue
-- The heading of a document that may be a cited issue.
SELECT d.id, i.series, i.issue_title, i.title, i.publisher, i.period_start, i.language, t.slug, b.at AS known_since
FROM documents d JOIN document_index i ON i.thing_id = d.thing_id AND i.known_until IS NULL
JOIN things t ON t.id = d.thing_id JOIN batches b ON b.id = d.batch_id
WHERE i.period_start IS NOT NULL AND (@id IS NULL OR d.id = @id)
ORDER BY d.id

-- name: citations.of-issue
-- Citations of an issue that are not yet tied to a document, with the facts that rest on them.
SELECT e.id AS evidence_id, e.publisher, e.item, e.content, s.property, s.value, t.kind, t.key
FROM evidence e JOIN statements s ON s.evidence_id = e.id JOIN things t ON t.id = s.thing_id
WHERE e.kind = 3 AND e.date = @issue AND s.known_until IS NULL
  AND NOT EXISTS (SELECT 1 FROM citation_ties c WHERE c.evidence_id = e.id AND c.document_id = @document)
ORDER BY e.id, s.id

-- name: citations.tie
INSERT INTO citation_ties (evidence_id, document_id, passage_id, property, value, reason, batch_id)
VALUES (@evidence_id, @document_id, @passage_id, @property, @value, @reason, @batch_id)

-- name: citations.list
-- Every citation that something still rests on, once for each document that is the cited issue; the document's columns are null where it is not here.
SELECT e.id AS evidence_id, e.date AS issue, e.publisher, e.item, e.content, e.unverified, x.kind, x.key, x.slug,
       c.document_id IS NOT NULL AS here, c.property, c.value, c.reason, dt.slug AS document_slug, p.article, p.line, p.quote
FROM (SELECT a.evidence_id, min(a.thing_id) AS thing_id FROM statements a WHERE {known:a}
      AND a.evidence_id IN (SELECT n.id FROM evidence n WHERE n.kind = 3 AND n.date IS NOT NULL AND {by:n.date}) GROUP BY a.evidence_id) s
JOIN evidence e ON e.id = s.evidence_id
JOIN things x ON x.id = s.thing_id
LEFT JOIN citation_ties c ON c.evidence_id = e.id AND {came:c.batch_id}
LEFT JOIN evidence p ON p.id = c.passage_id
LEFT JOIN documents d ON d.id = c.document_id
LEFT JOIN things dt ON dt.id = d.thing_id
ORDER BY e.date, e.id, c.document_id

-- name: citations.counts
SELECT count(*) AS cited, count(c.document_id) AS here, count(c.passage_id) AS tied
FROM evidence e LEFT JOIN citation_ties c ON c.evidence_id = e.id
WHERE e.kind = 3 AND e.date IS NOT NULL AND EXISTS (SELECT 1 FROM statements s WHERE s.evidence_id = e.id AND s.known_until IS NULL)

-- name: citations.named
SELECT f.start, f.length FROM findings f JOIN things t ON t.id = f.thing_id
WHERE f.document_id = @document AND f.known_until IS NULL AND t.kind = @kind AND t.key = @key AND (@article IS NULL OR f.article = @article)
ORDER BY f.start LIMIT 1
