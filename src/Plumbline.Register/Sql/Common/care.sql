-- Backup and deep verification.

-- name: care.snapshots
SELECT sha256 FROM snapshots ORDER BY sha256

-- name: care.documents
SELECT count(*) FROM documents

-- name: care.projections
SELECT name FROM sqlite_master WHERE type = 'table' AND (name LIKE '%\_index' ESCAPE '\' OR name = 'search_entries') ORDER BY name
