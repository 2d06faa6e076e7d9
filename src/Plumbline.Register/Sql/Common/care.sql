-- Backup and deep verification.

-- name: care.snapshots
SELECT sha256 FROM snapshots ORDER BY sha256

-- name: care.documents
SELECT count(*) FROM documents
