-- Taking jobs: rows that another worker is just taking are passed over, so that workers never wait for each other.

-- name: jobs.takeable
SELECT id, kind, name, details, size, state, tries FROM jobs
WHERE state IN ('waiting', 'running') AND ((state = 'waiting' AND not_before <= @now) OR (state = 'running' AND lease_until < @now))
ORDER BY id LIMIT @limit FOR UPDATE SKIP LOCKED
