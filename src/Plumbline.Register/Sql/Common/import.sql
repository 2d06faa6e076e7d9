-- Imports: one row a record, its statements under one row of evidence.

-- name: import.known
SELECT item, sha256, thing_id FROM import_records WHERE source = @source

-- name: import.known-item
SELECT item, sha256, thing_id FROM import_records WHERE source = @source AND item = @item

-- name: import.record
INSERT INTO import_records (source, item, sha256, thing_id, evidence_id, batch_id)
VALUES (@source, @item, @sha256, @thing_id, @evidence_id, @batch_id)
ON CONFLICT (source, item) DO UPDATE SET sha256 = excluded.sha256, thing_id = excluded.thing_id, evidence_id = excluded.evidence_id, batch_id = excluded.batch_id

-- name: import.stated-by
-- What holds of the statements that a record made, in whatever batch.
SELECT s.id, s.thing_id, s.property, s.value, coalesce(s.language, ''), coalesce(s.detail, ''), coalesce(s.true_from, '') FROM statements s
JOIN evidence e ON e.id = s.evidence_id
WHERE e.kind = 2 AND e.publisher = @source AND e.item = @item AND s.known_until IS NULL

-- name: import.stated-of
-- What a source has stated of a thing.
SELECT s.property, s.value, coalesce(s.language, ''), coalesce(s.detail, ''), coalesce(s.true_from, '') FROM statements s
JOIN evidence e ON e.id = s.evidence_id
WHERE s.thing_id = @thing_id AND s.known_until IS NULL AND e.kind = 2 AND e.publisher = @source
