-- The editor's desk: what waits for review, and what was decided.

-- name: review.waits
-- What recognition was not sure of and nobody has decided.
s.review = 1 AND s.state = 1 AND {known:s}
  AND NOT EXISTS (SELECT 1 FROM statements d WHERE d.thing_id = s.thing_id AND d.state > 1 AND {known:d}
    AND ((d.property = s.property AND d.value = s.value) OR (d.property = 'reviewed' AND d.value = s.property || ': ' || s.value)))

-- name: review.count
SELECT count(DISTINCT s.evidence_id) FROM statements s WHERE
-- use: review.waits

-- name: review.next
SELECT s.evidence_id FROM statements s WHERE s.id > @after AND
-- use: review.waits
ORDER BY s.id LIMIT 1

-- name: review.of
-- use: statements.evidence
WHERE s.evidence_id = @evidence AND
-- use: review.waits
ORDER BY s.id

-- name: review.rows
-- The same as decisions take it.
SELECT s.id, s.thing_id, t.kind, t.key, s.property, s.value, s.language, s.state, o.kind AS object_kind, o.key AS object_key, s.detail, s.true_from, s.true_until, s.evidence_id
FROM statements s JOIN things t ON t.id = s.thing_id LEFT JOIN things o ON o.id = s.object_id
WHERE s.evidence_id = @evidence AND
-- use: review.waits
ORDER BY s.id

-- name: review.others
-- Other values that are stated of the same thing.
-- use: statements.evidence
WHERE s.thing_id IN {same:@id} AND s.property = @property AND s.value <> @value AND {shown:s}
ORDER BY s.state DESC, s.id LIMIT @limit

-- name: review.places
SELECT count(*) FROM statements s WHERE s.thing_id = @id AND s.property = @property AND s.value = @value AND {known:s}

-- name: review.thing
SELECT s.thing_id FROM statements s WHERE s.id = @id

-- name: decisions.list
SELECT b.id, b.at, b.by_whom, b.note FROM batches b WHERE b.kind = 'decision' AND b.id < @before ORDER BY b.id DESC LIMIT @limit

-- name: decisions.count
SELECT count(*) FROM batches b WHERE b.kind = 'decision'

-- name: decisions.statements
-- use: statements.evidence
WHERE s.known_from = @batch OR s.known_until = @batch ORDER BY s.id

-- name: decisions.batch
SELECT b.id, b.at, b.by_whom, b.note FROM batches b WHERE b.kind = 'decision' AND b.id = @batch

-- name: decisions.rows
SELECT s.id, s.thing_id, t.kind, t.key, s.property, s.value, s.language, s.state, o.kind AS object_kind, o.key AS object_key, s.detail, s.true_from, s.true_until, s.evidence_id, e.kind AS evidence_kind, s.known_from, s.known_until, s.object_id
FROM statements s JOIN things t ON t.id = s.thing_id JOIN evidence e ON e.id = s.evidence_id LEFT JOIN things o ON o.id = s.object_id
WHERE s.known_from = @batch OR s.known_until = @batch ORDER BY s.id
