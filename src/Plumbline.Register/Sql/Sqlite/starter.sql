-- Starter data: the tables in data/ as statements with citations.

-- name: starter.last-note
SELECT note FROM batches WHERE kind = 'starter' ORDER BY id DESC LIMIT 1

-- name: starter.stated
-- The identity is put together as StarterRow.Identity does.
SELECT s.id, t.kind || char(31) || t.key || char(31) || s.property || char(31) || s.value || char(31) || coalesce(s.language, '') || char(31) || e.publisher || char(31) || e.item || char(31) || e.unverified || char(31) || coalesce(s.detail, '') AS identity
FROM statements s
JOIN batches b ON b.id = s.known_from AND b.kind = 'starter'
JOIN things t ON t.id = s.thing_id
JOIN evidence e ON e.id = s.evidence_id
WHERE s.known_until IS NULL

-- name: starter.thing
SELECT thing_id FROM statements WHERE id = @id
