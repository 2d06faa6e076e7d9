-- Taking jobs: the write lock is held, so no other process takes meanwhile.

-- name: jobs.takeable
SELECT id, kind, name, details, size, state, tries FROM jobs
WHERE state IN ('waiting', 'running') AND ((state = 'waiting' AND not_before <= @now) OR (state = 'running' AND lease_until < @now))
ORDER BY id LIMIT @limit
