-- What the doctor looks through.

-- name: checks.snapshots
SELECT s.sha256, coalesce(p.accession, d.name, '') AS name, CASE WHEN a.sha256 IS NULL THEN 0 ELSE 1 END AS absent
FROM snapshots s
LEFT JOIN documents d ON d.sha256 = s.sha256
LEFT JOIN deposits p ON p.sha256 = s.sha256
LEFT JOIN deposit_absences a ON a.sha256 = s.sha256
ORDER BY s.batch_id, s.sha256

-- name: checks.documents
SELECT id FROM documents ORDER BY id

-- name: checks.document
SELECT name, text_sha256 FROM documents WHERE id = @id

-- name: checks.quotes
SELECT id, start, length, quote FROM evidence WHERE document_id = @id ORDER BY id

-- name: checks.entries
SELECT count(*) FROM search_entries

-- name: checks.missing-projections
SELECT t.kind || ' ' || t.key || ' has no row in its index' FROM things t
WHERE NOT EXISTS (SELECT 1 FROM statements m WHERE m.thing_id = t.id AND m.property = 'merged-into' AND {known:m}) AND ((t.kind = 'standard' AND NOT EXISTS (SELECT 1 FROM standard_index i WHERE i.thing_id = t.id))
   OR (t.kind = 'committee' AND NOT EXISTS (SELECT 1 FROM committee_index i WHERE i.thing_id = t.id))
   OR (t.kind = 'document' AND NOT EXISTS (SELECT 1 FROM document_index i WHERE i.thing_id = t.id))
   OR (t.kind = 'standard' AND NOT EXISTS (SELECT 1 FROM search_entries e WHERE e.kind = 1 AND e.target = t.id) AND EXISTS (SELECT 1 FROM standard_index i WHERE i.thing_id = t.id AND {known:i}))
   OR (t.kind = 'committee' AND NOT EXISTS (SELECT 1 FROM search_entries e WHERE e.kind = 2 AND e.target = t.id) AND EXISTS (SELECT 1 FROM committee_index i WHERE i.thing_id = t.id AND {known:i}))
   OR (t.kind = 'document' AND NOT EXISTS (SELECT 1 FROM search_entries e WHERE e.kind = 3 AND e.target = t.id)))
LIMIT 100
